/**
 * The six definitions of the row `segment-preview` as one would write them by hand for PostgreSQL and DuckDB: a table of customers as the run left
 * them, a table of their orders. `step` moves each limit a little, so that no answer is one that was given before.
 */
import { LARGE_END } from '../harness/large-shop.ts';

const END = `date '${LARGE_END}'`;
const since = (days: number): string => `ordered_on > ${END} - ${days}`;

export const traitsSql = (step: number): string =>
  `stage in ('stability', 'formation') and abc_net in ('A', 'B') and province = '浙江省'
  and silence_ratio < ${2 + step / 100} and coalesce(probability_alive >= 0.5, true) and orders >= 3`;

const often = (days: number, having: string): string =>
  `customer_id in (select customer_id from orders where is_purchase and ${since(days)} group by customer_id having ${having})`;

/** Each day with a purchase beside the next one: a day never follows itself. */
const followed = (days: number, first: string, withinDays: number): string =>
  `customer_id in (
    select customer_id from (
      select customer_id, ordered_on, ${first} as is_first,
        lead(ordered_on) over (partition by customer_id order by ordered_on) as next_on
      from orders where is_purchase and ${since(days)} group by customer_id, ordered_on
    ) as days
    where is_first and next_on <= ordered_on + ${withinDays})`;

/** By the name of the definition: a condition on customers, and whether its cost is that of grouping orders. */
export const PREVIEW_SQL: Readonly<Record<string, { where: (step: number) => string; groups: boolean }>> = {
  traits: { where: traitsSql, groups: false },
  'bought in 90 days': { where: (step) => `recency_days < ${90 + step}`, groups: false },
  'did not buy in a year': { where: (step) => `not recency_days < ${365 + step}`, groups: false },
  'four orders for 1,000 in a year': {
    where: (step) => often(365 + step, 'count(*) >= 4 and sum(revenue_minor) >= 100000'),
    groups: true,
  },
  'by search, then anything within 14 days': {
    where: (step) => followed(180 + step, `bool_or(channel = 'search')`, 14),
    groups: true,
  },
  'ten conditions': {
    where: (step) =>
      [
        traitsSql(step),
        often(180 + step, 'count(*) >= 2'),
        `customer_id not in (select customer_id from orders where refunded_minor > 0 and refunded_on <= ${END})`,
        followed(180 + step, 'true', 30),
      ].join(' and '),
    groups: true,
  },
};

const SUMS =
  'count(*), sum(revenue_minor), sum(net_minor), sum(profit_minor), sum(future_revenue_minor), sum(future_profit_minor)';

/**
 * Count, sums and eight customers. Where it is dear to find them they are found once and kept for both; else any eight are taken from the
 * front, which ends at the eighth.
 */
export function previewStatements(where: string, groups: boolean): string[] {
  if (!groups)
    return [`select ${SUMS} from customers where ${where}`, `select * from customers where ${where} limit 8`];
  return [
    `create temporary table found as
      select customer_id, revenue_minor, net_minor, profit_minor, future_revenue_minor, future_profit_minor from customers where ${where}`,
    `select ${SUMS} from found`,
    'select * from customers where customer_id in (select customer_id from found limit 8)',
    'drop table found',
  ];
}

const COLUMNS = `customer_id bigint, name text, phone_end text, country text, province text, city text, first_on date, last_on date,
  recency_days integer, orders integer, occasions integer, revenue_minor bigint, net_minor bigint, profit_minor bigint, stage text, rfm text,
  abc_net text, layer text, quadrant text, silence_ratio double precision, probability_alive double precision, expected_orders double precision,
  future_revenue_minor bigint, future_profit_minor bigint`;
const ORDER_COLUMNS = `customer_id bigint, ordered_on date, is_purchase boolean, revenue_minor bigint, channel text, refunded_minor bigint,
  refunded_on date`;

/** How the facts are loaded: as one would for questions like these. */
export const LOADING = {
  duckdb: (customers: string, orders: string): string[] => [
    `create table customers (${COLUMNS})`,
    `create table orders (${ORDER_COLUMNS})`,
    `copy customers from '${customers}' (format csv, header false)`,
    `copy orders from '${orders}' (format csv, header false)`,
    'checkpoint',
  ],
  postgres: (customers: string, orders: string): string[] => [
    `create table customers (${COLUMNS})`,
    `create table orders (${ORDER_COLUMNS})`,
    `copy customers from '${customers}' csv`,
    `copy orders from '${orders}' csv`,
    'alter table customers add primary key (customer_id)',
    'create index on customers (recency_days)',
    'create index on customers (province, stage)',
    'create index on orders (customer_id, ordered_on) include (channel, revenue_minor) where is_purchase',
    'create index on orders (ordered_on) include (customer_id, channel, revenue_minor) where is_purchase',
    'create index on orders (customer_id) where refunded_minor > 0',
    'vacuum (analyze, freeze) customers',
    'vacuum (analyze, freeze) orders',
  ],
} as const;
