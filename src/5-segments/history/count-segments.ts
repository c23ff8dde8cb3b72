import { isFailure } from '#contract/failure';
import type { Segment } from '#contract/segments';
import type { Clock } from '#platform/clock';
import type { Records } from '#platform/postgres';
import { readSql } from '#platform/read-sql';
import { findRun, newestRuns, type PublishedRun, type ReadDeps } from '#scoring';
import { writeMembers } from '../compile/count-members.ts';
import { listSegments } from '../records/segment-records.ts';
import { type Counted, sizesOf } from '../records/segment-sizes.ts';

type Deps = ReadDeps & { readonly records: Records; readonly clock: Clock };

/** A segment is counted on so many of the latest days that have been scored, so that its first history has a step in it. */
const DAYS_COUNTED = 2;

const CHANGES = readSql(new URL('./changes.sql', import.meta.url));
const NEXT = `select nextval('seg_counts')::int as "countId"`;
const KEEP = `insert into seg_sizes
    (segment_id, run_id, version, as_of, base, customers, net_minor, future_profit_minor, counted_at, count_id)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
  on conflict (segment_id, run_id) do update set version = excluded.version, base = excluded.base, customers = excluded.customers,
    net_minor = excluded.net_minor, future_profit_minor = excluded.future_profit_minor, counted_at = excluded.counted_at,
    count_id = excluded.count_id, entered = null, gone = null`;
const CHANGED = 'update seg_sizes set entered = $3, gone = $4 where segment_id = $1 and run_id = $2';
const RETIRED = `delete from seg_sizes s using score_runs r where r.run_id = s.run_id and not r.has_rows returning s.run_id as "runId"`;

/**
 * Counts every segment on the latest days where that has not been done by their newest run: after a scoring. Counts of runs that are out
 * of sight go. A segment whose definition names something that is gone is passed over.
 * @returns how many counts were made, and which segments could not be counted
 */
export async function countSegments(
  deps: Deps,
  options: { readonly signal?: AbortSignal } = {},
): Promise<{ counted: number; failed: string[] }> {
  await dropRetired(deps);
  const runs = (await newestRuns(deps)).slice(0, DAYS_COUNTED);
  const sizes = await sizesOf(deps, 'all');
  let counted = 0;
  const failed = new Set<string>();
  // The earlier day first, so that the later one finds what to compare with.
  for (const { asOf, runId } of runs.toReversed()) {
    const run = await findRun(deps, asOf);
    for (const segment of await listSegments(deps)) {
      options.signal?.throwIfAborted();
      if (sizes.get(segment.segmentId)?.some((size) => size.runId === runId)) continue;
      if (await counts(deps, run, segment)) counted++;
      else failed.add(segment.name);
    }
  }
  return { counted, failed: [...failed] };
}

/**
 * Counts one segment as it stands: on the newest day, and where it has no history yet on the day before that too.
 * Without a scoring there is nothing to count.
 */
export async function countSegment(deps: Deps, segment: Segment): Promise<void> {
  const known = (await sizesOf(deps, segment.segmentId)).get(segment.segmentId) ?? [];
  const runs = (await newestRuns(deps)).slice(0, known.length === 0 ? DAYS_COUNTED : 1);
  for (const { asOf } of runs.toReversed()) await counts(deps, await findRun(deps, asOf), segment);
}

/** False where the definition names what is not there, or was not on that day. */
async function counts(deps: Deps, run: PublishedRun, segment: Segment): Promise<boolean> {
  const { segmentId, definition, version } = segment;
  const before = (await sizesOf(deps, segmentId)).get(segmentId)?.find(({ runId }) => runId === run.runId);
  const [next] = await deps.records.query<{ countId: number }>(NEXT);
  const countId = next?.countId ?? 0;
  try {
    const { total, sums } = await writeMembers(deps, run, { countId, segmentId, definition });
    const future = run.totals.futureProfitMinor === null ? null : sums.futureProfitMinor;
    const { asOf, runId, totals } = run;
    const told = [segmentId, runId, version, asOf, totals.customers, total, sums.netMinor, future];
    await deps.records.query(KEEP, [...told, deps.clock.now(), countId]);
  } catch (thrown) {
    if (isFailure(thrown, 'segment.wrong-value') || isFailure(thrown, 'segment.unknown-field')) return false;
    throw thrown;
  }
  await tellChanges(deps, segmentId, run.asOf);
  if (before !== undefined) await dropCount(deps, run.runId, before.countId);
  return true;
}

/** Who came in and left, of the count of a day and of the one after it, for which it is the day before. */
async function tellChanges(deps: Deps, segmentId: number, asOf: string): Promise<void> {
  const sizes = (await sizesOf(deps, segmentId)).get(segmentId) ?? [];
  const at = sizes.findIndex((size) => size.asOf === asOf);
  for (const [before, now] of [
    [sizes[at - 1], sizes[at]],
    [sizes[at], sizes[at + 1]],
  ]) {
    if (before === undefined || now === undefined) continue;
    const { entered, gone } = await changesBetween(deps, before, now);
    await deps.records.query(CHANGED, [segmentId, now.runId, entered, gone]);
  }
}

async function changesBetween({ warehouse }: Deps, before: Counted, now: Counted) {
  const params = { now: now.countId, before: before.countId, run_now: now.runId, run_before: before.runId };
  const [row] = await warehouse.rows<{ entered: number; gone: number }>(CHANGES, params);
  return row ?? { entered: 0, gone: 0 };
}

async function dropCount({ warehouse }: Deps, runId: number, countId: number): Promise<void> {
  const sql = 'delete from seg_members where run_id = {run:UInt32} and count_id = {count:UInt32}';
  await warehouse.eachShard((shard) => shard.run(sql, { run: runId, count: countId }));
}

async function dropRetired({ warehouse, records }: Deps): Promise<void> {
  const retired = await records.query<{ runId: number }>(RETIRED);
  for (const runId of new Set(retired.map((size) => size.runId)))
    await warehouse.eachShard((shard) =>
      shard.run('alter table seg_members drop partition {run:UInt32}', { run: runId }),
    );
}
