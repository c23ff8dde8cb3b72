import { setImmediate } from 'node:timers/promises';
import type { Forecaster, LearnedFacts, LearnedName } from '#contract/learned';
import { momentsOf } from '#stats/inference/mean-difference';
import type { FeatureColumn } from '#stats/models/feature-bins';
import { seededRandom } from '#stats/numeric/random';
import { calibrationGroups, compareForecasts, type Forecasts, losses } from './compare.ts';
import { type FeatureSet, type FeatureTable, learnedFrom, pick } from './feature-table.ts';
import { calibrationOf, fitLearner, LEARNERS, type Learner, type Outcome } from './learners.ts';

export type Question = { readonly name: LearnedName; readonly outcome: Outcome; readonly set: FeatureSet };
export type Days = {
  readonly trainedOn: string;
  readonly cutOn: string;
  readonly testedUntil: string;
  readonly windowDays: number;
};

/** Fewer customers, or fewer who brought anything later, than these leave nothing to learn or to test. */
export const LEAST = { trained: 400, trainedWithLater: 60, tested: 200, testedWithLater: 40 } as const;
/** A forecast whose sum is further off than this on customers it never saw is not used. */
const MOST_BIAS = 0.25;
/** Of the customers learned from, this part is kept back to calibrate and to choose. */
const KEPT_BACK = 0.25;
const SEED = 7;

/** A learner with its calibration. */
export type Calibrated = {
  readonly predict: (columns: readonly FeatureColumn[]) => Float64Array;
  readonly importance: Float64Array | undefined;
  /** Mean loss on the part kept back. */
  readonly loss: number;
};

export type Comparison = {
  readonly question: Question;
  readonly days: Days;
  readonly train: FeatureTable;
  readonly test: FeatureTable;
  /** Forecasts of the tested customers by means and models that learned nothing from features; the first is the one to beat. */
  readonly rivals: readonly Forecasts[];
};

/** What came later, as the question asks for it. */
export const outcomeOf = (table: FeatureTable, outcome: Outcome): Float64Array =>
  outcome === 'money' ? table.laterMinor : table.laterMinor.map((later) => (later > 0 ? 1 : 0));

/** Whether there is enough to learn from and to test on. */
export function isEnough(train: FeatureTable, test: FeatureTable): boolean {
  return (
    train.rows >= LEAST.trained &&
    withLater(train) >= LEAST.trainedWithLater &&
    test.rows >= LEAST.tested &&
    withLater(test) >= LEAST.testedWithLater
  );
}

/** Fits one learner to three quarters of a table and calibrates it on the rest. The same table gives the same forecasts. */
export function fitCalibrated(learner: Learner, table: FeatureTable, outcome: Outcome): Calibrated {
  const target = outcomeOf(table, outcome);
  const random = seededRandom(SEED);
  const isKept = Uint8Array.from({ length: table.rows }, () => (random() < KEPT_BACK ? 1 : 0));
  const rowsWith = (kept: number): Uint32Array => Uint32Array.from(isKept.keys()).filter((row) => isKept[row] === kept);
  const [fitRows, keptRows] = [rowsWith(0), rowsWith(1)];
  const of = (rows: Uint32Array): Float64Array => Float64Array.from(rows, (row) => target[row] ?? 0);
  const learned = fitLearner(learner, pick(table.columns, fitRows), of(fitRows), outcome);
  const raw = learned.predict(pick(table.columns, keptRows));
  const calibrate = calibrationOf(raw, of(keptRows), outcome);
  return {
    predict: (columns) => calibrate(learned.predict(columns)),
    importance: learned.importance,
    loss: momentsOf(losses(calibrate(raw), of(keptRows), outcome)).mean,
  };
}

/**
 * Lets every learner forecast customers it never saw, beside the rivals. The learner is chosen by the part of its own data kept back, never
 * by the test; it is trusted where the test shows with 95 % confidence that it is better than the first rival.
 */
export async function compareLearners({ question, days, train, test, rivals }: Comparison): Promise<LearnedFacts> {
  const { name, outcome, set } = question;
  const counts = {
    trained: train.rows,
    trainedWithLater: withLater(train),
    tested: test.rows,
    testedWithLater: withLater(test),
  };
  const about = { question: name, ...days, ...counts };
  if (!isEnough(train, test)) return { ...about, ...NOTHING, state: 'too-few' };
  const fits: { learner: Learner; fit: Calibrated }[] = [];
  for (const learner of LEARNERS) {
    fits.push({ learner, fit: fitCalibrated(learner, train, outcome) });
    // Other work of this process gets its turn between two fits.
    await setImmediate();
  }
  const best = fits.reduce((least, one) => (one.fit.loss < least.fit.loss ? one : least));
  const actual = outcomeOf(test, outcome);
  const forecasts = fits.map(({ learner, fit }) => ({ forecaster: learner, values: fit.predict(test.columns) }));
  const rival = rivals[0]?.forecaster ?? 'mean';
  const rows = compareForecasts([...rivals, ...forecasts], actual, outcome, { rival, chosen: best.learner });
  const values = forecasts.find(({ forecaster }) => forecaster === best.learner)?.values ?? actual;
  return {
    ...about,
    state: stateOf(rows, best.learner),
    chosen: best.learner,
    rows,
    calibration: calibrationGroups(values, actual),
    importance: importanceOf(best.fit.importance, set),
    bounds: [],
  };
}

/** What is said of a question that there was nothing to learn from. */
export const NOTHING = { chosen: null, rows: [], calibration: [], importance: [], bounds: [] };

function stateOf(rows: LearnedFacts['rows'], chosen: Forecaster): LearnedFacts['state'] {
  const row = rows.find(({ forecaster }) => forecaster === chosen);
  if ((row?.savedInterval?.lower ?? 0) <= 0) return 'adds-nothing';
  return Math.abs(row?.bias ?? 1) > MOST_BIAS ? 'biased' : 'trusted';
}

function importanceOf(shares: Float64Array | undefined, set: FeatureSet): LearnedFacts['importance'] {
  if (shares === undefined) return [];
  return learnedFrom(set)
    .map((feature, at) => ({ feature, share: shares[at] ?? 0 }))
    .filter(({ share }) => share > 0)
    .toSorted((a, b) => b.share - a.share);
}

const withLater = ({ laterMinor }: FeatureTable): number =>
  laterMinor.reduce((sum, later) => sum + (later > 0 ? 1 : 0), 0);
