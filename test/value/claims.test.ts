import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ClaimsAnswer } from '#contract/claims';
import { Settings } from '#contract/settings';
import { clockAt } from '#platform/clock';
import { silentLog } from '#platform/log';
import * as scoring from '#scoring';
import { customersFilter, readCustomers } from '#segments';
import { madeShop } from '../scoring/made-shop.ts';
import { createScoringTables, type ToldOrder, tellOrders } from '../scoring/shop.ts';
import { type TestStores, testStores } from '../stores.ts';

const AS_OF = '2024-12-31';

async function scored(name: string, orders: readonly ToldOrder[]): Promise<TestStores> {
  const stores = await testStores(name);
  await stores.records.migrate(new URL('../../src/platform/migrations/', import.meta.url));
  await createScoringTables(stores.warehouse);
  await tellOrders(stores.warehouse, orders);
  const deps = { ...stores, clock: clockAt('2025-01-01T08:00:00Z'), log: silentLog };
  await scoring.scoreRun(deps, { asOf: AS_OF, settings: Settings.parse({}) });
  return stores;
}

/** Inside the band, outside it, or across its edge. */
function verdictOf(lower: number, upper: number, band: { low: number | null; high: number | null }): string {
  const low = band.low ?? Number.NEGATIVE_INFINITY;
  const high = band.high ?? Number.POSITIVE_INFINITY;
  if (lower >= low && upper <= high) return 'supported';
  return upper < low || lower > high ? 'refuted' : 'open';
}

describe('a shop of two kinds of customers, by hand', () => {
  let stores: TestStores;
  beforeAll(async () => {
    // 40 loyal ones buy 6 times at 300.00, 160 others once at 100.00: all in the year
    const months = ['2024-02', '2024-04', '2024-06', '2024-08', '2024-10', '2024-12'];
    const loyal = Array.from({ length: 40 }, (_, i) =>
      months.map((month) => ({ customer: i + 1, on: `${month}-10`, minor: 30_000 })),
    ).flat();
    const others = Array.from({ length: 160 }, (_, i) => ({ customer: 1_000 + i, on: '2024-11-20', minor: 10_000 }));
    stores = await scored('claims_hand', [...loyal, ...others]);
  });
  afterAll(() => stores?.close());

  it('finds the numbers one can work out, and judges them', async () => {
    const answer = ClaimsAnswer.parse(await scoring.readClaims(stores, {}));
    const of = (name: string) => answer.claims.find(({ claim }) => claim === name);
    // 40 of 200 bring 72,000.00 of 88,000.00
    expect(of('top-frequency')?.estimate).toBeCloseTo(72 / 88, 12);
    expect(of('top-frequency')?.verdict).toBe('supported');
    expect(of('pareto')?.estimate).toBeCloseTo(72 / 88, 12);
    expect(of('loyal-profit')?.estimate).toBeCloseTo(72 / 88, 12);
    expect(of('loyal-profit')?.customers).toBe(200);
    // 1,800.00 against 100.00 a head: eighteen times, not three
    expect(of('loyal-multiple')).toMatchObject({ estimate: expect.closeTo(18, 9), verdict: 'refuted', customers: 200 });
    expect(of('high-spenders')?.estimate).toBeCloseTo(18, 9);
    // nobody bought in a second category
    expect(of('multi-category')).toMatchObject({ verdict: 'open', needs: 'more-data', estimate: null });
    const group = await readCustomers(stores, { where: of('loyal-profit')?.where ?? [], pageSize: 1 });
    expect(group.total).toBe(40);
  });

  it('says what the others would need', async () => {
    const { claims } = await scoring.readClaims(stores, {});
    const untested = claims.filter(({ needs }) => needs !== null && needs !== 'more-data');
    expect(untested).toHaveLength(9);
    expect(untested.every(({ verdict, estimate }) => verdict === 'open' && estimate === null)).toBe(true);
  });
});

describe('a made shop', () => {
  let stores: TestStores;
  beforeAll(async () => {
    stores = await scored('claims', madeShop({ customers: 900, from: '2022-06-01', days: 940, seed: 12 }));
  });
  afterAll(() => stores?.close());

  it('gives every tested claim a number inside its interval, and a verdict that follows from it', async () => {
    const { claims } = ClaimsAnswer.parse(await scoring.readClaims(stores, {}));
    const tested = claims.filter(({ needs }) => needs === null);
    expect(tested.length).toBeGreaterThan(10);
    for (const one of tested) {
      const [lower, estimate, upper] = [one.lower, one.estimate, one.upper].map(Number) as [number, number, number];
      expect([one.claim, lower <= estimate && estimate <= upper]).toEqual([one.claim, true]);
      expect([one.claim, one.verdict]).toEqual([one.claim, verdictOf(lower, upper, one.band)]);
      expect(one.customers).toBeGreaterThan(29);
    }
    const churn = claims.find(({ claim }) => claim === 'churn-below');
    expect(churn?.second).toBeCloseTo(1 - (1 - (churn?.estimate ?? 0)) ** 12, 12);
  });

  it('can be asked of some customers only', async () => {
    const { filter } = await customersFilter(stores, { where: ['source:is:taobao'] });
    const some = await scoring.readClaims(stores, { filter });
    const all = await scoring.readClaims(stores, {});
    const n = (answer: typeof all) => answer.claims.find(({ claim }) => claim === 'loyal-profit')?.customers ?? 0;
    expect(n(some)).toBe((await readCustomers(stores, { where: ['source:is:taobao'], pageSize: 1 })).total);
    expect(n(some)).toBeLessThan(n(all));
  });
});
