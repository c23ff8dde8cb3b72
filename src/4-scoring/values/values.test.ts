import { describe, expect, it } from 'vitest';
import { bgNbd } from '#stats/models/bg-nbd-process';
import { dayAfter, dayNumber, monthEnds } from '../run/days.ts';
import { discountedOrders, futureSpreads } from './customer-future.ts';
import { discountPlan } from './horizon.ts';
import { baseMargin, shrunkMargin } from './margin.ts';

describe('margin', () => {
  const base = { revenueMinor: 100_000, profitMinor: 30_000, orders: 100 };
  const margin = baseMargin({
    ...base,
    customers: 1,
    occasions: 1,
    repeaters: 0,
    spenders: 0,
    firstOn: '',
    lastOn: '',
    spanDays: 0,
    netMinor: 0,
    differentSpends: 0,
    differentHistories: 1,
    spendCorrelation: null,
  });
  it('is the base’s without orders and goes to the own with many', () => {
    expect(shrunkMargin(margin, 0, 0)).toBeCloseTo(0.3, 12);
    expect(shrunkMargin(margin, 5_000, 500)).toBeCloseTo(0.2, 12);
    expect(shrunkMargin(margin, 1e12, 1e11)).toBeCloseTo(0.1, 6);
  });
});

describe('horizon', () => {
  it('is cut into months that add up to it, at the yearly rate', () => {
    const plan = discountPlan(365.25, 0.1);
    expect(plan.periods).toBe(12);
    expect((1 + plan.discountPerPeriod) ** 12).toBeCloseTo(1.1, 12);
    expect(discountPlan(30, 0.1)).toMatchObject({ periods: 1, periodLength: 30 });
  });
});

describe('one customer’s future', () => {
  const history = { frequency: 6, recencyDays: 200, ageDays: 230, repeatMeanMinor: 8_000 };
  const parameters = { r: 0.5, alpha: 30, a: 0.7, b: 2.5 };
  const gammaGamma = { p: 6, q: 4, gamma: 1_500 };
  const model = {
    process: bgNbd,
    purchases: { parameters, names: bgNbd.parameterNames, covariance: new Float64Array(16) },
    spend: { parameters: gammaGamma, names: ['p', 'q', 'gamma'], covariance: new Float64Array(9) },
    meanSpendMinor: 4_000,
    resampled: { purchases: [parameters], spend: [gammaGamma] },
    horizonDays: 365,
    yearlyDiscount: 0.1,
  };
  it('has an interval around its expectation, the same each time', () => {
    const expected = discountedOrders(history, model);
    const first = futureSpreads(history, model, 0.95, 42);
    expect(futureSpreads(history, model, 0.95, 42)).toEqual(first);
    expect(first.orders.lower).toBeLessThanOrEqual(expected);
    expect(first.orders.upper).toBeGreaterThan(expected);
    expect(first.revenueMinor.upper).toBeGreaterThan(expected * 5_000);
  });
});

describe('days', () => {
  it('count, step and end months', () => {
    expect(dayNumber('1970-01-02')).toBe(1);
    expect(dayAfter('2024-02-28', 2)).toBe('2024-03-01');
    expect(monthEnds('2023-12-15', '2024-03-10', 24)).toEqual(['2023-12-31', '2024-01-31', '2024-02-29', '2024-03-10']);
    expect(monthEnds('2020-01-01', '2024-03-31', 2)).toEqual(['2024-01-31', '2024-02-29', '2024-03-31']);
  });
});
