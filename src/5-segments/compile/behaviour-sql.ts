import type { Act, Behaviour } from '#contract/segment-definition';
import { type ActDays, actDays, daysSql } from './act-days.ts';
import { actsSql, customersSql, SIGNS, zeroMeets } from './acts-sql.ts';
import { type Place, wordsSql } from './condition-field.ts';

/** How each act lies in stg_orders: which rows, on which day, for how much. Refunds count on the day of the refund. */
const ACTS = {
  purchase: { rows: 'is_purchase', day: 'ordered_on', minor: 'revenue_minor' },
  refund: { rows: 'refunded_minor > 0', day: 'assumeNotNull(refunded_on)', minor: 'refunded_minor' },
} as const;

/** Fields of an order, and of one of its lines. */
const ORDER_COLUMNS = { channel: 'channel', source: 'source' } as const;
const LINE_COLUMNS = { product: ['product_no', 'product_name'], category: ['category'] } as const;

/**
 * Customers who did something, as an SQL expression over columns of score_customers. Nothing after the as-of day counts. At least once is
 * meant where no number of times is given; a number of times that zero satisfies holds for those who never did it.
 *
 * The cheapest that can tell is asked: her row of the run, else her row of mart_customer_acts, else, where lines matter, the orders.
 */
export function behaviourSql(behaviour: Behaviour, place: Place, asOf: string): string {
  const known = rowSql(behaviour, place);
  if (known !== undefined) return known;
  if (isOfActs(behaviour)) return customersSql(actsSql(behaviour, place, asOf));
  const { when, times, amount, next, ...act } = behaviour;
  const days = actDays(when, asOf);
  const done = ordersOf(act, days, place);
  if (next !== undefined) return sequenceSql(done, { from: days.from, to: asOf }, next, place);
  const { operator, count } = times ?? ONCE;
  if (operator === 'gte' && count === 1 && amount === undefined)
    return `customer_id in (select customer_id from (${done}))`;
  const meets = [`count() ${SIGNS[operator]} ${place('UInt64', count)}`];
  if (amount !== undefined) meets.push(`sum(minor) ${SIGNS[amount.operator]} ${place('Int64', amount.minor)}`);
  const grouped = `select customer_id from (${done}) group by customer_id having`;
  return zeroMeets(behaviour)
    ? `customer_id not in (${grouped} not (${meets.join(' and ')}))`
    : `customer_id in (${grouped} ${meets.join(' and ')})`;
}

/** Whether mart_customer_acts is to be asked. */
export function isOfActs(behaviour: Behaviour): boolean {
  const namesLines = [behaviour, behaviour.next].some((act) => act?.of?.some(({ field }) => field in LINE_COLUMNS));
  return !namesLines && rowSql(behaviour, () => '') === undefined;
}

const ONCE = { operator: 'gte', count: 1 } as const;

/** What the row of a customer tells by itself, so that no order has to be read: purchases of anything, ever or up to the as-of day. */
function rowSql({ act, of = [], when, times, amount, next }: Behaviour, place: Place): string | undefined {
  if (act !== 'purchase' || of.length > 0 || next !== undefined) return undefined;
  if (when === undefined) {
    const { operator, count } = times ?? ONCE;
    const limits = [`orders ${SIGNS[operator]} ${place('Int64', count)}`];
    if (amount !== undefined) limits.push(`revenue_minor ${SIGNS[amount.operator]} ${place('Int64', amount.minor)}`);
    return limits.join(' and ');
  }
  const isOnce = times === undefined || (times.operator === 'gte' && times.count === 1);
  if (!isOnce || amount !== undefined) return undefined;
  if ('lastDays' in when) return when.exceptLastDays ? undefined : `recency_days < ${place('Int64', when.lastDays)}`;
  return when.from !== undefined && when.to === undefined ? `last_on >= ${place('Date32', when.from)}` : undefined;
}

/**
 * One thing on a day and another on a later day, at most so many days after. Time is counted in half days: on one day the second thing
 * lies half a day before the first, so that a day never follows itself, and `withinDays` days after are 2 · withinDays − 1 half days.
 * @param days from when on the second thing can lie: not before the first day on which the first counts
 */
function sequenceSql(first: string, days: ActDays, next: NonNullable<Behaviour['next']>, place: Place): string {
  const { withinDays, ...following } = next;
  const second = ordersOf(following, days, place);
  return (
    'customer_id in (select customer_id from' +
    ` (select customer_id, 2 * toUInt32(toUInt16(on_day)) + 1 as at, 1 as is_first from (${first})` +
    ` union all select customer_id, 2 * toUInt32(toUInt16(on_day)) as at, 0 as is_first from (${second}))` +
    ` group by customer_id having windowFunnel(${place('UInt64', 2 * withinDays - 1)})(at, is_first = 1, is_first = 0) = 2)`
  );
}

/** One row an order: `customer_id`, `on_day`, `minor`. Where products or categories are named, the money of a purchase is that of their lines. */
function ordersOf({ act, of = [] }: Act, days: ActDays, place: Place): string {
  const { rows, day, minor } = ACTS[act];
  const limits = [rows, daysSql(day, days, place)];
  const lines: string[] = [];
  for (const { field, values } of of) {
    if (field in ORDER_COLUMNS)
      limits.push(wordsSql(ORDER_COLUMNS[field as keyof typeof ORDER_COLUMNS], values, place));
    else {
      const columns = LINE_COLUMNS[field as keyof typeof LINE_COLUMNS];
      lines.push(`(${columns.map((column) => wordsSql(column, values, place)).join(' or ')})`);
    }
  }
  const orders = `select customer_id, order_id, ${day} as on_day, ${minor} as order_minor from stg_orders where ${limits.join(' and ')}`;
  if (lines.length === 0) return `select customer_id, on_day, order_minor as minor from (${orders})`;
  const found = `select customer_id, order_id, sum(total_minor) as lines_minor from stg_order_lines where ${lines.join(' and ')} group by customer_id, order_id`;
  return (
    `select o.customer_id as customer_id, o.on_day as on_day, ${act === 'purchase' ? 'l.lines_minor' : 'o.order_minor'} as minor` +
    ` from (${orders}) as o inner join (${found}) as l on l.customer_id = o.customer_id and l.order_id = o.order_id`
  );
}
