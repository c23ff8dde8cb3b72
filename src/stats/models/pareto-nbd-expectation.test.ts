import { describe, expect, it } from 'vitest';
import { CLV_DATA_SETS, clvOracles, type Oracle, readOracle } from '../../../test/clv-oracles.ts';
import { seededRandom } from '../numeric/random.ts';
import { type ParetoNbdParameters, paretoNbdProbabilityAlive } from './pareto-nbd.ts';
import { paretoNbdTransactionDistribution } from './pareto-nbd-distribution.ts';
import {
  paretoNbdDiscountedTransactions,
  paretoNbdDiscountedTransactionsNew,
  paretoNbdExpectedTransactions,
  paretoNbdExpectedTransactionsAt,
  paretoNbdExpectedTransactionsNew,
  paretoNbdProbabilityAliveAt,
  paretoNbdResidualTransactions,
} from './pareto-nbd-expectation.ts';
import { simulateParetoNbdFuture } from './pareto-nbd-simulation.ts';
import type { PurchaseHistory } from './purchase-history.ts';

const published = { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 };
const YEARLY_TEN_PERCENT = Math.log(1.1) / 52;
const REFERENCE_TOLERANCE = 1e-10;
const one = (x: number, tx: number, T: number): PurchaseHistory => ({
  frequency: Float64Array.of(x),
  recency: Float64Array.of(tx),
  age: Float64Array.of(T),
});
const expectNear = (value: number, wanted: number, tolerance: number): void =>
  expect(Math.abs(value - wanted)).toBeLessThanOrEqual(tolerance * Math.abs(wanted));

describe('paper: Fader & Hardie (2005), note 009', () => {
  it('follows the conditional expectation as printed, s away from 1', () => {
    // P(alive) (r+x)(β+T) / {(α+T)(s−1)} · [1 − {(β+T)/(β+T+t)}^(s−1)]
    const { r, alpha, s, beta } = published;
    const [x, tx, T, t] = [2, 30.43, 38.86, 39];
    const alive = paretoNbdProbabilityAlive(published, one(x, tx, T))[0]!;
    const printed = ((r + x) * (beta + T)) / ((alpha + T) * (s - 1));
    const wanted = alive * printed * (1 - ((beta + T) / (beta + T + t)) ** (s - 1));
    expectNear(paretoNbdExpectedTransactions(published, one(x, tx, T), t)[0]!, wanted, 1e-14);
  });
});

describe('limits', () => {
  it('expects nothing over no time, and rates times time when nobody leaves', () => {
    expect(paretoNbdExpectedTransactions(published, one(3, 4, 5), 0)[0]).toBe(0);
    const faithful = { r: 2, alpha: 10, s: 1e-13, beta: 3 };
    expectNear(paretoNbdExpectedTransactions(faithful, one(4, 9, 20), 26)[0]!, (6 / 30) * 26, 1e-11);
    expectNear(paretoNbdResidualTransactions(faithful, one(4, 9, 20), 0.01)[0]!, 6 / 30 / 0.01, 1e-11);
  });
  it('passes smoothly through s = 1, where the printed formula divides by zero', () => {
    const at = (s: number): number => paretoNbdExpectedTransactions({ ...published, s }, one(5, 38, 38), 39)[0]!;
    expectNear(at(1), (at(1 - 1e-4) + at(1 + 1e-4)) / 2, 1e-8);
    expectNear(at(1), at(1 + 1e-13), 1e-12);
    expectNear(at(1), (5.553 / 48.578) * 49.669 * Math.log1p(39 / 49.669), 1e-14);
  });
  it('stays finite and ordered for endless horizons', () => {
    const horizons = Float64Array.of(1, 1e3, 1e5, 1e8);
    const row = paretoNbdExpectedTransactionsAt(published, one(1, 2, 3), horizons);
    for (let j = 1; j < 4; j++) expect(row[j]!).toBeGreaterThan(row[j - 1]!);
    expect(row.every(Number.isFinite)).toBe(true);
  });
  it('goes to the undiscounted whole future as the rate goes to zero, where that is finite', () => {
    const leaving = { ...published, s: 3 };
    const whole = paretoNbdResidualTransactions(leaving, one(0, 0, 0), 0)[0]!;
    expectNear(whole, ((0.553 / 10.578) * 11.669) / 2, 1e-14);
    expectNear(paretoNbdResidualTransactions(leaving, one(0, 0, 0), 1e-12)[0]!, whole, 1e-9);
    expectNear(paretoNbdExpectedTransactions(leaving, one(0, 0, 0), 1e9)[0]!, whole, 1e-9);
    expect(paretoNbdResidualTransactions(published, one(0, 0, 0), 0)[0]).toBe(Number.POSITIVE_INFINITY);
  });
  it('expects nothing of one who has left for sure, and passes NaN on', () => {
    expect(paretoNbdResidualTransactions(published, one(5000, 1, 5000), 0)[0]).toBe(0);
    expect(paretoNbdExpectedTransactions(published, one(0, 0, Number.NaN), 4)[0]).toBeNaN();
    expect(paretoNbdExpectedTransactions(published, one(0, 0, 1), -4)[0]).toBeNaN();
    expect(paretoNbdProbabilityAliveAt(published, one(0, 0, 1), -1)[0]).toBeNaN();
    for (const rate of [-0.01, Number.NaN])
      expect(paretoNbdResidualTransactions(published, one(0, 0, 1), rate)[0]).toBeNaN();
  });
});

