import {
  type BgNbdCovariateParameters,
  bgNbdCovariates as bgNbdOfStats,
  mbgNbdCovariates as mbgNbdOfStats,
} from '#stats/models/bg-nbd-covariates';
import { fitBgNbdCovariates, fitMbgNbdCovariates } from '#stats/models/bg-nbd-covariates-fit';
import type { Covariates } from '#stats/models/covariates';
import type { OwnParetoNbdParameters } from '#stats/models/pareto-nbd';
import { paretoNbdProbabilityAlive } from '#stats/models/pareto-nbd';
import { ownParameters } from '#stats/models/pareto-nbd-covariates';
import { fitParetoNbdCovariates } from '#stats/models/pareto-nbd-covariates-fit';
import { paretoNbdExpectedTransactionsAt } from '#stats/models/pareto-nbd-expectation';
import type { CovariateProcess } from './covariates.ts';

export const paretoNbdCovariates: CovariateProcess<OwnParetoNbdParameters> = {
  fit: fitParetoNbdCovariates,
  own: ({ r = 0, alpha = 0, s = 0, beta = 0, rate, dropout }, covariates, n) =>
    ownParameters({ r, alpha, s, beta, rate, dropout }, covariates, n),
  ownOf: ({ r, alpha, s, beta }, k) => ({ r, alpha: alpha[k] ?? Number.NaN, s, beta: beta[k] ?? Number.NaN }),
  probabilityAlive: paretoNbdProbabilityAlive,
  expectedTransactionsAt: paretoNbdExpectedTransactionsAt,
};

/** The shop's parameters with the covariates of its rows: a process of the BG family takes customers' own out of them. */
type ShopAndRows = { readonly parameters: BgNbdCovariateParameters; readonly covariates: Covariates };

export const bgNbdCovariates = leavingAtPurchases(bgNbdOfStats, fitBgNbdCovariates);
export const mbgNbdCovariates = leavingAtPurchases(mbgNbdOfStats, fitMbgNbdCovariates);

/** Dropout covariates act on the odds of leaving, so that a positive coefficient means leaving sooner, as in Pareto/NBD. */
function leavingAtPurchases(
  process: typeof bgNbdOfStats,
  fitTo: typeof fitBgNbdCovariates,
): CovariateProcess<ShopAndRows> {
  return {
    fit: (data) => {
      const fitted = fitTo(data, { dropoutForm: 'odds' });
      const { dropoutForm: _form, ...parameters } = fitted.parameters;
      return { ...fitted, parameters };
    },
    own: ({ r = 0, alpha = 0, a = 0, b = 0, rate, dropout }, covariates) => ({
      parameters: { r, alpha, a, b, rate, dropout, dropoutForm: 'odds' },
      covariates,
    }),
    ownOf: ({ parameters, covariates }, k) => process.parametersOf(parameters, covariates, k),
    probabilityAlive: ({ parameters, covariates }, history) =>
      process.probabilityAlive(parameters, { ...history, covariates }),
    expectedTransactionsAt: ({ parameters, covariates }, history, horizons) =>
      process.expectedTransactionsAt(parameters, { ...history, covariates }, horizons),
  };
}
