/**
 * BG/BB — the parameters under which the histories of a customer base are most likely.
 *
 * Source   Fader, Hardie & Shang (2010), section 3 (maximum likelihood); standard errors from the inverse Hessian.
 * Method   Newton's method with exact second derivatives, in the logarithms of the parameters, from several starts:
 *          the likelihood has ridges where all buy alike (α, β → ∞), where all leave alike (γ, δ → ∞) and where nobody
 *          leaves (γ → 0).
 * Units    opportunities
 */
import { climbFromStarts } from '../numeric/multi-start.ts';
import type { NewtonOptions } from '../numeric/newton.ts';
import type { BgBbParameters } from './bg-bb.ts';
import { bgBbObjective, type DiscreteCells, groupIntoCells } from './bg-bb-likelihood.ts';
import type { DiscreteData } from './discrete-process.ts';
import { describeFit, type ParameterMeanings } from './process-fit.ts';
import type { ProcessFit, ProcessFitOptions } from './purchase-process.ts';

export type BgBbFitOptions = ProcessFitOptions<BgBbParameters>;

/** A fit; `iterations` counts Newton steps of all starts. */
export type BgBbFit = ProcessFit<BgBbParameters>;

const MEANINGS: ParameterMeanings<BgBbParameters> = [
  ['alpha', 'heterogeneity'],
  ['beta', 'heterogeneity'],
  ['gamma', 'dropout'],
  ['delta', 'dropout'],
];

/** Starts as (α+β, γ, δ); the mean chance to buy α/(α+β) follows from the data. */
const STARTS = [
  [1, 0.5, 2],
  [2, 1, 20],
  [2, 0.01, 0.5],
  [40, 0.5, 2],
  [1, 20, 100],
  [0.1, 1, 1],
] as const;

/**
 * Fit the four parameters. Not converging is a result (`converged`), not an exception; a RangeError means unequal
 * columns.
 */
export function fitBgBb(data: DiscreteData, options: BgBbFitOptions = {}): BgBbFit {
  const cells = groupIntoCells(data);
  const objective = bgBbObjective(cells);
  // e^±15: beyond, no prediction changes any more within the digits of the sums
  const box: NewtonOptions = {
    lower: new Float64Array(4).fill(-15),
    upper: new Float64Array(4).fill(15),
    maxIterations: options.maxIterations ?? 200,
    tolerance: 1e-9,
  };
  const climb = climbFromStarts({
    rows: cells.x.length,
    // cells are few however many the customers: nothing is thinned
    objective: () => objective,
    starts: (options.starts ?? typicalStarts(cells)).map((s) =>
      Float64Array.of(s.alpha, s.beta, s.gamma, s.delta).map(Math.log),
    ),
    box,
  });
  return describeFit(climb, box, MEANINGS, cells.totalWeight);
}

function typicalStarts({ totalPurchases, totalOpportunities }: DiscreteCells): BgBbParameters[] {
  const buying = Math.min(Math.max(totalPurchases / Math.max(totalOpportunities, 1), 0.01), 0.99);
  return STARTS.map(([size, gamma, delta]) => ({ alpha: size * buying, beta: size * (1 - buying), gamma, delta }));
}
