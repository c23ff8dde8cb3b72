import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SegmentDefinition } from '#contract/segment-definition';
import { Segment, SegmentDetail } from '#contract/segments';
import { Settings } from '#contract/settings';
import { clockAt } from '#platform/clock';
import { silentLog } from '#platform/log';
import * as scoring from '#scoring';
import { addSegment, archiveSegment, changeSegment, listSegments, readCustomers, readSegment } from '#segments';
import { madeShop } from '../scoring/made-shop.ts';
import { createScoringTables, tellOrders } from '../scoring/shop.ts';
import { type TestStores, testStores } from '../stores.ts';

const AS_OF = '2024-12-31';

let stores: TestStores;
let deps: Parameters<typeof addSegment>[0] & scoring.ReadDeps;
beforeAll(async () => {
  stores = await testStores('segment_records');
  await stores.records.migrate(new URL('../../src/platform/migrations/', import.meta.url));
  await createScoringTables(stores.warehouse);
  await tellOrders(stores.warehouse, madeShop({ customers: 300, from: '2023-06-01', days: 580, seed: 3 }));
  deps = { ...stores, clock: clockAt('2025-01-01T08:00:00Z') };
  await scoring.scoreRun({ ...deps, log: silentLog }, { asOf: AS_OF, settings: Settings.parse({}) });
});
afterAll(() => stores?.close());

const add = (name: string, definition: SegmentDefinition) => addSegment(deps, { name, aim: '', definition }, 'lin');
const total = async (...where: string[]) => (await readCustomers(deps, { where, pageSize: 1 })).total;

describe('a segment', () => {
  it('can be named by every list, with other conditions and by other segments', async () => {
    const often = await add('常客', { where: 'orders:gte:4' });
    const near = await add('near', { did: { act: 'purchase', when: { lastDays: 120 } } });
    const both = await add('often and near', {
      all: [{ where: `segment:is:${often.segmentId}` }, { where: `segment:is:${near.segmentId}` }],
    });
    const everybody = await total();
    const one = `segment:is:${often.segmentId}`;
    expect(await total(one)).toBe(await total('orders:gte:4'));
    expect((await total(one)) + (await total(`segment:not:${often.segmentId}`))).toBe(everybody);
    expect(await total(`segment:is:${both.segmentId}`)).toBe(await total('orders:gte:4', 'boughtWithin:is:119'));
    expect(await total(`segment:in:${often.segmentId},${near.segmentId}`)).toBe(
      (await total(one)) + (await total('boughtWithin:is:119')) - (await total(`segment:is:${both.segmentId}`)),
    );
    expect(await total(one, 'source:is:web')).toBe(await total('orders:gte:4', 'source:is:web'));
    await expect(total('segment:is:999')).rejects.toMatchObject({ code: 'segment.wrong-value' });
    const detail = SegmentDetail.parse(await readSegment(deps, often.segmentId));
    expect(detail.namedBy).toEqual([{ segmentId: both.segmentId, name: 'often and near' }]);
  });

  it('keeps every version; who comes second is told, and versions cannot be rewritten', async () => {
    const first = Segment.parse(await add('Ours', { where: 'orders:gte:2' }));
    const change = { name: 'Ours', aim: 'hold', definition: { where: 'orders:gte:3' }, version: 1 };
    expect(await changeSegment(deps, first.segmentId, change, 'wu')).toMatchObject({
      version: 2,
      changedBy: 'wu',
      owner: 'lin',
    });
    await expect(changeSegment(deps, first.segmentId, change, 'lin')).rejects.toMatchObject({
      code: 'segment.changed-meanwhile',
    });
    const { versions } = await readSegment(deps, first.segmentId);
    expect(versions.map(({ version, aim, changedBy, definition }) => [version, aim, changedBy, definition])).toEqual([
      [2, 'hold', 'wu', { where: 'orders:gte:3' }],
      [1, '', 'lin', { where: 'orders:gte:2' }],
    ]);
    await expect(stores.records.query("update seg_versions set name = 'x'")).rejects.toThrow(/only added to/);
    await expect(stores.records.query('delete from seg_versions')).rejects.toThrow(/only added to/);
  });

  it('has a name of its own, whatever the case, until it is archived; what names it goes on working', async () => {
    const first = await add('Name', { where: 'orders:is:1' });
    await expect(add('NAME', { all: [] })).rejects.toMatchObject({ code: 'segment.name-taken' });
    expect(await archiveSegment(deps, first.segmentId, true)).toMatchObject({ isArchived: true });
    expect((await listSegments(deps)).map(({ name }) => name)).not.toContain('Name');
    expect((await listSegments(deps, true)).map(({ name }) => name)).toContain('Name');
    const second = await add('NAME', { all: [] });
    expect(await total(`segment:is:${first.segmentId}`)).toBe(await total('orders:is:1'));
    await expect(archiveSegment(deps, first.segmentId, false)).rejects.toMatchObject({ code: 'segment.name-taken' });
    const renamed = { name: 'other', aim: '', definition: { all: [] }, version: 1 };
    await changeSegment(deps, second.segmentId, renamed, 'lin');
    expect(await archiveSegment(deps, first.segmentId, false)).toMatchObject({ isArchived: false });
    await expect(readSegment(deps, 12_345)).rejects.toMatchObject({ code: 'request.not-found' });
  });

  it('is not defined by itself, not by way of others either, and by nothing that is not there', async () => {
    const a = await add('a', { where: 'orders:gte:1' });
    const b = await add('b', { not: { where: `segment:is:${a.segmentId}` } });
    const c = await add('c', { any: [{ where: `segment:in:${a.segmentId},${b.segmentId}` }] });
    const to = (one: Segment, definition: SegmentDefinition) =>
      changeSegment(deps, one.segmentId, { name: one.name, aim: '', definition, version: one.version }, 'lin');
    await expect(to(a, { where: `segment:not:${a.segmentId}` })).rejects.toMatchObject({
      code: 'segment.circular',
      params: { circle: 'a → a' },
    });
    await expect(to(a, { where: `segment:is:${c.segmentId}` })).rejects.toMatchObject({ code: 'segment.circular' });
    await expect(add('d', { where: 'segment:is:999' })).rejects.toMatchObject({ code: 'segment.wrong-value' });
    expect(await total(`segment:is:${c.segmentId}`)).toBe(await total());
  });

  it('may not unfold without end', async () => {
    const eight = (segmentId: number): SegmentDefinition => ({
      all: Array.from({ length: 8 }, () => ({ where: `segment:is:${segmentId}` })),
    });
    let { segmentId } = await add('layer 0', { where: 'orders:gte:1' });
    for (let layer = 1; layer <= 2; layer++) ({ segmentId } = await add(`layer ${layer}`, eight(segmentId)));
    await expect(
      (async () => {
        for (let layer = 3; layer <= 5; layer++) ({ segmentId } = await add(`layer ${layer}`, eight(segmentId)));
      })(),
    ).rejects.toMatchObject({ code: 'segment.too-large' });
  });
});
