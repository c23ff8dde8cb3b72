import type { Settings } from '#contract/settings';
import type { Warehouse } from '#platform/clickhouse';
import { readSql } from '#platform/read-sql';
import { type InPlaceOf, readingFrom } from '#platform/renew';
import { stageParams } from './stage-params.ts';

const TRAJECTORIES = readSql(new URL('./score-trajectories.sql', import.meta.url));

/** Writes score_trajectories of a run from the orders and from score_stages of its as-of day, every node its own customers. */
export async function scoreTrajectories(
  warehouse: Warehouse,
  run: { readonly runId: number; readonly asOf: string; readonly settings: Settings },
  signal?: AbortSignal,
  tables: InPlaceOf = {},
): Promise<void> {
  const { formation_orders, stability_orders, stability_days } = stageParams(run.settings);
  const params = {
    run: run.runId,
    as_of: run.asOf,
    formation_orders,
    stability_orders,
    stability_days,
    long_days: run.settings.lifecycle.longStabilityDays,
  };
  // Orders lie in the order of customers: a customer is finished while reading, and memory does not grow with their number.
  const settings = { optimize_aggregation_in_order: 1, join_algorithm: 'full_sorting_merge' };
  await warehouse.eachShard((shard) => shard.run(readingFrom(TRAJECTORIES, tables), params, { signal, settings }));
}
