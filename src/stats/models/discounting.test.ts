import { describe, expect, it } from 'vitest';
import { bgNbdDiscountedTransactions, bgNbdExpectedTransactionsAt } from './bg-nbd-expectation.ts';
import { discountedExpectations, periodEnds } from './discounting.ts';

const parameters = { r: 0.24, alpha: 31, a: 0.79, b: 2.43 };
const history = {
  frequency: Float64Array.of(0, 2, 7, 26),
  recency: Float64Array.of(0, 212, 230, 270),
  age: Float64Array.of(200, 271, 272, 272),
};

describe('discounting', () => {
  it('gives what the model sums itself', () => {
    const plan = { periods: 12, periodLength: 30.4375, discountPerPeriod: 0.008 };
    const found = discountedExpectations(bgNbdExpectedTransactionsAt(parameters, history, periodEnds(plan)), plan);
    const own = bgNbdDiscountedTransactions(parameters, history, plan);
    for (const [i, value] of found.entries()) expect(Math.abs(value / own[i]! - 1)).toBeLessThan(1e-12);
  });

  it('without a discount is exactly the expectation at the end', () => {
    const plan = { periods: 3, periodLength: 10, discountPerPeriod: 0 };
    expect(discountedExpectations(Float64Array.of(1, 2, 4, 0.1, 0.3, 0.7), plan)).toEqual(Float64Array.of(4, 0.7));
  });

  it('one period is discounted once', () => {
    const plan = { periods: 1, periodLength: 365, discountPerPeriod: 0.25 };
    expect(discountedExpectations(Float64Array.of(5), plan)).toEqual(Float64Array.of(4));
    expect(periodEnds(plan)).toEqual(Float64Array.of(365));
  });

  it('refuses expectations that do not fit the plan', () => {
    const plan = { periods: 2, periodLength: 1, discountPerPeriod: 0 };
    expect(() => discountedExpectations(Float64Array.of(1, 2, 3), plan)).toThrow(RangeError);
  });
});
