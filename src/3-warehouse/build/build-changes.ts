import { linkChanged, PART_TABLES, takeOverLinks } from '#identity';
import { createIntakeTables } from '#intake';
import type { Warehouse } from '#platform/clickhouse';
import { num } from '#platform/num';
import { readSql } from '#platform/read-sql';
import { rebuildTable } from '#platform/rebuild';
import { fillPart, fillSome, type InPlaceOf, readingFrom, renewTable } from '#platform/renew';
import { WAREHOUSE_TABLES, type WarehouseTable } from '../tables.ts';
import type { BuildRequest, WarehouseDeps } from './build-warehouse.ts';
import { rememberStep } from './build-warehouse.ts';
import { forgetBuild, noteBuilt, readBuildFacts, readBuilt } from './built.ts';
import { runChecks } from './run-checks.ts';
import { type BuildStep, buildSteps } from './steps.ts';

const sql = (name: string): string => readSql(new URL(`../changes/${name}.sql`, import.meta.url));
const GONE = sql('gone');
const FOREIGN_VERSIONS = sql('foreign-versions');
const GUESTS = sql('guests');
const GUEST_ORDERS = sql('guest-orders');
const PRODUCTS = sql('products');
const NOTE_CHANGED = sql('note-changed');

/** A smaller shop is built from scratch in a moment; with more changed customers, too many to gain by it. */
export const CHANGES_WORTH = { leastCustomers: 20_000, mostShare: 0.02 } as const;
export type ChangesWorth = { readonly leastCustomers: number; readonly mostShare: number };

const BY_CUSTOMER = 'customer_id in (select customer_id from id_part_people)';
const BY_ORDER = 'order_id in (select order_id from stg_part_gone)';
const BY_CUSTOMER_OR_GUEST = `${BY_CUSTOMER} or (customer_id = 0 and ${BY_ORDER})`;

/** Which rows the part takes the place of. Tables that are not listed are small and made anew as a whole. */
const GOES: Partial<Record<WarehouseTable, string>> = {
  stg_versions: BY_ORDER,
  stg_kept_lines: BY_ORDER,
  stg_orders: BY_CUSTOMER_OR_GUEST,
  stg_order_lines: BY_CUSTOMER_OR_GUEST,
  stg_contacts: BY_CUSTOMER,
  stg_customers: BY_CUSTOMER,
  mart_customer_months: BY_CUSTOMER,
  mart_customer_acts: BY_CUSTOMER,
  mart_customer_categories: BY_CUSTOMER,
};
const MONTHS_OF_GUESTS_TOO = `customer_id = 0 or ${BY_CUSTOMER}`;

/**
 * Links and builds what has changed since the last build, where that is a small part of a large base: the customers whom the imports
 * since then may have changed, with all they have, by the same statements as a build from scratch; the rows of all others stay. The result is
 * the same, row by row.
 * @returns the number of customers in the part; undefined where everything is to be built from scratch.
 * @throws Failure `build.check-red`
 */
export async function buildChanges(
  deps: WarehouseDeps,
  { settings, signal, onProgress }: BuildRequest,
  worth: ChangesWorth = CHANGES_WORTH,
): Promise<number | undefined> {
  const { warehouse } = deps;
  const built = await readBuilt(deps);
  const facts = await readBuildFacts(deps, settings);
  // On a cluster an order and its customer lie on different nodes, and everything is built from scratch.
  if (warehouse.shards > 1 || built.imports === null || built.rules !== facts.rules) return undefined;
  if (facts.customers < worth.leastCustomers) return undefined;
  const imports = apart(built.imports, facts.imports);
  // A product list fills in the lines of any order.
  if ((await countOf(warehouse, PRODUCTS, { imports })) > 0) return undefined;
  const mostCustomers = Math.floor(worth.mostShare * facts.customers);
  onProgress?.('id_links', 0, 1);
  const people = await linkChanged(deps, { imports, mostCustomers, signal });
  if (people === undefined) return undefined;
  await forgetBuild(deps);
  await takeOverLinks(deps);
  await buildPart(deps, { settings, signal, onProgress });
  await warehouse.run(NOTE_CHANGED, { build: built.buildNo + 1 }, { signal });
  await noteBuilt(deps, facts, 'changes');
  return people;
}

