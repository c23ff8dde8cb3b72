import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entropySums, entropyWeights } from './entropy-weights.ts';

/** Four fighter aircraft: speed, range, payload, price, reliability, manoeuvrability (Hwang & Yoon 1981, p. 53). */
const AIRCRAFT = [
  [2, 2.5, 1.8, 2.2],
  [1500, 2700, 2000, 1800],
  [20_000, 18_000, 21_000, 20_000],
  [5.5, 6.5, 4.5, 5],
  [5, 3, 7, 5],
  [9, 5, 7, 5],
].map((column) => Float64Array.from(column));
/** The book computes with four digits. */
const BOOK_DIGITS = 3e-3;

const near = (ours: Float64Array, printed: number[]): void =>
  ours.forEach((value, j) => {
    expect(Math.abs(value - printed[j]!)).toBeLessThan(BOOK_DIGITS);
  });

describe('paper: Hwang & Yoon (1981), fighter aircraft', () => {
  it('has the printed entropies and weights', () => {
    const { entropies, weights } = entropyWeights(entropySums(AIRCRAFT));
    near(entropies, [0.9946, 0.9829, 0.9989, 0.9931, 0.9703, 0.977]);
    near(weights!, [0.0649, 0.2055, 0.0133, 0.0829, 0.3574, 0.276]);
  });
  it('has the printed weights where somebody weighed beforehand', () => {
    const { weights } = entropyWeights(entropySums(AIRCRAFT), [0.2, 0.1, 0.1, 0.1, 0.2, 0.3]);
    near(weights!, [0.0657, 0.1041, 0.0067, 0.042, 0.3622, 0.4193]);
  });
});

describe('limits', () => {
  it('gives no weight to what is the same for all, and all weight to what one alone has', () => {
    const { entropies, weights } = entropyWeights(entropySums([Float64Array.of(3, 3, 3), Float64Array.of(0, 0, 8)]));
    expect(entropies[0]).toBeCloseTo(1, 14);
    expect(entropies[1]).toBe(0);
    expect(weights![1]).toBeCloseTo(1, 12);
  });
  it('has no weights when nothing tells anybody apart', () => {
    for (const columns of [
      [
        [5, 5],
        [2, 2],
      ],
      [
        [0, 0],
        [1, 1],
      ],
      [[7], [3]],
      [],
    ]) {
      expect(entropyWeights(entropySums(columns.map((c) => Float64Array.from(c)))).weights).toBeNull();
    }
  });
  it('refuses negative values and columns of different lengths', () => {
    expect(() => entropySums([Float64Array.of(1, -1)])).toThrow(RangeError);
    expect(() => entropySums([Float64Array.of(1, 1), Float64Array.of(1)])).toThrow(RangeError);
  });
});

describe('identities', () => {
  const anyColumns = fc.array(fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 6, maxLength: 6 }), {
    minLength: 2,
    maxLength: 5,
  });

  it('has entropies from 0 to 1 and weights that sum to 1, whatever unit a criterion is kept in', () => {
    fc.assert(
      fc.property(anyColumns, (columns) => {
        const one = entropyWeights(entropySums(columns.map((c) => Float64Array.from(c))));
        expect(one.entropies.every((e) => e >= 0 && e <= 1)).toBe(true);
        if (one.weights === null || one.entropies.every((e) => e > 1 - 1e-9)) return;
        expect(one.weights.reduce((sum, w) => sum + w, 0)).toBeCloseTo(1, 12);
        const other = entropyWeights(
          entropySums(columns.map((c, j) => Float64Array.from(c, (x) => x * 10 ** (j - 2)))),
        );
        other.entropies.forEach((e, j) => {
          expect(e).toBeCloseTo(one.entropies[j]!, 9);
        });
      }),
    );
  });
  it('adds up over any parts', () => {
    fc.assert(
      fc.property(anyColumns, fc.integer({ min: 1, max: 5 }), (columns, cut) => {
        const part = (from: number, to: number) =>
          entropySums(columns.map((c) => Float64Array.from(c.slice(from, to))));
        const [head, tail, whole] = [part(0, cut), part(cut, 6), part(0, 6)];
        const merged = {
          count: head.count + tail.count,
          sum: head.sum.map((v, j) => v + tail.sum[j]!),
          sumOfLogs: head.sumOfLogs.map((v, j) => v + tail.sumOfLogs[j]!),
        };
        entropyWeights(merged).entropies.forEach((e, j) => {
          expect(e).toBeCloseTo(entropyWeights(whole).entropies[j]!, 9);
        });
      }),
    );
  });
});
