/**
 * BG/BB as a process at opportunities: the functions of bg-bb.ts, bg-bb-expectation.ts, bg-bb-fit.ts and
 * bg-bb-simulation.ts in the shape that all such models share.
 *
 * Source   Fader, Hardie & Shang (2010), Marketing Science 29(6), 1086–1108; symbols and units as in bg-bb.ts.
 */
import {
  type BgBbParameters,
  bgBbLogLikelihoods,
  bgBbPosteriorMeans,
  bgBbProbabilityAlive,
  bgBbProbabilityAliveAt,
} from './bg-bb.ts';
import {
  bgBbExpectedTransactionsAt,
  bgBbExpectedTransactionsNew,
  bgBbFutureDistribution,
  bgBbResidualTransactions,
  bgBbResidualTransactionsNew,
  bgBbTransactionDistribution,
} from './bg-bb-expectation.ts';
import { fitBgBb } from './bg-bb-fit.ts';
import { simulateBgBb, simulateBgBbFuture } from './bg-bb-simulation.ts';
import type { DiscreteProcess } from './discrete-process.ts';

export const bgBb: DiscreteProcess<BgBbParameters> = {
  name: 'bg-bb',
  parameterNames: ['alpha', 'beta', 'gamma', 'delta'],
  fit: fitBgBb,
  logLikelihoods: bgBbLogLikelihoods,
  probabilityAlive: bgBbProbabilityAlive,
  probabilityAliveAt: bgBbProbabilityAliveAt,
  expectedTransactionsAt: bgBbExpectedTransactionsAt,
  expectedTransactionsNew: bgBbExpectedTransactionsNew,
  transactionDistribution: bgBbTransactionDistribution,
  futureDistribution: bgBbFutureDistribution,
  residualTransactions: bgBbResidualTransactions,
  residualTransactionsNew: bgBbResidualTransactionsNew,
  posteriorMeans: bgBbPosteriorMeans,
  simulate: simulateBgBb,
  simulateFuture: simulateBgBbFuture,
};
