import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../numeric/random.ts';
import { meanCurve } from './mean-cumulative-function.ts';
import { paybackPeriods } from './payback-time.ts';

const of = (...values: number[]) => Float64Array.from(values);

describe('paper: an example worked out by hand', () => {
  // Ten customers bring 50 in their first month; six have lived through a second (24), three through a third (6): 5, 9, 11.
  const { cumulative } = meanCurve(of(50, 24, 6), of(10, 6, 3), 0.9);
  it.each([
    [4, 1],
    [5, 1],
    [5.01, 2],
    [9, 2],
    [11, 3],
    [11.01, undefined],
  ])('a cost of %d is paid back after %s', (cost, periods) => {
    expect(paybackPeriods(cumulative, cost)).toBe(periods);
  });
});

describe('limits', () => {
  it('is at once where nothing was spent, and never without periods', () => {
    expect(paybackPeriods(of(-3), 0)).toBe(0);
    expect(paybackPeriods(of(), 1)).toBeUndefined();
  });
  it('does not look behind the end of what is known', () => {
    expect(paybackPeriods(of(1, Number.NaN, 9), 5)).toBeUndefined();
    expect(paybackPeriods(of(6, Number.NaN), 5)).toBe(1);
  });
});

describe('identities', () => {
  it('a higher cost is never paid back sooner, and what is reached stays reached when more is known', () => {
    const steps = fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 1 });
    fc.assert(
      fc.property(steps, fc.nat(2000), fc.nat(2000), (curve, cost, more) => {
        const known = (values: number[], price: number) => paybackPeriods(Float64Array.from(values), price) ?? Infinity;
        expect(known(curve, cost + more)).toBeGreaterThanOrEqual(known(curve, cost));
        expect(known([...curve, 1_000], cost)).toBeLessThanOrEqual(known(curve, cost));
      }),
    );
  });
});

describe('recovery', () => {
  it('finds the month of a known curve though most customers are young', () => {
    const random = seededRandom(11);
    const truth = [6, 3, 2, 1];
    const earned = new Float64Array(4);
    const atRisk = new Float64Array(4);
    for (let customer = 0; customer < 40_000; customer++) {
      const periods = 1 + Math.floor(4 * random() ** 2);
      for (let k = 0; k < periods; k++) {
        atRisk[k] = (atRisk[k] ?? 0) + 1;
        earned[k] = (earned[k] ?? 0) + 2 * random() * (truth[k] ?? 0);
      }
    }
    const { cumulative } = meanCurve(earned, atRisk, 0.9);
    expect([5, 8, 10, 11.7].map((cost) => paybackPeriods(cumulative, cost))).toEqual([1, 2, 3, 4]);
  });
});
