import { describe, expect, it } from 'vitest';
import { drawGamma } from '../numeric/draws.ts';
import { seededRandom } from '../numeric/random.ts';
import { momentsOf } from './mean-difference.ts';
import { meanRatio } from './moments.ts';
import { standardisedRatio } from './standardised-ratio.ts';

const of = (n: number, mean: number, variance = 1) => ({ n, mean, variance });

describe('paper: worked out by hand', () => {
  it('weighs both groups as the first lies in the strata', () => {
    // Within strata twice as much each time; plain means are 17.5 and 6.
    const first = [of(25, 10), of(75, 20)];
    const second = [of(80, 5), of(20, 10)];
    const { ratio, low, high, strata } = standardisedRatio(first, second, 0.95);
    expect(ratio).toBeCloseTo(17.5 / 8.75, 12);
    expect(strata).toBe(2);
    // Var ln R = (1/16/25 + 9/16/75)/17.5² + (1/16/80 + 9/16/20)/8.75²
    const deviation = Math.sqrt((0.0025 + 0.0075) / 306.25 + (0.00078125 + 0.028125) / 76.5625);
    expect(Math.log(high / ratio)).toBeCloseTo(1.959963984540054 * deviation, 10);
    expect(low * high).toBeCloseTo(ratio ** 2, 10);
  });
});

describe('limits', () => {
  it('leaves out strata where somebody is missing, and knows nothing without any', () => {
    expect(standardisedRatio([of(9, 4), of(5, 100)], [of(9, 2), of(1, 1)], 0.9).ratio).toBe(2);
    expect(standardisedRatio([of(9, 4)], [of(0, Number.NaN, Number.NaN)], 0.9)).toMatchObject({
      ratio: Number.NaN,
      strata: 0,
    });
    expect(standardisedRatio([of(9, -4)], [of(9, 2)], 0.9).ratio).toBeNaN();
  });
  it('refuses different strata', () => {
    expect(() => standardisedRatio([of(2, 1)], [], 0.9)).toThrow(RangeError);
  });
});

describe('identities', () => {
  it('is the plain ratio with one stratum', () => {
    const [one, two] = [of(40, 12, 30), of(60, 7, 11)];
    const plain = meanRatio(one, two, 0.95);
    const { ratio, low, high } = standardisedRatio([one], [two], 0.95);
    expect([ratio / plain.ratio, low / plain.low, high / plain.high].map((same) => same.toFixed(12))).toEqual(
      Array(3).fill('1.000000000000'),
    );
  });
});

describe('recovery', () => {
  it('holds a true ratio of 1 within its 90 % interval about nine times in ten, where the plain ratio is 2.6', () => {
    const random = seededRandom(3);
    let held = 0;
    const times = 400;
    for (let time = 0; time < times; time++) {
      // The mean depends on the stratum alone; the first group lies mostly in the second stratum.
      const draw = (n: number, mean: number) =>
        momentsOf(Float64Array.from({ length: n }, () => drawGamma(random, 2, 2 / mean)));
      const { low, high } = standardisedRatio([draw(40, 10), draw(160, 40)], [draw(170, 10), draw(30, 40)], 0.9);
      if (low <= 1 && high >= 1) held++;
    }
    expect(held / times).toBeGreaterThan(0.86);
    expect(held / times).toBeLessThan(0.94);
  });
});
