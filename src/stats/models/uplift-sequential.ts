/**
 * Scores of an uplift rule for customers it was not learned from, so that what is found on them can be believed.
 *
 * Story    The first customers teach a rule, the next ones judge it; together they teach the next rule, and so on. Nobody
 *          ever judges a rule that those judged before did not yet know.
 * Source   Wager (2024), Sequential validation of treatment heterogeneity, arXiv:2405.05534.
 * Notes    Folds that each judge the rule of all others would use everybody, but not honestly: every pair of folds counts
 *          twice, and where no customer differs from another the pooled evidence spreads √2 times as wide as it says.
 *          In sequence each part is judged by a rule that is fixed before it, so evidence adds up as sums of a martingale.
 * Checked  uplift-evidence.test.ts: false findings where there is nothing, and findings where there is.
 */
import type { RandomSource } from '../numeric/random.ts';
import { drawWithoutReplacement } from '../numeric/sample-rows.ts';
import { type Experiment, pickRows, type UpliftRule } from './uplift.ts';

/** Customers of one part by row, and their scores, less the mean of the part. */
export type ScoredPart = { rows: Uint32Array; scores: Float64Array };

/** The first `taught` of the customers, drawn by chance, judge nothing; the others in `parts` parts of equal size. */
export function sequentialUplift(
  experiment: Experiment,
  learn: (part: Experiment) => UpliftRule,
  random: RandomSource,
  { taught = 0.4, parts = 3 }: { taught?: number; parts?: number } = {},
): ScoredPart[] {
  const n = experiment.outcome.length;
  const order = drawWithoutReplacement(random, n, n);
  const end = (part: number): number => Math.round(n * (taught + ((1 - taught) * part) / parts));
  return Array.from({ length: parts }, (_, part) => {
    const rows = order.slice(end(part), end(part + 1));
    const found = learn(experimentOf(experiment, order.subarray(0, end(part))))(pickRows(experiment.columns, rows));
    const mean = found.reduce((sum, s) => sum + s, 0) / found.length;
    return { rows, scores: found.map((s) => s - mean) };
  });
}

function experimentOf({ columns, treated, outcome, share }: Experiment, rows: Uint32Array): Experiment {
  return {
    columns: pickRows(columns, rows),
    treated: Float64Array.from(rows, (i) => treated[i]!),
    outcome: Float64Array.from(rows, (i) => outcome[i]!),
    share,
  };
}
