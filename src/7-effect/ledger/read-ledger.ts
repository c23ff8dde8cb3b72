import { isFailure } from '#contract/failure';
import {
  type ChangedStrategy,
  LEDGER_MEASURES,
  type LedgerAnswer,
  type LedgerMeasure,
  type NewDecision,
  type NewStrategy,
  type Strategy,
  type StrategyBody,
} from '#contract/ledger';
import type { Clock } from '#platform/clock';
import type { Records } from '#platform/postgres';
import { readSettings } from '#platform/settings';
import { findRun, metaOfRun, type PublishedRun, type ReadDeps } from '#scoring';
import { readCustomers } from '#segments';
import { gainOf, type MeasuredExperiment, measuredExperiments } from './gains.ts';
import { goalStanding, type Live, withStarts } from './goal-standing.ts';
import { readLiveMeasures } from './live-measures.ts';
import {
  findStrategy,
  type KeptStrategy,
  keepChange,
  keepDecision,
  keepStrategy,
  listStrategies,
} from './strategy-records.ts';

export type LedgerDeps = ReadDeps & { readonly records: Records; readonly clock: Clock };

/** What the numbers of a day say: the run and its measures; null where nothing has been worked out. */
type Day = { readonly today: string; readonly run: PublishedRun | undefined; readonly live: Live };

/** Strategies with where their goals stand, whom they are for, what was decided, and what their experiments added. */
export async function readLedger(deps: LedgerDeps, asOf: string | undefined): Promise<LedgerAnswer> {
  const [day, kept, experiments] = await Promise.all([
    dayOf(deps, asOf),
    listStrategies(deps),
    measuredExperiments(deps),
  ]);
  const names = Object.keys(LEDGER_MEASURES) as LedgerMeasure[];
  return {
    meta: day.run === undefined ? null : metaOfRun(day.run),
    today: day.today,
    measures: names.map((measure) => ({ measure, value: day.live?.measures[measure] ?? null })),
    strategies: await Promise.all(kept.map((one) => strategyOn(deps, one, day, experiments))),
  };
}

/** @throws Failure `ledger.name-taken`, `segment.*` for an audience that cannot be read */
export async function addStrategy(deps: LedgerDeps, asked: NewStrategy, by: string): Promise<Strategy> {
  const day = await dayOf(deps, undefined);
  await countAudience(deps, asked.body, day);
  const body = { ...asked.body, goals: withStarts(asked.body.goals, day.live, day.today) };
  return oneStrategy(deps, await keepStrategy(deps, { ...asked, body }, by));
}

/** @throws Failure `request.not-found`, `ledger.*`, `segment.*` for an audience that cannot be read */
export async function changeStrategy(
  deps: LedgerDeps,
  strategyId: number,
  asked: ChangedStrategy,
  by: string,
): Promise<Strategy> {
  const [before, day] = await Promise.all([findStrategy(deps, strategyId), dayOf(deps, undefined)]);
  await countAudience(deps, asked.body, day);
  const body = { ...asked.body, goals: withStarts(asked.body.goals, day.live, day.today) };
  await keepChange(deps, before, { ...asked, body }, by);
  return oneStrategy(deps, strategyId);
}

/**
 * Closes the version at work with what was concluded. The next version begins with its goals and with what is not done yet.
 * @throws Failure `request.not-found`, `ledger.*`
 */
export async function decideStrategy(
  deps: LedgerDeps,
  strategyId: number,
  asked: NewDecision,
  by: string,
): Promise<Strategy> {
  const [before, day] = await Promise.all([findStrategy(deps, strategyId), dayOf(deps, undefined)]);
  const standings = before.body.goals.map((goal) => goalStanding(goal, day.live, day.today));
  const items = before.body.items.filter(({ state }) => state === 'planned' || state === 'doing');
  const next = { ...before.body, items, reviewOn: asked.reviewOn };
  await keepDecision(deps, before, asked, { standings, next }, by);
  return oneStrategy(deps, strategyId);
}

async function oneStrategy(deps: LedgerDeps, strategyId: number): Promise<Strategy> {
  const [kept, day, experiments] = await Promise.all([
    findStrategy(deps, strategyId),
    dayOf(deps, undefined),
    measuredExperiments(deps),
  ]);
  return strategyOn(deps, kept, day, experiments);
}

async function dayOf(deps: LedgerDeps, asOf: string | undefined): Promise<Day> {
  const { zone } = await readSettings(deps.records);
  const today = deps.clock.today(zone);
  try {
    const run = await findRun(deps, asOf);
    return { today, run, live: { asOf: run.asOf, measures: await readLiveMeasures(deps, run) } };
  } catch (thrown) {
    if (isFailure(thrown, 'score.not-run')) return { today, run: undefined, live: null };
    throw thrown;
  }
}

async function strategyOn(
  deps: LedgerDeps,
  kept: KeptStrategy,
  day: Day,
  experiments: readonly MeasuredExperiment[],
): Promise<Strategy> {
  const own = experiments.filter(({ strategyId }) => strategyId === kept.strategyId);
  const ofVersion = (version: number, cited: readonly number[]) =>
    experiments.filter(
      (one) => (one.strategyId === kept.strategyId && one.version === version) || cited.includes(one.experimentId),
    );
  const cited = kept.decided.flatMap((one) => one.experiments);
  const all = experiments.filter((one) => own.includes(one) || cited.includes(one.experimentId));
  return {
    ...kept,
    standings: kept.body.goals.map((goal) => goalStanding(goal, day.live, day.today)),
    customers: await countAudience(deps, kept.body, day).catch(nullIfUnreadable),
    decided: kept.decided.map((one) => {
      const behind = ofVersion(one.version, one.experiments);
      const named = behind.map(({ experimentId, name }) => ({ experimentId, name }));
      return { ...one, experiments: named, gain: gainOf(behind) };
    }),
    gain: gainOf(all),
  };
}

/** A condition that could be read when it was kept may name a field or a scheme that is gone: the strategy stays readable. */
function nullIfUnreadable(thrown: unknown): null {
  if (isFailure(thrown) && thrown.code.startsWith('segment.')) return null;
  throw thrown;
}

/** Customers of the audience; null without one, or where nothing has been worked out. @throws Failure `segment.*` */
async function countAudience(deps: LedgerDeps, { audience }: StrategyBody, { run }: Day): Promise<number | null> {
  if (audience.length === 0 || run === undefined) return null;
  return (await readCustomers(deps, { where: audience, asOf: run.asOf, pageSize: 1 })).total;
}
