import type { Warehouse } from '#platform/clickhouse';

const RUN_TABLES = ['score_values', 'score_stages', 'score_customers', 'score_backtest'] as const;

/** Removes the rows of a run from every table of this room, or from the tables named. */
export async function dropRows(
  warehouse: Warehouse,
  runId: number,
  tables: readonly (typeof RUN_TABLES)[number][] = RUN_TABLES,
): Promise<void> {
  for (const table of tables) {
    await warehouse.eachShard((shard) => shard.run(`alter table ${table} drop partition ${Math.trunc(runId)}`));
  }
}
