/**
 * ln Γ and its differences, by Stirling's series after shifting the argument to at least 10.
 *
 * Source   Abramowitz & Stegun (1972), 6.1.40–6.1.41 (series) and 6.1.15 (recurrence).
 * Domain   arguments > 0; other arguments give NaN (or +Infinity at 0).
 * Error    at most 1e-14 · max(1, |ln Γ|), absolute; the series' first left-out term is below 3e-17.
 */

const SHIFT = 10;
const HALF_LOG_TWO_PI = 0.9189385332046727;

/** μ(x) = ln Γ(x) − (x − ½) ln x + x − ½ ln 2π, for x ≥ 10: 1/12x − 1/360x³ + 1/1260x⁵ − … (A&S 6.1.41). */
function stirlingRemainder(x: number): number {
  const y = 1 / (x * x);
  const tail = 1 / 1680 - y * (1 / 1188 - y * (691 / 360360 - y * (1 / 156)));
  return (1 / 12 - y * (1 / 360 - y * (1 / 1260 - y * tail))) / x;
}

/** ln Γ(x) for x > 0. Absolute error ≤ 1e-14 · max(1, |ln Γ(x)|). */
export function logGamma(x: number): number {
  if (Number.isNaN(x) || x < 0) return Number.NaN;
  if (x === 0 || x === Number.POSITIVE_INFINITY) return Number.POSITIVE_INFINITY;
  // Γ(x) = Γ(x + n) / (x (x+1) … (x+n−1)); the product of ten factors below 10 cannot overflow.
  let product = 1;
  let shifted = x;
  while (shifted < SHIFT) product *= shifted++;
  return (
    (shifted - 0.5) * Math.log(shifted) - shifted + HALF_LOG_TWO_PI + stirlingRemainder(shifted) - Math.log(product)
  );
}

/**
 * ln Γ(q + y) − ln Γ(q) for q > 0, y ≥ 0, without the cancellation that a plain subtraction suffers when q is large:
 *
 *   (q + y − ½) ln(1 + y/q) + y ln q − y + μ(q + y) − μ(q)          (q ≥ 10; shifted upward before)
 *
 * Absolute error about 1e-15 · y · max(1, |ln q|).
 */
export function logGammaDifference(q: number, y: number): number {
  if (y === 0) return 0;
  // ln Γ(q+y) − ln Γ(q) = [ln Γ(q+1+y) − ln Γ(q+1)] − ln(1 + y/q)
  let shifts = 0;
  let shifted = q;
  while (shifted < SHIFT) shifts += Math.log1p(y / shifted++);
  const main = (shifted + y - 0.5) * Math.log1p(y / shifted) + y * Math.log(shifted) - y;
  return main + stirlingRemainder(shifted + y) - stirlingRemainder(shifted) - shifts;
}
