/**
 * Logistic regression — how do the odds of yes move with what is known?
 *
 * Source   McCullagh & Nelder (1989), Generalized Linear Models, ch. 4; Newton's steps (iteratively reweighted least
 *          squares), halved while they do not climb. A ridge ½ λ Σ β² (not on the intercept) where asked for.
 * Symbols  μ = 1/(1 + e^−η), η = β₀ + Σ βⱼ xⱼ; gradient Xᵀ w(y − μ) − λβ; information Xᵀ w μ(1−μ) X + λ
 * Domain   y in [0, 1], weights ≥ 0. With classes that can be told apart perfectly the coefficients run off:
 *          `converged` is then false unless a ridge holds them.
 * Shapes   k columns of length n; coefficients k + 1, the intercept first.
 * Checked  logistic-regression.test.ts: by hand, independent estimates on public tables.
 */
import { solveSymmetric } from '../numeric/solve-symmetric.ts';
import { requireSameLength } from './purchase-history.ts';

export type LogisticRegression = {
  coefficients: Float64Array;
  standardErrors: Float64Array;
  logLikelihood: number;
  converged: boolean;
  iterations: number;
};

export type LogisticOptions = { weights?: Float64Array; ridge?: number; maxIterations?: number };

/** Fit by maximum (penalised) likelihood. RangeError when columns differ in length. */
export function fitLogisticRegression(
  columns: readonly Float64Array[],
  target: Float64Array,
  { weights, ridge = 0, maxIterations = 50 }: LogisticOptions = {},
): LogisticRegression {
  requireSameLength(target, ...columns, ...(weights === undefined ? [] : [weights]));
  const k = columns.length + 1;
  let beta: Float64Array<ArrayBuffer> = new Float64Array(k);
  let now = sumsAt(columns, target, weights, beta, ridge);
  let converged = false;
  let iterations = 0;
  while (!converged && iterations < maxIterations) {
    iterations++;
    const step = solveSymmetric(now.information, now.gradient);
    const gain = step.reduce((sum, s, j) => sum + s * now.gradient[j]!, 0) / 2;
    if (!(gain > 1e-10 * (1 + Math.abs(now.value)))) {
      // this near, a last whole step leaves an error far below rounding
      converged = Number.isFinite(gain);
      if (converged) beta = beta.map((b, j) => b + step[j]!);
      now = sumsAt(columns, target, weights, beta, ridge);
      break;
    }
    let share = 1;
    let next = beta;
    let there = now;
    for (; share > 1e-8; share /= 2) {
      next = beta.map((b, j) => b + share * step[j]!);
      there = sumsAt(columns, target, weights, next, ridge);
      if (there.value > now.value) break;
    }
    if (!(there.value > now.value)) break;
    [beta, now] = [next, there];
  }
  const certain = Array.from(beta.keys(), (j) => {
    const unit = Float64Array.from(beta.keys(), (i) => (i === j ? 1 : 0));
    return Math.sqrt(solveSymmetric(now.information, unit)[j]!);
  });
  return {
    coefficients: beta,
    standardErrors: Float64Array.from(certain),
    logLikelihood: now.likelihood,
    converged,
    iterations,
  };
}

/** P(yes) of each row. */
export function predictLogistic({ coefficients }: LogisticRegression, columns: readonly Float64Array[]): Float64Array {
  return Float64Array.from(
    { length: columns[0]?.length ?? 0 },
    (_, i) => 1 / (1 + Math.exp(-lineAt(columns, coefficients, i))),
  );
}

function lineAt(columns: readonly Float64Array[], beta: Float64Array, i: number): number {
  let eta = beta[0]!;
  for (let j = 0; j < columns.length; j++) eta += beta[j + 1]! * columns[j]![i]!;
  return eta;
}

type Sums = { value: number; likelihood: number; gradient: Float64Array; information: Float64Array };

function sumsAt(
  columns: readonly Float64Array[],
  target: Float64Array,
  weights: Float64Array | undefined,
  beta: Float64Array,
  ridge: number,
): Sums {
  const k = beta.length;
  const gradient = new Float64Array(k);
  const information = new Float64Array(k * k);
  const x = new Float64Array(k);
  let likelihood = 0;
  for (let i = 0; i < target.length; i++) {
    const w = weights?.[i] ?? 1;
    const eta = lineAt(columns, beta, i);
    const mu = 1 / (1 + Math.exp(-eta));
    // y ln μ + (1 − y) ln(1 − μ) = y η − ln(1 + e^η)
    likelihood += w * (target[i]! * eta - Math.max(0, eta) - Math.log1p(Math.exp(-Math.abs(eta))));
    const slope = w * (target[i]! - mu);
    const curvature = w * mu * (1 - mu);
    x[0] = 1;
    for (let j = 1; j < k; j++) x[j] = columns[j - 1]![i]!;
    for (let a = 0; a < k; a++) {
      gradient[a]! += slope * x[a]!;
      for (let b = 0; b <= a; b++) information[a * k + b]! += curvature * x[a]! * x[b]!;
    }
  }
  let penalty = 0;
  for (let a = 0; a < k; a++) {
    for (let b = 0; b < a; b++) information[b * k + a] = information[a * k + b]!;
    if (a === 0) continue;
    penalty += (ridge / 2) * beta[a]! ** 2;
    gradient[a]! -= ridge * beta[a]!;
    information[a * k + a]! += ridge;
  }
  return { value: likelihood - penalty, likelihood, gradient, information };
}
