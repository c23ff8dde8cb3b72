/**
 * An interval for a sum of non-negative amounts of which mean and variance are known: skewed as such sums are, and never below zero.
 *
 * Source   Wilson & Hilferty (1931), PNAS 17(12): the cube root of a gamma variable is nearly normal.
 * Error    of the bounds at level 0.9, against gamma quantiles: below 1 % of the mean from shape 2 on, 3 % at shape 1, 10 % at shape 0.5.
 */
import { normalQuantile } from '../special/normal.ts';
import type { Interval } from './quantile.ts';

/**
 * The central interval holding `level` of a gamma distribution of this mean and variance, with shape k = mean²/variance:
 *
 *   mean · { 1 − 1/(9k) + z/(3√k) }³,  z = ∓Φ⁻¹((1 + level)/2), and 0 where the brace is negative
 *
 * Mean 0 gives [0, 0]; no variance gives the mean itself.
 */
export function skewedInterval(mean: number, variance: number, level: number): Interval {
  if (!(mean > 0)) return { low: mean, high: mean };
  const z = normalQuantile((1 + level) / 2);
  const k = (mean * mean) / variance;
  const at = (deviations: number): number => mean * Math.max(0, 1 - 1 / (9 * k) + deviations / (3 * Math.sqrt(k))) ** 3;
  return { low: at(-z), high: at(z) };
}
