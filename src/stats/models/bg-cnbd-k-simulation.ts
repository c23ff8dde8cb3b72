/**
 * BG/CNBD-k — draws: whole histories of made-up customers, and possible futures of a real one.
 *
 * Source   the story of bg-cnbd-k.ts acted out. Symbols and units as there.
 */
import { drawBeta, drawGamma, drawGeometric, drawPoisson } from '../numeric/draws.ts';
import type { RandomSource } from '../numeric/random.ts';
import { type BgCnbdKParameters, regularAliveOf, requireRegularity } from './bg-cnbd-k.ts';
import type { PurchaseHistory } from './purchase-history.ts';

/** One history for each age, `logGaps` included: gaps ~ Gamma(k, λ) until T or until she leaves. */
export function simulateBgCnbdK(
  { k, r, alpha, a, b }: BgCnbdKParameters,
  age: Float64Array,
  random: RandomSource,
): Required<PurchaseHistory> {
  requireRegularity(k);
  const frequency = new Float64Array(age.length);
  const recency = new Float64Array(age.length);
  const logGaps = new Float64Array(age.length);
  for (let i = 0; i < age.length; i++) {
    const rate = drawGamma(random, r, alpha);
    const p = drawBeta(random, a, b);
    for (let gap = drawGamma(random, k, rate); recency[i]! + gap <= age[i]!; gap = drawGamma(random, k, rate)) {
      frequency[i]! += 1;
      recency[i]! += gap;
      logGaps[i]! += Math.log(gap);
      if (random() < p) break;
    }
  }
  return { frequency, recency, age: Float64Array.from(age), logGaps };
}

/**
 * `draws` possible numbers of purchases of one customer in (T, T + horizon], given x, tx and T; independent and in no
 * order. Alive with P(alive); then j events since tx, λ ~ Gamma(s+j, α+T) and p ~ Beta(a, b+x). With N ~ Poisson(λ ·
 * horizon) events she would make ⌊(N+j)/k⌋ purchases and leaves at her G-th, G ~ Geometric(p).
 */
export function simulateBgCnbdKFuture(
  parameters: BgCnbdKParameters,
  x: number,
  tx: number,
  T: number,
  horizon: number,
  draws: number,
  random: RandomSource,
): Float64Array {
  const { k, r, alpha, a, b } = parameters;
  requireRegularity(k);
  const future = new Float64Array(draws);
  const phases = new Float64Array(k);
  const alive = regularAliveOf(parameters, x, tx, T, phases);
  for (let i = 0; i < draws; i++) {
    if (random() >= alive) continue;
    const j = drawPhase(random, phases);
    const rate = drawGamma(random, r + k * x + j, alpha + T);
    const p = drawBeta(random, a, b + x);
    const purchases = Math.floor((drawPoisson(random, rate * horizon) + j) / k);
    future[i] = Math.min(purchases, drawGeometric(random, p));
  }
  return future;
}

function drawPhase(random: RandomSource, phases: Float64Array): number {
  let u = random();
  for (let j = 0; j < phases.length - 1; j++) {
    u -= phases[j]!;
    if (u < 0) return j;
  }
  return phases.length - 1;
}
