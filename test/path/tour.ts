import type { Warehouse } from '#platform/clickhouse';
import type { Records } from '#platform/postgres';
import { SCORING_TABLES, scoreRun } from '#scoring';
import { readTimeline } from '#warehouse';
import { FIRST_DAY, SECOND_DAY, SETTINGS, SHOP } from './tea-shop.ts';
import { walkPath } from './walk.ts';

type Stores = { readonly warehouse: Warehouse; readonly records: Records };

const WORDS = [
  ['order', '订单', 'What a shop recorded as one sale, in its version that counts.'],
  ['version', '版本', 'What one import said about an order; the newest committed one counts.'],
  ['import', '导入', 'One file taken in. It counts as a whole or not at all, and can be reverted.'],
  ['order line', '订单行', 'One product of an order.'],
  ['account', '账号', 'A customer number in one source.'],
  ['identifier', '标识', 'What an order is recognised by: account, person number, e-mail address, telephone number.'],
  ['customer', '客户', 'All identifiers that belong together, named after the smallest of them.'],
  ['guest', '游客', 'Who left nothing to be recognised by; counts in the shop, not among customers.'],
  ['purchase occasion', '购买时机', 'A day with at least one purchase; several orders of a day are one.'],
  ['return', '退货', 'An order of its own with a negative total.'],
  ['refund', '退款', 'Money back on an order; seen from its own day on.'],
  [
    'revenue, net, profit',
    '收入、净收入、利润',
    'What came in; less refunds; less tax, shipping, goods kept and serving.',
  ],
  ['as-of date', '截止日', 'The day from which everything is looked at; nothing later is seen.'],
  [
    'frequency, recency, age',
    '重复购买次数、最近购买时点、客户年龄',
    'Occasions after the first; days from the first to the last; days from the first to the as-of date.',
  ],
  ['cohort', '同期群', 'Customers whose first purchase lies in the same month or quarter.'],
  ['segment', '客群', 'Customers who meet conditions.'],
  ['lifecycle stage', '生命周期阶段', 'Where a relationship stands, by its own rhythm.'],
  ['probability alive', '存活概率', 'How likely a customer is to buy again at all.'],
  ['lifetime value', '生命周期价值', 'What a customer is expected to bring from the as-of date on.'],
  ['holdout', '对照组', 'Customers who are left alone, so that an effect can be told from chance.'],
  ['effect', '效果', 'What an action changed, against the holdout.'],
] as const;

