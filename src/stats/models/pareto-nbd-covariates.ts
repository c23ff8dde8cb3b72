/**
 * Pareto/NBD with static covariates — what customers are like shifts how often they buy and how soon they leave.
 *
 * Story    As in pareto-nbd.ts, but a customer's purchase rate is multiplied by e^(γ′z) and her dropout rate by e^(δ′z):
 *          a positive γ means buying more often, a positive δ leaving sooner.
 * Source   Fader & Hardie (2007), Incorporating time-invariant covariates into the Pareto/NBD and BG/NBD models, note
 *          019. Symbols and units as in pareto-nbd.ts; z as in covariates.ts.
 * Checked  pareto-nbd-covariates.test.ts: the plain model without effects; an independent fit; simulated shops.
 *
 * Everything in pareto-nbd.ts, pareto-nbd-expectation.ts and pareto-nbd-simulation.ts takes what `ownParameters`
 * returns in place of the shop's parameters. The fit is in pareto-nbd-covariates-fit.ts.
 */
import { type Covariates, linearPredictor, requireCovariates } from './covariates.ts';
import type { OwnParetoNbdParameters, ParetoNbdParameters } from './pareto-nbd.ts';

/** Parameters of a customer with z = 0, and the coefficients: γ on the purchase rate, δ on dropout. */
export type ParetoNbdCovariateParameters = ParetoNbdParameters & {
  rate: readonly number[];
  dropout: readonly number[];
};

/**
 * Each of n customers' own α_i = α₀ exp(−γ′z_i) and β_i = β₀ exp(−δ′z_i). Throws a RangeError when a column is not of
 * length n or a covariate has no coefficient.
 */
export function ownParameters(
  { r, alpha, s, beta, rate, dropout }: ParetoNbdCovariateParameters,
  covariates: Covariates,
  n: number,
): OwnParetoNbdParameters {
  requireCovariates(covariates, n);
  return {
    r,
    alpha: linearPredictor(covariates.rate, rate, n).map((shift) => alpha * Math.exp(-shift)),
    s,
    beta: linearPredictor(covariates.dropout, dropout, n).map((shift) => beta * Math.exp(-shift)),
  };
}
