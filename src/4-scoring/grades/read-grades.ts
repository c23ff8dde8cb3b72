import type {
  CustomerGrades,
  GradeChange,
  GradeChangesAnswer,
  GradeChangesQuery,
  GradeScheme,
  GradesAnswer,
} from '#contract/grade';
import { num } from '#platform/num';
import { readSql } from '#platform/read-sql';
import { wilsonInterval } from '#stats/inference/proportion';
import { filtered, type PageAsk, type ReadDeps } from '../read/ask.ts';
import { findRun, findRunBefore, metaOfRun, type PublishedRun } from '../run/published-runs.ts';
import { type GradeResult, gradeResults } from './grade-results.ts';
import { findGradeScheme, listGradeSchemes } from './scheme-records.ts';

const sql = (name: string): string => readSql(new URL(`./${name}.sql`, import.meta.url));
const STATEMENTS = {
  tiers: sql('grade-tiers'),
  movement: sql('grade-movement'),
  index: sql('grade-index'),
  changes: sql('grade-changes'),
  customer: sql('customer-tiers'),
};

/** Level of the intervals of the downgrade index. */
const LEVEL = 0.95;
const PAGE_SIZE = 50;

type Counts = { tier: number; customers: string; value: number; net: string; future: string; by_grace: string };
type IndexRow = { on_day: string; held: number } & Record<'at_start' | 'fell' | 'left' | 'kept' | 'rose', string>;

/**
 * How customers stand under a scheme as of a run, who moved since an earlier run, and which share of each tier fell or left in each period.
 * @throws Failure `score.not-run`, `request.not-found`
 */
export async function readGrades(deps: ReadDeps, schemeId: number, ask: PageAsk): Promise<GradesAnswer> {
  const run = await findRun(deps, ask.asOf);
  const scheme = await findGradeScheme(deps, schemeId, run.asOf);
  const before = await findRunBefore(deps, run.asOf, ask.compareTo);
  const results = (await gradeResults(deps, [run.runId, ...(before ? [before.runId] : [])])).filter(
    (one) => one.schemeId === schemeId,
  );
  const result = results.find((one) => one.runId === run.runId);
  const nothing = {
    meta: metaOfRun(run),
    schemeId,
    version: null,
    gradedAt: null,
    tiers: [],
    movement: null,
    index: [],
  };
  if (result === undefined) return nothing;
  const params = {
    ...ask.filter?.params,
    run: run.runId,
    scheme: schemeId,
    version: result.version,
    as_of: run.asOf,
  };
  const rows = <R>(statement: string, more = {}): Promise<R[]> =>
    deps.warehouse.rows<R>(filtered(statement, ask.filter), { ...params, ...more });
  const then = results.find((one) => one.runId === before?.runId);
  const [tiers, index, movement] = await Promise.all([
    rows<Counts>(STATEMENTS.tiers),
    rows<IndexRow>(STATEMENTS.index),
    before === undefined || then === undefined
      ? null
      : rows<{ from_tier: string; to_tier: string; customers: string }>(STATEMENTS.movement, {
          before: before.runId,
          before_version: then.version,
          before_day: before.asOf,
        }),
  ]);
  return {
    ...nothing,
    version: result.version,
    gradedAt: result.gradedAt,
    tiers: tiersOf(scheme, result, run, tiers),
    movement:
      movement === null || before === undefined
        ? null
        : {
            asOf: before.asOf,
            rows: movement.map((row) => ({ from: row.from_tier, to: row.to_tier, customers: num(row.customers) })),
          },
    index: indexOf(result, index),
  };
}

function tiersOf(
  scheme: GradeScheme,
  result: GradeResult,
  run: PublishedRun,
  rows: readonly Counts[],
): GradesAnswer['tiers'] {
  const from = result.days.find(({ on }) => on === run.asOf)?.from ?? [];
  const count = Math.max(scheme.definition.tiers.length, from.length + 1);
  return [...Array.from({ length: count }, (_, at) => at + 1), 0].map((tier) => {
    const row = rows.find((one) => one.tier === tier);
    return {
      tier,
      customers: num(row?.customers ?? 0),
      value: row?.value ?? 0,
      netMinor: num(row?.net ?? 0),
      futureMinor: num(row?.future ?? 0),
      from: from[tier - 1] ?? null,
      byGrace: num(row?.by_grace ?? 0),
    };
  });
}

