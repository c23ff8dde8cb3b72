/**
 * Pareto/NBD — what to expect of each customer from the as-of date on.
 *
 * Source   Schmittlein, Morrison & Colombo (1987); Fader & Hardie (2005), note 009, sections 4 and 6; discounted
 *          transactions: Fader, Hardie & Lee (2005), Journal of Marketing Research 42(4), 415–430. Parameters, symbols
 *          and units as in pareto-nbd.ts.
 * Method   a customer alive at T has λ ~ Gamma(r+x, α+T) and μ ~ Gamma(s, β+T), independent. What she buys is her mean
 *          rate times the time she is still there, which depends on T alone.
 * Shapes   as in pareto-nbd.ts; results over several horizons are row-major: customer i, horizon j at
 *          [i · horizons + j].
 * Error    relative 1e-12, as P(alive)
 */
import { scaledExponentialIntegral } from '../special/exponential-integral.ts';
import {
  type AnyParetoNbdParameters,
  eachDistinct,
  type ParetoNbdParameters,
  paretoNbdProbabilityAlive,
} from './pareto-nbd.ts';
import { type DiscountedPeriods, discountedSum, type PurchaseHistory } from './purchase-history.ts';

/**
 * E[Y(t) | x, tx, T]: expected purchases in (T, T + horizon] (note 009, section 6), for each customer:
 *
 *   P(alive | x, tx, T) · (r+x)/(α+T) · { expected time she is there until the horizon }
 */
export function paretoNbdExpectedTransactions(
  parameters: AnyParetoNbdParameters,
  history: PurchaseHistory,
  horizon: number,
): Float64Array {
  return paretoNbdExpectedTransactionsAt(parameters, history, Float64Array.of(horizon));
}

/** paretoNbdExpectedTransactions at several horizons at once (cheaper than one by one); row-major n · horizons. */
export function paretoNbdExpectedTransactionsAt(
  parameters: AnyParetoNbdParameters,
  history: PurchaseHistory,
  horizons: Float64Array,
): Float64Array {
  const rates = rateIfAlive(parameters, history);
  const result = new Float64Array(rates.length * horizons.length);
  for (const [j, horizon] of horizons.entries()) {
    const times = eachDistinct(parameters, [history.age], ({ s, beta }, i) =>
      timeAsCustomer(s, beta + history.age[i]!, horizon),
    );
    for (let i = 0; i < rates.length; i++) result[i * horizons.length + j] = rates[i]! * times[i]!;
  }
  return result;
}

/** E[X(t)]: expected repeat purchases of a new customer in the time t after her first purchase (note 009, section 4). */
export function paretoNbdExpectedTransactionsNew({ r, alpha, s, beta }: ParetoNbdParameters, t: number): number {
  return (r / alpha) * timeAsCustomer(s, beta, t);
}

/** P(alive at T + horizon | x, tx, T) = P(alive now) · (1 + horizon/(β+T))^−s, without knowing what she will do until then. */
export function paretoNbdProbabilityAliveAt(
  parameters: AnyParetoNbdParameters,
  history: PurchaseHistory,
  horizon: number,
): Float64Array {
  const alive = paretoNbdProbabilityAlive(parameters, history);
  const staying = eachDistinct(parameters, [history.age], ({ s, beta }, i) =>
    horizon >= 0 ? Math.exp(-s * Math.log1p(horizon / (beta + history.age[i]!))) : Number.NaN,
  );
  return alive.map((probability, i) => probability * staying[i]!);
}

/**
 * Expected purchases to come, each counted at its value today, discounted at the end of its period:
 *
 *   Σ_{i=1…periods}  { E[Y(iL)] − E[Y((i−1)L)] } / (1+d)^i
 *
 * Times the expected spend per purchase this is lifetime value over the horizon.
 */
export function paretoNbdDiscountedTransactions(
  parameters: AnyParetoNbdParameters,
  history: PurchaseHistory,
  plan: DiscountedPeriods,
): Float64Array {
  const times = eachDistinct(parameters, [history.age], ({ s, beta }, i) =>
    discountedSum(plan, (t) => timeAsCustomer(s, beta + history.age[i]!, t)),
  );
  return rateIfAlive(parameters, history).map((rate, i) => rate * times[i]!);
}

/** paretoNbdDiscountedTransactions for a new customer, counted from her first purchase (which is not included). */
export function paretoNbdDiscountedTransactionsNew(
  { r, alpha, s, beta }: ParetoNbdParameters,
  plan: DiscountedPeriods,
): number {
  return (r / alpha) * discountedSum(plan, (t) => timeAsCustomer(s, beta, t));
}

/**
 * DERT: all purchases to come, each worth e^(−δt) after a further time t, δ = `rate` per unit of time (Fader, Hardie &
 * Lee 2005, whose Ψ is the integral here):
 *
 *   P(alive | x, tx, T) · (r+x)/(α+T) · ∫_0^∞ (1 + t/(β+T))^−s e^−δt dt  =  … · (β+T) e^z E_s(z),   z = δ(β+T)
 *
 * Infinity where δ = 0 and s ≤ 1.
 */
export function paretoNbdResidualTransactions(
  parameters: AnyParetoNbdParameters,
  history: PurchaseHistory,
  rate: number,
): Float64Array {
  const times = eachDistinct(parameters, [history.age], ({ s, beta }, i) => {
    const B = beta + history.age[i]!;
    return B * scaledExponentialIntegral(s, rate * B);
  });
  // one who has left for sure buys nothing, however endless the future of the others
  return rateIfAlive(parameters, history).map((own, i) => (own === 0 ? 0 : own * times[i]!));
}

/** P(alive | x, tx, T) · (r+x)/(α+T): expected purchases per unit of time now. */
function rateIfAlive(parameters: AnyParetoNbdParameters, history: PurchaseHistory): Float64Array {
  const { r, alpha } = parameters;
  const { frequency, age } = history;
  const own = (i: number): number => (typeof alpha === 'number' ? alpha : alpha[i]!);
  return paretoNbdProbabilityAlive(parameters, history).map(
    (probability, i) => (probability * (r + frequency[i]!)) / (own(i) + age[i]!),
  );
}

/**
 * Expected time until t that a customer alive at its beginning is there, μ ~ Gamma(s, B):
 *
 *   ∫_0^t (1 + u/B)^−s du  =  B/(s−1) · { 1 − (1 + t/B)^−(s−1) }  =  B ℓ (1 − e^−z)/z,   ℓ = ln(1 + t/B), z = (s−1) ℓ
 *
 * In the last form s = 1 needs no special case but z = 0.
 */
function timeAsCustomer(s: number, B: number, t: number): number {
  if (!(t >= 0)) return Number.NaN;
  const l = Math.log1p(t / B);
  const z = (s - 1) * l;
  return B * l * (z === 0 ? 1 : -Math.expm1(-z) / z);
}
