import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DIMENSIONS, type Dimension, USUAL_DIRECTION } from '#contract/dimensions';
import { Settings } from '#contract/settings';
import type { WeightedDimension } from '#contract/weighted';
import { clockAt } from '#platform/clock';
import { silentLog } from '#platform/log';
import { entropySums, entropyWeights } from '#stats/models/entropy-weights';
import { outcomeSums, outcomeWeights } from '#stats/models/outcome-weights';
import { topsisCloseness } from '#stats/models/topsis';
import { madeShop } from '../../../test/scoring/made-shop.ts';
import { createScoringTables, tellOrders } from '../../../test/scoring/shop.ts';
import { type TestStores, testStores } from '../../../test/stores.ts';
import { findRun, type PublishedRun } from '../run/published-runs.ts';
import { scoreRun } from '../run/score-run.ts';
import { findWeights } from './found-weights.ts';
import { pastDayOf } from './past-day.ts';
import { testOnPast } from './past-test.ts';
import { scoreParams, type Yardstick } from './score-params.ts';
import { pastParams, readSpread } from './spread.ts';
import { overPast, SCORES_PAST, scoresOf } from './statements.ts';

const AS_OF = '2024-12-31';
const CATEGORIES = ['books', 'tea', 'ink', 'cups'];

let stores: TestStores;
let run: PublishedRun;
beforeAll(async () => {
  stores = await testStores('weighted');
  await stores.records.migrate(new URL('../../platform/migrations/', import.meta.url));
  await createScoringTables(stores.warehouse);
  const orders = madeShop({ customers: 900, from: '2023-06-01', days: 580, seed: 17 });
  const varied = orders.map((order, at) => ({
    ...order,
    category: CATEGORIES[(at * 7) % 4] ?? 'books',
    discount: at % 3 === 0 ? Math.round(order.minor * 0.2) : 0,
  }));
  await tellOrders(stores.warehouse, varied);
  const deps = { ...stores, clock: clockAt('2025-01-01T08:00:00Z'), log: silentLog };
  await scoreRun(deps, { asOf: AS_OF, settings: Settings.parse({}) });
  run = await findRun(stores);
});
afterAll(() => stores?.close());

const dimension = (name: Dimension, weight = 1): WeightedDimension => ({
  dimension: name,
  better: USUAL_DIRECTION[name],
  weight,
});
const all = (scale: Yardstick['scale']): Yardstick => ({
  scale,
  dimensions: DIMENSIONS.map((name, at) => dimension(name, at + 1)),
});

type Scored = { customer_id: string; points: number; parts: number[] };
async function scoresBy(yardstick: Yardstick): Promise<Scored[]> {
  const params = { ...scoreParams(yardstick, await readSpread(stores, run)), run: run.runId };
  return stores.warehouse.rows<Scored>(`${scoresOf()} order by customer_id`, params);
}

type CustomerRow = Record<string, number | string>;
/** The dimensions of every customer, worked out here from the columns of score_customers. */
async function valuesOf(): Promise<Record<Dimension, number>[]> {
  const rows = await stores.warehouse.rows<CustomerRow>(
    'select * from score_customers where run_id = {run:UInt32} order by customer_id',
    { run: run.runId },
  );
  return rows.map((row) => {
    const n = (name: string) => Number(row[name]);
    const share = (part: number, whole: number) => (whole > 0 ? part / whole : 0);
    const [revenue, net] = [n('revenue_minor'), n('net_minor')];
    return {
      recency: n('recency_days'),
      frequency: n('window_orders'),
      money: n('window_net_minor'),
      profit: n('window_profit_minor'),
      history: net,
      basket: net / n('orders'),
      breadth: n('categories'),
      margin: Math.max(-1, Math.min(1, share(n('profit_minor'), net))),
      returns: Math.max(0, Math.min(1, share(n('refunded_minor'), revenue))),
      discount: share(n('discount_minor'), revenue + n('discount_minor')),
      tenure: n('age_days'),
      silence: n('silence_ratio'),
      rhythm: n('rhythm_days'),
    };
  });
}

