import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STAGES } from '#contract/common';
import { CustomerOutlookAnswer, StageOutlookAnswer } from '#contract/outlook';
import { Settings } from '#contract/settings';
import { clockAt } from '#platform/clock';
import { silentLog } from '#platform/log';
import * as scoring from '#scoring';
import { customersFilter } from '#segments';
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

describe('two customers by hand', () => {
  let stores: TestStores;
  beforeAll(async () => {
    stores = await scored('outlook_hand', [
      // exploring in October, formed in November, stable never; both purchases of November count to who she was in October
      { customer: 1, on: '2024-10-05', minor: 10_000 },
      { customer: 1, on: '2024-11-05', minor: 4_000 },
      { customer: 1, on: '2024-12-05', minor: 6_000 },
      { customer: 2, on: '2024-11-20', minor: 20_000 },
    ]);
  });
  afterAll(() => stores?.close());

  it('counts moves from month end to month end', async () => {
    const answer = StageOutlookAnswer.parse(await scoring.readStageOutlook(stores, {}));
    const of = (from: string, to: string) =>
      answer.transitions.find(({ stage }) => stage === from)?.next.find(({ stage }) => stage === to)?.count;
    expect([answer.from, answer.to, answer.months]).toEqual(['2024-10-31', '2024-12-31', 2]);
    // 1: exploration → formation → formation; 2: exploration → exploration
    expect([of('exploration', 'formation'), of('exploration', 'exploration'), of('formation', 'formation')]).toEqual([
      1, 1, 1,
    ]);
    expect(answer.transitions.find(({ stage }) => stage === 'lost')?.customers).toBe(0);
  });

  it('gives money to the stage its buyer stood in', async () => {
    const { contribution } = await scoring.readStageOutlook(stores, { measure: 'revenue' });
    expect(contribution.map(({ moneyMinor }) => moneyMinor)).toEqual([34_000, 6_000, 0, 0]);
    expect(contribution.map(({ share }) => share)).toEqual([0.85, 0.15, 0, 0]);
    expect(contribution[0]?.claimedOfAll).toBeCloseTo(5 / 55, 12);
  });

  it('says nothing of lives and remaining life that so few cannot carry', async () => {
    const answer = await scoring.readStageOutlook(stores, {});
    expect(answer.lives.every(({ months }) => months === null)).toBe(true);
    expect((await scoring.readCustomerOutlook(stores, '1', {})).remaining).toEqual({ known: false, why: 'refused' });
  });
});

describe('a made shop', () => {
  let stores: TestStores;
  beforeAll(async () => {
    stores = await scored('outlook', madeShop({ customers: 1_200, from: '2022-06-01', days: 940, seed: 4 }));
  });
  afterAll(() => stores?.close());

  it('rows of the transition matrix are whole, and equal what flows count', async () => {
    const answer = StageOutlookAnswer.parse(await scoring.readStageOutlook(stores, {}));
    expect(answer.months).toBe(12);
    for (const { customers, next } of answer.transitions) {
      expect(next.reduce((sum, { count }) => sum + count, 0)).toBe(customers);
      expect(next.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 12);
      for (const one of next) expect(one.lower <= one.probability && one.probability <= one.upper).toBe(true);
    }
    let moved = 0;
    const days = (await scoring.readStages(stores, {})).history.map(({ on }) => on);
    const ends = [...new Set(days)].slice(-13);
    for (let at = 1; at < ends.length; at++) {
      const { flows } = await scoring.readFlows(stores, { from: ends[at - 1], to: ends[at] });
      moved += flows.find(({ from, to }) => from === 'stability' && to === 'decline')?.customers ?? 0;
    }
    const stable = answer.transitions.find(({ stage }) => stage === 'stability');
    expect(stable?.next.find(({ stage }) => stage === 'decline')?.count).toBe(moved);
  });

  it('finds that stages alone do not tell the future of this shop, and by how much', async () => {
    const { check } = await scoring.readStageOutlook(stores, {});
    expect(check?.order.probability).toBeLessThan(0.01);
    expect(check?.largestError).toBeGreaterThan(0);
    expect(check?.holds).toBe((check?.largestError ?? 1) <= 0.02);
  });

  it('lasts longer from stability than from decline, and never gains customers', async () => {
    const { lives } = await scoring.readStageOutlook(stores, {});
    const months = Object.fromEntries(lives.map((life) => [life.stage, life.months ?? Number.NaN]));
    expect(months['stability']).toBeGreaterThan(months['decline'] ?? Number.NaN);
    for (const { surviving } of lives) {
      expect(surviving.every((s, k) => k === 0 || s <= (surviving[k - 1] ?? 0))).toBe(true);
    }
  });

  it('counts a life until lost exactly as told by the stages themselves', async () => {
    const { lives } = await scoring.readStageOutlook(stores, {});
    const [plain] = await stores.warehouse.rows<{ n: string }>(
      `select count() as n from (
         select customer_id, min(if(stage = 'decline' and stage_before != 'decline' and on_day > first, on_day, toDate('2149-06-06'))) as entry
         from score_stages cross join (select min(on_day) as first from score_stages) as f
         group by customer_id having entry < toDate('2149-01-01'))`,
    );
    expect(lives.find(({ stage }) => stage === 'decline')?.entered).toBe(Number(plain?.n));
  });

  it('shares add up, and a filter asks about fewer', async () => {
    const all = await scoring.readStageOutlook(stores, {});
    expect(all.contribution.reduce((sum, { share }) => sum + (share ?? 0), 0)).toBeCloseTo(1, 12);
    const { filter } = await customersFilter(stores, { where: ['source:is:taobao'] });
    const some = await scoring.readStageOutlook(stores, { filter });
    const moved = (answer: typeof all): number => answer.transitions.reduce((sum, { customers }) => sum + customers, 0);
    expect(moved(some)).toBeLessThan(moved(all));
    expect(moved(some)).toBeGreaterThan(0);
  });

  it('knows what is ahead of one customer', async () => {
    const [row] = await stores.warehouse.rows<{ id: string }>(
      `select toString(customer_id) as id from score_customers where stage = 'stability' order by customer_id limit 1`,
    );
    const outlook = CustomerOutlookAnswer.parse(await scoring.readCustomerOutlook(stores, row?.id ?? '', {}));
    expect(outlook.stage).toBe('stability');
    const { remaining } = outlook;
    if (!remaining.known) throw new RangeError('the model of this shop is fitted');
    expect(remaining.days).toBeGreaterThan(0);
    const { lower = 0, upper = 0, level } = remaining.daysInterval ?? {};
    expect([lower < remaining.days, upper > remaining.days, upper - lower < remaining.days, level]).toEqual([
      true,
      true,
      true,
      0.9,
    ]);
    expect(remaining.days).toBeLessThan(remaining.horizonDays);
    expect(remaining.days).toBeLessThan(remaining.aliveNow * remaining.horizonDays);
    expect(outlook.life?.stage).toBe('stability');
    expect(outlook.next?.chances).toHaveLength(STAGES.length);
    const [once] = await stores.warehouse.rows<{ id: string }>(
      'select toString(customer_id) as id from score_customers where occasions = 1 order by customer_id limit 1',
    );
    const told = await scoring.readCustomerOutlook(stores, once?.id ?? '', {});
    expect(told.remaining.known || told.remaining.why === 'once').toBe(true);
    await expect(scoring.readCustomerOutlook(stores, '999999', {})).rejects.toMatchObject({
      code: 'request.not-found',
    });
  });
});
