/**
 * Fit any purchase process whose parameters are shifted by static covariates.
 *
 * Source   Fader & Hardie (2007), note 019; standard errors from the inverse Hessian.
 * Method   over the logarithms of the plain parameters and the coefficients, with every covariate brought to mean 0 and
 *          standard deviation 1, where coefficients and parameters hardly depend on each other; the answer is carried
 *          back to the covariates' own units. The plain model's summit with all coefficients 0 is among the starts, so
 *          the likelihood is never below its.
 */
import { logScaleEstimates } from '../inference/log-scale-estimates.ts';
import { climbFromStarts } from '../numeric/multi-start.ts';
import type { NewtonOptions, Objective } from '../numeric/newton.ts';
import { collapseHistory, type DistinctHistories, thinHistory } from './compiled-history.ts';
import { type ColumnScale, type Covariates, columnScales, requireCovariates } from './covariates.ts';
import type { ParameterMeanings } from './process-fit.ts';
import type { PurchaseData } from './purchase-history.ts';
import type { ProcessFit, ProcessParameters, Unidentified } from './purchase-process.ts';

export type CovariateData = PurchaseData & { covariates: Covariates };

/** A coefficient for each covariate. */
export type Coefficients = { rate: readonly number[]; dropout: readonly number[] };

/**
 * A fit. `covariance` is in the order of the plain parameters, rate …, dropout …; `unidentified` says 'covariates' where
 * a coefficient's standard error is 1 or more per standard deviation of its covariate, such as that of a covariate that
 * never varies or of one that others add up to. `plain` is the model without covariates:
 * 2 (logLikelihood − plain.logLikelihood) is χ² with one degree of freedom a coefficient when none of them matters.
 */
export type CovariatesFit<P extends ProcessParameters> = Omit<
  ProcessFit,
  'parameters' | 'standardErrors' | 'unidentified'
> & {
  parameters: P & Coefficients;
  standardErrors: P & Coefficients;
  unidentified: (Unidentified | 'covariates')[];
  plain: ProcessFit<P>;
};

/** A parameter by its place, and the sign with which a covariate enters its logarithm: α_i = α₀ e^(−γ′z_i) has −1. */
export type Shift = readonly [place: number, sign: 1 | -1];

/**
 * What is fitted. `objective` gets histories whose `marks` are the standardised columns, those on the rate first; its
 * point is (ln of the plain parameters, coefficients).
 */
export type ShiftedModel<P extends ProcessParameters> = {
  plain: ProcessFit<P>;
  meanings: ParameterMeanings<P>;
  shifts: { rate: readonly Shift[]; dropout: readonly Shift[] };
  /** beside the plain summit */
  starts: readonly P[];
  box: NewtonOptions;
  objective: (histories: DistinctHistories) => Objective;
};

/** A coefficient shifts a logarithm by at most this much per standard deviation. */
const LARGEST_EFFECT = 10;

/** Not converging is a result (`converged`), not an exception; a RangeError means unequal columns. */
export function fitWithCovariates<P extends ProcessParameters>(
  data: CovariateData,
  { plain, meanings, shifts, starts, box: plainBox, objective }: ShiftedModel<P>,
): CovariatesFit<P> {
  const { covariates } = data;
  requireCovariates(covariates, data.age.length);
  const columns = [...covariates.rate, ...covariates.dropout];
  const scales = columnScales(columns, data.weights);
  const standardised = columns.map((column, k) => {
    const { mean, deviation } = scales[k]!;
    return column.map((z) => (z - mean) / deviation);
  });
  const histories = collapseHistory(data, standardised);
  const box = widened(plainBox, columns.length);
  const climb = climbFromStarts({
    rows: histories.age.length,
    objective: (stride) => objective(stride === 1 ? histories : thinHistory(histories, stride)),
    starts: [plain.parameters, ...starts].map((start) =>
      Float64Array.from([...meanings.map(([name]) => Math.log(start[name]!)), ...columns.map(() => 0)]),
    ),
    box,
  });
  const { values, covariance, open } = logScaleEstimates(climb.summit, box, meanings.length);
  const own = inOwnUnits(
    { values, covariance },
    scales.map((scale, k) => ({ ...scale, shifts: k < covariates.rate.length ? shifts.rate : shifts.dropout })),
    meanings.length,
  );
  const named = (numbers: number[]): P & Coefficients => nameNumbers(numbers, meanings, covariates);
  const unidentified = openParts(open, meanings);
  return {
    parameters: named(own.values),
    standardErrors: named(own.values.map((_, i) => Math.sqrt(own.covariance[i * (own.values.length + 1)]!))),
    covariance: own.covariance,
    logLikelihood: climb.summit.value,
    converged: climb.summit.converged && plain.n > 0,
    identified: unidentified.length === 0,
    unidentified,
    iterations: climb.iterations + plain.iterations,
    n: plain.n,
    plain,
  };
}

