import { describe, expect, it } from 'vitest';
import { CLV_DATA_SETS, clvOracles, type Oracle, readCustomers, readOracle } from '../../../test/clv-oracles.ts';
import { seededRandom } from '../numeric/random.ts';
import { bgNbd } from './bg-nbd-process.ts';
import { fitMbgNbd, type MbgNbdParameters, mbgNbd } from './mbg-nbd.ts';
import type { PurchaseHistory } from './purchase-history.ts';

const NAMES = ['r', 'alpha', 'a', 'b'] as const;
const published = { r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 };
const REFERENCE_TOLERANCE = 1e-8;
const PARAMETER_TOLERANCE = 1e-3;
const ERROR_TOLERANCE = 2e-2;
const one = (x: number, tx: number, T: number): PurchaseHistory => ({
  frequency: Float64Array.of(x),
  recency: Float64Array.of(tx),
  age: Float64Array.of(T),
});
const expectNear = (value: number, wanted: number, tolerance: number): void =>
  expect(Math.abs(value - wanted)).toBeLessThanOrEqual(tolerance * Math.abs(wanted));
const total = (values: Float64Array): number => values.reduce((sum, v) => sum + v, 0);
const purchases = (parameters: MbgNbdParameters, history: PurchaseHistory, horizon: number): number =>
  mbgNbd.expectedTransactionsAt(parameters, history, Float64Array.of(horizon))[0]!;

describe('paper: Batislam, Denizel & Filiztekin (2007)', () => {
  it.skipIf(!clvOracles)('finds r = .525, α = 6.183, a = .891, b = 1.614 with ln L = −9582.1 on CDNOW', () => {
    const fit = fitMbgNbd(readCustomers('cdnow_sample'));
    for (const name of NAMES) expect(Math.abs(fit.parameters[name] - published[name])).toBeLessThan(7e-4);
    expect(fit.logLikelihood).toBeCloseTo(-9582.1, 1);
    expect(fit).toMatchObject({ converged: true, identified: true, unidentified: [], n: 2357 });
  });
  it('follows the likelihood as printed where nothing can overflow (r = α = a = b = 1)', () => {
    const unit = { r: 1, alpha: 1, a: 1, b: 1 };
    // x = 0: 1/2 + 1/2 · 1/(1+T);  x = 2: B(1,4)/B(1,1) · Γ(3) · {(1+T)^−3 + 1/3 · (1+tx)^−3}
    expect(mbgNbd.logLikelihoods(unit, one(0, 0, 4))[0]).toBeCloseTo(Math.log(0.5 + 0.5 / 5), 14);
    const literal = (1 / 4) * 2 * (5 ** -3 + (1 / 3) * 4 ** -3);
    expect(mbgNbd.logLikelihoods(unit, one(2, 3, 4))[0]).toBeCloseTo(Math.log(literal), 14);
  });
});

