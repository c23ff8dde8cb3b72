/** A scored shop of a million customers with twenty million orders, and its facts as files that a peer can read. */
import { createWriteStream } from 'node:fs';
import { cp } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { WAREHOUSE_TABLES } from '../../src/3-warehouse/tables.ts';
import { readSql } from '../../src/platform/read-sql.ts';
import { rebuildTable } from '../../src/platform/rebuild.ts';
import type { Stores } from '../../src/platform/stores.ts';
import { LARGE_END, openLargeShop } from './large-shop.ts';

const ACTS = readSql(new URL('../../src/3-warehouse/marts/mart_customer_acts.sql', import.meta.url));

/**
 * Each order twice, the second some days before the first; the channel changes from order to order, one in twenty is refunded in part. What the run
 * says about customers stays as it is: who bought last when does not change.
 */
const TWICE = `
insert into stg_orders
with
    cityHash64(order_id, again) as number,
    number % 20 = 0 as is_refunded
select * replace (
    number as order_id,
    ordered_on - again * (3 + order_id % 20) as ordered_on,
    ['search', 'live', 'direct'][1 + intDiv(number, 20) % 3] as channel,
    if(is_refunded, intDiv(revenue_minor, 2), 0) as refunded_minor,
    if(is_refunded, least(ordered_on + 4 + number % 9, toDate('${LARGE_END}')), null) as refunded_on)
from stg_orders__once
array join [0, 1] as again`;

const FILES = {
  customers: `
select reinterpretAsInt64(customer_id), name, phone_end, country, province, city, first_on, last_on, recency_days, orders, occasions, revenue_minor,
    net_minor, profit_minor, stage, rfm_quantile, abc_net, layer, quadrant, silence_ratio, probability_alive, expected_orders, future_revenue_minor,
    future_profit_minor
from score_customers
where run_id = (select max(run_id) from score_customers where as_of = '${LARGE_END}')
order by 1`,
  orders: `
select reinterpretAsInt64(customer_id), ordered_on, is_purchase = 1, revenue_minor, channel, refunded_minor, refunded_on
from stg_orders
where customer_id != 0
order by 1, 2`,
} as const;
export type FactFiles = Readonly<Record<keyof typeof FILES, string>>;

/** Copies a scored shop into an empty folder, doubles its orders there and writes its facts as CSV. */
export async function tellFacts(
  shop: string,
  folder: string,
): Promise<{ data: string; files: FactFiles; orders: number }> {
  const data = path.join(folder, 'data');
  await cp(shop, data, { recursive: true });
  const stores = await openLargeShop(data);
  try {
    const { warehouse } = stores;
    await warehouse.run('rename table stg_orders to stg_orders__once');
    await warehouse.run('create table stg_orders as stg_orders__once');
    await warehouse.run(TWICE);
    await warehouse.run('drop table stg_orders__once');
    await rebuildTable(warehouse, {
      table: WAREHOUSE_TABLES.mart_customer_acts,
      select: ACTS,
      scope: 'shard',
      settings: { optimize_aggregation_in_order: 1 },
    });
    const files = {
      customers: await written(stores, FILES.customers, path.join(folder, 'customers.csv')),
      orders: await written(stores, FILES.orders, path.join(folder, 'orders.csv')),
    };
    const [row] = await warehouse.rows<{ n: string }>('select count() as n from stg_orders');
    return { data, files, orders: Number(row?.n ?? 0) };
  } finally {
    await stores.close();
  }
}

/** The rows of a statement as CSV, straight from the engine into a file. */
async function written({ engines }: Stores, sql: string, file: string): Promise<string> {
  const engine = engines.clickhouse;
  if (engine === undefined) throw new RangeError('the embedded engine is needed');
  const answer = await fetch(`${engine.url}/?database=patron&max_threads=2`, {
    method: 'POST',
    headers: { 'x-clickhouse-user': engine.username, 'x-clickhouse-key': engine.password },
    body: `${sql} format CSV settings format_csv_null_representation = ''`,
  });
  if (!answer.ok || answer.body === null) throw new Error(await answer.text());
  await pipeline(answer.body, createWriteStream(file));
  return file;
}
