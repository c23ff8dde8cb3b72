import { describe, expect, it } from 'vitest';
import { CLV_DATA_SETS, clvOracles, type Oracle, readCustomers, readOracle } from '../../../test/clv-oracles.ts';
import {
  type ParetoNbdParameters,
  paretoNbdLogLikelihood,
  paretoNbdLogLikelihoods,
  paretoNbdProbabilityAlive,
} from './pareto-nbd.ts';
import { paretoNbdTransactionDistribution } from './pareto-nbd-distribution.ts';
import type { PurchaseHistory } from './purchase-history.ts';

const published = { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 };
const REFERENCE_TOLERANCE = 1e-10;
const one = (x: number, tx: number, T: number): PurchaseHistory => ({
  frequency: Float64Array.of(x),
  recency: Float64Array.of(tx),
  age: Float64Array.of(T),
});
const expectNear = (value: number, wanted: number, tolerance: number): void =>
  expect(Math.abs(value - wanted)).toBeLessThanOrEqual(tolerance * Math.abs(wanted));
const aliveOf = (parameters: ParetoNbdParameters, x: number, tx: number, T: number): number =>
  paretoNbdProbabilityAlive(parameters, one(x, tx, T))[0]!;

describe('paper: Schmittlein, Morrison & Colombo (1987); CDNOW as in Fader, Hardie & Lee (2005)', () => {
  it.skipIf(!clvOracles)('gives the published log-likelihood of CDNOW, −9595.0, at the published parameters', () => {
    expect(paretoNbdLogLikelihood(published, readCustomers('cdnow_sample'))).toBeCloseTo(-9595.0, 1);
  });
  it('follows the closed form where there is one: α = β, r + x = 2, s = 1', () => {
    // α (r+x terms) = β: ∫ s β^s (α+y)^−(r+x+s+1) dy = s/(r+s+x) · {(α+tx)^−(r+s+x) − (α+T)^−(r+s+x)}
    const [x, tx, T, a] = [1, 3, 8, 5];
    const integral = (1 / 3) * ((a + tx) ** -3 - (a + T) ** -3);
    const alive = (a + T) ** -3;
    const parameters = { r: 1, alpha: a, s: 1, beta: a };
    // Γ(2)/Γ(1) α β { … }
    expectNear(paretoNbdLogLikelihood(parameters, one(x, tx, T)), Math.log(a * a * (alive + integral)), 1e-14);
    expectNear(aliveOf(parameters, x, tx, T), alive / (alive + integral), 1e-14);
  });
});

