import { isFailure } from '#contract/failure';
import type { GradeDefinition, GradeScheme } from '#contract/grade';
import type { Warehouse } from '#platform/clickhouse';
import type { Clock } from '#platform/clock';
import { num } from '#platform/num';
import type { Records } from '#platform/postgres';
import { readSql } from '#platform/read-sql';
import { findRun, newestRuns, type PublishedRun } from '../run/published-runs.ts';
import { schemeScores } from '../weighted/scheme-scores.ts';
import { reviewsBetween } from './review-dates.ts';
import { listGradeSchemes } from './scheme-records.ts';
import { makeStartingSchemes } from './starting-schemes.ts';

const sql = (name: string): string => readSql(new URL(`./${name}.sql`, import.meta.url));
const STATEMENTS = {
  orders: sql('values-from-orders'),
  future: sql('values-from-future'),
  points: sql('values-from-points'),
  cuts: sql('cuts'),
  grade: sql('grade'),
};
const DROP_VALUES = 'alter table score_grade_values drop partition {run:UInt32}';
/** Rows of this version that a broken attempt left, and rows of other versions once this one is published. */
const FORGET = {
  this: 'alter table score_grades delete where run_id = {run:UInt32} and scheme_id = {scheme:UInt32} and version = {version:UInt32}',
  others:
    'alter table score_grades delete where run_id = {run:UInt32} and scheme_id = {scheme:UInt32} and version != {version:UInt32}',
} as const;
const SCORES_PLACE = '(select customer_id, toUInt16(0) as points from score_customers where 0 /* scores */)';

/** Beyond every value: a tier that nobody reaches. */
const NOBODY = Number.MAX_SAFE_INTEGER;
/** Earlier runs whose days are looked back to, where a value cannot be worked out from orders. */
const MOST_RUNS = 24;

export type GradingDeps = { readonly warehouse: Warehouse; readonly records: Records; readonly clock: Clock };
type DayCuts = { readonly on: string; readonly from: readonly (number | null)[] };
type Work = { readonly deps: GradingDeps; readonly run: PublishedRun; readonly scheme: GradeScheme };

/**
 * Grades the customers of every run that readers can ask for, under every scheme, where that has not been done by the scheme's version of
 * today. Each result is published by itself, in one statement.
 * @returns how many results are new.
 */
export async function gradeRuns(deps: GradingDeps, signal?: AbortSignal): Promise<number> {
  await makeStartingSchemes(deps);
  const schemes = await listGradeSchemes(deps, deps.clock.now().toISOString().slice(0, 10));
  const done = await deps.records.query<{ run_id: number; scheme_id: number; version: number }>(
    'select run_id, scheme_id, version from grade_results',
  );
  let made = 0;
  for (const { asOf, runId } of await newestRuns(deps)) {
    for (const scheme of schemes) {
      signal?.throwIfAborted();
      const isDone = done.some(
        (one) => one.run_id === runId && one.scheme_id === scheme.schemeId && one.version === scheme.version,
      );
      if (isDone) continue;
      if (await gradeRun({ deps, run: await findRun(deps, asOf), scheme }, signal)) made++;
    }
  }
  return made;
}

/** Applies one scheme to one run. False where the run knows nothing of what the scheme grades by. */
async function gradeRun(work: Work, signal: AbortSignal | undefined): Promise<boolean> {
  const { deps, run, scheme } = work;
  const { warehouse, records, clock } = deps;
  const { version, definition } = scheme;
  const own = { run: run.runId, scheme: scheme.schemeId, version };
  await dropValues(warehouse, run.runId);
  await forgetRows(warehouse, own, 'this');
  try {
    const days = await writeValues(work, signal);
    if (days.length === 0) return false;
    const cuts = await cutsOf(warehouse, run.runId, definition, days);
    const params = {
      ...own,
      days,
      cuts: cuts.map(({ from }) => from.map((bound) => bound ?? NOBODY)),
      reviewed: days.map((day, at) =>
        at > 0 && reviewsBetween(definition.review, days[at - 1] ?? day, day).length > 0 ? 1 : 0,
      ),
      away: definition.awayDays ?? 0,
      grace: definition.grace ? 1 : 0,
    };
    // Values lie in the order of customers: a customer is finished while reading.
    const settings = { optimize_aggregation_in_order: 1 };
    await warehouse.eachShard((shard) => shard.run(STATEMENTS.grade, params, { signal, settings }));
    await records.query(
      `insert into grade_results (run_id, scheme_id, version, days, graded_at) values ($1, $2, $3, $4, $5)
       on conflict (run_id, scheme_id) do update set version = excluded.version, days = excluded.days, graded_at = excluded.graded_at`,
      [run.runId, scheme.schemeId, version, JSON.stringify(cuts), clock.now()],
    );
    await forgetRows(warehouse, own, 'others');
    return true;
  } finally {
    await dropValues(warehouse, run.runId);
  }
}

