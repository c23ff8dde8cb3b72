/**
 * Why is one group worth more than the base? Its value per head as a product of parts, and each part's share in the
 * difference.
 *
 * Story    Value per head = worth of an order × orders of who is still there × share still there. A group may be worth
 *          more by any of them; the logarithmic mean gives each part its share so that they add up, with nothing left.
 * Source   logarithmic mean Divisia index, LMDI-I: Ang (2004), Energy Policy 32, 1131–1139, equation 5.
 * Domain   parts > 0; a part that is 0 or negative has no logarithm: its result is NaN.
 * Shapes   factors of the group and of the base, equally long; result one number a factor, in the unit of the product.
 * Checked  value-split.test.ts: by hand; the parts add up whatever they are.
 */

/** L(a, b) = (a − b) / (ln a − ln b), L(a, a) = a. */
export function logarithmicMean(a: number, b: number): number {
  if (!(a > 0 && b > 0)) return Number.NaN;
  const ratio = Math.log(a / b);
  // near a = b the quotient loses its digits: L ≈ √(ab) · (1 + ln²(a/b)/24)
  if (Math.abs(ratio) < 1e-4) return Math.sqrt(a * b) * (1 + ratio ** 2 / 24);
  return (a - b) / ratio;
}

/** Δ_k = L(V_group, V_base) · ln(x_k,group / x_k,base); Σ Δ_k = V_group − V_base. */
export function splitDifference(group: readonly number[], base: readonly number[]): number[] {
  if (group.length !== base.length) throw new RangeError('factors differ in number');
  const product = (factors: readonly number[]): number => factors.reduce((result, factor) => result * factor, 1);
  const mean = logarithmicMean(product(group), product(base));
  return group.map((factor, k) => mean * Math.log(factor / base[k]!));
}
