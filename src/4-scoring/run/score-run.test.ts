import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LifetimeAnswer, ModelsAnswer } from '#contract/lifetime';
import { CLASSICAL_METHODS } from '#contract/purchase-models';
import { Settings } from '#contract/settings';
import { clockAt } from '#platform/clock';
import { silentLog } from '#platform/log';
import { madeShop } from '../../../test/scoring/made-shop.ts';
import { createScoringTables, type ToldOrder, tellOrders } from '../../../test/scoring/shop.ts';
import { type TestStores, testStores } from '../../../test/stores.ts';
import * as scoring from '../index.ts';

const MIGRATIONS = new URL('../../platform/migrations/', import.meta.url);
const settings = Settings.parse({});
const depsOf = (stores: TestStores) => ({ ...stores, clock: clockAt('2025-01-01T08:00:00Z'), log: silentLog });

async function shop(orders: readonly ToldOrder[]): Promise<TestStores> {
  const stores = await testStores('score_run');
  await stores.records.migrate(MIGRATIONS);
  await createScoringTables(stores.warehouse);
  if (orders.length > 0) await tellOrders(stores.warehouse, orders);
  return stores;
}

describe('shops without orders', () => {
  it('nobody has bought: a failure, and nothing is left behind', async () => {
    const stores = await shop([{ customer: 1, on: '2025-06-01', minor: 100 }]);
    try {
      const run = scoring.scoreRun(depsOf(stores), { asOf: '2024-12-31', settings });
      await expect(run).rejects.toMatchObject({ code: 'score.no-orders' });
      await expect(scoring.findRun(stores)).rejects.toMatchObject({ code: 'score.not-run' });
      expect((await scoring.listRuns(stores)).map(({ state }) => state)).toEqual(['failed']);
    } finally {
      await stores.close();
    }
  });
});

describe('runs', () => {
  let stores: TestStores;
  beforeAll(async () => {
    stores = await shop(madeShop({ customers: 600, from: '2023-06-01', days: 579, seed: 3 }));
  });
  afterAll(() => stores?.close());

  const rowsOf = (runId: number): Promise<object[]> =>
    stores.warehouse.rows(
      'select * except run_id from score_customers where run_id = {runId:UInt32} order by customer_id',
      { runId },
    );

  it('the same facts give the same numbers', async () => {
    const first = await scoring.scoreRun(depsOf(stores), { asOf: '2024-12-31', settings });
    const before = await scoring.findRun(stores);
    const second = await scoring.scoreRun(depsOf(stores), { asOf: '2024-12-31', settings });
    const after = await scoring.findRun(stores);
    expect(await rowsOf(second.runId)).toEqual(await rowsOf(first.runId));
    expect({ ...after, runId: 0, computedAt: '' }).toEqual({ ...before, runId: 0, computedAt: '' });
  });

  it('only the newest three of a day keep their rows; all stay on record', async () => {
    for (let again = 0; again < 3; again++) await scoring.scoreRun(depsOf(stores), { asOf: '2024-06-30', settings });
    await scoring.scoreRun(depsOf(stores), { asOf: '2024-06-30', settings });
    const kept = await stores.warehouse.rows<{ run_id: number }>(
      `select distinct run_id from score_customers where as_of = '2024-06-30' order by run_id`,
    );
    const published = (await scoring.listRuns(stores)).filter(({ asOf }) => asOf === '2024-06-30');
    expect(published).toHaveLength(4);
    expect(kept.map((row) => row.run_id)).toEqual(
      published
        .slice(0, 3)
        .map(({ runId }) => runId)
        .reverse(),
    );
  });

  it('a run that is stopped leaves what stood before it, and no rows', async () => {
    const before = await scoring.findRun(stores);
    const stop = new AbortController();
    const run = scoring.scoreRun(depsOf(stores), {
      asOf: '2024-12-31',
      settings,
      signal: stop.signal,
      onProgress: (phase) => phase === 'assemble' && stop.abort(new Error('enough')),
    });
    await expect(run).rejects.toThrow('enough');
    expect((await scoring.findRun(stores)).runId).toBe(before.runId);
    const [failed] = await scoring.listRuns(stores);
    for (const table of ['score_values', 'score_stages', 'score_customers', 'score_candidates', 'score_holdout']) {
      const rows = await stores.warehouse.rows(`select 1 from ${table} where run_id = {run:UInt32} limit 1`, {
        run: failed!.runId,
      });
      expect([table, failed?.state, rows]).toEqual([table, 'failed', []]);
    }
  });

  it('a run whose process died is cleared at the next start', async () => {
    const [lost] = await stores.records.query<{ run_id: number }>(
      `insert into score_runs (as_of, settings) values ('2024-12-31', $1) returning run_id`,
      [JSON.stringify(settings)],
    );
    const runId = lost!.run_id;
    await stores.warehouse.run('insert into score_customers (run_id, customer_id) values ({runId:UInt32}, 1)', {
      runId,
    });
    expect(await scoring.clearUnfinishedRuns(depsOf(stores))).toBe(1);
    expect(await rowsOf(runId)).toEqual([]);
    expect(await scoring.clearUnfinishedRuns(depsOf(stores))).toBe(0);
  });

  it('a run of a version that knew one model can still be read', async () => {
    const { runId } = await scoring.findRun(stores);
    const before = await stores.records.query<{ fits: object; backtest: object; totals: object }>(
      'select fits, backtest, totals from score_runs where run_id = $1',
      [runId],
    );
    await stores.records.query(
      `update score_runs set fits = fits - 'choice' - 'candidates' - 'uncertainty', totals = totals - 'intervals' where run_id = $1`,
      [runId],
    );
    await stores.records.query(readFileSync(new URL('0060_models_of_purchases.sql', MIGRATIONS), 'utf8'));
    const lifetime = LifetimeAnswer.parse(await scoring.readLifetime(stores, {}));
    expect(lifetime).toMatchObject({ model: 'bg-nbd', backtest: null, totals: { intervals: null } });
    expect(ModelsAnswer.parse(await scoring.readModels(stores, {})).methods).toEqual([...CLASSICAL_METHODS]);
    const { fits, backtest, totals } = before[0]!;
    await stores.records.query('update score_runs set fits = $2, backtest = $3, totals = $4 where run_id = $1', [
      runId,
      JSON.stringify(fits),
      JSON.stringify(backtest),
      JSON.stringify(totals),
    ]);
  });

  it('looks at earlier days without what came later', async () => {
    await scoring.scoreRun(depsOf(stores), { asOf: '2024-03-31', settings });
    const then = await scoring.readStages(stores, { asOf: '2024-03-31' });
    const now = await scoring.readStages(stores, { asOf: '2024-12-31' });
    const on = (answer: typeof then): object[] => answer.history.filter((one) => one.on === '2024-03-31');
    expect(on(now)).toEqual(on(then));
    expect(then.stages.map(({ stage, customers }) => ({ on: '2024-03-31', stage, customers }))).toEqual(on(then));
  });
});