describe('limits', () => {
  it('is certain of one who bought just now, and of everybody when nobody leaves', () => {
    expect(aliveOf(published, 3, 20, 20)).toBe(1);
    expectNear(aliveOf({ ...published, s: 1e-12 }, 0, 0, 500), 1, 1e-10);
  });
  it('loses faith as silence grows, sooner in frequent buyers, down to probabilities no plain division could hold', () => {
    expect(aliveOf(published, 5, 10, 11)).toBeGreaterThan(aliveOf(published, 5, 10, 40));
    expect(aliveOf(published, 2, 10, 40)).toBeGreaterThan(aliveOf(published, 20, 10, 40));
    const faint = aliveOf(published, 100, 1, 500);
    expect(faint).toBeGreaterThan(0);
    expect(faint).toBeLessThan(1e-150);
  });
  it('has customers who never came back leave too, unlike BG/NBD', () => {
    expect(aliveOf(published, 0, 0, 38.86)).toBeLessThan(0.5);
  });
  it('is the negative binomial model when nobody leaves', () => {
    // Γ(r+x)/Γ(r) α^r (α+T)^−(r+x)
    const faithful = { r: 2, alpha: 7, s: 1e-14, beta: 3 };
    expectNear(paretoNbdLogLikelihood(faithful, one(3, 4, 9)), Math.log(2 * 3 * 4 * 7 ** 2 * 16 ** -5), 1e-12);
  });
  it('stays finite for enormous and tiny parameters', () => {
    for (const parameters of [
      { r: 1e8, alpha: 1e9, s: 1e-9, beta: 1e-9 },
      { r: 1e-9, alpha: 1e-9, s: 4e8, beta: 1e12 },
      { r: 1, alpha: 1e-10, s: 1, beta: 1e10 },
      { r: 1, alpha: 1e10, s: 1, beta: 1e-10 },
    ]) {
      for (const [x, tx, T] of [
        [0, 0, 5],
        [3, 2, 5],
        [5000, 700, 1000],
      ] as const) {
        expect(Number.isFinite(paretoNbdLogLikelihood(parameters, one(x, tx, T)))).toBe(true);
        expect(aliveOf(parameters, x, tx, T)).toBeGreaterThanOrEqual(0);
        expect(aliveOf(parameters, x, tx, T)).toBeLessThanOrEqual(1);
      }
    }
  });
  it('refuses columns of different lengths and passes NaN on', () => {
    const crooked = { ...one(1, 1, 2), age: new Float64Array(2) };
    expect(() => paretoNbdProbabilityAlive(published, crooked)).toThrow(RangeError);
    expect(() => paretoNbdLogLikelihood(published, one(1, 1, 2), new Float64Array(2))).toThrow(RangeError);
    expect(paretoNbdLogLikelihood(published, one(1, Number.NaN, 2))).toBeNaN();
    expect(paretoNbdProbabilityAlive(published, one(0, 0, Number.NaN))[0]).toBeNaN();
  });
});

describe('identities', () => {
  it('counts a weighted row as often as its weight says', () => {
    const twice = {
      frequency: Float64Array.of(2, 2, 0),
      recency: Float64Array.of(3, 3, 0),
      age: Float64Array.of(9, 9, 4),
    };
    const once = { frequency: Float64Array.of(2, 0), recency: Float64Array.of(3, 0), age: Float64Array.of(9, 4) };
    const weighted = paretoNbdLogLikelihood(published, once, Float64Array.of(2, 1));
    expect(weighted).toBeCloseTo(paretoNbdLogLikelihood(published, twice), 12);
  });
  it('gives each customer the same whether the parameters are the shop’s or her own', () => {
    const history = { frequency: Float64Array.of(2, 0), recency: Float64Array.of(3, 0), age: Float64Array.of(9, 4) };
    const own = { r: 0.553, s: 0.606, alpha: Float64Array.of(10.578, 3), beta: Float64Array.of(11.669, 50) };
    const second = { ...published, alpha: 3, beta: 50 };
    expect([...paretoNbdLogLikelihoods(own, history)]).toEqual([
      paretoNbdLogLikelihood(published, one(2, 3, 9)),
      paretoNbdLogLikelihood(second, one(0, 0, 4)),
    ]);
    expect(paretoNbdProbabilityAlive(own, history)[1]).toBe(aliveOf(second, 0, 0, 4));
    expect(() => paretoNbdProbabilityAlive({ ...own, beta: new Float64Array(1) }, history)).toThrow(RangeError);
  });
  it('has a distribution of purchases that sums to 1', () => {
    for (const parameters of [
      published,
      { r: 36.8, alpha: 407, s: 1.4e-5, beta: 8.3e-7 },
      { r: 0.01, alpha: 1e-2, s: 2, beta: 1e-3 },
      { r: 1e6, alpha: 1e6, s: 0.5, beta: 3 },
    ]) {
      const distribution = paretoNbdTransactionDistribution(parameters, 39, 20_000);
      expect(distribution.every((p) => p >= 0 && p <= 1)).toBe(true);
      expect(Math.abs(distribution.reduce((sum, p) => sum + p, 0) - 1)).toBeLessThan(1e-12);
    }
  });
  it('integrates to the distribution of purchases: ∫ L(x = 1, tx, T) dtx = P(X(T) = 1)', () => {
    const T = 10;
    const steps = 2000;
    let integral = 0;
    for (let i = 0; i < steps; i++)
      integral += Math.exp(paretoNbdLogLikelihood(published, one(1, ((i + 0.5) * T) / steps, T)));
    expect((integral * T) / steps).toBeCloseTo(paretoNbdTransactionDistribution(published, T, 1)[1]!, 6);
    const never = Math.exp(paretoNbdLogLikelihood(published, one(0, 0, T)));
    expectNear(paretoNbdTransactionDistribution(published, T, 0)[0]!, never, 1e-13);
  });
  it('knows where a distribution begins, and passes NaN on', () => {
    expect([...paretoNbdTransactionDistribution(published, 0, 2)]).toEqual([1, 0, 0]);
    for (const t of [Number.NaN, -1]) expect(paretoNbdTransactionDistribution(published, t, 1)[1]).toBeNaN();
  });
});

