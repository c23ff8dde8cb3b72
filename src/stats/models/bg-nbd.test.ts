import { describe, expect, it } from 'vitest';
import { clvOracles, readCustomers } from '../../../test/clv-oracles.ts';
import {
  bgNbdLogLikelihood,
  bgNbdLogLikelihoods,
  bgNbdProbabilityAlive,
  bgNbdTransactionDistribution,
} from './bg-nbd.ts';
import type { PurchaseHistory } from './purchase-history.ts';

const published = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
const one = (x: number, tx: number, T: number): PurchaseHistory => ({
  frequency: Float64Array.of(x),
  recency: Float64Array.of(tx),
  age: Float64Array.of(T),
});

describe('paper: Fader, Hardie & Lee (2005)', () => {
  it.skipIf(!clvOracles)('gives the published log-likelihood of CDNOW, −9582.4, at the published parameters', () => {
    const history = readCustomers('cdnow_sample');
    expect(history.age).toHaveLength(2357);
    expect(bgNbdLogLikelihood(published, history)).toBeCloseTo(-9582.4, 1);
  });
  it('follows equation 6 literally where nothing can overflow (x = 2, r = α = a = b = 1)', () => {
    // B(1,3)/B(1,1) · Γ(3)/Γ(1) · (1+T)^−3  +  B(2,2)/B(1,1) · Γ(3)/Γ(1) · (1+tx)^−3
    const literal = (1 / 3) * 2 * (1 + 4) ** -3 + (1 / 6) * 2 * (1 + 3) ** -3;
    const ours = bgNbdLogLikelihood({ r: 1, alpha: 1, a: 1, b: 1 }, one(2, 3, 4));
    expect(ours).toBeCloseTo(Math.log(literal), 13);
  });
});

describe('limits', () => {
  it('counts a customer who never bought again as alive', () => {
    expect(bgNbdProbabilityAlive(published, one(0, 0, 38.86))[0]).toBe(1);
  });
  it('loses faith as silence grows, down to probabilities no plain division could hold', () => {
    const at = (T: number): number => bgNbdProbabilityAlive(published, one(5, 10, T))[0]!;
    expect(at(10)).toBeGreaterThan(at(40));
    expect(at(4000)).toBeLessThan(1e-3);
    const faint = bgNbdProbabilityAlive(published, one(100, 1, 500))[0]!;
    expect(faint).toBeGreaterThan(0);
    expect(faint).toBeLessThan(1e-190);
  });
  it('stays finite for enormous and tiny parameters', () => {
    for (const parameters of [
      { r: 1e8, alpha: 1e9, a: 1e-9, b: 1e-9 },
      { r: 1e-9, alpha: 1e-9, a: 1e8, b: 1e-9 },
      { r: 1, alpha: 1, a: 1e8, b: 1e8 },
    ]) {
      expect(Number.isFinite(bgNbdLogLikelihood(parameters, one(3, 2, 5)))).toBe(true);
      expect(Number.isFinite(bgNbdLogLikelihood(parameters, one(5000, 700, 1000)))).toBe(true);
    }
  });
  it('refuses columns of different lengths and passes NaN on', () => {
    const crooked = { ...one(1, 1, 2), age: new Float64Array(2) };
    expect(() => bgNbdProbabilityAlive(published, crooked)).toThrow(RangeError);
    expect(bgNbdLogLikelihood(published, one(1, Number.NaN, 2))).toBeNaN();
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
    const weighted = bgNbdLogLikelihood(published, once, Float64Array.of(2, 1));
    expect(weighted).toBeCloseTo(bgNbdLogLikelihood(published, twice), 12);
    expect(bgNbdLogLikelihoods(published, twice).reduce((s, v) => s + v, 0)).toBeCloseTo(weighted, 12);
  });
  it('has a distribution of purchases that sums to 1', () => {
    for (const parameters of [published, { r: 2, alpha: 5, a: 1, b: 0.3 }, { r: 0.5, alpha: 10, a: 1e-6, b: 3 }]) {
      const distribution = bgNbdTransactionDistribution(parameters, 39, 3000);
      expect(distribution.every((p) => p >= 0 && p <= 1)).toBe(true);
      expect(distribution.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 12);
    }
  });
  it('is the negative binomial model when nobody leaves', () => {
    // a → 0: N(j) = Γ(r+j)/(Γ(r) j!) (α/(α+t))^r (t/(α+t))^j; here r = 1, so it is geometric
    const distribution = bgNbdTransactionDistribution({ r: 1, alpha: 3, a: 1e-13, b: 5 }, 6, 10);
    for (const [j, p] of distribution.entries()) expect(p).toBeCloseTo((1 / 3) * (2 / 3) ** j, 11);
  });
  it('integrates to the distribution of purchases: ∫ L(x = 1, tx, T) dtx = P(X(T) = 1)', () => {
    const T = 10;
    const steps = 2000;
    let integral = 0;
    for (let i = 0; i < steps; i++)
      integral += Math.exp(bgNbdLogLikelihood(published, one(1, ((i + 0.5) * T) / steps, T)));
    expect((integral * T) / steps).toBeCloseTo(bgNbdTransactionDistribution(published, T, 1)[1]!, 6);
  });
});
