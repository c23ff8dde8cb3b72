import { describe, expect, it } from 'vitest';
import { logBeta } from './log-beta.ts';
import { logGamma, logGammaDifference } from './log-gamma.ts';

const TOLERANCE = 1e-14;
const near = (value: number, wanted: number): void =>
  expect(Math.abs(value - wanted)).toBeLessThanOrEqual(TOLERANCE * Math.max(1, Math.abs(wanted)));

describe('paper: Abramowitz & Stegun, table 6.1 and 6.1.8', () => {
  it('knows Γ(½) = √π and Γ(n) = (n − 1)!', () => {
    near(logGamma(0.5), 0.5 * Math.log(Math.PI));
    near(logGamma(11), Math.log(3628800));
    near(Math.exp(logGamma(1.5)), 0.886226925452758);
  });
});

describe('limits', () => {
  it('is infinite at 0 and at infinity, undefined below 0', () => {
    expect(logGamma(0)).toBe(Number.POSITIVE_INFINITY);
    expect(logGamma(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
    expect(logGamma(-1)).toBeNaN();
    expect(logGamma(Number.NaN)).toBeNaN();
  });
  it('keeps a small difference of two huge values', () => {
    // ln Γ(q+1) − ln Γ(q) = ln q
    for (const q of [1e-12, 0.3, 5, 1e9, 1e15]) near(logGammaDifference(q, 1), Math.log(q));
  });
});

describe('identities', () => {
  it('gains ln x from Γ(x) to Γ(x + 1)', () => {
    for (const x of [1e-9, 0.1, 0.99, 1, 3.7, 9.999, 10, 123.4, 1e8]) near(logGamma(x + 1), logGamma(x) + Math.log(x));
  });
  it('has a symmetric Beta function with B(p, q+1) = B(p, q) · q/(p+q)', () => {
    for (const [p, q] of [
      [0.3, 4],
      [1e-6, 2],
      [50, 1e9],
    ] as const) {
      near(logBeta(p, q), logBeta(q, p));
      near(logBeta(p, q + 1), logBeta(p, q) + Math.log(q / (p + q)));
    }
  });
});

describe('reference: 30-digit arithmetic', () => {
  it.each([
    [1e-6, 13.815509980749432],
    [0.1, 2.252712651734206],
    [1.5, -0.12078223763524522],
    [2.3, 0.15418945495963046],
    [9.99, 12.779315214350193],
    [50.5, 146.51925549072064],
    [1e6, 12815504.569147611],
  ])('ln Γ(%f)', (x, wanted) => near(logGamma(x), wanted));
  it.each([
    [1e9, 3.7, 76.67608360169673],
    [1e-3, 2.5, -6.621792613130769],
    [25, 1000, 6023.4271553519375],
  ])('ln Γ(q + y) − ln Γ(q) at q = %f, y = %f', (q, y, wanted) => near(logGammaDifference(q, y), wanted));
});
