import type { z } from 'zod';
import { Failure } from '#contract/failure';
import type { Settings } from '#contract/settings';
import type { TrajectoriesAnswer, TrajectoryFactorsAnswer } from '#contract/trajectory';
import { FACTORS, type Factor, LIVES, type Life, PATTERNS } from '#contract/trajectory';
import { num } from '#platform/num';
import { readSql } from '#platform/read-sql';
import { independenceTest } from '#stats/inference/contingency';
import { wilsonInterval } from '#stats/inference/proportion';
import { findRun, metaOfRun, type PublishedRun } from '../run/published-runs.ts';
import { filtered, type PageAsk, type ReadDeps } from './ask.ts';
import { causesOf, type EvidenceSums } from './trajectory-causes.ts';
import { LEVEL, readCurves } from './trajectory-curves.ts';

const sql = (name: string): string => readSql(new URL(`./trajectories-${name}.sql`, import.meta.url));
const STATEMENTS = { lives: sql('lives'), returned: sql('returned'), evidence: sql('evidence'), mix: sql('mix') };

/** Levels of a factor that are drawn: more lines can no longer be told apart. */
const MOST_LEVELS = 5;

type Answer = z.infer<typeof TrajectoriesAnswer>;
type FactorsAnswer = z.infer<typeof TrajectoryFactorsAnswer>;
type LifeRow = { life: Life; customers: string; money: string; days: string };

/**
 * The lives relationships have led: the four patterns and those still open, what each brought month by month, and what the data say of
 * the causes the source names.
 * @throws Failure `score.not-run`, also for a day worked out before trajectories were known.
 */
export async function readTrajectories(deps: ReadDeps, ask: PageAsk): Promise<Answer> {
  const run = await findRun(deps, ask.asOf);
  const params = { ...ask.filter?.params, run: run.runId };
  const rows = <Row>(statement: string, more = {}): Promise<Row[]> =>
    deps.warehouse.rows<Row>(filtered(statement, ask.filter), { ...params, ...more });
  await assertClassified(deps, run);
  const [lives, curves, [back], evidence] = await Promise.all([
    rows<LifeRow>(STATEMENTS.lives, { measure: ask.measure ?? 'net' }),
    readCurves(deps, run, ask, 'life'),
    rows<{ returned: string }>(STATEMENTS.returned),
    rows<EvidenceSums>(STATEMENTS.evidence),
  ]);
  const customersOf = (...of: Life[]): number =>
    lives.filter(({ life }) => of.includes(life)).reduce((sum, { customers }) => sum + num(customers), 0);
  const settled: Life[] = ['III', 'IV', 'open-stability'];
  return {
    meta: metaOfRun(run),
    rules: rulesOf(run.settings),
    lives: LIVES.map((life) => {
      const row = lives.find((one) => one.life === life);
      const customers = num(row?.customers ?? 0);
      return {
        life,
        customers,
        moneyMinor: num(row?.money ?? 0),
        meanDays: customers === 0 ? null : num(row?.days ?? 0) / customers,
        curve: curves.find(({ name }) => name === life)?.curve ?? null,
      };
    }),
    causes: causesOf(
      evidence,
      {
        first: [customersOf('II', 'open-formation', ...settled), customersOf('I')],
        formation: [customersOf(...settled), customersOf('II')],
        stability: [customersOf('IV'), customersOf('III')],
      },
      LEVEL,
    ),
    returned: num(back?.returned ?? 0),
    level: LEVEL,
  };
}

/**
 * Value curves and the mix of patterns by a factor known at the first purchase.
 * @throws Failure `score.not-run`, also for a day worked out before trajectories were known.
 */
export async function readTrajectoryFactors(
  deps: ReadDeps,
  ask: PageAsk & { readonly by?: Factor | undefined },
): Promise<FactorsAnswer> {
  const run = await findRun(deps, ask.asOf);
  await assertClassified(deps, run);
  const by = ask.by ?? FACTORS[0];
  const params = { ...ask.filter?.params, run: run.runId, by };
  const [curves, mixes] = await Promise.all([
    readCurves(deps, run, ask, by),
    deps.warehouse.rows<{ name: string; patterns: string[] }>(filtered(STATEMENTS.mix, ask.filter), params),
  ]);
  const mixOf = new Map(mixes.map(({ name, patterns }) => [name, patterns.map(num)]));
  const levels = curves.slice(0, MOST_LEVELS).map(({ name, customers, curve }) => {
    const counts = mixOf.get(name) ?? PATTERNS.map(() => 0);
    return { level: name, customers, patterns: sharesOf(counts), curve };
  });
  const counts = Float64Array.from(levels.flatMap(({ patterns }) => patterns.map(({ customers }) => customers)));
  const { statistic, degrees, probability, strength } = independenceTest(counts, levels.length, PATTERNS.length);
  return {
    meta: metaOfRun(run),
    by,
    levels,
    leftOut: curves.slice(MOST_LEVELS).reduce((sum, { customers }) => sum + customers, 0),
    test: Number.isFinite(statistic) ? { statistic, degrees, probability, strength } : null,
    level: LEVEL,
  };
}

function sharesOf(counts: readonly number[]): FactorsAnswer['levels'][number]['patterns'] {
  const n = counts.reduce((sum, count) => sum + count, 0);
  return PATTERNS.map((pattern, at) => {
    const customers = counts[at] ?? 0;
    if (n === 0) return { pattern, customers, share: null, lower: null, upper: null };
    const { low, high } = wilsonInterval({ count: customers, n }, LEVEL);
    return { pattern, customers, share: customers / n, lower: low, upper: high };
  });
}

/** A run made before trajectories were known has none: it can be worked out again. */
async function assertClassified({ warehouse }: ReadDeps, run: PublishedRun): Promise<void> {
  const [row] = await warehouse.rows<{ known: number }>(
    'select toUInt8(count() > 0) as known from (select 1 from score_trajectories where run_id = {run:UInt32} limit 1)',
    { run: run.runId },
  );
  if (num(row?.known ?? 0) === 0) throw new Failure('score.not-run', { asOf: run.asOf });
}

/**
 * Each life's rule as a formula free of language: n purchase days, d days from the first of them to the last, D days from the one that
 * began stability to the last. The words of trajectories say the same in sentences.
 */
function rulesOf({ lifecycle }: Settings): Answer['rules'] {
  const { formationOrders, stabilityOrders, stabilityDays, longStabilityDays } = lifecycle;
  const stable = `n ≥ ${stabilityOrders}, d ≥ ${stabilityDays}`;
  const rules: Record<Life, string> = {
    I: `n < ${formationOrders}, †`,
    II: `n ≥ ${formationOrders}, †`,
    III: `${stable}, D < ${longStabilityDays}, †`,
    IV: `${stable}, D ≥ ${longStabilityDays}`,
    'open-exploration': `n < ${formationOrders}`,
    'open-formation': `n ≥ ${formationOrders}`,
    'open-stability': `${stable}, D < ${longStabilityDays}`,
  };
  return LIVES.map((life) => ({ life, rule: rules[life] }));
}
