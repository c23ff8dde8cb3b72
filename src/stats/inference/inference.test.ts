import { describe, expect, it } from 'vitest';
import { forecastError } from './forecast-error.ts';
import { giniCoefficient } from './gini.ts';
import { logScaleVariances } from './log-scale-variance.ts';
import { percentileInterval, quantile } from './quantile.ts';
import { midRanks, spearmanCorrelation } from './rank-correlation.ts';
import { skewedInterval } from './skewed-interval.ts';
import { shareCapturedByTop, topMembership, topOverlap } from './top-share.ts';

const row = (...values: number[]): Float64Array => Float64Array.from(values);

describe('paper: worked by hand', () => {
  it('interpolates quantiles as R does by default', () => {
    expect(quantile(row(3, 1, 2, 4), 0.25)).toBe(1.75);
    expect(quantile(row(3, 1, 2, 4), 0.5)).toBe(2.5);
    const draws = Float64Array.from({ length: 101 }, (_, i) => i);
    expect(percentileInterval(draws, 0.5)).toEqual({ low: 25, high: 75 });
  });
  it('ranks with ties in the middle', () => {
    expect([...midRanks(row(10, 20, 20, 5))]).toEqual([2, 3.5, 3.5, 1]);
    expect(spearmanCorrelation(row(1, 2, 3, 4, 5), row(5, 6, 7, 8, 7))).toBeCloseTo(0.8207826816681233, 12);
  });
  it('measures inequality', () => {
    expect(giniCoefficient(row(1, 1, 1, 1))).toBe(0);
    expect(giniCoefficient(row(0, 0, 0, 8))).toBe(0.75);
    expect(giniCoefficient(row(1, 2, 3, 4))).toBe(0.25);
  });
  it('measures misses', () => {
    expect(forecastError(row(1, 2, 3), row(2, 2, 5))).toEqual({
      meanAbsolute: 1,
      rootMeanSquare: Math.sqrt(5 / 3),
      bias: -1,
      totalRelative: 6 / 9 - 1,
    });
  });
  it('finds the money in the top', () => {
    expect(shareCapturedByTop(row(9, 1, 8, 2), row(50, 10, 30, 10), 0.5)).toBe(0.8);
    expect(topOverlap(row(4, 3, 2, 1), row(4, 1, 3, 2), 0.5)).toEqual({ overlap: 0.5, jaccard: 1 / 3 });
  });
  it('carries variance through a product', () => {
    // f = u·v at (2, 3): gradient (3, 2); 9·0.1 + 4·0.2 + 2·6·0.05
    const product = ([u = 0, v = 0]: Float64Array) => row(u * v, 5);
    const [variance, none] = logScaleVariances(row(2, 3), row(0.1, 0.05, 0.05, 0.2), product);
    expect(variance).toBeCloseTo(2.3, 6);
    expect(none).toBe(0);
  });
  it('sees no doubt along a ridge on which nothing changes', () => {
    // only u/v matters: ln u and ln v known to 10^6 together, to 0.01 apart
    const covariance = row(4 * 1e6, 6 * (1e6 - 5e-5), 6 * (1e6 - 5e-5), 9 * 1e6);
    const [variance] = logScaleVariances(row(2, 3), covariance, ([u = 0, v = 0]) => row(u / v));
    // Var ln(u/v) = 1e-4
    expect(Math.sqrt(variance!) / (2 / 3)).toBeCloseTo(0.01, 3);
  });
});

describe('reference', () => {
  // gamma quantiles at 5 and 95 % over the mean, from SciPy 1.10
  it.each([
    [20, 0.66273, 1.39398, 2e-4],
    [5, 0.39403, 1.83073, 2e-3],
    [2, 0.17768, 2.37193, 1e-2],
    [1, 0.05129, 2.99573, 3e-2],
    [0.5, 0.00393, 3.84146, 1e-1],
  ])('a skewed interval of shape %d', (shape, low, high, within) => {
    const found = skewedInterval(10, 100 / shape, 0.9);
    expect(Math.abs(found.low / 10 - low)).toBeLessThan(within);
    expect(Math.abs(found.high / 10 - high)).toBeLessThan(within);
  });
});

describe('limits', () => {
  it('a sum without variance or mean is its own interval', () => {
    expect(skewedInterval(7, 0, 0.9)).toEqual({ low: 7, high: 7 });
    expect(skewedInterval(0, 3, 0.9)).toEqual({ low: 0, high: 0 });
    const flat = skewedInterval(0.01, 5, 0.9);
    expect(flat.low).toBe(0);
    expect(Number.isFinite(flat.high)).toBe(true);
  });
  it('answers NaN where there is no answer', () => {
    expect(quantile(row(), 0.5)).toBeNaN();
    expect(giniCoefficient(row(0, 0))).toBeNaN();
    expect(spearmanCorrelation(row(1, 1, 1), row(1, 2, 3))).toBeNaN();
    expect(forecastError(row(1), row(0)).totalRelative).toBeNaN();
    expect(shareCapturedByTop(row(1, 2), row(0, 0), 0.5)).toBeNaN();
  });
  it('refuses what does not fit together', () => {
    expect(() => spearmanCorrelation(row(1), row(1, 2))).toThrow(RangeError);
    expect(() => forecastError(row(1), row(1, 2))).toThrow(RangeError);
    expect(() => topOverlap(row(1), row(1, 2), 0.5)).toThrow(RangeError);
    expect(() => logScaleVariances(row(1, 2), row(1, 2), (theta) => theta)).toThrow(RangeError);
  });
});

describe('identities', () => {
  it('splits the place at the border among equals, whatever their order', () => {
    expect([...topMembership(row(1, 5, 5, 5, 0), 0.4)]).toEqual([0, 2 / 3, 2 / 3, 2 / 3, 0]);
    const flat = row(7, 7, 7, 7);
    expect(shareCapturedByTop(flat, row(40, 30, 20, 10), 0.25)).toBe(0.25);
    expect(topOverlap(flat, flat, 0.25)).toEqual({ overlap: 1, jaccard: 1 });
  });
  it('knows only order: any rising function leaves rank correlation as it is', () => {
    const [u, v] = [row(3, 1, 4, 1, 5, 9), row(2, 7, 1, 8, 2, 8)];
    expect(spearmanCorrelation(u.map(Math.exp), v)).toBeCloseTo(spearmanCorrelation(u, v), 12);
    expect(
      spearmanCorrelation(
        u,
        u.map((x) => -x),
      ),
    ).toBeCloseTo(-1, 12);
  });
});
