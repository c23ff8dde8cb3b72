import type { DiscountedPeriods } from '#stats/models/purchase-history';

/** Mean length of a month, in days. */
const MONTH_DAYS = 365.25 / 12;

/**
 * The horizon as periods of about a month, each discounted at its end: the yearly rate d becomes (1 + d)^(length/365.25) − 1 a period.
 * @param days length of the horizon, and of all periods together.
 */
export function discountPlan(days: number, yearlyDiscount: number): DiscountedPeriods {
  const periods = Math.max(1, Math.round(days / MONTH_DAYS));
  const periodLength = days / periods;
  return { periods, periodLength, discountPerPeriod: (1 + yearlyDiscount) ** (periodLength / 365.25) - 1 };
}
