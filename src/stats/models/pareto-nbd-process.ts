/**
 * Pareto/NBD as a purchase process: the functions of the pareto-nbd files in the shape that all models share.
 *
 * Source   Schmittlein, Morrison & Colombo (1987), Management Science 33(1), 1–24; symbols and units as in pareto-nbd.ts.
 */
import { type ParetoNbdParameters, paretoNbdLogLikelihoods, paretoNbdProbabilityAlive } from './pareto-nbd.ts';
import { paretoNbdTransactionDistribution } from './pareto-nbd-distribution.ts';
import {
  paretoNbdDiscountedTransactions,
  paretoNbdDiscountedTransactionsNew,
  paretoNbdExpectedTransactionsAt,
  paretoNbdExpectedTransactionsNew,
  paretoNbdProbabilityAliveAt,
  paretoNbdResidualTransactions,
} from './pareto-nbd-expectation.ts';
import { fitParetoNbd } from './pareto-nbd-fit.ts';
import { simulateParetoNbd, simulateParetoNbdFuture } from './pareto-nbd-simulation.ts';
import type { PurchaseProcess } from './purchase-process.ts';

export const paretoNbd: PurchaseProcess<ParetoNbdParameters> = {
  name: 'pareto-nbd',
  parameterNames: ['r', 'alpha', 's', 'beta'],
  fit: fitParetoNbd,
  logLikelihoods: paretoNbdLogLikelihoods,
  probabilityAlive: paretoNbdProbabilityAlive,
  probabilityAliveAt: paretoNbdProbabilityAliveAt,
  expectedTransactionsAt: paretoNbdExpectedTransactionsAt,
  expectedTransactionsNew: paretoNbdExpectedTransactionsNew,
  transactionDistribution: paretoNbdTransactionDistribution,
  discountedTransactions: paretoNbdDiscountedTransactions,
  discountedTransactionsNew: paretoNbdDiscountedTransactionsNew,
  residualTransactions: paretoNbdResidualTransactions,
  simulate: simulateParetoNbd,
  simulateFuture: simulateParetoNbdFuture,
};
