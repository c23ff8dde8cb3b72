import type { Settings } from '#contract/settings';
import type { Warehouse } from '#platform/clickhouse';
import { readSql } from '#platform/read-sql';
import { type InPlaceOf, readingFrom } from '#platform/renew';
import { scoreTrajectories } from './score-trajectories.ts';
import { stageParams } from './stage-params.ts';

const STAGES = readSql(new URL('./score-stages.sql', import.meta.url));

/** Month ends looked back to, and how many of a base so large that each of them is costly. */
const MONTHS_BACK = { usual: 24, largeBase: 12, largeFrom: 500_000 } as const;

/** How many month ends a base of that size is looked back to. */
export function monthsBack(customers: number): number {
  return customers > MONTHS_BACK.largeFrom ? MONTHS_BACK.largeBase : MONTHS_BACK.usual;
}

/**
 * Writes score_stages of a run for each of `days` (the last is the as-of day), and from its last day score_trajectories, every node its
 * own customers.
 * @param tables where the customers to be judged lie, when these are not all.
 */
export async function scoreStages(
  warehouse: Warehouse,
  run: { readonly runId: number; readonly asOf: string; readonly settings: Settings },
  days: readonly string[],
  signal?: AbortSignal,
  tables: InPlaceOf = {},
): Promise<void> {
  const params = { run: run.runId, as_of: run.asOf, days, ...stageParams(run.settings) };
  // Orders lie in the order of customers: a customer is finished while reading, and memory does not grow with their number.
  const settings = { optimize_aggregation_in_order: 1 };
  await warehouse.eachShard((shard) => shard.run(readingFrom(STAGES, tables), params, { signal, settings }));
  await scoreTrajectories(warehouse, run, signal, tables);
}
