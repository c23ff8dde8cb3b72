/**
 * Variances of functions of estimated positive parameters, to first order, where some of the parameters may be hardly known at all.
 *
 * Source   Casella & Berger (2002), Statistical Inference, theorem 5.5.28 (multivariate delta method), applied to ln θ.
 * Method   with Cov(ln θ) = Σ λ_j v_j v_jᵀ the variance is Σ λ_j (∂f/∂v_j)²: one derivative along each principal direction, by central
 *          differences. A ridge is such a direction: λ is huge there and f does not change, and no difference of large numbers is taken.
 *          λ is held below 4, a factor of e² either way: beyond, the data say nothing and a first order says less.
 * Shapes   θ of length k, covariance of θ k · k row-major; f gives m numbers, the result their m variances.
 */
import { symmetricEigen } from '../numeric/symmetric-matrix.ts';

const STEP = 1e-4;
const LARGEST_VARIANCE = 4;

/** Throws a RangeError when θ and its covariance do not fit together. */
export function logScaleVariances(
  theta: Float64Array,
  covariance: Float64Array,
  f: (theta: Float64Array) => Float64Array,
): Float64Array {
  const k = theta.length;
  if (covariance.length !== k * k) throw new RangeError('covariance must be k · k');
  // Cov(ln θ_i, ln θ_j) = Cov(θ_i, θ_j) / (θ_i θ_j)
  const logCovariance = covariance.map((c, at) => c / (theta[Math.floor(at / k)]! * theta[at % k]!));
  const { values, vectors } = symmetricEigen(logCovariance, k);
  const along = (j: number, step: number): Float64Array =>
    f(theta.map((value, i) => value * Math.exp(step * vectors[i * k + j]!)));
  const variances = new Float64Array(f(theta).length);
  for (let j = 0; j < k; j++) {
    const lambda = Math.min(Math.max(values[j]!, 0), LARGEST_VARIANCE);
    // Nothing is to be added along what is known for sure, such as a whole number that was chosen.
    if (lambda === 0) continue;
    const ahead = along(j, STEP);
    const behind = along(j, -STEP);
    for (let i = 0; i < variances.length; i++) variances[i]! += lambda * ((ahead[i]! - behind[i]!) / (2 * STEP)) ** 2;
  }
  return variances;
}
