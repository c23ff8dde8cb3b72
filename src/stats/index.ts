/**
 * The mathematics as other programs see it: `import { fitBgNbd } from 'patron/stats'`.
 *
 * Pure functions on typed arrays, without input or output, clock or hidden chance. What is not named here may change
 * without notice. Every model is described in docs/reference/models.
 */

// How far a forecast can be believed
export { type ForecastError, forecastError } from './inference/forecast-error.ts';
export { giniCoefficient } from './inference/gini.ts';
export { type Interval, percentileInterval, quantile } from './inference/quantile.ts';
export { spearmanCorrelation } from './inference/rank-correlation.ts';
export { shareCapturedByTop, topOverlap } from './inference/top-share.ts';
export {
  type BgBbParameters,
  bgBbLogLikelihood,
  bgBbLogLikelihoods,
  bgBbPosteriorMeans,
  bgBbProbabilityAlive,
  bgBbProbabilityAliveAt,
} from './models/bg-bb.ts';
export {
  bgBbExpectedTransactionsAt,
  bgBbExpectedTransactionsNew,
  bgBbFutureDistribution,
  bgBbResidualTransactions,
  bgBbResidualTransactionsNew,
  bgBbTransactionDistribution,
} from './models/bg-bb-expectation.ts';
export { type BgBbFit, type BgBbFitOptions, fitBgBb } from './models/bg-bb-fit.ts';
export { bgBb } from './models/bg-bb-process.ts';
export { simulateBgBb, simulateBgBbFuture } from './models/bg-bb-simulation.ts';
export type { BgCnbdKParameters } from './models/bg-cnbd-k.ts';
export type { BgCnbdKFit, BgCnbdKFitOptions } from './models/bg-cnbd-k-fit.ts';
export { bgCnbdK, mbgCnbdK, type RegularProcess } from './models/bg-cnbd-k-process.ts';
export {
  type BgNbdParameters,
  bgNbdLogLikelihood,
  bgNbdLogLikelihoods,
  bgNbdProbabilityAlive,
  bgNbdTransactionDistribution,
} from './models/bg-nbd.ts';
export {
  type BgNbdCovariateParameters,
  bgNbdCovariates,
  type DropoutForm,
  mbgNbdCovariates,
  ownBgNbdParameters as bgNbdOwnParameters,
} from './models/bg-nbd-covariates.ts';
export {
  type BgNbdCovariatesFit,
  type BgNbdCovariatesFitOptions,
  fitBgNbdCovariates,
  fitMbgNbdCovariates,
} from './models/bg-nbd-covariates-fit.ts';
export {
  bgNbdDiscountedTransactions,
  bgNbdDiscountedTransactionsNew,
  bgNbdExpectedTransactions,
  bgNbdExpectedTransactionsAt,
  bgNbdExpectedTransactionsNew,
  bgNbdProbabilityAliveAt,
} from './models/bg-nbd-expectation.ts';
export { type BgNbdFit, type BgNbdFitOptions, fitBgNbd } from './models/bg-nbd-fit.ts';
export { bgNbd, bgNbdResidualTransactions } from './models/bg-nbd-process.ts';
export { simulateBgNbd, simulateBgNbdFuture } from './models/bg-nbd-simulation.ts';
// Purchases: how often, and whether she is still a customer
export type { Covariates } from './models/covariates.ts';
export type { Coefficients, CovariateData, CovariatesFit } from './models/covariates-fit.ts';
export type { DiscreteData, DiscreteHistory, DiscreteProcess, DiscreteTraits } from './models/discrete-process.ts';
// Money: what each purchase brings
export {
  type GammaGammaParameters,
  gammaGammaExpectedSpend,
  gammaGammaLogLikelihood,
  gammaGammaLogLikelihoods,
  gammaGammaPopulationMean,
  type SpendHistory,
} from './models/gamma-gamma.ts';
export { fitGammaGamma, type GammaGammaFit, type GammaGammaFitOptions } from './models/gamma-gamma-fit.ts';
export { fitMbgNbd, type MbgNbdParameters, mbgNbd } from './models/mbg-nbd.ts';
export {
  type ParetoNbdParameters,
  paretoNbdLogLikelihood,
  paretoNbdLogLikelihoods,
  paretoNbdProbabilityAlive,
} from './models/pareto-nbd.ts';
export {
  ownParameters as paretoNbdOwnParameters,
  type ParetoNbdCovariateParameters,
} from './models/pareto-nbd-covariates.ts';
export { fitParetoNbdCovariates } from './models/pareto-nbd-covariates-fit.ts';
export {
  paretoNbdDiscountedTransactions,
  paretoNbdDiscountedTransactionsNew,
  paretoNbdExpectedTransactions,
  paretoNbdExpectedTransactionsAt,
  paretoNbdExpectedTransactionsNew,
  paretoNbdProbabilityAliveAt,
  paretoNbdResidualTransactions,
} from './models/pareto-nbd-expectation.ts';
export { fitParetoNbd, type ParetoNbdFit, type ParetoNbdFitOptions } from './models/pareto-nbd-fit.ts';
export { paretoNbd } from './models/pareto-nbd-process.ts';
export { simulateParetoNbd, simulateParetoNbdFuture } from './models/pareto-nbd-simulation.ts';
export type { DiscountedPeriods, PurchaseData, PurchaseHistory } from './models/purchase-history.ts';
export type {
  ProcessFit,
  ProcessFitOptions,
  ProcessParameters,
  PurchaseProcess,
  Unidentified,
} from './models/purchase-process.ts';
export { PURCHASE_PROCESSES, type PurchaseProcessName } from './models/purchase-processes.ts';
export { type RandomSource, seededRandom } from './numeric/random.ts';