describe('scores', () => {
  it('give recency, frequency and money the very digits of RFM by fifths', async () => {
    const scored = await scoresBy({
      scale: 'fifths',
      dimensions: [dimension('recency'), dimension('frequency'), dimension('money')],
    });
    const codes = await stores.warehouse.rows<{ rfm: string }>(
      'select rfm_quantile as rfm from score_customers where run_id = {run:UInt32} order by customer_id',
      { run: run.runId },
    );
    expect(scored.map(({ parts }) => parts.map((part) => 1 + 4 * part).join(''))).toEqual(codes.map(({ rfm }) => rfm));
    for (const { parts, points } of scored) {
      expect(points).toBe(Math.round((10_000 * (parts[0]! + parts[1]! + parts[2]!)) / 3));
    }
  });

  it('place a value between the 1st and the 99th percentile, and weigh the places', async () => {
    const yardstick = all('range');
    const scored = await scoresBy(yardstick);
    const values = await valuesOf();
    const total = yardstick.dimensions.reduce((sum, { weight }) => sum + weight, 0);
    const limits = yardstick.dimensions.map(({ dimension: name }) => {
      const sorted = values.map((one) => one[name]).sort((a, b) => a - b);
      const at = (share: number) => sorted[Math.ceil(Number((share * sorted.length).toFixed(6))) - 1]!;
      return { low: at(0.01), high: at(0.99) };
    });
    scored.forEach(({ parts, points }, row) => {
      let score = 0;
      yardstick.dimensions.forEach(({ dimension: name, better, weight }, at) => {
        const { low, high } = limits[at]!;
        const x = values[row]![name];
        const place = x <= low ? 0 : x >= high ? 1 : (x - low) / (high - low);
        const part = better === 'less' ? 1 - place : place;
        expect(Math.abs(parts[at]! - part)).toBeLessThan(1e-9);
        score += (part * weight) / total;
      });
      expect(Math.abs(points - 10_000 * score)).toBeLessThanOrEqual(0.51);
    });
  });

  it('measure distances as TOPSIS does', async () => {
    const yardstick = all('topsis');
    const values = await valuesOf();
    const closeness = topsisCloseness(
      yardstick.dimensions.map(({ dimension: name, better, weight }) => ({
        values: Float64Array.from(values, (one) => one[name]),
        weight,
        better,
      })),
    );
    const scored = await scoresBy(yardstick);
    expect(new Set(scored.map(({ points }) => points)).size).toBeGreaterThan(100);
    scored.forEach(({ points }, row) => {
      expect(Math.abs(points - 10_000 * closeness[row]!)).toBeLessThanOrEqual(0.51);
    });
  });

  it('turn round with the direction', async () => {
    for (const scale of ['fifths', 'range', 'topsis'] as const) {
      const [more] = [await scoresBy({ scale, dimensions: [{ dimension: 'tenure', better: 'more', weight: 1 }] })];
      const less = await scoresBy({ scale, dimensions: [{ dimension: 'tenure', better: 'less', weight: 1 }] });
      more.forEach(({ points }, at) => {
        expect(Math.abs(points + less[at]!.points - 10_000)).toBeLessThanOrEqual(1);
      });
    }
  });
});

