import type { SenderDeps } from '#actions';
import type { JourneyDefinition, JourneyStep } from '#contract/journey';

/** A message by e-mail about an order. */
export const say = (id: string, subject: string): JourneyStep => ({
  id,
  kind: 'message',
  channel: 'email',
  purpose: 'service',
  costMinor: 5,
  content: { format: 'text', texts: [{ locale: 'zh-CN', subject, body: `{{ customer.name }}：${subject}` }] },
});
/** Whoever has not paid after an hour hears of it, and once more after a day. */
export const UNPAID: JourneyDefinition = {
  trigger: { kind: 'order', fact: 'unpaid', afterHours: 1 },
  who: [],
  key: 'order',
  entry: { kind: 'always' },
  controlShare: 0.3,
  goal: { aim: '付款', fact: 'paid', days: 3, measure: 'buyers' },
  exits: { facts: ['cancelled'], where: [] },
  steps: [
    say('one', '待付款'),
    { id: 'day', kind: 'wait', until: { kind: 'fact', fact: 'paid', days: 1 } },
    say('two', '将关闭'),
  ],
};
const FIRST_ORDER = 9_000_000;

type Told = { status: string; on: string; paidAt?: string; importId?: number };

/** Tells one order each of some customers, as an import would leave them. */
export async function tell(
  { warehouse }: SenderDeps,
  from: number,
  to: number,
  { status, on, paidAt, importId = 1 }: Told,
): Promise<void> {
  const customers = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  const order = (customer: number) => String(FIRST_ORDER + customer);
  await warehouse.insert(
    'raw_orders',
    customers.map((customer) => ({
      order_id: order(customer),
      import_id: importId,
      source: 'web',
      ordered_at: on,
      paid_at: paidAt ?? null,
      status,
      currency: 'CNY',
      total_minor: 9900,
    })),
    { format: 'JSONEachRow' },
  );
  await warehouse.eachShard((shard) =>
    shard.run('delete from stg_versions where order_id in {orders:Array(UInt64)}', {
      orders: customers.map((one) => BigInt(order(one))),
    }),
  );
  await warehouse.insert(
    'stg_versions',
    customers.map((customer) => ({
      order_id: order(customer),
      import_id: importId,
      customer_id: String(customer),
      ordered_on: on.slice(0, 10),
      currency: 'CNY',
      rate: '1',
    })),
    { format: 'JSONEachRow' },
  );
}
