import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RFM_METHODS } from '#contract/common';
import { CustomerDetail, CustomersPage } from '#contract/customer';
import * as drill from '#contract/drill';
import { HomeAnswer } from '#contract/home';
import { ChurnAnswer, CohortsAnswer, FlowsAnswer, StagesAnswer } from '#contract/lifecycle';
import { LifetimeAnswer, ModelsAnswer } from '#contract/lifetime';
import { PURCHASE_MODELS } from '#contract/purchase-models';
import { Settings } from '#contract/settings';
import { AbcAnswer, PotentialAnswer, PyramidAnswer, RfmAnswer } from '#contract/value';
import { clockAt } from '#platform/clock';
import { silentLog } from '#platform/log';
import * as scoring from '#scoring';
import { readCustomers, streamCustomers, streamHistories, streamOrders } from '#segments';
import { type TestStores, testStores } from '../stores.ts';
import { madeShop } from './made-shop.ts';
import { createScoringTables, tellOrders } from './shop.ts';

const AS_OF = '2024-12-31';
const BEFORE = '2024-09-15';
const SHOP = { customers: 700, from: '2023-06-01', days: 580, seed: 7 };

let stores: TestStores;
beforeAll(async () => {
  stores = await testStores('drill');
  await stores.records.migrate(new URL('../../src/platform/migrations/', import.meta.url));
  await createScoringTables(stores.warehouse);
  await tellOrders(stores.warehouse, madeShop(SHOP));
  const deps = { ...stores, clock: clockAt('2025-01-01T08:00:00Z'), log: silentLog };
  for (const asOf of [BEFORE, AS_OF]) await scoring.scoreRun(deps, { asOf, settings: Settings.parse({}) });
});
afterAll(() => stores?.close());

/** What the list shows behind a cell. */
async function behind(where: string[]): Promise<{ customers: number; net: number; future: number }> {
  const page = await readCustomers(stores, { where, asOf: AS_OF, pageSize: 1 });
  return { customers: page.total, net: page.sums.netMinor, future: page.sums.futureRevenueMinor };
}

