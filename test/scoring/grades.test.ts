import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drillAbcClass } from '#contract/drill';
import { drillGrade, drillGradeFate, drillGradeMovement } from '#contract/drill-worth';
import { CustomerGrades, GradeChangesAnswer, type GradeDefinition, GradesAnswer } from '#contract/grade';
import { Settings } from '#contract/settings';
import { clockAt } from '#platform/clock';
import { silentLog } from '#platform/log';
import {
  addGradeScheme,
  changeGradeScheme,
  gradeRuns,
  listGradeSchemes,
  putGradePlan,
  readCustomerGrades,
  readGradeChanges,
  readGrades,
  removeGradeScheme,
  scoreRun,
} from '#scoring';
import { customersFilter, readCustomers, streamGrades } from '#segments';
import { type TestStores, testStores } from '../stores.ts';
import { madeShop } from './made-shop.ts';
import { createScoringTables, tellOrders } from './shop.ts';

const AS_OF = '2024-12-31';
const BEFORE = '2024-09-15';
const ABC = 1;
const YEAR = 2;
const clock = clockAt('2025-01-01T08:00:00Z');
const both = (name: string) => ({ zh: name, en: name });
const tier = (name: string) => ({ name: both(name), benefits: '', service: '' });
const definition = (change: Partial<GradeDefinition>): GradeDefinition => ({
  basis: { kind: 'rolling', measure: 'net', days: 180 },
  cut: { kind: 'values', from: [60_000, 15_000] },
  tiers: [tier('gold'), tier('silver'), tier('bronze')],
  awayDays: 180,
  review: { everyMonths: 3, from: '2024-01-01' },
  grace: false,
  ...change,
});

let stores: TestStores;
let deps: TestStores & { clock: typeof clock };
beforeAll(async () => {
  stores = await testStores('grades');
  deps = { ...stores, clock };
  await stores.records.migrate(new URL('../../src/platform/migrations/', import.meta.url));
  await createScoringTables(stores.warehouse);
  await tellOrders(stores.warehouse, madeShop({ customers: 400, from: '2023-06-01', days: 580, seed: 21 }));
  for (const asOf of [BEFORE, AS_OF])
    await scoreRun({ ...deps, log: silentLog }, { asOf, settings: Settings.parse({}) });
  expect(await gradeRuns(deps)).toBe(4);
}, 240_000);
afterAll(() => stores?.close());

const list = async (where: string[]) => (await readCustomers(stores, { where, asOf: AS_OF, pageSize: 1 })).total;
const made = async (change: Partial<GradeDefinition>): Promise<number> => {
  const schemeId = await addGradeScheme(deps, { name: both('made'), definition: definition(change) }, 'lin');
  await gradeRuns(deps);
  return schemeId;
};

describe('ready schemes', () => {
  it('ABC by net gives everybody the class of the page of ABC', async () => {
    const { tiers } = GradesAnswer.parse(await readGrades(stores, ABC, {}));
    for (const [at, name] of ['A', 'B', 'C'].entries()) {
      expect(await list([...drillGrade(ABC, at + 1), ...drillAbcClass('net', name)])).toBe(tiers[at]?.customers);
      expect(await list(drillAbcClass('net', name))).toBe(tiers[at]?.customers);
    }
    expect(tiers.at(-1)).toMatchObject({ tier: 0, customers: 0 });
  });

  it('one grade per customer, and each tier, its movement and its index lead to exactly their customers', async () => {
    const answer = GradesAnswer.parse(await readGrades(stores, YEAR, {}));
    expect(answer.tiers.reduce((sum, one) => sum + one.customers, 0)).toBe(answer.meta.customers);
    for (const one of answer.tiers) expect(await list(drillGrade(YEAR, one.tier))).toBe(one.customers);
    expect(answer.movement?.asOf).toBe(BEFORE);
    const moved = answer.movement?.rows ?? [];
    expect(moved.reduce((sum, one) => sum + one.customers, 0)).toBe(answer.meta.customers);
    for (const { from, to, customers } of moved)
      expect([from, to, await list(drillGradeMovement(YEAR, BEFORE, from, to))]).toEqual([from, to, customers]);
    expect(answer.index.length).toBeGreaterThan(30);
    for (const fate of ['fell', 'left', 'rose'] as const)
      expect(answer.index.reduce((sum, row) => sum + row[fate], 0)).toBeGreaterThan(5);
    for (const row of answer.index.slice(-12)) {
      expect(row.fell + row.left + row.kept + row.rose).toBe(row.atStart);
      expect(row.downgrade).toBeCloseTo((row.fell + row.left) / row.atStart, 12);
      for (const fate of ['atStart', 'fell', 'left', 'kept', 'rose'] as const) {
        if (row[fate] > 0) expect([fate, await list(drillGradeFate(YEAR, row, fate, 4))]).toEqual([fate, row[fate]]);
      }
    }
  });

  it('a year’s rolling value is that of the window the run itself adds up', async () => {
    const wrong = await stores.warehouse.rows(
      `select g.customer_id from score_grades as g
       inner join score_customers as c on c.run_id = g.run_id and c.customer_id = g.customer_id
       where g.on_day = c.as_of and g.grade_value != if(g.scheme_id = ${ABC}, c.net_minor, c.window_net_minor)`,
    );
    expect(wrong).toEqual([]);
  });

  it('looking back from a later run gives what was given then', async () => {
    const at = async (runAsOf: string) =>
      stores.warehouse.rows(
        `select toString(customer_id) as id, grade_value, tier from score_grades
         where scheme_id = ${YEAR} and on_day = '2024-08-31' and run_id = (select max(run_id) from score_customers where as_of = {day:Date})
         order by customer_id`,
        { day: runAsOf },
      );
    expect(await at(AS_OF)).toEqual(await at(BEFORE));
  });
});

