/**
 * Does an uplift rule tell customers apart at all, and how far may its numbers be believed?
 *
 * Story    A rule says who gains much and who little. On customers it was not learned from, its order must beat chance,
 *          and where it says one more, one more must come: else its numbers are drawn together, at the limit to the mean.
 * Source   Spread of the Qini coefficient: bootstrap, normal interval (Efron & Tibshirani 1993, An Introduction to the
 *          Bootstrap, section 13.3); over parts: Wager (2024), arXiv:2405.05534. Calibration: best linear predictor of Chernozhukov, Demirer, Duflo &
 *          Fernández-Val (2018), NBER working paper 24678, theorem 2.1; errors robust to unequal variances (White 1980).
 * Symbols  S = score, S̄ its mean; t = 1 treated, 0 left alone; e = share treated; y = outcome
 *          y = a₀ + a₁ (S − S̄) + β₁ (t − e) + β₂ (t − e)(S − S̄) + ε:  β₁ = mean effect, β₂ = 1 for a rule that is right,
 *          0 for one that tells nobody from anybody
 * Shapes   Float64Array of length n, row i = customer i. RangeError when columns differ in length.
 * Checked  uplift-evidence.test.ts: by hand, limits, coverage and false findings in simulated experiments.
 */
import type { RandomSource } from '../numeric/random.ts';
import { solveSymmetric } from '../numeric/solve-symmetric.ts';
import { qiniOf } from './qini.ts';

/** Customers who judge one rule. */
export type JudgedPart = { scores: Float64Array; treated: Float64Array; outcome: Float64Array };

/**
 * Q̄ = Σ Q_k / K over K parts in sequence, each judging a rule that was fixed before it, with √{Σ s_k²} / K (Wager 2024): Q̄ over
 * its deviation is standard normal where the rule's order is no better than chance.
 */
export function qiniInSequence(
  parts: readonly JudgedPart[],
  random: RandomSource,
  draws = 200,
): { qini: number; deviation: number } {
  let [sum, squares] = [0, 0];
  for (const { scores, treated, outcome } of parts) {
    sum += qiniOf(scores, treated, outcome).qiniCoefficient;
    squares += qiniDeviation(scores, treated, outcome, random, draws) ** 2;
  }
  return { qini: sum / parts.length, deviation: Math.sqrt(squares) / parts.length };
}

/**
 * Standard deviation of the Qini coefficient over `draws` bootstrap samples. Each customer is drawn so many times; the order
 * of the customers, sorted once, stays.
 */
export function qiniDeviation(
  scores: Float64Array,
  treated: Float64Array,
  outcome: Float64Array,
  random: RandomSource,
  draws = 200,
): number {
  const n = scores.length;
  if (treated.length !== n || outcome.length !== n) throw new RangeError('columns differ in length');
  const order = Uint32Array.from(scores.keys()).sort((i, j) => scores[j]! - scores[i]!);
  const times = new Uint16Array(n);
  let [sum, squares] = [0, 0];
  for (let draw = 0; draw < draws; draw++) {
    times.fill(0);
    for (let k = 0; k < n; k++) times[Math.floor(random() * n)]!++;
    const coefficient = coefficientOf(order, times, scores, treated, outcome);
    sum += coefficient;
    squares += coefficient * coefficient;
  }
  return Math.sqrt(Math.max(0, squares - (sum * sum) / draws) / (draws - 1));
}

/** As `qiniOf`, over customers who count `times` each: area under Q less the triangle to its end, per customer. */
function coefficientOf(
  order: Uint32Array,
  times: Uint16Array,
  scores: Float64Array,
  treated: Float64Array,
  outcome: Float64Array,
): number {
  const n = order.length;
  let [Yt, Yc, Nt, Nc] = [0, 0, 0, 0];
  let [area, from, height] = [0, 0, 0];
  for (let at = 0; at < n; at++) {
    const i = order[at]!;
    const count = times[i]!;
    if (treated[i] === 1) {
      Yt += count * outcome[i]!;
      Nt += count;
    } else {
      Yc += count * outcome[i]!;
      Nc += count;
    }
    if (at + 1 < n && scores[order[at + 1]!] === scores[i]) continue;
    const Q = Nc === 0 ? Yt : Yt - (Yc * Nt) / Nc;
    area += ((Nt + Nc - from) / n) * 0.5 * (height + Q);
    from = Nt + Nc;
    height = Q;
  }
  return (area - height / 2) / n;
}

export type UpliftCalibration = {
  /** β₁: the mean effect */
  mean: number;
  /** β₂ and its standard error */
  slope: number;
  slopeError: number;
  /** S̄, which belongs to β₁ */
  centre: number;
};

/** Least squares of the four terms above; Var = (XᵀX)⁻¹ Σ ε² x xᵀ (XᵀX)⁻¹. A score that is the same for all has slope 0. */
export function calibrateUplift(scores: Float64Array, treated: Float64Array, outcome: Float64Array): UpliftCalibration {
  const n = scores.length;
  if (treated.length !== n || outcome.length !== n) throw new RangeError('columns differ in length');
  const mean = (values: Float64Array): number => values.reduce((sum, v) => sum + v, 0) / n;
  const [centre, share] = [mean(scores), mean(treated)];
  const row = (i: number): readonly [number, number, number, number] => {
    const [s, d] = [scores[i]! - centre, treated[i]! - share];
    return [1, s, d, d * s];
  };
  const K = 4;
  const square = new Float64Array(K * K);
  const product = new Float64Array(K);
  for (let i = 0; i < n; i++) {
    const x = row(i);
    for (let a = 0; a < K; a++) {
      product[a]! += x[a]! * outcome[i]!;
      for (let b = 0; b < K; b++) square[a * K + b]! += x[a]! * x[b]!;
    }
  }
  const beta = solveSymmetric(square, product);
  const last = solveSymmetric(square, Float64Array.of(0, 0, 0, 1));
  let variance = 0;
  for (let i = 0; i < n; i++) {
    const x = row(i);
    let [error, lever] = [outcome[i]!, 0];
    for (let a = 0; a < K; a++) {
      error -= beta[a]! * x[a]!;
      lever += last[a]! * x[a]!;
    }
    variance += error * error * lever * lever;
  }
  return { mean: beta[2]!, slope: beta[3]!, slopeError: Math.sqrt(variance), centre };
}
