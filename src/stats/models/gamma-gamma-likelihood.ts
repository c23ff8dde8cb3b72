/**
 * The Gamma-Gamma log-likelihood of a whole shop, with its gradient and Hessian, arranged for speed.
 *
 * Source   Fader & Hardie (2013), note 025, equation 1a; parameters and symbols as in gamma-gamma.ts.
 * Symbols  θ = (ln p, ln q, ln γ): all derivatives are with respect to these. y = p x.
 * Method   the Γ terms depend on x alone and are computed once for each distinct x; a row costs one logarithm.
 */
import type { Objective } from '../numeric/newton.ts';
import { digamma, digammaDifference, trigamma, trigammaDifference } from '../special/digamma.ts';
import { logGamma, logGammaDifference } from '../special/log-gamma.ts';
import type { SpendHistory } from './gamma-gamma.ts';

/** A spend history made ready for many evaluations. */
export type CompiledSpend = {
  frequency: Float64Array;
  /** x m, the sum spent */
  total: Float64Array;
  weight: Float64Array;
  /** distinct x, with Σ w and Σ w ln m of its customers */
  counts: Float64Array;
  countWeight: Float64Array;
  countLogSpend: Float64Array;
  /** Σ w and Σ w ln m of everybody */
  totalWeight: number;
  totalLogSpend: number;
  /** Σ w m / Σ w */
  meanSpend: number;
};

/** Tally by distinct x. Weights default to 1. Throws a RangeError when lengths differ. */
export function compileSpend({ frequency, spend, weights }: SpendHistory): CompiledSpend {
  const n = frequency.length;
  const weight = weights ?? new Float64Array(n).fill(1);
  if (spend.length !== n || weight.length !== n) throw new RangeError('columns differ in length');
  const tally = new Map<number, { weight: number; logSpend: number }>();
  let totalWeight = 0;
  let totalLogSpend = 0;
  let totalSpend = 0;
  for (let i = 0; i < n; i++) {
    const w = weight[i]!;
    const logSpend = w * Math.log(spend[i]!);
    const entry = tally.get(frequency[i]!);
    if (entry === undefined) tally.set(frequency[i]!, { weight: w, logSpend });
    else {
      entry.weight += w;
      entry.logSpend += logSpend;
    }
    totalWeight += w;
    totalLogSpend += logSpend;
    totalSpend += w * spend[i]!;
  }
  const entries = [...tally.values()];
  return {
    frequency,
    total: frequency.map((x, i) => x * spend[i]!),
    weight,
    counts: Float64Array.from(tally.keys()),
    countWeight: Float64Array.from(entries, (e) => e.weight),
    countLogSpend: Float64Array.from(entries, (e) => e.logSpend),
    totalWeight,
    totalLogSpend,
    meanSpend: totalSpend / totalWeight,
  };
}

/** One in `stride` rows, for trying starts. */
export function thinSpend({ frequency, spend, weights }: SpendHistory, stride: number): SpendHistory {
  const kept = (_: number, row: number): boolean => row % stride === 0;
  return {
    frequency: frequency.filter(kept),
    spend: spend.filter(kept),
    ...(weights === undefined ? {} : { weights: weights.filter(kept) }),
  };
}

/** The objective for maximiseByNewton: value, gradient (3) and Hessian (3 · 3) at θ = (ln p, ln q, ln γ). */
export function gammaGammaObjective(compiled: CompiledSpend): Objective {
  const sums = new Float64Array(10);
  return (theta, gradient, hessian) => {
    const [p, q, gamma] = [Math.exp(theta[0]!), Math.exp(theta[1]!), Math.exp(theta[2]!)];
    sums.fill(0);
    addCountTerms(sums, compiled, p, q, theta[2]!);
    addRowTerms(sums, compiled, p, q, gamma);
    for (let i = 0, at = 4; i < 3; i++) {
      gradient[i] = sums[1 + i]!;
      for (let j = i; j < 3; j++, at++) {
        hessian[i * 3 + j] = sums[at]!;
        hessian[j * 3 + i] = sums[at]!;
      }
    }
    return sums[0]!;
  };
}

/**
 * Σ_x W_x { ln Γ(y+q) − ln Γ(q) − ln Γ(y) + y (ln x − ln γ) } + Σ w (y − 1) ln m, and its derivatives.
 *
 * `sums`: value, gradient (3), upper triangle of the Hessian (6) in the order pp pq pγ qq qγ γγ.
 */
function addCountTerms(sums: Float64Array, compiled: CompiledSpend, p: number, q: number, logGammaScale: number): void {
  const { counts, countWeight, countLogSpend } = compiled;
  for (let j = 0; j < counts.length; j++) {
    const x = counts[j]!;
    const w = countWeight[j]!;
    const y = p * x;
    const scale = w * (Math.log(x) - logGammaScale) + countLogSpend[j]!;
    sums[0]! += w * (logGammaDifference(q, y) - logGamma(y)) + y * scale;
    const slopeP = y * (w * (digamma(y + q) - digamma(y)) + scale);
    const slopeQ = w * q * digammaDifference(q, y);
    const curve = trigamma(y + q);
    sums[1]! += slopeP;
    sums[2]! += slopeQ;
    sums[3]! -= w * y;
    sums[4]! += slopeP + w * y * y * (curve - trigamma(y));
    sums[5]! += w * y * q * curve;
    sums[6]! -= w * y;
    sums[7]! += slopeQ + w * q * q * trigammaDifference(q, y);
  }
  sums[0]! -= compiled.totalLogSpend;
}

/** −Σ_i w_i (y + q) L, with L = ln(1 + m x/γ) and e = m x/(γ + m x) = −∂L/∂ ln γ, and its derivatives. */
function addRowTerms(
  sums: Float64Array,
  { frequency, total, weight }: CompiledSpend,
  p: number,
  q: number,
  gamma: number,
): void {
  let yL = 0;
  let qL = 0;
  let ye = 0;
  let qe = 0;
  let curve = 0;
  for (let i = 0; i < frequency.length; i++) {
    const w = weight[i]!;
    const y = p * frequency[i]!;
    const logShare = w * Math.log1p(total[i]! / gamma);
    const e = total[i]! / (gamma + total[i]!);
    yL += y * logShare;
    qL += q * logShare;
    ye += w * y * e;
    qe += w * q * e;
    curve += w * (y + q) * e * (1 - e);
  }
  sums[0]! -= yL + qL;
  sums[1]! -= yL;
  sums[2]! -= qL;
  sums[3]! += ye + qe;
  sums[4]! -= yL;
  sums[6]! += ye;
  sums[7]! -= qL;
  sums[8]! += qe;
  sums[9]! -= curve;
}
