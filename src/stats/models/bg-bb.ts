/**
 * BG/BB — at how many of the next opportunities will a customer buy, and is she still a customer?
 *
 * Story    Purchases can happen at given opportunities only (a yearly appeal, a monthly box). Before each she leaves
 *          for good with probability θ; if she is there she buys with probability p. Across customers
 *          p ~ Beta(α, β) and θ ~ Beta(γ, δ).
 * Source   Fader, Hardie & Shang (2010), Customer-Base Analysis in a Discrete-Time Noncontractual Setting,
 *          Marketing Science 29(6), 1086–1108.
 * Symbols  x = frequency, tx = recency, n = opportunities, as in discrete-process.ts; α, β, γ, δ > 0
 * Units    opportunities
 * Domain   whole numbers, 0 ≤ x ≤ tx ≤ n, x = 0 ⇔ tx = 0. Not checked here.
 * Shapes   history: three Float64Array, row i = customer i. Results: Float64Array of the same length.
 * Checked  bg-bb.test.ts: the paper's tables of donors; limits; sums over all possible histories.
 *          bg-bb-reference.test.ts: 60-digit values at the edges, every cell of two reference fits.
 *
 * What follows is in bg-bb-expectation.ts, the fit in bg-bb-fit.ts, draws in bg-bb-simulation.ts.
 */
import { logAddExp } from '../special/log-add-exp.ts';
import { logGammaDifference } from '../special/log-gamma.ts';
import type { DiscreteHistory, DiscreteTraits } from './discrete-process.ts';
import { requireSameLength } from './purchase-history.ts';

/** The four parameters, all > 0. Mean chance to buy α/(α+β), mean chance to leave γ/(γ+δ). */
export type BgBbParameters = { alpha: number; beta: number; gamma: number; delta: number };

/**
 * ln L of each customer:
 *
 *   L = B(α+x, β+n−x)/B(α,β) · B(γ, δ+n)/B(γ,δ)
 *     + Σ_{m=tx…n−1}  B(α+x, β+m−x)/B(α,β) · B(γ+1, δ+m)/B(γ,δ)
 *
 * the first term being that she is there at n, the m-th that she left after m opportunities. Written as the first
 * term times 1 + the odds that she left.
 */
export function bgBbLogLikelihoods(parameters: BgBbParameters, history: DiscreteHistory): Float64Array {
  const { frequency, recency, opportunities } = history;
  requireSameLength(frequency, recency, opportunities);
  const { alpha, beta, gamma, delta } = parameters;
  return frequency.map((x, i) => {
    const n = opportunities[i]!;
    // B(α+x, β+n−x)/B(α,β) and B(γ, δ+n)/B(γ,δ), in logs
    const bought = logGammaDifference(alpha, x) + logGammaDifference(beta, n - x) - logGammaDifference(alpha + beta, n);
    const stayed = logGammaDifference(delta, n) - logGammaDifference(gamma + delta, n);
    return bought + stayed + logAddExp(0, logOddsLeft(parameters, x, recency[i]!, n));
  });
}

/** ln L summed over customers, each counted `weights[i]` times (once without weights). */
export function bgBbLogLikelihood(
  parameters: BgBbParameters,
  history: DiscreteHistory,
  weights?: Float64Array,
): number {
  const each = bgBbLogLikelihoods(parameters, history);
  if (weights === undefined) return each.reduce((sum, value) => sum + value, 0);
  requireSameLength(each, weights);
  return each.reduce((sum, value, i) => sum + weights[i]! * value, 0);
}

/**
 * P(alive at n | x, tx, n) = B(α+x, β+n−x)/B(α,β) · B(γ, δ+n)/B(γ,δ) / L: that she was there at the last opportunity.
 * What the paper and BTYD call P(alive) is one opportunity later: bgBbProbabilityAliveAt with horizon 1.
 */
export function bgBbProbabilityAlive(parameters: BgBbParameters, history: DiscreteHistory): Float64Array {
  const { frequency, recency, opportunities } = history;
  requireSameLength(frequency, recency, opportunities);
  return frequency.map((x, i) => bgBbAliveOf(parameters, x, recency[i]!, opportunities[i]!));
}