/** Writes what the scheme grades by for every day that can be looked back to, and gives these days in order. */
async function writeValues(work: Work, signal: AbortSignal | undefined): Promise<string[]> {
  const { deps, run, scheme } = work;
  const { basis } = scheme.definition;
  if (basis.kind === 'future' || basis.kind === 'weighted') return writeFromRuns(work, signal);
  const days = [...run.totals.stageDays];
  const params = {
    run: run.runId,
    as_of: run.asOf,
    days,
    measure: basis.measure,
    window: basis.kind === 'rolling' ? basis.days : 0,
  };
  const settings = { optimize_aggregation_in_order: 1 };
  await deps.warehouse.eachShard((shard) => shard.run(STATEMENTS.orders, params, { signal, settings }));
  return days;
}

/** What is believed cannot be worked out for an earlier day: the days of earlier runs are looked back to instead. */
async function writeFromRuns({ deps, run, scheme }: Work, signal: AbortSignal | undefined): Promise<string[]> {
  const { basis } = scheme.definition;
  const earlier = (await newestRuns(deps)).filter(({ asOf }) => asOf <= run.asOf).slice(0, MOST_RUNS);
  const days: string[] = [];
  for (const { asOf } of earlier.reverse()) {
    const from = await findRun(deps, asOf);
    const params = { run: run.runId, from_run: from.runId, on_day: from.asOf };
    if (basis.kind === 'future') {
      if (from.fits.state === 'refused') continue;
      const all = { ...params, measure: basis.measure };
      await deps.warehouse.eachShard((shard) => shard.run(STATEMENTS.future, all, { signal }));
    } else if (basis.kind === 'weighted') {
      const scores = await pointsOf(deps, from, basis.schemeId);
      if (scores === undefined) continue;
      const statement = STATEMENTS.points.replace(SCORES_PLACE, () => `(${scores.sql})`);
      const all = { ...scores.params, grade_run: run.runId, from_run: from.runId, on_day: from.asOf };
      await deps.warehouse.eachShard((shard) => shard.run(statement, all, { signal }));
    }
    days.push(from.asOf);
  }
  return days;
}

/** The scores of a run under a scheme of weights; undefined where the scheme is gone. */
async function pointsOf(deps: GradingDeps, run: PublishedRun, schemeId: number) {
  try {
    return await schemeScores(deps, run, schemeId);
  } catch (thrown) {
    if (isFailure(thrown, 'request.not-found')) return undefined;
    throw thrown;
  }
}

/** Where each tier but the last begins, on each day. */
async function cutsOf(
  warehouse: Warehouse,
  runId: number,
  { cut, awayDays }: GradeDefinition,
  days: readonly string[],
): Promise<DayCuts[]> {
  if (cut.kind === 'values') return days.map((on) => ({ on, from: cut.from }));
  const shares = cut.shares.map((_, at) => cut.shares.slice(0, at + 1).reduce((sum, share) => sum + share, 0));
  const rows = await warehouse.rows<{ on_day: string; place: number; cut: string | null }>(STATEMENTS.cuts, {
    run: runId,
    away: awayDays ?? 0,
    shares,
  });
  return days.map((on) => ({
    on,
    from: shares.map((_, at) => {
      const found = rows.find((row) => row.on_day === on && num(row.place) === at + 1)?.cut;
      return found == null ? null : num(found);
    }),
  }));
}

async function dropValues(warehouse: Warehouse, run: number): Promise<void> {
  await warehouse.eachShard((shard) => shard.run(DROP_VALUES, { run }));
}

async function forgetRows(
  warehouse: Warehouse,
  own: { readonly run: number; readonly scheme: number; readonly version: number },
  which: keyof typeof FORGET,
): Promise<void> {
  await warehouse.eachShard((shard) => shard.run(FORGET[which], own, { settings: { mutations_sync: 1 } }));
}
