/**
 * Pareto/NBD with static covariates — the parameters and coefficients under which a shop's histories are most likely.
 *
 * Source   Fader & Hardie (2007), note 019; standard errors from the inverse Hessian.
 * Method   as in pareto-nbd-fit.ts and covariates-fit.ts, over (ln r, ln α, ln s, ln β, γ, δ).
 * Cost     as the plain model for each different set of covariates: a few categories cost little, a column that is
 *          different for every customer makes every customer an integral of her own, some microseconds a step.
 */
import { gather } from '../numeric/distinct-rows.ts';
import { type DistinctHistories, totalHistory } from './compiled-history.ts';
import { type Covariates, requireCovariates } from './covariates.ts';
import { type CovariateData, type CovariatesFit, fitWithCovariates } from './covariates-fit.ts';
import type { ParetoNbdParameters } from './pareto-nbd.ts';
import { compileGroups } from './pareto-nbd-compiled.ts';
import { fitParetoNbd, PARETO_NBD_MEANINGS, searchBox, typicalStarts } from './pareto-nbd-fit.ts';
import { paretoNbdObjective } from './pareto-nbd-likelihood.ts';

/** The plain model's summit is joined by this many of its usual starts. */
const FURTHER_STARTS = 3;

/**
 * Fit the four parameters and a coefficient for each covariate. Not converging is a result (`converged`), not an
 * exception; a RangeError means unequal columns.
 */
export function fitParetoNbdCovariates(
  data: CovariateData,
  options: { maxIterations?: number } = {},
): CovariatesFit<ParetoNbdParameters> {
  requireCovariates(data.covariates, data.age.length);
  const totals = totalHistory(data);
  return fitWithCovariates(data, {
    plain: fitParetoNbd(data, options),
    meanings: PARETO_NBD_MEANINGS,
    // α_i = α₀ e^(−γ′z), β_i = β₀ e^(−δ′z)
    shifts: { rate: [[1, -1]], dropout: [[3, -1]] },
    starts: typicalStarts(totals).slice(0, FURTHER_STARTS),
    box: searchBox(totals, options.maxIterations ?? 200),
    objective: (histories) => objectiveOver(histories, data.covariates),
  });
}

function objectiveOver(histories: DistinctHistories, { rate }: Covariates) {
  const compiled = compileGroups(histories);
  const perPattern = histories.marks.map((mark) => gather(mark, compiled.patternRow));
  return paretoNbdObjective(compiled, {
    rate: perPattern.slice(0, rate.length),
    dropout: perPattern.slice(rate.length),
  });
}
