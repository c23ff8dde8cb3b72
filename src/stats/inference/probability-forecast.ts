/**
 * How good are forecasts of yes or no? Area under the ROC curve, logarithmic and quadratic score.
 *
 * Source   Hanley & McNeil (1982), Radiology 143, 29–36 (AUC as a rank sum); Gneiting & Raftery (2007), JASA 102,
 *          359–378 (proper scores).
 * Shapes   two columns of length n, `outcomes` 0 or 1; else a RangeError.
 */
import { midRanks } from './rank-correlation.ts';

/** `area` NaN when only one outcome occurs. Probabilities are kept 1e-15 off 0 and 1 for the logarithm. */
export type ProbabilityForecast = { area: number; logLoss: number; brier: number };

export function probabilityForecast(probabilities: Float64Array, outcomes: Float64Array): ProbabilityForecast {
  if (probabilities.length !== outcomes.length) throw new RangeError('columns differ in length');
  const n = outcomes.length;
  const ranks = midRanks(probabilities);
  let yes = 0;
  let rankSum = 0;
  let logLoss = 0;
  let brier = 0;
  for (let i = 0; i < n; i++) {
    const y = outcomes[i]!;
    const p = Math.min(1 - 1e-15, Math.max(1e-15, probabilities[i]!));
    yes += y;
    rankSum += y * ranks[i]!;
    logLoss -= y * Math.log(p) + (1 - y) * Math.log1p(-p);
    brier += (probabilities[i]! - y) ** 2;
  }
  const no = n - yes;
  // AUC = (R − n₁(n₁+1)/2) / (n₁ n₀)
  const area = yes > 0 && no > 0 ? (rankSum - (yes * (yes + 1)) / 2) / (yes * no) : Number.NaN;
  return { area, logLoss: logLoss / n, brier: brier / n };
}
