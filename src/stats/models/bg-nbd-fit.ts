/**
 * BG/NBD — the parameters under which a shop's purchase histories are most likely.
 *
 * Source   Fader, Hardie & Lee (2005), section 5 (maximum likelihood); standard errors from the inverse Hessian.
 * Method   Newton's method with exact second derivatives, in the logarithms of the parameters, from several starts:
 *          the likelihood can have more than one summit and long ridges (a, b → ∞; a → 0).
 * Units    time as in the history; α and its standard error are in that unit.
 */
import { type Climb, climbFromStarts } from '../numeric/multi-start.ts';
import type { NewtonOptions } from '../numeric/newton.ts';
import type { BgNbdParameters } from './bg-nbd.ts';
import { type BgNbdFamily, bgNbdObjective } from './bg-nbd-likelihood.ts';
import {
  type CompiledHistory,
  collapseHistory,
  compileHistory,
  type DistinctHistories,
  type HistoryTotals,
  thinHistory,
} from './compiled-history.ts';
import { describeFit, type ParameterMeanings } from './process-fit.ts';
import type { PurchaseData } from './purchase-history.ts';
import type { ProcessFit, ProcessFitOptions } from './purchase-process.ts';

export type BgNbdFitOptions = ProcessFitOptions<BgNbdParameters>;

/** A fit; `iterations` counts Newton steps of all starts. */
export type BgNbdFit = ProcessFit<BgNbdParameters>;

export const BG_NBD_MEANINGS: ParameterMeanings<BgNbdParameters> = [
  ['r', 'heterogeneity'],
  ['alpha', 'heterogeneity'],
  ['a', 'dropout'],
  ['b', 'dropout'],
];

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
  return fitRelative(data, options, { k: 1, chancesAtFirst: 0 });
}

/** fitBgNbd for a relative of BG/NBD. */
export function fitRelative(data: PurchaseData, options: BgNbdFitOptions, family: BgNbdFamily): BgNbdFit {
  const ground = groundOf(data, options.maxIterations);
  const climb = climbRelative(ground, options.starts ?? typicalStarts(ground.compiled, family), family);
  return describeFit(climb, ground.box, BG_NBD_MEANINGS, ground.compiled.totalWeight);
}

/** A shop made ready for climbing, under whichever relative of BG/NBD. */
export type BgNbdGround = { histories: DistinctHistories; compiled: CompiledHistory; box: NewtonOptions };

export function groundOf(data: PurchaseData, maxIterations = 200): BgNbdGround {
  const histories = collapseHistory(data);
  const compiled = compileHistory(histories);
  return { histories, compiled, box: searchBox(compiled, maxIterations) };
}

/** Climb the likelihood of one relative from all starts. */
export function climbRelative(
  { histories, compiled, box }: BgNbdGround,
  starts: readonly BgNbdParameters[],
  family: BgNbdFamily,
): Climb {
  return climbFromStarts({
    rows: histories.age.length,
    objective: (stride) =>
      bgNbdObjective(stride === 1 ? compiled : compileHistory(thinHistory(histories, stride)), family),
    starts: starts.map((s) => Float64Array.of(s.r, s.alpha, s.a, s.b).map(Math.log)),
    box,
  });
}

/** Where to start when nothing is known; with k events to a purchase, the rate of events is k times that of purchases. */
export function typicalStarts({ totalPurchases, totalAge }: HistoryTotals, { k }: BgNbdFamily): BgNbdParameters[] {
  const rate = (k * Math.max(totalPurchases, 0.5)) / totalAge;
  return STARTS.map(([r, a, b]) => ({ r, alpha: r / rate, a, b }));
}

/**
 * ln r and the dropout parameters within e^±20, α within e^±25 of the mean age: beyond, no prediction changes any
 * more.
 */
export function searchBox({ totalAge, totalWeight }: HistoryTotals, maxIterations: number): NewtonOptions {
  const time = Math.log(totalAge / totalWeight);
  return {
    lower: Float64Array.of(-20, time - 25, -20, -20),
    upper: Float64Array.of(20, time + 25, 20, 20),
    maxIterations,
    tolerance: 1e-9,
  };
}
