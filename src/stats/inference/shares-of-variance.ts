/**
 * Which part moves a sum most? The share of each part in the variance of the whole.
 *
 * Story    A score is the sum of several parts. A part on which everybody agrees moves nothing, however much it weighs;
 *          a part that rises and falls with the whole moves it. The shares add up to 1; one below 0 pulls against the rest.
 * Source   Shorrocks (1982), Econometrica 50(1), 193–211: share_i = Cov(y_i, y)/Var(y), the only split that keeps to his
 *          rules. Interval: delete-a-group jackknife, Kott (2001), Journal of Official Statistics 17(4), 521–526.
 * Symbols  y = Σ y_i; g = groups that the people were split into by chance
 * Shapes   one entry per group: n, Σ y, Σ y², and per part Σ y_i and Σ y_i y
 * Checked  survey-inference.test.ts: independent parts by their variances; shares add up to 1; a part against the whole.
 */
import { studentsCritical } from '../special/students-t.ts';

/** What has to be known of the people of one group. */
export type PartSums = {
  readonly n: number;
  readonly whole: number;
  readonly wholeSquares: number;
  readonly parts: readonly number[];
  readonly products: readonly number[];
};

export type PartShare = { share: number; low: number; high: number };

/** Shares in the order of the parts; null where the whole does not vary or fewer than two groups hold anybody. */
export function sharesOfVariance(groups: readonly PartSums[], level: number): PartShare[] | null {
  const held = groups.filter(({ n }) => n > 0);
  const all = held.reduce<PartSums | undefined>(
    (sum, one) => (sum === undefined ? one : merged(sum, one, 1)),
    undefined,
  );
  const shares = all === undefined ? null : sharesIn(all);
  if (all === undefined || shares === null || held.length < 2) return null;
  const without = held.map((one) => sharesIn(merged(all, one, -1)));
  if (without.some((each) => each === null)) return null;
  const g = held.length;
  const critical = studentsCritical(level, g - 1);
  return shares.map((share, i) => {
    // Var = (g − 1)/g Σ_j (share without group j − their mean)²
    const left = without.map((each) => each?.[i] ?? Number.NaN);
    const mean = left.reduce((sum, v) => sum + v, 0) / g;
    const variance = ((g - 1) / g) * left.reduce((sum, v) => sum + (v - mean) ** 2, 0);
    const reach = critical * Math.sqrt(variance);
    return { share, low: share - reach, high: share + reach };
  });
}

function merged(sum: PartSums, one: PartSums, sign: 1 | -1): PartSums {
  const add = (a: readonly number[], b: readonly number[]): number[] => a.map((v, i) => v + sign * (b[i] ?? 0));
  return {
    n: sum.n + sign * one.n,
    whole: sum.whole + sign * one.whole,
    wholeSquares: sum.wholeSquares + sign * one.wholeSquares,
    parts: add(sum.parts, one.parts),
    products: add(sum.products, one.products),
  };
}

/** Σ(y_i − ȳ_i)(y − ȳ) / Σ(y − ȳ)²; null where y does not vary. */
function sharesIn({ n, whole, wholeSquares, parts, products }: PartSums): number[] | null {
  const spread = wholeSquares - (whole * whole) / n;
  if (!(spread > 1e-9 * wholeSquares) || n < 2) return null;
  return parts.map((part, i) => ((products[i] ?? Number.NaN) - (part * whole) / n) / spread);
}
