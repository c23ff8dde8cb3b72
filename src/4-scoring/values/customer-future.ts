import { discountedExpectations, periodEnds } from '#stats/models/discounting';
import type { GammaGammaParameters } from '#stats/models/gamma-gamma';
import { drawGamma } from '#stats/numeric/draws';
import { type RandomSource, seededRandom } from '#stats/numeric/random';
import type { FutureModel } from './future-model.ts';
import { discountPlan } from './horizon.ts';

/** One customer's history: x in purchase days, t_x and T in days, mean revenue of the repeat purchase days in minor units. */
export type OwnHistory = {
  readonly frequency: number;
  readonly recencyDays: number;
  readonly ageDays: number;
  readonly repeatMeanMinor: number;
};

export type Spread = { readonly lower: number; readonly upper: number; readonly level: number };

export type FutureSpreads = {
  /** Purchase days of the horizon. */
  readonly orders: Spread;
  /** Her mean revenue per purchase day in the long run. */
  readonly spendMinor: Spread;
  /** Revenue of the horizon at its worth today. */
  readonly revenueMinor: Spread;
};

const FUTURES = 2_000;
const LEVEL = 0.9;

/** Expected orders of the horizon at their worth today. */
export function discountedOrders(history: OwnHistory, model: FutureModel): number {
  const one = {
    frequency: Float64Array.of(history.frequency),
    recency: Float64Array.of(history.recencyDays),
    age: Float64Array.of(history.ageDays),
  };
  const plan = discountPlan(model.horizonDays, model.yearlyDiscount);
  const upToEnds = model.process.expectedTransactionsAt(model.purchases.parameters, one, periodEnds(plan));
  return discountedExpectations(upToEnds, plan)[0] ?? 0;
}

/**
 * Where 90 % of 2,000 possible futures of one customer lie. Each future has its own parameters, one of the resampled fits; under them her
 * rate, dropout and mean spend are drawn from what is known of her, then purchases and their amounts. Discounting is by her own mean factor.
 * @param seed the customer's number: the same customer always gets the same interval.
 */
export function futureSpreads(
  history: OwnHistory,
  model: FutureModel,
  discountFactor: number,
  seed: number,
): FutureSpreads {
  const random = seededRandom(seed);
  const { frequency, recencyDays, ageDays } = history;
  const { purchases, spend } = model.resampled;
  const possible = purchases.length > 0 ? purchases : [model.purchases.parameters];
  const each = Math.ceil(FUTURES / possible.length);
  const orders = new Float64Array(each * possible.length);
  const means = new Float64Array(orders.length);
  const revenue = new Float64Array(orders.length);
  for (const [fit, parameters] of possible.entries()) {
    const gammaGamma = spend[fit % spend.length] ?? model.spend?.parameters;
    const counts = model.process.simulateFuture(
      parameters,
      frequency,
      recencyDays,
      ageDays,
      model.horizonDays,
      each,
      random,
    );
    for (const [draw, count] of counts.entries()) {
      const at = fit * each + draw;
      const money = drawSpend(random, history, gammaGamma, model.meanSpendMinor, count);
      orders[at] = count;
      means[at] = money.mean;
      revenue[at] = Math.round(money.total * discountFactor);
    }
  }
  return { orders: spreadOf(orders), spendMinor: spreadOf(means.map(Math.round)), revenueMinor: spreadOf(revenue) };
}

/** Her mean spend p/ν, ν ~ Gamma(px + q, γ + m x), and what `count` purchases around it add up to. */
function drawSpend(
  random: RandomSource,
  { frequency, repeatMeanMinor }: OwnHistory,
  gammaGamma: GammaGammaParameters | undefined,
  meanMinor: number,
  count: number,
): { readonly mean: number; readonly total: number } {
  if (gammaGamma === undefined) return { mean: meanMinor, total: count * meanMinor };
  const { p, q, gamma } = gammaGamma;
  const rate = drawGamma(random, p * frequency + q, gamma + repeatMeanMinor * frequency);
  return { mean: p / rate, total: count === 0 ? 0 : drawGamma(random, p * count, rate) };
}

function spreadOf(values: Float64Array): Spread {
  const sorted = values.toSorted();
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { lower: at((1 - LEVEL) / 2), upper: at((1 + LEVEL) / 2), level: LEVEL };
}
