import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drillLossKind, drillLossSign, drillLostType, drillSilent, drillWinback } from '#contract/drill-worth';
import { Settings } from '#contract/settings';
import { WinbackAnswer, WinbackQueueAnswer } from '#contract/winback';
import { ID_TABLES } from '#identity';
import { clockAt } from '#platform/clock';
import { silentLog } from '#platform/log';
import { readWinback, readWinbackQueue, scoreNewestWinback, scoreRun } from '#scoring';
import { customersFilter, readCustomers } from '#segments';
import { seededRandom } from '#stats/numeric/random';
import { type TestIntake, testIntake } from '../intake.ts';
import { deliveredTests } from './delivered.cases.ts';
import { createScoringTables, type ToldOrder, tellOrders } from './shop.ts';

const AS_OF = '2024-12-31';
const DAYS = 910;
const CARE_MINOR = 3_650;
const ASK = { capacity: 100, cost: 0 };

/**
 * Customers buy at their own pace and leave for good with a chance after each purchase, much more likely where the purchase came back: what a
 * refund does in this shop is known. A discount does nothing.
 */
function faultyShop(customers: number, seed: number): ToldOrder[] {
  const random = seededRandom(seed);
  const dayOf = (offset: number): string =>
    new Date(Date.parse('2022-07-05') + Math.floor(offset) * 86_400_000).toISOString().slice(0, 10);
  const orders: ToldOrder[] = [];
  for (let customer = 1; customer <= customers; customer++) {
    const gap = 20 + 60 * random();
    for (let at = random() * 500; at < DAYS; at += 2 - gap * Math.log(random())) {
      const isRefunded = random() < 0.15;
      const minor = Math.round(5_000 + 10_000 * random());
      orders.push({ customer, on: dayOf(at), minor, discount: random() < 0.5 ? 500 : 0 });
      if (isRefunded) REFUNDED.add(orders.length);
      if (random() < (isRefunded ? 0.6 : 0.08)) break;
    }
  }
  return orders;
}
/** Order numbers whose money came back three days later. */
const REFUNDED = new Set<number>();

let stores: TestIntake;
beforeAll(async () => {
  stores = await testIntake('winback', { clock: clockAt('2025-01-01T08:00:00Z') });
  await createScoringTables(stores.warehouse);
  await stores.warehouse.createTables(Object.values(ID_TABLES));
  await tellOrders(stores.warehouse, faultyShop(2_400, 21));
  await stores.warehouse.run(
    "insert into id_links (identifier, kind, customer_id) select customer_id, 'account', customer_id from stg_customers",
  );
  const settings = { mutations_sync: 1 };
  await stores.warehouse.eachShard((shard) =>
    shard.run(
      `alter table stg_orders update refunded_minor = revenue_minor, refunded_on = ordered_on + 3, net_minor = 0, profit_minor = 0
       where has({refunded:Array(UInt64)}, order_id)`,
      { refunded: [...REFUNDED] },
      { settings },
    ),
  );
  const deps = { ...stores, log: silentLog };
  await scoreRun(deps, { asOf: AS_OF, settings: Settings.parse({ costs: { careCostMinor: CARE_MINOR } }) });
  expect(await scoreNewestWinback(stores)).toBe(true);
}, 120_000);
afterAll(() => stores?.close());

const list = (where: string[]) => readCustomers(stores, { where, asOf: AS_OF, pageSize: 1 });

describe('the chance of a return', () => {
  it('is tested on customers who were as silent before, and holds there', async () => {
    const { facts, meanChance, silent } = WinbackAnswer.parse(await readWinback(stores, ASK));
    expect(facts?.state).toBe('trusted');
    expect(facts?.area).toBeGreaterThan(0.7);
    expect(Math.abs(facts?.bias ?? 1)).toBeLessThan(0.25);
    // By a calibration that did not know them, what was said lies within the interval of what came in most groups of silence.
    const rows = facts?.silence ?? [];
    const held = rows.filter(({ said, interval }) => said >= interval.lower && said <= interval.upper).length;
    expect(rows.length).toBeGreaterThanOrEqual(3);
    expect(held).toBeGreaterThanOrEqual(rows.length - 1);
    expect(rows.at(-1)?.came).toBeLessThan(rows[0]?.came ?? 0);
    expect(silent).toBe((await list(['stage:in:decline,lost'])).total);
    expect(meanChance).toBeLessThan(0.5);
  });

  it('times the value if back, less the cost, is the gain', async () => {
    const windowDays = (await readWinback(stores, ASK)).facts?.windowDays ?? 0;
    const wrong = await stores.warehouse.rows(
      `select * from score_winback
       where abs(gain_minor - (chance * value_minor - cost_minor)) > 0.5001 or cost_minor != {cost:Int64} or chance <= 0 or chance >= 1`,
      { cost: Math.round((CARE_MINOR * windowDays) / 365) },
    );
    expect(wrong).toEqual([]);
    // Whoever is back is worth more than she was expected to bring while silent.
    const [worse] = await stores.warehouse.rows<{ n: string }>(
      `select count() as n from score_winback as w inner join score_values as v on v.customer_id = w.customer_id
       where v.margin > 0 and w.value_minor <= v.future_profit_minor`,
    );
    expect(Number(worse?.n)).toBe(0);
  });
});

