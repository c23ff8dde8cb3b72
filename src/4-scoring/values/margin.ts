import type { BaseFacts } from '../fit/read-histories.ts';

/**
 * Profit ÷ revenue of one customer, shrunk towards the base's: few orders seen, believe the base; many, believe hers.
 *
 *   margin = (profit + base · prior) / (revenue + prior),  prior = the revenue of five mean orders
 *
 * Profit is after refunds, costs and serving, revenue is before refunds, as expected spend is: their product is expected profit.
 */
export type Margin = { readonly base: number; readonly priorRevenueMinor: number };

const PRIOR_ORDERS = 5;

/** The base's margin, and what the prior is worth. Zero revenue gives a margin of 0. */
export function baseMargin({ revenueMinor, profitMinor, orders }: BaseFacts): Margin {
  if (revenueMinor <= 0 || orders === 0) return { base: 0, priorRevenueMinor: 1 };
  return { base: profitMinor / revenueMinor, priorRevenueMinor: (PRIOR_ORDERS * revenueMinor) / orders };
}

/** A customer's own margin, shrunk. */
export function shrunkMargin({ base, priorRevenueMinor }: Margin, revenueMinor: number, profitMinor: number): number {
  return (profitMinor + base * priorRevenueMinor) / (revenueMinor + priorRevenueMinor);
}
