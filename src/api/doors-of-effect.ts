import type { Experiment, ExperimentAnswer, ExperimentQuery, NewExperiment } from '#contract/experiment';
import type { ChangedStrategy, LedgerAnswer, NewDecision, NewStrategy, Strategy } from '#contract/ledger';
import type { UpliftAnswer } from '#contract/uplift';
import type { Job } from '#contract/work';
import {
  addStrategy,
  adoptCampaigns,
  changeStrategy,
  decideStrategy,
  findExperiment,
  type LedgerDeps,
  listExperiments,
  readExperiment,
  readLedger,
  readUplift,
  removeExperiment,
  removeStrategy,
  takeExperiment,
} from '#effect';
import type { Locale } from '#i18n';
import type { IntakeStores } from '#intake';
import { startJob } from './job-answer.ts';

/** Strategies, what was decided about them, and what our work changed. */
export type EffectDoors = {
  ledger(asOf: string | undefined): Promise<LedgerAnswer>;
  addStrategy(strategy: NewStrategy, by: string): Promise<Strategy>;
  changeStrategy(strategyId: number, strategy: ChangedStrategy, by: string): Promise<Strategy>;
  decideStrategy(strategyId: number, decision: NewDecision, by: string): Promise<Strategy>;
  removeStrategy(strategyId: number): Promise<void>;
  experiments(): Promise<Experiment[]>;
  addExperiment(experiment: NewExperiment, by: string): Promise<Experiment>;
  experiment(experimentId: number, query: ExperimentQuery): Promise<ExperimentAnswer>;
  removeExperiment(experimentId: number): Promise<void>;
  uplift(experimentId: number, asOf: string | undefined): Promise<UpliftAnswer>;
  /** Has whom an experiment changed worked out, by the worker. */
  learnUplift(experimentId: number, locale: Locale): Promise<Job>;
};

export function doorsOfEffect(deps: LedgerDeps & IntakeStores): EffectDoors {
  return {
    ledger: (asOf) => readLedger(deps, asOf),
    addStrategy: (strategy, by) => addStrategy(deps, strategy, by),
    changeStrategy: (strategyId, strategy, by) => changeStrategy(deps, strategyId, strategy, by),
    decideStrategy: (strategyId, decision, by) => decideStrategy(deps, strategyId, decision, by),
    removeStrategy: (strategyId) => removeStrategy(deps, strategyId),
    experiments: async () => {
      await adoptCampaigns(deps);
      return listExperiments(deps);
    },
    addExperiment: (experiment, by) => takeExperiment(deps, experiment, by),
    experiment: (experimentId, query) => readExperiment(deps, experimentId, query),
    removeExperiment: (experimentId) => removeExperiment(deps, experimentId),
    uplift: (experimentId, asOf) => readUplift(deps, experimentId, asOf),
    learnUplift: async (experimentId, locale) => {
      await findExperiment(deps, experimentId);
      return startJob(deps.jobs, 'uplift', { experimentId }, locale);
    },
  };
}