describe('the queue', () => {
  it('holds the highest gains up to the capacity, and every number leads to exactly its customers', async () => {
    const answer = WinbackAnswer.parse(await readWinback(stores, ASK));
    const { queue, worth, kinds, curve, silent } = answer;
    expect(queue.customers).toBeGreaterThanOrEqual(ASK.capacity);
    expect((await list(drillSilent())).total).toBe(silent);
    expect((await list(drillWinback(0))).total).toBe(worth.customers);
    expect((await list(drillWinback(0, queue.fromGainMinor))).total).toBe(queue.customers);
    expect(kinds.reduce((sum, row) => sum + row.customers, 0)).toBe(silent);
    for (const { kind, customers, worth: n } of kinds) {
      expect([kind, (await list(drillLossKind(kind))).total]).toEqual([kind, customers]);
      expect([kind, (await list(drillWinback(0, null, kind))).total]).toEqual([kind, n]);
    }
    expect(curve.at(-1)).toEqual({ customers: worth.customers, gainMinor: worth.gainMinor });
    const { rows } = WinbackQueueAnswer.parse(await readWinbackQueue(stores, ASK));
    const gains = rows.map(({ gainMinor }) => gainMinor);
    expect(gains).toEqual(gains.toSorted((a, b) => b - a));
    expect(gains.reduce((sum, gain) => sum + gain, 0)).toBeLessThanOrEqual(queue.gainMinor);
  });

  it('is shorter where an attempt costs more, and by a filter', async () => {
    const [free, dear] = [await readWinback(stores, ASK), await readWinback(stores, { ...ASK, cost: 2_000 })];
    expect(dear.worth.customers).toBeLessThan(free.worth.customers);
    expect((await list(drillWinback(2_000))).total).toBe(dear.worth.customers);
    const { filter } = await customersFilter(stores, { where: ['province:is:浙江省'], asOf: AS_OF });
    const some = await readWinback(stores, { ...ASK, filter });
    expect(some.silent).toBeLessThanOrEqual(free.silent);
    expect((await readWinback(stores, { ...ASK, cost: 1_000_000_000 })).queue).toEqual({
      customers: 0,
      gainMinor: 0,
      fromGainMinor: null,
    });
  });
});

describe('lost customers by relation and satisfaction', () => {
  it('are told by refunds where nobody was asked, and lead to exactly their customers', async () => {
    const { types, silent } = WinbackAnswer.parse(await readWinback(stores, ASK));
    expect(types.study).toBeNull();
    expect(types.rows.reduce((sum, row) => sum + row.customers, 0)).toBe(silent);
    expect(types.rows.map(({ type }) => type.replace(/^\w+-/, ''))).not.toContain('content');
    for (const { type, customers, byAnswer } of types.rows) {
      expect([type, byAnswer, (await list(drillLostType(0, type))).total]).toEqual([type, 0, customers]);
    }
  });
  it('is a list by gain too, the highest first and whoever is not silent last', async () => {
    const page = (pageSize: number, where: string[] = []) =>
      readCustomers(stores, { sort: 'winbackGain', where, asOf: AS_OF, pageSize });
    const gains = (await page(200)).rows.map(({ winbackGainMinor }) => winbackGainMinor ?? Number.NEGATIVE_INFINITY);
    expect(gains).toEqual(gains.toSorted((a, b) => b - a));
    const { queue } = await readWinback(stores, ASK);
    const { rows, total } = await page(1, drillWinback(0, queue.fromGainMinor));
    expect([total, rows[0]?.winbackGainMinor]).toEqual([queue.customers, gains[0]]);
    const live = await page(5, ['stage:is:formation']);
    expect(live.rows.map(({ winbackGainMinor }) => winbackGainMinor)).toEqual([null, null, null, null, null]);
  });
});

describe('signs of a loss', () => {
  it('count where customers with them were lost more often, and only there', async () => {
    const { facts, watch, kinds } = await readWinback(stores, ASK);
    const of = (sign: string) => facts?.signs.find((one) => one.sign === sign);
    expect(of('refundedLast')).toMatchObject({ kind: 'fault', counts: true });
    expect(of('refundedLast')?.ratio).toBeGreaterThan(2);
    expect(of('bargains')?.counts).toBe(false);
    expect(of('bargains')?.part).toBeNull();
    expect(watch.map(({ sign }) => sign)).toContain('refundedLast');
    expect(watch.map(({ sign }) => sign)).not.toContain('bargains');
    for (const { sign, silent, live } of watch) {
      expect([sign, (await list(drillLossSign(sign, false))).total]).toEqual([sign, silent]);
      expect([sign, (await list(drillLossSign(sign, true))).total]).toEqual([sign, live]);
    }
    // Nobody is put into a kind that no counted sign speaks for.
    expect(kinds.map(({ kind }) => kind)).toContain('unknown');
    expect(kinds.map(({ kind }) => kind)).not.toContain('competitive');
  });
});

deliveredTests(() => stores);
