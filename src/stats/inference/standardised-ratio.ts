/**
 * Two groups compared like with like: a ratio of means within strata, weighted alike for both.
 *
 * Story    Who has bought in several categories has also bought more often. Is she worth more because of the categories, or because of
 *          the number of purchases? Compare within equal numbers of purchases, and weigh the strata as the first group lies in them.
 * Source   Direct standardisation: Rothman, Greenland & Lash (2008), Modern Epidemiology, ch. 15; the interval by the delta method on
 *          the logarithm, as in `moments.ts`.
 * Symbols  w_k = n₁k ÷ Σ n₁k over strata with both groups; m_k, s²_k = mean and variance within stratum k
 * Units    those of the measure; the ratio has none
 * Domain   strata where a group has fewer than two members say nothing about its spread and are left out. NaN where none is left or a
 *          weighted mean is not > 0.
 * Shapes   one entry per stratum, the same strata in both
 * Checked  standardised-ratio.test.ts: by hand; equal to the plain ratio with one stratum; coverage in simulations.
 */
import { normalQuantile } from '../special/normal.ts';
import type { Moments } from './mean-difference.ts';
import type { Interval } from './quantile.ts';

export type StandardisedRatio = Interval & { ratio: number; strata: number };

/**
 * R = Σ w_k m₁k ÷ Σ w_k m₂k, and on the logarithm
 *
 *   Var ln R = Σ w_k² s²₁k/n₁k ÷ (Σ w_k m₁k)² + Σ w_k² s²₂k/n₂k ÷ (Σ w_k m₂k)²
 */
export function standardisedRatio(
  first: readonly Moments[],
  second: readonly Moments[],
  level: number,
): StandardisedRatio {
  if (first.length !== second.length) throw new RangeError(`${first.length} and ${second.length} strata`);
  const pairs = first.flatMap((one, k) => (one.n > 1 && second[k]!.n > 1 ? [[one, second[k]!] as const] : []));
  const all = pairs.reduce((sum, [one]) => sum + one.n, 0);
  const weighed = (of: 0 | 1): { mean: number; variance: number } =>
    pairs.reduce(
      (sum, pair) => {
        const weight = pair[0].n / all;
        const { n, mean, variance } = pair[of];
        return { mean: sum.mean + weight * mean, variance: sum.variance + (weight ** 2 * variance) / n };
      },
      { mean: 0, variance: 0 },
    );
  const [one, two] = [weighed(0), weighed(1)];
  const isKnown = pairs.length > 0 && one.mean > 0 && two.mean > 0;
  const ratio = isKnown ? one.mean / two.mean : Number.NaN;
  const deviation = Math.sqrt(one.variance / one.mean ** 2 + two.variance / two.mean ** 2);
  const reach = Math.exp(normalQuantile((1 + level) / 2) * deviation);
  return { ratio, low: ratio / reach, high: ratio * reach, strata: pairs.length };
}
