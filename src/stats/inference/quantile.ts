/**
 * Quantiles by linear interpolation between order statistics, and intervals from draws.
 *
 * Source   Hyndman & Fan (1996), American Statistician 50(4), definition 7: the default of R, NumPy and spreadsheets.
 */

/** Quantile of values already sorted ascending, 0 ≤ probability ≤ 1; NaN when there are none. */
export function quantileOfSorted(sorted: Float64Array, probability: number): number {
  if (sorted.length === 0 || !(probability >= 0 && probability <= 1)) return Number.NaN;
  // h = (n − 1) p;  Q = x[⌊h⌋] + (h − ⌊h⌋) (x[⌊h⌋+1] − x[⌊h⌋])
  const h = (sorted.length - 1) * probability;
  const below = Math.floor(h);
  const low = sorted[below]!;
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return h === below ? low : low + (h - below) * (high - low);
}

/** Quantile of values in any order; the input is not changed. */
export function quantile(values: Float64Array, probability: number): number {
  return quantileOfSorted(values.toSorted(), probability);
}

/** An interval on the scale of the values. */
export type Interval = { low: number; high: number };

/** The central interval holding `level` (0.9 = 90 %) of the draws: quantiles (1 − level)/2 and (1 + level)/2. */
export function percentileInterval(draws: Float64Array, level: number): Interval {
  const sorted = draws.toSorted();
  return { low: quantileOfSorted(sorted, (1 - level) / 2), high: quantileOfSorted(sorted, (1 + level) / 2) };
}
