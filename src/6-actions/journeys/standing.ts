import type { JourneyFact } from '#contract/journey';
import type { Warehouse } from '#platform/clickhouse';
import { dayIn } from '#platform/clock';
import { num } from '#platform/num';
import { readSql } from '#platform/read-sql';

const OF_ORDERS = readSql(new URL('./facts-of-orders.sql', import.meta.url));
const OF_CUSTOMERS = readSql(new URL('./facts-of-customers.sql', import.meta.url));

/** One inside, as the facts about it are asked for. */
export type Passage = {
  readonly memberId: string;
  readonly customerId: string;
  readonly orderId: string | null;
  readonly enteredAt: Date;
};

type OrderRow = { orderId: string } & Record<
  'paid' | 'shipped' | 'delivered' | 'refunded' | 'cancelled',
  string | null
>;
type CustomerRow = { customerId: string; orderId: string; isPurchase: number; at: string; refundedOn: string };

/** What has happened to each since the entry, by member. Of an order: how it stands. Of a customer: another purchase, a refund. */
export async function factsOfPassages(
  { warehouse }: { readonly warehouse: Warehouse },
  passages: readonly Passage[],
  zone: string,
): Promise<Map<string, Map<JourneyFact, Date>>> {
  if (passages.length === 0) return new Map();
  const orders = [...new Set(passages.flatMap(({ orderId }) => (orderId === null ? [] : [orderId])))];
  const since = Math.min(...passages.map(({ enteredAt }) => enteredAt.getTime()));
  const [ofOrders, ofCustomers] = await Promise.all([
    orders.length === 0 ? [] : warehouse.rows<OrderRow>(OF_ORDERS, { orders: orders.map(BigInt) }),
    warehouse.rows<CustomerRow>(OF_CUSTOMERS, {
      customers: [...new Set(passages.map(({ customerId }) => customerId))].map(BigInt),
      since,
      since_day: dayIn(new Date(since), zone),
    }),
  ]);
  const byOrder = new Map(ofOrders.map((row) => [row.orderId, row]));
  const byCustomer = new Map<string, CustomerRow[]>();
  for (const row of ofCustomers) byCustomer.set(row.customerId, [...(byCustomer.get(row.customerId) ?? []), row]);
  return new Map(
    passages.map((passage) => {
      const order = passage.orderId === null ? undefined : byOrder.get(passage.orderId);
      const own = byCustomer.get(passage.customerId) ?? [];
      return [passage.memberId, new Map([...orderFacts(order), ...customerFacts(passage, own, zone)])] as const;
    }),
  );
}

function orderFacts(row: OrderRow | undefined): [JourneyFact, Date][] {
  if (row === undefined) return [];
  return (['paid', 'shipped', 'delivered', 'refunded', 'cancelled'] as const).flatMap((fact): [JourneyFact, Date][] => {
    const at = row[fact];
    return at === null ? [] : [[fact, new Date(num(at))]];
  });
}

function customerFacts(
  { orderId, enteredAt }: Passage,
  rows: readonly CustomerRow[],
  zone: string,
): [JourneyFact, Date][] {
  const facts: [JourneyFact, Date][] = [];
  const bought = rows.find(
    (row) => row.isPurchase === 1 && row.orderId !== orderId && num(row.at) > enteredAt.getTime(),
  );
  if (bought !== undefined) facts.push(['purchase', new Date(num(bought.at))]);
  if (orderId !== null) return facts;
  const entered = dayIn(enteredAt, zone);
  const back = rows
    .filter(({ refundedOn }) => refundedOn >= entered)
    .map(({ refundedOn }) => refundedOn)
    .sort()[0];
  // A refund is known by its day only: it counts from the entry on where it was on that day.
  if (back !== undefined)
    facts.push(['refunded', new Date(Math.max(Date.parse(`${back}T00:00:00Z`), enteredAt.getTime()))]);
  return facts;
}
