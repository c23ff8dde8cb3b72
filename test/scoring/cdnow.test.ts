import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PURCHASE_MODELS } from '#contract/purchase-models';
import { Settings } from '#contract/settings';
import { clockAt } from '#platform/clock';
import { silentLog } from '#platform/log';
import { findRun, type PublishedRun, scoreRun } from '#scoring';
import { type TestStores, testStores } from '../stores.ts';
import { createScoringTables, type ToldOrder, tellOrders } from './shop.ts';

const ORACLES = process.env.PATRON_ORACLES;
const folder = path.join(ORACLES ?? '', 'clv');
/** The fit ends within this of the reference's optimum; predictions follow. */
const PARAMETER = 1e-4;
const PREDICTION = 2e-6;
const MEASURE = 1e-6;

type Fit<P extends string> = {
  reference: { params: Record<P, number>; standard_errors: Record<P, number>; log_likelihood: number };
  data_preparation: { stats: { sum_x: number } };
  customers: {
    customer_id: string;
    reference: { p_alive: number; cet: Record<string, number>; expected_average_spend: number };
  }[];
};
type Errors = { mae: number; rmse: number; bias: number; total_pred: number };
type Holdout = {
  actual_holdout_transactions: number;
  actual_holdout_revenue: number;
  models: Record<string, { transactions: Errors; revenue: Errors; weekly_expected_incremental: number[] }>;
  heuristics: Record<'own_average_rate' | 'previous_window_repeat', { transactions: Errors; revenue: Errors }>;
  ranking: Record<string, { top_decile_share: number; top_20pct_share: number; spearman: number }>;
  weekly_actual_repeat_transactions: number[];
};

const oracle = <T>(name: string): T =>
  JSON.parse(readFileSync(path.join(folder, 'oracles', `${name}.json`), 'utf8')) as T;
const far = (found: number | undefined, wanted: number): number => Math.abs((found ?? Number.NaN) / wanted - 1);

/** Models of which the reference knows the held-out errors. */
const TOLD = PURCHASE_MODELS.filter((model) => ['bg-nbd', 'mbg-nbd', 'pareto-nbd'].includes(model));
const oracleName = (model: string): string => model.replaceAll('-', '_');

function cdnowOrders(): ToldOrder[] {
  const lines = readFileSync(path.join(folder, 'datasets/cdnow_master.csv'), 'utf8').trim().split(/\r?\n/).slice(1);
  return lines.map((line) => {
    const [customer = '', on = '', amount = ''] = line.split(',');
    return { customer: Number(customer), on, minor: Math.round(Number(amount) * 100) };
  });
}

async function scored(
  name: string,
  asOf: string,
  share: number,
  horizonDays: number,
  model: Settings['model'] = 'auto',
): Promise<{ stores: TestStores; run: PublishedRun }> {
  const stores = await testStores(name);
  await stores.records.migrate(new URL('../../src/platform/migrations/', import.meta.url));
  await createScoringTables(stores.warehouse);
  await tellOrders(stores.warehouse, cdnowOrders());
  const settings = Settings.parse({ horizonDays, yearlyDiscount: 0, backtestShare: share, model });
  await scoreRun({ ...stores, clock: clockAt('2026-01-01T00:00:00Z'), log: silentLog }, { asOf, settings });
  return { stores, run: await findRun(stores) };
}

describe.skipIf(!ORACLES)('CDNOW as of 1997-09-30, reference', () => {
  let stores: TestStores;
  let run: PublishedRun;
  let orders: Fit<'r' | 'alpha' | 'a' | 'b'>;
  let spend: Fit<'p' | 'q' | 'gamma'>;
  beforeAll(async () => {
    orders = oracle('cdnow_master__bg_nbd');
    spend = oracle('cdnow_master__gamma_gamma');
    ({ stores, run } = await scored('cdnow', '1997-09-30', 0.25, 273, 'bg-nbd'));
  });
  afterAll(() => stores?.close());

  it('BG/NBD: parameters, alpha in days instead of weeks, and log-likelihood', () => {
    const card = run.fits.models.find(({ model }) => model === 'bg-nbd');
    const fit = card?.parameters ?? {};
    const { params, log_likelihood } = orders.reference;
    expect(far(fit['r'], params.r)).toBeLessThan(PARAMETER);
    expect(far((fit['alpha'] ?? 0) / 7, params.alpha)).toBeLessThan(PARAMETER);
    expect(far(fit['a'], params.a)).toBeLessThan(PARAMETER);
    expect(far(fit['b'], params.b)).toBeLessThan(PARAMETER);
    // The density is per day instead of per week: each of the x purchases costs ln 7.
    const inWeeks = (card?.logLikelihood ?? 0) + orders.data_preparation.stats.sum_x * Math.log(7);
    expect(Math.abs(inWeeks - log_likelihood)).toBeLessThan(1e-3);
  });

  it('Gamma-Gamma: parameters, gamma in cents', () => {
    const fit = run.fits.models.find(({ model }) => model === 'gamma-gamma')?.parameters ?? {};
    expect(far(fit['p'], spend.reference.params.p)).toBeLessThan(PARAMETER);
    expect(far(fit['q'], spend.reference.params.q)).toBeLessThan(PARAMETER);
    expect(far((fit['gamma'] ?? 0) / 100, spend.reference.params.gamma)).toBeLessThan(PARAMETER);
  });

  it('the listed customers: alive, expected orders of 39 weeks, expected spend', async () => {
    type Row = {
      customer_id: string;
      probability_alive: number;
      expected_orders: number;
      expected_spend_minor: number;
    };
    const rows = await stores.warehouse.rows<Row>(
      'select customer_id, probability_alive, expected_orders, expected_spend_minor from score_values where run_id = {run:UInt32} and as_of = {asOf:Date}',
      { run: run.runId, asOf: run.asOf },
    );
    const found = new Map(rows.map((row) => [Number(row.customer_id), row]));
    for (const [i, { customer_id, reference }] of orders.customers.entries()) {
      const row = found.get(Number(customer_id));
      expect([customer_id, far(row?.probability_alive, reference.p_alive) < PREDICTION]).toEqual([customer_id, true]);
      expect([customer_id, far(row?.expected_orders, reference.cet['39']!) < PREDICTION]).toEqual([customer_id, true]);
      const wanted = spend.customers[i]!.reference.expected_average_spend * 100;
      expect([customer_id, far(row?.expected_spend_minor, wanted) < PREDICTION]).toEqual([customer_id, true]);
    }
  });
});

