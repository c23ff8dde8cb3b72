import type { Maximum, NewtonOptions } from '../numeric/newton.ts';
import { flooredInverse } from '../numeric/symmetric-matrix.ts';

/**
 * Positive parameters estimated by maximum likelihood in their logarithms, possibly followed by coefficients that act
 * on logarithms: values, standard errors, and which of them the data leave open.
 *
 * Source   Casella & Berger (2002), Statistical Inference, §10.1 (inverse observed information) and theorem 5.5.24
 *          (delta method).
 * Method   a parameter is open when its standard error is no smaller than itself (standard error of its logarithm ≥
 *          1), a coefficient when its standard error is 1 or more (its covariate's scale is the caller's affair), and
 *          either when the search ended at the edge of its box. Directions without information get a very large,
 *          finite variance.
 * Shapes   k values, k standard errors, covariance k · k row-major, all on the parameters' own scale.
 */
export type LogScaleEstimates = {
  values: number[];
  standardErrors: number[];
  covariance: Float64Array;
  open: boolean[];
};

/** Read the estimates off the summit of a log-likelihood over ln θ for the first `positive` parameters, θ for the rest. */
export function logScaleEstimates(
  summit: Maximum,
  box: NewtonOptions,
  positive: number = summit.point.length,
): LogScaleEstimates {
  const k = summit.point.length;
  const values = Array.from(summit.point, (v, i) => (i < positive ? Math.exp(v) : v));
  const slopes = values.map((v, i) => (i < positive ? v : 1));
  const logCovariance = flooredInverse(
    summit.hessian.map((h) => -h),
    k,
  );
  // Cov(θ) = diag(θ) · Cov(ln θ) · diag(θ); exact at a summit, where the gradient is zero
  const covariance = logCovariance.map((c, at) => c * slopes[Math.floor(at / k)]! * slopes[at % k]!);
  const atEdge = (i: number): boolean =>
    summit.point[i]! <= box.lower[i]! + 0.01 || summit.point[i]! >= box.upper[i]! - 0.01;
  return {
    values,
    standardErrors: values.map((_, i) => Math.sqrt(covariance[i * (k + 1)]!)),
    covariance,
    open: values.map((_, i) => atEdge(i) || !(Math.sqrt(logCovariance[i * (k + 1)]!) < 1)),
  };
}
