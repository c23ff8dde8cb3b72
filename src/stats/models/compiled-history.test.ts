import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collapseHistory, thinHistory, totalHistory } from './compiled-history.ts';

const shop = (rows: readonly (readonly number[])[]) => ({
  frequency: Float64Array.from(rows, (row) => row[0]!),
  recency: Float64Array.from(rows, (row) => row[1]!),
  age: Float64Array.from(rows, (row) => row[2]!),
  weights: Float64Array.from(rows, (row) => row[3]!),
});

describe('collapsing', () => {
  it('adds the weights of equal rows and puts one frequency together', () => {
    const collapsed = collapseHistory(
      shop([
        [1, 2, 9, 1],
        [0, 0, 9, 2],
        [1, 2, 9, 5],
        [1, 3, 9, 1],
      ]),
    );
    expect([...collapsed.frequency]).toEqual([1, 1, 0]);
    expect([...collapsed.recency]).toEqual([2, 3, 0]);
    expect([...collapsed.weights]).toEqual([6, 1, 2]);
  });
  it('keeps apart rows that differ in a mark', () => {
    const rows = shop([
      [1, 2, 9, 1],
      [1, 2, 9, 1],
      [1, 2, 9, 1],
    ]);
    const { weights, marks } = collapseHistory(rows, [Float64Array.of(0, 1, 0)]);
    expect([...weights]).toEqual([2, 1]);
    expect([...marks[0]!]).toEqual([0, 1]);
  });
  it('changes no total', () => {
    const row = fc.tuple(fc.nat(4), fc.nat(3), fc.nat(3), fc.nat(5));
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), (rows) => {
        expect(totalHistory(collapseHistory(shop(rows)))).toEqual(totalHistory(shop(rows)));
      }),
    );
  });
  it('refuses columns of different lengths', () => {
    expect(() => collapseHistory(shop([[1, 2, 3, 4]]), [new Float64Array(2)])).toThrow(RangeError);
    expect(() => collapseHistory({ ...shop([[1, 2, 3, 4]]), weights: new Float64Array(2) })).toThrow(RangeError);
  });
});

describe('thinning', () => {
  it('takes every stride-th of rows that stand for one customer each', () => {
    const history = collapseHistory(shop(Array.from({ length: 12 }, (_, i) => [i, i, 20, 1])));
    const thin = thinHistory(history, 4);
    expect(thin.frequency).toHaveLength(3);
    expect([...thin.weights]).toEqual([1, 1, 1]);
  });
  it('takes rows as often as they stand for customers: shares stay within one step', () => {
    // 90 % of all customers in one row
    const rows = [[0, 0, 30, 9000], ...Array.from({ length: 1000 }, (_, i) => [1, i, 2000, 1])];
    const thin = thinHistory(collapseHistory(shop(rows)), 10);
    const total = thin.weights.reduce((sum, w) => sum + w, 0);
    expect(total).toBe(100);
    expect(thin.weights[0]).toBe(90);
    expect(thin.frequency.length).toBeLessThan(15);
  });
});
