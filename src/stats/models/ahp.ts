/**
 * AHP — what is each of several things worth, when one can only say of two at a time which matters more?
 *
 * Story    Of every two criteria a judge says how many times the one matters as the other, from 1 (as much) to 9
 *          (beyond question). From these answers come the weights, and how far the answers contradict each other.
 * Source   Saaty (1980), The Analytic Hierarchy Process, McGraw-Hill; Saaty (1990), European Journal of Operational
 *          Research 48(1), 9–26. Answers left out: Harker (1987), Mathematical Modelling 9(11), 837–848.
 * Symbols  a_ij = how many times i matters as j, a_ji = 1/a_ij, a_ii = 1; NaN where nobody was asked
 *          w = weights, sum 1; λ = largest eigenvalue; CI, RI, CR = index, random index and ratio of consistency
 * Domain   a_ij > 0, 1 ≤ n ≤ 15. Symmetry is the caller's (pairwise-judgements.ts makes such matrices).
 * Shapes   matrices n · n, row-major: a_ij at [i · n + j]
 * Checked  ahp.test.ts: Saaty's house, school and distances, Harker's example; random indices against simulation.
 */
import { connectedGroups } from './pairwise-judgements.ts';

/** Weights cannot be worked out: no answer, not even in a roundabout way, compares one group with another. */
export type AhpUndetermined = { determined: false; groups: number[][] };

/** `missing`: pairs nobody was asked about. CR is 0 where no answer could contradict another. */
export type AhpPriorities = {
  determined: true;
  weights: Float64Array;
  largestEigenvalue: number;
  consistencyIndex: number;
  consistencyRatio: number;
  missing: number;
};

/** Answers are thought consistent enough below this ratio (Saaty 1980). */
export const ACCEPTABLE_RATIO = 0.1;

/**
 * Mean CI of matrices filled at random with 1/9 … 9, n = 1 … 15: Saaty (1980), p. 21. Larger samples (Alonso & Lamata
 * 2006, Int. J. Uncertainty, Fuzziness and Knowledge-Based Systems 14(4)) differ by up to 0.06, at n = 3; the table
 * everybody's textbook has is kept, so that ratios agree with it.
 */
const RANDOM_INDEX = [0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59] as const;

export const LARGEST_GRID = RANDOM_INDEX.length;

/**
 * Weights and consistency of one grid of comparisons. Throws a RangeError unless the matrix is n · n with 1 ≤ n ≤ 15.
 *
 * w is the principal eigenvector, A w = λ w. Where a_ij is missing, w_i/w_j stands in for it (Harker 1987), which makes
 * a_ij = 0 and adds 1 to a_ii for each missing answer about i.
 */
export function ahpPriorities(comparisons: Float64Array, n: number): AhpPriorities | AhpUndetermined {
  if (n < 1 || n > LARGEST_GRID || comparisons.length !== n * n)
    throw new RangeError('a grid is n · n, n from 1 to 15');
  const groups = connectedGroups(comparisons, n);
  if (groups.length > 1) return { determined: false, groups };
  const filled = new Float64Array(n * n);
  let missing = 0;
  for (let i = 0; i < n; i++) {
    filled[i * n + i]! += 1;
    for (let j = 0; j < n; j++) {
      if (i === j) continue;
      const judged = comparisons[i * n + j]!;
      if (!Number.isNaN(judged)) filled[i * n + j] = judged;
      else {
        filled[i * n + i]! += 1;
        missing += 0.5;
      }
    }
  }
  const { weights, largestEigenvalue } = principalEigenvector(filled, n);
  // CI = (λ − n)/(n − 1); rounding may leave it a hair below 0
  const consistencyIndex = n === 1 ? 0 : Math.max(0, (largestEigenvalue - n) / (n - 1));
  const random = randomIndex(n, missing);
  const consistencyRatio = random === 0 ? 0 : consistencyIndex / random;
  return { determined: true, weights, largestEigenvalue, consistencyIndex, consistencyRatio, missing };
}

/**
 * RI of a grid with m answers left out: { 1 − 2m/((n−1)(n−2)) } · RI(n), the share of circles that are still closed.
 *
 * Source   Ágoston & Csató (2022), Omega 108, 102576. Against 3,000 random grids a size the formula is within 5 % while
 *          less than half of the circles are open, and up to 25 % low (so CR is severe) when only one or two are closed.
 */
export function randomIndex(n: number, missing: number): number {
  const circles = ((n - 1) * (n - 2)) / 2;
  return circles === 0 ? 0 : RANDOM_INDEX[n - 1]! * (1 - missing / circles);
}

/**
 * Power iteration on a matrix whose largest eigenvalue is simple and positive (Perron–Frobenius). It ends when the
 * Collatz–Wielandt bounds min (Aw)_i/w_i ≤ λ ≤ max (Aw)_i/w_i meet, so the result is exact to 13 digits.
 */
function principalEigenvector(matrix: Float64Array, n: number): { weights: Float64Array; largestEigenvalue: number } {
  let weights = new Float64Array(n).fill(1 / n);
  for (let step = 0; ; step++) {
    const next = new Float64Array(n);
    let sum = 0;
    let low = Number.POSITIVE_INFINITY;
    let high = 0;
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++) next[i]! += matrix[i * n + j]! * weights[j]!;
      sum += next[i]!;
      low = Math.min(low, next[i]! / weights[i]!);
      high = Math.max(high, next[i]! / weights[i]!);
    }
    weights = next.map((v) => v / sum);
    if (high - low < 1e-13 * high || step === MOST_STEPS) return { weights, largestEigenvalue: sum };
  }
}

const MOST_STEPS = 20_000;
