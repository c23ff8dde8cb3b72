import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distinctRows, gather, onDistinctRows } from './distinct-rows.ts';

describe('distinct rows', () => {
  it('finds each different row once, in the order in which they come', () => {
    const { first, at } = distinctRows([Float64Array.of(1, 2, 1, 1, 2), Float64Array.of(5, 5, 5, 6, 5)]);
    expect([...first]).toEqual([0, 1, 3]);
    expect([...at]).toEqual([0, 1, 0, 2, 1]);
  });
  it('agrees with comparing all rows with all rows, whatever the numbers', () => {
    const number = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constantFrom(Number.NaN, 0.1, 1e300, -1, 2 ** 32));
    const rows = fc.array(fc.tuple(number, number, number), { maxLength: 60 });
    fc.assert(
      fc.property(rows, (list) => {
        const columns = [0, 1, 2].map((k) => Float64Array.from(list, (row) => row[k]!));
        const { first, at } = distinctRows(columns);
        const wanted = list.map((row) => list.findIndex((other) => row.every((v, k) => Object.is(v, other[k]))));
        expect(Array.from(at, (place) => first[place])).toEqual(wanted);
        expect(first.length).toBe(new Set(wanted).size);
      }),
    );
  });
  it('computes once for equal rows', () => {
    let calls = 0;
    const column = Float64Array.of(3, 3, 4, 3);
    const doubled = onDistinctRows([column], (i) => {
      calls++;
      return 2 * column[i]!;
    });
    expect([...doubled]).toEqual([6, 6, 8, 6]);
    expect(calls).toBe(2);
  });
  it('knows a part of a larger column, and no rows at all', () => {
    const part = Float64Array.of(9, 1, 1, 9).subarray(1, 3);
    expect([...distinctRows([part]).first]).toEqual([0]);
    expect(distinctRows([new Float64Array(0)]).at).toHaveLength(0);
    expect(distinctRows([]).first).toHaveLength(0);
    expect([...gather([7, 8, 9], Uint32Array.of(2, 0))]).toEqual([9, 7]);
  });
  it('refuses columns of different lengths', () => {
    expect(() => distinctRows([new Float64Array(1), new Float64Array(2)])).toThrow(RangeError);
  });
});