describe('limits', () => {
  it('lets a new customer be gone with probability a/(a+b), and one who stays silent with more', () => {
    const at = (T: number): number => mbgNbd.probabilityAlive(published, one(0, 0, T))[0]!;
    expectNear(at(0), 1.614 / 2.505, 1e-15);
    expect(at(10)).toBeLessThan(at(1));
    expect(at(1e6)).toBeLessThan(0.01);
  });
  it('is BG/NBD when nobody leaves', () => {
    const faithful = { r: 2, alpha: 10, a: 1e-13, b: 3 };
    for (const history of [one(0, 0, 20), one(4, 9, 20)]) {
      expectNear(purchases(faithful, history, 26), (26 * (2 + history.frequency[0]!)) / 30, 1e-10);
      expectNear(mbgNbd.residualTransactions(faithful, history, 0.01)[0]!, (2 + history.frequency[0]!) / 0.3, 1e-10);
    }
  });
  it('expects nothing when every purchase is the last', () => {
    const fickle = { r: 5, alpha: 1, a: 1e8, b: 1e-6 };
    expect(mbgNbd.expectedTransactionsNew(fickle, 1000)).toBeLessThan(1e-12);
    expect(mbgNbd.transactionDistribution(fickle, 1000, 2)[0]).toBeCloseTo(1, 12);
  });
  it('stays finite for enormous and tiny parameters, and passes NaN on', () => {
    for (const parameters of [
      { r: 1e8, alpha: 1e9, a: 1e-9, b: 1e-9 },
      { r: 1e-9, alpha: 1e-9, a: 1e8, b: 1e-9 },
      { r: 1, alpha: 1, a: 1e8, b: 1e8 },
    ]) {
      for (const history of [one(0, 0, 5), one(3, 2, 5), one(5000, 700, 1000)]) {
        expect(Number.isFinite(mbgNbd.logLikelihoods(parameters, history)[0])).toBe(true);
        expect(mbgNbd.probabilityAlive(parameters, history)[0]! >= 0).toBe(true);
      }
    }
    expect(mbgNbd.probabilityAlive(published, one(0, 0, Number.NaN))[0]).toBeNaN();
    expect(() => mbgNbd.probabilityAlive(published, { ...one(0, 0, 1), age: new Float64Array(2) })).toThrow(RangeError);
  });
  it('expects nothing without end of one who is surely gone', () => {
    expect(mbgNbd.residualTransactions({ ...published, r: 400 }, one(0, 0, 5000), 0)[0]).toBe(0);
    expect(mbgNbd.residualTransactions(published, one(0, 0, 50), 0)[0]).toBe(Number.POSITIVE_INFINITY);
  });
  it('survives a shop where nobody came back', () => {
    const age = Float64Array.of(5, 10, 20);
    const fit = fitMbgNbd({ frequency: new Float64Array(3), recency: new Float64Array(3), age });
    expect(fit.identified).toBe(false);
    expect(mbgNbd.expectedTransactionsNew(fit.parameters, 10)).toBeLessThan(0.01);
  });
});

describe('identities', () => {
  it('has a distribution of purchases that sums to 1, with the expectation as its mean', () => {
    const distribution = mbgNbd.transactionDistribution(published, 39, 5000);
    expect(distribution.every((p) => p >= 0 && p <= 1)).toBe(true);
    expect(total(distribution)).toBeCloseTo(1, 12);
    expectNear(mbgNbd.expectedTransactionsNew(published, 39), total(distribution.map((p, x) => x * p)), 1e-9);
  });
  it('treats a customer seen for no time as new', () => {
    expectNear(purchases(published, one(0, 0, 0), 39), mbgNbd.expectedTransactionsNew(published, 39), 1e-14);
  });
  it('has Σ_x ∫ L dtx = P(X(T) = x), here x = 0 and 1', () => {
    const T = 10;
    const steps = 2000;
    let integral = 0;
    for (let i = 0; i < steps; i++)
      integral += Math.exp(mbgNbd.logLikelihoods(published, one(1, ((i + 0.5) * T) / steps, T))[0]!);
    const [none, single] = mbgNbd.transactionDistribution(published, T, 1);
    expect((integral * T) / steps).toBeCloseTo(single!, 6);
    expect(Math.exp(mbgNbd.logLikelihoods(published, one(0, 0, T))[0]!)).toBeCloseTo(none!, 14);
  });
  it('splits the chance of being alive later over what may happen until then', () => {
    const now = mbgNbd.probabilityAlive(published, one(0, 0, 9))[0]!;
    expect(mbgNbd.probabilityAliveAt(published, one(0, 0, 9), 0)[0]).toBe(now);
    expect(mbgNbd.probabilityAliveAt(published, one(0, 0, 9), 5)[0]!).toBeLessThan(now);
  });
  it('without discount, adds up to the whole horizon, and goes on into the residual', () => {
    const plan = { periods: 12, periodLength: 4.345, discountPerPeriod: 0 };
    const history = one(2, 30, 38);
    expectNear(
      mbgNbd.discountedTransactions(published, history, plan)[0]!,
      purchases(published, history, 52.14),
      1e-12,
    );
    expectNear(
      mbgNbd.discountedTransactionsNew(published, plan),
      mbgNbd.expectedTransactionsNew(published, 52.14),
      1e-12,
    );
    const leaving = { r: 2, alpha: 5, a: 6, b: 8 };
    expectNear(mbgNbd.residualTransactions(leaving, one(0, 0, 4), 0)[0]!, purchases(leaving, one(0, 0, 4), 1e9), 1e-8);
  });
  it('does not care whether equal histories come as rows or as weights', () => {
    const history = mbgNbd.simulate(published, new Float64Array(600).fill(30), seededRandom(3));
    const twice = (v: Float64Array): Float64Array => Float64Array.from([...v, ...v]);
    const rows = fitMbgNbd({
      frequency: twice(history.frequency),
      recency: twice(history.recency),
      age: twice(history.age),
    });
    const weighted = fitMbgNbd({ ...history, weights: new Float64Array(600).fill(2) });
    for (const name of NAMES) expect(weighted.parameters[name] / rows.parameters[name]).toBeCloseTo(1, 5);
  });
});

