import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drillLearned } from '#contract/drill-worth';
import { LEARNED_QUESTIONS, LearnedAnswer } from '#contract/learned';
import { Settings } from '#contract/settings';
import { clockAt } from '#platform/clock';
import { silentLog } from '#platform/log';
import { learnNewestRun, readLearned, scoreRun } from '#scoring';
import { customersFilter, readCustomers } from '#segments';
import { seededRandom } from '#stats/numeric/random';
import { type TestStores, testStores } from '../stores.ts';
import { madeShop } from './made-shop.ts';
import { createScoringTables, type ToldOrder, tellOrders } from './shop.ts';

const AS_OF = '2024-12-31';
const CLOCK = { clock: clockAt('2025-01-01T08:00:00Z'), log: silentLog };
const stores: TestStores[] = [];
afterAll(() => Promise.all(stores.map((one) => one.close())));

async function learnedShop(name: string, orders: readonly ToldOrder[]): Promise<TestStores> {
  const made = await testStores(name);
  stores.push(made);
  await made.records.migrate(new URL('../../src/platform/migrations/', import.meta.url));
  await createScoringTables(made.warehouse);
  await tellOrders(made.warehouse, orders);
  await scoreRun({ ...made, ...CLOCK }, { asOf: AS_OF, settings: Settings.parse({}) });
  expect(await learnNewestRun(made)).toBe(3);
  return made;
}

const FIRST_MINOR = { large: 30_000, small: 5_000 };
const LATER_MINOR = { large: 20_000, small: 4_000 };
/** Purchases that follow a first one of tea. */
const LATER = { large: 5, small: 3 };

/** Who first buys tea for much money comes back often; who first buys cups hardly ever does: the first day tells nearly everything. */
function tellingShop(customers: number, seed: number): ToldOrder[] {
  const random = seededRandom(seed);
  const orders: ToldOrder[] = [];
  const dayOf = (offset: number): string =>
    new Date(Date.parse('2023-01-01') + Math.floor(offset) * 86_400_000).toISOString().slice(0, 10);
  for (let customer = 1; customer <= customers; customer++) {
    const category = random() < 0.4 ? 'tea' : 'cups';
    const size = random() < 0.5 ? 'large' : 'small';
    const first = random() * 729;
    orders.push({ customer, on: dayOf(first), minor: FIRST_MINOR[size], category });
    const later = category === 'tea' ? LATER[size] : Math.floor(random() + 0.1);
    for (let at = 1; at <= later; at++) {
      const offset = first + at * 12 + 5 * random();
      if (offset < 730) orders.push({ customer, on: dayOf(offset), minor: LATER_MINOR[size], category });
    }
  }
  return orders;
}

describe('forecasts learned where the first day tells something', () => {
  let made: TestStores;
  beforeAll(async () => {
    made = await learnedShop('learned_telling', tellingShop(3_000, 11));
  }, 120_000);

  it('are trusted, calibrated, and know what they rest on', async () => {
    const { facts } = LearnedAnswer.parse(await readLearned(made, { question: 'newcomer' }));
    expect(facts?.state).toBe('trusted');
    const chosen = facts?.rows.find(({ isChosen }) => isChosen);
    expect(chosen?.saved).toBeGreaterThan(0.5);
    expect(chosen?.savedInterval?.lower).toBeLessThan(chosen?.saved ?? 0);
    expect(Math.abs(chosen?.bias ?? 1)).toBeLessThan(0.15);
    // Both words that matter and the money are found; nothing else matters in this shop.
    const twoMost = facts?.importance.slice(0, 2).map(({ feature }) => feature);
    if (facts?.chosen !== 'bayes') expect(twoMost?.toSorted()).toEqual(['basket', 'category']);
    const [least] = facts?.calibration ?? [];
    const most = facts?.calibration.at(-1);
    expect(most?.actual).toBeGreaterThan(20 * (least?.actual ?? 1));
  });

  it('score every newcomer and nobody else, and lead to exactly their customers', async () => {
    const answer = await readLearned(made, { question: 'newcomer' });
    const newcomers = await readCustomers(made, { where: [`firstOn:gte:${answer.since}`], asOf: AS_OF, pageSize: 1 });
    expect(answer.scored).toBe(newcomers.total);
    expect(answer.scored).toBeGreaterThan(50);
    for (const { from, to, customers } of answer.groups) {
      const page = await readCustomers(made, { where: drillLearned('newcomer', from, to), asOf: AS_OF, pageSize: 1 });
      expect([from, to, page.total]).toEqual([from, to, customers]);
    }
    const where = ['category:is:tea'];
    const { filter } = await customersFilter(made, { where, asOf: AS_OF });
    const tea = await readLearned(made, { question: 'newcomer', filter });
    expect(tea.scored).toBeLessThan(answer.scored);
    expect(tea.forecastTotal / tea.scored).toBeGreaterThan(answer.forecastTotal / answer.scored);
  });

  it('learn a run once', async () => {
    expect(await learnNewestRun(made)).toBe(0);
  });
});

describe('forecasts learned where nothing tells more than the model of purchases', () => {
  it('say so, and score nobody', async () => {
    const shop = madeShop({ customers: 1_800, from: '2023-01-01', days: 730, seed: 3 });
    const made = await learnedShop('learned_plain', shop);
    // The first basket does tell of later ones in this shop: only histories add nothing.
    for (const question of ['revenue', 'return'] as const) {
      const answer = LearnedAnswer.parse(await readLearned(made, { question }));
      expect([question, answer.facts?.state === 'trusted']).toEqual([question, false]);
      expect([answer.scored, answer.groups]).toEqual([0, []]);
    }
    const { facts } = await readLearned(made, { question: 'return' });
    const of = (name: string) => facts?.rows.find(({ forecaster }) => forecaster === name);
    // The prediction itself is possible: the model of purchases is far better than one probability for all.
    expect(of('process')?.ranking).toBeGreaterThan(0.75);
    expect(of('mean')?.savedInterval?.upper).toBeLessThan(0);
    expect(Math.abs(of('process')?.bias ?? 1)).toBeLessThan(0.15);
  }, 120_000);

  it('are not made of a handful of orders', async () => {
    const few = madeShop({ customers: 40, from: '2024-09-01', days: 120, seed: 4 });
    const made = await learnedShop('learned_few', few);
    for (const question of LEARNED_QUESTIONS) {
      const { facts } = await readLearned(made, { question });
      expect(['too-short', 'too-few']).toContain(facts?.state);
    }
  }, 60_000);
});
