import { describe, expect, it } from 'vitest';
import { deltaMethodVariance } from './delta-method.ts';
import { forecastError } from './forecast-error.ts';
import { giniCoefficient } from './gini.ts';
import { percentileInterval, quantile } from './quantile.ts';
import { midRanks, spearmanCorrelation } from './rank-correlation.ts';
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
    expect(deltaMethodVariance(row(3, 2), row(0.1, 0.05, 0.05, 0.2))).toBeCloseTo(2.3, 12);
  });
});

describe('limits', () => {
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
    expect(() => deltaMethodVariance(row(1, 2), row(1, 2))).toThrow(RangeError);
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