describe('the log', () => {
  it('says of each change which value moved across which bound', async () => {
    const schemeId = await made({});
    const log = GradeChangesAnswer.parse(await readGradeChanges(stores, schemeId, { page: 1 }));
    expect(log.total).toBeGreaterThan(100);
    expect(log.changes).toHaveLength(50);
    for (const one of log.changes) {
      if (one.direction === 'up') expect(one.value).toBeGreaterThanOrEqual(one.bound ?? Number.NEGATIVE_INFINITY);
      if (one.direction === 'down') expect(one.value).toBeLessThan(one.bound ?? Number.POSITIVE_INFINITY);
      if (one.direction === 'left') expect(one.silentDays).toBeGreaterThanOrEqual(180);
      expect(one.after < one.on).toBe(true);
    }
    const ups = await readGradeChanges(stores, schemeId, { direction: 'up', page: 1 });
    const downs = await readGradeChanges(stores, schemeId, { direction: 'down', page: 1 });
    expect(ups.changes.every(({ direction }) => direction === 'up')).toBe(true);
    expect(ups.total + downs.total).toBeLessThan(log.total);
    const second = await readGradeChanges(stores, schemeId, { page: 2 });
    expect(second.changes[0]).not.toEqual(log.changes[0]);
  });
});

describe('grace', () => {
  it('nobody falls but at a review, everybody may rise or leave at any time', async () => {
    const [without, withGrace] = [await made({}), await made({ grace: true })];
    const falls = async (schemeId: number) =>
      stores.warehouse.rows<{ on_day: string; n: string }>(
        `select toString(on_day) as on_day, count() as n from score_grades
         where scheme_id = ${schemeId} and run_id = (select max(run_id) from score_customers where as_of = '${AS_OF}') and tier > tier_before and tier_before > 0
         group by on_day order by on_day`,
      );
    // Reviews on the first of January, April, July and October lie in the periods that end on the last of that month.
    const days = (await falls(withGrace)).map(({ on_day: on }) => on.slice(5, 7));
    expect(days.length).toBeGreaterThan(2);
    for (const month of days) expect(['01', '04', '07', '10']).toContain(month);
    expect((await falls(without)).length).toBeGreaterThan(days.length);
    const held = await readGrades(stores, withGrace, {});
    expect(held.tiers.reduce((sum, one) => sum + one.byGrace, 0)).toBeGreaterThan(0);
  });
});

describe('other bases', () => {
  it('future value is graded on the days of the runs there are', async () => {
    const schemeId = await made({
      basis: { kind: 'future', measure: 'profit' },
      cut: { kind: 'shares', shares: [0.2, 0.3] },
      awayDays: null,
    });
    const answer = await readGrades(stores, schemeId, {});
    expect(new Set(answer.index.map(({ from, to }) => `${from} ${to}`))).toEqual(new Set([`${BEFORE} ${AS_OF}`]));
    const lowest = answer.tiers[0]?.from ?? 0;
    expect(await list([`futureProfit:gte:${lowest}`])).toBe(answer.tiers[0]?.customers);
  });

  it('a weighted score, where there is a scheme of weights', async () => {
    const { addScheme } = await import('../../src/4-scoring/weighted/scheme-records.ts');
    const weights = await addScheme(
      deps,
      {
        name: 'w',
        aim: '',
        definition: {
          dimensions: [{ dimension: 'money', better: 'more', weight: 1 }],
          scale: 'range',
          weighing: { method: 'hand' },
          shares: [0.2, 0.2, 0.2, 0.2, 0.2],
        },
      },
      'lin',
    );
    const schemeId = await made({
      basis: { kind: 'weighted', schemeId: weights.schemeId },
      cut: { kind: 'values', from: [8_000, 2_000] },
      awayDays: null,
    });
    const { tiers } = await readGrades(stores, schemeId, {});
    expect(await list([`weightedScore:gte:${weights.schemeId}/80`])).toBe(tiers[0]?.customers);
    expect(tiers[0]?.customers).toBeGreaterThan(0);
  });
});

