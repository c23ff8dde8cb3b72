import type { Warehouse } from '#platform/clickhouse';

/** One statement a table: names of tables cannot be parameters. */
const DROPS = {
  score_values: 'alter table score_values drop partition {run:UInt32}',
  score_stages: 'alter table score_stages drop partition {run:UInt32}',
  score_trajectories: 'alter table score_trajectories drop partition {run:UInt32}',
  score_customers: 'alter table score_customers drop partition {run:UInt32}',
  score_grades: 'alter table score_grades drop partition {run:UInt32}',
  score_winback: 'alter table score_winback drop partition {run:UInt32}',
  score_loss_signs: 'alter table score_loss_signs drop partition {run:UInt32}',
  score_uplift: 'alter table score_uplift drop partition {run:UInt32}',
  score_learned: 'alter table score_learned drop partition {run:UInt32}',
  score_referrals: 'alter table score_referrals drop partition {run:UInt32}',
  score_profits: 'alter table score_profits drop partition {run:UInt32}',
  score_candidates: 'alter table score_candidates drop partition {run:UInt32}',
  score_holdout: 'alter table score_holdout drop partition {run:UInt32}',
} as const;
const TABLES = Object.keys(DROPS) as (keyof typeof DROPS)[];

/** Removes the rows of a run from every table of this room, or from the tables named. */
export async function dropRows(
  warehouse: Warehouse,
  runId: number,
  tables: readonly (keyof typeof DROPS)[] = TABLES,
): Promise<void> {
  for (const table of tables) {
    await warehouse.eachShard((shard) => shard.run(DROPS[table], { run: runId }));
  }
}