/** P(alive at n) of one customer; see bgBbProbabilityAlive. */
export function bgBbAliveOf(parameters: BgBbParameters, x: number, tx: number, n: number): number {
  const logOdds = logOddsLeft(parameters, x, tx, n);
  // written so that small probabilities keep their digits: e^−o / (1 + e^−o)
  return logOdds > 0 ? Math.exp(-logOdds) / (1 + Math.exp(-logOdds)) : 1 / (1 + Math.exp(logOdds));
}

/** P(alive at n + horizon | x, tx, n) = P(alive at n) · B(γ, δ+n+horizon)/B(γ, δ+n). Horizon 1: the next opportunity. */
export function bgBbProbabilityAliveAt(
  parameters: BgBbParameters,
  history: DiscreteHistory,
  horizon: number,
): Float64Array {
  const { opportunities } = history;
  const { gamma, delta } = parameters;
  return bgBbProbabilityAlive(parameters, history).map((alive, i) => {
    const n = opportunities[i]!;
    const staying = logGammaDifference(delta + n, horizon) - logGammaDifference(gamma + delta + n, horizon);
    return alive * Math.exp(staying);
  });
}

/**
 * E[p | x, tx, n] and E[θ | x, tx, n]: the posterior is a mixture over when she left, if she did, and in each part
 *
 *   there at n:     p ~ Beta(α+x, β+n−x),  θ ~ Beta(γ, δ+n)
 *   left after m:   p ~ Beta(α+x, β+m−x),  θ ~ Beta(γ+1, δ+m)
 */
export function bgBbPosteriorMeans(parameters: BgBbParameters, history: DiscreteHistory): DiscreteTraits {
  const { frequency, recency, opportunities } = history;
  requireSameLength(frequency, recency, opportunities);
  const { alpha, beta, gamma, delta } = parameters;
  const buying = new Float64Array(frequency.length);
  const leaving = new Float64Array(frequency.length);
  for (let i = 0; i < frequency.length; i++) {
    const x = frequency[i]!;
    const n = opportunities[i]!;
    const logAlive = -logAddExp(0, logOddsLeft(parameters, x, recency[i]!, n));
    buying[i] = (Math.exp(logAlive) * (alpha + x)) / (alpha + beta + n);
    leaving[i] = (Math.exp(logAlive) * gamma) / (gamma + delta + n);
    eachLeaving(parameters, x, recency[i]!, n, (m, logOdds) => {
      const share = Math.exp(logAlive + logOdds);
      buying[i]! += (share * (alpha + x)) / (alpha + beta + m);
      leaving[i]! += (share * (gamma + 1)) / (gamma + delta + m + 1);
    });
  }
  return { buying, leaving };
}

/** ln of the odds that she left before n; −Infinity for who bought at n. */
function logOddsLeft(parameters: BgBbParameters, x: number, tx: number, n: number): number {
  if (Number.isNaN(x + tx + n)) return Number.NaN;
  let sum = -Infinity;
  eachLeaving(parameters, x, tx, n, (_, logOdds) => {
    sum = logAddExp(sum, logOdds);
  });
  return sum;
}

/**
 * For m = n−1 down to tx: ln of the odds that she left after m opportunities against being there at n, each from the
 * one before:
 *
 *   m = n−1:   (α+β+n−1)/(β+n−1−x) · γ/(δ+n−1)
 *   m → m−1:   (α+β+m−1)/(β+m−1−x) · (γ+δ+m)/(δ+m−1)
 */
function eachLeaving(
  { alpha, beta, gamma, delta }: BgBbParameters,
  x: number,
  tx: number,
  n: number,
  visit: (m: number, logOdds: number) => void,
): void {
  let logOdds = Math.log(gamma);
  for (let m = n - 1; m >= tx; m--) {
    // β + (m − x), not β + m − x: a tiny β must survive at m = x
    logOdds += Math.log1p((alpha + x) / (beta + (m - x))) - Math.log(delta + m);
    visit(m, logOdds);
    logOdds += Math.log(gamma + delta + m);
  }
}
