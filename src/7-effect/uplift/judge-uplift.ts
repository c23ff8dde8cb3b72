import { UPLIFT_LEARNERS, type UpliftFacts, type UpliftKind, type UpliftLearner } from '#contract/uplift';
import { momentsOf } from '#stats/inference/mean-difference';
import { qiniOf } from '#stats/inference/qini';
import { calibrateUplift, type JudgedPart, qiniInSequence } from '#stats/inference/uplift-evidence';
import type { FeatureColumn } from '#stats/models/feature-bins';
import { fitGradientBoosting, predictBoosting } from '#stats/models/gradient-boosting';
import { type Experiment, pickRows } from '#stats/models/uplift';
import { sequentialUplift } from '#stats/models/uplift-sequential';
import { seededRandom } from '#stats/numeric/random';
import { normalQuantile } from '#stats/special/normal';
import { learnRule, seenByPart } from '../measurement/uplift-learners.ts';

/** Customers of an experiment, row i = customer i: features before, 1 = treated, 1 = bought in the window, profit of the window. */
export type Trained = {
  readonly columns: readonly FeatureColumn[];
  readonly treated: Float64Array;
  readonly bought: Float64Array;
  readonly profitMinor: Float64Array;
};

export type Judgement = Pick<
  UpliftFacts,
  'level' | 'trials' | 'chosen' | 'meanEffectMinor' | 'profitPerBuyerMinor' | 'meanAlone' | 'curve' | 'fifths'
>;
/** What treating is expected to add to each customer, and the chance that she buys when left alone. */
export type Expected = { readonly effectMinor: Float64Array; readonly alone: Float64Array };
export type Judged = {
  readonly judgement: Judgement;
  /** Undefined where no rule tells customers apart. */
  readonly expect: ((columns: readonly FeatureColumn[]) => Expected) | undefined;
};

const LEVEL = 0.95;
const BOOSTING = { rounds: 60, learningRate: 0.08, leaves: 6, leastRows: 60, mostBins: 64 } as const;
const LEARNERS = { boosting: BOOSTING, forest: { trees: 60, leaves: 8 } } as const;
const CURVE_STEPS = 40;
const FIFTHS = 5;
const SEED = 20_251_101;

type Outcome = UpliftFacts['trials'][number]['outcome'];
/** `seen`: the customers who judged, with their scores. */
type Trial = UpliftFacts['trials'][number] & { readonly seen: JudgedPart; readonly strength: number };
type Part = { readonly whole: Experiment; readonly outcome: Outcome; readonly perUnit: number };

/**
 * Lets every learner say whom the treatment changes, by profit and by purchases, lets customers judge it whom the rule was not learned
 * from, and keeps one whose order beats chance. Profit is preferred: it is what a queue is made of. By purchases, a purchase counts the mean
 * profit of a buyer.
 */
export function judgeUplift({ columns, treated, bought, profitMinor }: Trained): Judged {
  const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);
  const share = sum(treated) / treated.length;
  const profitPerBuyer = sum(profitMinor) / Math.max(1, sum(bought));
  const parts: readonly Part[] = [
    { outcome: 'profit', whole: { columns, treated, outcome: profitMinor, share }, perUnit: 1 },
    { outcome: 'conversion', whole: { columns, treated, outcome: bought, share }, perUnit: profitPerBuyer },
  ];
  // one-sided, so wide that all lower bounds hold together (Bonferroni)
  const wide = normalQuantile(1 - (1 - LEVEL) / (parts.length * UPLIFT_LEARNERS.length));
  const trials = parts.flatMap((part) => UPLIFT_LEARNERS.map((learner) => tried(learner, part, wide)));
  const strongest = (of: readonly Trial[]) => of.toSorted((a, b) => b.strength - a.strength)[0];
  const sure = trials.filter(({ lower, slope }) => lower > 0 && slope > 0);
  const chosen = strongest(sure.filter(({ outcome }) => outcome === 'profit')) ?? strongest(sure);
  const shown = chosen ?? strongest(trials);
  const part = parts.find(({ outcome }) => outcome === shown?.outcome);
  const controls = Uint32Array.from(treated.keys()).filter((row) => treated[row] === 0);
  const judgement: Judgement = {
    level: LEVEL,
    trials: trials.map(({ seen: _seen, strength: _strength, ...trial }) => trial),
    chosen: chosen === undefined ? null : trials.indexOf(chosen),
    meanEffectMinor: null,
    profitPerBuyerMinor: profitPerBuyer,
    meanAlone: controls.reduce((total, row) => total + (bought[row] ?? 0), 0) / controls.length,
    curve: shown === undefined ? [] : curveOf(shown.seen),
    fifths: [],
  };
  if (chosen === undefined || part === undefined) return { judgement, expect: undefined };
  const { mean, slope } = calibrateUplift(chosen.seen.scores, chosen.seen.treated, chosen.seen.outcome);
  return {
    judgement: {
      ...judgement,
      meanEffectMinor: mean * part.perUnit,
      fifths: fifthsOf(chosen.seen, part.perUnit, (s) => mean + slope * s),
    },
    expect: expecting(chosen.learner, part, { mean, slope }, { bought, controls }),
  };
}

