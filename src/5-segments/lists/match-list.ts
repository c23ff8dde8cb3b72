import type { CustomerListCounts, CustomerListProblem, CustomerListVersion } from '#contract/customer-list';
import type { Warehouse } from '#platform/clickhouse';
import type { Clock } from '#platform/clock';
import { num } from '#platform/num';
import type { Records, RecordsSession } from '#platform/postgres';
import { rebuildPartition } from '#platform/rebuild';
import { LIST_MEMBERS } from '../tables/files.ts';
import { listLists } from './list-records.ts';
import { LISTS } from './statements.ts';

type Deps = { readonly warehouse: Warehouse; readonly clock: Clock };
type Matched = { readonly listId: number } & Pick<CustomerListVersion, 'version' | 'by' | 'source'>;

const MATCHED = 'update seg_list_versions set counts = $3, matched_at = $4 where list_id = $1 and version = $2';
const CUSTOMERS = 'select count() as n from seg_list_members where list_id = {list:UInt32}';

/** One list at a time is matched or changed: they share the working table, and a count must be that of the members beside it. */
export async function lockLists(session: RecordsSession): Promise<void> {
  await session.query('lock table seg_lists in share row exclusive mode');
}

/** What became of the lines of a version, by the customers known now; `customers` is not known yet. */
export async function countLines({ warehouse }: Pick<Deps, 'warehouse'>, list: Matched): Promise<CustomerListCounts> {
  const rows = await warehouse.rows<{ outcome: CustomerListProblem | ''; lines: string }>(LISTS.counts, paramsOf(list));
  const problems = rows.flatMap(({ outcome, lines }) =>
    outcome === '' ? [] : [{ reason: outcome, lines: num(lines) }],
  );
  const matched = num(rows.find(({ outcome }) => outcome === '')?.lines ?? 0);
  return {
    lines: matched + problems.reduce((sum, { lines }) => sum + lines, 0),
    matched,
    customers: 0,
    problems,
  };
}

/** Puts the customers whom a version means in the place of who was on the list. @returns how many */
export async function takeMembers({ warehouse }: Pick<Deps, 'warehouse'>, list: Matched, signal?: AbortSignal) {
  await rebuildPartition(warehouse, String(list.listId), {
    table: LIST_MEMBERS,
    select: LISTS.members,
    params: paramsOf(list),
    scope: 'base',
    signal,
  });
  const [row] = await warehouse.rows<{ n: string }>(CUSTOMERS, { list: list.listId });
  return num(row?.n ?? 0);
}

/** The parameters of every statement over a version of a list. */
export function paramsOf({ listId, version, by, source }: Matched) {
  return { list: listId, version, by, source };
}

/**
 * Compares the lines of every list with the customers known now: after a linking, by which customers come, go and become one.
 * @returns how many lists there are
 */
export async function matchLists(
  deps: Deps & { readonly records: Records },
  signal?: AbortSignal,
): Promise<{ lists: number }> {
  const lists = await listLists(deps);
  for (const { listId } of lists) {
    signal?.throwIfAborted();
    await deps.records.transaction(async (session) => {
      await lockLists(session);
      const list = (await listLists({ records: session })).find((one) => one.listId === listId);
      if (list === undefined) return;
      const matched = { ...list.now, listId };
      const counts = await countLines(deps, matched);
      const customers = await takeMembers(deps, matched, signal);
      await session.query(MATCHED, [listId, list.version, JSON.stringify({ ...counts, customers }), deps.clock.now()]);
    });
  }
  return { lists: lists.length };
}
