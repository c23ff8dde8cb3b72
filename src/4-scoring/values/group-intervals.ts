import type { z } from 'zod';
import type { TwoIntervals } from '#contract/lifetime';
import { logScaleVariances } from '#stats/inference/log-scale-variance';
import { skewedInterval } from '#stats/inference/skewed-interval';
import { discountedExpectations, periodEnds } from '#stats/models/discounting';
import type { GammaGammaParameters } from '#stats/models/gamma-gamma';
import type { PurchaseHistory } from '#stats/models/purchase-history';
import type { ProcessParameters } from '#stats/models/purchase-process';
import { chanceVariances } from './chance-variances.ts';
import { expectedSpend } from './expected-spend.ts';
import { type FutureModel, inOrder, named } from './future-model.ts';
import { discountPlan } from './horizon.ts';

const LEVEL = 0.9;

/** Some customers, by column: histories in days, mean revenue of the repeat purchase days, margin. */
export type GroupSample = PurchaseHistory & { readonly spend: Float64Array; readonly margin: Float64Array };

/** What a group's customers add up to, as it is shown. */
export type GroupTotals = {
  readonly customers: number;
  readonly expectedOrders: number;
  readonly futureRevenueMinor: number;
  readonly futureProfitMinor: number;
};

type Both = z.infer<typeof TwoIntervals>;
export type GroupIntervals = { readonly orders: Both; readonly revenue: Both; readonly profit: Both };

/** Orders, revenue and profit of the sample, in this order. */
type Three = Float64Array;

/**
 * 90 % intervals of what a group of customers will do: purchase days, revenue and profit at their worth today. Two sources of doubt, taken
 * as independent: the parameters are estimates, and even with the true ones customers buy at random. Both are measured on a sample of the
 * group (all of a small one) and carried over to the totals in proportion: the first to the total, the second to its variance. What the
 * parameters add is found twice: to first order from the fits' covariance (parametric), and from fits to resampled customers
 * (bootstrap). Null where there is nothing to come.
 */
export function groupIntervals(sample: GroupSample, totals: GroupTotals, model: FutureModel): GroupIntervals {
  const worth = worthOfOrders(sample, model);
  const expected = sampleTotals(sample, worth, model, model.purchases.parameters, model.spend?.parameters);
  const share = totals.customers / sample.age.length;
  const chance = chanceVariances(sample, worth, model).map((variance) => variance * share);
  const shown = [totals.expectedOrders, totals.futureRevenueMinor, totals.futureProfitMinor];
  const parametric = parameterVariances(sample, worth, model);
  const bootstrap = resampledVariances(sample, worth, model);
  const both = (at: number): Both => {
    const total = shown[at] ?? 0;
    const scale = total / (expected[at] ?? 0);
    const interval = (variances: Three | undefined) =>
      variances === undefined ? null : around(total, (variances[at] ?? 0) * scale ** 2 + (chance[at] ?? 0), at > 0);
    return { parametric: interval(parametric), bootstrap: interval(bootstrap) };
  };
  return { orders: both(0), revenue: both(1), profit: both(2) };
}

function around(total: number, variance: number, isMoney: boolean): Both['parametric'] {
  if (!(total !== 0) || !Number.isFinite(variance)) return null;
  // A loss to come is as skewed as a gain, the other way round.
  const { low, high } = skewedInterval(Math.abs(total), variance, LEVEL);
  const [lower, upper] = total < 0 ? [-high, -low] : [low, high];
  const written = (bound: number): number => (isMoney ? Math.round(bound) : bound);
  return { lower: written(lower), upper: written(upper), level: LEVEL };
}

/** Discounted ÷ undiscounted purchases of each customer, at the estimate: kept fixed while parameters move, which it hardly notices. */
function worthOfOrders(
  sample: GroupSample,
  { process, purchases, horizonDays, yearlyDiscount }: FutureModel,
): Float64Array {
  const plan = discountPlan(horizonDays, yearlyDiscount);
  const upToEnds = process.expectedTransactionsAt(purchases.parameters, sample, periodEnds(plan));
  return discountedExpectations(upToEnds, plan).map((discounted, i) => {
    const whole = upToEnds[(i + 1) * plan.periods - 1] ?? 0;
    return whole > 0 ? discounted / whole : 1;
  });
}

function sampleTotals(
  sample: GroupSample,
  worth: Float64Array,
  { process, meanSpendMinor, horizonDays }: FutureModel,
  purchases: ProcessParameters,
  gammaGamma: GammaGammaParameters | undefined,
): Three {
  const orders = process.expectedTransactionsAt(purchases, sample, Float64Array.of(horizonDays));
  const spend = expectedSpend({ gammaGamma, meanMinor: meanSpendMinor }, sample.frequency, sample.spend);
  const three = new Float64Array(3);
  for (const [i, count] of orders.entries()) {
    const revenue = count * (worth[i] ?? 1) * (spend[i] ?? 0);
    three[0] = (three[0] ?? 0) + count;
    three[1] = (three[1] ?? 0) + revenue;
    three[2] = (three[2] ?? 0) + revenue * (sample.margin[i] ?? 0);
  }
  return three;
}

/** To first order from both fits' covariances; the two models are fitted apart. */
function parameterVariances(sample: GroupSample, worth: Float64Array, model: FutureModel): Three {
  const { purchases, spend } = model;
  const byOrders = logScaleVariances(inOrder(purchases), purchases.covariance, (numbers) =>
    sampleTotals(sample, worth, model, named(purchases, numbers), spend?.parameters),
  );
  if (spend === undefined) return byOrders;
  const bySpend = logScaleVariances(inOrder(spend), spend.covariance, (numbers) =>
    sampleTotals(sample, worth, model, purchases.parameters, named(spend, numbers)),
  );
  return byOrders.map((variance, at) => variance + (bySpend[at] ?? 0));
}

/** What the sample's totals are apart under the resampled fits; undefined where there are too few of these. */
function resampledVariances(sample: GroupSample, worth: Float64Array, model: FutureModel): Three | undefined {
  const { purchases, spend } = model.resampled;
  if (purchases.length < 2) return undefined;
  const draws = purchases.map((parameters, draw) =>
    sampleTotals(sample, worth, model, parameters, spend[draw % spend.length] ?? model.spend?.parameters),
  );
  return Float64Array.from([0, 1, 2], (at) => {
    const values = draws.map((three) => three[at] ?? 0);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  });
}
