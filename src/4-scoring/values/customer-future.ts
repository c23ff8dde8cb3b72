import type { BgNbdParameters } from '#stats/models/bg-nbd';
import { bgNbdDiscountedTransactions } from '#stats/models/bg-nbd-expectation';
import { simulateBgNbdFuture } from '#stats/models/bg-nbd-simulation';
import type { GammaGammaParameters } from '#stats/models/gamma-gamma';
import { drawGamma } from '#stats/numeric/draws';
import { seededRandom } from '#stats/numeric/random';
import { discountPlan } from './horizon.ts';

/** One customer's history: x in purchase days, t_x and T in days, mean revenue of the repeat purchase days in minor units. */
export type OwnHistory = {
  readonly frequency: number;
  readonly recencyDays: number;
  readonly ageDays: number;
  readonly repeatMeanMinor: number;
};

export type FutureModel = {
  readonly parameters: BgNbdParameters;
  readonly gammaGamma: GammaGammaParameters | undefined;
  readonly meanSpendMinor: number;
  readonly horizonDays: number;
  readonly yearlyDiscount: number;
};

export type Spread = { readonly lower: number; readonly upper: number; readonly level: number };

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
  return bgNbdDiscountedTransactions(model.parameters, one, plan)[0] ?? 0;
}

/**
 * Where 90 % of 2,000 possible futures of one customer lie: purchase days, and revenue at its worth today. Rate, dropout and mean spend
 * are drawn from what is known of her, then purchases and their amounts; discounting is by the customer's own mean factor.
 * @param seed the customer's number: the same customer always gets the same interval.
 */
export function futureIntervals(
  history: OwnHistory,
  model: FutureModel,
  discountFactor: number,
  seed: number,
): { orders: Spread; revenueMinor: Spread } {
  const random = seededRandom(seed);
  const { frequency, recencyDays, ageDays, repeatMeanMinor } = history;
  const { parameters, gammaGamma, horizonDays } = model;
  const orders = simulateBgNbdFuture(parameters, frequency, recencyDays, ageDays, horizonDays, FUTURES, random);
  const revenue = orders.map((count) => {
    if (count === 0) return 0;
    if (gammaGamma === undefined) return count * model.meanSpendMinor * discountFactor;
    const { p, q, gamma } = gammaGamma;
    const rate = drawGamma(random, p * frequency + q, gamma + repeatMeanMinor * frequency);
    return drawGamma(random, p * count, rate) * discountFactor;
  });
  return { orders: spreadOf(orders), revenueMinor: spreadOf(revenue.map(Math.round)) };
}

function spreadOf(values: Float64Array): Spread {
  const sorted = values.toSorted();
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { lower: at((1 - LEVEL) / 2), upper: at((1 + LEVEL) / 2), level: LEVEL };
}
