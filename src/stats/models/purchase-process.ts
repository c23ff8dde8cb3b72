/**
 * One shape for every model of buying and leaving, so that whoever scores, tests or compares them needs to know none.
 *
 * Shapes   as in purchase-history.ts; results over several horizons are row-major: customer i, horizon j at
 *          [i · horizons + j]. Horizons, α, β and the like are in the history's unit of time.
 * Errors   a RangeError means unequal columns; NaN in gives NaN out; not converging is a result, not an exception.
 */
import type { RandomSource } from '../numeric/random.ts';
import type { DiscountedPeriods, PurchaseData, PurchaseHistory } from './purchase-history.ts';

/** Named numbers; the order of the names is that of `covariance`. */
export type ProcessParameters = Readonly<Record<string, number>>;

/** What the data cannot tell: how many leave, how customers differ, or how regularly they buy. */
export type Unidentified = 'dropout' | 'heterogeneity' | 'regularity';

/**
 * A fit. `covariance` is k · k row-major in the order of the model's parameter names. `identified`: every parameter's
 * standard error is smaller than the parameter and none ran to the edge of what is searched; otherwise `unidentified`
 * names the parts: predictions remain valid then, the parameters of that part mean nothing by themselves. `n` is the
 * number of customers (sum of weights).
 */
export type ProcessFit<P extends ProcessParameters = ProcessParameters> = {
  parameters: P;
  logLikelihood: number;
  standardErrors: P;
  covariance: Float64Array;
  converged: boolean;
  identified: boolean;
  unidentified: Unidentified[];
  iterations: number;
  n: number;
};

export type ProcessFitOptions<P extends ProcessParameters = ProcessParameters> = {
  starts?: readonly P[];
  maxIterations?: number;
};

/** A model of buying and leaving in continuous time. */
export type PurchaseProcess<P extends ProcessParameters = ProcessParameters> = {
  /** as on the command line: `bg-nbd` */
  readonly name: string;
  /** in the order of `covariance` */
  readonly parameterNames: readonly string[];
  fit(data: PurchaseData, options?: ProcessFitOptions<P>): ProcessFit<P>;
  /** ln L of each customer. */
  logLikelihoods(parameters: P, history: PurchaseHistory): Float64Array;
  probabilityAlive(parameters: P, history: PurchaseHistory): Float64Array;
  /** P(alive at T + horizon), without knowing what she will do until then. */
  probabilityAliveAt(parameters: P, history: PurchaseHistory, horizon: number): Float64Array;
  /** E[purchases in (T, T + horizon]] at several horizons at once; row-major n · horizons. */
  expectedTransactionsAt(parameters: P, history: PurchaseHistory, horizons: Float64Array): Float64Array;
  /** E[repeat purchases of a new customer in the time t after her first purchase]. */
  expectedTransactionsNew(parameters: P, t: number): number;
  /** P(X(t) = x), x = 0 … largest, for a customer about whom nothing is known; length largest + 1. */
  transactionDistribution(parameters: P, t: number, largest: number): Float64Array;
  /** Purchases to come, each at its worth today, discounted at the end of its period. */
  discountedTransactions(parameters: P, history: PurchaseHistory, plan: DiscountedPeriods): Float64Array;
  /** The same for a new customer; her first purchase is not included. */
  discountedTransactionsNew(parameters: P, plan: DiscountedPeriods): number;
  /**
   * E[residual purchases, all of the future, discounted continuously at `rate` a unit of time] (DERT); Infinity where
   * rate = 0 and the sum does not end.
   */
  residualTransactions(parameters: P, history: PurchaseHistory, rate: number): Float64Array;
  /** Whole histories of made-up customers, one for each age. */
  simulate(parameters: P, age: Float64Array, random: RandomSource): PurchaseHistory;
  /** `draws` possible numbers of purchases of one customer in (T, T + horizon], given x, tx and T. */
  simulateFuture(
    parameters: P,
    x: number,
    tx: number,
    T: number,
    horizon: number,
    draws: number,
    random: RandomSource,
  ): Float64Array;
};
