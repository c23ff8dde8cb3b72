/**
 * Pareto/NBD — the parameters under which a shop's purchase histories are most likely.
 *
 * Source   Fader & Hardie (2005), note 009, section 3 (maximum likelihood); standard errors from the inverse Hessian.
 * Method   Newton's method with exact second derivatives, in the logarithms of the parameters, from several starts:
 *          the likelihood can have more than one summit and long ridges (s, β → ∞: all leave at one rate; s → 0:
 *          nobody leaves; β → 0: some leave at once).
 * Units    time as in the history; α, β and their standard errors are in that unit.
 */
import { climbFromStarts } from '../numeric/multi-start.ts';
import type { NewtonOptions } from '../numeric/newton.ts';
import { collapseHistory, type HistoryTotals, thinHistory } from './compiled-history.ts';
import type { ParetoNbdParameters } from './pareto-nbd.ts';
import { compileGroups } from './pareto-nbd-compiled.ts';
import { paretoNbdObjective } from './pareto-nbd-likelihood.ts';
import { describeFit, type ParameterMeanings } from './process-fit.ts';
import type { PurchaseData } from './purchase-history.ts';
import type { ProcessFit, ProcessFitOptions } from './purchase-process.ts';

export type ParetoNbdFitOptions = ProcessFitOptions<ParetoNbdParameters>;

/** A fit; `iterations` counts Newton steps of all starts. */
export type ParetoNbdFit = ProcessFit<ParetoNbdParameters>;

export const PARETO_NBD_MEANINGS: ParameterMeanings<ParetoNbdParameters> = [
  ['r', 'heterogeneity'],
  ['alpha', 'heterogeneity'],
  ['s', 'dropout'],
  ['beta', 'dropout'],
];

/** Starts as (r, s, β/mean age); α follows from the shop's mean purchase rate r/α. */
const STARTS = [
  [0.6, 0.6, 0.4],
  [1, 0.02, 0.001],
  [1, 20, 60],
  [30, 1e-4, 1e-4],
  [0.3, 2, 0.02],
  [4, 0.1, 1],
] as const;

/**
 * Fit the four parameters. Not converging is a result (`converged`), not an exception; a RangeError means unequal
 * columns.
 */
export function fitParetoNbd(data: PurchaseData, options: ParetoNbdFitOptions = {}): ParetoNbdFit {
  const histories = collapseHistory(data);
  const compiled = compileGroups(histories);
  const box = searchBox(compiled, options.maxIterations ?? 200);
  const climb = climbFromStarts({
    rows: histories.age.length,
    objective: (stride) => paretoNbdObjective(stride === 1 ? compiled : compileGroups(thinHistory(histories, stride))),
    starts: (options.starts ?? typicalStarts(compiled)).map((start) =>
      Float64Array.of(start.r, start.alpha, start.s, start.beta).map(Math.log),
    ),
    box,
  });
  return describeFit(climb, box, PARETO_NBD_MEANINGS, compiled.totalWeight);
}

/** Places to climb from; see STARTS. */
export function typicalStarts({ totalPurchases, totalAge, totalWeight }: HistoryTotals): ParetoNbdParameters[] {
  const rate = Math.max(totalPurchases, 0.5) / totalAge;
  const meanAge = totalAge / totalWeight;
  return STARTS.map(([r, s, beta]) => ({ r, alpha: r / rate, s, beta: beta * meanAge }));
}

/** Where to search: ln r and ln s within ±20, α and β within e^±25 of the mean age: beyond, no prediction changes any more. */
export function searchBox({ totalAge, totalWeight }: HistoryTotals, maxIterations: number): NewtonOptions {
  const time = Math.log(totalAge / totalWeight);
  return {
    lower: Float64Array.of(-20, time - 25, -20, time - 25),
    upper: Float64Array.of(20, time + 25, 20, time + 25),
    maxIterations,
    tolerance: 1e-9,
  };
}