function openParts<P>(open: boolean[], meanings: ParameterMeanings<P>): (Unidentified | 'covariates')[] {
  const parts = (['dropout', 'heterogeneity'] as const).filter((part) =>
    meanings.some(([, meaning], i) => open[i] && meaning === part),
  );
  return open.slice(meanings.length).some(Boolean) ? [...parts, 'covariates'] : parts;
}

function widened(box: NewtonOptions, coefficients: number): NewtonOptions {
  const edge = new Array<number>(coefficients).fill(LARGEST_EFFECT);
  return {
    ...box,
    lower: Float64Array.from([...box.lower, ...edge.map((v) => -v)]),
    upper: Float64Array.from([...box.upper, ...edge]),
  };
}

type Estimates = { values: number[]; covariance: Float64Array };

/**
 * From coefficients c of (z − m)/d to those of z: γ = c/d. A parameter θ shifted with sign σ belongs to a customer at
 * the means, so θ₀ = θ · exp(−σ Σ c m/d). Cov = J Cov′ Jᵀ with ∂γ/∂c = 1/d, ∂θ₀/∂θ = θ₀/θ, ∂θ₀/∂c = −σ θ₀ m/d.
 */
function inOwnUnits(
  { values, covariance }: Estimates,
  scales: readonly (ColumnScale & { shifts: readonly Shift[] })[],
  plain: number,
): Estimates {
  const k = values.length;
  const jacobian = new Float64Array(k * k);
  const own = values.slice();
  for (const [j, { mean, deviation, shifts }] of scales.entries()) {
    for (const [place, sign] of shifts) own[place]! *= Math.exp((-sign * values[plain + j]! * mean) / deviation);
    own[plain + j]! /= deviation;
  }
  for (let i = 0; i < plain; i++) jacobian[i * (k + 1)] = own[i]! / values[i]!;
  for (const [j, { mean, deviation, shifts }] of scales.entries()) {
    jacobian[(plain + j) * (k + 1)] = 1 / deviation;
    for (const [place, sign] of shifts) jacobian[place * k + plain + j] = (-sign * own[place]! * mean) / deviation;
  }
  return { values: own, covariance: sandwich(jacobian, covariance, k) };
}

/** J C Jᵀ, all k · k. */
function sandwich(J: Float64Array, C: Float64Array, k: number): Float64Array {
  const left = new Float64Array(k * k);
  const result = new Float64Array(k * k);
  for (let i = 0; i < k; i++)
    for (let j = 0; j < k; j++) for (let m = 0; m < k; m++) left[i * k + j]! += J[i * k + m]! * C[m * k + j]!;
  for (let i = 0; i < k; i++)
    for (let j = 0; j < k; j++) for (let m = 0; m < k; m++) result[i * k + j]! += left[i * k + m]! * J[j * k + m]!;
  return result;
}

function nameNumbers<P extends ProcessParameters>(
  numbers: number[],
  meanings: ParameterMeanings<P>,
  { rate }: Covariates,
): P & Coefficients {
  const plain = Object.fromEntries(meanings.map(([name], i) => [name, numbers[i]!])) as P;
  const coefficients = numbers.slice(meanings.length);
  return { ...plain, rate: coefficients.slice(0, rate.length), dropout: coefficients.slice(rate.length) };
}
