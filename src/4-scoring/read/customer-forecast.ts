import type { z } from 'zod';
import type { CustomerRow, WhyTerm } from '#contract/customer';
import type { PublishedRun } from '../run/published-runs.ts';
import { discountedOrders, type FutureSpreads, futureSpreads, type OwnHistory } from '../values/customer-future.ts';
import { futureModelOf } from '../values/future-model.ts';

/** What score_values knows of her: what her value was computed from. */
export type ScoredHistory = OwnHistory & { readonly margin: number };

/** What score_customers knows beside the contract's row. */
export type KnownCustomer = {
  readonly ageDays: number;
  readonly expectedSpendMinor: number | null;
  readonly medianGapDays: number | null;
  readonly silenceRatio: number;
};

export type Forecast = {
  readonly spreads: FutureSpreads;
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
  history: ScoredHistory | undefined,
): Forecast | undefined {
  const model = futureModelOf(run.fits, run.settings);
  const { probabilityAlive, expectedOrders, futureRevenueMinor, futureProfitMinor } = customer;
  if (model === undefined || history === undefined || probabilityAlive === null || expectedOrders === null) {
    return undefined;
  }
  const discounted = discountedOrders(history, model);
  const factor = expectedOrders > 0 ? discounted / expectedOrders : 1;
  const seed = Number(BigInt(customer.customerId) % 2n ** 52n);
  const term = (name: string, value: number, unit: z.infer<typeof WhyTerm>['unit']): z.infer<typeof WhyTerm> => ({
    term: name,
    value,
    unit,
  });
  return {
    spreads: futureSpreads(history, model, factor, seed),
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
      term('margin', history.margin, 'ratio'),
      term('futureProfit', futureProfitMinor ?? 0, 'minor'),
    ],
  };
}
