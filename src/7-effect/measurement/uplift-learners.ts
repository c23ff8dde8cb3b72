import type { UpliftLearner } from '#contract/uplift';
import { meanDifference, momentsOf } from '#stats/inference/mean-difference';
import type { BoostingOptions } from '#stats/models/gradient-boosting';
import {
  type Experiment,
  fitTransformedOutcome,
  fitTwoModels,
  fitUpliftForest,
  type UpliftForestOptions,
  type UpliftRule,
} from '#stats/models/uplift';
import { seededRandom } from '#stats/numeric/random';

/** How far learners look; left out: as the models' own defaults have it. */
export type LearnerOptions = { readonly boosting?: BoostingOptions; readonly forest?: UpliftForestOptions };

/** A rule by one of the learners. */
export function learnRule(
  learner: UpliftLearner,
  part: Experiment,
  seed: number,
  { boosting, forest }: LearnerOptions = {},
): UpliftRule {
  if (learner === 'two-models') return fitTwoModels(part, boosting);
  if (learner === 'transformed-outcome') return fitTransformedOutcome(part, boosting);
  return fitUpliftForest(part, seededRandom(seed), forest);
}

/** Customers of one part of an order, the mean of their scores, and the difference between its groups that was seen, where it can be told. */
export type SeenPart = {
  readonly customers: number;
  readonly expected: number;
  readonly seen: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
};

/** Customers from the highest score to the lowest in `parts` parts of equal size: what was expected of them, and what came (Welch). */
export function seenByPart(
  scores: Float64Array,
  { treated, outcome }: Pick<Experiment, 'treated' | 'outcome'>,
  parts: number,
): SeenPart[] {
  const order = Uint32Array.from(scores.keys()).sort((i, j) => (scores[j] ?? 0) - (scores[i] ?? 0));
  const end = (part: number): number => Math.round((part * order.length) / parts);
  return Array.from({ length: parts }, (_, part) => {
    const rows = order.subarray(end(part), end(part + 1));
    const outcomes = (group: number) =>
      Float64Array.from(
        rows.filter((row) => treated[row] === group),
        (row) => outcome[row] ?? Number.NaN,
      );
    const { difference, lower, upper } = meanDifference(momentsOf(outcomes(1)), momentsOf(outcomes(0)));
    return {
      customers: rows.length,
      expected: rows.reduce((sum, row) => sum + (scores[row] ?? 0), 0) / rows.length,
      seen: orNull(difference),
      lower: orNull(lower),
      upper: orNull(upper),
    };
  });
}

const orNull = (value: number): number | null => (Number.isFinite(value) ? value : null);
