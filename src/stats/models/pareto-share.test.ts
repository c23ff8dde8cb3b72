import { describe, expect, it } from 'vitest';
import { paretoClasses, paretoClassOf } from './pareto-share.ts';

describe('paper: twenty customers cut 5 / 15 / 80', () => {
  const values = Float64Array.from({ length: 20 }, (_, i) => (i === 7 ? 500 : 100 - i));
  it('counts one, three and sixteen', () => {
    const { counts, thresholds, valueShares } = paretoClasses(values, [0.05, 0.15, 0.8]);
    expect([...counts]).toEqual([1, 3, 16]);
    expect([...thresholds]).toEqual([500, 98, Number.NEGATIVE_INFINITY]);
    expect(valueShares[0]).toBeCloseTo(500 / values.reduce((s, v) => s + v, 0), 12);
  });
});

describe('limits', () => {
  it('keeps equals together, in the better class', () => {
    const { counts } = paretoClasses(Float64Array.of(5, 5, 5, 1, 1), [0.2, 0.2, 0.6]);
    expect([...counts]).toEqual([3, 0, 2]);
  });
  it('has empty classes and no shares when there is nothing to share', () => {
    expect([...paretoClasses(new Float64Array(0), [0.05, 0.95]).counts]).toEqual([0, 0]);
    expect(paretoClasses(new Float64Array(3), [0.5, 0.5]).valueShares[0]).toBeNaN();
  });
});

describe('identities', () => {
  it('gives each value the class it was counted in, and shares that sum to 1', () => {
    const values = Float64Array.from({ length: 101 }, (_, i) => ((i * 37) % 101) ** 2);
    const { counts, thresholds, valueShares } = paretoClasses(values, [0.05, 0.15, 0.8]);
    const classes = paretoClassOf(values, thresholds);
    counts.forEach((count, c) => {
      expect(classes.filter((v) => v === c).length).toBe(count);
    });
    expect(valueShares.reduce((s, v) => s + v, 0)).toBeCloseTo(1, 12);
  });
});
