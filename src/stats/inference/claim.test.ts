import { describe, expect, it } from 'vitest';
import { seededRandom } from '../numeric/random.ts';
import { judgeClaim, rankCorrelationInterval, type Standing, shareRatio, topShareInterval } from './claim.ts';
import { spearmanCorrelation } from './rank-correlation.ts';

const one = (...values: number[]): Standing => ({
  n: values.length,
  sum: values.reduce((sum, value) => sum + value, 0),
  squares: values.reduce((sum, value) => sum + value * value, 0),
});

describe('paper: by hand', () => {
  it('inside, outside, across', () => {
    const band = { low: 1.5, high: 2.5 };
    expect(judgeClaim({ low: 1.8, high: 2.2 }, band)).toBe('supported');
    expect(judgeClaim({ low: 2.6, high: 3 }, band)).toBe('refuted');
    expect(judgeClaim({ low: 1, high: 1.4 }, band)).toBe('refuted');
    expect(judgeClaim({ low: 2, high: 3 }, band)).toBe('open');
    expect(judgeClaim({ low: 0, high: 9 }, band)).toBe('open');
  });
  it('the top fifth of ten: two of four equals fill it, each with half', () => {
    // the best four stand alike with 8 each, the others have 2 each: top two of ten bring 16 of 44
    const found = topShareInterval([one(8, 8, 8, 8), one(2, 2, 2, 2, 2, 2)], 0.2, 0.95);
    expect(found.share).toBeCloseTo(16 / 44, 12);
    expect(found.n).toBe(10);
  });
  it('a ratio of shares: 60 of 100 against 40 of 100', () => {
    const { ratio, low, high } = shareRatio({ count: 60, n: 100 }, { count: 40, n: 100 }, 0.95);
    const reach = 1.959963984540054 * Math.sqrt(0.4 / 60 + 0.6 / 40);
    expect([ratio, Math.log(high / ratio), Math.log(ratio / low)]).toEqual([
      expect.closeTo(1.5, 12),
      expect.closeTo(reach, 12),
      expect.closeTo(reach, 12),
    ]);
  });
});

describe('limits', () => {
  it('says NaN, and leaves the claim open, where there is nothing', () => {
    expect(topShareInterval([one(0, 0)], 0.2, 0.95).share).toBeNaN();
    expect(topShareInterval([], 0.2, 0.95).low).toBeNaN();
    expect(shareRatio({ count: 0, n: 5 }, { count: 1, n: 5 }, 0.95).low).toBeNaN();
    expect(rankCorrelationInterval(0.5, 3, 0.95).low).toBeNaN();
    expect(judgeClaim({ low: Number.NaN, high: Number.NaN }, { low: 0, high: 1 })).toBe('open');
  });
});

describe('identities', () => {
  it('the top of everybody is everything, without doubt', () => {
    const all = topShareInterval([one(5, 1), one(3)], 1, 0.95);
    expect([all.share, all.low, all.high]).toEqual([1, 1, 1]);
  });
  it('does not depend on how equals are cut', () => {
    const whole = topShareInterval([one(4, 4, 4, 4), one(1, 1, 1, 1)], 0.3, 0.9);
    const cut = topShareInterval([one(4, 4), one(4, 4), one(1), one(1, 1, 1)], 0.3, 0.9);
    expect(cut.share).toBeCloseTo(whole.share, 12);
    expect(cut.high).toBeCloseTo(whole.high, 12);
  });
});

describe('recovery', () => {
  it('nineteen intervals of twenty hold the true share of the top fifth: exponential money brings 0.2 − 0.2 ln 0.2', () => {
    const random = seededRandom(19);
    const truth = 0.2 - 0.2 * Math.log(0.2);
    let held = 0;
    for (let round = 0; round < 400; round++) {
      const money = Array.from({ length: 500 }, () => -Math.log(random())).sort((a, b) => b - a);
      const { low, high } = topShareInterval(
        money.map((value) => one(value)),
        0.2,
        0.95,
      );
      if (low <= truth && high >= truth) held++;
    }
    expect(held / 400).toBeGreaterThan(0.915);
    expect(held / 400).toBeLessThan(0.98);
  });
  it('agrees with the bootstrap on how far the share may be off', () => {
    const random = seededRandom(4);
    const money = Array.from({ length: 400 }, () => (-Math.log(random())) ** 2).sort((a, b) => b - a);
    const share = (values: number[]): number =>
      topShareInterval(
        [...values].sort((a, b) => b - a).map((value) => one(value)),
        0.2,
        0.95,
      ).share;
    const draws = Array.from({ length: 400 }, () =>
      share(Array.from({ length: 400 }, () => money[Math.floor(random() * 400)] ?? 0)),
    );
    const mean = draws.reduce((sum, value) => sum + value, 0) / 400;
    const deviation = Math.sqrt(draws.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 399);
    const found = topShareInterval(
      money.map((value) => one(value)),
      0.2,
      0.95,
    );
    expect((found.high - found.share) / 1.96 / deviation).toBeGreaterThan(0.85);
    expect((found.high - found.share) / 1.96 / deviation).toBeLessThan(1.15);
  });
  it('nineteen intervals of twenty hold no correlation where there is none', () => {
    const random = seededRandom(23);
    let held = 0;
    for (let round = 0; round < 400; round++) {
      const column = () => Float64Array.from({ length: 50 }, () => random());
      const { low, high } = rankCorrelationInterval(spearmanCorrelation(column(), column()), 50, 0.95);
      if (low <= 0 && high >= 0) held++;
    }
    expect(held / 400).toBeGreaterThan(0.925);
    expect(held / 400).toBeLessThan(0.98);
  });
});
