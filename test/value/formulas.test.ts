import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FormulasAnswer, ValuePartsAnswer, WhatIfAnswer, WhatIfQuery } from '#contract/formulas';
import { Settings } from '#contract/settings';
import { clockAt } from '#platform/clock';
import { silentLog } from '#platform/log';
import * as scoring from '#scoring';
import { readCustomers } from '#segments';
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

describe('three customers by hand', () => {
  let stores: TestStores;
  beforeAll(async () => {
    stores = await scored('formulas_hand', [
      // bought in both years: 2023 once, 2024 three times
      { customer: 1, on: '2022-06-01', minor: 30_000 },
      { customer: 1, on: '2023-06-01', minor: 10_000 },
      { customer: 1, on: '2024-03-01', minor: 10_000 },
      { customer: 1, on: '2024-06-01', minor: 10_000 },
      { customer: 1, on: '2024-09-01', minor: 10_000 },
      // bought in 2023 only
      { customer: 2, on: '2023-06-01', minor: 50_000 },
      // new in 2024
      { customer: 3, on: '2024-12-01', minor: 20_000 },
    ]);
  });
  afterAll(() => stores?.close());

  it('measures the inputs and computes the formulas as given', async () => {
    const answer = FormulasAnswer.parse(await scoring.readFormulas(stores, { measure: 'revenue' }));
    // the year: 4 orders of 2 customers, 50,000 in all; the year before: 2 orders of 2 customers; 1 of 2 kept
    expect(answer.years).toEqual({ orders: 4, customers: 2, ordersBefore: 2, customersBefore: 2 });
    expect(answer.inputs.orderValueMinor.measured).toBe(12_500);
    expect(answer.inputs.frequency.measured).toBe(2);
    expect(answer.inputs.frequencyGrowth.measured).toBe(1);
    expect(answer.inputs.retention.measured).toBe(0.5);
    // from 2022-06-01 on 944 days and from 2024-12-01 on 30 days; the year before, up to 1 January, 579 and 214 days
    expect(answer.inputs.lifeGrowth.measured).toBeCloseTo((944 + 30) / (579 + 214) - 1, 12);
    const growth = (944 + 30) / (579 + 214);
    expect(answer.simpleMinor).toBeCloseTo(12_500 * 2 * 2 * growth, 6);
    expect(answer.probabilityMinor).toBeCloseTo(12_500 * 2 * 1.5 * growth, 6);
    expect(answer.survivalMinor).toBeCloseTo((12_500 * 2 * 0.5) / 0.6, 6);
    expect(answer.model).toBeNull();
  });

  it('takes numbers given in place of what was measured', async () => {
    const given = {
      measure: 'revenue' as const,
      orderValueMinor: 20_000,
      frequency: 3,
      frequencyGrowth: 0.1,
      lifeGrowth: 0.2,
    };
    const answer = await scoring.readFormulas(stores, given);
    expect(answer.simpleMinor).toBeCloseTo(79_200, 6);
    expect(answer.inputs.frequency).toEqual({ measured: 2, used: 3 });
  });

  it('adds up each cohort’s revenue by new, mature and lost', async () => {
    const { cohorts } = await scoring.readFormulas(stores, { measure: 'revenue' });
    expect(cohorts).toEqual([
      { cohort: '2022-04-01', customers: 1, newMinor: 0, matureMinor: 70_000, lostMinor: 0, valueMinor: 70_000 },
      { cohort: '2023-04-01', customers: 1, newMinor: 0, matureMinor: 0, lostMinor: 50_000, valueMinor: 50_000 },
      { cohort: '2024-10-01', customers: 1, newMinor: 20_000, matureMinor: 0, lostMinor: 0, valueMinor: 20_000 },
    ]);
  });

  it('says nothing of growth when the year before was not seen from its start', async () => {
    const young = await scored('formulas_young', [{ customer: 1, on: '2024-05-01', minor: 10_000 }]);
    const answer = FormulasAnswer.parse(await scoring.readFormulas(young, {}));
    expect([answer.inputs.frequencyGrowth.measured, answer.simpleMinor, answer.survivalMinor]).toEqual([
      null,
      null,
      null,
    ]);
    expect(answer.steps.map(({ state }) => state)).toEqual(['done', 'missing', 'missing', 'missing', 'missing']);
    const what = await scoring.readWhatIf(young, WhatIfQuery.parse({}));
    expect(what.state).toBe('refused');
    await young.close();
  });
});

