import type { Settings } from '#contract/settings';
import type { RecordsSession } from '#platform/postgres';
import { readSql } from '#platform/read-sql';
import { rebuildPartition } from '#platform/rebuild';
import { fillPart, fillSome, type InPlaceOf, readingFrom, renewPartition } from '#platform/renew';
import { WAREHOUSE_TABLES } from '../tables.ts';
import type { WarehouseDeps } from './build-warehouse.ts';
import { readBuilt, rulesOf } from './built.ts';
import { runChecks } from './run-checks.ts';

const PURCHASES = readSql(new URL('../marts/mart_customer_purchases.sql', import.meta.url));
const CHECKS = readSql(new URL('../checks/mart_customer_purchases.sql', import.meta.url));
const IN_ORDER = { optimize_aggregation_in_order: 1 };

export type PurchasesRequest = {
  readonly asOf: string;
  readonly settings: Settings;
  readonly signal?: AbortSignal | undefined;
};

/** Where what belongs to the changed customers lies, once they have been gathered and renewed. */
export const CHANGED_TABLES: InPlaceOf = {
  stg_orders: 'mart_part_orders',
  stg_customers: 'mart_part_customers',
  mart_customer_purchases: 'mart_part_purchases',
};
const CHANGED = 'customer_id in (select customer_id from mart_part_people)';

/**
 * Builds mart_customer_purchases at a day, beside the partition in use, checks it and swaps it in: readers never see half a day.
 * @throws Failure `build.check-red`; the day is left as it was.
 */
export async function buildPurchases(deps: WarehouseDeps, request: PurchasesRequest): Promise<void> {
  const { asOf, signal } = request;
  const table = WAREHOUSE_TABLES.mart_customer_purchases;
  await forgetDay(deps, asOf);
  await rebuildPartition(deps.warehouse, asOf, {
    table,
    select: PURCHASES,
    params: paramsOf(request),
    scope: 'shard',
    settings: IN_ORDER,
    signal,
    check: (next) => runChecks(deps, table.name, CHECKS, { next, params: { as_of: asOf } }),
  });
  await noteDay(deps, request);
}

/**
 * Gathers the customers whom the builds after `since` may have changed, with their orders, in mart_part_people and CHANGED_TABLES. For one
 * node.
 * @returns how many they are.
 */
export async function gatherChanged(
  { warehouse }: WarehouseDeps,
  since: number,
  signal?: AbortSignal,
): Promise<number> {
  const { mart_changed_customers, stg_orders, stg_customers } = WAREHOUSE_TABLES;
  await fillSome(warehouse, {
    table: mart_changed_customers,
    into: 'mart_part_people',
    where: 'build_no > {since:UInt32}',
    params: { since },
    signal,
  });
  await fillSome(warehouse, { table: stg_orders, into: 'mart_part_orders', where: CHANGED, signal });
  await fillSome(warehouse, { table: stg_customers, into: 'mart_part_customers', where: CHANGED, signal });
  const [row] = await warehouse.rows<{ n: string }>('select uniqExact(customer_id) as n from mart_part_people');
  return Number(row?.n ?? 0);
}

/**
 * Brings mart_customer_purchases at a day up to date for the customers gathered, and leaves their rows in CHANGED_TABLES. The day must have
 * been built by the same rules, and the customers gathered since then.
 * @throws Failure `build.check-red`; the day is left as it was.
 */
export async function renewPurchases(deps: WarehouseDeps, request: PurchasesRequest): Promise<void> {
  const { asOf, signal } = request;
  const { warehouse } = deps;
  const table = WAREHOUSE_TABLES.mart_customer_purchases;
  const into = 'mart_part_purchases';
  const select = readingFrom(PURCHASES, CHANGED_TABLES);
  await fillPart(warehouse, { table, into, select, params: paramsOf(request), settings: IN_ORDER, signal });
  await forgetDay(deps, asOf);
  await renewPartition(warehouse, asOf, {
    table,
    gone: CHANGED,
    from: into,
    signal,
    check: (next) => runChecks(deps, table.name, CHECKS, { next, params: { as_of: asOf } }),
  });
  await noteDay(deps, request);
}

/** The build on which mart_customer_purchases at a day rests; undefined where that is not known or it follows other rules. */
export async function builtDay(
  { records }: { readonly records: RecordsSession },
  { asOf, settings }: Pick<PurchasesRequest, 'asOf' | 'settings'>,
): Promise<number | undefined> {
  const [row] = await records.query<{ build_no: number }>(
    'select build_no from warehouse_days where as_of = $1 and rules = $2',
    [asOf, dayRules(settings)],
  );
  return row?.build_no;
}

async function forgetDay({ records }: WarehouseDeps, asOf: string): Promise<void> {
  await records.query('delete from warehouse_days where as_of = $1', [asOf]);
}

/** Keeps on which build a day rests, where what was built is known to be whole. */
async function noteDay(deps: WarehouseDeps, { asOf, settings }: PurchasesRequest): Promise<void> {
  const { buildNo, imports } = await readBuilt(deps);
  if (imports === null) return;
  await deps.records.query('insert into warehouse_days (as_of, build_no, rules) values ($1, $2, $3)', [
    asOf,
    buildNo,
    dayRules(settings),
  ]);
}

function paramsOf({ asOf, settings }: PurchasesRequest): Record<string, unknown> {
  return { as_of: asOf, window_days: settings.rfmWindowDays };
}

function dayRules(settings: Settings): string {
  return rulesOf([PURCHASES, settings.rfmWindowDays]);
}