describe('recovery', () => {
  const truth = { r: 0.8, alpha: 8, a: 0.9, b: 2.5 };
  const ages = (n: number): Float64Array => Float64Array.from({ length: n }, (_, i) => ((i + 1) / n) * 100);
  it('finds the parameters of a simulated shop within four standard errors', () => {
    const fit = fitMbgNbd(mbgNbd.simulate(truth, ages(8000), seededRandom(41)));
    expect(fit).toMatchObject({ converged: true, identified: true });
    for (const name of NAMES) {
      expect(Math.abs(fit.parameters[name] - truth[name])).toBeLessThan(4 * fit.standardErrors[name]);
    }
  });
  it('describes a shop of its own better than BG/NBD does, and less well one of BG/NBD', () => {
    const own = mbgNbd.simulate(truth, ages(4000), seededRandom(42));
    const other = bgNbd.simulate(truth, ages(4000), seededRandom(43));
    expect(fitMbgNbd(own).logLikelihood).toBeGreaterThan(bgNbd.fit(own).logLikelihood + 2);
    expect(fitMbgNbd(other).logLikelihood).toBeLessThan(bgNbd.fit(other).logLikelihood - 2);
  });
  it('counts purchases as the distribution says, in both kinds of draw', () => {
    const n = 50_000;
    const wanted = mbgNbd.transactionDistribution(truth, 30, 4);
    const { frequency } = mbgNbd.simulate(truth, new Float64Array(n).fill(30), seededRandom(8));
    const future = mbgNbd.simulateFuture(truth, 0, 0, 0, 30, n, seededRandom(9));
    for (const counts of [frequency, future]) {
      wanted.forEach((p, x) => {
        const share = counts.filter((v) => v === x).length / n;
        expect(Math.abs(share - p)).toBeLessThan(4.5 * Math.sqrt((p * (1 - p)) / n));
      });
    }
  });
  it('knows who is alive: shares among simulated customers with the same history', () => {
    // of one cohort seen for T and then for t more, whoever buys in t was alive at T
    const [n, T, t] = [60_000, 10, 400];
    const random = seededRandom(44);
    const longer = mbgNbd.simulate({ ...truth, r: 6, alpha: 10 }, new Float64Array(n).fill(T + t), random);
    const silent = mbgNbd.transactionDistribution({ ...truth, r: 6, alpha: 10 }, T, 0)[0]!;
    const never = longer.frequency.filter((x) => x === 0).length / n;
    // almost everyone alive buys within 400: P(never) ≈ P(silent for T) · P(gone | silent for T)
    const gone = 1 - mbgNbd.probabilityAlive({ ...truth, r: 6, alpha: 10 }, one(0, 0, T))[0]!;
    expect(Math.abs(never - silent * gone)).toBeLessThan(4.5 * Math.sqrt((never * (1 - never)) / n) + 1e-3);
  });
});

