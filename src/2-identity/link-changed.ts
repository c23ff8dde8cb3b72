import { createIntakeTables } from '#intake';
import type { SqlParams, Warehouse } from '#platform/clickhouse';
import { num } from '#platform/num';
import { readSql } from '#platform/read-sql';
import { rebuildTable } from '#platform/rebuild';
import { fillPart, fillSome, readingFrom, renewTable } from '#platform/renew';
import { SHARED_LIMIT } from './link-identities.ts';
import { emptyLabels, spreadLabels } from './spread-labels.ts';
import { ID_TABLES } from './tables.ts';

const sql = (name: string): string => readSql(new URL(`./changes/${name}.sql`, import.meta.url));
const THINGS = sql('things');
const TOUCHED = sql('touched');
const TOUCHED_BLOCKED = sql('touched-blocked');
const PEOPLE_BEFORE = sql('people-before');
const THEIR_IDENTIFIERS = sql('their-identifiers');
const ORDERS = sql('orders');
const ACCOUNTS = sql('accounts');
const LINKS = sql('links');
const PEOPLE_AFTER = sql('people-after');
const SIGHTINGS = readSql(new URL('./linkage/sightings.sql', import.meta.url));
const SHARED = readSql(new URL('./linkage/shared.sql', import.meta.url));

/** Where the rows of the part lie: the same statements, reading these, say what is true about its customers. */
export const PART_TABLES = {
  raw_orders: 'id_part_orders',
  raw_customers: 'id_part_customers',
  id_links: 'id_part_links',
} as const;

const EMPTIED = {
  things: 'truncate table id_part_things',
  identifiers: 'truncate table id_part_identifiers',
  people: 'truncate table id_part_people',
} as const;
const KNOWN_BLOCKED =
  'select uniqExact(identifier) as n from id_blocked where identifier in {identifiers:Array(UInt64)}';
const PEOPLE = 'select uniqExact(customer_id) as n from id_part_people';

export type LinkChangesRequest = {
  /** The imports that counted before and no longer do, and those that count now and did not. */
  readonly imports: readonly number[];
  /** With more customers than that in the part nothing is gained by it. */
  readonly mostCustomers: number;
  readonly signal?: AbortSignal | undefined;
};

/**
 * Links the part of the base that some imports may have changed: the customers whose identifiers stand on an order or account that the
 * imports said something about, with all their orders and accounts. Components are made of nothing else, so the links are those that
 * linking everybody would give. Leaves the part in id_part_people, id_part_things and PART_TABLES. For one node.
 * @returns how many customers there are in the part; undefined where everybody is to be linked: the part is large, or an identifier that
 *   joins nobody because too many share it was touched, or has come to be shared by too many.
 */
export async function linkChanged(
  { warehouse }: { readonly warehouse: Warehouse },
  { imports, mostCustomers, signal }: LinkChangesRequest,
): Promise<number | undefined> {
  for (const emptied of Object.values(EMPTIED)) await warehouse.run(emptied);
  await warehouse.run(THINGS, { imports }, { signal });
  await warehouse.run(TOUCHED, {}, { signal });
  if ((await countOf(warehouse, TOUCHED_BLOCKED)) > 0) return undefined;
  await warehouse.run(PEOPLE_BEFORE, {}, { signal });
  if ((await countOf(warehouse, PEOPLE)) > mostCustomers) return undefined;
  await warehouse.run(THEIR_IDENTIFIERS, {}, { signal });
  await fillRaw(warehouse, 'raw_orders', `order_id in (${ORDERS})`, signal);
  await fillRaw(warehouse, 'raw_customers', `account_id in (${ACCOUNTS})`, signal);
  return (await linkPart(warehouse, signal)) ? countOf(warehouse, PEOPLE) : undefined;
}

/** Puts the links of the part among those of everybody else. */
export async function takeOverLinks({ warehouse }: { readonly warehouse: Warehouse }): Promise<void> {
  await renewTable(warehouse, {
    table: ID_TABLES.id_links,
    gone: 'identifier in (select identifier from id_part_identifiers)',
    from: PART_TABLES.id_links,
  });
}

/** Fills id_part_links, and id_part_people with who is there now. False where an identifier has come to be shared by too many. */
async function linkPart(warehouse: Warehouse, signal: AbortSignal | undefined): Promise<boolean> {
  const select = readingFrom(SIGHTINGS, PART_TABLES);
  await rebuildTable(warehouse, { table: ID_TABLES.id_sightings, select, scope: 'base', signal });
  const shared = await warehouse.rows<{ identifier: string }>(SHARED, { limit: SHARED_LIMIT });
  // A number that was shared by too many before joins nobody now either.
  const identifiers = shared.map((row) => row.identifier);
  if ((await countOf(warehouse, KNOWN_BLOCKED, { identifiers })) < shared.length) return false;
  const round = await spreadLabels(warehouse, signal);
  await fillPart(warehouse, {
    table: ID_TABLES.id_links,
    into: PART_TABLES.id_links,
    select: LINKS,
    params: { round },
    signal,
  });
  await emptyLabels(warehouse);
  await warehouse.run(PEOPLE_AFTER, {}, { signal });
  return true;
}

async function countOf(warehouse: Warehouse, text: string, params: SqlParams = {}): Promise<number> {
  const [row] = await warehouse.rows<{ n: string }>(text, params);
  return num(row?.n ?? '0');
}

/** Rows of the part as they were taken in, but for the text of the file. */
async function fillRaw(
  warehouse: Warehouse,
  name: 'raw_orders' | 'raw_customers',
  where: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  const table = createIntakeTables.find((one) => one.name === name);
  if (table === undefined) throw new RangeError(`no table ${name}`);
  await fillSome(warehouse, { table, into: PART_TABLES[name], where, without: ['raw'], signal });
}