describe('schemes', () => {
  it('are changed into a next version, which everybody is graded by; the version before is not read any more', async () => {
    const schemeId = await made({});
    const before = await readGrades(stores, schemeId, {});
    const change = {
      name: both('made'),
      definition: definition({ cut: { kind: 'values', from: [30_000, 5_000] } }),
      version: 1,
    };
    await changeGradeScheme(deps, schemeId, change, 'lin');
    expect((await readGrades(stores, schemeId, {})).version).toBe(1);
    expect(await gradeRuns(deps)).toBe(2);
    const after = await readGrades(stores, schemeId, {});
    expect(after.version).toBe(2);
    expect(after.tiers[0]?.customers).toBeGreaterThan(before.tiers[0]?.customers ?? 0);
    const [left] = await stores.warehouse.rows<{ n: string }>(
      `select uniqExact(version) as n from score_grades where scheme_id = ${schemeId}`,
    );
    expect(left?.n).toBe('1');
    expect(await gradeRuns(deps)).toBe(0);
    await expect(changeGradeScheme(deps, schemeId, change, 'lin')).rejects.toMatchObject({
      code: 'grade.changed-meanwhile',
    });
  });

  it('are refused where their parts do not fit', async () => {
    for (const [change, reason] of [
      [{ cut: { kind: 'values', from: [5, 10] } }, 'descending'],
      [{ cut: { kind: 'values', from: [5] } }, 'bounds'],
      [{ cut: { kind: 'shares', shares: [0.6, 0.4] } }, 'shares'],
      [{ basis: { kind: 'weighted', schemeId: 999 } }, 'weighted'],
    ] as const) {
      const scheme = { name: both('x'), definition: definition(change as Partial<GradeDefinition>) };
      await expect(addGradeScheme(deps, scheme, 'lin')).rejects.toMatchObject({
        code: 'grade.invalid',
        params: { reason },
      });
    }
  });

  it('have plans by tier, and are forgotten with them', async () => {
    const schemeId = await made({});
    const plan = { owner: '店长', aim: '留住', work: ['拜访', '专线', ''] };
    await putGradePlan(deps, { schemeId, tier: 1 }, plan, 'lin');
    const [kept] = (await listGradeSchemes(stores, AS_OF)).filter((scheme) => scheme.schemeId === schemeId);
    expect(kept?.plans).toEqual([plan, null, null]);
    expect(kept?.nextReviewOn).toBe('2025-01-01');
    await expect(putGradePlan(deps, { schemeId, tier: 4 }, plan, 'lin')).rejects.toMatchObject({
      code: 'request.not-found',
    });
    await removeGradeScheme(stores, schemeId);
    await expect(readGrades(stores, schemeId, {})).rejects.toMatchObject({ code: 'request.not-found' });
  });
});

describe('who asks', () => {
  it('one customer: a tier on each day since the first purchase', async () => {
    const page = await readCustomers(stores, { sort: 'orders', asOf: AS_OF, pageSize: 1 });
    const { schemes } = CustomerGrades.parse(await readCustomerGrades(stores, page.rows[0]?.customerId ?? '', {}));
    const year = schemes.find(({ schemeId }) => schemeId === YEAR);
    expect(year?.history.at(-1)?.on).toBe(AS_OF);
    expect(year?.history.every((one) => one.tier >= 0 && one.tier <= 4)).toBe(true);
  });

  it('a file: everybody once, the highest tier first', async () => {
    let text = '';
    for await (const piece of streamGrades(stores, YEAR, { asOf: AS_OF }, 'en')) text += piece.toString();
    const [heading, ...lines] = text.trim().split('\r\n');
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(heading).toBe('customer_id,name,tier,tier_name,tier_before,value,silent_days,by_grace');
    const answer = await readGrades(stores, YEAR, {});
    expect(lines).toHaveLength(answer.meta.customers);
    expect(lines.filter((line) => line.includes(',"Diamond",'))).toHaveLength(answer.tiers[0]?.customers ?? 0);
    expect(lines[0]).toContain(',1,"Diamond",');
  });

  it('a filter: only its customers', async () => {
    const { filter } = await customersFilter(stores, { where: ['source:is:taobao'] });
    const some = await readGrades(stores, YEAR, { filter });
    for (const one of some.tiers)
      expect(await list(['source:is:taobao', ...drillGrade(YEAR, one.tier)])).toBe(one.customers);
  });
});
