import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Settings } from '#contract/settings';
import { clockAt } from '#platform/clock';
import { silentLog } from '#platform/log';
import { buildPurchases } from '#warehouse';
import { createScoringTables, type ToldOrder, tellOrders } from '../../../test/scoring/shop.ts';
import { type TestStores, testStores } from '../../../test/stores.ts';
import type { RunCuts } from '../run/run-facts.ts';
import { findCuts } from './find-cuts.ts';

const settings = Settings.parse({ abc: { a: 0.1, b: 0.3 } });
let stores: TestStores;
beforeAll(async () => {
  stores = await testStores('cuts');
  await stores.records.migrate(new URL('../../platform/migrations/', import.meta.url));
  await createScoringTables(stores.warehouse);
});
afterAll(() => stores?.close());

async function cutsOf(amounts: readonly number[]): Promise<RunCuts> {
  await stores.warehouse.run('truncate table stg_orders');
  const orders: ToldOrder[] = amounts.map((minor, i) => ({ customer: i + 1, on: '2024-06-01', minor }));
  await tellOrders(stores.warehouse, orders);
  const deps = { ...stores, clock: clockAt('2025-01-01T00:00:00Z'), log: silentLog };
  await buildPurchases(deps, { asOf: '2024-06-30', settings });
  return findCuts(stores.warehouse, { runId: 1, asOf: '2024-06-30', settings }, false);
}

describe('limits', () => {
  it('ten different customers: one in A, three in B, fifths of two', async () => {
    const { abc, rfm, potential } = await cutsOf([10, 20, 30, 40, 50, 60, 70, 80, 90, 100]);
    expect(abc.revenue).toEqual({ first: 100, second: 70 });
    expect(rfm.quantile.moneyMinor).toEqual([20, 40, 60, 80]);
    expect(potential).toBeNull();
  });

  it('equals stay together, in the class of the middle one', async () => {
    // Ranks 1–3 are equal: their middle, 2, lies outside the first place but inside the first four.
    expect((await cutsOf([90, 90, 90, 40, 30, 20, 10, 5, 4, 3])).abc.revenue).toEqual({ first: null, second: 40 });
  });

  it('all equal: nobody stands out, and everybody has the lowest score', async () => {
    const { abc, rfm, pyramid } = await cutsOf(Array.from({ length: 10 }, () => 50));
    expect([abc.revenue, pyramid]).toEqual([
      { first: null, second: null },
      { first: null, second: null },
    ]);
    expect(rfm.quantile.moneyMinor).toEqual([50, 50, 50, 50]);
  });

  it('natural breaks lie in the gaps', async () => {
    const { rfm } = await cutsOf([1, 2, 3, 100, 101, 1000, 1001, 5000, 5001, 9000]);
    expect(rfm.breaks.moneyMinor).toEqual([3, 101, 1001, 5001]);
  });
});
