import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AttributionAnswer, CustomerReferrals, TOUCHES } from '#contract/attribution';
import { drillCategories, drillCouldBuy, drillNextCategory, drillReferred, drillTouch } from '#contract/drill-worth';
import { Settings } from '#contract/settings';
import { clockAt } from '#platform/clock';
import { silentLog } from '#platform/log';
import { readAttribution, readCustomerReferrals, scoreRun } from '#scoring';
import { customersFilter, readCustomers } from '#segments';
import { type TestStores, testStores } from '../stores.ts';
import { madeShop } from './made-shop.ts';
import { createScoringTables, tellOrders } from './shop.ts';

const AS_OF = '2024-12-31';
const CATEGORIES = ['茶', '咖啡', '器具', '点心 & 糖', 'a>b'];
const HOW_MANY = 600;

/** Which categories a customer has bought, by her number: all but every 7th something, every 2nd a second, every 3rd a third. */
function categoriesOf(customer: number): { category: string; first_on: string }[] {
  if (customer % 7 === 0) return [];
  const at = (step: number, first_on: string) => ({
    category: CATEGORIES[(customer + step) % CATEGORIES.length] ?? '',
    first_on,
  });
  return [
    at(0, '2023-06-01'),
    ...(customer % 2 === 0 ? [at(1, '2023-07-01')] : []),
    ...(customer % 3 === 0 ? [at(2, customer % 2 === 0 ? '2023-07-01' : '2024-02-01')] : []),
    ...(customer % 5 === 0 ? [at(3, '2025-02-01')] : []),
  ];
}

let stores: TestStores;
beforeAll(async () => {
  stores = await testStores('attribution');
  await stores.records.migrate(new URL('../../src/platform/migrations/', import.meta.url));
  await createScoringTables(stores.warehouse);
  await tellOrders(stores.warehouse, madeShop({ customers: HOW_MANY, from: '2023-06-01', days: 580, seed: 9 }));
  const customers = Array.from({ length: HOW_MANY }, (_, at) => at + 1);
  const bought = customers.flatMap((customer) =>
    categoriesOf(customer).map((one) => ({ customer_id: customer, occasions: 1, ...one })),
  );
  await stores.warehouse.insert('mart_customer_categories', bought, { format: 'JSONEachRow' });
  // Every 10th customer was brought: by the customer of a tenth of her number, but every 50th by somebody nobody knows.
  const referrals = customers
    .filter((customer) => customer % 10 === 0)
    .map((customer) => ({
      customer_id: customer,
      referrer_id: customer % 50 === 0 ? 0 : customer / 10,
      referred_by: 'x',
    }));
  await stores.warehouse.insert('stg_referrals', referrals, { format: 'JSONEachRow' });
  await stores.warehouse.insert('mart_products', [{ product: 'P', name: '龙井', category: '茶' }], {
    format: 'JSONEachRow',
  });
  const deps = { ...stores, clock: clockAt('2025-01-01T08:00:00Z'), log: silentLog };
  await scoreRun(deps, { asOf: AS_OF, settings: Settings.parse({}) });
});
afterAll(() => stores?.close());

const list = (where: string[]) => readCustomers(stores, { where, asOf: AS_OF, pageSize: 1 });

describe('value by the first purchase', () => {
  it.each(TOUCHES)('by %s: groups add up to all and lead to their customers', async (by) => {
    for (const measure of ['revenue', 'net', 'profit'] as const) {
      const answer = AttributionAnswer.parse(await readAttribution(stores, { by, measure }));
      const sum = (of: (row: AttributionAnswer['groups'][number]) => number) =>
        answer.groups.reduce((all, row) => all + of(row), 0);
      expect(sum((row) => row.customers)).toBe(answer.meta.customers);
      expect(sum((row) => row.historyMinor)).toBe(answer.total.historyMinor);
      expect(sum((row) => row.futureMinor ?? 0)).toBe(answer.total.futureMinor);
      expect(sum((row) => row.valueShare ?? 0)).toBeCloseTo(1, 10);
      for (const group of answer.groups) {
        const page = await list(drillTouch(by, group.group));
        expect([group.group, page.total, page.sums[`${measure}Minor`]]).toEqual([
          group.group,
          group.customers,
          group.historyMinor,
        ]);
      }
      const [first] = answer.groups;
      expect(first?.perHeadInterval?.lower).toBeLessThan(first?.perHeadMinor ?? 0);
      expect(first?.perHeadInterval?.upper).toBeGreaterThan(first?.perHeadMinor ?? 0);
    }
  });

  it('has the mean and the interval that the customers themselves have', async () => {
    const { total } = await readAttribution(stores, { measure: 'profit' });
    const [row] = await stores.warehouse.rows<{ mean: number; deviation: number }>(
      'select avg(profit_minor + future_profit_minor) as mean, stddevSampStable(profit_minor + future_profit_minor) as deviation from score_customers',
    );
    expect(total.perHeadMinor).toBeCloseTo(row?.mean ?? 0, 4);
    const reach = (1.96 * (row?.deviation ?? 0)) / Math.sqrt(total.customers);
    expect((total.perHeadInterval?.upper ?? 0) - total.perHeadMinor).toBeGreaterThan(reach * 0.999);
    expect((total.perHeadInterval?.upper ?? 0) - total.perHeadMinor).toBeLessThan(reach * 1.01);
  });
});