describe('identities', () => {
  it('is the mean of the distribution of purchases for a new customer', () => {
    const distribution = paretoNbdTransactionDistribution(published, 39, 5000);
    const mean = distribution.reduce((sum, p, x) => sum + x * p, 0);
    expectNear(paretoNbdExpectedTransactionsNew(published, 39), mean, 1e-12);
  });
  it('treats a customer seen for no time as new', () => {
    const plan = { periods: 12, periodLength: 4.345, discountPerPeriod: 0.01 };
    expectNear(
      paretoNbdExpectedTransactions(published, one(0, 0, 0), 39)[0]!,
      paretoNbdExpectedTransactionsNew(published, 39),
      1e-15,
    );
    expectNear(
      paretoNbdDiscountedTransactions(published, one(0, 0, 0), plan)[0]!,
      paretoNbdDiscountedTransactionsNew(published, plan),
      1e-15,
    );
  });
  it('gives each customer the same whatever the rows around her, to the last bit', () => {
    const rows = [one(3, 5, 9), one(0, 0, 2), one(3, 1, 30), one(1, 1, 1)];
    const join = (pick: (h: PurchaseHistory) => Float64Array): Float64Array =>
      Float64Array.from(rows, (h) => pick(h)[0]!);
    const all = { frequency: join((h) => h.frequency), recency: join((h) => h.recency), age: join((h) => h.age) };
    const horizons = Float64Array.of(4, 52);
    const together = paretoNbdExpectedTransactionsAt(published, all, horizons);
    const residual = paretoNbdResidualTransactions(published, all, YEARLY_TEN_PERCENT);
    rows.forEach((h, i) => {
      expect(together[2 * i]).toBe(paretoNbdExpectedTransactions(published, h, 4)[0]);
      expect(together[2 * i + 1]).toBe(paretoNbdExpectedTransactions(published, h, 52)[0]);
      expect(residual[i]).toBe(paretoNbdResidualTransactions(published, h, YEARLY_TEN_PERCENT)[0]);
    });
  });
  it('gives each customer the same whether the parameters are the shop’s or her own', () => {
    const history = { frequency: Float64Array.of(2, 0), recency: Float64Array.of(3, 0), age: Float64Array.of(9, 4) };
    const own = { r: 0.553, s: 0.606, alpha: Float64Array.of(10.578, 3), beta: Float64Array.of(11.669, 50) };
    const second = { ...published, alpha: 3, beta: 50 };
    const plan = { periods: 2, periodLength: 10, discountPerPeriod: 0.1 };
    for (const predict of [
      (p: ParetoNbdParameters | typeof own, h: PurchaseHistory) => paretoNbdExpectedTransactions(p, h, 26),
      (p: ParetoNbdParameters | typeof own, h: PurchaseHistory) => paretoNbdProbabilityAliveAt(p, h, 26),
      (p: ParetoNbdParameters | typeof own, h: PurchaseHistory) => paretoNbdDiscountedTransactions(p, h, plan),
      (p: ParetoNbdParameters | typeof own, h: PurchaseHistory) => paretoNbdResidualTransactions(p, h, 0.01),
    ])
      expect([...predict(own, history)]).toEqual([
        predict(published, one(2, 3, 9))[0],
        predict(second, one(0, 0, 4))[0],
      ]);
  });
  it('without discount, adds up to the whole horizon; with discount, to less', () => {
    const history = one(2, 30, 38);
    const plan = { periods: 12, periodLength: 4.345, discountPerPeriod: 0 };
    const whole = paretoNbdExpectedTransactions(published, history, 12 * 4.345)[0]!;
    expectNear(paretoNbdDiscountedTransactions(published, history, plan)[0]!, whole, 1e-12);
    expect(paretoNbdDiscountedTransactions(published, history, { ...plan, discountPerPeriod: 0.01 })[0]!).toBeLessThan(
      whole,
    );
  });
  it('is the sum over very many short periods, discounted in their middle', () => {
    const [delta, length] = [0.05, 0.1];
    const plan = { periods: 20_000, periodLength: length, discountPerPeriod: Math.expm1(delta * length) };
    const sum = paretoNbdDiscountedTransactions(published, one(2, 30, 38), plan)[0]! * Math.exp(0.5 * delta * length);
    expectNear(paretoNbdResidualTransactions(published, one(2, 30, 38), delta)[0]!, sum, 1e-5);
  });
  it('starts the future probability of being alive at the present one, and only lowers it', () => {
    const history = one(4, 30, 38);
    const now = paretoNbdProbabilityAlive(published, history)[0]!;
    expect(paretoNbdProbabilityAliveAt(published, history, 0)[0]).toBe(now);
    // E[e^−μt] = {(β+T)/(β+T+t)}^s
    expectNear(paretoNbdProbabilityAliveAt(published, history, 26)[0]!, now * (49.669 / 75.669) ** 0.606, 1e-14);
  });
});

