/**
 * A sharper difference: take out of the outcome what was known of each customer before the treatment.
 *
 * Source   Deng, Xu, Kohavi & Walker (2013), WSDM, equation 4 (CUPED); Lin (2013), Annals of Applied Statistics 7(1),
 *          section 4: a regression in each arm on covariates centred over both; HC2 errors of MacKinnon & White (1985).
 * Symbols  θ = S_xx⁻¹ S_xy, covariances within the arms pooled; τ̂ = intercept₁ − intercept₀
 * Domain   covariates measured before the treatment: one that it can move would take the effect away with it.
 * Checked  effect-inference.test.ts: an independent Lin estimate with HC2 errors on a public experiment.
 */
import { solveSymmetric } from '../numeric/solve-symmetric.ts';
import { type Difference, differenceWithin } from './mean-difference.ts';

/** Sums of one arm: n, means, and centred sums of squares and products of k covariates and the outcome. */
export type CrossMoments = {
  n: number;
  meanY: number;
  meanX: Float64Array;
  /** Σ (y − ȳ)² */
  squareY: number;
  /** Σ (x − x̄)(x − x̄)ᵀ, k · k */
  squareX: Float64Array;
  /** Σ (x − x̄)(y − ȳ), k */
  cross: Float64Array;
};

/** Difference, and the share of the variance that the covariates took away (0 … 1). */
export type AdjustedDifference = Difference & { varianceReduction: number };

/**
 * CUPED from sums alone: τ̂ = ȳ₁ − ȳ₀ − θᵀ(x̄₁ − x̄₀), each arm's variance that of y − θᵀx. A constant covariate is
 * left out by itself.
 */
export function cupedDifference(treated: CrossMoments, control: CrossMoments, level = 0.95): AdjustedDifference {
  const k = treated.meanX.length;
  const pooled = treated.squareX.map((v, i) => v + control.squareX[i]!);
  const cross = treated.cross.map((v, i) => v + control.cross[i]!);
  const theta = solveSymmetric(pooled, cross);
  const variance = ({ n, squareY, squareX, cross: xy }: CrossMoments): number => {
    let sum = squareY;
    for (let i = 0; i < k; i++) {
      sum -= 2 * theta[i]! * xy[i]!;
      for (let j = 0; j < k; j++) sum += theta[i]! * theta[j]! * squareX[i * k + j]!;
    }
    return sum / (n - 1) / n;
  };
  const shift = theta.reduce((sum, t, i) => sum + t * (treated.meanX[i]! - control.meanX[i]!), 0);
  const [one, none] = [variance(treated), variance(control)];
  const degrees = (one + none) ** 2 / (one ** 2 / (treated.n - 1) + none ** 2 / (control.n - 1));
  const plain = treated.squareY / (treated.n - 1) / treated.n + control.squareY / (control.n - 1) / control.n;
  return {
    ...differenceWithin(treated.meanY - control.meanY - shift, Math.sqrt(one + none), degrees, level),
    varianceReduction: plain > 0 ? 1 - (one + none) / plain : 0,
  };
}

/** Sums of rows of one arm. RangeError when columns differ in length. */
export function crossMomentsOf(outcome: Float64Array, covariates: readonly Float64Array[]): CrossMoments {
  if (covariates.some((column) => column.length !== outcome.length)) throw new RangeError('columns differ in length');
  const mean = (v: Float64Array): number => v.reduce((sum, x) => sum + x, 0) / v.length;
  const centred = covariates.map((column) => {
    const at = mean(column);
    return column.map((x) => x - at);
  });
  const meanY = mean(outcome);
  const y = outcome.map((v) => v - meanY);
  const product = (u: Float64Array, v: Float64Array): number => u.reduce((sum, x, i) => sum + x * v[i]!, 0);
  return {
    n: outcome.length,
    meanY,
    meanX: Float64Array.from(covariates, mean),
    squareY: product(y, y),
    squareX: Float64Array.from(centred.flatMap((u) => centred.map((v) => product(u, v)))),
    cross: Float64Array.from(centred, (u) => product(u, y)),
  };
}

/** One arm's rows. */
export type Arm = { outcome: Float64Array; covariates: readonly Float64Array[] };

/**
 * Lin's estimate from rows: in each arm y on (1, x − x̄ over both), the effect is the difference of the intercepts.
 * HC2: Var = (XᵀX)⁻¹ Σ { e²/(1 − h) } x xᵀ (XᵀX)⁻¹ with h the row's leverage. Normal interval.
 */
export function linDifference(treated: Arm, control: Arm, level = 0.95): Difference {
  const n = treated.outcome.length + control.outcome.length;
  const centre = treated.covariates.map((column, j) => {
    const sum = (v: Float64Array): number => v.reduce((total, x) => total + x, 0);
    return (sum(column) + sum(control.covariates[j]!)) / n;
  });
  const one = intercept(treated, centre);
  const none = intercept(control, centre);
  const standardError = Math.sqrt(one.variance + none.variance);
  return differenceWithin(one.value - none.value, standardError, Number.POSITIVE_INFINITY, level);
}

function intercept({ outcome, covariates }: Arm, centre: readonly number[]): { value: number; variance: number } {
  const columns = [new Float64Array(outcome.length).fill(1), ...covariates.map((c, j) => c.map((x) => x - centre[j]!))];
  const k = columns.length;
  const product = (u: Float64Array, v: Float64Array): number => u.reduce((sum, x, i) => sum + x * v[i]!, 0);
  const square = Float64Array.from(columns.flatMap((u) => columns.map((v) => product(u, v))));
  const beta = solveSymmetric(
    square,
    Float64Array.from(columns, (u) => product(u, outcome)),
  );
  const inverse = columns.map((_, j) =>
    solveSymmetric(
      square,
      Float64Array.from({ length: k }, (_v, i) => +(i === j)),
    ),
  );
  let variance = 0;
  for (let i = 0; i < outcome.length; i++) {
    let fitted = 0;
    let leverage = 0;
    let first = 0; // row of (XᵀX)⁻¹ x that belongs to the intercept
    for (let a = 0; a < k; a++) {
      const xa = columns[a]![i]!;
      fitted += beta[a]! * xa;
      first += inverse[0]![a]! * xa;
      for (let b = 0; b < k; b++) leverage += xa * inverse[a]![b]! * columns[b]![i]!;
    }
    variance += ((outcome[i]! - fitted) ** 2 / (1 - leverage)) * first * first;
  }
  return { value: beta[0]!, variance };
}
