import type { Warehouse } from '#platform/clickhouse';
import { readSql } from '#platform/read-sql';

const REFERRALS = readSql(new URL('./score-referrals.sql', import.meta.url));

/** Writes score_referrals of a run, from score_customers. */
export async function scoreReferrals(
  warehouse: Warehouse,
  { runId }: { readonly runId: number },
  signal?: AbortSignal,
): Promise<void> {
  await warehouse.run(REFERRALS, { run: runId }, { signal });
}
