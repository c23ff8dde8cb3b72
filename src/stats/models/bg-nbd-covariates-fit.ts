/**
 * BG/NBD and MBG/NBD with static covariates — the parameters and coefficients under which a shop's histories are most
 * likely.
 *
 * Source   Fader & Hardie (2007), note 019; standard errors from the inverse Hessian.
 * Method   as in bg-nbd-fit.ts and covariates-fit.ts, over (ln r, ln α, ln a, ln b, γ, δ).
 * Cost     as the plain model where covariates are a few categories; with a column that is different for every customer,
 *          about two logarithms more for each of them and each step.
 */
import type { BgNbdParameters } from './bg-nbd.ts';
import type { BgNbdCovariateParameters, DropoutForm } from './bg-nbd-covariates.ts';
import { compileShifted, shiftedObjective } from './bg-nbd-covariates-likelihood.ts';
import { BG_NBD_MEANINGS, type BgNbdFit, fitBgNbd, searchBox, typicalStarts } from './bg-nbd-fit.ts';
import { totalHistory } from './compiled-history.ts';
import { requireCovariates } from './covariates.ts';
import { type CovariateData, type CovariatesFit, fitWithCovariates, type Shift } from './covariates-fit.ts';
import { fitMbgNbd } from './mbg-nbd.ts';

/** `dropoutForm`: what the coefficients on dropout act on; 'spread', as CLVTools, unless given. */
export type BgNbdCovariatesFitOptions = { dropoutForm?: DropoutForm; maxIterations?: number };

export type BgNbdCovariatesFit = CovariatesFit<BgNbdParameters> & { parameters: BgNbdCovariateParameters };

/** The plain model's summit is joined by this many of its usual starts. */
const FURTHER_STARTS = 3;

/** α_i = α₀ e^(−γ′z); a_i = a₀ e^(δ′z), and b_i = b₀ e^(δ′z) where the spread is shifted. */
const RATE: readonly Shift[] = [[1, -1]];
const DROPOUT: Record<DropoutForm, readonly Shift[]> = {
  spread: [
    [2, 1],
    [3, 1],
  ],
  odds: [[2, 1]],
};

/**
 * Fit the four parameters and a coefficient for each covariate. Not converging is a result (`converged`), not an
 * exception; a RangeError means unequal columns.
 */
export function fitBgNbdCovariates(data: CovariateData, options: BgNbdCovariatesFitOptions = {}): BgNbdCovariatesFit {
  requireCovariates(data.covariates, data.age.length);
  return fitShifted(data, options, 0, fitBgNbd(data, iterationsOf(options)));
}

/** fitBgNbdCovariates with one more chance to leave, right after the first purchase. */
export function fitMbgNbdCovariates(data: CovariateData, options: BgNbdCovariatesFitOptions = {}): BgNbdCovariatesFit {
  requireCovariates(data.covariates, data.age.length);
  return fitShifted(data, options, 1, fitMbgNbd(data, iterationsOf(options)));
}

const iterationsOf = ({ maxIterations }: BgNbdCovariatesFitOptions) =>
  maxIterations === undefined ? {} : { maxIterations };

function fitShifted(
  data: CovariateData,
  { dropoutForm = 'spread', maxIterations = 200 }: BgNbdCovariatesFitOptions,
  chancesAtFirst: 0 | 1,
  plain: BgNbdFit,
): BgNbdCovariatesFit {
  const { rate, dropout } = data.covariates;
  const shifts = { rate: RATE, dropout: DROPOUT[dropoutForm] };
  const totals = totalHistory(data);
  const perCovariate = [...rate.map(() => shifts.rate), ...dropout.map(() => shifts.dropout)];
  const fit = fitWithCovariates(data, {
    plain,
    meanings: BG_NBD_MEANINGS,
    shifts,
    starts: typicalStarts(totals, { k: 1, chancesAtFirst }).slice(0, FURTHER_STARTS),
    box: searchBox(totals, maxIterations),
    objective: (histories) => shiftedObjective(compileShifted(histories), perCovariate, chancesAtFirst),
  });
  return { ...fit, parameters: { ...fit.parameters, dropoutForm } };
}
