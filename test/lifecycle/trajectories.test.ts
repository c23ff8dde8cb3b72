import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as drill from '#contract/drill';
import { Settings } from '#contract/settings';
import { FACTORS, TrajectoriesAnswer, TrajectoryFactorsAnswer } from '#contract/trajectory';
import { clockAt } from '#platform/clock';
import { silentLog } from '#platform/log';
import * as scoring from '#scoring';
import { readCustomers } from '#segments';
import { madeShop } from '../scoring/made-shop.ts';
import { createScoringTables, type ToldOrder, tellOrders } from '../scoring/shop.ts';
import { type TestStores, testStores } from '../stores.ts';

const MIGRATIONS = new URL('../../src/platform/migrations/', import.meta.url);
const AS_OF = '2024-12-31';

async function scored(name: string, orders: readonly ToldOrder[]): Promise<TestStores> {
  const stores = await testStores(name);
  await stores.records.migrate(MIGRATIONS);
  await createScoringTables(stores.warehouse);
  await tellOrders(stores.warehouse, orders);
  const deps = { ...stores, clock: clockAt('2025-01-01T08:00:00Z'), log: silentLog };
  await scoring.scoreRun(deps, { asOf: AS_OF, settings: Settings.parse({}) });
  return stores;
}

const each = (customer: number, minor: number, ...days: string[]): ToldOrder[] =>
  days.map((on) => ({ customer, on, minor }));

describe('lives told by hand', () => {
  let stores: TestStores;
  beforeAll(async () => {
    stores = await scored('lives', [
      // one purchase, silent for more than 4 × 90 days: early abortion; the return belongs to the first purchase
      ...each(1, 1_000, '2023-01-10'),
      { customer: 1, on: '2023-01-20', minor: 1_000, isReturn: true },
      // one purchase lately: still open
      ...each(2, 2_000, '2024-12-01'),
      // two purchases ten days apart (rhythm 14), then nothing: died in formation
      ...each(3, 3_000, '2024-03-01', '2024-03-11'),
      // stable from 2023-04-11 on (4th purchase, 90 days after the first … not yet), ends early
      ...each(4, 1_000, '2023-01-01', '2023-02-01', '2023-03-01', '2023-04-01', '2023-05-01', '2023-06-01'),
      // stable for more than a year: long-lasting though silent since
      ...each(5, 500, '2022-01-01', '2022-02-01', '2022-03-01', '2022-04-02', '2023-04-02'),
      // live and stable, not for a year yet
      ...each(6, 500, '2024-07-01', '2024-08-01', '2024-09-01', '2024-10-01', '2024-11-01', '2024-12-20'),
      // lost in 2023, came back
      ...each(7, 700, '2023-01-01', '2023-01-15', '2024-12-30'),
    ]);
  });
  afterAll(() => stores?.close());

  it('gives each its pattern, or says that it is open', async () => {
    const rows = await stores.warehouse.rows<Record<string, string | number | null>>(
      'select customer_id, pattern, reached, is_ended, stable_on, stable_days, lived_months from score_trajectories order by customer_id',
    );
    expect(rows.map(({ pattern, reached }) => [pattern, reached])).toEqual([
      ['I', 'exploration'],
      ['', 'exploration'],
      ['II', 'formation'],
      ['III', 'stability'],
      ['IV', 'stability'],
      ['', 'stability'],
      ['', 'formation'],
    ]);
    expect(rows[3]).toMatchObject({ stable_on: '2023-04-01', stable_days: 61, is_ended: 1, lived_months: 24 });
    expect(rows[4]).toMatchObject({ stable_on: '2022-04-02', stable_days: 365 });
  });

  it('remembers what had happened by each landmark', async () => {
    const [first] = await stores.warehouse.rows<Record<string, string | number | null>>(
      'select first_minor, first_refunded, first_profit_minor from score_trajectories where customer_id = 1',
    );
    expect(first).toEqual({ first_minor: '1000', first_refunded: 1, first_profit_minor: '0' });
    const [stable] = await stores.warehouse.rows<Record<string, string | number | null>>(
      'select formed_less, stable_minor, stable_categories, stable_refunds from score_trajectories where customer_id = 5',
    );
    expect(stable).toEqual({
      formed_less: 0,
      stable_minor: 500,
      stable_categories: 1,
      stable_refunds: 0,
    });
  });

  it('counts who came back, and whom it shows', async () => {
    const answer = TrajectoriesAnswer.parse(await scoring.readTrajectories(stores, {}));
    expect(answer.returned).toBe(1);
    expect(answer.lives.map(({ customers }) => customers)).toEqual([1, 1, 1, 1, 1, 1, 1]);
    expect(
      answer.causes.every(({ causes }) =>
        causes.every(({ evidence }) => evidence.every((one) => one.verdict === 'too-few')),
      ),
    ).toBe(true);
    // too few are watched for a mean to be drawn
    expect(answer.lives.every(({ curve }) => curve?.atRisk.length === 0)).toBe(true);
  });
});

