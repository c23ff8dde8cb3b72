/**
 * Survival by whole periods — how long do relationships last from here, when many have not ended yet?
 *
 * Story    Of those still there at the start of a month, some leave in it. Multiplying the shares that stay gives the
 *          share still there after each month, and the area under it is the mean time they last, up to the last month
 *          looked at. Who has not left by the end of the data counts for as long as she was seen.
 * Source   Kaplan & Meier (1958), J. American Statistical Association 53, 457–481; Greenwood (1926) for its variance;
 *          restricted mean and its variance: Klein & Moeschberger (2003), Survival Analysis, eq. 4.5.1 and 4.5.2.
 * Symbols  d_k = ended in period k, n_k = at risk at its start, S(k) = Π (1 − d/n), K = periods looked at
 * Domain   0 ≤ d_k ≤ n_k. Ending must not be more or less likely for those who were seen for longer (independent
 *          censoring); looking at everybody until one day makes it so unless newer customers differ from older ones.
 * Shapes   ended and atRisk of length K, period 1 first; results at 0 … K have length K + 1.
 * Checked  survival-table.test.ts: by hand; the empirical distribution without censoring; published leukaemia data.
 */

import type { Interval } from './../inference/quantile.ts';
import { normalQuantile } from '../special/normal.ts';

export type SurvivalTable = { surviving: Float64Array; low: Float64Array; high: Float64Array };

/**
 * S(k) with the interval of ln(−ln S) (Kalbfleisch & Prentice 2002, eq. 1.13), which stays within 0 … 1:
 *
 *   S^exp(∓ z σ),  σ² = { Σ_{j ≤ k} d_j / (n_j (n_j − d_j)) } / (ln S)²
 */
export function survivalTable(ended: Float64Array, atRisk: Float64Array, level: number): SurvivalTable {
  requireSameLength(ended, atRisk);
  const z = normalQuantile((1 + level) / 2);
  const surviving = Float64Array.of(1, ...ended);
  const low = surviving.slice();
  const high = surviving.slice();
  let greenwood = 0;
  for (let k = 1; k < surviving.length; k++) {
    const [d, n] = [ended[k - 1]!, atRisk[k - 1]!];
    const s = surviving[k - 1]! * (1 - d / n);
    greenwood += d / (n * (n - d));
    surviving[k] = s;
    const inside = s > 0 && s < 1;
    const reach = inside ? (z * Math.sqrt(greenwood)) / Math.log(s) : 0;
    low[k] = inside ? s ** Math.exp(-reach) : s;
    high[k] = inside ? s ** Math.exp(reach) : s;
  }
  return { surviving, low, high };
}

/**
 * Mean number of periods lasted, of the first K: μ = Σ_{k<K} S(k), with
 *
 *   Var μ = Σ_j A_j² d_j / (n_j (n_j − d_j)),  A_j = Σ_{j ≤ k < K} S(k)
 */
export function restrictedMean(ended: Float64Array, atRisk: Float64Array, level: number): Interval & { mean: number } {
  const { surviving } = survivalTable(ended, atRisk, level);
  const periods = ended.length;
  const mean = surviving.subarray(0, periods).reduce((sum, s) => sum + s, 0);
  let variance = 0;
  let area = 0;
  for (let j = periods - 1; j >= 1; j--) {
    area += surviving[j]!;
    const [d, n] = [ended[j - 1]!, atRisk[j - 1]!];
    if (d > 0 && d < n) variance += (area * area * d) / (n * (n - d));
  }
  const reach = normalQuantile((1 + level) / 2) * Math.sqrt(variance);
  return { mean, low: Math.max(0, mean - reach), high: Math.min(periods, mean + reach) };
}

function requireSameLength(a: Float64Array, b: Float64Array): void {
  if (a.length !== b.length) throw new RangeError('columns differ in length');
}
