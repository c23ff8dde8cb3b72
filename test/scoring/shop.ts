import type { Warehouse } from '#platform/clickhouse';
import { readSql } from '#platform/read-sql';
import { rebuildTable } from '#platform/rebuild';
import { SCORING_TABLES } from '#scoring';
import { WAREHOUSE_TABLES } from '#warehouse';

/** One order as a test tells it: customer, day, money in minor units. Everything else is filled in. */
export type ToldOrder = {
  readonly customer: number | string;
  readonly on: string;
  readonly minor: number;
  readonly profit?: number;
  readonly source?: string;
  readonly category?: string;
  readonly discount?: number;
  readonly isReturn?: boolean;
};

/** Creates the tables scoring reads and writes. */
export async function createScoringTables(warehouse: Warehouse): Promise<void> {
  await warehouse.createTables(Object.values(WAREHOUSE_TABLES));
  await warehouse.createTables(SCORING_TABLES);
}

/** Writes orders and their customers straight into the staging tables and the monthly mart: the rooms before are tested elsewhere. */
export async function tellOrders(warehouse: Warehouse, orders: readonly ToldOrder[]): Promise<void> {
  const rows = orders.map((order, at) => {
    const money = order.isReturn ? 0 : order.minor;
    const refunded = order.isReturn ? order.minor : 0;
    const profit = order.profit ?? Math.round(0.4 * (money - refunded));
    return {
      customer_id: String(order.customer),
      order_id: String(at + 1),
      order_no: `N${at + 1}`,
      source: order.source ?? 'web',
      shop: 'main',
      channel: at % 2 === 0 ? 'app' : 'desktop',
      ordered_at: `${order.on} 10:00:00`,
      ordered_on: order.on,
      status: order.isReturn ? 'refunded' : 'completed',
      is_purchase: order.isReturn ? 0 : 1,
      is_return: order.isReturn ? 1 : 0,
      currency: 'CNY',
      total_minor: order.minor,
      amount_minor: order.minor,
      revenue_minor: money,
      refunded_minor: refunded,
      net_minor: money - refunded,
      profit_minor: profit,
      profit_before_refund_minor: profit,
      category: order.category ?? 'books',
      discount_minor: order.discount ?? 0,
      country: 'CN',
      province: at % 3 === 0 ? '浙江省' : '广东省',
    };
  });
  await warehouse.insert('stg_orders', rows, { format: 'JSONEachRow' });
  const customers = [...new Set(orders.map((order) => String(order.customer)))].map((id) => ({
    customer_id: id,
    name: `客户 ${id}`,
    email: `c${id}@example.com`,
    phone: `+861380000${id.slice(-4).padStart(4, '0')}`,
    phone_end: id.slice(-4).padStart(4, '0'),
    accounts: [`web/${id}`],
    country: 'CN',
    province: '浙江省',
    city: '杭州市',
  }));
  await warehouse.insert('stg_customers', customers, { format: 'JSONEachRow' });
  await warehouse.eachShard((shard) => shard.run(MONTHS));
  await tellActs(warehouse);
}

/** Makes the mart of acts anew from the orders as they are told now. */
export async function tellActs(warehouse: Warehouse): Promise<void> {
  await rebuildTable(warehouse, { table: WAREHOUSE_TABLES.mart_customer_acts, select: ACTS, scope: 'shard' });
}

const ACTS = readSql(new URL('../../src/3-warehouse/marts/mart_customer_acts.sql', import.meta.url));

const MONTHS = `insert into mart_customer_months
select customer_id, toStartOfMonth(ordered_on) as month, any(first) as first_month, countIf(is_purchase), uniqExactIf(ordered_on, is_purchase),
       sum(revenue_minor), sum(net_minor), sum(profit_minor)
from stg_orders
inner join (select customer_id, toStartOfMonth(min(ordered_on)) as first from stg_orders group by customer_id) as f using (customer_id)
group by customer_id, month`;
