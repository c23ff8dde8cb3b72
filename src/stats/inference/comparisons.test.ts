import { describe, expect, it } from 'vitest';
import { seededRandom } from '../numeric/random.ts';
import { independenceTest } from './contingency.ts';
import type { Moments } from './mean-difference.ts';
import { meanInterval, meanRatio, momentsOfSums } from './moments.ts';
import { shareDifference, wilsonInterval } from './proportion.ts';

const momentsOf = (...values: number[]): Moments =>
  momentsOfSums({
    n: values.length,
    sum: values.reduce((sum, value) => sum + value, 0),
    squares: values.reduce((sum, value) => sum + value * value, 0),
  });

describe('paper: Newcombe (1998), table II, method 10', () => {
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [10, 10, 0, 10, 0.6075, 1],
  ])('%d/%d − %d/%d', (a, m, b, n, low, high) => {
    const found = shareDifference({ count: a, n: m }, { count: b, n }, 0.95);
    expect([found.lower, found.upper].map((bound) => Math.round(bound * 1e4) / 1e4)).toEqual([low, high]);
  });
});

describe('limits', () => {
  it('keeps shares inside 0 … 1 and says NaN where nobody was counted', () => {
    expect(wilsonInterval({ count: 0, n: 1 }, 0.95).low).toBe(0);
    expect(wilsonInterval({ count: 9, n: 9 }, 0.99).high).toBe(1);
    expect(wilsonInterval({ count: 0, n: 0 }, 0.95).high).toBeNaN();
    expect(meanInterval(momentsOf(5), 0.95).low).toBeNaN();
    expect(meanRatio(momentsOf(-1, -2), momentsOf(1, 2), 0.95).low).toBeNaN();
    expect(independenceTest(Float64Array.of(3, 0, 4, 0), 2, 2).strength).toBeNaN();
    expect(() => independenceTest(Float64Array.of(1, 2, 3), 2, 2)).toThrow(RangeError);
  });
  it('has no width where nothing varies, however large the sums', () => {
    expect(momentsOf(2e9, 2e9, 2e9).variance).toBe(0);
    expect(meanInterval(momentsOf(2, 2), 0.95)).toEqual({ low: 2, high: 2 });
  });
});

describe('identities', () => {
  it('turning the comparison turns the sign', () => {
    const [a, b] = [momentsOf(3, 5, 7, 9, 20), momentsOf(1, 2, 2, 8)];
    expect(meanRatio(a, b, 0.9).low).toBeCloseTo(1 / meanRatio(b, a, 0.9).high, 12);
    const there = shareDifference({ count: 3, n: 9 }, { count: 5, n: 8 }, 0.9);
    const back = shareDifference({ count: 5, n: 8 }, { count: 3, n: 9 }, 0.9);
    expect(there.lower).toBeCloseTo(-back.upper, 12);
  });
  it('a table whose rows are alike has no strength; one that decides everything has strength 1', () => {
    expect(independenceTest(Float64Array.of(10, 20, 30, 60), 2, 2).statistic).toBeCloseTo(0, 12);
    expect(independenceTest(Float64Array.of(10, 0, 0, 30), 2, 2).strength).toBeCloseTo(1, 12);
  });
});

describe('recovery', () => {
  it('nineteen intervals of twenty hold the truth', () => {
    const random = seededRandom(11);
    const held = { share: 0, ratio: 0 };
    for (let round = 0; round < 600; round++) {
      const people = Array.from({ length: 60 }, () => (random() < 0.08 ? 1 : 0));
      const { low, high } = wilsonInterval({ count: people.filter(Boolean).length, n: 60 }, 0.95);
      if (low <= 0.08 && high >= 0.08) held.share++;
      const [first, second] = [3, 1].map((scale) =>
        momentsOf(...Array.from({ length: 300 }, () => -scale * Math.log(random()))),
      ) as [Moments, Moments];
      const ratio = meanRatio(first, second, 0.95);
      if (ratio.low <= 3 && ratio.high >= 3) held.ratio++;
    }
    for (const count of Object.values(held)) expect(count / 600).toBeGreaterThan(0.925);
    expect(held.ratio / 600).toBeLessThan(0.98);
  });
});

describe('reference: SciPy 1.17', () => {
  it('Wilson', () => {
    const found = wilsonInterval({ count: 7, n: 50 }, 0.95);
    expect(found.low).toBeCloseTo(0.06950833427016292, 12);
    expect(found.high).toBeCloseTo(0.26186193710585537, 12);
    expect(wilsonInterval({ count: 0, n: 10 }, 0.95).high).toBeCloseTo(0.27753279986288926, 12);
  });
  it('Student’s interval of a mean', () => {
    const { low, high } = meanInterval(momentsOf(3, 5, 7, 9, 20), 0.95);
    expect(low).toBeCloseTo(0.5450352385947284, 9);
    expect(high).toBeCloseTo(17.054964761405273, 9);
  });
  it('chi-square of a table', () => {
    const found = independenceTest(Float64Array.of(20, 30, 50, 35, 25, 10), 2, 3);
    expect(found.statistic).toBeCloseTo(26.751082251082245, 10);
    expect(found.degrees).toBe(2);
    expect(found.probability / 1.5526597567395096e-6).toBeCloseTo(1, 9);
    expect(found.strength).toBeCloseTo(Math.sqrt(26.751082251082245 / 170), 12);
  });
});
