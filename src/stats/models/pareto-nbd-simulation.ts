/**
 * Pareto/NBD — draws: whole histories of made-up customers, and possible futures of a real one.
 *
 * Source   the story of Schmittlein, Morrison & Colombo (1987), acted out. Symbols and units as in pareto-nbd.ts.
 */
import { drawExponential, drawGamma, drawPoisson } from '../numeric/draws.ts';
import type { RandomSource } from '../numeric/random.ts';
import { type AnyParetoNbdParameters, type ParetoNbdParameters, probabilityAliveOf } from './pareto-nbd.ts';
import type { PurchaseHistory } from './purchase-history.ts';

/**
 * One history for each age: λ ~ Gamma(r, α), μ ~ Gamma(s, β), a lifetime ~ Exponential(μ), then purchases until T or
 * until she leaves: N ~ Poisson(λ · time), the last of N at the largest of N uniform moments.
 */
export function simulateParetoNbd(
  { r, alpha, s, beta }: AnyParetoNbdParameters,
  age: Float64Array,
  random: RandomSource,
): PurchaseHistory {
  const frequency = new Float64Array(age.length);
  const recency = new Float64Array(age.length);
  for (let i = 0; i < age.length; i++) {
    const rate = drawGamma(random, r, typeof alpha === 'number' ? alpha : alpha[i]!);
    const dropout = drawGamma(random, s, typeof beta === 'number' ? beta : beta[i]!);
    const there = Math.min(age[i]!, drawExponential(random, dropout));
    const purchases = drawPoisson(random, rate * there);
    frequency[i] = purchases;
    // the largest of N uniform numbers is U^(1/N)
    if (purchases > 0) recency[i] = there * random() ** (1 / purchases);
  }
  return { frequency, recency, age: Float64Array.from(age) };
}

/**
 * `draws` possible numbers of purchases of one customer in (T, T + horizon], given x, tx and T: what the posterior
 * predictive distribution looks like. Alive with P(alive); then λ ~ Gamma(r+x, α+T) and μ ~ Gamma(s, β+T), independent
 * of each other.
 *
 * The draws are independent and in no order, so draw k of several customers may be added to give draw k of their total.
 */
export function simulateParetoNbdFuture(
  parameters: ParetoNbdParameters,
  x: number,
  tx: number,
  T: number,
  horizon: number,
  draws: number,
  random: RandomSource,
): Float64Array {
  const { r, alpha, s, beta } = parameters;
  const future = new Float64Array(draws);
  const alive = probabilityAliveOf(parameters, x, tx, T);
  for (let i = 0; i < draws; i++) {
    if (random() >= alive) continue;
    const rate = drawGamma(random, r + x, alpha + T);
    const dropout = drawGamma(random, s, beta + T);
    future[i] = drawPoisson(random, rate * Math.min(horizon, drawExponential(random, dropout)));
  }
  return future;
}
