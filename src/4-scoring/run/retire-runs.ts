import type { Warehouse } from '#platform/clickhouse';
import type { RecordsSession } from '#platform/postgres';
import { dropRows } from './partitions.ts';

export type RetireRequest = {
  /** The run just published: it and what comes after it stay. */
  readonly runId: number;
  /** The last day with a purchase: a run of a later day speaks of facts that have been taken back. */
  readonly lastOn: string;
  /** Whether all facts are made up now; runs made when this was otherwise speak of another shop. */
  readonly isSample: boolean;
};

/** Takes earlier runs out of sight that speak of facts which no longer count. Returns how many. */
export async function retireRuns(
  deps: { readonly warehouse: Warehouse; readonly records: RecordsSession },
  { runId, lastOn, isSample }: RetireRequest,
): Promise<number> {
  const stale = await deps.records.query<{ run_id: number }>(
    `update score_runs set has_rows = false
     where state = 'published' and has_rows and run_id < $1
       and (as_of > $2::date or coalesce((totals ->> 'isSample')::boolean, false) <> $3)
     returning run_id`,
    [runId, lastOn, isSample],
  );
  for (const { run_id: old } of stale) await dropRows(deps.warehouse, old);
  return stale.length;
}