function indexOf({ days }: GradeResult, rows: readonly IndexRow[]): GradesAnswer['index'] {
  return rows.map((row) => {
    const at = days.findIndex(({ on }) => on === row.on_day);
    const [atStart, fell, left] = [num(row.at_start), num(row.fell), num(row.left)];
    const { low, high } = wilsonInterval({ count: fell + left, n: atStart }, LEVEL);
    return {
      from: days[at - 1]?.on ?? row.on_day,
      to: row.on_day,
      tier: row.held,
      atStart,
      fell,
      left,
      kept: num(row.kept),
      rose: num(row.rose),
      downgrade: atStart === 0 ? null : (fell + left) / atStart,
      interval: atStart === 0 ? null : { lower: low, upper: high, level: LEVEL },
    };
  });
}

type ChangeRow = {
  id: string;
  name: string;
  on_day: string;
  direction: GradeChange['direction'];
  tier_before: number;
  tier: number;
  value_before: string;
  value: string;
  silence_days: number;
  total: string;
};

/**
 * Every rise and fall under a scheme that a run looks back to, the newest first, each with what it follows from.
 * @throws Failure `score.not-run`, `request.not-found`
 */
export async function readGradeChanges(
  deps: ReadDeps,
  schemeId: number,
  ask: PageAsk & Pick<GradeChangesQuery, 'direction' | 'page'>,
): Promise<GradeChangesAnswer> {
  const run = await findRun(deps, ask.asOf);
  await findGradeScheme(deps, schemeId, run.asOf);
  const result = (await gradeResults(deps, [run.runId])).find((one) => one.schemeId === schemeId);
  const meta = metaOfRun(run);
  if (result === undefined) return { meta, total: 0, pageSize: PAGE_SIZE, changes: [] };
  const rows = await deps.warehouse.rows<ChangeRow>(filtered(STATEMENTS.changes, ask.filter), {
    ...ask.filter?.params,
    run: run.runId,
    scheme: schemeId,
    version: result.version,
    direction: ask.direction ?? '',
    size: PAGE_SIZE,
    skip: (ask.page - 1) * PAGE_SIZE,
  });
  return {
    meta,
    total: num(rows[0]?.total ?? 0),
    pageSize: PAGE_SIZE,
    changes: rows.map((row) => changeOf(row, result)),
  };
}

function changeOf(row: ChangeRow, { days }: GradeResult): GradeChange {
  const at = days.findIndex(({ on }) => on === row.on_day);
  const isFall = row.direction === 'down';
  // A fall crosses the bound of the tier that was held, a rise that of the tier that is reached.
  const crossed = isFall ? row.tier_before : row.tier;
  return {
    customerId: row.id,
    name: row.name,
    after: days[at - 1]?.on ?? row.on_day,
    on: row.on_day,
    direction: row.direction,
    from: row.tier_before,
    to: row.tier,
    valueBefore: num(row.value_before),
    value: num(row.value),
    bound: days[at]?.from[crossed - 1] ?? null,
    silentDays: row.silence_days,
  };
}

/** The tiers one customer went through, under every scheme. @throws Failure `score.not-run` */
export async function readCustomerGrades(
  deps: ReadDeps,
  customerId: string,
  ask: Pick<PageAsk, 'asOf'>,
): Promise<CustomerGrades> {
  const run = await findRun(deps, ask.asOf);
  const [schemes, results, rows] = await Promise.all([
    listGradeSchemes(deps, run.asOf),
    gradeResults(deps, [run.runId]),
    deps.warehouse.rows<{ scheme_id: number; version: number; on_day: string; tier: number }>(STATEMENTS.customer, {
      run: run.runId,
      customer: customerId,
    }),
  ]);
  return {
    meta: metaOfRun(run),
    schemes: schemes.map(({ schemeId, name, definition }) => {
      const version = results.find((one) => one.schemeId === schemeId)?.version;
      return {
        schemeId,
        name,
        tiers: definition.tiers.map((tier) => tier.name),
        history: rows
          .filter((row) => row.scheme_id === schemeId && row.version === version)
          .map((row) => ({ on: row.on_day, tier: row.tier })),
      };
    }),
  };
}
