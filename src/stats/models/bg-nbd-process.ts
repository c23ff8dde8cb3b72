/**
 * BG/NBD as a purchase process: the functions of bg-nbd.ts, bg-nbd-expectation.ts, bg-nbd-fit.ts and
 * bg-nbd-simulation.ts in the shape that all models share, and what is worth a customer's whole future.
 *
 * Source   Fader, Hardie & Lee (2005), Marketing Science 24(2), 275–284; symbols and units as in bg-nbd.ts.
 * Checked  bg-nbd-process.test.ts: residual purchases against 30-digit values, brute force, limits.
 */
import {
  type BgNbdParameters,
  bgNbdLogLikelihoods,
  bgNbdProbabilityAlive,
  bgNbdTransactionDistribution,
} from './bg-nbd.ts';
import {
  bgNbdDiscountedTransactions,
  bgNbdDiscountedTransactionsNew,
  bgNbdExpectedTransactionsAt,
  bgNbdExpectedTransactionsNew,
  bgNbdProbabilityAliveAt,
} from './bg-nbd-expectation.ts';
import { fitBgNbd } from './bg-nbd-fit.ts';
import { simulateBgNbd, simulateBgNbdFuture } from './bg-nbd-simulation.ts';
import type { PurchaseHistory } from './purchase-history.ts';
import type { PurchaseProcess } from './purchase-process.ts';
import { eachResidual } from './residual-purchases.ts';

/**
 * DERT: all purchases to come, each worth e^(−δt) after a further time t, δ = `rate` per unit of time:
 *
 *   P(alive | x, tx, T) · E[ λ/(λp + δ) ],   λ ~ Gamma(r+x, α+T), p ~ Beta(a, b+x)
 *
 * since a customer who is alive buys at the rate λ e^(−λpt). Infinity where δ = 0 and a ≤ 1. Relative error 1e-10.
 */
export function bgNbdResidualTransactions(
  parameters: BgNbdParameters,
  history: PurchaseHistory,
  rate: number,
): Float64Array {
  const { r, alpha, a, b } = parameters;
  const result = bgNbdProbabilityAlive(parameters, history);
  const shapeOf = (x: number) => ({ s: r + x, k: 1, a, B: b + x });
  eachResidual(history, rate, alpha, shapeOf, (i, [whileAlive]) => {
    // one who has left for sure buys nothing, however endless the future of the others
    if (result[i] !== 0) result[i]! *= whileAlive!;
  });
  return result;
}

export const bgNbd: PurchaseProcess<BgNbdParameters> = {
  name: 'bg-nbd',
  parameterNames: ['r', 'alpha', 'a', 'b'],
  fit: fitBgNbd,
  logLikelihoods: bgNbdLogLikelihoods,
  probabilityAlive: bgNbdProbabilityAlive,
  probabilityAliveAt: bgNbdProbabilityAliveAt,
  expectedTransactionsAt: bgNbdExpectedTransactionsAt,
  expectedTransactionsNew: bgNbdExpectedTransactionsNew,
  transactionDistribution: bgNbdTransactionDistribution,
  discountedTransactions: bgNbdDiscountedTransactions,
  discountedTransactionsNew: bgNbdDiscountedTransactionsNew,
  residualTransactions: bgNbdResidualTransactions,
  simulate: simulateBgNbd,
  simulateFuture: simulateBgNbdFuture,
};