async function buildPart(deps: WarehouseDeps, { settings, signal, onProgress }: BuildRequest): Promise<void> {
  const { warehouse } = deps;
  await warehouse.run('truncate table stg_part_gone');
  await warehouse.run(GONE, {}, { signal });
  const steps = buildSteps(settings);
  let part: InPlaceOf = { ...PART_TABLES, raw_order_lines: 'stg_part_lines' };
  for (const [at, step] of steps.entries()) {
    signal?.throwIfAborted();
    onProgress?.(step.table, at, steps.length);
    const gone = await goneOf(warehouse, step.table);
    if (gone === undefined) await rebuildWhole(deps, step, signal);
    else part = await renewStep(deps, step, { gone, part, signal });
    await rememberStep(deps, step.table);
  }
  onProgress?.('', steps.length, steps.length);
}

/** Guests stand in one row a month, all together: where one of their orders is in the part, all of them are counted again. */
async function goneOf(warehouse: Warehouse, table: WarehouseTable): Promise<string | undefined> {
  if (table !== 'mart_customer_months' || (await countOf(warehouse, GUESTS)) === 0) return GOES[table];
  await warehouse.run(GUEST_ORDERS);
  return MONTHS_OF_GUESTS_TOO;
}

type How = { readonly gone: string; readonly part: InPlaceOf; readonly signal: AbortSignal | undefined };

/** Builds the part of one table and puts it in the place of what it was. @returns the tables of the part, this one among them. */
async function renewStep(deps: WarehouseDeps, step: BuildStep, { gone, part, signal }: How): Promise<InPlaceOf> {
  const { warehouse } = deps;
  const { params, settings, checks } = step;
  const table = WAREHOUSE_TABLES[step.table];
  const into = `${step.table}__part`;
  await fillPart(warehouse, {
    table,
    into,
    select: readingFrom(step.select, part),
    params,
    settings: settings ?? {},
    signal,
  });
  if (step.table === 'stg_versions') await fillLines(warehouse, signal);
  const check = checks === undefined ? undefined : (next: string) => runChecks(deps, step.table, checks, { next });
  await renewTable(warehouse, { table, gone, from: into, signal, check });
  return { ...part, [step.table]: into };
}

/** Once it is known which orders are the part's, their lines as they were taken in. */
async function fillLines(warehouse: Warehouse, signal: AbortSignal | undefined): Promise<void> {
  await warehouse.run(FOREIGN_VERSIONS, {}, { signal, settings: { lightweight_deletes_sync: 2 } });
  const table = createIntakeTables.find(({ name }) => name === 'raw_order_lines');
  if (table === undefined) throw new RangeError('no table raw_order_lines');
  const where = 'order_id in (select order_id from stg_versions__part)';
  await fillSome(warehouse, { table, into: 'stg_part_lines', where, without: ['raw'], signal });
}

async function rebuildWhole(deps: WarehouseDeps, step: BuildStep, signal: AbortSignal | undefined): Promise<void> {
  const { select, params, scope, checks, settings } = step;
  await rebuildTable(deps.warehouse, {
    table: WAREHOUSE_TABLES[step.table],
    select,
    params,
    scope,
    settings: settings ?? {},
    signal,
    check: checks === undefined ? undefined : (next) => runChecks(deps, step.table, checks, { next }),
  });
}

/** What is in one of the two and not in the other. */
function apart(before: readonly number[], now: readonly number[]): number[] {
  const [then, later] = [new Set(before), new Set(now)];
  return [...before.filter((one) => !later.has(one)), ...now.filter((one) => !then.has(one))];
}

async function countOf(warehouse: Warehouse, text: string, params = {}): Promise<number> {
  const [row] = await warehouse.rows<{ n: string }>(text, params);
  return num(row?.n ?? '0');
}
