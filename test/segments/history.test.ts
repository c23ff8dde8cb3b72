import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ReadySegment, type Segment, SegmentOverlap, SegmentProfile } from '#contract/segments';
import { Settings } from '#contract/settings';
import { clockAt } from '#platform/clock';
import { silentLog } from '#platform/log';
import * as scoring from '#scoring';
import * as segments from '#segments';
import { madeShop } from '../scoring/made-shop.ts';
import { createScoringTables, tellOrders } from '../scoring/shop.ts';
import { type TestStores, testStores } from '../stores.ts';

const [FIRST, SECOND, THIRD] = ['2024-06-30', '2024-09-30', '2024-12-31'];

let stores: TestStores;
let deps: Parameters<typeof segments.countSegment>[0];
beforeAll(async () => {
  stores = await testStores('segment_history');
  await stores.records.migrate(new URL('../../src/platform/migrations/', import.meta.url));
  await createScoringTables(stores.warehouse);
  await stores.warehouse.createTables(segments.SEGMENT_TABLES);
  await tellOrders(stores.warehouse, madeShop({ customers: 400, from: '2023-06-01', days: 580, seed: 9 }));
  deps = { ...stores, clock: clockAt('2025-01-01T08:00:00Z') };
  for (const asOf of [FIRST, SECOND]) await score(asOf);
});
afterAll(() => stores?.close());

const score = (asOf: string) => scoring.scoreRun({ ...deps, log: silentLog }, { asOf, settings: Settings.parse({}) });
const add = (name: string, where: string) => segments.addSegment(deps, { name, aim: '', definition: { where } }, 'lin');
async function total(asOf: string, ...where: string[]): Promise<number> {
  return (await segments.readCustomers(deps, { where, asOf, pageSize: 1 })).total;
}
const sizes = async (segment: Segment) =>
  (await segments.readSegment(deps, segment.segmentId)).sizes.map(({ asOf, customers, version }) => [
    asOf,
    customers,
    version,
  ]);

describe('the history of a segment', () => {
  let near: Segment;
  it('begins with the two latest days, and knows who came and who left between them', async () => {
    near = await add('near', 'boughtWithin:is:60');
    await segments.countSegment(deps, near);
    const first = await total(FIRST, 'boughtWithin:is:60');
    const second = await total(SECOND, 'boughtWithin:is:60');
    expect(await sizes(near)).toEqual([
      [FIRST, first, 1],
      [SECOND, second, 1],
    ]);
    const { size } = await segments.findSegment(deps, near.segmentId);
    const before = `segmentAt:is:${FIRST}/${near.segmentId}`;
    const now = `segment:is:${near.segmentId}`;
    expect(size).toMatchObject({ customers: second, base: await total(SECOND) });
    expect(size!.gone).toBe(await total(SECOND, before, `segment:not:${near.segmentId}`));
    expect(size!.entered).toBe(await total(SECOND, now, `segmentAt:not:${FIRST}/${near.segmentId}`));
    expect([size!.entered! > 0, size!.gone! > 0, second - first]).toEqual([true, true, size!.entered! - size!.gone!]);
  });

  it('goes on with every scoring, is made anew with a repeated one, and never twice', async () => {
    const gone = await add('named something that went', 'weighted:is:1/1').catch((thrown: unknown) => thrown);
    expect(gone).toMatchObject({ version: 1 });
    await score(THIRD);
    expect(await segments.countSegments(deps)).toEqual({ counted: 1, failed: ['named something that went'] });
    expect((await segments.countSegments(deps)).counted).toBe(0);
    await score(THIRD);
    expect((await segments.countSegments(deps)).counted).toBe(1);
    expect((await sizes(near)).map(([asOf]) => asOf)).toEqual([FIRST, SECOND, THIRD]);
    const [members] = await deps.warehouse.rows<{ n: string }>(
      'select count() as n from seg_members where as_of = {day:Date} and run_id = (select max(run_id) from seg_members)',
      { day: THIRD },
    );
    expect(Number(members!.n)).toBe(await total(THIRD, 'boughtWithin:is:60'));
  });

  it('keeps what was counted when the definition changes; only the newest day is counted anew', async () => {
    const before = await sizes(near);
    const changed = await segments.changeSegment(
      deps,
      near.segmentId,
      { name: 'near', aim: '', definition: { where: 'boughtWithin:is:30' }, version: 1 },
      'lin',
    );
    await segments.countSegment(deps, changed);
    expect(await sizes(near)).toEqual([...before.slice(0, 2), [THIRD, await total(THIRD, 'boughtWithin:is:30'), 2]]);
    expect(await total(THIRD, `segmentAt:is:${SECOND}/${near.segmentId}`)).toBe(before[1]![1]);
    const [{ n } = { n: '' }] = await deps.warehouse.rows<{ n: string }>(
      'select uniqExact(count_id) as n from seg_members where run_id = (select max(run_id) from seg_members)',
    );
    expect(Number(n)).toBe(1);
  });

  it('says nothing of a day before its first', async () => {
    await expect(total(THIRD, `segmentAt:is:2024-01-01/${near.segmentId}`)).rejects.toMatchObject({
      code: 'segment.wrong-value',
    });
  });
});

