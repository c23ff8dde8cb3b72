/**
 * Gamma-Gamma — how much does a customer spend per purchase, in the long run?
 *
 * Story    Each purchase varies around the customer's own mean; the means vary across customers. Few purchases seen:
 *          believe the shop's average; many seen: believe hers. Spend is taken to be independent of how often she
 *          buys.
 * Source   Fader & Hardie (2013), The Gamma-Gamma Model of Monetary Value, note 025.
 * Symbols  x = frequency, number of purchases averaged (repeat purchases when fitted beside BG/NBD)
 *          m = spend, average spend over those x purchases
 *          purchases ~ Gamma(p, ν), ν ~ Gamma(q, γ); p, q, γ > 0
 * Units    m and γ in one currency unit, whichever the caller likes
 * Domain   for likelihood and fit x ≥ 1 and m > 0: the caller leaves out customers who never came back or spent
 *          nothing, for the model has no zero spend. Expected spend is defined for x = 0 too (m is then ignored).
 * Shapes   Float64Array of length n, row i = customer i
 * Checked  gamma-gamma.test.ts: the published CDNOW parameters; 40-digit reference values.
 */
import { logGamma, logGammaDifference } from '../special/log-gamma.ts';

/** The three parameters, all > 0. Population mean p γ/(q − 1), which exists for q > 1 only. */
export type GammaGammaParameters = { p: number; q: number; gamma: number };

/**
 * Average spend and the number of purchases it is an average of; with `weights`, row i stands for weights[i]
 * customers.
 */
export type SpendHistory = { frequency: Float64Array; spend: Float64Array; weights?: Float64Array };

/**
 * ln of the density of m given x, for each customer (note 025, equation 1a in logs):
 *
 *   ln Γ(px+q) − ln Γ(px) − ln Γ(q) + q ln γ + (px−1) ln m + px ln x − (px+q) ln(γ + m x)
 *
 * with the terms in γ gathered as px ln(x/γ) − (px+q) ln(1 + m x/γ), which holds its digits when q and γ are large.
 */
export function gammaGammaLogLikelihoods(
  { p, q, gamma }: GammaGammaParameters,
  { frequency, spend }: SpendHistory,
): Float64Array {
  if (frequency.length !== spend.length) throw new RangeError('columns differ in length');
  return frequency.map((x, i) => {
    const m = spend[i]!;
    const y = p * x;
    const counts = logGammaDifference(q, y) - logGamma(y) + y * Math.log(x / gamma);
    return counts + (y - 1) * Math.log(m) - (y + q) * Math.log1p((m * x) / gamma);
  });
}

/** ln L summed over customers, each counted `weights[i]` times. */
export function gammaGammaLogLikelihood(parameters: GammaGammaParameters, history: SpendHistory): number {
  const { weights } = history;
  if (weights !== undefined && weights.length !== history.spend.length)
    throw new RangeError('columns differ in length');
  return gammaGammaLogLikelihoods(parameters, history).reduce((sum, value, i) => sum + (weights?.[i] ?? 1) * value, 0);
}

/**
 * E(M | x, m): the customer's expected spend per purchase (note 025, equation 5):
 *
 *   p (γ + m x) / (p x + q − 1)
 *
 * At x = 0 this is the population mean p γ/(q − 1). NaN where the mean does not exist (p x + q ≤ 1).
 */
export function gammaGammaExpectedSpend(
  { p, q, gamma }: GammaGammaParameters,
  { frequency, spend }: SpendHistory,
): Float64Array {
  if (frequency.length !== spend.length) throw new RangeError('columns differ in length');
  return frequency.map((x, i) => {
    const weight = p * x + q - 1;
    const total = x > 0 ? spend[i]! * x : 0;
    return weight > 0 ? (p * (gamma + total)) / weight : Number.NaN;
  });
}

/** Mean spend per purchase over all customers, p γ/(q − 1); NaN when q ≤ 1, where it does not exist. */
export function gammaGammaPopulationMean({ p, q, gamma }: GammaGammaParameters): number {
  return q > 1 ? (p * gamma) / (q - 1) : Number.NaN;
}
