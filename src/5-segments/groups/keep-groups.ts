import { embedded, readSql } from '#platform/read-sql';
import type { CustomerFilter, ReadDeps } from '#scoring';

const KEEP = readSql(new URL('./keep-groups.sql', import.meta.url));
const FORMER = 'delete from seg_groups where experiment_id = {experiment:UInt32} and set_id < {set:UInt32}';
const ALL = 'delete from seg_groups where experiment_id = {experiment:UInt32}';

/** Who is in which group: a statement with the columns `customer_id` and `group_name`, and what it was made from. */
export type Grouped = CustomerFilter & { readonly madeFrom: string };

/**
 * Lets conditions name the groups of an experiment, as they are now. A set that was made from the same stays; a new one takes the place of
 * the former at once.
 */
export async function keepGroups(
  { warehouse, records }: ReadDeps,
  experimentId: number,
  { sql, params, madeFrom }: Grouped,
): Promise<void> {
  const [standing] = await records.query<{ madeFrom: string }>(
    'select made_from as "madeFrom" from seg_group_sets where experiment_id = $1',
    [experimentId],
  );
  if (standing?.madeFrom === madeFrom) return;
  const [next] = await records.query<{ set: number }>(`select nextval('seg_group_set_ids')::int as set`);
  const own = { experiment: experimentId, set: next?.set ?? 0 };
  const statement = embedded(KEEP, 'grouped', sql);
  await warehouse.run(statement, { ...params, ...own });
  await records.query(
    `insert into seg_group_sets (experiment_id, set_id, made_from) values ($1, $2, $3)
     on conflict (experiment_id) do update set set_id = excluded.set_id, made_from = excluded.made_from
     where seg_group_sets.set_id < excluded.set_id`,
    [experimentId, own.set, madeFrom],
  );
  await warehouse.eachShard((shard) => shard.run(FORMER, own));
}

/** Forgets the groups of an experiment; conditions that name them then name nothing. */
export async function forgetGroups({ warehouse, records }: ReadDeps, experimentId: number): Promise<void> {
  await records.query('delete from seg_group_sets where experiment_id = $1', [experimentId]);
  await warehouse.eachShard((shard) => shard.run(ALL, { experiment: experimentId }));
}

/** The set of groups that stands, by experiment. */
export async function groupSets({ records }: Pick<ReadDeps, 'records'>): Promise<Map<number, number>> {
  const rows = await records.query<{ experimentId: number; setId: number }>(
    'select experiment_id as "experimentId", set_id as "setId" from seg_group_sets',
  );
  return new Map(rows.map(({ experimentId, setId }) => [experimentId, setId]));
}
