import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { CustomerDetail } from '#contract/customer';
import { HomeAnswer } from '#contract/home';
import { ChurnAnswer, CohortsAnswer, FlowsAnswer, StagesAnswer } from '#contract/lifecycle';
import { Backtest, LifetimeAnswer, ModelsAnswer } from '#contract/lifetime';
import { Settings } from '#contract/settings';
import { AbcAnswer, PotentialAnswer, PyramidAnswer, RfmAnswer } from '#contract/value';
import { hasWords, LOCALES, sayCode } from '#i18n';
import { clockAt } from '#platform/clock';
import { silentLog } from '#platform/log';
import { madeShop } from '../../../test/scoring/made-shop.ts';
import { createScoringTables, type ToldOrder, tellOrders } from '../../../test/scoring/shop.ts';
import { type TestStores, testStores } from '../../../test/stores.ts';
import * as scoring from '../index.ts';

const AS_OF = '2024-12-31';
const settings = Settings.parse({});

async function scored(orders: readonly ToldOrder[]): Promise<TestStores> {
  const stores = await testStores('hard_shop');
  await stores.records.migrate(new URL('../../platform/migrations/', import.meta.url));
  await createScoringTables(stores.warehouse);
  await tellOrders(stores.warehouse, orders);
  const deps = { ...stores, clock: clockAt('2025-01-01T08:00:00Z'), log: silentLog };
  await scoring.scoreRun(deps, { asOf: AS_OF, settings });
  return stores;
}

type Answers = {
  readonly lifetime: z.infer<typeof LifetimeAnswer>;
  readonly backtest: z.infer<typeof Backtest> | null;
};

