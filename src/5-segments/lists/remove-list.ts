import { Failure } from '#contract/failure';
import type { IntakeStores } from '#intake';
import type { RecordsSession } from '#platform/postgres';
import { conditionsOf } from '../compile/compile-definition.ts';
import { listSegments } from '../records/segment-records.ts';
import { readList } from './list-records.ts';
import { lockLists } from './match-list.ts';

/** Names of what goes on asking a list, beside the segments of this room. */
export type ListUsers = { readonly campaigns: readonly string[]; readonly journeys: readonly string[] };

/**
 * Forgets a list with its lines.
 * @param usersOf what else names it, asked once nothing about lists can change any more
 * @throws Failure `request.not-found`, `list.in-use`
 */
export async function removeList(
  { warehouse, records }: Pick<IntakeStores, 'warehouse' | 'records'>,
  listId: number,
  usersOf: () => Promise<ListUsers>,
): Promise<void> {
  await records.transaction(async (session) => {
    await lockLists(session);
    const { list } = await readList({ records: session }, listId);
    const segments = await segmentsNaming(session, listId);
    const { campaigns, journeys } = await usersOf();
    if (segments.length + campaigns.length + journeys.length > 0) {
      const [named, sent, walked] = [segments, campaigns, journeys].map((names) => names.join(', '));
      const users = { segments: named ?? '', campaigns: sent ?? '', journeys: walked ?? '' };
      throw new Failure('list.in-use', { name: list.name, ...users });
    }
    await session.query('delete from seg_lists where list_id = $1', [listId]);
  });
  await warehouse.eachShard(async (shard) => {
    await shard.run('alter table seg_list_members drop partition {list:UInt32}', { list: listId });
    await shard.run('delete from seg_list_lines where list_id = {list:UInt32}', { list: listId });
  });
}

/** Archived ones too: what names them goes on working. */
async function segmentsNaming(records: RecordsSession, listId: number): Promise<string[]> {
  const all = await listSegments({ records }, true);
  return all
    .filter(({ definition }) =>
      conditionsOf(definition).some(({ field, values }) => field === 'list' && values.includes(String(listId))),
    )
    .map(({ name }) => name);
}
