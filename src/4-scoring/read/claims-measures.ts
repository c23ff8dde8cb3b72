import { num } from '#platform/num';
import { readSql } from '#platform/read-sql';
import { rankCorrelationInterval, type Standing, shareRatio, topShareInterval } from '#stats/inference/claim';
import { meanRatio, momentsOfSums } from '#stats/inference/moments';
import { wilsonInterval } from '#stats/inference/proportion';
import { shareOfTotal } from '#stats/inference/share-of-total';
import { dayAfter } from '../run/days.ts';
import type { PublishedRun } from '../run/published-runs.ts';
import { filtered, type PageAsk, type ReadDeps } from './ask.ts';
import type { Measured, TestedClaim } from './claims.ts';
import { monthEndsOf } from './stage-moves.ts';
import { readContribution } from './stage-outlook.ts';

const sql = (name: string): string => readSql(new URL(`./claims-${name}.sql`, import.meta.url));
const STATEMENTS = {
  standings: sql('standings'),
  groups: sql('groups'),
  later: sql('later'),
  churn: sql('churn'),
};

/** The top is a fifth of the customers; groups smaller than this say nothing; what came later is looked at for half a year. */
const TOP = 0.2;
const LEAST = 30;
const LATER_DAYS = 180;
/** Who is loyal by what she did: the relationship has reached stability. */
const LOYAL = ['trajectory:in:III,IV,open-stability'];

type Found = Partial<Record<TestedClaim, Measured>>;
type Measure = (deps: ReadDeps, run: PublishedRun, ask: PageAsk, level: number) => Promise<Found>;

/** What the best fifth brings: of the year's money by orders of the year, of all money by money. */
export const measureTops: Measure = async (deps, run, ask, level) => {
  type Row = { ranking: string; n: string; total: string; squares: number };
  const rows = await deps.warehouse.rows<Row>(filtered(STATEMENTS.standings, ask.filter), {
    ...ask.filter?.params,
    run: run.runId,
  });
  const of = (ranking: string): Measured | undefined => {
    const standings = rows
      .filter((row) => row.ranking === ranking)
      .map((row): Standing => ({ n: num(row.n), sum: num(row.total), squares: row.squares }));
    const { share, low, high, n } = topShareInterval(standings, TOP, level);
    return n < LEAST ? undefined : { estimate: share, low, high, customers: n };
  };
  return found({ 'top-frequency': of('frequency'), pareto: of('money') });
};

type GroupRow = {
  comparison: string;
  side: number;
  strata: number;
  n: string;
  total: string;
  squares: number;
  profits: string;
  profit_squares: number;
};

/** Mean money of high spenders, of who buys in several categories and of the loyal, against the others; and the loyal's share of profit. */
export const measureGroups: Measure = async (deps, run, ask, level) => {
  const params = { ...ask.filter?.params, run: run.runId, as_of: run.asOf };
  const rows = await deps.warehouse.rows<GroupRow>(filtered(STATEMENTS.groups, ask.filter), params);
  const loyal = ratioOf(rows, 'loyal', level);
  return found({
    'high-spenders': ratioOf(rows, 'spend', level),
    'multi-category': withSecond(ratioOf(rows, 'category', level), atEqualDays(rows)),
    'loyal-multiple': loyal === undefined ? undefined : { ...loyal, where: LOYAL },
    'loyal-profit': loyalProfit(rows, level),
  });
};

const of = (rows: readonly GroupRow[], comparison: string, side: number): GroupRow[] =>
  rows.filter((row) => row.comparison === comparison && num(row.side) === side);
const sumOf = (rows: readonly GroupRow[], value: (row: GroupRow) => string | number): number =>
  rows.reduce((sum, row) => sum + num(value(row)), 0);

function ratioOf(rows: readonly GroupRow[], comparison: string, level: number): Measured | undefined {
  const sums = (side: number) => {
    const some = of(rows, comparison, side);
    return {
      n: sumOf(some, (row) => row.n),
      sum: sumOf(some, (row) => row.total),
      squares: sumOf(some, (row) => row.squares),
    };
  };
  const [group, others] = [sums(1), sums(0)];
  if (Math.min(group.n, others.n) < LEAST) return undefined;
  const { ratio, low, high } = meanRatio(momentsOfSums(group), momentsOfSums(others), level);
  return { estimate: ratio, low, high, customers: group.n + others.n };
}

