import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drillUplift } from '#contract/drill-effect';
import { ExperimentQuery, type Metric } from '#contract/experiment';
import { Settings } from '#contract/settings';
import { findExperiment, learnUplifts, readExperiment, readUplift } from '#effect';
import { findRun, scoreRun } from '#scoring';
import { readCustomers } from '#segments';
import { metricEffect } from '../../src/7-effect/experiments/effects.ts';
import { scopeOf } from '../../src/7-effect/experiments/experiment-scope.ts';
import { readSums } from '../../src/7-effect/experiments/read-sums.ts';
import type { TestIntake } from '../intake.ts';
import { toldShop } from './told-experiment.ts';

const SHOPS = 1_000;
const CUSTOMERS = 300;
/** Treating makes so many more of a hundred customers buy in the window. */
const LIFT = 0.15;
const MARGIN = 0.4;
const LEVEL = 0.95;
const WINDOW = 28;
/** Each customer spends around her own mean 5,000 · e^{1.5 u} minor units, u uniform. */
const MEAN_MINOR = (5_000 * (Math.exp(1.5) - 1)) / 1.5;
const [PLANTED, NOTHING, PART] = [1, 2, 3];
/** Of the planted customers so many are in a third experiment, whose treating costs a head what half of them are worth treating for. */
const IN_PART = 5_000;
const COST = 500;
const TRUTHS = [
  ['conversion', LIFT],
  ['orders', LIFT],
  ['net', LIFT * MEAN_MINOR],
  ['profit', LIFT * MEAN_MINOR * MARGIN],
] as const;

/** Everything that happens by chance follows from a hash of the customer and of what it decides: the shops are the same each time. */
const chance = (what: number): string => `(cityHash64(c, ${what}) / 18446744073709551616.)`;
const PEOPLE = `select toUInt64(1000000 + number) as c, toString(intDiv(number, ${CUSTOMERS})) as shop,
  0.2 + 0.5 * ${chance(1)} as liveliness, 5000 * exp(1.5 * ${chance(2)}) as mean, ${chance(10)} < 0.5 as is_treated
  from numbers(${SHOPS * CUSTOMERS})`;

/** Customers with a past year of their own pace; in the window treated ones buy more often. Their shop stands as their first source. */
async function plant({ warehouse, records }: TestIntake, runId: number): Promise<void> {
  const order = (no: number, on: string, money: number, when: string) =>
    warehouse.run(
      `insert into stg_orders (customer_id, order_id, ordered_on, is_purchase, revenue_minor, net_minor, profit_minor, amount_minor)
       select c, cityHash64(c, 'order', ${no}), ${on}, 1, toInt64(round(mean * (0.5 + ${chance(money)}))) as worth, worth,
         toInt64(round(${MARGIN} * worth)), worth
       from (${PEOPLE}) where ${when}`,
    );
  const within = (from: string, days: number, what: number) => `toDate('${from}') + toInt32(${days} * ${chance(what)})`;
  for (const no of [0, 1, 2]) {
    await order(no, within('2023-12-01', 320, 30 + no), 40 + no, `${no} = 0 or ${chance(50 + no)} < liveliness`);
  }
  await order(9, within('2024-11-01', WINDOW, 12), 13, `${chance(11)} < 0.5 * liveliness + ${LIFT} * is_treated`);
  await warehouse.run(
    `insert into score_customers (run_id, customer_id, first_source) select ${runId}, c, shop from (${PEOPLE})`,
  );
  // the same customers divided anew by a coin that nothing followed from: nothing is to be found there
  for (const [id, arm, who, cost] of [
    [PLANTED, 'is_treated', PEOPLE, 0],
    [NOTHING, `${chance(20)} < 0.5`, PEOPLE, 0],
    [PART, 'is_treated', `${PEOPLE} limit ${IN_PART}`, COST],
  ] as const) {
    await warehouse.run(
      `insert into effect_assignments select ${id}, c, 0, if(${arm}, 'treated', 'control'), toDate('2024-11-01') from (${who})`,
    );
    await records.query(
      `insert into effect_experiments (experiment_id, name, source, primary_metric, window_days, share_treated, cost_minor, is_ready, created_at, created_by)
       values ($1, $2, 'file', 'profit', $3, 0.5, $4, true, now(), 'lin')`,
      [id, `experiment ${id}`, WINDOW, cost],
    );
  }
}

