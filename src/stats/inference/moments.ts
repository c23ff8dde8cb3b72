/**
 * Means of many customers from three sums a database can add up: how many, Σ y and Σ y².
 *
 * Source   Casella & Berger (2002), Statistical Inference, example 5.5.27 (ratio of means by the delta method).
 * Domain   n ≥ 2; fewer give NaN. Money is heavy-tailed: intervals need hundreds of customers, not tens.
 */
import { normalQuantile } from '../special/normal.ts';
import { studentsCritical } from '../special/students-t.ts';
import type { Moments } from './mean-difference.ts';
import type { Interval } from './quantile.ts';

/** Count, sum and sum of squares of a measure. */
export type Sums = { n: number; sum: number; squares: number };

/** Mean and sample variance: s² = (Σy² − (Σy)²/n)/(n − 1), never below 0. */
export function momentsOfSums({ n, sum, squares }: Sums): Moments {
  const variance = n > 1 ? Math.max(0, squares - (sum * sum) / n) / (n - 1) : Number.NaN;
  return { n, mean: sum / n, variance };
}

/** Interval of a mean at `level`: mean ± t √(s²/n). */
export function meanInterval({ n, mean, variance }: Moments, level: number): Interval {
  const reach = studentsCritical(level, n - 1) * Math.sqrt(variance / n);
  return { low: mean - reach, high: mean + reach };
}

/**
 * Mean₁ ÷ mean₂ with an interval on the logarithms (delta method): Var ln m = (s²/n)/m². NaN where a mean is not > 0.
 */
export function meanRatio(first: Moments, second: Moments, level: number): Interval & { ratio: number } {
  const ratio = first.mean / second.mean;
  if (!(first.mean > 0 && second.mean > 0)) return { ratio, low: Number.NaN, high: Number.NaN };
  const relative = ({ n, mean, variance }: Moments): number => variance / n / mean ** 2;
  const reach = normalQuantile((1 + level) / 2) * Math.sqrt(relative(first) + relative(second));
  return { ratio, low: ratio * Math.exp(-reach), high: ratio * Math.exp(reach) };
}