describe('recovery', () => {
  it('is what simulated futures average to', () => {
    const random = seededRandom(11);
    const draws = 200_000;
    for (const [x, tx, T] of [
      [0, 0, 10],
      [3, 20, 30],
      [12, 30, 31],
    ] as const) {
      const future = simulateParetoNbdFuture(published, x, tx, T, 52, draws, random);
      const mean = future.reduce((sum, v) => sum + v, 0) / draws;
      const variance = future.reduce((sum, v) => sum + (v - mean) ** 2, 0) / draws;
      const expected = paretoNbdExpectedTransactions(published, one(x, tx, T), 52)[0]!;
      expect(Math.abs(mean - expected)).toBeLessThan(4 * Math.sqrt(variance / draws));
    }
  });
});

type WithResidual = { dert_10pct_per_year: number };

describe.skipIf(!clvOracles)('reference: independent predictions at given parameters', () => {
  it.each(CLV_DATA_SETS)('%s', (dataSet) => {
    const { reference, customers } = readOracle<Oracle<keyof ParetoNbdParameters>>(`${dataSet}__pareto_nbd.json`);
    const year = { periods: 12, periodLength: 4.345, discountPerPeriod: 0.01 };
    for (const { x, t_x, T, reference: wanted } of customers) {
      const history = one(x, t_x, T);
      for (const [weeks, expected] of Object.entries(wanted.cet!)) {
        const ours = paretoNbdExpectedTransactions(reference.params, history, Number(weeks))[0]!;
        expectNear(ours, expected, REFERENCE_TOLERANCE);
      }
      const discounted = paretoNbdDiscountedTransactions(reference.params, history, year)[0]!;
      expectNear(discounted * wanted.expected_average_spend, wanted.clv_12m_monthly_1pct, REFERENCE_TOLERANCE);
      const residual = paretoNbdResidualTransactions(reference.params, history, YEARLY_TEN_PERCENT)[0]!;
      expectNear(residual, (wanted as typeof wanted & WithResidual).dert_10pct_per_year, REFERENCE_TOLERANCE);
    }
    for (const [weeks, expected] of Object.entries(reference.expected_transactions_new_customer)) {
      expectNear(paretoNbdExpectedTransactionsNew(reference.params, Number(weeks)), expected, REFERENCE_TOLERANCE);
    }
  });
});

type HardCase = { model: string; param_set: string; params: ParetoNbdParameters; x: number; t_x: number; T: number } & {
  cet_1: number;
  cet_39: number;
  cet_520: number;
};

describe.skipIf(!clvOracles)('reference: hard cases in 50-digit arithmetic', () => {
  const all = clvOracles ? readOracle<{ cases: HardCase[] }>('hard_cases.json').cases : [];
  it.each(all.filter((c) => c.model === 'pareto_nbd'))('$param_set: x = $x, tx = $t_x, T = $T', (c) => {
    const expected = paretoNbdExpectedTransactionsAt(c.params, one(c.x, c.t_x, c.T), Float64Array.of(1, 39, 520));
    for (const [j, wanted] of [c.cet_1, c.cet_39, c.cet_520].entries())
      expectNear(expected[j]!, wanted, REFERENCE_TOLERANCE);
  });
});