describe('reference: P(X(t) = x) by 40-digit integration', () => {
  it.each([
    [0.553, 10.578, 0.606, 11.669, 39, 0, 0.5936250316023839],
    [0.553, 10.578, 0.606, 11.669, 39, 1, 0.1655629472771755],
    [0.553, 10.578, 0.606, 11.669, 39, 10, 0.004193439332080421],
    [0.553, 10.578, 0.606, 11.669, 39, 100, 5.354158683019896e-13],
    [36.8, 407, 1.4e-5, 8.3e-7, 520, 0, 0.0002217574981850656],
    [36.8, 407, 1.4e-5, 8.3e-7, 520, 47, 0.03843433578040667],
    [0.9, 10.7, 20, 3000, 104, 500, 1.6564199120660895e-23],
    [1e6, 1e5, 0.5, 3, 100, 1000, 0.0021940463291046943],
    [1e6, 1e5, 0.5, 3, 100, 3, 0.01389881439440677],
    [0.01, 1e-4, 2, 1e-3, 52, 7, 0.00042094068038069045],
  ])('r = %f, α = %f, s = %f, β = %f, t = %f, x = %i', (r, alpha, s, beta, t, x, wanted) => {
    expectNear(paretoNbdTransactionDistribution({ r, alpha, s, beta }, t, x)[x]!, wanted, 1e-11);
  });
});

describe.skipIf(!clvOracles)('reference: independent predictions at given parameters', () => {
  it.each(CLV_DATA_SETS)('%s', (dataSet) => {
    const { reference, customers } = readOracle<Oracle<keyof ParetoNbdParameters>>(`${dataSet}__pareto_nbd.json`);
    for (const { x, t_x, T, reference: wanted } of customers) {
      const history = one(x, t_x, T);
      expectNear(paretoNbdLogLikelihoods(reference.params, history)[0]!, wanted.log_likelihood, REFERENCE_TOLERANCE);
      expectNear(aliveOf(reference.params, x, t_x, T), wanted.p_alive, REFERENCE_TOLERANCE);
    }
  });
});

type HardCase = { model: string; param_set: string; params: ParetoNbdParameters; x: number; t_x: number; T: number } & {
  log_likelihood: number;
  p_alive: number;
};

describe.skipIf(!clvOracles)('reference: hard cases in 50-digit arithmetic', () => {
  const all = clvOracles ? readOracle<{ cases: HardCase[] }>('hard_cases.json').cases : [];
  it.each(all.filter((c) => c.model === 'pareto_nbd'))('$param_set: x = $x, tx = $t_x, T = $T', (c) => {
    const logLikelihood = paretoNbdLogLikelihoods(c.params, one(c.x, c.t_x, c.T))[0]!;
    expect(Math.abs(logLikelihood - c.log_likelihood)).toBeLessThanOrEqual(
      1e-12 * Math.max(1, -c.log_likelihood) + 2e-15 * c.x,
    );
    expectNear(aliveOf(c.params, c.x, c.t_x, c.T), c.p_alive, REFERENCE_TOLERANCE);
  });
});
