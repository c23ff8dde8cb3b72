/**
 * TOPSIS — who is nearest to the best there is, and furthest from the worst?
 *
 * Story    The ideal customer has the best value of every criterion that any customer has, the anti-ideal the worst.
 *          Each customer is placed by her distances from the two: 1 is the ideal, 0 the anti-ideal.
 * Source   Hwang & Yoon (1981), Multiple Attribute Decision Making, Springer, section III.3 (technique for order
 *          preference by similarity to ideal solution).
 * Symbols  x_ij = criterion j of customer i; r_ij = x_ij / √Σ_i x_ij²; v_ij = w_j r_ij
 *          S⁺, S⁻ = Euclidean distances from ideal and anti-ideal; C = S⁻/(S⁺ + S⁻)
 * Domain   any finite numbers; a criterion that is 0 for everybody tells nobody apart
 * Shapes   one Float64Array of length n per criterion; results of length n
 * Checked  topsis.test.ts: the fighter aircraft of Hwang & Yoon.
 */

export type Direction = 'more' | 'less';

/** A criterion: its values, its weight, and which way is better. */
export type TopsisCriterion = { values: Float64Array; weight: number; better: Direction };

/**
 * C of each customer, 0 … 1; ½ where all customers are alike, being as near to the one as to the other. Throws a
 * RangeError when the columns differ in length or a weight is negative.
 */
export function topsisCloseness(criteria: readonly TopsisCriterion[]): Float64Array {
  const n = criteria[0]?.values.length ?? 0;
  if (criteria.some(({ values, weight }) => values.length !== n || !(weight >= 0))) {
    throw new RangeError('criteria of equal length with weights ≥ 0');
  }
  const toIdeal = new Float64Array(n); // S⁺², then S⁻² below
  const toWorst = new Float64Array(n);
  for (const { values, weight, better } of criteria) {
    const norm = Math.sqrt(values.reduce((sum, x) => sum + x * x, 0));
    if (norm === 0) continue;
    const high = values.reduce((most, x) => Math.max(most, x), -Infinity);
    const low = values.reduce((least, x) => Math.min(least, x), Infinity);
    const [ideal, worst] = better === 'more' ? [high, low] : [low, high];
    for (let i = 0; i < n; i++) {
      toIdeal[i]! += ((weight * (values[i]! - ideal)) / norm) ** 2;
      toWorst[i]! += ((weight * (values[i]! - worst)) / norm) ** 2;
    }
  }
  return toWorst.map((square, i) => {
    const away = Math.sqrt(square);
    const near = Math.sqrt(toIdeal[i]!);
    return away + near === 0 ? 0.5 : away / (near + away);
  });
}