describe('a made shop', () => {
  let stores: TestStores;
  beforeAll(async () => {
    stores = await scored('trajectories', madeShop({ customers: 1_500, from: '2022-01-01', days: 1_095, seed: 21 }));
  });
  afterAll(() => stores?.close());
  const behind = async (where: string[]): Promise<number> =>
    (await readCustomers(stores, { where, asOf: AS_OF, pageSize: 1 })).total;

  it('every life leads to exactly its customers, and together they are all', async () => {
    const answer = TrajectoriesAnswer.parse(await scoring.readTrajectories(stores, {}));
    expect(answer.lives.reduce((sum, { customers }) => sum + customers, 0)).toBe(answer.meta.customers);
    expect(answer.lives.every(({ customers }) => customers > 0)).toBe(true);
    for (const { life, customers } of answer.lives) expect(await behind(drill.drillLife(life))).toBe(customers);
  });

  it('the curve of a life equals the plain sums over those watched', async () => {
    const answer = await scoring.readTrajectories(stores, { measure: 'revenue' });
    const curve = answer.lives.find(({ life }) => life === 'III')?.curve;
    const [plain] = await stores.warehouse.rows<{ n: string; total: string }>(
      `select uniqExact(t.customer_id) as n, sum(if(age('month', t.first_on, o.ordered_on) = 2, o.revenue_minor, 0)) as total
       from score_trajectories as t inner join stg_orders as o on o.customer_id = t.customer_id
       where t.pattern = 'III' and t.lived_months > 2`,
    );
    expect(curve?.atRisk[2]).toBe(Number(plain?.n));
    expect(curve?.perMonthMinor[2]).toBe(Math.round(Number(plain?.total) / Number(plain?.n)));
    expect(curve?.cumulativeMinor.at(-1)).toBeGreaterThan(curve?.cumulativeMinor[0] ?? Number.NaN);
    for (const [at, value] of (curve?.cumulativeMinor ?? []).entries()) {
      expect(curve?.lowerMinor[at]).toBeLessThan(value);
      expect(curve?.upperMinor[at]).toBeGreaterThan(value);
    }
  });

  it('weighs every cause that enough customers speak to', async () => {
    const { causes } = await scoring.readTrajectories(stores, {});
    expect(causes.map(({ pattern }) => pattern)).toEqual(['I', 'II', 'III', 'IV']);
    const [early] = causes;
    const value = early?.causes
      .flatMap(({ evidence }) => evidence)
      .find(({ indicator }) => indicator === 'first_minor');
    expect(value?.group.n).toBe(early?.customers);
    expect(value?.others.n).toBe(early?.others);
    expect(value?.lower).toBeLessThan(value?.upper ?? Number.NaN);
    expect(['for', 'against', 'unclear']).toContain(value?.verdict);
  });

  it.each(FACTORS)('by %s: levels and patterns lead to their customers', async (by) => {
    const answer = TrajectoryFactorsAnswer.parse(await scoring.readTrajectoryFactors(stores, { by }));
    expect(answer.levels.reduce((sum, { customers }) => sum + customers, 0) + answer.leftOut).toBe(
      answer.meta.customers,
    );
    for (const { level, customers, patterns } of answer.levels) {
      expect(await behind(drill.drillTrajectoryFactor(by, level))).toBe(customers);
      for (const one of patterns) {
        expect(await behind(drill.drillTrajectoryFactor(by, level, one.pattern))).toBe(one.customers);
      }
    }
  });

  it('asks to be worked out again for a day from before it was known', async () => {
    await stores.warehouse.eachShard((shard) => shard.run('truncate table score_trajectories'));
    await expect(scoring.readTrajectories(stores, {})).rejects.toMatchObject({ code: 'score.not-run' });
  });
});
