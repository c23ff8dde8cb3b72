/**
 * BG/CNBD-k — will a customer who buys at her own steady pace buy again, and is she late?
 *
 * Story    As BG/NBD, but customers buy more regularly than at random: a purchase is every k-th event of a random
 *          stream, so the gaps from purchase to purchase are Erlang-k (k = 1: BG/NBD; the larger k, the more like
 *          clockwork). A silence longer than her usual gap then says much more about whether she has left.
 * Source   Platzer & Reutterer (2016), Ticking Away the Moments, Marketing Science 35(5), 779–799 (regularity);
 *          Reutterer, Platzer & Schröder (2021), Leveraging purchase regularity …, International Journal of Research
 *          in Marketing 38(1), 194–215 ((M)BG/CNBD-k).
 * Symbols  x, tx, T as in bg-nbd.ts; k ≥ 1 whole, the same for all customers; while active, λ ~ Gamma(r, α) events a
 *          unit of time, so k/λ is her mean gap; after each purchase she leaves with p ~ Beta(a, b)
 *          s = r + k·x; j = events since her last purchase; ρ = (T−tx)/(α+T)
 * Units    tx, T, α and gaps in one unit of time, whichever the caller likes
 * Domain   x ≥ 0 whole, 0 ≤ tx ≤ T. Not checked here: mart_customer_purchases guarantees it.
 * Shapes   as in purchase-process.ts
 * Checked  bg-cnbd-k.test.ts, bg-cnbd-k-expectation.test.ts, bg-cnbd-k-fit.test.ts: BG/NBD for k = 1; simulated shops;
 *          the same integrals in 25-digit arithmetic.
 *
 * The future is in bg-cnbd-k-expectation.ts, the fit in bg-cnbd-k-fit.ts, draws in bg-cnbd-k-simulation.ts.
 */
import { logAddExp } from '../special/log-add-exp.ts';
import { logGamma, logGammaDifference } from '../special/log-gamma.ts';
import { type PurchaseHistory, requireSameLength } from './purchase-history.ts';

/** k ≥ 1 whole, the others > 0. Mean purchase rate r/(α k), mean dropout probability a/(a+b). */
export type BgCnbdKParameters = { k: number; r: number; alpha: number; a: number; b: number };

/** Throws a RangeError unless k is a whole number from 1 on. */
export function requireRegularity(k: number): void {
  if (!(Number.isInteger(k) && k >= 1)) throw new RangeError('k must be a whole number, 1 or more');
}

/**
 * ln P(no purchase in (tx, T] | not left): fewer than k events, negative binomial with s and (T−tx)/(α+tx):
 *
 *   −s ln{(α+T)/(α+tx)} + ln Σ_{j<k} (s)_j/j! · ρ^j
 *
 * The terms of the sum, divided by it, are P(j events since the last purchase | alive); they go into `phases` (k).
 */
export function logSilence(
  { k, r, alpha }: BgCnbdKParameters,
  x: number,
  tx: number,
  T: number,
  phases: Float64Array = new Float64Array(k),
): number {
  const s = r + k * x;
  const rho = (T - tx) / (alpha + T);
  let sum = 1;
  phases[0] = 1;
  for (let j = 1; j < k; j++) {
    phases[j] = (phases[j - 1]! * rho * (s + j - 1)) / j;
    sum += phases[j]!;
  }
  for (let j = 0; j < k; j++) phases[j]! /= sum;
  return -s * Math.log1p((T - tx) / (alpha + tx)) + Math.log(sum);
}

/**
 * What the gaps add to ln L, whatever r, α, a and b: (k−1) Σ ln(gap) − x ln Γ(k). Where gaps were not kept, the mean of
 * their factor over all the times at which the x−1 purchases before tx may have been:
 * x(k−1) ln tx − {ln Γ(kx) − ln Γ(x)}. Both are 0 for k = 1.
 */
export function logGapFactor(k: number, x: number, tx: number, logGaps: number | undefined): number {
  if (k === 1 || x === 0) return 0;
  if (logGaps !== undefined) return (k - 1) * logGaps - x * logGamma(k);
  return x * (k - 1) * Math.log(tx) - logGammaDifference(x, (k - 1) * x);
}

