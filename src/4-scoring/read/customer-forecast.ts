import type { z } from 'zod';
import type { CustomerRow, WhyTerm } from '#contract/customer';
import { dayNumber } from '../run/days.ts';
import type { PublishedRun } from '../run/published-runs.ts';
import {
  discountedOrders,
  type FutureModel,
  futureIntervals,
  type OwnHistory,
  type Spread,
} from '../values/customer-future.ts';
import { shrunkMargin } from '../values/margin.ts';

export type PurchaseDay = { readonly day: string; readonly revenueMinor: number };

/** What score_customers knows beside the contract's row. */
export type KnownCustomer = {
  readonly ageDays: number;
  readonly expectedSpendMinor: number | null;
  readonly medianGapDays: number | null;
  readonly silenceRatio: number;
};

export type Forecast = {
  readonly intervals: { readonly orders: Spread; readonly revenueMinor: Spread };
  readonly why: z.infer<typeof WhyTerm>[];
};

/**
 * The terms a customer's forecast is made of, and how far it may be off. Undefined where the model was refused.
 * The last terms multiply to the number: discounted orders × spend = revenue, revenue × margin = profit.
 */
export function forecastOf(
  run: PublishedRun,
  known: KnownCustomer,
  customer: z.infer<typeof CustomerRow>,
  purchases: readonly PurchaseDay[],
): Forecast | undefined {
  const model = futureModelOf(run);
  const { probabilityAlive, expectedOrders, futureRevenueMinor, futureProfitMinor } = customer;
  if (model === undefined || probabilityAlive === null || expectedOrders === null) return undefined;
  const history = historyOf(known, purchases);
  const discounted = discountedOrders(history, model);
  const factor = expectedOrders > 0 ? discounted / expectedOrders : 1;
  const seed = Number(BigInt(customer.customerId) % 2n ** 52n);
  const term = (name: string, value: number, unit: z.infer<typeof WhyTerm>['unit']): z.infer<typeof WhyTerm> => ({
    term: name,
    value,
    unit,
  });
  return {
    intervals: futureIntervals(history, model, factor, seed),
    why: [
      term('repeatPurchases', history.frequency, 'count'),
      term('silence', customer.recencyDays, 'days'),
      term('silenceRatio', known.silenceRatio, 'ratio'),
      term('alive', probabilityAlive, 'probability'),
      term('expectedOrders', expectedOrders, 'count'),
      term('discountFactor', factor, 'ratio'),
      term('discountedOrders', discounted, 'count'),
      term('expectedSpend', Math.round(known.expectedSpendMinor ?? 0), 'minor'),
      term('futureRevenue', futureRevenueMinor ?? 0, 'minor'),
      term('margin', shrunkMargin(run.fits.margin, customer.revenueMinor, customer.profitMinor), 'ratio'),
      term('futureProfit', futureProfitMinor ?? 0, 'minor'),
    ],
  };
}

function futureModelOf({ fits, settings }: PublishedRun): FutureModel | undefined {
  if (fits.state === 'refused') return undefined;
  const [orders, spend] = fits.models;
  const { r, alpha, a, b } = orders?.parameters ?? {};
  if (r === undefined || alpha === undefined || a === undefined || b === undefined) return undefined;
  const { p, q, gamma } = spend?.parameters ?? {};
  const hasSpend = fits.spend.kind === 'gamma-gamma' && p !== undefined && q !== undefined && gamma !== undefined;
  return {
    parameters: { r, alpha, a, b },
    gammaGamma: hasSpend ? { p, q, gamma } : undefined,
    meanSpendMinor: fits.spend.meanMinor,
    horizonDays: settings.horizonDays,
    yearlyDiscount: settings.yearlyDiscount,
  };
}

function historyOf({ ageDays }: KnownCustomer, purchases: readonly PurchaseDay[]): OwnHistory {
  const [first, ...repeats] = purchases;
  const last = purchases.at(-1);
  const repeatRevenue = repeats.reduce((sum, one) => sum + one.revenueMinor, 0);
  return {
    frequency: repeats.length,
    recencyDays: first === undefined || last === undefined ? 0 : dayNumber(last.day) - dayNumber(first.day),
    ageDays,
    repeatMeanMinor: repeats.length === 0 ? 0 : repeatRevenue / repeats.length,
  };
}