describe('every chart cell leads to exactly its customers', () => {
  it.each(RFM_METHODS)('RFM by %s: cells, groups and codes', async (method) => {
    const answer = RfmAnswer.parse(await scoring.readRfm(stores, { method }));
    expect(answer.cells.reduce((sum, cell) => sum + cell.customers, 0)).toBe(answer.meta.customers);
    for (const cell of answer.cells) {
      const found = await behind(drill.drillRfmCell(method, cell.r, cell.f));
      expect(found).toEqual({ customers: cell.customers, net: cell.moneyMinor, future: cell.futureMinor });
    }
    for (const group of answer.groups) {
      const found = await behind(drill.drillRfmGroup(method, group.group));
      expect(found).toEqual({ customers: group.customers, net: group.moneyMinor, future: group.futureMinor });
    }
    for (const code of answer.codes) {
      expect(await behind(drill.drillRfmCode(method, code.rfm))).toMatchObject({
        customers: code.customers,
        net: code.moneyMinor,
      });
    }
  });

  it.each(['revenue', 'net', 'profit'] as const)('ABC by %s, and who changed class', async (measure) => {
    const answer = AbcAnswer.parse(await scoring.readAbc(stores, { measure }));
    for (const one of answer.classes) {
      const page = await readCustomers(stores, { where: drill.drillAbcClass(measure, one.class), pageSize: 1 });
      expect([page.total, page.sums[`${measure}Minor`]]).toEqual([one.customers, one.moneyMinor]);
    }
    expect(answer.movement?.reduce((sum, one) => sum + one.customers, 0)).toBe(answer.meta.customers);
    expect(answer.movement?.length).toBeGreaterThan(3);
    for (const { from, to, customers } of answer.movement ?? []) {
      expect((await behind(drill.drillAbcMovement(measure, BEFORE, from, to))).customers).toBe(customers);
    }
    expect(answer.curve.at(-1)).toEqual({ customers: 1, money: 1 });
  });

  it('layers and quadrants, and who moved', async () => {
    const pyramid = PyramidAnswer.parse(await scoring.readPyramid(stores, {}));
    for (const layer of pyramid.layers) {
      const found = await behind(drill.drillLayer(layer.layer));
      expect(found).toEqual({ customers: layer.customers, net: layer.moneyMinor, future: layer.futureMinor });
    }
    const potential = PotentialAnswer.parse(await scoring.readPotential(stores, {}));
    expect(potential.points).toHaveLength(potential.meta.customers);
    for (const { quadrant, customers } of potential.quadrants) {
      expect((await behind(drill.drillQuadrant(quadrant))).customers).toBe(customers);
    }
    expect(potential.movement?.length).toBeGreaterThan(4);
    for (const { from, to, customers } of potential.movement ?? []) {
      expect((await behind(drill.drillQuadrantMovement(BEFORE, from, to))).customers).toBe(customers);
    }
  });

  it('lifetime bins and probabilities to be alive', async () => {
    const answer = LifetimeAnswer.parse(await scoring.readLifetime(stores, {}));
    expect(answer.distribution.reduce((sum, bin) => sum + bin.customers, 0)).toBe(answer.meta.customers);
    for (const bin of answer.distribution) {
      const found = await behind(drill.drillRange('futureRevenue', bin.fromMinor, bin.toMinor));
      expect(found).toMatchObject({ customers: bin.customers, future: bin.futureMinor });
    }
    expect(answer.distribution.filter(({ customers }) => customers > 0).length).toBeGreaterThan(3);
    for (const bin of answer.alive) {
      expect(await behind(drill.drillAlive(bin.from, bin.to))).toMatchObject({
        customers: bin.customers,
        future: bin.futureMinor,
      });
    }
  });

  it('stages today and at each day looked back to', async () => {
    const answer = StagesAnswer.parse(await scoring.readStages(stores, {}));
    for (const stage of answer.stages) {
      const found = await behind(drill.drillStage(stage.stage));
      expect(found).toEqual({ customers: stage.customers, net: stage.moneyMinor, future: stage.futureMinor });
    }
    for (const { on, stage, customers } of answer.history) {
      expect((await behind(drill.drillStageAt(on, stage))).customers).toBe(customers);
    }
  });

  it('flows: their marginals are the stage counts', async () => {
    const stages = await scoring.readStages(stores, {});
    const answer = FlowsAnswer.parse(await scoring.readFlows(stores, { from: '2024-06-30', to: '2024-11-30' }));
    const counted = (on: string, stage: string): number =>
      stages.history.find((one) => one.on === on && one.stage === stage)?.customers ?? 0;
    for (const { stage } of stages.stages) {
      const left = answer.flows.filter((flow) => flow.from === stage).reduce((sum, flow) => sum + flow.customers, 0);
      const right = answer.flows.filter((flow) => flow.to === stage).reduce((sum, flow) => sum + flow.customers, 0);
      expect([left, right]).toEqual([counted('2024-06-30', stage), counted('2024-11-30', stage)]);
    }
    expect(answer.flows.length).toBeGreaterThan(5);
    for (const flow of answer.flows) {
      const found = await behind(drill.drillFlow(answer.from, flow.from, answer.to, flow.to));
      expect(found).toMatchObject({ customers: flow.customers, future: flow.futureMinor });
    }
  });

  it.each(['month', 'quarter'] as const)('cohorts by %s', async (by) => {
    const answer = CohortsAnswer.parse(await scoring.readCohorts(stores, { by }));
    for (const cohort of answer.cohorts) {
      const name = drill.periodAfter(cohort.cohort, by, 0);
      expect((await behind(drill.drillCohort(name))).customers).toBe(cohort.customers);
      for (const [step, active] of cohort.active.entries()) {
        if (active === null) continue;
        const found = await behind(drill.drillCohortActive(name, drill.periodAfter(cohort.cohort, by, step)));
        expect(found.customers).toBe(active);
      }
      if (cohort.active[0] !== null) expect(cohort.active[0]).toBe(cohort.customers);
    }
  });

  it.each(['none', 'abc', 'source', 'channel', 'province', 'cohort'] as const)('churn by %s', async (by) => {
    const answer = ChurnAnswer.parse(await scoring.readChurn(stores, { by }));
    expect(answer.periods.length).toBeGreaterThan(0);
    expect(answer.periods.some(({ lost, returned }) => lost > 0 && returned > 0)).toBe(true);
    for (const period of answer.periods.slice(-6)) {
      for (const part of ['atStart', 'lost', 'kept', 'returned'] as const) {
        const found = await behind(drill.drillChurn(part, period.from, period.to, by, period.group));
        expect([part, found.customers]).toEqual([part, period[part]]);
      }
    }
  });

  it('home: the bridge adds up, the concentration and the steps lead to their customers', async () => {
    const home = HomeAnswer.parse(await scoring.readHome(stores, {}));
    const parts = home.bridge.reduce((sum, part) => sum + part.profitMinor, 0);
    expect(parts).toBe((home.equity.profitMinor ?? 0) - (home.equity.previousProfitMinor ?? 0));
    expect(home.equity.previousAsOf).toBe(BEFORE);
    expect(home.bridge.reduce((sum, part) => sum + part.customers, 0)).toBe(home.meta.customers);
    expect(home.next.length).toBeGreaterThan(2);
    for (const step of home.next) expect((await behind(step.where)).customers).toBe(step.params['customers']);
    expect(home.months.reduce((sum, month) => sum + month.newCustomers, 0)).toBe(home.meta.customers);
  });
});

