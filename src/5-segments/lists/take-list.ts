import type {
  CustomerListCounts,
  CustomerListDetail,
  CustomerListFile,
  NewCustomerList,
} from '#contract/customer-list';
import { Failure } from '#contract/failure';
import { forgetUpload, type IntakeStores, uploadName } from '#intake';
import type { RecordsSession } from '#platform/postgres';
import { readSettings } from '#platform/settings';
import { chosenColumn, listLines } from './list-lines.ts';
import { readList } from './list-records.ts';
import { countLines, lockLists, takeMembers } from './match-list.ts';

const ADD = `insert into seg_lists (name, version, created_at, created_by) values ($1, 1, $2, $3)
  on conflict (lower(name)) do nothing returning list_id as "listId"`;
const VERSION = 'update seg_lists set version = $2 where list_id = $1';
const KEEP = `insert into seg_list_versions
    (list_id, version, file_name, column_name, given_by, source, counts, taken_at, taken_by, matched_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $8)`;
const UNREADABLE: ReadonlySet<string> = new Set([
  'blank',
  'malformed',
  'masked',
  'virtual',
  'placeholder',
  'destroyed',
]);

/**
 * Keeps a new list of an uploaded file. Nothing is kept where no line can be read.
 * @throws Failure `list.name-taken`, `list.nothing-readable`, `model.columns-missing`, `request.not-found`
 */
export async function addList(stores: IntakeStores, { name, file }: NewCustomerList, by: string) {
  const detail = await stores.records.transaction(async (session) => {
    await lockLists(session);
    const [row] = await session.query<{ listId: number }>(ADD, [name, stores.clock.now(), by]);
    if (row === undefined) throw new Failure('list.name-taken', { name });
    return takeVersion(stores, session, { listId: row.listId, version: 1, file, by });
  });
  await forgetUpload(stores, file.uploadId);
  return detail.list;
}

/**
 * Takes another file in the place of a list's present one: its next version. The older ones stay.
 * @throws Failure `request.not-found`, `list.nothing-readable`, `model.columns-missing`
 */
export async function replaceList(stores: IntakeStores, listId: number, file: CustomerListFile, by: string) {
  const detail = await stores.records.transaction(async (session) => {
    await lockLists(session);
    const { list } = await readList({ records: session }, listId);
    const version = list.version + 1;
    await session.query(VERSION, [listId, version]);
    return takeVersion(stores, session, { listId, version, file, by });
  });
  await forgetUpload(stores, file.uploadId);
  return detail.list;
}

type Taken = { listId: number; version: number; file: CustomerListFile; by: string };

async function takeVersion(
  stores: IntakeStores,
  session: RecordsSession,
  { listId, version, file, by }: Taken,
): Promise<CustomerListDetail> {
  const { country } = await readSettings(stores.records);
  const fileName = await uploadName(stores, file.uploadId);
  const chosen = await chosenColumn(stores, file, country);
  const list = { listId, version, by: chosen.by, source: file.source ?? '' };
  try {
    // What a crash left of this version was never told to anybody.
    await removeLines(stores, listId, version);
    for await (const lines of listLines(stores, file.uploadId, { ...chosen, country }, list))
      await stores.warehouse.insert('seg_list_lines', lines, { format: 'JSONEachRow' });
    const counts = await countLines(stores, list);
    assertReadable(counts, chosen.column);
    const customers = await takeMembers(stores, list);
    const kept = JSON.stringify({ ...counts, customers });
    const now = stores.clock.now();
    await session.query(KEEP, [listId, version, fileName, chosen.column, list.by, list.source, kept, now, by]);
    return await readList({ records: session }, listId);
  } catch (thrown) {
    await removeLines(stores, listId, version);
    throw thrown;
  }
}

function assertReadable({ lines, problems }: CustomerListCounts, column: string): void {
  const unreadable = problems.reduce((sum, one) => sum + (UNREADABLE.has(one.reason) ? one.lines : 0), 0);
  if (unreadable === lines) throw new Failure('list.nothing-readable', { column, lines });
}

async function removeLines({ warehouse }: IntakeStores, list: number, version: number): Promise<void> {
  const sql = 'delete from seg_list_lines where list_id = {list:UInt32} and version = {version:UInt32}';
  await warehouse.eachShard((shard) => shard.run(sql, { list, version }));
}
