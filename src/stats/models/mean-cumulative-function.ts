/**
 * Mean cumulative function — what does a customer of a group bring by month t, when some have been watched longer than
 * others?
 *
 * Story    Some customers came yesterday, some years ago. Taking only the old ones wastes the young, taking everybody
 *          pulls the curve down. So each month's mean is taken over those watched through that month, and the curve
 *          adds these means up.
 * Source   Nelson (2003), Recurrent Events Data Analysis, ch. 3; variance of Lawless & Nadeau (1995), Technometrics
 *          37(2), 158–168, equation 2.5, which lets a customer's months depend on each other.
 * Symbols  y_k = what came in month k = 0, 1 …; n_k = customers watched through it; M(t) = Σ_{k ≤ t} Σ y_k / n_k
 * Units    those of y; months
 * Domain   n_k falls and is ≥ 0; where n_k = 0 the curve has ended (NaN). How long a customer is watched must not depend
 *          on what she brings: the as-of day ends it for everybody alike.
 * Shapes   sums and atRisk of length K; squares[t] = Σ over customers of ψ_i(t)², see `curveInfluence`.
 * Checked  mean-cumulative-function.test.ts: a worked example; equality with the plain mean when nobody is cut off;
 *          coverage in simulations.
 */
import { normalQuantile } from '../special/normal.ts';

/** Per month: the mean of those watched, the curve, and its bounds. */
export type MeanCurve = { perPeriod: Float64Array; cumulative: Float64Array; low: Float64Array; high: Float64Array };

/**
 * M(t) = Σ_{k ≤ t} sums_k / n_k, with M(t) ± z √(Σ_i ψ_i(t)²).
 *
 * @param squares Σ_i ψ_i(t)²; leave out where no interval is wanted (bounds are then NaN).
 */
export function meanCurve(
  sums: Float64Array,
  atRisk: Float64Array,
  level: number,
  squares: Float64Array = new Float64Array(sums.length).fill(Number.NaN),
): MeanCurve {
  if (sums.length !== atRisk.length || squares.length !== sums.length) throw new RangeError('columns differ in length');
  const z = normalQuantile((1 + level) / 2);
  const perPeriod = sums.map((sum, k) => (atRisk[k]! > 0 ? sum / atRisk[k]! : Number.NaN));
  let reached = 0;
  const cumulative = perPeriod.map((mean) => {
    reached += mean;
    return reached;
  });
  const bound = (sign: number): Float64Array => cumulative.map((value, k) => value + sign * z * Math.sqrt(squares[k]!));
  return { perPeriod, cumulative, low: bound(-1), high: bound(1) };
}

/**
 * How much one customer moves the curve: ψ_i(t) = Σ_{k ≤ t, k < watched} (y_ik − Σ y_k/n_k) / n_k.
 *
 * The database adds up their squares over millions of rows (curve-squares.sql); this is the same for one of them.
 */
export function curveInfluence(
  values: Float64Array,
  watched: number,
  perPeriod: Float64Array,
  atRisk: Float64Array,
): Float64Array {
  let sum = 0;
  return values.map((value, k) => {
    if (k < watched && atRisk[k]! > 0) sum += (value - perPeriod[k]!) / atRisk[k]!;
    return sum;
  });
}
