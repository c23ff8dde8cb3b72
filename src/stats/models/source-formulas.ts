/**
 * Lifetime value by the report's three formulas, exactly as given, and the standard form beside them.
 *
 * Story    A report gives three short formulas for lifetime value. They are kept as they stand so that their numbers can
 *          be looked at; where one is not an expectation, the form that is stands beside it.
 * Source   S3 part 2 §2.1 (simple revenue method), §2.2 (lifecycle revenue method), §2.3 (probability method); the
 *          survival form: Berger & Nasr (1998), J. Interactive Marketing 12(1), case 1, summed without end as in Gupta &
 *          Lehmann (2003), ibid. 17(1), 9–24.
 * Symbols  A = value of an order, F = orders a year, g = growth of F, h = growth of the lifetime, p = r = probability to
 *          be retained over a year, d = discount a year
 * Units    money as given; A · F is money a customer and year
 * Domain   0 ≤ r ≤ 1, d ≥ 0; growth may be negative
 * Checked  source-formulas.test.ts: numbers worked out by hand.
 */

/** CLV = (A · F) · (1 + g) · (1 + h) */
export function simpleRevenueValue(orderValue: number, frequency: number, growth: number, lifeGrowth: number): number {
  return orderValue * frequency * (1 + growth) * (1 + lifeGrowth);
}

/** CLV = (revenue of new + of mature + of lost customers) / number of customers; NaN for nobody. */
export function lifecycleRevenueValue(ofNew: number, ofMature: number, ofLost: number, customers: number): number {
  return customers > 0 ? (ofNew + ofMature + ofLost) / customers : Number.NaN;
}

/**
 * CLV = (A · F) · (1 + p) · (1 + h)
 *
 * (1 + p) is no expectation: with p = 1 it doubles one year's revenue, with p = 0 it keeps a whole year of it. See
 * `survivalValue`.
 */
export function probabilityValue(orderValue: number, frequency: number, retention: number, lifeGrowth: number): number {
  return orderValue * frequency * (1 + retention) * (1 + lifeGrowth);
}

/**
 * The expected value of the years to come when each is reached with probability r after the one before:
 *
 *   Σ_{t ≥ 1} A F r^t / (1 + d)^t = A F · r / (1 + d − r)
 *
 * Infinity where r = 1 and d = 0.
 */
export function survivalValue(orderValue: number, frequency: number, retention: number, discount: number): number {
  return (orderValue * frequency * retention) / (1 + discount - retention);
}
