/**
 * What share of all money does a group bring? And how far may that be off?
 *
 * Source   ratio of two totals by linearisation: Cochran (1977), Sampling Techniques, §2.11 and 6.4.
 * Symbols  y_i = what customer i brought to the part, Y_i = to the whole; p = Σy / ΣY
 * Domain   ΣY > 0, n ≥ 2; else NaN. Customers are taken as drawn independently.
 */
import { normalQuantile } from '../special/normal.ts';
import type { Interval } from './quantile.ts';

/** Sums over customers that a database can add up: Σy, ΣY, Σy², ΣyY, ΣY². */
export type PartSums = {
  n: number;
  part: number;
  whole: number;
  partSquares: number;
  products: number;
  wholeSquares: number;
};

/** p = Σy/ΣY with p ± z √( n/(n−1) · Σ(y − pY)² ) / ΣY. Money may be negative, so p is not held within 0 … 1. */
export function shareOfTotal(sums: PartSums, level: number): Interval & { share: number } {
  const { n, part, whole, partSquares, products, wholeSquares } = sums;
  if (!(whole > 0) || n < 2) return { share: Number.NaN, low: Number.NaN, high: Number.NaN };
  const share = part / whole;
  const squares = Math.max(0, partSquares - 2 * share * products + share * share * wholeSquares);
  const reach = (normalQuantile((1 + level) / 2) * Math.sqrt((n / (n - 1)) * squares)) / whole;
  return { share, low: share - reach, high: share + reach };
}
