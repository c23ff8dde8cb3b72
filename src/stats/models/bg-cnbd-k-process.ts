/**
 * BG/CNBD-k and, with one more chance to leave, MBG/CNBD-k as purchase processes: the functions of bg-cnbd-k.ts,
 * bg-cnbd-k-expectation.ts, bg-cnbd-k-fit.ts and bg-cnbd-k-simulation.ts in the shape that all models share.
 *
 * Source   see bg-cnbd-k.ts; the modification as in chance-at-first.ts.
 * Checked  bg-cnbd-k.test.ts: for k = 1 they are BG/NBD and MBG/NBD.
 */
import {
  type BgCnbdKParameters,
  bgCnbdKLogLikelihoods,
  bgCnbdKProbabilityAlive,
  bgCnbdKTransactionDistribution,
  logSilence,
} from './bg-cnbd-k.ts';
import {
  bgCnbdKDiscountedTransactions,
  bgCnbdKDiscountedTransactionsNew,
  bgCnbdKExpectedTransactionsAt,
  bgCnbdKExpectedTransactionsNew,
  bgCnbdKProbabilityAliveAt,
  bgCnbdKResidualTransactions,
} from './bg-cnbd-k-expectation.ts';
import { type BgCnbdKFit, type BgCnbdKFitOptions, fitRegular } from './bg-cnbd-k-fit.ts';
import { simulateBgCnbdK, simulateBgCnbdKFuture } from './bg-cnbd-k-simulation.ts';
import { withChanceAtFirst } from './chance-at-first.ts';
import type { PurchaseData } from './purchase-history.ts';
import type { PurchaseProcess } from './purchase-process.ts';

/** A process whose fit chooses k or takes a given one. */
export type RegularProcess = Omit<PurchaseProcess<BgCnbdKParameters>, 'fit'> & {
  fit(data: PurchaseData, options?: BgCnbdKFitOptions): BgCnbdKFit;
};

export const bgCnbdK: RegularProcess = {
  name: 'bg-cnbd-k',
  parameterNames: ['k', 'r', 'alpha', 'a', 'b'],
  fit: (data, options = {}) => fitRegular(data, options, 0),
  logLikelihoods: bgCnbdKLogLikelihoods,
  probabilityAlive: bgCnbdKProbabilityAlive,
  probabilityAliveAt: bgCnbdKProbabilityAliveAt,
  expectedTransactionsAt: bgCnbdKExpectedTransactionsAt,
  expectedTransactionsNew: bgCnbdKExpectedTransactionsNew,
  transactionDistribution: bgCnbdKTransactionDistribution,
  discountedTransactions: bgCnbdKDiscountedTransactions,
  discountedTransactionsNew: bgCnbdKDiscountedTransactionsNew,
  residualTransactions: bgCnbdKResidualTransactions,
  simulate: simulateBgCnbdK,
  simulateFuture: simulateBgCnbdKFuture,
};

export const mbgCnbdK: RegularProcess = {
  name: 'mbg-cnbd-k',
  fit: (data, options = {}) => fitRegular(data, options, 1),
  ...withChanceAtFirst(bgCnbdK, (parameters, T) => logSilence(parameters, 0, 0, T)),
};
