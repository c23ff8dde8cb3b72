/**
 * Mean ÷ mean of two measures of the same people, with its interval.
 *
 * Source   delta method on the logarithm: Casella & Berger (2002), Statistical Inference, example 5.5.27, with the
 *          covariance; Student's quantile with n − 1 degrees of freedom for small n.
 * Domain   both means > 0 and n ≥ 2; otherwise the bounds are NaN.
 * Checked  survey-inference.test.ts: by hand, and coverage on drawn answers.
 */
import { studentsCritical } from '../special/students-t.ts';
import type { RatioMoments } from './mean-difference.ts';

/**
 * R = ȳ/x̄,  Var ln R ≈ { s²_y/ȳ² − 2 s_xy/(ȳ x̄) + s²_x/x̄² } / n,  R e^(± t √Var)
 */
export function ratioOfMeans(moments: RatioMoments, level: number): { ratio: number; low: number; high: number } {
  const { n, meanY, meanX, varianceY, varianceX, covariance } = moments;
  const ratio = meanY / meanX;
  if (!(meanY > 0 && meanX > 0 && n > 1)) return { ratio, low: Number.NaN, high: Number.NaN };
  const spread = varianceY / meanY ** 2 - (2 * covariance) / (meanY * meanX) + varianceX / meanX ** 2;
  const reach = studentsCritical(level, n - 1) * Math.sqrt(Math.max(0, spread) / n);
  return { ratio, low: ratio * Math.exp(-reach), high: ratio * Math.exp(reach) };
}
