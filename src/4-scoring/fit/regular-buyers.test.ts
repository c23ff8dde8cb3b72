import { afterAll, beforeAll, expect, it } from 'vitest';
import { Settings } from '#contract/settings';
import { clockAt } from '#platform/clock';
import { silentLog } from '#platform/log';
import { findRun, readBacktest, scoreRun } from '#scoring';
import { seededRandom } from '#stats/numeric/random';
import { createScoringTables, type ToldOrder, tellOrders } from '../../../test/scoring/shop.ts';
import { type TestStores, testStores } from '../../../test/stores.ts';
import { fitModels } from './fit-models.ts';
import { readHistories } from './read-histories.ts';

const DAY_MS = 86_400_000;
const AS_OF = '2025-12-31';
const dayOf = (offset: number): string =>
  new Date(Date.parse('2024-01-01T00:00:00Z') + Math.floor(offset) * DAY_MS).toISOString().slice(0, 10);

/** People who refill what runs out: gaps of about their own length, give or take a sixth, until they leave. */
function refillers(customers: number): ToldOrder[] {
  const random = seededRandom(5);
  const orders: ToldOrder[] = [];
  for (let customer = 1; customer <= customers; customer++) {
    const gap = 20 + 50 * random();
    const leaving = 0.02 + 0.25 * random();
    for (let at = random() * 500; at < 730; at += gap * (1 + (random() + random() + random() - 1.5) / 3)) {
      orders.push({ customer, on: dayOf(at), minor: 5_000 + Math.round(5_000 * random()) });
      if (random() < leaving) break;
    }
  }
  return orders;
}

let stores: TestStores;
beforeAll(async () => {
  stores = await testStores('regular');
  await stores.records.migrate(new URL('../../platform/migrations/', import.meta.url));
  await createScoringTables(stores.warehouse);
  await tellOrders(stores.warehouse, refillers(1_500));
});
afterAll(() => stores.close());

it('people who buy to a beat are seen to, and the model that knows it is closest to what they then did', async () => {
  const deps = { ...stores, clock: clockAt('2026-01-01T08:00:00Z'), log: silentLog };
  const { runId } = await scoreRun(deps, { asOf: AS_OF, settings: Settings.parse({}) });
  const run = await findRun(deps, AS_OF);
  expect(run.runId).toBe(runId);
  expect(run.fits.choice?.model).toMatch(/-cnbd-k$/);

  // Σ ln of the gaps, of every customer and in the engine: what the choice of k rests on.
  const { frequency, logGaps, weights } = await readHistories(stores.warehouse, AS_OF, 1);
  const [engine] = await stores.warehouse.rows<{ told: number }>(
    `select sum(arraySum(gap -> log(gap), arrayPopFront(arrayDifference(days)))) as told
     from (select arraySort(groupUniqArray(toInt32(ordered_on))) as days from stg_orders group by customer_id)`,
  );
  const sum = (logGaps ?? new Float64Array()).reduce((all, gaps, i) => all + gaps * (weights?.[i] ?? 1), 0);
  expect(sum).toBeCloseTo(Number(engine?.told), 6);
  expect(frequency.some((x, i) => x === 0 && logGaps?.[i] !== 0)).toBe(false);

  const { candidates } = await fitModels(stores.warehouse, AS_OF);
  const k = candidates.find(({ model }) => model === 'mbg-cnbd-k')?.fit.parameters['k'];
  expect(k).toBeGreaterThan(3);

  const backtest = await readBacktest(deps, {});
  const errorOf = (rule: string): number => backtest?.rows.find((row) => row.rule === rule)?.ordersRmse ?? Number.NaN;
  expect(errorOf('mbg-cnbd-k')).toBeLessThan(errorOf('mbg-nbd'));
}, 120_000);