describe('the other answers', () => {
  it('compares ways to rank, and finds each agreeing with itself', async () => {
    const answer = ModelsAnswer.parse(await scoring.readModels(stores, {}));
    expect(answer.methods).toEqual([...PURCHASE_MODELS, 'rfm', 'abc', 'recency', 'frequency']);
    expect(answer.agreement).toHaveLength((answer.methods.length * (answer.methods.length - 1)) / 2);
    expect(answer.found.map(({ method }) => method)).toEqual(answer.methods);
  });

  it('filters a page by conditions', async () => {
    const { customersFilter } = await import('#segments');
    const { filter } = await customersFilter(stores, { where: ['source:is:taobao'] });
    const all = await scoring.readAbc(stores, {});
    const some = await scoring.readAbc(stores, { filter });
    const count = (answer: typeof all): number => answer.classes.reduce((sum, one) => sum + one.customers, 0);
    expect(count(some)).toBe((await behind(['source:is:taobao'])).customers);
    expect(count(some)).toBeLessThan(count(all));
    for (const read of [
      scoring.readHome,
      scoring.readModels,
      scoring.readStages,
      scoring.readFlows,
      scoring.readChurn,
      scoring.readCohorts,
      scoring.readLifetime,
      scoring.readPotential,
      scoring.readPyramid,
      scoring.readRfm,
    ]) {
      await read(stores, { filter });
    }
  });

  it('knows one customer', async () => {
    const page = CustomersPage.parse(await readCustomers(stores, { sort: 'orders', pageSize: 1 }));
    const id = page.rows[0]?.customerId ?? '';
    const detail = CustomerDetail.parse(await scoring.readCustomer(stores, id, {}));
    expect(detail.customer).toEqual(page.rows[0]);
    expect(detail.rhythm.gaps).toHaveLength(detail.customer.occasions - 1);
    expect(detail.gradeHistory.map(({ asOf }) => asOf)).toEqual([BEFORE, AS_OF]);
    const why = Object.fromEntries(detail.why.map(({ term, value }) => [term, value]));
    const product = (why['discountedOrders'] ?? 0) * (why['expectedSpend'] ?? 0);
    expect(product / (why['futureRevenue'] ?? 1)).toBeCloseTo(1, 3);
    expect(await scoring.readCustomer(stores, id, {})).toEqual(detail);
    await expect(scoring.readCustomer(stores, '999999', {})).rejects.toMatchObject({ code: 'request.not-found' });
  });

  it('exports the list and its orders', async () => {
    const chunks: Buffer[] = [];
    for await (const piece of streamCustomers(stores, { where: ['stage:is:stability'] })) chunks.push(piece);
    const lines = Buffer.concat(chunks).toString('utf8').trimEnd().split('\r\n');
    expect(lines.length - 1).toBe((await behind(['stage:is:stability'])).customers);
    let orders = '';
    for await (const piece of streamOrders(stores, { q: 'N12' })) orders += piece.toString('utf8');
    expect(orders).toContain('N12');
  });

  it('exports histories in days and in months, as a look at every order counts them', async () => {
    const rowsOf = async (step: 'day' | 'month') => {
      let text = '';
      for await (const piece of streamHistories(stores, { step, asOf: AS_OF })) text += piece.toString('utf8');
      const [head = '', ...lines] = text.trimEnd().split('\r\n');
      const rows = lines.map((line) => line.split(',').map((cell) => Number(cell.replaceAll('"', ''))));
      return { head, of: new Map(rows.map(([id = 0, ...row]) => [id, row])) };
    };
    const [days, months] = [await rowsOf('day'), await rowsOf('month')];
    expect([days.head, months.head].map((head) => head.split(',').at(-1))).toEqual(['age', 'opportunities']);
    const monthOf = (day: string): number => 12 * Number(day.slice(0, 4)) + Number(day.slice(5, 7));
    const bought = new Map<number, string[]>();
    for (const { customer, on, isReturn } of madeShop(SHOP)) {
      if (isReturn === true || on > AS_OF) continue;
      bought.set(Number(customer), [...(bought.get(Number(customer)) ?? []), on]);
    }
    for (const [customer, all] of bought) {
      const on = [...new Set(all)].sort();
      expect([customer, days.of.get(customer)?.[0]]).toEqual([customer, on.length - 1]);
      const first = monthOf(on[0] ?? '');
      // 31 December is the end of its month, which is over
      const later = [...new Set(on.map(monthOf))].filter((month) => month > first).map((month) => month - first);
      const n = monthOf(AS_OF) - first;
      const expected = n === 0 ? undefined : [later.length, later.at(-1) ?? 0, n];
      expect([customer, months.of.get(customer)]).toEqual([customer, expected]);
    }
  });

  it('finds people by what one types', async () => {
    for (const q of ['客户 12', 'c12@example.com', 'C12@EXAMPLE.COM', '12', 'N12', '0012', '138 0000 0012']) {
      expect([q, (await readCustomers(stores, { q })).total > 0]).toEqual([q, true]);
    }
    expect((await readCustomers(stores, { q: 'c12@example.com' })).rows.map(({ customerId }) => customerId)).toEqual([
      '12',
    ]);
  });
});