describe('the past', () => {
  it('seen from the day itself is the present: every dimension of every customer', async () => {
    const spread = await readSpread(stores, run);
    for (const scale of ['fifths', 'range', 'topsis'] as const) {
      const params = { ...scoreParams(all(scale), spread), ...pastParams(run, AS_OF), every: 1 };
      const [row] = await stores.warehouse.rows<{ customers: string }>(overPast('outcome'), params);
      expect(Number(row?.customers)).toBeGreaterThan(300);
    }
    const now = await scoresBy(all('range'));
    const then = await stores.warehouse.rows<Scored>(`${SCORES_PAST} order by customer_id`, {
      ...scoreParams(all('range'), spread),
      ...pastParams(run, AS_OF),
    });
    expect(then.map(({ customer_id, points, parts }) => ({ customer_id, points, parts }))).toEqual(
      now.map(({ customer_id, points, parts }) => ({ customer_id, points, parts })),
    );
  });

  it('gives the sums from which the mathematics finds weights', async () => {
    const past = (await pastDayOf(stores, run))!;
    const dimensions = [dimension('recency'), dimension('frequency'), dimension('margin'), dimension('breadth')];
    const yardstick: Yardstick = { scale: 'range', dimensions };
    const found = await findWeights(stores, { method: 'outcome', dimensions, scale: 'range' }, undefined);
    expect(found).toMatchObject({ calibrationEnd: past, holdoutEnd: AS_OF, words: [] });

    const spread = await readSpread(stores, run, past);
    const params = { ...scoreParams(yardstick, spread), ...pastParams(run, past) };
    const rows = await stores.warehouse.rows<Scored & { half: number; later: string }>(
      `select customer_id, parts, sipHash64(customer_id, 'half') % 2 as half, l.later_minor as later
       from (${SCORES_PAST}) as p left join (
         select customer_id, sum(net_minor) as later_minor from stg_orders
         where ordered_on > {past:Date} and ordered_on <= {as_of:Date} group by customer_id
       ) as l on l.customer_id = p.customer_id`,
      params,
    );
    const half = rows.filter((row) => Number(row.half) === 0);
    expect(found.customers).toBe(half.length);
    const later = half.map((row) => Number(row.later));
    const rank = Float64Array.from(
      later,
      (v) => (1 + later.filter((u) => u < v).length + (later.filter((u) => u === v).length - 1) / 2) / half.length,
    );
    const columns = dimensions.map((_, at) => Float64Array.from(half, (row) => row.parts[at]!));
    const wanted = outcomeWeights(outcomeSums(columns, rank));
    found.weights!.forEach((weight, at) => {
      expect(Math.abs(weight - wanted.weights![at]!)).toBeLessThan(1e-5);
    });
    expect(Math.abs(found.explained! - wanted.explained)).toBeLessThan(1e-6);
    expect(found.explained!).toBeGreaterThan(0.05);
  });

  it('tests a scheme on customers no weight was fitted to; nothing finds more than the truth', async () => {
    const definition = {
      scale: 'fifths' as const,
      dimensions: [dimension('recency', 2), dimension('frequency', 3), dimension('tenure', 0)],
      weighing: { method: 'hand' as const },
      shares: [0.2, 0.2, 0.2, 0.2, 0.2],
    };
    const test = await testOnPast(stores, definition, undefined);
    const [chosen, equal, rfm, perfect] = test.ways;
    expect(test.ways.map(({ way }) => way)).toEqual(['chosen', 'equal', 'rfm', 'perfect']);
    expect(chosen!.spearman!).toBeGreaterThan(0.2);
    expect(equal!.spearman).not.toBe(chosen!.spearman);
    for (const way of [chosen!, equal!, rfm!]) {
      for (const top of ['top5', 'top10', 'top20'] as const) expect(way[top]!).toBeLessThanOrEqual(perfect![top]!);
      expect(way.top5!).toBeLessThanOrEqual(way.top20!);
    }
    const half = await findWeights(
      stores,
      { method: 'outcome', dimensions: definition.dimensions, scale: 'fifths' },
      undefined,
    );
    const known = await stores.warehouse.rows<{ n: string }>(
      'select count() as n from mart_customer_purchases where as_of = {past:Date}',
      { past: test.calibrationEnd },
    );
    expect(test.customers + half.customers).toBe(Number(known[0]?.n));
  });

  it('is refused where a run had none', async () => {
    const young = { ...run, backtest: null };
    expect(await pastDayOf(stores, young)).toBeUndefined();
    await stores.records.query('update score_runs set backtest = null where run_id = $1', [run.runId]);
    const dimensions = [dimension('recency')];
    const found = await findWeights(stores, { method: 'outcome', dimensions, scale: 'fifths' }, undefined);
    expect(found).toMatchObject({ weights: null, words: [{ code: 'weighted.no-past' }] });
    await stores.records.query('update score_runs set backtest = $2 where run_id = $1', [
      run.runId,
      JSON.stringify(run.backtest),
    ]);
  });
});

describe('entropy', () => {
  it('gives the weights that the mathematics finds in the scaled values', async () => {
    const dimensions = [dimension('recency'), dimension('money'), dimension('breadth'), dimension('returns')];
    const found = await findWeights(stores, { method: 'entropy', dimensions, scale: 'range' }, undefined);
    const scored = await scoresBy({ scale: 'range', dimensions });
    const columns = dimensions.map((_, at) => Float64Array.from(scored, ({ parts }) => parts[at]!));
    const wanted = entropyWeights(entropySums(columns));
    expect(found.customers).toBe(scored.length);
    found.weights!.forEach((weight, at) => {
      expect(Math.abs(weight - wanted.weights![at]!)).toBeLessThan(1e-6);
    });
  });
});