describe('a made shop', () => {
  let stores: TestStores;
  beforeAll(async () => {
    stores = await scored('formulas', madeShop({ customers: 900, from: '2022-06-01', days: 940, seed: 6 }));
  });
  afterAll(() => stores?.close());
  const ask = (changes: Record<string, number>) => scoring.readWhatIf(stores, WhatIfQuery.parse(changes));

  it.each(['abc', 'stage'] as const)(
    'parts of value by %s: they multiply to it, and explain all of the difference',
    async (by) => {
      const answer = ValuePartsAnswer.parse(await scoring.readValueParts(stores, { by }));
      const { base } = answer;
      if (base === null) throw new RangeError('the model of this shop is fitted');
      for (const one of [base, ...answer.groups]) {
        expect(one.orderWorthMinor * one.ordersAlive * one.alive).toBeCloseTo(one.perHeadMinor, 6);
      }
      for (const one of answer.groups) {
        const parts = one.ofValueMinor + one.ofLoyaltyMinor + one.ofLifecycleMinor;
        expect(parts).toBeCloseTo(one.perHeadMinor - base.perHeadMinor, 4);
      }
      expect(answer.groups.reduce((sum, { customers }) => sum + customers, 0)).toBe(base.customers);
    },
  );

  it('components add up to history and future', async () => {
    const { components } = await scoring.readValueParts(stores, {});
    const page = await readCustomers(stores, { pageSize: 1 });
    expect(components.revenueMinor - components.refundedMinor - components.costMinor).toBe(components.historyMinor);
    expect(components.historyMinor).toBe(page.sums.profitMinor);
    expect((components.ifAllStayedMinor ?? 0) - (components.leftMinor ?? 0)).toBe(components.futureMinor);
    expect(components.futureMinor).toBe(page.sums.futureProfitMinor);
    expect(components.leftMinor).toBeGreaterThan(0);
  });

  it('no change is the base itself, and every factor goes the way the source says', async () => {
    const same = WhatIfAnswer.parse(await ask({}));
    expect(same.changed.profitMinor).toBeCloseTo(same.base.profitMinor, 3);
    expect(same.changed.profitInterval?.lower).toBeCloseTo(same.base.profitMinor, 3);
    for (const { factor, lessMinor, moreMinor } of same.tornado) {
      const rises = factor !== 'competition';
      expect([factor, moreMinor > same.base.profitMinor]).toEqual([factor, rises]);
      expect([factor, lessMinor < same.base.profitMinor]).toEqual([factor, rises]);
    }
    expect(same.tornado.map(({ factor }) => factor)).toEqual([
      'length',
      'frequency',
      'loyalty',
      'product',
      'competition',
    ]);
  });

  it('frequency and spend carry over one to one; the interval holds the change', async () => {
    const { base, changed } = await ask({ frequency: 0.1, spend: 0.2 });
    expect(changed.profitMinor / base.profitMinor).toBeCloseTo(1.32, 6);
    const loyal = await ask({ loyalty: 0.3 });
    expect(loyal.changed.profitInterval?.lower).toBeLessThan(loyal.changed.profitMinor);
    expect(loyal.changed.profitInterval?.upper).toBeGreaterThan(loyal.changed.profitMinor);
  });

  it('marketing pays for itself exactly at its break-even', async () => {
    const dear = await ask({ costMinor: 500 });
    expect(dear.changed.profitMinor).toBeLessThan(dear.base.profitMinor);
    expect(dear.tornado.at(-1)?.factor).toBe('marketing');
    const even = await ask({ costMinor: 500, lift: Math.min(1, dear.breakEvenLift ?? 0) });
    expect(even.changed.profitMinor / even.base.profitMinor).toBeCloseTo(1, 6);
  });
});
