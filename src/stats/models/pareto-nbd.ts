/**
 * Pareto/NBD — how many times will a customer buy again, and is she still a customer?
 *
 * Story    While active, a customer buys at random with rate λ; she may leave at any moment, at rate μ, and nobody is
 *          told. Across customers λ ~ Gamma(r, α) and μ ~ Gamma(s, β), independent of each other.
 * Source   Schmittlein, Morrison & Colombo (1987), Counting Your Customers, Management Science 33(1), 1–24;
 *          Fader & Hardie (2005), A Note on Deriving the Pareto/NBD Model and Related Expressions, note 009.
 * Symbols  x  = frequency, repeat purchase occasions (count)
 *          tx = recency, first to last purchase; T = age, first purchase to as-of date
 *          r, α, s, β > 0;  A(y) and F(y) as in pareto-nbd-departure.ts, p = r + x
 * Units    tx, T, α and β in one unit of time, whichever the caller likes; horizons in the same unit
 * Domain   x ≥ 0 whole, 0 ≤ tx ≤ T. Not checked here: mart_customer_purchases guarantees it.
 * Shapes   history: three Float64Array of length n, row i = customer i. Results: Float64Array of length n.
 * Checked  pareto-nbd.test.ts: the published log-likelihood on CDNOW; limits; 50-digit reference values.
 * Error    ln L: absolute 1e-12 · max(1, |ln L|) + 2e-15 · x; P(alive): relative 1e-12 · max(1, x/1000)
 *
 * The future is in pareto-nbd-expectation.ts, the fit in pareto-nbd-fit.ts, draws in pareto-nbd-simulation.ts.
 */
import { onDistinctRows } from '../numeric/distinct-rows.ts';
import { logGammaDifference } from '../special/log-gamma.ts';
import { departureWithin, logSilence } from './pareto-nbd-departure.ts';
import { type PurchaseHistory, requireSameLength } from './purchase-history.ts';

/** The four parameters, all > 0. Mean purchase rate r/α, mean dropout rate s/β. */
export type ParetoNbdParameters = { r: number; alpha: number; s: number; beta: number };

/** With covariates: α and β are each customer's own, row i = customer i; r and s are everybody's. */
export type OwnParetoNbdParameters = { r: number; alpha: Float64Array; s: number; beta: Float64Array };

/** The shop's parameters or each customer's own: all that is said of customers can be said with either. */
export type AnyParetoNbdParameters = ParetoNbdParameters | OwnParetoNbdParameters;

/**
 * The value of `evaluate(parameters of row i, i)` for every customer, computed once for rows that are equal in
 * `columns` and in their parameters. Throws a RangeError when lengths differ.
 */
export function eachDistinct(
  parameters: AnyParetoNbdParameters,
  columns: readonly Float64Array[],
  evaluate: (own: ParetoNbdParameters, i: number) => number,
): Float64Array {
  const { r, alpha, s, beta } = parameters;
  if (typeof alpha === 'number' || typeof beta === 'number')
    return onDistinctRows(columns, (i) => evaluate(parameters as ParetoNbdParameters, i));
  return onDistinctRows([...columns, alpha, beta], (i) => evaluate({ r, alpha: alpha[i]!, s, beta: beta[i]! }, i));
}

/** ln L of each customer; see logLikelihoodOf. */
export function paretoNbdLogLikelihoods(parameters: AnyParetoNbdParameters, history: PurchaseHistory): Float64Array {
  const { frequency, recency, age } = history;
  return eachDistinct(parameters, [frequency, recency, age], (own, i) =>
    logLikelihoodOf(own, frequency[i]!, recency[i]!, age[i]!),
  );
}

/** ln L summed over customers, each counted `weights[i]` times (once without weights). */
export function paretoNbdLogLikelihood(
  parameters: AnyParetoNbdParameters,
  history: PurchaseHistory,
  weights?: Float64Array,
): number {
  const each = paretoNbdLogLikelihoods(parameters, history);
  if (weights !== undefined) requireSameLength(each, weights);
  return each.reduce((sum, value, i) => sum + (weights?.[i] ?? 1) * value, 0);
}

/**
 * ln L of one customer (note 009, section 3, in logs and with its integral left unsolved):
 *
 *   ln Γ(r+x) − ln Γ(r) − x ln α + ln A(tx) + ln{ A(T)/A(tx) + ∫_{tx}^{T} F(y) dy / A(tx) }
 */
function logLikelihoodOf({ r, alpha, s, beta }: ParetoNbdParameters, x: number, tx: number, T: number): number {
  const buying = logGammaDifference(r, x) - x * Math.log(alpha) + logSilence(r + x, alpha, s, beta, 0, tx);
  const stayed = logSilence(r + x, alpha, s, beta, tx, T - tx);
  const left = departureWithin(r + x, alpha, s, beta, tx, T);
  // ln(e^stayed + left); a sum close to 1 keeps its distance from it, a small one its digits
  return buying + (stayed > -0.5 ? Math.log1p(Math.expm1(stayed) + left) : Math.log(Math.exp(stayed) + left));
}

/** P(alive | x, tx, T), the probability of still being a customer at the as-of date; see probabilityAliveOf. */
export function paretoNbdProbabilityAlive(parameters: AnyParetoNbdParameters, history: PurchaseHistory): Float64Array {
  const { frequency, recency, age } = history;
  return eachDistinct(parameters, [frequency, recency, age], (own, i) =>
    probabilityAliveOf(own, frequency[i]!, recency[i]!, age[i]!),
  );
}

/** P(alive) of one customer (note 009, section 5, likewise):  A(T) / { A(T) + ∫_{tx}^{T} F(y) dy } */
export function probabilityAliveOf(
  { r, alpha, s, beta }: ParetoNbdParameters,
  x: number,
  tx: number,
  T: number,
): number {
  const stayed = logSilence(r + x, alpha, s, beta, tx, T - tx);
  const left = departureWithin(r + x, alpha, s, beta, tx, T);
  return Math.exp(stayed - Math.log(Math.exp(stayed) + left));
}
