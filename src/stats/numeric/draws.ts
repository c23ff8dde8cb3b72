/**
 * Draws from the distributions the models are made of. Each takes the source of randomness first.
 *
 * Source   normal: Marsaglia's polar method. Gamma: Marsaglia & Tsang (2000), ACM Trans. Math. Software 26(3).
 *          Poisson: multiplication of uniforms below 30; above it, halving by gamma order statistics
 *          (Ahrens & Dieter 1974). Everything exact, nothing approximated by a normal.
 */
import type { RandomSource } from './random.ts';

/** Standard normal. */
export function drawNormal(random: RandomSource): number {
  for (;;) {
    const u = 2 * random() - 1;
    const v = 2 * random() - 1;
    const square = u * u + v * v;
    if (square > 0 && square < 1) return u * Math.sqrt((-2 * Math.log(square)) / square);
  }
}

/** Exponential with the given rate (mean 1/rate). */
export function drawExponential(random: RandomSource, rate: number): number {
  return -Math.log(random()) / rate;
}

/**
 * ln of a Gamma(shape, rate 1) draw. In logs because draws of a small shape underflow (shape 1e-6: mostly below
 * 1e-300).
 */
export function drawLogGamma(random: RandomSource, shape: number): number {
  // Γ(k) = Γ(k+1) · U^(1/k)
  if (shape < 1) return drawLogGamma(random, shape + 1) + Math.log(random()) / shape;
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const z = drawNormal(random);
    const root = 1 + c * z;
    if (root <= 0) continue;
    const cube = root * root * root;
    if (Math.log(random()) < 0.5 * z * z + d - d * cube + d * Math.log(cube)) return Math.log(d * cube);
  }
}

/** Gamma with the given shape and rate (mean shape/rate). */
export function drawGamma(random: RandomSource, shape: number, rate: number): number {
  return Math.exp(drawLogGamma(random, shape)) / rate;
}

/** Beta(a, b), as the ratio X/(X+Y) of two gamma draws taken in logs. */
export function drawBeta(random: RandomSource, a: number, b: number): number {
  const x = drawLogGamma(random, a);
  const y = drawLogGamma(random, b);
  return 1 / (1 + Math.exp(y - x));
}

/** Poisson with the given mean ≥ 0. */
export function drawPoisson(random: RandomSource, mean: number): number {
  let count = 0;
  let remaining = mean;
  // The m-th arrival of a unit process falls at a Gamma(m) time: before the end, m arrivals are certain;
  // after it, each of the m − 1 earlier ones fell before the end with probability remaining/time.
  while (remaining > 30) {
    const m = Math.floor(remaining * 0.875);
    const time = drawGamma(random, m, 1);
    if (time > remaining) return count + drawBinomial(random, m - 1, remaining / time);
    count += m;
    remaining -= time;
  }
  const limit = Math.exp(-remaining);
  for (let product = random(); product > limit; product *= random()) count++;
  return count;
}

/** Binomial(n, probability), by beta order statistics down to small n, then by counting. */
export function drawBinomial(random: RandomSource, n: number, probability: number): number {
  let trials = n;
  let p = probability;
  let count = 0;
  while (trials > 40) {
    // The middle one of `trials` sorted uniforms is Beta(i, trials + 1 − i).
    const i = 1 + Math.floor(trials / 2);
    const middle = drawBeta(random, i, trials + 1 - i);
    if (middle > p) {
      trials = i - 1;
      p /= middle;
    } else {
      count += i;
      trials -= i;
      p = (p - middle) / (1 - middle);
    }
  }
  for (let k = 0; k < trials; k++) if (random() < p) count++;
  return count;
}

/**
 * Geometric on 1, 2, 3, …: the number of trials up to and including the first success; Infinity when probability is
 * 0.
 */
export function drawGeometric(random: RandomSource, probability: number): number {
  if (probability >= 1) return 1;
  if (probability <= 0) return Number.POSITIVE_INFINITY;
  return 1 + Math.floor(Math.log(random()) / Math.log1p(-probability));
}