describe('category breadth', () => {
  const known = (categories: number) =>
    Array.from({ length: HOW_MANY }, (_, at) => at + 1).filter(
      (customer) => categoriesOf(customer).filter(({ first_on: on }) => on <= AS_OF).length === categories,
    );

  it('counts categories by the day, without what is bought later, and leads to the customers', async () => {
    const { breadth } = await readAttribution(stores, {});
    expect(breadth.rows.map(({ categories, customers }) => [categories, customers])).toEqual([
      [1, known(1).length],
      [2, known(2).length],
      [3, known(3).length],
    ]);
    for (const { categories, customers, historyMinor } of breadth.rows) {
      const page = await list(drillCategories(categories));
      expect([page.total, page.sums.netMinor]).toEqual([customers, historyMinor]);
    }
    expect((await list(drillCategories(2, true))).total).toBe(breadth.ratio.multi);
    expect(breadth.known).toBe(breadth.ratio.multi + breadth.ratio.single);
  });

  it('tests the claim of twice the value, and finds it untrue where categories mean nothing', async () => {
    const { ratio } = (await readAttribution(stores, {})).breadth;
    expect(ratio.ratio).toBeGreaterThan(0.7);
    expect(ratio.ratio).toBeLessThan(1.4);
    expect(ratio.interval?.upper).toBeLessThan(2);
    expect(ratio.verdict).toBe('less');
    expect(ratio.sameDaysInterval?.lower).toBeLessThan(1);
    expect(ratio.sameDaysInterval?.upper).toBeGreaterThan(1);
  });

  it('finds the next category, and leads to those who took it up and those who could', async () => {
    const { next } = AttributionAnswer.parse(await readAttribution(stores, {}));
    expect([...next.categories].sort()).toEqual([...CATEGORIES].sort());
    expect(next.pairs).toHaveLength(CATEGORIES.length * (CATEGORIES.length - 1));
    for (const pair of next.pairs) {
      expect([pair.from, pair.to, (await list(drillNextCategory(pair.from, pair.to))).total]).toEqual([
        pair.from,
        pair.to,
        pair.bought,
      ]);
      expect((await list(drillCouldBuy(pair.from, pair.to))).total).toBe(pair.without);
      expect(pair.shareInterval.lower).toBeLessThanOrEqual(pair.share);
      expect(pair.shareInterval.upper).toBeGreaterThanOrEqual(pair.share);
    }
    // Even numbers take up the category after their first one; so it is next more often than the one before it.
    const share = (from: number, to: number) =>
      next.pairs.find((pair) => pair.from === CATEGORIES[from] && pair.to === CATEGORIES[to])?.share ?? 0;
    expect(share(1, 2)).toBeGreaterThan(share(1, 0));
  });
});

describe('referrals', () => {
  it('values those who were brought apart from those who brought them', async () => {
    const { referrals } = await readAttribution(stores, {});
    const page = await list(drillReferred());
    expect([page.total, page.sums.netMinor]).toEqual([referrals.brought.customers, referrals.brought.historyMinor]);
    expect(page.total).toBe(48);
    expect(referrals.unknownReferrers).toBe(12);
    const [top] = referrals.top;
    const behind = await list(drillReferred(top?.customerId));
    expect([behind.total, behind.sums.netMinor, behind.sums.futureRevenueMinor]).toEqual([
      top?.brought,
      top?.referredMinor,
      top?.referredFutureMinor,
    ]);
    const own = await list([`customerId:is:${top?.customerId}`]);
    expect(own.sums.netMinor).toBe(top?.ownMinor);
    expect((await list(['brought:gte:1'])).total).toBe(48);
    expect(referrals.ratioInterval?.lower).toBeLessThan(referrals.ratio ?? 0);
  });

  it('tells one customer who brought her and whom she brought', async () => {
    const six = CustomerReferrals.parse(await readCustomerReferrals(stores, '6', {}));
    const sixty = await list(['customerId:is:60']);
    expect([six.broughtBy, six.brought, six.netMinor]).toEqual([null, 1, sixty.sums.netMinor]);
    const brought = await readCustomerReferrals(stores, '60', {});
    expect([brought.broughtBy, brought.brought, brought.futureRevenueMinor]).toEqual([
      { customerId: '6', name: '客户 6' },
      0,
      null,
    ]);
    expect((await readCustomerReferrals(stores, '50', {})).broughtBy).toBeNull();
  });

  it('keeps to a filter', async () => {
    const { filter } = await customersFilter(stores, { where: ['source:is:taobao'] });
    const { total, referrals, breadth } = await readAttribution(stores, { filter });
    const all = await list(['source:is:taobao']);
    expect(total.customers).toBe(all.total);
    expect(referrals.brought.customers + referrals.others.customers).toBe(all.total);
    expect(breadth.known).toBe((await list(['source:is:taobao', ...drillCategories(1, true)])).total);
  });
});
