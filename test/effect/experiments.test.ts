import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addCampaign } from '#actions';
import { CampaignDraft } from '#contract/campaign';
import { CustomersQuery } from '#contract/customer';
import { drillExperiment } from '#contract/drill-effect';
import { ExperimentAnswer, type ExperimentGroup, ExperimentQuery } from '#contract/experiment';
import { Settings } from '#contract/settings';
import { UpliftAnswer } from '#contract/uplift';
import {
  adoptCampaigns,
  learnUplifts,
  listExperiments,
  readExperiment,
  readUplift,
  removeExperiment,
  takeExperiment,
} from '#effect';
import { scoreRun } from '#scoring';
import { readCustomers } from '#segments';
import { crossMomentsOf, cupedDifference } from '#stats/inference/covariate-adjustment';
import { meanDifference, momentsOf } from '#stats/inference/mean-difference';
import type { TestIntake } from '../intake.ts';
import { listTests } from './lists.cases.ts';
import { handOver, toldShop } from './told-experiment.ts';
import { bought, EVERYBODY, ON, ORDERS, past } from './two-groups.ts';

const AS_OF = '2024-12-31';
const BEFORE = '2024-08-31';
let intake: TestIntake;
beforeAll(async () => {
  intake = await toldShop('experiments', ORDERS);
  for (const asOf of [BEFORE, AS_OF]) await scoreRun(intake, { asOf, settings: Settings.parse({}) });
});
afterAll(() => intake?.close());

const query = (change: Partial<ExperimentQuery> = {}): ExperimentQuery => ({ ...ExperimentQuery.parse({}), ...change });

describe('who was in which group, from a file', () => {
  it('counts what became of every row', async () => {
    const odd = [
      '', // blank: no row
      `1,mail,${ON}`, // said before
      `2,mail,${ON}`, // in both groups now: customer 2
      `77777,mail,${ON}`, // nobody
      `5,mail,soon`, // no day
      `6,,${ON}`, // no group
    ];
    const file = await handOver(intake, ['customer,arm,day', ...EVERYBODY.slice(0, 20), ...odd].join('\n'), {
      name: 'odd',
    });
    const { counts, experimentId } = await takeExperiment(intake, file, 'lin');
    expect(counts).toMatchObject({
      rows: 25,
      badDay: 1,
      withoutArm: 1,
      unmatched: 1,
      ambiguous: 0,
      repeated: 1,
      crossedRows: 2,
      crossedCustomers: 1,
      customers: 19,
      treated: 10,
      control: 9,
      treatedName: 'mail',
      controlName: 'control',
      examples: { badDay: [26], unmatched: [25] },
    });
    await removeExperiment(intake, experimentId);
    expect(await listExperiments(intake)).toEqual([]);
    expect(await intake.warehouse.rows('select 1 from effect_assignments')).toEqual([]);
  });

  it.each([
    ['email', (customer: number) => `C${customer}@Example.COM`.replace('C', 'c')],
    ['phone', (customer: number) => `1380000${String(customer).slice(-4).padStart(4, '0')}`],
    ['number', (customer: number) => `N${customer}`],
  ] as const)('finds customers by %s, days as people write them, and a group named by hand', async (by, name) => {
    const days = ['2024/10/1', '2024年10月1日', '20241001', '2024-10-01 09:30:00'];
    const lines = EVERYBODY.slice(0, 40).map((_, i) => `${name(i + 1)},${i % 2 === 0 ? '组A' : '组B'},${days[i % 4]}`);
    const file = await handOver(intake, ['customer,arm,day', ...lines].join('\n'), {
      name: by,
      file: { by, control: '组B' },
    });
    const { counts, experimentId } = await takeExperiment(intake, file, 'lin');
    expect(counts).toMatchObject({ rows: 40, badDay: 0, unmatched: 0, treated: 20, control: 20 });
    await removeExperiment(intake, experimentId);
  });

  it('keeps nothing where it cannot be read, and says why', async () => {
    const taking = async (lines: readonly string[], change = {}) =>
      takeExperiment(intake, await handOver(intake, ['customer,arm,day', ...lines].join('\n'), change), 'lin');
    await expect(taking(EVERYBODY, { file: { armColumn: 'group' } })).rejects.toMatchObject({
      code: 'model.columns-missing',
    });
    await expect(taking(EVERYBODY.map((line) => line.replace('control', 'other')))).rejects.toMatchObject({
      code: 'effect.control-unknown',
    });
    await expect(taking(EVERYBODY.map((line) => line.replace('control', 'mail')))).rejects.toMatchObject({
      code: 'effect.one-group',
    });
    await expect(taking([...EVERYBODY, `3,second mail,${ON}`])).rejects.toMatchObject({ code: 'effect.two-groups' });
    await expect(taking(EVERYBODY.map((line) => `9999${line}`))).rejects.toMatchObject({ code: 'effect.nobody-known' });
    expect(await listExperiments(intake)).toEqual([]);
    expect(await intake.warehouse.rows('select 1 from effect_uploaded')).toEqual([]);
  });
});