describe.skipIf(!clvOracles)('reference: independent predictions at given parameters', () => {
  it.each(CLV_DATA_SETS)('%s', (dataSet) => {
    const { reference, customers } = readOracle<Oracle<(typeof NAMES)[number]>>(`${dataSet}__mbg_nbd.json`);
    const year = { periods: 12, periodLength: 4.345, discountPerPeriod: 0.01 };
    for (const { x, t_x, T, reference: wanted } of customers) {
      const history = one(x, t_x, T);
      expectNear(mbgNbd.logLikelihoods(reference.params, history)[0]!, wanted.log_likelihood, REFERENCE_TOLERANCE);
      expectNear(mbgNbd.probabilityAlive(reference.params, history)[0]!, wanted.p_alive, REFERENCE_TOLERANCE);
      // for some customers of olist_10k the reference itself could not compute the hypergeometric function
      if (wanted.cet === undefined) continue;
      for (const [weeks, expected] of Object.entries(wanted.cet)) {
        expectNear(purchases(reference.params, history, Number(weeks)), expected, REFERENCE_TOLERANCE);
      }
      const discounted = mbgNbd.discountedTransactions(reference.params, history, year)[0]!;
      expectNear(discounted * wanted.expected_average_spend, wanted.clv_12m_monthly_1pct, REFERENCE_TOLERANCE);
    }
    for (const [weeks, expected] of Object.entries(reference.expected_transactions_new_customer)) {
      expectNear(mbgNbd.expectedTransactionsNew(reference.params, Number(weeks)), expected, REFERENCE_TOLERANCE);
    }
  });
});

describe.skipIf(!clvOracles)('reference: independent multi-start fits', () => {
  it.each(CLV_DATA_SETS)('%s', (dataSet) => {
    const { reference } = readOracle<Oracle<(typeof NAMES)[number]>>(`${dataSet}__mbg_nbd.json`);
    const fit = fitMbgNbd(readCustomers(dataSet));
    expect(fit.converged).toBe(true);
    expect(fit.logLikelihood).toBeGreaterThan(reference.log_likelihood - 1e-3);
    expect(total(mbgNbd.logLikelihoods(fit.parameters, readCustomers(dataSet)))).toBeCloseTo(fit.logLikelihood, 5);
    expect(fit.identified).toBe(!reference.weakly_identified);
    if (reference.weakly_identified) {
      expect(fit.unidentified).toContain('dropout');
      return;
    }
    for (const name of NAMES) {
      expectNear(fit.parameters[name], reference.params[name], PARAMETER_TOLERANCE);
      expectNear(fit.standardErrors[name], reference.standard_errors[name], ERROR_TOLERANCE);
    }
  });
});

type HardCase = { model: string; param_set: string; params: MbgNbdParameters; x: number; t_x: number; T: number } & {
  log_likelihood: number;
  p_alive: number;
  cet_1: number;
  cet_39: number;
  cet_520: number;
};

describe.skipIf(!clvOracles)('reference: hard cases in 50-digit arithmetic', () => {
  const all = clvOracles ? readOracle<{ cases: HardCase[] }>('hard_cases.json').cases : [];
  it.each(all.filter((c) => c.model === 'mbg_nbd'))('$param_set: x = $x, tx = $t_x, T = $T', (c) => {
    const history = one(c.x, c.t_x, c.T);
    const logLikelihood = mbgNbd.logLikelihoods(c.params, history)[0]!;
    expect(Math.abs(logLikelihood - c.log_likelihood)).toBeLessThanOrEqual(1e-10 * Math.max(1, -c.log_likelihood));
    expectNear(mbgNbd.probabilityAlive(c.params, history)[0]!, c.p_alive, REFERENCE_TOLERANCE);
    expectNear(purchases(c.params, history, 1), c.cet_1, REFERENCE_TOLERANCE);
    expectNear(purchases(c.params, history, 39), c.cet_39, REFERENCE_TOLERANCE);
    expectNear(purchases(c.params, history, 520), c.cet_520, REFERENCE_TOLERANCE);
  });
});
