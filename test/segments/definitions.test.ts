import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Act, Behaviour, SegmentDefinition } from '#contract/segment-definition';
import { Settings } from '#contract/settings';
import { clockAt } from '#platform/clock';
import { silentLog } from '#platform/log';
import * as scoring from '#scoring';
import { definitionFilter, tryDefinition } from '#segments';
import { seededRandom } from '#stats/numeric/random';
import { madeShop } from '../scoring/made-shop.ts';
import { createScoringTables, tellActs, tellOrders } from '../scoring/shop.ts';
import { type TestStores, testStores } from '../stores.ts';
import { holds, type StoredCustomer, type StoredOrder } from './naive-evaluator.ts';

const AS_OF = '2024-10-31';

let stores: TestStores;
let customers: StoredCustomer[];
const ordersOf = new Map<string, StoredOrder[]>();
beforeAll(async () => {
  stores = await testStores('definitions');
  await stores.records.migrate(new URL('../../src/platform/migrations/', import.meta.url));
  await createScoringTables(stores.warehouse);
  // Orders go on after the as-of day, so that looking ahead would be noticed.
  const shop = madeShop({ customers: 250, from: '2023-09-01', days: 480, seed: 11 });
  await tellOrders(stores.warehouse, shop);
  await tellLinesAndRefunds(stores);
  await tellActs(stores.warehouse);
  const deps = { ...stores, clock: clockAt('2025-01-01T08:00:00Z'), log: silentLog };
  await scoring.scoreRun(deps, { asOf: AS_OF, settings: Settings.parse({}) });
  customers = await storedCustomers();
  for (const order of await storedOrders())
    ordersOf.set(order.customer, [...(ordersOf.get(order.customer) ?? []), order]);
});
afterAll(() => stores?.close());

/** Two lines to most orders, some orders without, and a late refund here and there, some of them after the as-of day. */
async function tellLinesAndRefunds({ warehouse }: TestStores): Promise<void> {
  const random = seededRandom(5);
  const rows = await warehouse.rows<{ customer_id: string; order_id: string; ordered_on: string; total: string }>(
    'select customer_id, order_id, ordered_on, total_minor as total from stg_orders order by order_id',
  );
  const lines = rows.flatMap(({ total, ...order }) =>
    Array.from({ length: random() < 0.1 ? 0 : 1 + Math.floor(random() * 2) }, (_, at) => ({
      ...order,
      line_no: String(at),
      product_no: `P${Math.floor(random() * 4)}`,
      category: ['tea', 'coffee', ''][Math.floor(random() * 3)],
      quantity: '1',
      total_minor: Math.round(Number(total) * random()),
    })),
  );
  await warehouse.insert('stg_order_lines', lines, { format: 'JSONEachRow' });
  await warehouse.run(
    `alter table stg_orders update refunded_on = ordered_on where is_return settings mutations_sync = 2`,
  );
  await warehouse.run(
    `alter table stg_orders update refunded_minor = 500, refunded_on = ordered_on + 5 where is_purchase and order_id % 9 = 0 settings mutations_sync = 2`,
  );
}

async function storedCustomers(): Promise<StoredCustomer[]> {
  const rows = await stores.warehouse.rows<Record<string, string | number | null>>(
    `select toString(customer_id) as id, stage, toUInt32(orders) as orders, toFloat64(net_minor) as net, probability_alive as alive,
            toString(last_on) as lastOn, first_source as source, province, rfm_quantile_group as group from score_customers`,
  );
  return rows.map(({ id, ...fields }) => ({
    id: String(id),
    fields: { ...fields, 'rfmGroup.quantile': fields['group']! },
  }));
}

async function storedOrders(): Promise<StoredOrder[]> {
  return stores.warehouse.rows<StoredOrder>(
    `select toString(o.customer_id) as customer, toString(o.ordered_on) as on, source, channel, is_purchase = 1 as isPurchase,
            toFloat64(revenue_minor) as revenue, toFloat64(refunded_minor) as refunded, toString(refunded_on) as refundedOn, l.lines as lines
     from stg_orders as o left join (
       select order_id, groupArray(cast((product_no, toString(category), toFloat64(total_minor)), 'Tuple(product String, category String, minor Float64)')) as lines
       from stg_order_lines group by order_id
     ) as l on l.order_id = o.order_id`,
    {},
    { settings: { output_format_json_named_tuples_as_objects: 1 } },
  );
}

async function found(definition: SegmentDefinition): Promise<string[]> {
  const { run, filter } = await definitionFilter(stores, definition, AS_OF);
  const rows = await stores.warehouse.rows<{ id: string }>(
    `select toString(customer_id) as id from score_customers where run_id = {run:UInt32} and (${filter.sql}) order by customer_id`,
    { ...filter.params, run: run.runId },
  );
  return rows.map(({ id }) => id);
}

