/**
 * Payback — after how many periods has a group of customers earned back what winning it cost?
 *
 * Story    Customers come at different times, so the late ones have not lived through the later periods yet. What is earned in the k-th
 *          period is averaged over those who have lived through it, and the averages are added up.
 * Source   The estimator is that of a mean cumulative function under staggered entry: Nelson (1988), Journal of Quality Technology
 *          20(1), 24–35. Payback is the first period at which it reaches the cost of acquisition.
 * Symbols  n_k = customers old enough for period k; d_k = what they earned in it; M(k) = Σ_{j ≤ k} d_j / n_j
 * Units    periods counted from 0, the period of the first purchase; money in any one unit
 * Domain   n_k ≥ 0, not increasing in k. From the first n_k = 0 on nothing is known.
 * Shapes   two Float64Array of length K; the result is as long as there are customers.
 * Checked  payback-time.test.ts: an example worked out by hand; limits; identities; recovery of a known curve.
 */

/** M(k) for every period for which there are customers. */
export function meanCumulativeValue(earned: Float64Array, atRisk: Float64Array): Float64Array {
  if (earned.length !== atRisk.length)
    throw new RangeError(`${earned.length} periods of money, ${atRisk.length} of customers`);
  const empty = atRisk.findIndex((n) => n <= 0);
  const known = empty < 0 ? atRisk.length : empty;
  const mean = new Float64Array(known);
  // M(k) = M(k − 1) + d_k / n_k
  for (let k = 0; k < known; k++) mean[k] = (mean[k - 1] ?? 0) + earned[k]! / atRisk[k]!;
  return mean;
}

/**
 * Periods until the mean cumulative value first reaches `cost`: 1 when the period of the first purchase is enough, 0 when nothing was spent.
 * Undefined where it has not by the last period known.
 */
export function paybackPeriods(mean: Float64Array, cost: number): number | undefined {
  if (cost <= 0) return 0;
  const at = mean.findIndex((value) => value >= cost);
  return at < 0 ? undefined : at + 1;
}
