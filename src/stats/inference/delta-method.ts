/**
 * The variance of a function of estimated parameters, to first order: gᵀ V g.
 *
 * Source   Casella & Berger (2002), Statistical Inference, theorem 5.5.28 (multivariate delta method).
 *
 * `gradient` of length n, `covariance` n · n row-major; throws a RangeError when they do not fit together.
 */
export function deltaMethodVariance(gradient: Float64Array, covariance: Float64Array): number {
  const n = gradient.length;
  if (covariance.length !== n * n) throw new RangeError('covariance must be n · n');
  let variance = 0;
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) variance += gradient[i]! * covariance[i * n + j]! * gradient[j]!;
  return variance;
}
