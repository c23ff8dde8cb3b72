import { Failure } from '#contract/failure';
import { linDifference } from '#stats/inference/covariate-adjustment';
import { sampleRatioPvalue } from '#stats/inference/experiment-design';
import { type Difference, meanDifference, momentsOf } from '#stats/inference/mean-difference';
import { armsOf, type ExperimentTable, pickValues } from './experiment-table.ts';

export type MeasureAsk = {
  readonly control: string | undefined;
  /** planned size of each treated group for one customer of the control */
  readonly ratio: number;
  readonly level: number;
};

/** What one treated group did compared with the control, in one outcome. Numbers that do not exist are null. */
export type MeasuredEffect = {
  readonly arm: string;
  readonly outcome: string;
  readonly n: number;
  readonly mean: number;
  readonly controlN: number;
  readonly controlMean: number;
  readonly difference: number;
  readonly relativeDifference: number | null;
  readonly standardError: number | null;
  readonly degreesOfFreedom: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly pvalue: number | null;
  readonly sampleRatioPvalue: number;
  /** `welch`, or `lin`: adjusted for the covariates; the plain difference is then beside it */
  readonly method: 'welch' | 'lin';
  readonly unadjusted?: { readonly difference: number; readonly lower: number | null; readonly upper: number | null };
};

export type MeasureAnswer = {
  readonly treatment: string;
  readonly control: string;
  readonly level: number;
  readonly effects: readonly MeasuredEffect[];
  /** groups whose size is not what was planned: what is measured on them cannot be believed */
  readonly mismatched: readonly string[];
};

/** Beyond that many splits of the planned ratio one is as uneven: Fabijan et al. (2019). */
const MISMATCH = 0.001;
const FEWEST = 2;

/**
 * Every treated group against the control, in every outcome, as assigned (intention to treat).
 * @throws Failure as `armsOf`; `model.too-few-rows` where a group has fewer than two customers
 */
export function measureEffects(table: ExperimentTable, ask: MeasureAsk): MeasureAnswer {
  const { assigned, outcomes, covariates } = table;
  const { control, treated } = armsOf(table, ask.control);
  const rowsOf = (group: string) => Uint32Array.from(assigned.keys()).filter((row) => assigned[row] === group);
  const left = rowsOf(control);
  const arms = treated.map((arm) => ({ arm, rows: rowsOf(arm) }));
  const smallest = Math.min(left.length, ...arms.map(({ rows }) => rows.length));
  if (smallest < FEWEST) throw new Failure('model.too-few-rows', { needed: FEWEST, found: smallest });
  const effects = arms.flatMap(({ arm, rows }) =>
    outcomes.map(({ name: outcome, values }) => {
      const sampleRatio = sampleRatioPvalue([rows.length, left.length], [ask.ratio, 1]);
      return { arm, outcome, ...compare(values, covariates, rows, left, ask.level), sampleRatioPvalue: sampleRatio };
    }),
  );
  const mismatched = effects.filter(({ sampleRatioPvalue: p }) => p < MISMATCH).map(({ arm }) => arm);
  return { treatment: table.treatment, control, level: ask.level, effects, mismatched: [...new Set(mismatched)] };
}

function compare(
  values: Float64Array,
  covariates: readonly Float64Array[],
  treated: Uint32Array,
  control: Uint32Array,
  level: number,
): Omit<MeasuredEffect, 'arm' | 'outcome' | 'sampleRatioPvalue'> {
  const [one, none] = [pickValues(values, treated), pickValues(values, control)];
  const plain = meanDifference(momentsOf(one), momentsOf(none), level);
  const arm = (outcome: Float64Array, rows: Uint32Array) => ({
    outcome,
    covariates: covariates.map((column) => pickValues(column, rows)),
  });
  const adjusted = covariates.length === 0 ? plain : linDifference(arm(one, treated), arm(none, control), level);
  const controlMean = momentsOf(none).mean;
  return {
    n: one.length,
    mean: momentsOf(one).mean,
    controlN: none.length,
    controlMean,
    ...told(adjusted),
    relativeDifference: orNull(adjusted.difference / controlMean),
    method: covariates.length === 0 ? 'welch' : 'lin',
    ...(covariates.length === 0
      ? {}
      : { unadjusted: { difference: plain.difference, lower: orNull(plain.lower), upper: orNull(plain.upper) } }),
  };
}

function told({ difference, standardError, degreesOfFreedom, lower, upper, pvalue }: Difference) {
  return {
    difference,
    standardError: orNull(standardError),
    degreesOfFreedom: orNull(degreesOfFreedom),
    lower: orNull(lower),
    upper: orNull(upper),
    pvalue: orNull(pvalue),
  };
}

function orNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
