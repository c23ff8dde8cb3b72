import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drillWeightedClass, drillWeightedScores } from '#contract/drill-weighted';
import { Settings } from '#contract/settings';
import { WeightedAnswer, type WeightedDefinition, WeightedTest, WeightsAnswer } from '#contract/weighted';
import { clockAt } from '#platform/clock';
import { silentLog } from '#platform/log';
import * as scoring from '#scoring';
import { customersFilter, readCustomers } from '#segments';
import { type TestStores, testStores } from '../stores.ts';
import { madeShop } from './made-shop.ts';
import { createScoringTables, tellOrders } from './shop.ts';

const AS_OF = '2024-12-31';
const BEFORE = '2024-09-15';

let stores: TestStores;
let deps: Parameters<typeof scoring.addScheme>[0] & scoring.ReadDeps;
beforeAll(async () => {
  stores = await testStores('weighted_drill');
  await stores.records.migrate(new URL('../../src/platform/migrations/', import.meta.url));
  await createScoringTables(stores.warehouse);
  await tellOrders(stores.warehouse, madeShop({ customers: 700, from: '2023-06-01', days: 580, seed: 7 }));
  deps = { ...stores, clock: clockAt('2025-01-01T08:00:00Z') };
  const run = { ...deps, log: silentLog };
  for (const asOf of [BEFORE, AS_OF]) await scoring.scoreRun(run, { asOf, settings: Settings.parse({}) });
});
afterAll(() => stores?.close());

const definition = (scale: WeightedDefinition['scale'] = 'range'): WeightedDefinition => ({
  scale,
  dimensions: [
    { dimension: 'recency', better: 'less', weight: 2 },
    { dimension: 'frequency', better: 'more', weight: 3 },
    { dimension: 'margin', better: 'more', weight: 1 },
  ],
  weighing: { method: 'hand' },
  shares: [0.05, 0.15, 0.2, 0.3, 0.3],
});
const wide = { measure: 'net' as const };

describe('a scheme that is kept', () => {
  it.each(['fifths', 'range', 'topsis'] as const)(
    'leads from every class and score to exactly its customers: %s',
    async (scale) => {
      const scheme = await scoring.addScheme(
        deps,
        { name: `by ${scale}`, aim: '', definition: definition(scale) },
        'lin',
      );
      for (const asOf of [AS_OF, BEFORE]) {
        const answer = WeightedAnswer.parse(await scoring.readScheme(deps, scheme.schemeId, { ...wide, asOf }));
        expect(answer.classes.reduce((sum, one) => sum + one.customers, 0)).toBe(answer.meta.customers);
        expect(answer.histogram.reduce((sum, one) => sum + one.customers, 0)).toBe(answer.meta.customers);
        for (const one of answer.classes) {
          const page = await readCustomers(deps, {
            where: drillWeightedClass(scheme.schemeId, one.class),
            asOf,
            pageSize: 1,
          });
          expect([one.class, page.total, page.sums.netMinor]).toEqual([one.class, one.customers, one.moneyMinor]);
        }
        const most = answer.histogram.toSorted((one, other) => other.customers - one.customers);
        for (const step of [...most.slice(0, 2), answer.histogram.at(-1)!]) {
          const where = drillWeightedScores(scheme.schemeId, step.from, step.to);
          expect((await readCustomers(deps, { where, asOf, pageSize: 1 })).total).toBe(step.customers);
        }
      }
    },
  );

  it('has classes near their shares, cut on everybody whatever is filtered', async () => {
    const [scheme] = await scoring.listSchemes(deps);
    const { filter } = await customersFilter(deps, { where: ['source:is:taobao'] });
    const some = await scoring.readScheme(deps, scheme!.schemeId, { ...wide, filter });
    const all = await scoring.readScheme(deps, scheme!.schemeId, wide);
    expect(some.classes.map(({ from, below }) => [from, below])).toEqual(
      all.classes.map(({ from, below }) => [from, below]),
    );
    for (const { class: name, customers } of some.classes) {
      const where = ['source:is:taobao', ...drillWeightedClass(scheme!.schemeId, name)];
      expect((await readCustomers(deps, { where, pageSize: 1 })).total).toBe(customers);
    }
    const range = await scoring.tryScheme(deps, definition('range'), wide);
    range.classes.forEach(({ share, customers }) => {
      expect(Math.abs(customers / range.meta.customers - share)).toBeLessThan(0.02);
    });
  });

  it('is the same on trial', async () => {
    const [scheme] = await scoring.listSchemes(deps);
    const kept = await scoring.readScheme(deps, scheme!.schemeId, wide);
    const tried = await scoring.tryScheme(deps, scheme!.definition, wide);
    expect({ ...kept, scheme: null }).toEqual(tried);
    expect(tried.top.map(({ score }) => score)).toEqual(tried.top.map(({ score }) => score).toSorted((a, b) => b - a));
    expect(tried.top[0]!.class).toBe(tried.classes.find(({ customers }) => customers > 0)!.class);
  });

  it('keeps its versions; who comes second is told', async () => {
    const first = await scoring.addScheme(deps, { name: 'ours', aim: 'loyal', definition: definition() }, 'lin');
    expect(first.definition.dimensions.map(({ weight }) => weight)).toEqual([0.333333333, 0.5, 0.166666667]);
    const changed = { name: 'ours', aim: 'steady', definition: definition('topsis'), version: 1 };
    const second = await scoring.changeScheme(deps, first.schemeId, changed, 'wu');
    expect(second).toMatchObject({ version: 2, aim: 'steady' });
    const late = scoring.changeScheme(deps, first.schemeId, changed, 'lin');
    await expect(late).rejects.toMatchObject({ code: 'weighted.changed-meanwhile' });
    const taken = scoring.changeScheme(deps, first.schemeId, { ...changed, version: 2, name: 'by range' }, 'lin');
    await expect(taken).rejects.toMatchObject({ code: 'weighted.name-taken' });
    await expect(scoring.addScheme(deps, { ...changed, name: 'ours' }, 'lin')).rejects.toMatchObject({
      code: 'weighted.name-taken',
    });
    const versions = await stores.records.query(
      'select version, aim, changed_by from weighted_scheme_versions where scheme_id = $1 order by version',
      [first.schemeId],
    );
    expect(versions).toEqual([
      { version: 1, aim: 'loyal', changed_by: 'lin' },
      { version: 2, aim: 'steady', changed_by: 'wu' },
    ]);
    await scoring.removeScheme(deps, first.schemeId);
    await expect(scoring.removeScheme(deps, first.schemeId)).rejects.toMatchObject({ code: 'request.not-found' });
    const gone = readCustomers(deps, { where: drillWeightedClass(first.schemeId, 1) });
    await expect(gone).rejects.toMatchObject({ code: 'segment.wrong-value' });
  });

  it('is asked for in sound words only', async () => {
    for (const where of [
      'weighted:is:1',
      'weighted:is:1/6',
      'weighted:is:x/1',
      'weightedScore:gte:1/101',
      'weightedScore:gte:1/',
    ]) {
      await expect(readCustomers(deps, { where: [where] })).rejects.toMatchObject({ code: 'segment.wrong-value' });
    }
  });
});

describe('weights found in the data', () => {
  it('come in the shape of the contract', async () => {
    const question = { dimensions: definition().dimensions, scale: 'range' as const };
    for (const method of ['entropy', 'outcome'] as const) {
      const found = WeightsAnswer.parse(await scoring.findWeights(deps, { ...question, method }, undefined));
      expect(found.weights!.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9);
    }
    WeightedTest.parse(await scoring.testOnPast(deps, definition(), undefined));
  });
});
