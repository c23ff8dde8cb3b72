import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drillEarned, drillLosing, drillProfitGroup } from '#contract/drill-worth';
import { PROFIT_GROUPS, ProfitAnswer } from '#contract/profit';
import { Settings } from '#contract/settings';
import { clockAt } from '#platform/clock';
import { silentLog } from '#platform/log';
import { findRun, readCustomerCosts, readProfit, scoreRun } from '#scoring';
import { customersFilter, readCustomers } from '#segments';
import { type TestStores, testStores } from '../stores.ts';
import { madeShop } from './made-shop.ts';
import { createScoringTables, tellOrders } from './shop.ts';

const AS_OF = '2024-12-31';
const COSTS = {
  careCostMinor: 3_650,
  careDays: 180,
  acquisition: [
    { costMinor: 2_000 },
    { source: 'taobao', costMinor: 6_000 },
    { source: 'taobao', from: '2024-06-01', costMinor: 9_000 },
    { source: 'taobao', channel: 'app', costMinor: 1_000 },
  ],
};

let stores: TestStores;
beforeAll(async () => {
  stores = await testStores('profit');
  await stores.records.migrate(new URL('../../src/platform/migrations/', import.meta.url));
  await createScoringTables(stores.warehouse);
  await tellOrders(stores.warehouse, madeShop({ customers: 600, from: '2023-06-01', days: 580, seed: 5 }));
  const deps = { ...stores, clock: clockAt('2025-01-01T08:00:00Z'), log: silentLog };
  await scoreRun(deps, { asOf: AS_OF, settings: Settings.parse({ costs: COSTS }) });
});
afterAll(() => stores?.close());

const list = (where: string[]) => readCustomers(stores, { where, asOf: AS_OF, pageSize: 1 });

