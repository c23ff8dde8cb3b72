import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawNormal } from '../numeric/draws.ts';
import { seededRandom } from '../numeric/random.ts';
import { nonNegativeLeastSquares, outcomeSums, outcomeWeights } from './outcome-weights.ts';

/** n customers with standard normal criteria, neighbours correlated by `rho`. */
function criteria(n: number, k: number, rho: number, seed: number): Float64Array[] {
  const random = seededRandom(seed);
  const columns = Array.from({ length: k }, () => new Float64Array(n));
  for (let i = 0; i < n; i++) {
    let before = drawNormal(random);
    for (const column of columns) {
      column[i] = before;
      before = rho * before + Math.sqrt(1 - rho * rho) * drawNormal(random);
    }
  }
  return columns;
}

/** Σ b_j x_j + noise. */
function outcomeOf(columns: Float64Array[], b: number[], noise: number, seed: number): Float64Array {
  const random = seededRandom(seed);
  return columns[0]!.map((_, i) => b.reduce((sum, v, j) => sum + v * columns[j]![i]!, noise * drawNormal(random)));
}

describe('paper: Lawson & Hanson (1974), the conditions of an optimum', () => {
  it('holds them for any problem: b ≥ 0, slope ≤ 0, and 0 where b > 0', () => {
    const anyMatrix = fc
      .integer({ min: 1, max: 7 })
      .chain((k) =>
        fc.tuple(
          fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: k * k, maxLength: k * k }),
          fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: k, maxLength: k }),
        ),
      );
    fc.assert(
      fc.property(anyMatrix, ([root, h]) => {
        const k = h.length;
        // G = MᵀM + I
        const G = Float64Array.from({ length: k * k }, (_, at) => {
          const [i, j] = [Math.floor(at / k), at % k];
          let sum = i === j ? 1 : 0;
          for (let l = 0; l < k; l++) sum += root[l * k + i]! * root[l * k + j]!;
          return sum;
        });
        const b = nonNegativeLeastSquares(G, Float64Array.from(h));
        for (let i = 0; i < k; i++) {
          const slope = b.reduce((sum, v, j) => sum - G[i * k + j]! * v, h[i]!);
          expect(b[i]).toBeGreaterThanOrEqual(0);
          expect(slope).toBeLessThan(1e-9);
          if (b[i]! > 0) expect(Math.abs(slope)).toBeLessThan(1e-9);
        }
      }),
    );
  });
});

describe('limits', () => {
  it('gives no weight to what works the other way round, and says which way it works', () => {
    const columns = criteria(4000, 2, 0, 1);
    const { weights, correlations } = outcomeWeights(outcomeSums(columns, outcomeOf(columns, [1, -2], 0.5, 2)));
    expect([...weights!]).toEqual([1, 0]);
    expect(correlations[1]).toBeLessThan(-0.8);
  });
  it('has no weights where nothing goes with the outcome, or nothing varies', () => {
    const columns = criteria(500, 2, 0, 3);
    const against = outcomeOf(columns, [-1, -1], 0.1, 4);
    expect(outcomeWeights(outcomeSums(columns, against)).weights).toBeNull();
    const flat = new Float64Array(500).fill(7.1);
    const constant = outcomeWeights(outcomeSums([columns[0]!, flat], columns[0]!));
    expect([...constant.weights!]).toEqual([1, 0]);
    expect(constant.correlations[1]).toBeNaN();
    expect(outcomeWeights(outcomeSums(columns, flat))).toMatchObject({ weights: null, explained: 0 });
  });
  it('shares the weight between two criteria that say the same', () => {
    const [one] = criteria(500, 1, 0, 5) as [Float64Array];
    const { weights, explained } = outcomeWeights(outcomeSums([one, one.map((x) => 3 * x + 1)], one));
    expect(weights![0]).toBeCloseTo(0.5, 6);
    expect(explained).toBeCloseTo(1, 6);
  });
  it('refuses columns of different lengths', () => {
    expect(() => outcomeSums([new Float64Array(3)], new Float64Array(2))).toThrow(RangeError);
  });
});

describe('identities', () => {
  const columns = criteria(300, 3, 0.5, 6);
  const outcome = outcomeOf(columns, [1, 0.2, 0.6], 1, 7);

  it('does not care for units', () => {
    const one = outcomeWeights(outcomeSums(columns, outcome));
    const other = outcomeWeights(
      outcomeSums(
        columns.map((c, j) => c.map((x) => 10 ** j * x - j)),
        outcome.map((y) => 5 * y + 9),
      ),
    );
    other.weights!.forEach((w, j) => {
      expect(w).toBeCloseTo(one.weights![j]!, 8);
    });
    expect(other.explained).toBeCloseTo(one.explained, 8);
  });
  it('explains what the correlation of the weighted sum with the outcome squares to', () => {
    const { weights, explained } = outcomeWeights(outcomeSums(columns, outcome));
    const deviations = columns.map((c) =>
      Math.sqrt(c.reduce((s, x) => s + x * x, 0) / 300 - (c.reduce((s, x) => s + x, 0) / 300) ** 2),
    );
    const score = outcome.map((_, i) => columns.reduce((s, c, j) => s + (weights![j]! * c[i]!) / deviations[j]!, 0));
    const { correlations } = outcomeWeights(outcomeSums([score], outcome));
    expect(correlations[0]! ** 2).toBeCloseTo(explained, 5);
  });
});

describe('recovery', () => {
  it('finds the weights an outcome was made with, also among correlated criteria', () => {
    for (const rho of [0, 0.7]) {
      const columns = criteria(20_000, 4, rho, 8);
      const { weights } = outcomeWeights(outcomeSums(columns, outcomeOf(columns, [0.4, 0, 0.1, 0.5], 1, 9)));
      for (const [j, made] of [0.4, 0, 0.1, 0.5].entries()) {
        expect(Math.abs(weights![j]! - made)).toBeLessThan(0.03);
      }
    }
  });
});
