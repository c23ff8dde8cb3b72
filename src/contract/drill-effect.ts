/** Drill-through from an experiment; see drill.ts. Fields: experiment (`number/group`), uplift (`number/kind`), upliftGain (`number/minor`). */
import type { Conditions } from './drill.ts';
import type { ExperimentGroup } from './experiment.ts';
import type { UpliftKind } from './uplift.ts';

/** Customers in a group of an experiment, or those left out for one reason. */
export function drillExperiment(experimentId: number, group: ExperimentGroup): Conditions {
  return [`experiment:is:${experimentId}/${group}`];
}

/** Today's customers by what treating them as in an experiment is expected to do. */
export function drillUplift(experimentId: number, kind: UpliftKind): Conditions {
  return [`uplift:is:${experimentId}/${kind}`];
}