describe('profitability', () => {
  it('charges each customer the acquisition cost of the rule that says most, and care until so long after the last purchase', async () => {
    const wrong = await stores.warehouse.rows(
      `select s.customer_id from score_profits as s inner join score_customers as c on c.run_id = s.run_id and c.customer_id = s.customer_id
       where acquisition_minor != multiIf(first_source != 'taobao', 2000, first_channel = 'app', 1000, first_on >= '2024-06-01', 9000, 6000)
          or care_minor != toInt64(round(3650 * least(age_days, age_days - c.recency_days + 180) / 365))
          or earned_minor != profit_minor - acquisition_minor - care_minor
          or s.net_minor != tax_minor + cost_minor + earned_minor
          or ahead_minor != earned_minor + future_profit_minor`,
    );
    expect(wrong).toEqual([]);
  });

  it('adds up: groups, ranges and the curve hold everybody, and what each earned', async () => {
    for (const by of PROFIT_GROUPS) {
      const answer = ProfitAnswer.parse(await readProfit(stores, { by }));
      const { total, groups, distribution } = answer;
      expect(total.customers).toBe(answer.meta.customers);
      const sum = <T>(rows: readonly T[], of: (row: T) => number) => rows.reduce((all, row) => all + of(row), 0);
      for (const part of ['customers', 'losing', 'netMinor', 'costMinor', 'earnedMinor', 'acquisitionMinor'] as const)
        expect([by, part, sum(groups, (row) => row[part])]).toEqual([by, part, total[part]]);
      expect(sum(distribution, (bin) => bin.customers)).toBe(total.customers);
      expect(sum(distribution, (bin) => bin.earnedMinor)).toBe(total.earnedMinor);
      expect(total.onRevenue).toBeCloseTo(total.earnedMinor / total.netMinor, 12);
      expect(total.onCost).toBeCloseTo(total.earnedMinor / total.costMinor, 12);
      expect(answer.whale.at(-1)).toEqual({ customers: 1, earned: 1 });
    }
  });

  it('leads from groups, ranges and losers to exactly their customers', async () => {
    for (const by of PROFIT_GROUPS) {
      const answer = await readProfit(stores, { by });
      for (const group of answer.groups) {
        const page = await list(drillProfitGroup(by, group.group, answer.rfmMethod));
        expect([by, group.group, page.total, page.sums.netMinor]).toEqual([
          by,
          group.group,
          group.customers,
          group.netMinor,
        ]);
        const losing = await list([...drillProfitGroup(by, group.group, answer.rfmMethod), ...drillLosing()]);
        expect(losing.total).toBe(group.losing);
      }
    }
    const answer = await readProfit(stores, {});
    expect(answer.total.losing).toBeGreaterThan(10);
    expect(answer.losing.expectedBack).toBeGreaterThan(0);
    expect((await list(drillLosing(true))).total).toBe(answer.losing.expectedBack);
    for (const bin of answer.distribution)
      expect((await list(drillEarned(bin.fromMinor, bin.toMinor))).total).toBe(bin.customers);
    for (const { group, customers } of answer.payback.cohorts.filter((cohort) => cohort.group < '2024-12'))
      expect((await list(drillProfitGroup('month', group, answer.rfmMethod))).total).toBe(customers);
  });

  it('knows the best and the worst, and what one customer cost', async () => {
    const { best, worst } = await readProfit(stores, {});
    expect(best).toHaveLength(10);
    expect(best.map(({ earnedMinor }) => earnedMinor)).toEqual(
      best.map(({ earnedMinor }) => earnedMinor).toSorted((a, b) => b - a),
    );
    expect(worst[0]?.earnedMinor).toBeLessThan(0);
    const [first] = worst;
    const costs = await readCustomerCosts(stores, first?.customerId ?? '', {});
    expect([costs.netMinor, costs.costMinor, costs.earnedMinor]).toEqual([
      first?.netMinor,
      first?.costMinor,
      first?.earnedMinor,
    ]);
    await expect(readCustomerCosts(stores, '99999', {})).rejects.toMatchObject({ code: 'request.not-found' });
  });

  it('pays back: a cohort that has all lived as long earns what its months say', async () => {
    const { payback } = await readProfit(stores, {});
    const cohort = payback.cohorts.find(({ group }) => group === '2024-03');
    const [found] = await stores.warehouse.rows<{ customers: string; profit: string; acquisition: string }>(
      `select count() as customers, sum(months.profit) as profit, sum(acquisition_minor) as acquisition
       from score_profits
       inner join score_customers as c on c.run_id = score_profits.run_id and c.customer_id = score_profits.customer_id
       inner join (select customer_id, sum(profit_minor) as profit from mart_customer_months where month <= '2024-12-01' group by customer_id) as months
         on months.customer_id = c.customer_id
       where first_on between '2024-03-01' and '2024-03-31'`,
    );
    const customers = Number(found?.customers);
    expect(cohort?.customers).toBe(customers);
    expect(cohort?.acquisitionPerHeadMinor).toBeCloseTo(Number(found?.acquisition) / customers, 8);
    expect(cohort?.earnedPerHeadMinor).toHaveLength(10);
    const last = cohort?.earnedPerHeadMinor.at(-1) ?? 0;
    const caredMonths = (Number(found?.profit) / customers - last) / (3_650 / 12);
    expect(caredMonths).toBeGreaterThan(6);
    expect(caredMonths).toBeLessThanOrEqual(10);
    const months = cohort?.months ?? 99;
    expect(cohort?.earnedPerHeadMinor[months - 1]).toBeGreaterThanOrEqual(cohort?.acquisitionPerHeadMinor ?? 0);
    if (months > 1) expect(cohort?.earnedPerHeadMinor[months - 2]).toBeLessThan(cohort?.acquisitionPerHeadMinor ?? 0);
  });

  it('keeps to a filter', async () => {
    const { filter } = await customersFilter(stores, { where: ['source:is:taobao'] });
    const some = await readProfit(stores, { filter });
    expect(some.total.customers).toBe((await list(['source:is:taobao'])).total);
    expect(some.payback.groups.reduce((sum, { customers }) => sum + customers, 0)).toBeLessThanOrEqual(
      some.total.customers,
    );
  });

  it('says which costs nobody has told, and has nothing to say about a run of before', async () => {
    expect((await readProfit(stores, {})).silent).toEqual(['paymentFeeShare', 'returnCostMinor', 'shippingCostMinor']);
    const { runId } = await findRun(stores, AS_OF);
    await stores.records.query(`update score_runs set settings = settings - 'costs' where run_id = $1`, [runId]);
    await expect(readProfit(stores, {})).rejects.toMatchObject({ code: 'score.not-run' });
  });
});
