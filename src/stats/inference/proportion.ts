/**
 * Shares counted on people, and how far they may be off.
 *
 * Source   Wilson (1927), J. American Statistical Association 22, 209–212 (score interval of one share);
 *          Newcombe (1998), Statistics in Medicine 17, 873–890, method 10 (difference of two shares from their score
 *          intervals). Both keep their level for small counts and for shares near 0 and 1, where ±1.96 SE fails.
 * Domain   0 ≤ count ≤ n, whole or weighted; n = 0 gives NaN.
 */
import { normalQuantile } from '../special/normal.ts';
import type { Interval } from './quantile.ts';

/** A share of `n`: how many of them. */
export type Counted = { count: number; n: number };

/**
 * Score interval of a share at `level` (0.95 = 95 %):
 *
 *   { p + z²/2n ± z √( p(1−p)/n + z²/4n² ) } / (1 + z²/n)
 */
export function wilsonInterval({ count, n }: Counted, level: number): Interval {
  if (!(n > 0)) return { low: Number.NaN, high: Number.NaN };
  const z = normalQuantile((1 + level) / 2);
  const p = count / n;
  const middle = p + (z * z) / (2 * n);
  const reach = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  const scale = 1 + (z * z) / n;
  // at count = 0 and count = n the exact bounds are 0 and 1; rounding must not move them
  return { low: count === 0 ? 0 : (middle - reach) / scale, high: count === n ? 1 : (middle + reach) / scale };
}

/** A difference of shares and its interval. */
export type ShareDifference = { difference: number; lower: number; upper: number };

/**
 * p₁ − p₂ with Newcombe's interval:
 *
 *   lower = d − √( (p₁−l₁)² + (u₂−p₂)² ),  upper = d + √( (u₁−p₁)² + (p₂−l₂)² )
 */
export function shareDifference(first: Counted, second: Counted, level: number): ShareDifference {
  const [p, q] = [first.count / first.n, second.count / second.n];
  const [a, b] = [wilsonInterval(first, level), wilsonInterval(second, level)];
  return {
    difference: p - q,
    lower: p - q - Math.hypot(p - a.low, b.high - q),
    upper: p - q + Math.hypot(a.high - p, q - b.low),
  };
}