/** Rows as a Markdown table. */
function table(head: readonly string[], rows: readonly (readonly unknown[])[]): string {
  const line = (cells: readonly unknown[]) =>
    `| ${cells.map((cell) => String(cell ?? '').replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A query's result as a Markdown table; columns as the statement names them. */
async function shown(
  warehouse: Warehouse,
  sql: string,
  params: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const rows = await warehouse.rows<Record<string, unknown>>(sql, params);
  const cell = (value: unknown) => (Array.isArray(value) ? value.join(', ') : value);
  return table(
    Object.keys(rows[0] ?? {}),
    rows.map((row) => Object.values(row).map(cell)),
  );
}

const CAME_IN = `select import_id as "import", order_no as "order", customer_name as customer, source, customer_no as account, email,
    formatDateTime(ordered_at, '%Y-%m-%d %H:%i') as ordered_utc, formatDateTime(updated_at, '%m-%d %H:%i') as updated_utc, status, currency, total_minor as total, refunded_minor as refunded
  from raw_orders order by import_id, ordered_at, order_no`;
const IMPORTS = 'select import_id as "import", toString(state) as state from raw_imports final order by import_id';
const CUSTOMERS = `select c.customer_id as customer_id, c.name as name, c.accounts as accounts,
    arraySort(arrayMap(x -> toString(x), l.kinds)) as joined_by
  from stg_customers as c left join (select customer_id, groupArray(kind) as kinds from id_links group by customer_id) as l on l.customer_id = c.customer_id
  order by name`;
const BLOCKED = 'select toString(kind) as kind, value, accounts, reason from id_blocked';
const ORDERS = `select o.order_no as "order", c.name as customer, o.ordered_on as day, o.status as status, o.amount_minor as amount, o.revenue_minor as revenue, o.refunded_minor as refunded,
    toString(o.refunded_on) as refunded_on, o.net_minor as net, o.cost_minor as cost, o.profit_minor as profit
  from stg_orders as o left join (select customer_id, name from stg_customers) as c on c.customer_id = o.customer_id order by day, "order"`;
const PURCHASES = `select c.name as customer, m.first_on as first, m.last_on as last, m.orders as orders, m.occasions as occasions, m.frequency as x, m.recency_days as t_x,
    m.age_days as T, m.repeat_mean_minor as repeat_mean, m.revenue_minor as revenue, m.net_minor as net, m.profit_minor as profit, m.window_orders as window_orders,
    m.window_revenue_minor as window_revenue, m.median_gap_days as median_gap
  from mart_customer_purchases as m left join (select customer_id, name from stg_customers) as c on c.customer_id = m.customer_id
  where m.as_of = {as_of:Date} order by customer`;
const MONTHS = `select if(c.name = '', '(guests)', c.name) as customer, substring(toString(m.month), 1, 7) as month, substring(toString(m.first_month), 1, 7) as cohort,
    m.orders as orders, m.occasions as occasions, m.revenue_minor as revenue, m.net_minor as net, m.profit_minor as profit
  from mart_customer_months as m left join (select customer_id, name from stg_customers) as c on c.customer_id = m.customer_id order by customer, month`;
const SCORES = `select name as customer, recency_days as silent_days, rhythm_days, round(silence_ratio, 2) as silence_ratio, stage, rfm_quantile as rfm, rfm_quantile_group as rfm_group,
    abc_revenue as abc, layer, future_revenue_minor as forecast
  from score_customers where run_id = {run:UInt32} order by customer`;

/** The page docs/tour.md: the shop of `tea-shop.ts` from its files to its scores, with what really stands in every table. */
export async function tourPage(stores: Stores): Promise<string> {
  const { warehouse } = stores;
  const deps = await walkPath(stores, SHOP, { settings: SETTINGS, days: [FIRST_DAY, SECOND_DAY] });
  await warehouse.createTables(SCORING_TABLES);
  const { runId } = await scoreRun(deps, { asOf: SECOND_DAY, settings: SETTINGS });
  const [li] = await warehouse.rows<{ id: string }>(
    "select toString(customer_id) as id from stg_customers where name = '客户乙'",
  );
  const { entries } = await readTimeline(stores, li?.id ?? '');
  const parts = [
    '# A tour with twelve customers',
    '<!-- Made by `npm run tour` from test/path/tea-shop.ts; edit that instead. -->',
    `A tea shop in Shanghai (${SETTINGS.zone}, ${SETTINGS.currency}) has sold for four months. This page follows its orders from the files to the scores. Every table below is what really stands there; the numbers were worked out by hand too, in test/path/by-hand.ts, and a test compares the two. Money is in minor units: 10 000 is ¥100.00. Goods whose cost nobody knows cost ${SETTINGS.costShare * 100} %, serving an order costs ${SETTINGS.orderCostMinor}, the window of RFM is ${SETTINGS.rfmWindowDays} days.`,
    '## 1. What came in',
    'Nothing is ever overwritten: an order that comes again with something new is another version. `raw_orders`, the columns that matter here:',
    await shown(warehouse, CAME_IN),
    'Only imports whose last state is `committed` count. Import 3 was never finished, import 4 was taken back:',
    await shown(warehouse, IMPORTS),
    '## 2. Who is who',
    'Two accounts with one e-mail address are one customer (客户乙), as are two that the source itself calls one person (客户己). 客户辛 sent a present to 客户甲: a recipient is no buyer, and joins nobody. `id_links` gives every identifier its customer; `stg_customers` says what is known of each:',
    await shown(warehouse, CUSTOMERS),
    'A telephone number on too many accounts is nobody’s; it joins none of them and is listed in `id_blocked`:',
    await shown(warehouse, BLOCKED),
    '## 3. What each order was worth',
    'One version of each order counts: the greatest of (updated, status, import). Days are those of the shop: W1004 was placed on 31 March at 17:30 UTC, which is 1 April in Shanghai. Dollars and yen are turned into yuan at the rate of their day. `stg_orders`:',
    await shown(warehouse, ORDERS),
    '## 4. What each customer bought',
    `On ${FIRST_DAY} (\`mart_customer_purchases\`; x, t_x and T are frequency, recency and age in days):`,
    await shown(warehouse, PURCHASES, { as_of: FIRST_DAY }),
    `On ${SECOND_DAY}. 客户癸 has come, 客户甲 has bought again, and the refund of 客户乙, dated 20 April, is seen now:`,
    await shown(warehouse, PURCHASES, { as_of: SECOND_DAY }),
    'By month (`mart_customer_months`), for cohorts. A refund counts in the month of its order:',
    await shown(warehouse, MONTHS),
    '## 5. What is believed about them',
    `Scores of ${SECOND_DAY} (\`score_customers\`). Twelve customers are too few for a forecast, so there is none; stages, RFM and ABC need no model:`,
    await shown(warehouse, SCORES, { run: runId }),
    '## 6. What happened with one of them',
    'The timeline of 客户乙, the newest first. The refund stands on its own day:',
    table(
      ['on', 'what', 'order', 'source', 'amount'],
      entries.map((entry) => [entry.on, entry.kind, entry.orderNo, entry.source, entry.amountMinor]),
    ),
    '## Words',
    table(['English', '中文', 'Meaning'], WORDS),
  ];
  return `${parts.join('\n\n')}\n`;
}
