/**
 * Scores of an uplift rule for every customer of an experiment, each from a rule that was not learned from her.
 *
 * Source   Chernozhukov et al. (2018), The Econometrics Journal 21(1), C1–C68 (cross-fitting).
 * Symbols  K folds, drawn by chance; S_k = rule learned on all folds but k
 * Notes    S_k(x) − mean of S_k over fold k: a rule learned without a fold's luck errs the other way on average, which would
 *          pass for an order of customers between folds.
 */
import type { RandomSource } from '../numeric/random.ts';
import { drawWithoutReplacement } from '../numeric/sample-rows.ts';
import { type Experiment, pickRows, type UpliftRule } from './uplift.ts';

/** One score a customer, centred within the folds. */
export function crossFittedUplift(
  experiment: Experiment,
  fit: (part: Experiment) => UpliftRule,
  random: RandomSource,
  folds = 5,
): Float64Array {
  const n = experiment.outcome.length;
  const order = drawWithoutReplacement(random, n, n);
  const scores = new Float64Array(n);
  for (let fold = 0; fold < folds; fold++) {
    const own = order.filter((_, at) => at % folds === fold);
    const rest = order.filter((_, at) => at % folds !== fold);
    const found = fit(experimentOf(experiment, rest))(pickRows(experiment.columns, own));
    const mean = found.reduce((sum, s) => sum + s, 0) / found.length;
    for (const [at, i] of own.entries()) scores[i] = found[at]! - mean;
  }
  return scores;
}

function experimentOf({ columns, treated, outcome, share }: Experiment, rows: Uint32Array): Experiment {
  return {
    columns: pickRows(columns, rows),
    treated: Float64Array.from(rows, (i) => treated[i]!),
    outcome: Float64Array.from(rows, (i) => outcome[i]!),
    share,
  };
}
