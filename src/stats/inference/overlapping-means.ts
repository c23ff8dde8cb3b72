/**
 * Means of two groups some of whose members are the same people: the difference, with its interval.
 *
 * Story    Asked about two shops, some people answer for both and some for one. Who answered for both brings along what
 *          is special about them, so their two answers are not independent; leaving either kind out would waste answers.
 * Source   Derrick, Russ, Toher & White (2017), Journal of Modern Applied Statistical Methods 16(1), 137–157, T_new2.
 * Symbols  n₁, n₂ = answers in either group; n_c = people in both; n_a = n₁ − n_c, n_b = n₂ − n_c; r = correlation over
 *          the people in both; s² = sample variances of all answers; γ = Welch's degrees of freedom
 * Domain   n ≥ 2 in both groups; fewer give NaN. With n_c < 3 the groups count as independent: no r can be told.
 * Checked  survey-inference.test.ts: nobody in both is Welch's interval, everybody in both the paired t.
 */
import { type Difference, differenceWithin, type Moments, meanDifference } from './mean-difference.ts';

/** Sums over the people in both groups: of the first group's answers, the second's, their squares and products. */
export type SharedSums = {
  n: number;
  first: number;
  second: number;
  firstSquares: number;
  secondSquares: number;
  products: number;
};

/**
 * Mean of the first group − mean of the second:
 *
 *   se² = s₁²/n₁ + s₂²/n₂ − 2 r s₁ s₂ n_c/(n₁ n₂),   ν = (n_c − 1) + (γ − n_c + 1)(n_a + n_b)/(n_a + n_b + 2 n_c)
 */
export function overlappingDifference(first: Moments, second: Moments, both: SharedSums, level = 0.95): Difference {
  const apart = meanDifference(first, second, level);
  if (both.n < 3 || !Number.isFinite(apart.degreesOfFreedom)) return apart;
  const r = correlationOf(both);
  const shared = (2 * r * Math.sqrt(first.variance * second.variance) * both.n) / (first.n * second.n);
  const square = Math.max(0, first.variance / first.n + second.variance / second.n - shared);
  const alone = first.n + second.n - 2 * both.n;
  const gamma = apart.degreesOfFreedom;
  const degrees = both.n - 1 + ((gamma - both.n + 1) * alone) / (alone + 2 * both.n);
  return differenceWithin(apart.difference, Math.sqrt(square), degrees, level);
}

/** r = (Σxy − ΣxΣy/n) / √{(Σx² − (Σx)²/n)(Σy² − (Σy)²/n)}; 0 where either does not vary. */
function correlationOf({ n, first, second, firstSquares, secondSquares, products }: SharedSums): number {
  const cross = products - (first * second) / n;
  const spread = (firstSquares - (first * first) / n) * (secondSquares - (second * second) / n);
  return spread > 0 ? Math.max(-1, Math.min(1, cross / Math.sqrt(spread))) : 0;
}
