import { beforeAll, describe, expect, it } from 'vitest';
import { DeliveredAnswer, DeliveredQuery, type DeliveredStudy, type DeliveredWeighing } from '#contract/delivered';
import { drillBalance } from '#contract/drill-delivered';
import { drillLostType } from '#contract/drill-worth';
import { readCustomerDelivered, readDelivered, readWinback, removeStudy, takeStudy, weighStudy } from '#scoring';
import { readCustomers } from '#segments';
import { meanDifference, momentsOf } from '#stats/inference/mean-difference';
import { meanInterval } from '#stats/inference/moments';
import { spearmanCorrelation } from '#stats/inference/rank-correlation';
import type { TestIntake } from '../intake.ts';
import { byHand, handOverAnswers, lineOf, toldAnswers } from './told-study.ts';

/** Delivered value on a shop that is scored already, whose customers are found by their number. */
export function deliveredTests(shop: () => TestIntake): void {
  describe('delivered value, from a file of answers', () => deliveredCases(shop));
}

function deliveredCases(shop: () => TestIntake): void {
  const answers = toldAnswers(300, 5);
  const ours = answers.filter(({ subject }) => subject === 'us');
  const query = (change: Partial<DeliveredQuery> = {}): DeliveredQuery => ({ ...DeliveredQuery.parse({}), ...change });
  const read = async (change: Partial<DeliveredQuery> = {}) =>
    DeliveredAnswer.parse(await readDelivered(shop(), query(change)));
  let study: DeliveredStudy;
  beforeAll(async () => {
    expect((await read()).study).toBeNull();
    const odd = [
      '1,us,loyal,7,7,7,7,1,1,1',
      '500,us,,5,5,5,5,9,2,2',
      '501,us,,a,5,5,5,2,2,2',
      '502,us,,,,,,,,',
      '503,us,,5,,,,2,2,2',
      '',
    ];
    study = await takeStudy(shop(), await handOverAnswers(shop(), [...answers.map(lineOf), ...odd]), 'lin');
  });

  it('counts what became of every row, and links answers to customers', () => {
    const partial = ours.filter(({ items }) => items.includes(null)).length;
    expect(study.counts).toMatchObject({
      rows: answers.length + 5,
      blank: 1,
      unreadable: 1,
      outside: 1,
      repeated: 1,
      thin: 1,
      partial,
      complete: answers.length - partial,
      linked: 300,
    });
    expect(study.counts.examples).toEqual([
      { line: answers.length + 3, column: 'money', value: '9' },
      { line: answers.length + 4, column: 'product', value: 'a' },
    ]);
    expect(study).toMatchObject({ fileName: 'answers.csv', createdBy: 'lin', askedBy: 'customer' });
  });

  it('has the means worked out by hand, with intervals, by group and against a competitor', async () => {
    const { own, groups, competitors, against } = await read();
    const hand = ours.map(({ items }) => byHand(items, study.weights));
    const of = (values: readonly number[]) => momentsOf(Float64Array.from(values));
    const cdv = of(hand.map((one) => one.cdv));
    expect(own).toMatchObject({ answers: 300, linked: 300 });
    expect(own?.cdv.mean).toBeCloseTo(cdv.mean, 9);
    expect(own?.cdv.lower).toBeCloseTo(meanInterval(cdv, 0.95).low, 9);
    expect(own?.relative?.ratio).toBeCloseTo(
      of(hand.map((one) => one.tcv)).mean / of(hand.map((one) => one.tcc)).mean,
      9,
    );
    expect(groups.map(({ group, answers: n }) => [group, n])).toEqual([
      ['loyal', 200],
      ['new', 100],
    ]);
    expect(competitors.map(({ subject, answers: n }) => [subject, n])).toEqual([['Rival', 150]]);
    // against the pairs of those who judged both, whose answers hang together, the interval is narrower than Welch's
    const theirs = of(
      answers.filter(({ subject }) => subject === 'Rival').map(({ items }) => byHand(items, study.weights).cdv),
    );
    const welch = meanDifference(cdv, theirs);
    const [rival] = against;
    expect(rival?.both).toBe(150);
    expect(rival?.cdv.difference).toBeCloseTo(welch.difference, 9);
    expect(rival?.cdv.lower).toBeGreaterThan(welch.lower);
    expect(rival?.parts.reduce((sum, part) => sum + part.difference, 0)).toBeCloseTo(welch.difference, 9);
  });

  it('tells of one customer what she said, beside all answers and beside what she said of others', async () => {
    const all = ours.map(({ items }) => byHand(items, study.weights).cdv);
    const said = async (who: number) => (await readCustomerDelivered(shop(), String(who))).studies;
    const [own] = ours;
    const rival = answers.find(({ who, subject }) => who === 2 && subject === 'Rival');
    const second = ours.find(({ who }) => who === 2);
    const [first] = await said(own?.who ?? 0);
    expect(first).toMatchObject({ studyId: study.studyId, name: 'spring', answers: 300, others: [] });
    expect(first?.parts.map(({ item }) => item)).toEqual(own?.items);
    const hand = byHand(own?.items ?? [], study.weights);
    expect([first?.tcv, first?.tcc, first?.cdv]).toEqual(
      [hand.tcv, hand.tcc, hand.cdv].map((x) => expect.closeTo(x, 9)),
    );
    expect(first?.below).toBeCloseTo(all.filter((cdv) => cdv < hand.cdv - 1e-9).length / 300, 9);
    const [both] = await said(2);
    expect(both?.cdv).toBeCloseTo(byHand(second?.items ?? [], study.weights).cdv, 9);
    expect(both?.others).toEqual([
      { subject: 'Rival', cdv: expect.closeTo(byHand(rival?.items ?? [], study.weights).cdv, 9) },
    ]);
    expect(await said(999_999)).toEqual([]);
  });

  it('says which part moves it, and stands on the customers’ own groups', async () => {
    const { factors } = await read();
    expect(factors?.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
    for (const by of ['stage', 'abc', 'source'] as const) {
      const { groups } = await read({ by });
      expect(groups.reduce((sum, one) => sum + one.answers, 0)).toBe(300);
      for (const { group, paid } of groups) expect([group, paid?.meanMinor ?? 0]).toEqual([group, expect.any(Number)]);
    }
  });

  it.each(['middle', 'zero'] as const)(
    'leads from each of the four fields to exactly its customers: %s',
    async (cut) => {
      const { balance, study: read3 } = await read({ cut });
      expect(balance?.fields.reduce((sum, { customers }) => sum + customers, 0)).toBe(balance?.customers);
      expect(balance?.customers).toBe(300);
      for (const { field, customers, potentialMinor } of balance?.fields ?? []) {
        const where = drillBalance(read3?.studyId ?? 0, balance!, field);
        const page = await readCustomers(shop(), { where, pageSize: 1 });
        expect([field, page.total, page.sums.futureProfitMinor]).toEqual([field, customers, potentialMinor]);
      }
      const { correlation, points } = balance!;
      const column = (name: 'cdv' | 'potentialMinor') => Float64Array.from(points, (point) => point[name]);
      expect(correlation?.rho).toBeCloseTo(spearmanCorrelation(column('cdv'), column('potentialMinor')), 9);
    },
  );

  it('tells how content lost customers were, by their own answers first', async () => {
    const { types } = await readWinback(shop(), { capacity: 100, cost: 0 });
    expect(types.study).toEqual({ studyId: study.studyId, name: 'spring' });
    expect(types.rows.reduce((sum, { byAnswer }) => sum + byAnswer, 0)).toBeGreaterThan(0);
    for (const { type, customers } of types.rows) {
      const where = drillLostType(study.studyId, type);
      expect([type, (await readCustomers(shop(), { where, pageSize: 1 })).total]).toEqual([type, customers]);
    }
  });

  it('weighs by hand, in pairs and by entropy, each side to 1; what determines nothing is refused', async () => {
    const sides = ({ weights }: DeliveredStudy) =>
      [weights.slice(0, 4), weights.slice(4)].map((side) => side.reduce((sum, w) => sum + w, 0));
    const weigh = (weighing: DeliveredWeighing) => weighStudy(shop(), study.studyId, weighing);
    const entropy = await weigh({ method: 'entropy' });
    expect(sides(entropy)).toEqual([expect.closeTo(1, 9), expect.closeTo(1, 9)]);
    const pair = (first: string, second: string, times: number) => ({ first, second, times });
    const judgements = [
      ...['service', 'personnel', 'image'].map((part) => pair('product', part, 3)),
      ...['time', 'energy'].map((part) => pair('money', part, 2)),
    ];
    const pairs = await weigh({ method: 'pairs', judgements });
    expect(pairs.weights).toEqual([1 / 2, 1 / 6, 1 / 6, 1 / 6, 1 / 2, 1 / 4, 1 / 4].map((w) => expect.closeTo(w, 9)));
    expect(pairs.consistency).toMatchObject({ value: expect.closeTo(0, 9), cost: expect.closeTo(0, 9), worst: [] });
    // time 9 × effort contradicts money 2 × time and money 2 × effort: of each side the answer to ask again is named
    const odd = await weigh({ method: 'pairs', judgements: [...judgements, pair('time', 'energy', 9)] });
    expect(odd.consistency?.cost).toBeGreaterThan(0.1);
    expect(odd.consistency?.worst).toMatchObject([{ first: 'time', second: 'energy', times: 9, onScale: 1 }]);
    await expect(weigh({ method: 'pairs', judgements: judgements.slice(1) })).rejects.toMatchObject({
      code: 'delivered.weights-open',
    });
    const none = { method: 'hand', weights: [1, 1, 1, 1, 0, 0, 0] } as const;
    await expect(weigh({ ...none, weights: [...none.weights] })).rejects.toMatchObject({
      code: 'delivered.weights-open',
    });
    const money = await weigh({ method: 'hand', weights: [2, 2, 0, 0, 5, 0, 0] });
    expect(money.weights).toEqual([0.5, 0.5, 0, 0, 1, 0, 0]);
  });

  it('keeps nothing where it cannot be read, turns what was asked as ease round, and forgets all', async () => {
    const taking = async (lines: readonly string[], change = {}) =>
      takeStudy(shop(), await handOverAnswers(shop(), lines, { name: 'other', ...change }), 'lin');
    const lines = answers.map(lineOf);
    const refused = (code: string) => expect.objectContaining({ code });
    await expect(taking(lines, { name: 'spring' })).rejects.toEqual(refused('delivered.name-taken'));
    await expect(taking(lines, { file: { own: 'elsewhere' } })).rejects.toEqual(refused('delivered.nothing-readable'));
    await expect(taking(lines, { scale: { lowest: 8, highest: 9 } })).rejects.toEqual(
      refused('delivered.nothing-readable'),
    );
    await expect(taking(lines, { file: { groupColumn: 'shop' } })).rejects.toEqual(refused('delivered.column-twice'));
    await expect(taking(lines, { file: { groupColumn: 'kind' } })).rejects.toEqual(refused('model.columns-missing'));
    const ease = await taking(lines.slice(0, 6), { costsAre: 'ease' });
    expect((await read({ study: ease.studyId })).own).toBeNull();
    const kept = `select line, items from score_delivered where study_id = ${ease.studyId} order by line limit 1`;
    const [first] = await shop().warehouse.rows<{ items: (number | null)[] }>(kept);
    const costs = (items: readonly (number | null)[] | undefined) => items?.slice(4);
    expect(costs(first?.items)).toEqual(costs(answers[0]?.items)?.map((item) => (item === null ? null : 8 - item)));
    for (const { studyId } of (await read()).studies) await removeStudy(shop(), studyId);
    expect(await shop().warehouse.rows('select 1 from score_delivered')).toEqual([]);
    expect((await read()).study).toBeNull();
  });
}
