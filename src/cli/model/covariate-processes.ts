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
