/**
 * The Gini coefficient: how unequally is a total spread over customers?
 *
 * Source   Gini (1912); computed from sorted values as in Cowell (2011), Measuring Inequality, eq. A.4.
 */

/**
 * G = Σ_i (2i − n − 1) v_(i) / (n Σ v), v sorted ascending: 0 when all are equal, (n − 1)/n when one has everything.
 * Values ≥ 0. NaN when there are none or their sum is 0.
 */
export function giniCoefficient(values: Float64Array): number {
  const sorted = values.toSorted();
  const n = sorted.length;
  let weighted = 0;
  let total = 0;
  for (let i = 0; i < n; i++) {
    weighted += (2 * (i + 1) - n - 1) * sorted[i]!;
    total += sorted[i]!;
  }
  return total > 0 ? weighted / (n * total) : Number.NaN;
}
