/**
 * Gamma-Gamma — the parameters under which the spends seen are most likely.
 *
 * Source   Fader & Hardie (2013), note 025, section 4 (maximum likelihood); standard errors from the inverse Hessian.
 * Method   Newton's method with exact second derivatives in the logarithms of the parameters, from several starts. When customers'
 *          means differ less than the model can tell, q and γ run off together (q → ∞): the fit then says so.
 * Units    γ and its standard error in the currency unit of the spends.
 */
import { maximiseByNewton, type Maximum, type NewtonOptions } from '../numeric/newton.ts';
import { flooredInverse } from '../numeric/symmetric-matrix.ts';
import type { GammaGammaParameters, SpendHistory } from './gamma-gamma.ts';
import { compileSpend, gammaGammaObjective } from './gamma-gamma-likelihood.ts';

export type GammaGammaFitOptions = { starts?: readonly GammaGammaParameters[]; maxIterations?: number };

/** What the data cannot tell: how customers' mean spends differ (q, γ), or how purchases vary within a customer (p). */
export type GammaGammaUnidentified = 'heterogeneity' | 'variation';

/**
 * A fit. `covariance` is 3 · 3 row-major in the order p, q, gamma. `identified`: every standard error is smaller than its parameter
 * and none ran to the edge of what is searched; otherwise `unidentified` names the parts. `populationMeanExists` is q > 1: without
 * it there is no expected spend for a customer without repeat purchases. `n` is the number of customers (sum of weights).
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
 * Fit p, q and γ. Rows must have frequency ≥ 1 and spend > 0: the caller leaves the others out. Not converging is a result
 * (`converged`), not an exception; a RangeError means unequal columns.
 */
export function fitGammaGamma(history: SpendHistory, options: GammaGammaFitOptions = {}): GammaGammaFit {
  const compiled = compileSpend(history);
  const box = searchBox(compiled.meanSpend, options.maxIterations ?? 200);
  const starts = options.starts ?? STARTS.map(([p, q]) => ({ p, q, gamma: (compiled.meanSpend * (q - 1)) / p }));
  const objective = gammaGammaObjective(compiled);
  const summits = starts.map((s) => maximiseByNewton(objective, Float64Array.of(s.p, s.q, s.gamma).map(Math.log), box));
  const height = (s: Maximum): number => (Number.isFinite(s.value) ? s.value : -Infinity);
  const summit = summits.reduce((best, s) => (height(s) > height(best) ? s : best));
  const iterations = summits.reduce((sum, s) => sum + s.iterations, 0);
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
  const natural = Array.from(summit.point, Math.exp) as [number, number, number];
  const [p, q, gamma] = natural;
  const logCovariance = flooredInverse(summit.hessian.map((h) => -h), 3);
  // Cov(θ) = diag(θ) · Cov(ln θ) · diag(θ); exact at a summit, where the gradient is zero
  const covariance = logCovariance.map((c, at) => c * natural[Math.floor(at / 3)]! * natural[at % 3]!);
  const error = (i: number): number => Math.sqrt(covariance[i * 4]!);
  const unknown = (i: number): boolean => {
    const atEdge = summit.point[i]! <= box.lower[i]! + 0.01 || summit.point[i]! >= box.upper[i]! - 0.01;
    return atEdge || !(Math.sqrt(logCovariance[i * 4]!) < 1);
  };
  const unidentified: GammaGammaUnidentified[] = [];
  if (unknown(1) || unknown(2)) unidentified.push('heterogeneity');
  if (unknown(0)) unidentified.push('variation');
  return {
    parameters: { p, q, gamma },
    logLikelihood: summit.value,
    standardErrors: { p: error(0), q: error(1), gamma: error(2) },
    covariance,
    converged: summit.converged,
    identified: unidentified.length === 0,
    unidentified,
    populationMeanExists: q > 1,
    iterations,
    n,
  };
}