describe('a thousand simulated shops with a planted effect, and with none', () => {
  let intake: TestIntake;
  const sums = new Map<number, Awaited<ReturnType<typeof readSums>>>();
  beforeAll(async () => {
    intake = await toldShop('simulated', [
      { customer: 1, on: '2023-12-01', minor: 1_000 },
      { customer: 1, on: '2024-12-31', minor: 1_000 },
    ]);
    await scoreRun(intake, { asOf: '2024-12-31', settings: Settings.parse({}) });
    await plant(intake, (await findRun(intake)).runId);
    for (const id of [PLANTED, NOTHING]) {
      const scope = await scopeOf(intake, await findExperiment(intake, id), ExperimentQuery.parse({ by: 'source' }));
      sums.set(id, await readSums(intake, scope));
    }
  }, 120_000);
  afterAll(() => intake?.close());

  /** What each shop by itself would be told. */
  const found = (id: number, metric: Metric) => {
    const all = sums.get(id);
    return (all?.groups ?? []).map((shop) => {
      const pair = all?.pairOf(metric, shop);
      if (pair === undefined) throw new Error('no sums');
      const { difference, lower, upper, always } = metricEffect(metric, pair, WINDOW, LEVEL);
      if (lower === null || upper === null || always?.lower == null || always.upper == null)
        throw new Error('no interval');
      return { difference, lower, upper, always: { lower: always.lower, upper: always.upper } };
    });
  };
  const share = <T>(rows: readonly T[], holds: (row: T) => boolean) => rows.filter(holds).length / rows.length;

  it.each(TRUTHS)('finds the planted effect in %s within its interval in 93 of 100 shops and more', (metric, truth) => {
    const shops = found(PLANTED, metric);
    expect(shops).toHaveLength(SHOPS);
    expect(share(shops, ({ lower, upper }) => lower <= truth && truth <= upper)).toBeGreaterThanOrEqual(0.93);
    // nor does it claim more doubt than there is
    expect(share(shops, ({ lower, upper }) => lower <= truth && truth <= upper)).toBeLessThanOrEqual(0.97);
    const mean = shops.reduce((sum, { difference }) => sum + difference, 0) / SHOPS;
    const half = shops.reduce((sum, { lower, upper }) => sum + upper - lower, 0) / SHOPS / 2;
    // the mean of a thousand shops is √1000 times as sure as one of them
    expect(Math.abs(mean - truth)).toBeLessThan((3 / 1.96) * (half / Math.sqrt(SHOPS)));
  });

  it.each(TRUTHS)('finds none in %s where there is none, but for one shop in twenty', (metric) => {
    const shops = found(NOTHING, metric);
    const isFinding = ({ lower, upper }: { lower: number; upper: number }) => lower > 0 || upper < 0;
    expect(share(shops, isFinding)).toBeLessThanOrEqual(0.07);
    expect(share(shops, ({ always }) => isFinding(always))).toBeLessThanOrEqual(0.02);
  });

  it('says of all shops together what follows', async () => {
    const query = ExperimentQuery.parse({ by: 'purchases' });
    const planted = await readExperiment(intake, PLANTED, query);
    expect([planted.treated + planted.control, planted.verdict]).toEqual([SHOPS * CUSTOMERS, 'gains']);
    expect(planted.sampleRatio?.isMismatched).toBe(false);
    const nothing = await readExperiment(intake, NOTHING, query);
    expect(nothing.verdict).toBe('open');
    expect(nothing.groups.pvalue).toBeGreaterThan(0.01);
  }, 180_000);

  it('learns that treating adds more where baskets are large, and queues those for whom it adds more than it costs', async () => {
    await learnUplifts(intake, { experimentId: PART });
    const { facts, kinds, queue, isCurrent } = await readUplift(intake, PART, undefined);
    expect([facts?.state, isCurrent, (facts?.treated ?? 0) + (facts?.control ?? 0)]).toEqual(['found', true, IN_PART]);
    expect(facts?.trials[facts.chosen ?? -1]?.outcome).toBe('profit');
    // an effect is LIFT · mean · MARGIN, from 300 to 1,345 minor units; half of the customers are above 635
    expect(facts?.meanEffectMinor).toBeGreaterThan(0.6 * LIFT * MEAN_MINOR * MARGIN);
    expect(facts?.meanEffectMinor).toBeLessThan(1.4 * LIFT * MEAN_MINOR * MARGIN);
    expect(facts?.fifths[0]?.expected).toBeGreaterThan(facts?.fifths[4]?.expected ?? Number.NaN);
    const all = kinds.reduce((sum, { customers }) => sum + customers, 0);
    const treat = kinds.find(({ kind }) => kind === 'treat');
    expect(all).toBe(SHOPS * CUSTOMERS + 1);
    // nobody loses by it: who is expected to a little below 0 is not told so
    expect(kinds.map(({ kind }) => kind)).not.toContain('putOff');
    expect([treat?.customers ?? 0, all - (treat?.customers ?? 0)].every((n) => n > all / 10)).toBe(true);
    expect(queue.every(({ gainMinor }) => gainMinor > 0)).toBe(true);
    // what is expected of customers puts them in the order of what treating them truly adds, which goes with their mean basket
    const [truth] = await intake.warehouse.rows<{ first: number; last: number }>(
      `select avgIf(mean, place <= 0.2) as first, avgIf(mean, place > 0.8) as last
       from (
         select p.mean as mean, percent_rank() over (order by u.effect_minor desc) as place
         from (${PEOPLE}) as p inner join score_uplift as u on u.customer_id = p.c where u.experiment_id = ${PART}
       )`,
    );
    expect((truth?.first ?? 0) / (truth?.last ?? 1)).toBeGreaterThan(1.2);
    const list = await readCustomers(intake, { where: drillUplift(PART, 'treat'), pageSize: 1 });
    expect(list.total).toBe(treat?.customers);
    const least = await readCustomers(intake, { where: [`upliftGain:gt:${PART}/${COST}`], pageSize: 1 });
    expect(least.total).toBe(treat?.customers);
  }, 180_000);
});
