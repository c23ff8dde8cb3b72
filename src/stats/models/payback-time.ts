/**
 * Payback — after how many periods has a group of customers earned back what winning it cost?
 *
 * Story    Winning a customer is paid at once, what she earns comes month by month. Payback is the first month by whose end the curve of
 *          what a head has earned reaches the cost of a head.
 * Source   The payback period of capital budgeting: Brealey, Myers & Allen (2020), Principles of Corporate Finance, ch. 5; the curve is
 *          the mean cumulative function (`mean-cumulative-function.ts`), as customers come at different times.
 * Symbols  M(k) = earned per head by the end of period k = 0, 1 …; C = cost of acquisition per head
 * Units    money in any one unit; periods counted from 1
 * Domain   M may fall as well as rise. NaN and what follows it count as not known.
 * Shapes   curve of length K
 * Checked  payback-time.test.ts: an example worked out by hand; limits; identities; recovery of a known curve.
 */

/**
 * min { k + 1 : M(k) ≥ C }: 1 when the period of the first purchase is enough, 0 when nothing was spent. Undefined where the curve has not
 * reached it by the last period known.
 */
export function paybackPeriods(curve: Float64Array, cost: number): number | undefined {
  if (cost <= 0) return 0;
  const end = curve.findIndex(Number.isNaN);
  const at = curve.findIndex((earned) => earned >= cost);
  return at < 0 || (end >= 0 && at > end) ? undefined : at + 1;
}
