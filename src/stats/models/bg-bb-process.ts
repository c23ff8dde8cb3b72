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

/** BG/BB in the shape of every model at opportunities. */
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
