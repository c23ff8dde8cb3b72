/**
 * BG/NBD — the parameters under which a shop's purchase histories are most likely.
 *
 * Source   Fader, Hardie & Lee (2005), section 5 (maximum likelihood); standard errors from the inverse Hessian.
 * Method   Newton's method with exact second derivatives, in the logarithms of the parameters, from several starts:
 *          the likelihood can have more than one summit and long ridges (a, b → ∞; a → 0). Large shops try the starts
 *          on a thinned history and climb only the best two places on all of it.
 * Units    time as in the history; α and its standard error are in that unit.
 */
import { logScaleEstimates } from '../inference/log-scale-estimates.ts';
import { type Maximum, maximiseByNewton, type NewtonOptions } from '../numeric/newton.ts';
import type { BgNbdParameters } from './bg-nbd.ts';
import { bgNbdObjective, type CompiledHistory, compileHistory, thinHistory } from './bg-nbd-likelihood.ts';
import type { PurchaseData } from './purchase-history.ts';
import type { ProcessFit, ProcessFitOptions, Unidentified } from './purchase-process.ts';

export type BgNbdFitOptions = ProcessFitOptions<BgNbdParameters>;

/** A fit; `iterations` counts Newton steps of all starts. */
export type BgNbdFit = ProcessFit<BgNbdParameters>;

const THIN_ABOVE_ROWS = 30_000;
const THINNED_ROWS = 15_000;

/** Starts as (r, a, b); α follows from the shop's mean purchase rate r/α. Dropout from none over typical to certain. */
const STARTS = [
  [0.3, 0.8, 2.5],
  [1, 0.3, 100],
  [1, 0.001, 0.05],
  [20, 0.001, 0.05],
  [0.3, 20, 0.1],
  [4, 0.1, 1],
] as const;

/**
 * Fit the four parameters. Not converging is a result (`converged`), not an exception; a RangeError means unequal
 * columns.
 */
export function fitBgNbd(data: PurchaseData, options: BgNbdFitOptions = {}): BgNbdFit {
  const compiled = compileHistory(data, data.weights);
  const box = searchBox(compiled, options.maxIterations ?? 200);
  const starts = (options.starts ?? typicalStarts(compiled)).map((s) =>
    Float64Array.of(s.r, s.alpha, s.a, s.b).map(Math.log),
  );
  const stride = Math.ceil(data.age.length / THINNED_ROWS);
  const thin = data.age.length > THIN_ABOVE_ROWS;
  const scouted = thin ? thinHistory(data, data.weights, stride) : compiled;
  const scout = bgNbdObjective(scouted);
  const summits = starts.map((start) => maximiseByNewton(scout, start, { ...box, tolerance: thin ? 1e-2 : 1e-9 }));
  const polished = thin
    ? bestTwo(summits).map((s) => maximiseByNewton(bgNbdObjective(compiled), s.point, box))
    : summits;
  const iterations = [...summits, ...(thin ? polished : [])].reduce((sum, s) => sum + s.iterations, 0);
  return describe(highest(polished), box, iterations, compiled.totalWeight);
}

function typicalStarts({ totalPurchases, totalAge }: CompiledHistory): BgNbdParameters[] {
  const rate = Math.max(totalPurchases, 0.5) / totalAge;
  return STARTS.map(([r, a, b]) => ({ r, alpha: r / rate, a, b }));
}

/**
 * ln r and the dropout parameters within e^±20, α within e^±25 of the mean age: beyond, no prediction changes any
 * more.
 */
function searchBox({ totalAge, totalWeight }: CompiledHistory, maxIterations: number): NewtonOptions {
  const time = Math.log(totalAge / totalWeight);
  return {
    lower: Float64Array.of(-20, time - 25, -20, -20),
    upper: Float64Array.of(20, time + 25, 20, 20),
    maxIterations,
    tolerance: 1e-9,
  };
}

const byHeight = (x: Maximum, y: Maximum): number =>
  (Number.isFinite(y.value) ? y.value : -Infinity) - (Number.isFinite(x.value) ? x.value : -Infinity);

function highest(summits: Maximum[]): Maximum {
  return summits.toSorted(byHeight)[0]!;
}

/** The highest summit and the next one that is a different place. */
function bestTwo(summits: Maximum[]): Maximum[] {
  const sorted = summits.toSorted(byHeight);
  const first = sorted[0]!;
  const second = sorted.find((s) => s.point.some((v, i) => Math.abs(v - first.point[i]!) > 0.05));
  return second === undefined ? [first] : [first, second];
}

function describe(summit: Maximum, box: NewtonOptions, iterations: number, n: number): BgNbdFit {
  const { values, standardErrors, covariance, open } = logScaleEstimates(summit, box);
  const unidentified: Unidentified[] = [];
  if (open[2] || open[3]) unidentified.push('dropout');
  if (open[0] || open[1]) unidentified.push('heterogeneity');
  return {
    parameters: named(values),
    logLikelihood: summit.value,
    standardErrors: named(standardErrors),
    covariance,
    converged: summit.converged && n > 0,
    identified: unidentified.length === 0,
    unidentified,
    iterations,
    n,
  };
}

function named([r, alpha, a, b]: number[]): BgNbdParameters {
  return { r: r!, alpha: alpha!, a: a!, b: b! };
}
