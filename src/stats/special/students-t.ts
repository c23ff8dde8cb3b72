/**
 * Student's t distribution: two-sided tail and its quantile.
 *
 * Source   Abramowitz & Stegun (1972), 26.7.1: P(|T| > t) = I_{ν/(ν+t²)}(ν/2, ½).
 * Domain   ν > 0, not necessarily whole (Welch).
 * Error    tail: relative 1e-12; quantile: relative 1e-12.
 */
import { incompleteBeta } from './incomplete-beta.ts';
import { normalQuantile } from './normal.ts';

/** P(|T| > |t|) with ν degrees of freedom. */
export function studentsTwoSided(t: number, degrees: number): number {
  if (t === 0) return 1;
  // x = ν/(ν+t²), y = t²/(ν+t²)
  const square = t * t;
  if (square === Number.POSITIVE_INFINITY) return 0;
  return incompleteBeta(degrees / 2, 0.5, degrees / (degrees + square), square / (degrees + square));
}

/** The t > 0 with P(|T| ≤ t) = level (0.95 → 1.96 for many degrees of freedom). */
export function studentsCritical(level: number, degrees: number): number {
  if (!(level > 0 && level < 1 && degrees > 0)) return Number.NaN;
  const wanted = Math.log(1 - level);
  let low = 0;
  let high = normalQuantile((1 + level) / 2);
  while (studentsTwoSided(high, degrees) > 1 - level) {
    low = high;
    high *= 2;
  }
  // the tail only falls: halve the interval until it cannot be told apart
  for (let i = 0; i < 200 && high - low > 1e-14 * high; i++) {
    const middle = (low + high) / 2;
    if (Math.log(studentsTwoSided(middle, degrees)) > wanted) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
