import { describe, expect, it } from 'vitest';
import { drawExponential } from '../numeric/draws.ts';
import { seededRandom } from '../numeric/random.ts';
import { naturalBreaks } from './natural-breaks.ts';

/** Sum of squares within classes when values are cut at `cuts`. */
function within(values: Float64Array, weights: Float64Array, cuts: readonly number[]): number {
  let sum = 0;
  const edges = [Number.NEGATIVE_INFINITY, ...cuts, Number.POSITIVE_INFINITY];
  for (let c = 0; c + 1 < edges.length; c++) {
    const members = [...values.keys()].filter((i) => values[i]! >= edges[c]! && values[i]! < edges[c + 1]!);
    const total = members.reduce((s, i) => s + weights[i]!, 0);
    const mean = members.reduce((s, i) => s + weights[i]! * values[i]!, 0) / total;
    for (const i of members) sum += weights[i]! * (values[i]! - mean) ** 2;
  }
  return sum;
}

describe('paper: Fisher (1958), groups plain to see', () => {
  it('cuts between the clusters', () => {
    const { cuts, goodness } = naturalBreaks(Float64Array.of(10, 1, 2, 100, 11, 12, 3, 101, 99), 3);
    expect([...cuts]).toEqual([10, 99]);
    expect(goodness).toBeGreaterThan(0.99);
  });
});

describe('limits', () => {
  it('gives fewer cuts than asked when there are fewer values', () => {
    expect([...naturalBreaks(Float64Array.of(5, 5, 7), 4).cuts]).toEqual([7]);
    expect(naturalBreaks(Float64Array.of(5, 5), 3)).toEqual({ cuts: new Float64Array(0), goodness: 1 });
    expect(naturalBreaks(new Float64Array(0), 3).cuts).toHaveLength(0);
  });
  it('holds its digits far from zero', () => {
    const far = Float64Array.of(1, 2, 3, 10, 11, 12).map((v) => v + 1e9);
    expect([...naturalBreaks(far, 2).cuts]).toEqual([1e9 + 10]);
  });
  it('refuses columns of different lengths', () => {
    expect(() => naturalBreaks(new Float64Array(2), 2, new Float64Array(3))).toThrow(RangeError);
  });
});

describe('identities', () => {
  it('counts a weighted value as often as its weight says', () => {
    const rows = naturalBreaks(Float64Array.of(1, 1, 1, 2, 5, 9, 9), 3);
    const weighted = naturalBreaks(Float64Array.of(1, 2, 5, 9), 3, Float64Array.of(3, 1, 1, 2));
    expect(weighted.cuts).toEqual(rows.cuts);
    expect(weighted.goodness).toBeCloseTo(rows.goodness, 12);
  });
});

describe('reference: every possible cut', () => {
  it('is never beaten', () => {
    const random = seededRandom(12);
    for (let round = 0; round < 20; round++) {
      const values = Float64Array.from({ length: 14 }, () => drawExponential(random, 0.1)).sort();
      const weights = Float64Array.from({ length: 14 }, () => 1 + Math.floor(random() * 5));
      const ours = within(values, weights, [...naturalBreaks(values, 3, weights).cuts]);
      for (let i = 1; i < 14; i++)
        for (let j = i + 1; j < 14; j++) {
          expect(ours).toBeLessThanOrEqual(within(values, weights, [values[i]!, values[j]!]) + 1e-9);
        }
    }
  });
});