function tried(learner: UpliftLearner, { whole, outcome }: Part, wide: number): Trial {
  const parts = sequentialUplift(whole, (part) => learnRule(learner, part, SEED, LEARNERS), seededRandom(SEED)).map(
    ({ rows, scores }): JudgedPart => ({
      scores,
      treated: Float64Array.from(rows, (row) => whole.treated[row] ?? 0),
      outcome: Float64Array.from(rows, (row) => whole.outcome[row] ?? 0),
    }),
  );
  const seen = together(parts);
  const { qini, deviation } = qiniInSequence(parts, seededRandom(SEED + 1));
  const { gainArea: auuc } = qiniOf(seen.scores, seen.treated, seen.outcome);
  const { slope } = calibrateUplift(seen.scores, seen.treated, seen.outcome);
  const reach = wide * deviation;
  const strength = deviation > 0 ? qini / deviation : 0;
  return { learner, outcome, qini, lower: qini - reach, upper: qini + reach, auuc, slope, seen, strength };
}

function together(parts: readonly JudgedPart[]): JudgedPart {
  const all = (of: (part: JudgedPart) => Float64Array) => Float64Array.from(parts.flatMap((part) => [...of(part)]));
  return {
    scores: all((part) => part.scores),
    treated: all((part) => part.treated),
    outcome: all((part) => part.outcome),
  };
}

/**
 * The rule learned from everybody, drawn to what came on those it had not seen:
 *
 *   τ(x) = β₁ + β₂ (S(x) − S̄),  times the mean profit of a buyer where S speaks of purchases
 */
function expecting(
  learner: UpliftLearner,
  { whole, perUnit }: Part,
  { mean, slope }: { mean: number; slope: number },
  { bought, controls }: { bought: Float64Array; controls: Uint32Array },
): NonNullable<Judged['expect']> {
  const rule = learnRule(learner, whole, SEED, LEARNERS);
  const centre = momentsOf(rule(whole.columns)).mean;
  const leftAlone = Float64Array.from(controls, (row) => bought[row] ?? 0);
  const alone = fitGradientBoosting(pickRows(whole.columns, controls), leftAlone, 'logistic', BOOSTING);
  return (columns) => ({
    effectMinor: rule(columns).map((s) => perUnit * (mean + slope * (s - centre))),
    alone: predictBoosting(alone, columns),
  });
}

/** What treating the first so many adds, a customer of those who judged: Q(n) ÷ treated; and what a random order would. */
function curveOf({ scores, treated, outcome }: JudgedPart): UpliftFacts['curve'] {
  const { points } = qiniOf(scores, treated, outcome);
  const heads = treated.reduce((sum, one) => sum + one, 0);
  const end = (points.at(-1)?.qini ?? 0) / heads;
  return Array.from({ length: CURVE_STEPS + 1 }, (_, step) => {
    const share = step / CURVE_STEPS;
    const point = points.findLast(({ customers }) => customers <= share * scores.length) ?? points[0];
    return { share, added: (point?.qini ?? 0) / heads, byChance: share * end };
  });
}

/** In money. `say` is a straight line, so that of a mean is the mean. Where a purchase loses money, the ends of an interval change places. */
function fifthsOf({ scores, treated, outcome }: JudgedPart, perUnit: number, say: (score: number) => number) {
  const inMoney = (value: number | null) => (value === null ? null : value * perUnit);
  return seenByPart(scores, { treated, outcome }, FIFTHS).map(
    ({ customers, expected, seen, lower, upper }): UpliftFacts['fifths'][number] => ({
      customers,
      expected: perUnit * say(expected),
      seen: inMoney(seen),
      lower: inMoney(perUnit < 0 ? upper : lower),
      upper: inMoney(perUnit < 0 ? lower : upper),
    }),
  );
}

/** What the kind of a customer is told by: the cost of treating, how likely the control buys, and from where on losses were seen. */
export type KindBounds = { readonly costMinor: number; readonly meanAlone: number; readonly lossesFrom: number | null };

/**
 * The expected effect from which downwards treating was seen to take profit away: that of the highest of the last fifths whose intervals lie
 * below 0. Null where none does: an expectation a little below 0 is no loss yet, but what is left of noise where nothing is changed.
 */
export function lossesFrom(fifths: UpliftFacts['fifths']): number | null {
  const sound = fifths.findLastIndex(({ upper }) => upper === null || upper >= 0);
  return fifths[sound + 1]?.expected ?? null;
}

/**
 * treat: what treating adds is above its cost. Of the others: putOff, where as little is expected as where losses were seen; anyway, where
 * she is as likely as the mean of the control or likelier to buy when left alone; else unmoved.
 */
export function kindOf(
  effectMinor: number,
  alone: number,
  { costMinor, meanAlone, lossesFrom: losses }: KindBounds,
): UpliftKind {
  if (effectMinor > costMinor) return 'treat';
  if (losses !== null && effectMinor < 0 && effectMinor <= losses) return 'putOff';
  return alone >= meanAlone ? 'anyway' : 'unmoved';
}