/** Who buys more often also meets more categories: means compared at equal purchase days, weighted by all customers of each stratum. */
function atEqualDays(rows: readonly GroupRow[]): number {
  const strata = [
    ...new Set(rows.filter(({ comparison }) => comparison === 'category').map(({ strata: s }) => num(s))),
  ];
  let several = 0;
  let single = 0;
  for (const stratum of strata) {
    const side = (which: number) => of(rows, 'category', which).find((row) => num(row.strata) === stratum);
    const [group, others] = [side(1), side(0)];
    if (group === undefined || others === undefined) continue;
    const weight = num(group.n) + num(others.n);
    several += (weight * num(group.total)) / num(group.n);
    single += (weight * num(others.total)) / num(others.n);
  }
  return single > 0 ? several / single : Number.NaN;
}

function withSecond(measured: Measured | undefined, second: number): Measured | undefined {
  return measured === undefined ? undefined : { ...measured, second };
}

function loyalProfit(rows: readonly GroupRow[], level: number): Measured | undefined {
  const [group, others] = [of(rows, 'loyal', 1), of(rows, 'loyal', 0)];
  const n = sumOf([...group, ...others], (row) => row.n);
  if (n < LEAST) return undefined;
  const part = sumOf(group, (row) => row.profits);
  const partSquares = sumOf(group, (row) => row.profit_squares);
  const { share, low, high } = shareOfTotal(
    {
      n,
      part,
      whole: part + sumOf(others, (row) => row.profits),
      partSquares,
      // a customer is in the part with all she brought or with nothing: y·Y = y²
      products: partSquares,
      wholeSquares: partSquares + sumOf(others, (row) => row.profit_squares),
    },
    level,
  );
  return { estimate: share, low, high, customers: n, where: LOYAL };
}

/** The last year's money by stage of life; the second look is the claim's own scale, where the four add up to the whole. */
export const measureStages: Measure = async (deps, run, ask) => {
  const { contribution } = await readContribution(deps, run, { ...ask, measure: 'net' });
  const stage = (s3: (typeof contribution)[number]['s3']): Measured | undefined => {
    const row = contribution.find((one) => one.s3 === s3);
    if (row === undefined || row.share === null || row.interval === null) return undefined;
    return {
      estimate: row.share,
      low: row.interval.lower,
      high: row.interval.upper,
      customers: row.customers,
      second: row.claimedOfAll,
      where: [`stage:in:${row.stages.join(',')}`],
    };
  };
  return found({
    'contact-share': stage('contact'),
    'growth-share': stage('growth'),
    'maturity-share': stage('maturity'),
    'decline-share': stage('decline'),
  });
};

/** Who was loyal half a year ago, and what she has done since, against the others who were live then. */
export const measureLater: Measure = async (deps, run, ask, level) => {
  const on = run.totals.stageDays.filter((day) => day <= dayAfter(run.asOf, -LATER_DAYS)).at(-1);
  if (on === undefined) return {};
  const [row] = await deps.warehouse.rows<Record<string, string | number>>(filtered(STATEMENTS.later, ask.filter), {
    ...ask.filter?.params,
    run: run.runId,
    on,
    days: LATER_DAYS,
  });
  const n = (name: string): number => num(row?.[name] ?? 0);
  const [loyal, others, live] = [n('loyal'), n('others'), n('live')];
  if (Math.min(loyal, others) < LEAST) return {};
  const repeat = shareRatio({ count: n('loyal_bought'), n: loyal }, { count: n('others_bought'), n: others }, level);
  const correlation = n('correlation');
  return {
    'loyal-repeat': { ...repeat, estimate: repeat.ratio, customers: live },
    'loyalty-value': { ...rankCorrelationInterval(correlation, live, level), estimate: correlation, customers: live },
  };
};

/** Monthly churn over the last twelve months; the second look is what it comes to in a year. */
export const measureChurn: Measure = async (deps, run, ask, level) => {
  const days = monthEndsOf(run).slice(-12);
  const params = { ...ask.filter?.params, run: run.runId, days };
  const [row] = await deps.warehouse.rows<{ at_start: string; lost: string }>(
    filtered(STATEMENTS.churn, ask.filter),
    params,
  );
  const [n, count] = [num(row?.at_start ?? 0), num(row?.lost ?? 0)];
  if (n < LEAST) return {};
  const share = count / n;
  return {
    'churn-below': {
      ...wilsonInterval({ count, n }, level),
      estimate: share,
      customers: n,
      second: 1 - (1 - share) ** 12,
    },
  };
};

/** Without what could not be measured. */
function found(all: { readonly [K in TestedClaim]?: Measured | undefined }): Found {
  return Object.fromEntries(Object.entries(all).filter(([, measured]) => measured !== undefined)) as Found;
}
