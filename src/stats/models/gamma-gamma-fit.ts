/**
 * Gamma-Gamma — the parameters under which the spends seen are most likely.
 *
 * Source   Fader & Hardie (2013), note 025, section 4 (maximum likelihood); standard errors from the inverse Hessian.
 * Method   Newton's method with exact second derivatives in the logarithms of the parameters, from several starts.
 *          When customers' means differ less than the model can tell, q and γ run off together (q → ∞): the fit then
 *          says so.
 * Units    γ and its standard error in the currency unit of the spends.
 */
import { logScaleEstimates } from '../inference/log-scale-estimates.ts';
import { climbFromStarts } from '../numeric/multi-start.ts';
import type { Maximum, NewtonOptions } from '../numeric/newton.ts';
import type { GammaGammaParameters, SpendHistory } from './gamma-gamma.ts';
import { compileSpend, gammaGammaObjective, thinSpend } from './gamma-gamma-likelihood.ts';

export type GammaGammaFitOptions = { starts?: readonly GammaGammaParameters[]; maxIterations?: number };

/** What the data cannot tell: how customers' mean spends differ (q, γ), or how purchases vary within a customer (p). */
export type GammaGammaUnidentified = 'heterogeneity' | 'variation';

/**
 * A fit. `covariance` is 3 · 3 row-major in the order p, q, gamma. `identified`: every standard error is smaller than
 * its parameter and none ran to the edge of what is searched; otherwise `unidentified` names the parts.
 * `populationMeanExists` is q > 1: without it there is no expected spend for a customer without repeat purchases. `n`
 * is the number of customers (sum of weights).
 */
export type GammaGammaFit = {
  parameters: GammaGammaParameters;
  logLikelihood: number;
  standardErrors: GammaGammaParameters;
  covariance: Float64Array;
  converged: boolean;
  identified: boolean;
  unidentified: GammaGammaUnidentified[];
  populationMeanExists: boolean;
  iterations: number;
  n: number;
};

/** Starts as (p, q); γ then follows from the mean spend p γ/(q − 1). */
const STARTS = [
  [2, 3],
  [6, 4],
  [1, 30],
  [20, 2],
  [2, 1000],
] as const;

/**
 * Fit p, q and γ. Rows must have frequency ≥ 1 and spend > 0: the caller leaves the others out. Not converging is a
 * result (`converged`), not an exception; a RangeError means unequal columns.
 */
export function fitGammaGamma(history: SpendHistory, options: GammaGammaFitOptions = {}): GammaGammaFit {
  const compiled = compileSpend(history);
  const box = searchBox(compiled.meanSpend, options.maxIterations ?? 200);
  const starts = options.starts ?? STARTS.map(([p, q]) => ({ p, q, gamma: (compiled.meanSpend * (q - 1)) / p }));
  const { summit, iterations } = climbFromStarts({
    rows: history.frequency.length,
    objective: (stride) => gammaGammaObjective(stride === 1 ? compiled : compileSpend(thinSpend(history, stride))),
    starts: starts.map((s) => Float64Array.of(s.p, s.q, s.gamma).map(Math.log)),
    box,
  });
  return describe(summit, box, iterations, compiled.totalWeight);
}

/** p and q within e^±18, γ within e^±25 of the mean spend: beyond, no prediction changes any more. */
function searchBox(meanSpend: number, maxIterations: number): NewtonOptions {
  const money = Math.log(meanSpend);
  return {
    lower: Float64Array.of(-18, -18, money - 25),
    upper: Float64Array.of(18, 18, money + 25),
    maxIterations,
    tolerance: 1e-9,
  };
}

function describe(summit: Maximum, box: NewtonOptions, iterations: number, n: number): GammaGammaFit {
  const { values, standardErrors, covariance, open } = logScaleEstimates(summit, box);
  const unidentified: GammaGammaUnidentified[] = [];
  if (open[1] || open[2]) unidentified.push('heterogeneity');
  if (open[0]) unidentified.push('variation');
  return {
    parameters: named(values),
    logLikelihood: summit.value,
    standardErrors: named(standardErrors),
    covariance,
    converged: summit.converged && n > 0,
    identified: unidentified.length === 0,
    unidentified,
    populationMeanExists: values[1]! > 1,
    iterations,
    n,
  };
}

function named([p, q, gamma]: number[]): GammaGammaParameters {
  return { p: p!, q: q!, gamma: gamma! };
}