/**
 * ln L of each customer:
 *
 *   ln Γ(s) − ln Γ(r) − kx ln α + ln B(a, b+x) − ln B(a, b) − s ln(1+tx/α)
 *     + ln{ P(silent)  +  [x>0] · a/(b+x−1) }  +  (k−1) Σ ln(gap) − x ln Γ(k)
 */
export function bgCnbdKLogLikelihoods(parameters: BgCnbdKParameters, history: PurchaseHistory): Float64Array {
  const { k, r, alpha, a, b } = parameters;
  requireRegularity(k);
  const { frequency, recency, age, logGaps } = history;
  requireSameLength(frequency, recency, age, logGaps ?? frequency);
  const logAlpha = Math.log(alpha);
  const phases = new Float64Array(k);
  return frequency.map((x, i) => {
    const tx = recency[i]!;
    const s = r + k * x;
    const buying = logGammaDifference(r, k * x) - k * x * logAlpha - s * Math.log1p(tx / alpha);
    const silent = logSilence(parameters, x, tx, age[i]!, phases);
    if (x === 0) return buying + silent;
    const staying = logGammaDifference(b, x) - logGammaDifference(a + b, x);
    const left = Math.log(a / (b + (x - 1)));
    return buying + staying + logAddExp(silent, left) + logGapFactor(k, x, tx, logGaps?.[i]);
  });
}

/** P(alive | x, tx, T) = 1 / { 1 + [x>0] · a/(b+x−1) / P(silent) } */
export function bgCnbdKProbabilityAlive(parameters: BgCnbdKParameters, history: PurchaseHistory): Float64Array {
  requireRegularity(parameters.k);
  const { frequency, recency, age } = history;
  requireSameLength(frequency, recency, age);
  const phases = new Float64Array(parameters.k);
  return frequency.map((x, i) => regularAliveOf(parameters, x, recency[i]!, age[i]!, phases));
}

/** P(alive) of one customer, and her phases; see logSilence. */
export function regularAliveOf(
  parameters: BgCnbdKParameters,
  x: number,
  tx: number,
  T: number,
  phases: Float64Array,
): number {
  const silent = logSilence(parameters, x, tx, T, phases);
  if (x === 0) return 1;
  const logOddsLeft = Math.log(parameters.a / (parameters.b + (x - 1))) - silent;
  // written so that small probabilities keep their digits: e^−o / (1 + e^−o)
  return logOddsLeft > 0 ? Math.exp(-logOddsLeft) / (1 + Math.exp(-logOddsLeft)) : 1 / (1 + Math.exp(logOddsLeft));
}

/**
 * P(X(t) = x), x = 0 … largest, repeat purchases of a customer about whom nothing is known, N(n) negative binomial with
 * r and t/α:
 *
 *   B(a, b+x)/B(a, b) · { N(kx) + … + N(kx+k−1) }  +  [x>0] · B(a+1, b+x−1)/B(a, b) · { 1 − N(0) − … − N(kx−1) }
 *
 * Length largest + 1. Absolute error about 1e-14.
 */
export function bgCnbdKTransactionDistribution(
  { k, r, alpha, a, b }: BgCnbdKParameters,
  t: number,
  largest: number,
): Float64Array {
  requireRegularity(k);
  const z = t / (alpha + t);
  const result = new Float64Array(largest + 1);
  let events = Math.exp(-r * Math.log1p(t / alpha)); // N(n)
  let more = 1; // 1 − N(0) − … − N(kx−1)
  let stayed = 1; // B(a, b+x)/B(a, b)
  for (let x = 0; x <= largest; x++) {
    let within = 0;
    for (let n = k * x; n < k * (x + 1); n++) {
      within += events;
      events *= (z * (r + n)) / (n + 1);
    }
    // B(a+1, b+x−1)/B(a, b) = stayed · a/(b+x−1)
    const leftAfterLast = x === 0 ? 0 : ((stayed * a) / (b + (x - 1))) * Math.max(0, more);
    result[x] = stayed * within + leftAfterLast;
    more -= within;
    stayed *= (b + x) / (a + b + x);
  }
  return result;
}
