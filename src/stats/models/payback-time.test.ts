import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../numeric/random.ts';
import { meanCumulativeValue, paybackPeriods } from './payback-time.ts';

const of = (...values: number[]) => Float64Array.from(values);

describe('paper: an example worked out by hand', () => {
  // Ten customers bring 50 in their first month; six have lived through a second (24), three through a third (6).
  const mean = meanCumulativeValue(of(50, 24, 6), of(10, 6, 3));
  it('adds up the means of those who were there', () => {
    expect([...mean]).toEqual([5, 9, 11]);
  });
  it('finds the first period that is enough', () => {
    expect([4, 5, 5.01, 9, 11, 11.01].map((cost) => paybackPeriods(mean, cost))).toEqual([1, 1, 2, 2, 3, undefined]);
  });
});

describe('limits', () => {
  it('knows nothing from where there is nobody on', () => {
    expect([...meanCumulativeValue(of(8, 5, 7), of(2, 0, 1))]).toEqual([4]);
    expect([...meanCumulativeValue(of(), of())]).toEqual([]);
  });
  it('is at once where nothing was spent, and never without periods', () => {
    expect(paybackPeriods(of(-3), 0)).toBe(0);
    expect(paybackPeriods(of(), 1)).toBeUndefined();
  });
  it('refuses lengths that differ', () => {
    expect(() => meanCumulativeValue(of(1), of(1, 2))).toThrow(RangeError);
  });
});

describe('identities', () => {
  const lives = fc.array(fc.tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: 1, max: 50 })), {
    minLength: 1,
  });
  it('with everybody old enough it is the total per head', () => {
    fc.assert(
      fc.property(lives, (periods) => {
        const earned = Float64Array.from(periods, ([money]) => money);
        const mean = meanCumulativeValue(earned, new Float64Array(earned.length).fill(20));
        expect(mean.at(-1)).toBeCloseTo(earned.reduce((sum, money) => sum + money, 0) / 20, 8);
      }),
    );
  });
  it('a higher cost is never paid back sooner', () => {
    fc.assert(
      fc.property(lives, fc.nat(2000), fc.nat(2000), (periods, cost, more) => {
        const mean = meanCumulativeValue(
          Float64Array.from(periods, ([money]) => money),
          Float64Array.from(periods, ([, people]) => people),
        );
        const late = paybackPeriods(mean, cost + more) ?? Number.POSITIVE_INFINITY;
        expect(late).toBeGreaterThanOrEqual(paybackPeriods(mean, cost) ?? Number.POSITIVE_INFINITY);
      }),
    );
  });
});

describe('recovery', () => {
  it('finds a known curve though most customers are young', () => {
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
    const mean = meanCumulativeValue(earned, atRisk);
    for (const [k, value] of [6, 9, 11, 12].entries()) expect(Math.abs((mean[k] ?? 0) - value)).toBeLessThan(0.15);
    expect(paybackPeriods(mean, 10)).toBe(3);
  });
});