describe('an experiment measured on the shop’s facts', () => {
  let experimentId: number;
  const armed = (isTreated: boolean, column: Float64Array) => column.filter((_, i) => (i % 2 === 0) === isTreated);
  /** What was worth in the window: 777 on the first day is in it. */
  const net = bought.map((minor, i) => minor + (i === 1 ? 777 : 0));

  beforeAll(async () => {
    const lines = [...EVERYBODY, `900,mail,${ON}`, `3,mail,${ON}`];
    const file = await handOver(intake, ['customer,arm,day', ...lines].join('\n'), { costMinor: 100, primary: 'net' });
    experimentId = (await takeExperiment(intake, file, 'lin')).experimentId;
  });

  it('equals the same estimates from rows', async () => {
    const answer = ExperimentAnswer.parse(await readExperiment(intake, experimentId, query()));
    expect([answer.treated, answer.control, answer.excluded]).toEqual([200, 200, { crossed: 0, later: 0, unknown: 1 }]);
    const found = answer.metrics.find(({ metric }) => metric === 'net');
    const [one, none] = [armed(true, net), armed(false, net)];
    const plain = meanDifference(momentsOf(one), momentsOf(none));
    expect(found?.plain.difference).toBeCloseTo(plain.difference, 6);
    expect(found?.plain.upper).toBeCloseTo(plain.upper, 4);
    const adjusted = cupedDifference(
      crossMomentsOf(one, [armed(true, past)]),
      crossMomentsOf(none, [armed(false, past)]),
    );
    expect(found?.difference).toBeCloseTo(adjusted.difference, 4);
    expect(found?.lower).toBeCloseTo(adjusted.lower, 3);
    expect(found?.varianceReduction).toBeCloseTo(adjusted.varianceReduction, 9);
    const conversion = answer.metrics.find(({ metric }) => metric === 'conversion');
    expect(conversion?.treatedMean).toBeCloseTo(momentsOf(one.map((minor) => +(minor > 0))).mean, 12);
    expect(answer.window).toMatchObject({ firstOn: ON, lastOn: ON, completeOn: '2024-10-30', isComplete: true });
    expect(answer.sampleRatio).toMatchObject({ seen: 0.5, isMismatched: false });
    expect([answer.verdict, answer.headline?.kind]).toEqual(['gains', 'once']);
    const profit = answer.metrics.find(({ metric }) => metric === 'profit');
    expect(answer.total?.profitMinor).toBeCloseTo(200 * ((profit?.difference ?? 0) - 100), 4);
  });

  it('says what an order is worth in both groups, as a ratio of totals', async () => {
    const { basket } = await readExperiment(intake, experimentId, query());
    const worth = (isTreated: boolean) => {
      const money = armed(isTreated, net);
      // customer 2 has two orders where she bought in the window at all
      const orders = armed(
        isTreated,
        bought.map((minor, i) => +(minor > 0) + +(i === 1)),
      );
      const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
      return sum(money) / sum(orders);
    };
    expect(basket?.treated).toBeCloseTo(worth(true), 6);
    expect(basket?.difference).toBeCloseTo(worth(true) - worth(false), 6);
    expect(basket?.lower ?? 0).toBeLessThan(worth(true) - worth(false));
  });

  it('leads from each group to exactly its customers, and forgets them with the experiment', async () => {
    const answer = await readExperiment(intake, experimentId, query());
    const whoIs = async (group: ExperimentGroup, id = experimentId) =>
      readCustomers(intake, CustomersQuery.parse({ where: drillExperiment(id, group), pageSize: 200 }));
    const treated = await whoIs('treated');
    expect([treated.total, answer.treated]).toEqual([200, 200]);
    expect(treated.rows.every(({ customerId }) => Number(customerId) % 2 === 1)).toBe(true);
    expect((await whoIs('control')).total).toBe(answer.control);
    expect((await whoIs('unknown')).rows.map(({ customerId }) => customerId)).toEqual(['900']);
    expect((await whoIs('crossed')).total).toBe(0);
    await expect(whoIs('treated', 999)).rejects.toMatchObject({ code: 'segment.wrong-value' });
    expect(await intake.warehouse.rows('select uniqExact(set_id)::String as sets from seg_groups')).toEqual([
      { sets: '1' },
    ]);
  });

  it('refuses to learn whom it changed from too few, with their number, and says nothing of anybody', async () => {
    await learnUplifts(intake, { experimentId });
    const answer = UpliftAnswer.parse(await readUplift(intake, experimentId, undefined));
    expect(answer.facts).toMatchObject({ state: 'too-few', treated: 200, control: 200, trials: [], chosen: null });
    expect(answer.facts?.buyers).toBe(bought.filter((minor, i) => minor > 0 || i === 1).length);
    expect([answer.kinds, answer.queue]).toEqual([[], []]);
    expect(await learnUplifts(intake, {})).toBe(0); // by itself it is not done twice for a run
  });

  it('is looked at early with an interval that holds at every look, and the look is counted', async () => {
    const asOf = '2024-10-21';
    await scoreRun(intake, { asOf, settings: Settings.parse({}) });
    const early = await readExperiment(intake, experimentId, query({ asOf }));
    expect([early.window.isComplete, early.headline?.kind, early.experiment.measured]).toEqual([false, 'always', null]);
    const width = (one: { lower: number | null; upper: number | null } | null | undefined) =>
      (one?.upper ?? 0) - (one?.lower ?? 0);
    const once = early.metrics.find(({ metric }) => metric === 'net');
    expect(width(early.headline)).toBeGreaterThan(1.2 * width(once));
    const late = await readExperiment(intake, experimentId, query());
    expect(late.experiment.looks).toBe(2);
    expect(late.experiment.measured?.profitMinor).toBeCloseTo(late.total?.profitMinor ?? 0, 6);
  });

  it.each([
    ['stage', undefined],
    ['purchases', ['1']],
    ['source', ['taobao', 'web']],
    ['grade', ['A', 'B', 'C']],
  ] as const)('by %s at assignment: the groups add up to everybody, intervals hold together', async (by, names) => {
    const { groups, treated, control } = await readExperiment(intake, experimentId, query({ by }));
    expect(groups.rows.reduce((sum, row) => sum + row.treated, 0)).toBe(treated);
    expect(groups.rows.reduce((sum, row) => sum + row.control, 0)).toBe(control);
    expect(groups.eachLevel).toBeCloseTo(1 - 0.05 / groups.rows.length, 12);
    if (names !== undefined) expect(groups.rows.map(({ group }) => group)).toEqual(names);
    expect(groups.scoresOn).toBe(BEFORE);
  });

  it('chooses customers by what was true before it began, never by what came after', async () => {
    const some = await readExperiment(intake, experimentId, query({ where: ['source:is:taobao'] }));
    expect([some.treated, some.control]).toEqual([100, 100]);
    // on the last day many have two orders; on the day before the experiment nobody had
    const later = await readExperiment(intake, experimentId, query({ where: ['orders:gte:2'] }));
    expect([later.treated, later.verdict]).toEqual([0, 'too-few']);
  });

  it('finds a customer again who has another name by now', async () => {
    const before = await readExperiment(intake, experimentId, query());
    const { warehouse } = intake;
    const rename = async (from: number, to: number) => {
      const set = { mutations_sync: 2 };
      for (const table of ['stg_orders', 'stg_customers'] as const) {
        const { writtenRows } = await warehouse.run(
          `insert into ${table} select * replace (toUInt64(${to}) as customer_id) from (select * from ${table} where customer_id = ${from})`,
        );
        expect(writtenRows).toBeGreaterThan(0);
        await warehouse.run(`delete from ${table} where customer_id = ${from}`, {}, { settings: set });
      }
      await warehouse.run(`delete from id_links where identifier = ${from}`, {}, { settings: set });
      await warehouse.run(`insert into id_links (identifier, kind, customer_id) values (${from}, 'account', ${to})`);
    };
    await rename(7, 5_000_007);
    const after = await readExperiment(intake, experimentId, query());
    const net = (answer: ExperimentAnswer) => answer.metrics.find(({ metric }) => metric === 'net')?.difference;
    expect([after.treated, after.excluded.unknown]).toEqual([before.treated, 1]);
    expect(net(after)).toBeCloseTo(net(before) ?? Number.NaN, 6);
  });

  it('shows the weeks since assignment, which add up to the window’s first weeks', async () => {
    const { weeks } = await readExperiment(intake, experimentId, query());
    expect(weeks.rows.map(({ week }) => week)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    // everybody bought on day 19: the third week holds all but the order of the first day
    const third = weeks.rows[2];
    expect(third?.treatedMean).toBeCloseTo(momentsOf(armed(true, bought)).mean, 6);
    expect(weeks.rows[0]?.controlMean).toBeCloseTo(777 / 200, 9);
    expect(weeks.rows[4]?.treatedMean).toBeCloseTo(900_000 / 200, 6);
  });

  it('does not believe an effect measured on groups that are not as planned', async () => {
    const lines = [...EVERYBODY.slice(0, 200), ...EVERYBODY.slice(200).filter((line) => line.includes('mail'))];
    const file = await handOver(intake, ['customer,arm,day', ...lines].join('\n'), { name: 'uneven' });
    const uneven = await takeExperiment(intake, file, 'lin');
    const answer = await readExperiment(intake, uneven.experimentId, query());
    expect([answer.verdict, answer.experiment.measured]).toEqual(['mismatch', null]);
  });

  it('measures a launched campaign by its own draw, as a file of the same groups would', async () => {
    const steps = {
      who: { where: [], controlShare: 0.5 },
      goal: { aim: 'Do they come back?', measure: 'net', purpose: 'marketing' },
      content: { format: 'text', texts: [{ locale: 'en', subject: '', body: 'Hello' }] },
      cost: { fixedMinor: 10_000, messageMinor: 30, offerMinor: 0, budgetMinor: null },
      delivery: { channel: 'file', schedule: { kind: 'once', at: null }, priority: 5, perSecond: null },
      judgement: { days: 30, expectedLift: 0.1 },
    };
    const campaign = await addCampaign(intake, { name: 'spring', steps: CampaignDraft.parse(steps) }, 'lin');
    await adoptCampaigns(intake);
    const adopted = async () => (await listExperiments(intake)).filter(({ source }) => source === 'campaign');
    expect(await adopted()).toEqual([]);
    await intake.records.query(
      "update act_campaigns set state = 'sending', launched_at = now(), launched_by = 'lin', judged_until = '2024-10-30', primary_measure = 'net' where campaign_id = $1",
      [campaign.campaignId],
    );
    await intake.warehouse.run(
      `insert into act_assignments (campaign_id, customer_id, arm, share_treated, assigned_on)
       select ${campaign.campaignId}, customer_id, arm, 0.5, assigned_on from effect_assignments
       where experiment_id = ${experimentId} and customer_id <= ${EVERYBODY.length} limit 1 by customer_id
       union all select ${campaign.campaignId}, 901, 'holdout', 0.5, toDate('${ON}')`,
    );
    for (const _ of ['first', 'again']) await adoptCampaigns(intake);
    const [found, ...others] = await adopted();
    // 200 are treated: 10,000 ÷ 200 and 30 a head; the file has the name already
    expect([found?.name, found?.costMinor, found?.shareTreated, others]).toEqual([
      `spring #${campaign.campaignId}`,
      80,
      0.5,
      [],
    ]);
    const own = await readExperiment(intake, found?.experimentId ?? 0, query());
    const file = await readExperiment(intake, experimentId, query());
    expect(own.metrics).toEqual(file.metrics);
    expect([own.treated, own.control, own.excluded.unknown]).toEqual([200, 200, 0]);
  });
});
listTests(() => intake);
