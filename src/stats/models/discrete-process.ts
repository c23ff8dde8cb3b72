/**
 * One shape for models of buying and leaving where time goes by in opportunities: an annual appeal, a monthly box, a
 * season. The counterpart of purchase-process.ts, which is for purchases at any moment.
 *
 * Source   Fader, Hardie & Shang (2010), Marketing Science 29(6), 1086–1108: (x, tx, n) is all that such models need.
 * Symbols  x  = frequency, opportunities at which she bought (count; the one that made her a customer not included)
 *          tx = recency, the number of the last opportunity at which she bought (0: none)
 *          n  = opportunities so far (count)
 * Domain   whole numbers, 0 ≤ x ≤ tx ≤ n, x = 0 ⇔ tx = 0; horizons whole. Not checked here.
 * Shapes   row i = customer i; results over several horizons are row-major: customer i, horizon j at
 *          [i · horizons + j].
 * Errors   a RangeError means unequal columns; NaN in gives NaN out; not converging is a result, not an exception.
 */
import type { RandomSource } from '../numeric/random.ts';
import type { ProcessFit, ProcessFitOptions, ProcessParameters } from './purchase-process.ts';

/** x, tx and n of many customers, by column. */
export type DiscreteHistory = { frequency: Float64Array; recency: Float64Array; opportunities: Float64Array };

/** Histories to fit; with `weights`, row i stands for weights[i] customers with the same (x, tx, n). */
export type DiscreteData = DiscreteHistory & { weights?: Float64Array };

/** What is believed of each customer herself: chance to buy at an opportunity, chance to leave before one. */
export type DiscreteTraits = { buying: Float64Array; leaving: Float64Array };

/** A model of buying and leaving at opportunities. */
export type DiscreteProcess<P extends ProcessParameters = ProcessParameters> = {
  /** as on the command line: `bg-bb` */
  readonly name: string;
  /** in the order of `covariance` */
  readonly parameterNames: readonly (keyof P & string)[];
  fit(data: DiscreteData, options?: ProcessFitOptions<P>): ProcessFit<P>;
  /** ln L of each customer. */
  logLikelihoods(parameters: P, history: DiscreteHistory): Float64Array;
  /** P(alive at n): she was there at the last opportunity. Certain for who bought at it. */
  probabilityAlive(parameters: P, history: DiscreteHistory): Float64Array;
  /** P(alive at n + horizon): she will be there at that opportunity; horizon 1 is the next one. */
  probabilityAliveAt(parameters: P, history: DiscreteHistory, horizon: number): Float64Array;
  /** E[purchases at opportunities n + 1 … n + horizon] at several horizons at once; row-major. */
  expectedTransactionsAt(parameters: P, history: DiscreteHistory, horizons: Float64Array): Float64Array;
  /** E[purchases of a new customer at her first n opportunities]. */
  expectedTransactionsNew(parameters: P, n: number): number;
  /** P(X(n) = x), x = 0 … n, for a customer about whom nothing is known; length n + 1. */
  transactionDistribution(parameters: P, n: number): Float64Array;
  /** P(X(n, n + horizon) = y | x, tx, n), y = 0 … horizon, of one customer; length horizon + 1. */
  futureDistribution(parameters: P, x: number, tx: number, n: number, horizon: number): Float64Array;
  /**
   * E[residual purchases, all of the future, those k opportunities ahead divided by (1 + rate)^k] (DERT); Infinity
   * where rate = 0 and the sum does not end.
   */
  residualTransactions(parameters: P, history: DiscreteHistory, rate: number): Float64Array;
  /** The same for a new customer; the purchase that made her one is not included. */
  residualTransactionsNew(parameters: P, rate: number): number;
  /** Posterior means of her own two chances. */
  posteriorMeans(parameters: P, history: DiscreteHistory): DiscreteTraits;
  /** Whole histories of made-up customers, one for each number of opportunities. */
  simulate(parameters: P, opportunities: Float64Array, random: RandomSource): DiscreteHistory;
  /** `draws` possible numbers of purchases of one customer at n + 1 … n + horizon, given x, tx and n. */
  simulateFuture(
    parameters: P,
    x: number,
    tx: number,
    n: number,
    horizon: number,
    draws: number,
    random: RandomSource,
  ): Float64Array;
};