const act: fc.Arbitrary<Act> = fc.record({
  act: fc.constantFrom('purchase' as const, 'refund' as const),
  of: fc.uniqueArray(
    fc.oneof(
      fc.record({
        field: fc.constant('product' as const),
        values: fc.constantFrom<string[]>(['P0'], ['P1', 'P2'], ['P9']),
      }),
      fc.record({
        field: fc.constant('category' as const),
        values: fc.constantFrom<string[]>(['tea'], ['tea', 'coffee']),
      }),
      fc.record({ field: fc.constant('channel' as const), values: fc.constantFrom<string[]>(['app'], ['desktop']) }),
      fc.record({ field: fc.constant('source' as const), values: fc.constantFrom<string[]>(['web'], ['taobao']) }),
    ),
    { selector: ({ field }) => field, maxLength: 2 },
  ),
});
const when = fc.oneof(
  fc.integer({ min: 1, max: 500 }).map((lastDays) => ({ lastDays })),
  fc.constantFrom(
    { lastDays: 300, exceptLastDays: 60 },
    { from: '2024-03-01' },
    { to: '2024-05-31' },
    { from: '2024-01-01', to: '2024-12-31' },
  ),
);
const some = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const counted = fc.record({
  times: some(fc.record({ operator: fc.constantFrom('gte', 'lte', 'is'), count: fc.integer({ min: 0, max: 4 }) })),
  amount: some(fc.record({ operator: fc.constantFrom('gte', 'lte'), minor: fc.integer({ min: 0, max: 40_000 }) })),
});
const followed = fc.record({
  next: fc.tuple(act, fc.integer({ min: 1, max: 90 })).map(([one, withinDays]) => ({ ...one, withinDays })),
});
const behaviour = fc
  .tuple(act, some(when), fc.oneof(counted, followed))
  .map(([one, time, rest]) => ({ ...one, when: time, ...rest }) as Behaviour);
const condition = fc.constantFrom(
  'stage:is:decline',
  'stage:not:lost',
  'orders:gte:3',
  'net:lt:20000',
  'alive:gte:0.5',
  'alive:lt:0.9',
  'lastOn:gte:2024-06-01',
  'source:in:web,taobao',
  'province:is:浙江省',
  'rfmGroup.quantile:not:champions',
);
const { definition } = fc.letrec<{ definition: SegmentDefinition }>((tie) => ({
  definition: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.oneof(
      condition.map((where) => ({ where })),
      behaviour.map((one) => ({ did: one })),
    ),
    fc.array(tie('definition'), { maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('definition'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    tie('definition').map((not) => ({ not })),
  ),
}));

describe('a definition', () => {
  it('finds exactly the customers an evaluator finds that looks at each of them', async () => {
    const sizes = new Set<number>();
    await fc.assert(
      fc.asyncProperty(definition, async (one) => {
        const expected = customers
          .filter((customer) => holds(one, customer, ordersOf.get(customer.id) ?? [], AS_OF))
          .map(({ id }) => id)
          .toSorted((a, b) => Number(a) - Number(b));
        expect(await found(one)).toEqual(expected);
        sizes.add(expected.length);
      }),
      { numRuns: 250 },
    );
    // Not only nobody and everybody.
    expect(sizes.size).toBeGreaterThan(20);
  });

  it('and its opposite part everybody, those of whom something is unknown too', async () => {
    await stores.warehouse.run(
      'alter table score_customers update probability_alive = null where customer_id % 5 = 0 settings mutations_sync = 2',
    );
    const all = (await found({ all: [] })).length;
    const alive: SegmentDefinition = { where: 'alive:gte:0.5' };
    const [inside, outside] = [await found(alive), await found({ not: alive })];
    expect([inside.length + outside.length, new Set([...inside, ...outside]).size]).toEqual([all, all]);
    expect(inside.some((id) => Number(id) % 5 === 0)).toBe(false);
  });

  it('is tried without being kept: number, sums, a sample that stays the same, and the SQL', async () => {
    const one: SegmentDefinition = {
      all: [{ where: 'orders:gte:2' }, { did: { act: 'purchase', when: { lastDays: 200 } } }],
    };
    const trial = await tryDefinition(stores, one, AS_OF);
    const members = await found(one);
    expect(trial.customers).toBe(members.length);
    expect(trial.sample).toHaveLength(Math.min(8, members.length));
    for (const { customerId } of trial.sample) expect(members).toContain(customerId);
    expect((await tryDefinition(stores, one, AS_OF)).sample).toEqual(trial.sample);
    expect(trial.sql).toBe('(orders >= {w0:Int64}) and (recency_days < {w1:Int64})');
    expect(trial.params).toEqual({ w0: '2', w1: 200 });
    expect((await tryDefinition(stores, { not: { all: [] } }, AS_OF)).sample).toEqual([]);
  });
});