describe('segments beside each other', () => {
  it('twelve are ready, each with the number of customers its own list shows', async () => {
    const adopted = await segments.addSegment(
      deps,
      { name: '新客', aim: '', definition: { where: 'newWithin:is:30' }, ready: 'newcomers' },
      'lin',
    );
    const ready = await segments.readReadySegments(deps, THIRD);
    expect(ready).toHaveLength(12);
    for (const one of ready) {
      ReadySegment.parse(one);
      const trial = await segments.tryDefinition(deps, one.definition, THIRD);
      expect([one.key, one.customers]).toEqual([one.key, trial.customers]);
    }
    expect(ready.filter(({ customers }) => customers > 0).length).toBeGreaterThan(4);
    expect(ready.find(({ key }) => key === 'newcomers')?.segmentId).toBe(adopted.segmentId);
  });

  it('overlap as the list says', async () => {
    const one = await add('often', 'orders:gte:3');
    const other = await add('web', 'source:is:web');
    const overlap = SegmentOverlap.parse(await segments.readOverlap(deps, one.segmentId, other.segmentId, THIRD));
    const [here, there, both] = [
      await total(THIRD, 'orders:gte:3'),
      await total(THIRD, 'source:is:web'),
      await total(THIRD, 'orders:gte:3', 'source:is:web'),
    ];
    expect(overlap).toMatchObject({ here, there, both, likeness: both / (here + there - both) });
    await expect(segments.readOverlap(deps, one.segmentId, 999, THIRD)).rejects.toMatchObject({
      code: 'request.not-found',
    });
  });

  it('and everybody: shares and means', async () => {
    const profile = SegmentProfile.parse(await segments.profileDefinition(deps, { where: 'orders:gte:3' }, THIRD));
    const inside = await total(THIRD, 'orders:gte:3');
    expect(profile.customers).toBe(inside);
    const ofStage = profile.groups.filter(({ by }) => by === 'stage');
    expect(ofStage.reduce((sum, { here }) => sum + here, 0)).toBe(inside);
    expect(ofStage.reduce((sum, { base }) => sum + base, 0)).toBe(await total(THIRD));
    for (const { value, here } of ofStage) expect(await total(THIRD, 'orders:gte:3', `stage:is:${value}`)).toBe(here);
    const orders = profile.means.find(({ of }) => of === 'orders')!;
    expect(orders.here!).toBeGreaterThan(orders.base!);
    const nobody = await segments.profileDefinition(deps, { not: { all: [] } }, THIRD);
    expect(nobody.means.every(({ here }) => here === null)).toBe(true);
  });
});

describe('conditions about the person and how she pays', () => {
  it('agree with what the rows say', async () => {
    await stores.warehouse.run(
      `alter table stg_customers update gender = if(customer_id % 2 = 0, 'F', ''), birthday = if(customer_id % 3 = 0, toDate32('1990-07-01'), null) where 1 settings mutations_sync = 2`,
    );
    const count = async (sql: string) => {
      const run = (await scoring.newestRuns(deps))[0]!.runId;
      const [row] = await stores.warehouse.rows<{ n: string }>(
        `select count() as n from score_customers where run_id = {run:UInt32} and ${sql}`,
        { run },
      );
      return Number(row!.n);
    };
    expect(await total(THIRD, 'gender:is:F')).toBe(await count('customer_id % 2 = 0'));
    expect(await total(THIRD, 'gender:not:F')).toBe(await count('customer_id % 2 = 1'));
    expect(await total(THIRD, 'ageYears:between:34..34')).toBe(await count('customer_id % 3 = 0'));
    expect(await total(THIRD, 'ageYears:gte:35')).toBe(0);
    expect(await total(THIRD, 'newWithin:is:100')).toBe(await count('age_days <= 100'));
    expect(await total(THIRD, 'refundShare:gt:0.1')).toBe(await count('refunded_minor > 0.1 * revenue_minor'));
    expect(await total(THIRD, 'discountShare:is:0')).toBe(await total(THIRD));
  });
});
