/**
 * Outcome weights — how much did each criterion tell about what customers were worth afterwards?
 *
 * Story    Of customers as they stood some time ago it is known what they brought since. The weights are those under
 *          which the weighted sum of the criteria comes nearest to it. None may be negative: somebody decided which way
 *          is better, and a criterion that works the other way gets no weight rather than the opposite of it.
 * Source   Lawson & Hanson (1974), Solving Least Squares Problems, chapter 23 (non-negative least squares). On ranks, as
 *          scoring uses it: Iman & Conover (1979), Technometrics 21(4), 499–509.
 * Symbols  R = correlations among the criteria, k · k; r = their correlations with the outcome
 *          b ≥ 0 minimises bᵀ(R + λI)b − 2rᵀb; w = b/Σb; explained share of variance 2rᵀb − bᵀRb
 * Domain   λ = 1e-6: nothing but a tie-break, so that two criteria that say the same share the weight
 * Shapes   `products` (k+1) · (k+1) row-major, outcome last
 * Checked  outcome-weights.test.ts: recovery, optimality conditions, exact solutions.
 */
import { invertPositiveDefinite } from '../numeric/symmetric-matrix.ts';

/** Sums over customers of criteria and outcome (last) and of their products. The sums of parts add up to the whole's. */
export type OutcomeSums = { count: number; sum: Float64Array; products: Float64Array };

/**
 * `weights` sum to 1, null when nothing that was chosen goes with the outcome; `correlations` of each criterion with
 * the outcome, NaN for one that is the same for everybody; `explained` is R², 0 … 1.
 */
export type OutcomeWeights = { weights: Float64Array | null; correlations: Float64Array; explained: number };

const TIE_BREAK = 1e-6;

/** The sums over these customers. Throws a RangeError when the columns differ in length. */
export function outcomeSums(criteria: readonly Float64Array[], outcome: Float64Array): OutcomeSums {
  const columns = [...criteria, outcome];
  const size = columns.length;
  if (columns.some((column) => column.length !== outcome.length)) throw new RangeError('columns differ in length');
  const products = new Float64Array(size * size);
  for (let a = 0; a < size; a++)
    for (let b = 0; b < size; b++)
      products[a * size + b] = columns[a]!.reduce((sum, v, i) => sum + v * columns[b]![i]!, 0);
  return {
    count: outcome.length,
    sum: Float64Array.from(columns, (column) => column.reduce((total, v) => total + v, 0)),
    products,
  };
}

/** Weights of the criteria, in the order of the sums. */
export function outcomeWeights(sums: OutcomeSums): OutcomeWeights {
  const k = sums.sum.length - 1;
  const { matrix, spread } = correlationMatrix(sums);
  const size = k + 1;
  const usable = Array.from({ length: k }, (_, j) => spread[j]! && spread[k]!);
  const R = new Float64Array(k * k);
  const r = new Float64Array(k);
  for (let a = 0; a < k; a++) {
    r[a] = usable[a] ? matrix[a * size + k]! : 0;
    for (let b = 0; b < k; b++) R[a * k + b] = a === b ? 1 : usable[a] && usable[b] ? matrix[a * size + b]! : 0;
  }
  const b = nonNegativeLeastSquares(
    R.map((value, at) => (at % (k + 1) === 0 ? value + TIE_BREAK : value)),
    r,
  );
  const total = b.reduce((sum, v) => sum + v, 0);
  const fit = b.reduce((sum, v, j) => sum + v * r[j]!, 0);
  const size2 = b.reduce((sum, v, i) => sum + v * b.reduce((s, u, j) => s + R[i * k + j]! * u, 0), 0);
  return {
    weights: total > TIE_BREAK ? b.map((v) => v / total) : null,
    correlations: r.map((value, j) => (usable[j] ? value : Number.NaN)),
    explained: Math.min(1, Math.max(0, 2 * fit - size2)),
  };
}

/** Correlations of all columns; `spread` false for a column that does not vary beyond rounding. */
function correlationMatrix({ count, sum, products }: OutcomeSums): { matrix: Float64Array; spread: boolean[] } {
  const size = sum.length;
  const covariance = products.map(
    (product, at) => product / count - (sum[Math.floor(at / size)]! / count) * (sum[at % size]! / count),
  );
  const spread = Array.from(sum, (_, j) => covariance[j * (size + 1)]! > 1e-12 * (products[j * (size + 1)]! / count));
  const deviation = Array.from(sum, (_, j) => Math.sqrt(Math.max(0, covariance[j * (size + 1)]!)));
  const matrix = covariance.map((c, at) => c / (deviation[Math.floor(at / size)]! * deviation[at % size]!));
  return { matrix, spread };
}

/**
 * The b ≥ 0 that minimises bᵀGb − 2hᵀb for a positive definite G, by active sets (Lawson & Hanson 1974, algorithm
 * 23.10, on the normal equations): let in the criterion with the steepest gain, solve, and when a weight would fall
 * below 0 go only as far as it reaches 0 and put it out again.
 */
export function nonNegativeLeastSquares(G: Float64Array, h: Float64Array): Float64Array {
  const k = h.length;
  const b = new Float64Array(k);
  const inside = new Set<number>();
  for (let step = 0; step < 10 * k + 10; step++) {
    const slope = h.map((v, i) => v - b.reduce((sum, u, j) => sum + G[i * k + j]! * u, 0));
    const next = steepest(slope, inside);
    if (next === null) break;
    inside.add(next);
    for (;;) {
      const trial = solveInside(G, h, [...inside]);
      const blocked = [...inside].filter((j) => trial[j]! <= 0);
      if (blocked.length === 0) {
        b.set(trial);
        break;
      }
      const reach = Math.min(...blocked.map((j) => b[j]! / (b[j]! - trial[j]!)));
      for (let j = 0; j < k; j++) b[j]! += reach * (trial[j]! - b[j]!);
      for (const j of blocked) {
        if (b[j]! > 1e-14) continue;
        b[j] = 0;
        inside.delete(j);
      }
    }
  }
  return b;
}

/** The criterion outside whose entry gains most, or null when none gains. */
function steepest(slope: Float64Array, inside: Set<number>): number | null {
  let best: number | null = null;
  for (let j = 0; j < slope.length; j++) {
    if (!inside.has(j) && slope[j]! > 1e-12 && (best === null || slope[j]! > slope[best]!)) best = j;
  }
  return best;
}

/** The unconstrained solution with all outside at 0. */
function solveInside(G: Float64Array, h: Float64Array, inside: number[]): Float64Array {
  const size = inside.length;
  const part = Float64Array.from({ length: size * size }, (_, at) => {
    return G[inside[Math.floor(at / size)]! * h.length + inside[at % size]!]!;
  });
  const inverse = invertPositiveDefinite(part, size);
  if (inverse === null) throw new RangeError('not positive definite');
  const solution = new Float64Array(h.length);
  inside.forEach((j, row) => {
    solution[j] = inside.reduce((sum, other, column) => sum + inverse[row * size + column]! * h[other]!, 0);
  });
  return solution;
}
