import type { SenderDeps } from '#actions';
import type { TableFile } from '#platform/clickhouse';
import type { Jobs } from '#platform/jobs';
import { findRun, newestRuns, type ReadDeps } from '#scoring';
import { fieldDictionary, readQuality } from '#warehouse';
import type { Doors } from './doors.ts';
import { doorsOfActions } from './doors-of-actions.ts';
import { doorsOfDelivered } from './doors-of-delivered.ts';
import { doorsOfEffect } from './doors-of-effect.ts';
import { doorsOfFormulas } from './doors-of-formulas.ts';
import { doorsOfGrades, type GradeDoorsDeps } from './doors-of-grades.ts';
import { doorsOfIntake, type IntakeDeps } from './doors-of-intake.ts';
import { doorsOfJourneys } from './doors-of-journeys.ts';
import { doorsOfLists } from './doors-of-lists.ts';
import { doorsOfLives } from './doors-of-lives.ts';
import { doorsOfPlans } from './doors-of-plans.ts';
import { doorsOfSegments } from './doors-of-segments.ts';
import { type StatusDeps, statusDoors } from './doors-of-status.ts';
import { doorsOfValues } from './doors-of-values.ts';
import { doorsOfWeighted } from './doors-of-weighted.ts';
import { doorsOfWork } from './doors-of-work.ts';
import { doorsOfWorth } from './doors-of-worth.ts';

export type DoorsDeps = IntakeDeps &
  Pick<GradeDoorsDeps, 'onSchemeChanged'> &
  StatusDeps &
  ReadDeps &
  SenderDeps & {
    /** There may be something to send. */
    readonly onWork: () => void;
    readonly jobs: Jobs;
    /** Every table of facts. */
    readonly tables: readonly TableFile[];
  };

/** All that the API can ask, of the rooms themselves, over one shop's stores. */
export function openDoors(deps: DoorsDeps): Doors {
  return {
    ...doorsOfIntake(deps),
    ...doorsOfWork(deps),
    ...doorsOfValues(deps),
    ...statusDoors(deps),
    lives: doorsOfLives(deps),
    weighted: doorsOfWeighted(deps),
    formulas: doorsOfFormulas(deps),
    worth: doorsOfWorth(deps),
    delivered: doorsOfDelivered(deps),
    grades: doorsOfGrades(deps),
    segments: doorsOfSegments(deps),
    lists: doorsOfLists(deps),
    effect: doorsOfEffect(deps),
    actions: doorsOfActions(deps, deps.onWork),
    journeys: doorsOfJourneys(deps),
    plans: doorsOfPlans(deps),
    quality: async () => readQuality(deps, await appliedScores(deps)),
    dictionary: () => fieldDictionary(deps.tables),
  };
}

/** The scores that the pages show now, and since when. */
async function appliedScores(deps: ReadDeps) {
  const [newest] = await newestRuns(deps);
  if (newest === undefined) return undefined;
  const { totals, computedAt } = await findRun(deps, newest.asOf);
  return { customers: totals.customers, at: computedAt };
}
