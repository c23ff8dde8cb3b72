import type { IntakeStores } from '../stores.ts';

/** The codes by which rows are refused because of the other rows of their order; a new comparison finds them again. */
const BY_COMPARISON = ['order.row-refused', 'order.no-first-row', 'currency.mixed'];

/** Forgets an earlier comparison of an import. */
export async function clearOutcomes({ warehouse }: Pick<IntakeStores, 'warehouse'>, importId: number): Promise<void> {
  const params = { import_id: importId, codes: BY_COMPARISON };
  await warehouse.eachShard(async (shard) => {
    await shard.run('alter table raw_staged_outcomes drop partition {import_id:UInt32}', params);
    await shard.run(
      'delete from raw_rejects where import_id = {import_id:UInt32} and has({codes:Array(String)}, code)',
      params,
    );
  });
}
