/**
 * Pareto/NBD with static covariates — the parameters and coefficients under which a shop's histories are most likely.
 *
 * Source   Fader & Hardie (2007), note 019; standard errors from the inverse Hessian.
 * Method   as in pareto-nbd-fit.ts, over (ln r, ln α, ln s, ln β, γ, δ) with every covariate brought to mean 0 and
 *          standard deviation 1, where coefficients and α, β hardly depend on each other; the answer is carried back
 *          to the covariates' own units. The plain model's summit with all coefficients 0 is among the starts, so the
 *          likelihood is never below its.
 * Cost     as the plain model for each different set of covariates: a few categories cost little, a column that is
 *          different for every customer makes every customer an integral of her own, some microseconds a step.
 */
import { logScaleEstimates } from '../inference/log-scale-estimates.ts';
import { gather } from '../numeric/distinct-rows.ts';
import { climbFromStarts } from '../numeric/multi-start.ts';
import type { NewtonOptions } from '../numeric/newton.ts';
import { collapseHistory, type DistinctHistories, thinHistory, totalHistory } from './compiled-history.ts';
import { type ColumnScale, type Covariates, columnScales, requireCovariates } from './covariates.ts';
import type { ParetoNbdParameters } from './pareto-nbd.ts';
import { compileGroups } from './pareto-nbd-compiled.ts';
import type { ParetoNbdCovariateParameters } from './pareto-nbd-covariates.ts';
import { fitParetoNbd, type ParetoNbdFit, searchBox, typicalStarts } from './pareto-nbd-fit.ts';
import { paretoNbdObjective } from './pareto-nbd-likelihood.ts';
import type { PurchaseData } from './purchase-history.ts';
import type { ProcessFit, Unidentified } from './purchase-process.ts';

export type CovariateData = PurchaseData & { covariates: Covariates };

/**
 * A fit. `covariance` is in the order r, alpha, s, beta, rate …, dropout …; `unidentified` says 'covariates' where a
 * coefficient's standard error is 1 or more per standard deviation of its covariate, such as that of a covariate that
 * never varies or of one that others add up to. `plain` is the model without covariates:
 * 2 (logLikelihood − plain.logLikelihood) is χ² with one degree of freedom a coefficient when none of them matters.
 */
export type ParetoNbdCovariatesFit = Omit<ProcessFit, 'parameters' | 'standardErrors' | 'unidentified'> & {
  parameters: ParetoNbdCovariateParameters;
  standardErrors: ParetoNbdCovariateParameters;
  unidentified: (Unidentified | 'covariates')[];
  plain: ParetoNbdFit;
};

/** A coefficient shifts a log rate by at most this much per standard deviation. */
const LARGEST_EFFECT = 10;

/** The plain model's summit is joined by this many of its usual starts. */
const FURTHER_STARTS = 3;

/**
 * Fit the four parameters and a coefficient for each covariate. Not converging is a result (`converged`), not an
 * exception; a RangeError means unequal columns.
 */
export function fitParetoNbdCovariates(
  data: CovariateData,
  options: { maxIterations?: number } = {},
): ParetoNbdCovariatesFit {
  const { covariates } = data;
  requireCovariates(covariates, data.age.length);
  const plain = fitParetoNbd(data, options);
  const columns = [...covariates.rate, ...covariates.dropout];
  const scales = columnScales(columns, data.weights);
  const standardised = columns.map((column, k) => {
    const { mean, deviation } = scales[k]!;
    return column.map((z) => (z - mean) / deviation);
  });
  const histories = collapseHistory(data, standardised);
  const totals = totalHistory(data);
  const box = widened(searchBox(totals, options.maxIterations ?? 200), columns.length);
  const starts = [plain.parameters, ...typicalStarts(totals).slice(0, FURTHER_STARTS)];
  const climb = climbFromStarts({
    rows: histories.age.length,
    objective: (stride) => objectiveOver(stride === 1 ? histories : thinHistory(histories, stride), covariates),
    starts: starts.map((start) => startingPoint(start, columns.length)),
    box,
  });
  const { values, covariance, open } = logScaleEstimates(climb.summit, box, 4);
  const own = inOwnUnits({ values, covariance }, scales, covariates.rate.length);
  const unidentified: ParetoNbdCovariatesFit['unidentified'] = [];
  if (open[2] || open[3]) unidentified.push('dropout');
  if (open[0] || open[1]) unidentified.push('heterogeneity');
  if (open.slice(4).some(Boolean)) unidentified.push('covariates');
  return {
    parameters: named(own.values, covariates),
    standardErrors: named(
      own.values.map((_, i) => Math.sqrt(own.covariance[i * (own.values.length + 1)]!)),
      covariates,
    ),
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

function objectiveOver(histories: DistinctHistories, { rate }: Covariates) {
  const compiled = compileGroups(histories);
  const perPattern = histories.marks.map((mark) => gather(mark, compiled.patternRow));
  return paretoNbdObjective(compiled, {
    rate: perPattern.slice(0, rate.length),
    dropout: perPattern.slice(rate.length),
  });
}

function startingPoint({ r, alpha, s, beta }: ParetoNbdParameters, coefficients: number): Float64Array {
  return Float64Array.from([...[r, alpha, s, beta].map(Math.log), ...new Array<number>(coefficients).fill(0)]);
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
 * From coefficients c of (z − m)/d to those of z: γ = c/d, and α₀ = α · exp(Σ c m/d), for α belongs to a customer at
 * the means. Cov = J Cov′ Jᵀ with ∂γ/∂c = 1/d, ∂α₀/∂α = α₀/α, ∂α₀/∂c = α₀ m/d; β₀ and δ likewise.
 */
function inOwnUnits({ values, covariance }: Estimates, scales: readonly ColumnScale[], rates: number): Estimates {
  const k = values.length;
  const jacobian = new Float64Array(k * k);
  const own = values.slice();
  for (const [j, { mean, deviation }] of scales.entries()) {
    const base = j < rates ? 1 : 3;
    own[base]! *= Math.exp((values[4 + j]! * mean) / deviation);
    own[4 + j]! /= deviation;
  }
  for (let i = 0; i < 4; i++) jacobian[i * (k + 1)] = own[i]! / values[i]!;
  for (const [j, { mean, deviation }] of scales.entries()) {
    jacobian[(4 + j) * (k + 1)] = 1 / deviation;
    const base = j < rates ? 1 : 3;
    jacobian[base * k + 4 + j] = (own[base]! * mean) / deviation;
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

function named([r, alpha, s, beta, ...coefficients]: number[], { rate }: Covariates): ParetoNbdCovariateParameters {
  return {
    r: r!,
    alpha: alpha!,
    s: s!,
    beta: beta!,
    rate: coefficients.slice(0, rate.length),
    dropout: coefficients.slice(rate.length),
  };
}
