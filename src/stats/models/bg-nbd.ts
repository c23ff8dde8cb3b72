/**
 * BG/NBD — how many times will a customer buy again, and is she still a customer?
 *
 * Story    While active, a customer buys at random with rate λ; after each purchase she leaves with
 *          probability p. Across customers λ ~ Gamma(r, α) and p ~ Beta(a, b).
 * Source   Fader, Hardie & Lee (2005), "Counting Your Customers" the Easy Way, Marketing Science 24(2), 275–284.
 * Symbols  x  = frequency, repeat purchase occasions (count)
 *          tx = recency, first to last purchase; T = age, first purchase to as-of date
 *          r, α, a, b > 0
 * Units    tx, T and α in one unit of time, whichever the caller likes; horizons in the same unit
 * Domain   x ≥ 0 whole, 0 ≤ tx ≤ T. Not checked here: mart_customer_purchases guarantees it.
 * Shapes   history: three Float64Array of length n, row i = customer i. Results: Float64Array of length n.
 * Checked  bg-nbd.test.ts: the published log-likelihood on CDNOW; limits; 50-digit reference values.
 *
 * The future is in bg-nbd-expectation.ts, the fit in bg-nbd-fit.ts, draws in bg-nbd-simulation.ts.
 */
import { logAddExp } from '../special/log-add-exp.ts';
import { logGammaDifference } from '../special/log-gamma.ts';
import { type PurchaseHistory, requireSameLength } from './purchase-history.ts';

/** The four parameters, all > 0. Mean purchase rate r/α, mean dropout probability a/(a+b). */
export type BgNbdParameters = { r: number; alpha: number; a: number; b: number };

/**
 * ln L of each customer (equation 6 in logs, second form; α^r (α+T)^−(r+x) written as (1+T/α)^−r (α+T)^−x …):
 *
 *   ln Γ(r+x) − ln Γ(r) − x ln α + ln B(a, b+x) − ln B(a, b)
 *     + ln{ (1+T/α)^−(r+x)  +  [x>0] · a/(b+x−1) · (1+tx/α)^−(r+x) }
 */
export function bgNbdLogLikelihoods({ r, alpha, a, b }: BgNbdParameters, history: PurchaseHistory): Float64Array {
  const { frequency, recency, age } = history;
  requireSameLength(frequency, recency, age);
  const logAlpha = Math.log(alpha);
  return frequency.map((x, i) => {
    const buying = logGammaDifference(r, x) - x * logAlpha;
    const staying = logGammaDifference(b, x) - logGammaDifference(a + b, x);
    const alive = -(r + x) * Math.log1p(age[i]! / alpha);
    if (x === 0) return buying + staying + alive;
    // b + (x − 1), not b + x − 1: at x = 1 a tiny b must survive
    const left = Math.log(a / (b + (x - 1))) - (r + x) * Math.log1p(recency[i]! / alpha);
    return buying + staying + logAddExp(alive, left);
  });
}

/** ln L summed over customers, each counted `weights[i]` times (once without weights). */
export function bgNbdLogLikelihood(
  parameters: BgNbdParameters,
  history: PurchaseHistory,
  weights?: Float64Array,
): number {
  const each = bgNbdLogLikelihoods(parameters, history);
  if (weights === undefined) return each.reduce((sum, value) => sum + value, 0);
  requireSameLength(each, weights);
  return each.reduce((sum, value, i) => sum + weights[i]! * value, 0);
}

/**
 * P(alive | x, tx, T) = 1 / { 1 + [x>0] · a/(b+x−1) · ((α+T)/(α+tx))^(r+x) }
 *
 * Fader, Hardie & Lee (2008), note 021. A customer who never bought again is alive with certainty:
 * in this model one can only leave after a repeat purchase.
 */
export function bgNbdProbabilityAlive(parameters: BgNbdParameters, history: PurchaseHistory): Float64Array {
  const { frequency, recency, age } = history;
  requireSameLength(frequency, recency, age);
  return frequency.map((x, i) => probabilityAliveOf(parameters, x, recency[i]!, age[i]!));
}

/** P(alive) of one customer; see bgNbdProbabilityAlive. */
export function probabilityAliveOf({ r, alpha, a, b }: BgNbdParameters, x: number, tx: number, T: number): number {
  if (x === 0) return 1;
  const logOddsLeft = Math.log(a / (b + (x - 1))) + (r + x) * Math.log1p((T - tx) / (alpha + tx));
  // written so that small probabilities keep their digits: e^−o / (1 + e^−o)
  return logOddsLeft > 0 ? Math.exp(-logOddsLeft) / (1 + Math.exp(-logOddsLeft)) : 1 / (1 + Math.exp(logOddsLeft));
}

/**
 * P(X(t) = x), x = 0 … largest, repeat purchases of a customer about whom nothing is known (equation 8):
 *
 *   B(a, b+x)/B(a, b) · N(x)  +  [x>0] · B(a+1, b+x−1)/B(a, b) · { 1 − N(0) − … − N(x−1) }
 *
 * with N(j) = Γ(r+j)/(Γ(r) j!) · (α/(α+t))^r · (t/(α+t))^j. Length largest + 1. Absolute error about 1e-14.
 */
export function bgNbdTransactionDistribution(
  { r, alpha, a, b }: BgNbdParameters,
  t: number,
  largest: number,
): Float64Array {
  const z = t / (alpha + t);
  const result = new Float64Array(largest + 1);
  let purchases = Math.exp(-r * Math.log1p(t / alpha)); // N(x)
  let more = 1; // 1 − N(0) − … − N(x−1)
  let stayed = 1; // B(a, b+x)/B(a, b)
  for (let x = 0; x <= largest; x++) {
    // B(a+1, b+x−1)/B(a, b) = stayed · a/(b+x−1)
    const leftAfterLast = x === 0 ? 0 : ((stayed * a) / (b + (x - 1))) * Math.max(0, more);
    result[x] = stayed * purchases + leftAfterLast;
    more -= purchases;
    purchases *= (z * (r + x)) / (x + 1);
    stayed *= (b + x) / (a + b + x);
  }
  return result;
}
