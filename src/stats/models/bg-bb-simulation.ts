/**
 * BG/BB — draws: whole histories of made-up customers, and possible futures of a real one.
 *
 * Source   the story of Fader, Hardie & Shang (2010), section 3, acted out. Symbols and units as in bg-bb.ts.
 */
import { drawBeta, drawBinomial, drawGeometric } from '../numeric/draws.ts';
import type { RandomSource } from '../numeric/random.ts';
import { type BgBbParameters, bgBbAliveOf } from './bg-bb.ts';
import type { DiscreteHistory } from './discrete-process.ts';

/** One history for each number of opportunities: p ~ Beta(α, β), θ ~ Beta(γ, δ), then opportunity by opportunity. */
export function simulateBgBb(
  { alpha, beta, gamma, delta }: BgBbParameters,
  opportunities: Float64Array,
  random: RandomSource,
): DiscreteHistory {
  const frequency = new Float64Array(opportunities.length);
  const recency = new Float64Array(opportunities.length);
  for (let i = 0; i < opportunities.length; i++) {
    const p = drawBeta(random, alpha, beta);
    const theta = drawBeta(random, gamma, delta);
    // she leaves before opportunity G, G ~ Geometric(θ)
    const there = Math.min(opportunities[i]!, drawGeometric(random, theta) - 1);
    for (let k = 1; k <= there; k++) {
      if (random() >= p) continue;
      frequency[i]! += 1;
      recency[i] = k;
    }
  }
  return { frequency, recency, opportunities: Float64Array.from(opportunities) };
}

/**
 * `draws` possible numbers of purchases of one customer at n + 1 … n + horizon, given x, tx and n. She was there at n
 * with P(alive); then p ~ Beta(α+x, β+n−x) and θ ~ Beta(γ, δ+n), independent of each other. The draws are in no order,
 * so draw k of several customers may be added to give draw k of their total.
 */
export function simulateBgBbFuture(
  parameters: BgBbParameters,
  x: number,
  tx: number,
  n: number,
  horizon: number,
  draws: number,
  random: RandomSource,
): Float64Array {
  const { alpha, beta, gamma, delta } = parameters;
  const future = new Float64Array(draws);
  const alive = bgBbAliveOf(parameters, x, tx, n);
  for (let i = 0; i < draws; i++) {
    if (random() >= alive) continue;
    const p = drawBeta(random, alpha + x, beta + (n - x));
    const theta = drawBeta(random, gamma, delta + n);
    const there = Math.min(horizon, drawGeometric(random, theta) - 1);
    future[i] = drawBinomial(random, there, p);
  }
  return future;
}
