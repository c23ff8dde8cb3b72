/**
 * Before and while an experiment runs: are the groups as planned, how small an effect can be seen, and an interval
 * that stays true however often one looks.
 *
 * Source   Sample ratio: Fabijan et al. (2019), KDD (Pearson's χ² on the counts). Smallest effect: Lachin (1981),
 *          Controlled Clinical Trials 2, 93–113. Always valid: Johari, Koomen, Pekelis & Walsh (2022), Operations
 *          Research 70(3), section 4: the mixture sequential probability ratio test with a normal mixture.
 */
import { chiSquareUpper } from '../special/incomplete-gamma.ts';
import { normalQuantile } from '../special/normal.ts';

/**
 * P(counts at least this uneven | planned shares): Σ (count − share · n)²/(share · n) against χ² with k − 1 degrees.
 * Below 0.001 something is wrong with the split, and no effect measured on it can be believed. Shares are relative
 * sizes; RangeError when lengths differ.
 */
export function sampleRatioPvalue(counts: readonly number[], shares: readonly number[]): number {
  if (counts.length !== shares.length) throw new RangeError('a share for each count');
  const n = counts.reduce((sum, count) => sum + count, 0);
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const chi = counts.reduce((sum, count, i) => {
    const wanted = (n * shares[i]!) / whole;
    return sum + (count - wanted) ** 2 / wanted;
  }, 0);
  return chiSquareUpper(chi, counts.length - 1);
}

/** Two arms, the spread of the outcome within them, and how sure one wants to be. */
export type Design = { treated: number; control: number; variance: number; level?: number; power?: number };

/** The smallest true difference found with `power`: (z_{(1+level)/2} + z_power) · √{ s² (1/n₁ + 1/n₀) } */
export function smallestEffect({ treated, control, variance, level = 0.95, power = 0.8 }: Design): number {
  const z = normalQuantile((1 + level) / 2) + normalQuantile(power);
  return z * Math.sqrt(variance * (1 / treated + 1 / control));
}

/** Customers in both arms together so that `effect` is found with `power`; `controlShare` of them left alone. */
export function customersNeeded(
  effect: number,
  variance: number,
  controlShare: number,
  { level = 0.95, power = 0.8 }: { level?: number; power?: number } = {},
): number {
  const z = normalQuantile((1 + level) / 2) + normalQuantile(power);
  return Math.ceil((z * z * variance * (1 / controlShare + 1 / (1 - controlShare))) / (effect * effect));
}

/**
 * An interval for a difference with variance V that holds at all looks together, for a mixture N(0, τ²) fixed before:
 *
 *   ± √{ V (V + τ²)/τ² · ( ln((V + τ²)/V) − 2 ln α ) },  α = 1 − level
 *
 * Narrowest, at 95 %, where V is about τ²/8: there 1.55 times as wide as the interval for one look.
 */
export function alwaysValidInterval(
  difference: number,
  variance: number,
  mixture: number,
  level = 0.95,
): { lower: number; upper: number } {
  const spread = variance + mixture;
  const width = Math.sqrt(((variance * spread) / mixture) * (Math.log(spread / variance) - 2 * Math.log(1 - level)));
  return { lower: difference - width, upper: difference + width };
}

/** 1/Λ with Λ = √{V/(V+τ²)} · exp{ τ² d² / (2 V (V+τ²)) }, at most 1: below 1 − level exactly when 0 is outside. */
export function alwaysValidPvalue(difference: number, variance: number, mixture: number): number {
  const spread = variance + mixture;
  const logRatio = 0.5 * Math.log(variance / spread) + (mixture * difference * difference) / (2 * variance * spread);
  return Math.min(1, Math.exp(-logRatio));
}
