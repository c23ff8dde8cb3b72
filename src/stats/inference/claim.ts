/**
 * Does what somebody claims hold on these data?
 *
 * Story    A claim allows a range of values: “more than 40 %” everything above, “about twice” a band around two. The data
 *          give an interval. Inside the band the claim is supported, outside it is not, and where they overlap in part
 *          the data cannot tell. No sharp value can be proved, so a claim of one is read as a band.
 * Source   equivalence by an interval inside a band: Schuirmann (1987), J. Pharmacokinetics and Biopharmaceutics 15,
 *          657–680.
 */
import { normalQuantile } from '../special/normal.ts';
import type { Interval } from './quantile.ts';

export type Verdict = 'supported' | 'refuted' | 'open';

/** `supported` where the whole interval lies in the band, `refuted` where none of it does, else (and for NaN) `open`. */
export function judgeClaim(interval: Interval, band: Interval): Verdict {
  if (interval.low >= band.low && interval.high <= band.high) return 'supported';
  if (interval.high < band.low || interval.low > band.high) return 'refuted';
  return 'open';
}

/** Customers of equal standing: how many, Σ y and Σ y²; the best first. */
export type Standing = { n: number; sum: number; squares: number };

/**
 * Share of the total that the top `share` of customers bring, when they are ranked by something else or by the same:
 *
 *   S = Σ w y / Σ y, with ± z √( Σ ζ² ) / Σ y,  ζ = (w − S) y + m (share − w)
 *
 * w is 1 above the border, 0 below, and at the border the fraction that fills the top, so that equals are not told apart;
 * m, the mean of y at the border, carries the doubt about where the border lies. Influence function of a Lorenz share:
 * Beach & Davidson (1983), Review of Economic Studies 50, 723–735.
 */
export function topShareInterval(
  standings: readonly Standing[],
  share: number,
  level: number,
): Interval & { share: number; n: number } {
  const n = standings.reduce((sum, one) => sum + one.n, 0);
  const total = standings.reduce((sum, one) => sum + one.sum, 0);
  if (!(total > 0) || n < 2) return { share: Number.NaN, low: Number.NaN, high: Number.NaN, n };
  let left = share * n;
  let border = 0;
  const weights = standings.map((one) => {
    const weight = Math.min(1, Math.max(0, left / one.n));
    if (weight > 0) border = one.sum / one.n;
    left -= one.n;
    return weight;
  });
  const top = standings.reduce((sum, one, at) => sum + weights[at]! * one.sum, 0) / total;
  const squares = standings.reduce((sum, one, at) => {
    const [a, b] = [weights[at]! - top, border * (share - weights[at]!)];
    return sum + a * a * one.squares + 2 * a * b * one.sum + b * b * one.n;
  }, 0);
  const reach = (normalQuantile((1 + level) / 2) * Math.sqrt((n / (n - 1)) * Math.max(0, squares))) / total;
  return { share: top, low: top - reach, high: top + reach, n };
}

/**
 * Ratio of two shares p₁/p₂ on the logarithms: Var ln = (1−p₁)/(n₁p₁) + (1−p₂)/(n₂p₂) (Katz et al. 1978, Biometrics 34,
 * 469–474). NaN where a share is 0.
 */
export function shareRatio(
  first: { count: number; n: number },
  second: { count: number; n: number },
  level: number,
): Interval & { ratio: number } {
  const [p, q] = [first.count / first.n, second.count / second.n];
  if (!(p > 0 && q > 0)) return { ratio: p / q, low: Number.NaN, high: Number.NaN };
  const reach = normalQuantile((1 + level) / 2) * Math.sqrt((1 - p) / first.count + (1 - q) / second.count);
  return { ratio: p / q, low: (p / q) * Math.exp(-reach), high: (p / q) * Math.exp(reach) };
}

/**
 * Interval of Spearman's rank correlation by Fisher's transformation, with the variance 1.06/(n − 3) of Fieller, Hartley
 * & Pearson (1957), Biometrika 44, 470–481; good up to about |ρ| = 0.8.
 */
export function rankCorrelationInterval(correlation: number, n: number, level: number): Interval {
  if (n < 4) return { low: Number.NaN, high: Number.NaN };
  const z = Math.atanh(Math.max(-0.999999, Math.min(0.999999, correlation)));
  const reach = normalQuantile((1 + level) / 2) * Math.sqrt(1.06 / (n - 3));
  return { low: Math.tanh(z - reach), high: Math.tanh(z + reach) };
}
