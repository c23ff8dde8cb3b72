import type { Settings } from '#contract/settings';
import { linkIdentities } from '#identity';
import type { Warehouse } from '#platform/clickhouse';
import { clockAt } from '#platform/clock';
import { silentLog } from '#platform/log';
import type { Records } from '#platform/postgres';
import { buildPurchases, buildWarehouse } from '#warehouse';
import { createPathTables, type ToldShop, tellShop } from './told-rows.ts';

export const MIGRATIONS = new URL('../../src/platform/migrations/', import.meta.url);

/** What the rooms take, over stores of a test. */
export function pathDeps(stores: { readonly warehouse: Warehouse; readonly records: Records }) {
  return {
    warehouse: stores.warehouse,
    records: stores.records,
    clock: clockAt('2025-05-01T00:00:00Z'),
    log: silentLog,
  };
}

/** A told shop all the way: tables, raw rows, identities, warehouse, purchases at each of the days. */
export async function walkPath(
  stores: { readonly warehouse: Warehouse; readonly records: Records },
  shop: ToldShop,
  { settings, days }: { readonly settings: Settings; readonly days: readonly string[] },
): Promise<ReturnType<typeof pathDeps>> {
  const deps = pathDeps(stores);
  await deps.records.migrate(MIGRATIONS);
  await createPathTables(deps.warehouse);
  await tellShop(deps.warehouse, shop);
  await linkIdentities(deps);
  await buildWarehouse(deps, { settings });
  for (const asOf of days) await buildPurchases(deps, { asOf, settings });
  return deps;
}

const NAMED = `left join (select customer_id, name from stg_customers) as c on c.customer_id = m.customer_id`;

/** Orders by their number, as `by-hand.ts` lists them. */
export async function ordersOf(warehouse: Warehouse): Promise<Record<string, unknown[]>> {
  type Row = { order_no: string; told: unknown[] };
  const rows =
    await warehouse.rows<Row>(`select order_no, tuple(toString(ordered_on), status, toFloat64(revenue_minor), toFloat64(refunded_minor),
    toString(refunded_on), toFloat64(cost_minor), toFloat64(profit_minor), toFloat64(profit_before_refund_minor), category) as told
    from stg_orders order by order_no`);
  return Object.fromEntries(rows.map((row) => [row.order_no, row.told]));
}

/** Purchases at a day by the customer's name. */
export async function purchasesOf(warehouse: Warehouse, asOf: string): Promise<Record<string, unknown[]>> {
  const rows = await warehouse.rows<{ name: string; told: unknown[] }>(
    `select c.name as name, tuple(toString(m.first_on), toString(m.last_on), m.orders, m.occasions, m.frequency, m.recency_days, m.age_days,
      m.repeat_mean_minor, toFloat64(m.revenue_minor), toFloat64(m.refunded_minor), toFloat64(m.net_minor), toFloat64(m.profit_minor),
      m.window_orders, toFloat64(m.window_revenue_minor), toFloat64(m.window_net_minor), toFloat64(m.window_profit_minor), m.median_gap_days, m.returns) as told
     from mart_customer_purchases as m ${NAMED} where m.as_of = {as_of:Date} order by name`,
    { as_of: asOf },
  );
  return Object.fromEntries(rows.map((row) => [row.name, row.told]));
}

/** Months by the customer's name. */
export async function monthsOf(warehouse: Warehouse): Promise<unknown[][]> {
  const rows = await warehouse.rows<{ told: unknown[] }>(
    `select tuple(c.name, substring(toString(m.month), 1, 7), substring(toString(m.first_month), 1, 7), m.orders, m.occasions,
      toFloat64(m.revenue_minor), toFloat64(m.net_minor), toFloat64(m.profit_minor)) as told
     from mart_customer_months as m ${NAMED} order by c.name, m.month`,
  );
  return rows.map((row) => row.told);
}

/** Days on which something happened. */
export async function daysOf(warehouse: Warehouse): Promise<unknown[][]> {
  const rows = await warehouse.rows<{ told: unknown[] }>(
    `select tuple(toString(day), orders, guest_orders, returns, toFloat64(revenue_minor), toFloat64(refunded_minor), toFloat64(net_minor),
      toFloat64(profit_minor)) as told from mart_days order by day`,
  );
  return rows.map((row) => row.told);
}
