import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type TopsisCriterion, topsisCloseness } from './topsis.ts';

const criterion = (values: number[], weight: number, better: 'more' | 'less' = 'more'): TopsisCriterion => ({
  values: Float64Array.from(values),
  weight,
  better,
});

describe('paper: Hwang & Yoon (1981), fighter aircraft', () => {
  it('has the printed closeness .643, .268, .613, .312: the first aircraft is chosen', () => {
    const closeness = topsisCloseness([
      criterion([2, 2.5, 1.8, 2.2], 0.2),
      criterion([1500, 2700, 2000, 1800], 0.1),
      criterion([20_000, 18_000, 21_000, 20_000], 0.1),
      criterion([5.5, 6.5, 4.5, 5], 0.1, 'less'),
      criterion([5, 3, 7, 5], 0.2),
      criterion([9, 5, 7, 5], 0.3),
    ]);
    for (const [i, printed] of [0.643, 0.268, 0.613, 0.312].entries()) {
      expect(Math.abs(closeness[i]! - printed)).toBeLessThan(1e-3);
    }
  });
});

describe('limits', () => {
  it('is 1 for who is best in everything and 0 for who is worst', () => {
    expect([...topsisCloseness([criterion([9, 1, 5], 1), criterion([2, 8, 4], 3, 'less')])].slice(0, 2)).toEqual([
      1, 0,
    ]);
  });
  it('is ½ where nobody can be told from anybody', () => {
    expect([...topsisCloseness([criterion([4, 4], 1), criterion([0, 0], 1)])]).toEqual([0.5, 0.5]);
    expect([...topsisCloseness([criterion([1, 4], 0)])]).toEqual([0.5, 0.5]);
    expect(topsisCloseness([])).toHaveLength(0);
  });
  it('refuses columns of different lengths and negative weights, and passes NaN on', () => {
    expect(() => topsisCloseness([criterion([1, 2], 1), criterion([1], 1)])).toThrow(RangeError);
    expect(() => topsisCloseness([criterion([1, 2], -1)])).toThrow(RangeError);
    expect(topsisCloseness([criterion([Number.NaN, 2], 1)]).every(Number.isNaN)).toBe(true);
  });
});

describe('identities', () => {
  const anyValues = fc.array(fc.integer({ min: -1e7, max: 1e7 }), { minLength: 5, maxLength: 5 });

  it('lies between 0 and 1, does not care for units, and turns round with all directions', () => {
    fc.assert(
      fc.property(anyValues, anyValues, fc.double({ min: 0.1, max: 9, noNaN: true }), (one, other, weight) => {
        const closeness = topsisCloseness([criterion(one, 1), criterion(other, weight)]);
        const inCents = topsisCloseness([
          criterion(
            one.map((x) => x * 100),
            1,
          ),
          criterion(other, weight),
        ]);
        const turned = topsisCloseness([criterion(one, 1, 'less'), criterion(other, weight, 'less')]);
        closeness.forEach((c, i) => {
          expect(c >= 0 && c <= 1).toBe(true);
          expect(inCents[i]).toBeCloseTo(c, 9);
          expect(turned[i]).toBeCloseTo(1 - c, 9);
        });
      }),
    );
  });
  it('is the place between least and most where there is one criterion', () => {
    topsisCloseness([criterion([2, 4, 12], 5)]).forEach((c, i) => {
      expect(c).toBeCloseTo([0, 0.2, 1][i]!, 12);
    });
  });
});