describe.skipIf(!ORACLES)('CDNOW as of 1998-06-30, back-test from 1997-09-30, reference', () => {
  let stores: TestStores;
  let run: PublishedRun;
  let reference: Holdout;
  beforeAll(async () => {
    reference = oracle('cdnow_master__holdout');
    // 273 of 545 days are held out, as in the reference.
    ({ stores, run } = await scored('cdnow_holdout', '1998-06-30', 0.5, 365));
  });
  afterAll(() => stores?.close());

  const rmseOf = (model: string): number =>
    reference.models[oracleName(model)]?.transactions.rmse ?? Number.POSITIVE_INFINITY;

  it('holds out what the reference holds out', () => {
    expect(run.backtest).toMatchObject({ calibrationEnd: '1997-09-30', holdoutEnd: '1998-06-30', customers: 23_570 });
    expect(run.backtest?.actualOrders).toBe(reference.actual_holdout_transactions);
    expect(run.backtest?.actualMoneyMinor).toBe(Math.round(reference.actual_holdout_revenue * 100));
  });

  it('errors of the model and of both rules, orders and money', () => {
    const wanted: Partial<Record<string, { transactions: Errors; revenue: Errors }>> = {
      ...Object.fromEntries(TOLD.map((model) => [model, reference.models[oracleName(model)]])),
      'own-rate': reference.heuristics.own_average_rate,
      'last-period': reference.heuristics.previous_window_repeat,
    };
    for (const row of run.backtest?.rows ?? []) {
      const told = wanted[row.rule];
      if (told === undefined) continue;
      const { transactions, revenue } = told;
      const distances = {
        mae: far(row.ordersMae, transactions.mae),
        rmse: far(row.ordersRmse, transactions.rmse),
        bias: far(row.ordersBias, transactions.bias),
        total: far(row.totalOrders, transactions.total_pred),
        moneyMae: far(row.moneyMae / 100, revenue.mae),
        moneyRmse: far(row.moneyRmse / 100, revenue.rmse),
        moneyBias: far(row.moneyBias / 100, revenue.bias),
        moneyTotal: far(row.totalMoneyMinor / 100, revenue.total_pred),
      };
      for (const [name, distance] of Object.entries(distances)) {
        expect([row.rule, name, distance < MEASURE * 20, distance]).toEqual([row.rule, name, true, distance]);
      }
    }
    const rules = run.backtest?.rows.map(({ rule }) => rule) ?? [];
    expect(TOLD.every((model) => rules.includes(model))).toBe(true);
    const closest = TOLD.toSorted((a, b) => rmseOf(a) - rmseOf(b))[0];
    const best = run.backtest?.rows.filter(({ rule }) => TOLD.some((model) => model === rule));
    expect(best?.toSorted((a, b) => a.ordersRmse - b.ordersRmse)[0]?.rule).toBe(closest);
    expect(run.fits.choice?.why.code).toMatch(/^choice\.(closest|level)$/);
  });

  it('money found, with the reference’s rule for equals', () => {
    for (const model of TOLD) {
      const row = run.backtest?.rows.find(({ rule }) => rule === model);
      const told = reference.ranking[`${oracleName(model)}+gg`];
      expect(row?.moneyFound.top10).toBeCloseTo(told!.top_decile_share, 3);
      expect(row?.moneyFound.top20).toBeCloseTo(told!.top_20pct_share, 3);
      expect(row?.spearman).toBeCloseTo(told!.spearman, 5);
    }
    expect(run.backtest?.perfect.top10).toBeCloseTo(reference.ranking['perfect_foresight']!.top_decile_share, 6);
    const found = Object.fromEntries((run.backtest?.found ?? []).map(({ method, ...shares }) => [method, shares]));
    expect(found['frequency']?.top10).toBeCloseTo(reference.ranking['past_frequency']!.top_decile_share, 3);
    expect(found['abc']?.top10).toBeCloseTo(reference.ranking['past_total_spend']!.top_decile_share, 3);
    expect(found['recency']?.spearman).toBeCloseTo(reference.ranking['recency']!.spearman, 3);
  });

  it('weeks: actual and expected repeat purchases', () => {
    const weekly = run.backtest?.weekly ?? [];
    expect(weekly.map(({ week }) => week)).toEqual(Array.from({ length: 78 }, (_, at) => at - 38));
    expect(weekly.map(({ actual }) => actual)).toEqual(reference.weekly_actual_repeat_transactions);
    // The reference lets a week end with its last day, we end it where the fit's ages end: a day apart, which matters while customers arrive.
    for (const [at, { week, expected }] of weekly.entries()) {
      for (const model of week > 0 ? TOLD : []) {
        const told = reference.models[oracleName(model)]?.weekly_expected_incremental[at];
        expect([model, week, far(expected[model], told!) < 0.006]).toEqual([model, week, true]);
      }
    }
  });
});
