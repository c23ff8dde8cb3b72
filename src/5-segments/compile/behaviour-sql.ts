import type { Act, ActTime, Behaviour } from '#contract/segment-definition';
import type { Place } from './condition-field.ts';

/** How each act lies in stg_orders: which rows, on which day, for how much. Refunds count on the day of the refund. */
const ACTS = {
  purchase: { rows: 'is_purchase', day: 'ordered_on', minor: 'revenue_minor' },
  refund: { rows: 'refunded_minor > 0', day: 'assumeNotNull(refunded_on)', minor: 'refunded_minor' },
} as const;

/** Fields of an order, and of one of its lines. */
const ORDER_COLUMNS = { channel: 'channel', source: 'source' } as const;
const LINE_COLUMNS = { product: ['product_no', 'product_name'], category: ['category'] } as const;
const SIGNS = { gte: '>=', lte: '<=', is: '=' } as const;

/**
 * Customers who did something, as an SQL expression over `customer_id`. Nothing after the as-of day counts. At least once is meant where
 * no number of times is given; a number of times that zero satisfies holds for those who never did it.
 */
export function behaviourSql({ when, times, amount, next, ...act }: Behaviour, place: Place, asOf: string): string {
  const done = ordersOf(act, timeSql(act, when, place, asOf), place);
  if (next !== undefined) {
    const { withinDays, ...following } = next;
    const after = ordersOf(following, timeSql(following, undefined, place, asOf), place);
    return (
      `customer_id in (select a.customer_id from (select distinct customer_id, on_day from (${done})) as a` +
      ` asof inner join (select distinct customer_id, on_day from (${after})) as b` +
      ' on a.customer_id = b.customer_id and a.on_day < b.on_day' +
      ` where b.on_day - a.on_day <= ${place('Int64', withinDays)})`
    );
  }
  const { operator, count } = times ?? { operator: 'gte', count: 1 };
  if (operator === 'gte' && count === 1 && amount === undefined)
    return `customer_id in (select customer_id from (${done}))`;
  const meets = [`count() ${SIGNS[operator]} ${place('UInt64', count)}`];
  if (amount !== undefined) meets.push(`sum(minor) ${SIGNS[amount.operator]} ${place('Int64', amount.minor)}`);
  const grouped = `select customer_id from (${done}) group by customer_id having`;
  const zeroMeets =
    (count === 0 || operator === 'lte') && (amount === undefined || amount.minor === 0 || amount.operator === 'lte');
  return zeroMeets
    ? `customer_id not in (${grouped} not (${meets.join(' and ')}))`
    : `customer_id in (${grouped} ${meets.join(' and ')})`;
}

function timeSql({ act }: Act, when: ActTime | undefined, place: Place, asOf: string): string {
  const { day } = ACTS[act];
  const limits = [`${day} <= ${place('Date', asOf)}`];
  if (when !== undefined && 'lastDays' in when) {
    limits.push(`${day} > ${place('Date32', asOf)} - ${place('Int64', when.lastDays)}`);
    if (when.exceptLastDays !== undefined)
      limits.push(`${day} <= ${place('Date32', asOf)} - ${place('Int64', when.exceptLastDays)}`);
  } else if (when !== undefined) {
    if (when.from !== undefined) limits.push(`${day} >= ${place('Date32', when.from)}`);
    if (when.to !== undefined) limits.push(`${day} <= ${place('Date32', when.to)}`);
  }
  return limits.join(' and ');
}

/** One row an order: `customer_id`, `on_day`, `minor`. Where products or categories are named, the money of a purchase is that of their lines. */
function ordersOf({ act, of = [] }: Act, time: string, place: Place): string {
  const { rows, day, minor } = ACTS[act];
  const limits = [rows, time];
  const lines: string[] = [];
  for (const { field, values } of of) {
    if (field in ORDER_COLUMNS) {
      const column = ORDER_COLUMNS[field as keyof typeof ORDER_COLUMNS];
      limits.push(`has(${place('Array(String)', values)}, toString(${column}))`);
    } else {
      const columns = LINE_COLUMNS[field as keyof typeof LINE_COLUMNS];
      const named = place('Array(String)', values);
      lines.push(`(${columns.map((column) => `has(${named}, toString(${column}))`).join(' or ')})`);
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