/** Every answer of a shop, each in the shape the API promises: a number that is none would not pass. */
async function walked(stores: TestStores, customer: string, filter?: scoring.CustomerFilter): Promise<Answers> {
  const ask = { filter };
  HomeAnswer.parse(await scoring.readHome(stores, ask));
  RfmAnswer.parse(await scoring.readRfm(stores, ask));
  AbcAnswer.parse(await scoring.readAbc(stores, ask));
  PyramidAnswer.parse(await scoring.readPyramid(stores, ask));
  PotentialAnswer.parse(await scoring.readPotential(stores, ask));
  ModelsAnswer.parse(await scoring.readModels(stores, ask));
  StagesAnswer.parse(await scoring.readStages(stores, ask));
  FlowsAnswer.parse(await scoring.readFlows(stores, ask));
  ChurnAnswer.parse(await scoring.readChurn(stores, ask));
  CohortsAnswer.parse(await scoring.readCohorts(stores, ask));
  CustomerDetail.parse(await scoring.readCustomer(stores, customer, {}));
  const lifetime = LifetimeAnswer.parse(await scoring.readLifetime(stores, ask));
  const backtest = Backtest.nullable().parse(await scoring.readBacktest(stores, ask));
  const words = [...lifetime.words, ...(lifetime.choice ? [lifetime.choice] : [])];
  for (const { code, params } of words) {
    expect([code, hasWords(code)]).toEqual([code, true]);
    for (const locale of LOCALES) expect(sayCode(locale, code, params)).not.toMatch(/undefined|NaN|null|\[object/);
  }
  return { lifetime, backtest };
}

/** Every interval of orders and revenue that there is. */
function boundsOf(intervals: z.infer<typeof LifetimeAnswer>['totals']['intervals']) {
  return [intervals?.orders, intervals?.revenue]
    .flatMap((both) => [both?.parametric, both?.bootstrap])
    .filter((one) => one != null);
}

const each = (customers: number, orders: (customer: number) => ToldOrder[]): ToldOrder[] =>
  Array.from({ length: customers }, (_, i) => orders(i + 1)).flat();
const usual = madeShop({ customers: 300, from: '2023-06-01', days: 579, seed: 5 });

const REFUSED: [string, ToldOrder[], string][] = [
  ['one customer', [{ customer: 1, on: '2024-12-01', minor: 5_000 }], 'model.few-customers'],
  [
    'nobody repeats',
    each(80, (customer) => [{ customer, on: `2024-0${(customer % 9) + 1}-10`, minor: 1_000 + customer }]),
    'model.nobody-repeats',
  ],
  [
    'everybody is identical',
    each(60, (customer) => ['2024-03-01', '2024-09-01'].map((on) => ({ customer, on, minor: 2_500 }))),
    'model.all-identical',
  ],
  ['bought on the day itself only', each(3, (customer) => [{ customer, on: AS_OF, minor: 100 }]), 'model.short-span'],
  [
    'five years with three customers',
    each(3, (customer) =>
      Array.from({ length: 40 }, (_, i) => ({
        customer,
        on: `${2020 + Math.floor(i / 8)}-${String(1 + (i % 8) + customer).padStart(2, '0')}-15`,
        minor: 9_900,
      })),
    ),
    'model.few-customers',
  ],
];

const CARRIED: [string, ToldOrder[], string | undefined][] = [
  [
    'every order costs the same',
    each(90, (customer) =>
      [0, 1, 2]
        .slice(0, 1 + (customer % 3))
        .map((at) => ({ customer, on: `2024-0${1 + ((customer + 3 * at) % 9)}-1${customer % 7}`, minor: 1 })),
    ),
    'model.spend-identical',
  ],
  [
    'a third pays nothing, some get money back',
    usual.map((order, at) => ({ ...order, minor: at % 3 === 0 ? 0 : at % 11 === 0 ? -order.minor : order.minor })),
    undefined,
  ],
  ['everybody pays nothing', usual.map((order) => ({ ...order, minor: 0 })), 'model.few-spenders'],
  ['everybody gets money', usual.map((order) => ({ ...order, minor: -order.minor })), 'model.few-spenders'],
  [
    'one customer has half of all orders',
    [
      ...usual,
      ...Array.from({ length: 500 }, (_, i) => ({
        customer: 9_001,
        on: new Date(Date.parse('2023-08-01') + i * 86_400_000).toISOString().slice(0, 10),
        minor: 120_000,
      })),
    ],
    undefined,
  ],
];

describe('a shop that cannot carry a forecast', () => {
  it.each(REFUSED)('%s: a reason, and every page has an answer', async (_name, orders, code) => {
    const stores = await scored(orders);
    try {
      const { lifetime, backtest } = await walked(stores, String(orders[0]?.customer));
      expect(lifetime.words.map((word) => word.code)).toContain(code);
      expect(lifetime).toMatchObject({ state: 'refused', model: null, choice: null });
      expect(lifetime.totals).toMatchObject({ futureRevenueMinor: null, expectedOrders: null, intervals: null });
      expect(backtest?.rows ?? []).not.toContainEqual(expect.objectContaining({ totalOrders: Number.NaN }));
    } finally {
      await stores.close();
    }
  });
});

describe('a shop that is odd', () => {
  it.each(CARRIED)('%s: a forecast within reason', async (_name, orders, code) => {
    const stores = await scored(orders);
    try {
      const { lifetime } = await walked(stores, String(orders.at(-1)?.customer));
      expect(lifetime.state).not.toBe('refused');
      if (code !== undefined) expect(lifetime.words.map((word) => word.code)).toContain(code);
      const { expectedOrders, futureRevenueMinor, intervals } = lifetime.totals;
      // As many purchase days as orders so far, and a day more, would already be a lot for one year.
      expect(expectedOrders).toBeGreaterThan(0);
      expect(expectedOrders).toBeLessThan(orders.length + 1);
      const paid = orders.some(({ minor }) => minor > 0);
      const refunded = orders.some(({ minor }) => minor < 0);
      if (!paid && !refunded) expect(futureRevenueMinor).toBe(0);
      if (paid && !refunded) expect(futureRevenueMinor).toBeGreaterThan(0);
      if (!paid && refunded) expect(futureRevenueMinor).toBeLessThan(0);
      for (const one of boundsOf(intervals)) expect(one.lower).toBeLessThanOrEqual(one.upper);
      const [busiest] = await stores.warehouse.rows<{ customer_id: string; expected_orders: number }>(
        'select customer_id, expected_orders from score_values order by frequency desc, customer_id limit 1',
      );
      // Nobody can buy on more days than the year has.
      expect(busiest?.expected_orders).toBeLessThan(366);
      await walked(stores, String(busiest?.customer_id), { sql: 'occasions = 1', params: {} });
      await walked(stores, String(busiest?.customer_id), { sql: '0', params: {} });
    } finally {
      await stores.close();
    }
  });

  it('orders of days to come are unseen: they change nothing', async () => {
    const ahead = each(40, (customer) => [{ customer, on: '2025-03-03', minor: 7_000 }]);
    const [plain, told] = [await scored(usual), await scored([...usual, ...ahead])];
    try {
      const [without, having] = [await walked(plain, '1'), await walked(told, '1')];
      const asRead = ({ lifetime }: Answers): unknown => ({ ...lifetime, meta: undefined });
      expect(asRead(having)).toEqual(asRead(without));
    } finally {
      await Promise.all([plain.close(), told.close()]);
    }
  });
});
