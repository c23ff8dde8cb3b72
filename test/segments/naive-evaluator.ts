import type { Act, Behaviour, SegmentDefinition } from '#contract/segment-definition';

/** An order as the store holds it, its lines with it. */
export type StoredOrder = {
  readonly customer: string;
  readonly on: string;
  readonly source: string;
  readonly channel: string;
  readonly isPurchase: boolean;
  readonly revenue: number;
  readonly refunded: number;
  readonly refundedOn: string | null;
  readonly lines: readonly { readonly product: string; readonly category: string; readonly minor: number }[];
};

/** A customer as a run sees her: the columns that conditions of the test name, by the names of the fields. */
export type StoredCustomer = { readonly id: string; readonly fields: Readonly<Record<string, string | number | null>> };

const DAY_MS = 86_400_000;
const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;

/** Whether a definition holds for one customer, told by looking at everything she ever did: slow, and nothing like SQL. */
export function holds(
  definition: SegmentDefinition,
  customer: StoredCustomer,
  orders: readonly StoredOrder[],
  asOf: string,
): boolean {
  const of = (part: SegmentDefinition): boolean => holds(part, customer, orders, asOf);
  if ('all' in definition) return definition.all.every(of);
  if ('any' in definition) return definition.any.some(of);
  if ('not' in definition) return !of(definition.not);
  if ('did' in definition) return did(definition.did, orders, asOf);
  return meets(definition.where, customer);
}

function meets(where: string, { fields }: StoredCustomer): boolean {
  const [field = '', operator = '', value = ''] = where.split(':');
  const own = fields[field];
  if (own === undefined) throw new RangeError(`the evaluator does not know ${field}`);
  if (own === null) return false;
  const compared = typeof own === 'number' ? Number(value) : value;
  if (operator === 'is') return own === compared;
  if (operator === 'not') return own !== compared;
  if (operator === 'in') return value.split(',').includes(String(own));
  if (operator === 'gte') return own >= compared;
  return own < compared;
}

type Done = { readonly on: string; readonly minor: number };

function did({ when, times, amount, next, ...act }: Behaviour, orders: readonly StoredOrder[], asOf: string): boolean {
  const all = doneOf(act, orders, asOf).filter(({ on }) => {
    if (when === undefined) return true;
    if ('lastDays' in when)
      return daysBetween(on, asOf) < when.lastDays && daysBetween(on, asOf) >= (when.exceptLastDays ?? 0);
    return (when.from === undefined || on >= when.from) && (when.to === undefined || on <= when.to);
  });
  if (next !== undefined) {
    const after = doneOf(next, orders, asOf);
    return all.some((one) => after.some(({ on }) => on > one.on && daysBetween(one.on, on) <= next.withinDays));
  }
  const { operator, count } = times ?? { operator: 'gte', count: 1 };
  const often = { gte: all.length >= count, lte: all.length <= count, is: all.length === count }[operator];
  const much = all.reduce((sum, { minor }) => sum + minor, 0);
  return often && (amount === undefined || (amount.operator === 'gte' ? much >= amount.minor : much <= amount.minor));
}

function doneOf({ act, of = [] }: Act, orders: readonly StoredOrder[], asOf: string): Done[] {
  const asked = (field: string) => of.filter((one) => one.field === field);
  const isOf = (field: string, value: string): boolean => asked(field).every(({ values }) => values.includes(value));
  const byLines = asked('product').length + asked('category').length > 0;
  return orders.flatMap((order): Done[] => {
    if (!isOf('channel', order.channel) || !isOf('source', order.source)) return [];
    const lines = order.lines.filter(({ product, category }) => isOf('product', product) && isOf('category', category));
    if (byLines && lines.length === 0) return [];
    if (act === 'refund') {
      const { refundedOn } = order;
      return order.refunded > 0 && refundedOn !== null && refundedOn <= asOf
        ? [{ on: refundedOn, minor: order.refunded }]
        : [];
    }
    if (!order.isPurchase || order.on > asOf) return [];
    return [{ on: order.on, minor: byLines ? lines.reduce((sum, { minor }) => sum + minor, 0) : order.revenue }];
  });
}
