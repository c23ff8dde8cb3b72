/**
 * BG/NBD — draws: whole histories of made-up customers, and possible futures of a real one.
 *
 * Source   the story of Fader, Hardie & Lee (2005), section 3, acted out. Symbols and units as in bg-nbd.ts.
 */
import { drawBeta, drawExponential, drawGamma, drawGeometric, drawPoisson } from '../numeric/draws.ts';
import type { RandomSource } from '../numeric/random.ts';
import { type BgNbdParameters, probabilityAliveOf } from './bg-nbd.ts';
import type { PurchaseHistory } from './purchase-history.ts';

/** One history for each age: λ ~ Gamma(r, α), p ~ Beta(a, b), then purchases until T or until she leaves. */
export function simulateBgNbd(
  { r, alpha, a, b }: BgNbdParameters,
  age: Float64Array,
  random: RandomSource,
): PurchaseHistory {
  const frequency = new Float64Array(age.length);
  const recency = new Float64Array(age.length);
  for (let i = 0; i < age.length; i++) {
    const rate = drawGamma(random, r, alpha);
    const p = drawBeta(random, a, b);
    let t = drawExponential(random, rate);
    while (t <= age[i]!) {
      frequency[i]! += 1;
      recency[i] = t;
      if (random() < p) break;
      t += drawExponential(random, rate);
    }
  }
  return { frequency, recency, age: Float64Array.from(age) };
}

/**
 * `draws` possible numbers of purchases of one customer in (T, T + horizon], given x, tx and T: what the posterior
 * predictive distribution looks like. Alive with P(alive); then λ ~ Gamma(r+x, α+T) and p ~ Beta(a, b+x), independent
 * of each other.
 *
 * The draws are independent and in no order, so draw k of several customers may be added to give draw k of their total.
 * She would make N ~ Poisson(λ·horizon) purchases and leaves at her G-th, G ~ Geometric(p): the smaller of the two
 * counts.
 */
export function simulateBgNbdFuture(
  parameters: BgNbdParameters,
  x: number,
  tx: number,
  T: number,
  horizon: number,
  draws: number,
  random: RandomSource,
): Float64Array {
  const { r, alpha, a, b } = parameters;
  const future = new Float64Array(draws);
  const alive = probabilityAliveOf(parameters, x, tx, T);
  for (let i = 0; i < draws; i++) {
    if (random() >= alive) continue;
    const rate = drawGamma(random, r + x, alpha + T);
    const p = drawBeta(random, a, b + x);
    future[i] = Math.min(drawPoisson(random, rate * horizon), drawGeometric(random, p));
  }
  return future;
}
