import { describe, expect, it } from 'vitest';
import {
  drawBeta,
  drawBinomial,
  drawExponential,
  drawGamma,
  drawGeometric,
  drawLogGamma,
  drawNormal,
  drawPoisson,
} from './draws.ts';
import { seededRandom } from './random.ts';

const N = 40_000;

/**
 * Mean and variance of N draws must agree with theory within five standard errors (kurtosis up to 12 for the
 * variance).
 */
function expectMoments(draw: () => number, mean: number, variance: number, kurtosis = 6): void {
  const values = Float64Array.from({ length: N }, draw);
  const average = values.reduce((sum, v) => sum + v, 0) / N;
  const spread = values.reduce((sum, v) => sum + (v - average) ** 2, 0) / N;
  expect(Math.abs(average - mean)).toBeLessThan(5 * Math.sqrt(variance / N));
  expect(Math.abs(spread - variance)).toBeLessThan(5 * variance * Math.sqrt(kurtosis / N));
}

describe('recovery: means and variances', () => {
  const random = seededRandom(20050510);
  it('normal', () => expectMoments(() => drawNormal(random), 0, 1));
  it('exponential', () => expectMoments(() => drawExponential(random, 4), 0.25, 0.0625, 9));
  it.each([0.3, 1, 7.5])('gamma of shape %f', (shape) =>
    expectMoments(() => drawGamma(random, shape, 2), shape / 2, shape / 4, 3 + 6 / shape),
  );
  it.each([
    [0.5, 2],
    [30, 4],
  ])('beta (%f, %f)', (a, b) =>
    expectMoments(() => drawBeta(random, a, b), a / (a + b), (a * b) / ((a + b) ** 2 * (a + b + 1))),
  );
  it.each([0.2, 12, 45, 3000])('poisson of mean %f', (mean) =>
    expectMoments(() => drawPoisson(random, mean), mean, mean, 3 + 1 / mean),
  );
  it.each([
    [10, 0.3],
    [5000, 0.02],
  ])('binomial (%i, %f)', (n, p) => expectMoments(() => drawBinomial(random, n, p), n * p, n * p * (1 - p)));
  it('geometric', () => expectMoments(() => drawGeometric(random, 0.2), 5, 20, 10));
});

describe('limits', () => {
  const random = seededRandom(3);
  it('does not underflow for a tiny shape', () => {
    expect(Number.isFinite(drawLogGamma(random, 1e-6))).toBe(true);
    const p = drawBeta(random, 1e-6, 1e-6);
    expect(p >= 0 && p <= 1).toBe(true);
  });
  it('never succeeds with probability 0, at once with 1', () => {
    expect(drawGeometric(random, 0)).toBe(Number.POSITIVE_INFINITY);
    expect(drawGeometric(random, 1)).toBe(1);
    expect(drawPoisson(random, 0)).toBe(0);
    expect(drawBinomial(random, 0, 0.5)).toBe(0);
  });
});
