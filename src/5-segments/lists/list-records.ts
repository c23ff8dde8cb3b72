import type { CustomerList, CustomerListDetail, CustomerListVersion } from '#contract/customer-list';
import { Failure } from '#contract/failure';
import type { RecordsSession } from '#platform/postgres';

type Reads = { readonly records: RecordsSession };
type VersionRow = Omit<CustomerListVersion, 'takenAt' | 'matchedAt'> & {
  listId: number;
  takenAt: Date;
  matchedAt: Date;
};
type Row = Omit<CustomerList, 'createdAt' | 'now'> & { createdAt: Date };

const VERSIONS = `select list_id as "listId", version, file_name as "fileName", column_name as "column", given_by as "by", source, counts,
    taken_at as "takenAt", taken_by as "takenBy", matched_at as "matchedAt"
  from seg_list_versions where $1::int is null or list_id = $1 order by list_id, version desc`;
const LISTS = `select list_id as "listId", name, version, created_at as "createdAt", created_by as "createdBy"
  from seg_lists where $1::int is null or list_id = $1 order by lower(name)`;
const THERE = 'select list_id as "listId" from seg_lists where list_id = any($1::int[])';

/** Every list with the version that counts, by name. */
export async function listLists(deps: Reads): Promise<CustomerList[]> {
  return (await detailsOf(deps, null)).map(({ list }) => list);
}

/** A list with all its versions. @throws Failure `request.not-found` */
export async function readList(deps: Reads, listId: number): Promise<CustomerListDetail> {
  const [found] = await detailsOf(deps, listId);
  if (found === undefined) throw new Failure('request.not-found', { what: 'list', id: String(listId) });
  return found;
}

async function detailsOf({ records }: Reads, listId: number | null): Promise<CustomerListDetail[]> {
  const rows = await records.query<Row>(LISTS, [listId]);
  const all = await records.query<VersionRow>(VERSIONS, [listId]);
  return rows.flatMap(({ createdAt, ...row }) => {
    const versions = all.filter((one) => one.listId === row.listId).map(asVersion);
    const now = versions.find(({ version }) => version === row.version);
    return now === undefined ? [] : [{ list: { ...row, createdAt: createdAt.toISOString(), now }, versions }];
  });
}

function asVersion({ listId: _listId, takenAt, matchedAt, ...version }: VersionRow): CustomerListVersion {
  return { ...version, takenAt: takenAt.toISOString(), matchedAt: matchedAt.toISOString() };
}

/** Which of the lists that conditions name there are. */
export async function listsThere(
  { records }: Reads,
  conditions: readonly { readonly field: string; readonly values: readonly string[] }[],
): Promise<ReadonlySet<number>> {
  const named = conditions.flatMap(({ field, values }) => (field === 'list' ? values.map(Number) : []));
  if (named.length === 0) return new Set();
  const rows = await records.query<{ listId: number }>(THERE, [[...new Set(named)]]);
  return new Set(rows.map(({ listId }) => listId));
}
