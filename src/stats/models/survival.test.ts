import { describe, expect, it } from 'vitest';
import { shareOfTotal } from '../inference/share-of-total.ts';
import { seededRandom } from '../numeric/random.ts';
import { bgNbd } from './bg-nbd-process.ts';
import { expectedRemainingLife, remainingLifeQuantile } from './remaining-life.ts';
import { restrictedMean, survivalTable } from './survival-table.ts';

const row = (...values: number[]): Float64Array => Float64Array.from(values);

describe('paper: remission of leukaemia, 6-MP arm (Freireich et al. 1963; Kalbfleisch & Prentice 2002, table 1.2)', () => {
  // weeks 6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+
  const times = [6, 6, 6, 7, 10, 13, 16, 22, 23];
  const all = [6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35];
  const weeks = Array.from({ length: 35 }, (_, k) => k + 1);
  const ended = Float64Array.from(weeks, (week) => times.filter((time) => time === week).length);
  const atRisk = Float64Array.from(weeks, (week) => all.filter((time) => time >= week).length);
  const table = survivalTable(ended, atRisk, 0.95);
  it('gives the published survivor function', () => {
    for (const [week, s] of [
      [6, 0.857],
      [7, 0.807],
      [10, 0.753],
      [13, 0.69],
      [16, 0.627],
      [22, 0.538],
      [23, 0.448],
    ] as const) {
      expect(table.surviving[week]).toBeCloseTo(s, 3);
    }
  });
  it('and the restricted mean of 23.3 weeks with its standard error of 2.83 (R survival 3: rmean at 35)', () => {
    const { mean, low } = restrictedMean(ended, atRisk, 0.95);
    expect(mean).toBeCloseTo(23.287, 2);
    expect((mean - low) / 1.959964).toBeCloseTo(2.827, 2);
  });
});

describe('limits', () => {
  it('ends at 0 when the last ones leave, stays at 1 when nobody does', () => {
    expect([...survivalTable(row(1, 2), row(3, 2), 0.9).surviving]).toEqual([1, 1 - 1 / 3, 0]);
    expect(restrictedMean(row(0, 0), row(5, 5), 0.9)).toEqual({ mean: 2, low: 2, high: 2 });
    expect(() => survivalTable(row(1), row(1, 2), 0.9)).toThrow(RangeError);
  });
  it('a life that has probably ended has no time left, one that outlasts the horizon no quantile', () => {
    expect(remainingLifeQuantile(row(0.3, 0.2, 0.1), 10, 0.5)).toBe(0);
    expect(remainingLifeQuantile(row(1, 0.9, 0.8), 10, 0.5)).toBeNaN();
    expect(() => expectedRemainingLife(row(1, 0.5), 10)).toThrow(RangeError);
  });
  it('a share of nothing is NaN', () => {
    const none = { n: 3, part: 0, whole: 0, partSquares: 0, products: 0, wholeSquares: 0 };
    expect(shareOfTotal(none, 0.9).share).toBeNaN();
  });
});

describe('identities', () => {
  it('without censoring it is the share still there', () => {
    const { surviving } = survivalTable(row(10, 5, 5), row(40, 30, 25), 0.9);
    expect([...surviving].map((s) => Math.round(40 * s))).toEqual([40, 30, 25, 20]);
  });
  it('exponential lives: mean (1 − e^−λH)/λ, median ln 2 / λ', () => {
    const survival = Float64Array.from({ length: 61 }, (_, k) => Math.exp(-0.03 * k));
    expect(expectedRemainingLife(survival, 60)).toBeCloseTo((1 - Math.exp(-1.8)) / 0.03, 5);
    expect(remainingLifeQuantile(survival, 60, 0.5)).toBeCloseTo(Math.LN2 / 0.03, 1);
  });
  it('the shares of all parts add up, and a part that is everything is sure', () => {
    const all = { n: 3, part: 6, whole: 6, partSquares: 14, products: 14, wholeSquares: 14 };
    expect(shareOfTotal(all, 0.9)).toEqual({ share: 1, low: 1, high: 1 });
  });
});

describe('recovery', () => {
  it('the area under BG/NBD’s curve is the mean life of simulated customers', () => {
    const parameters = { r: 0.9, alpha: 30, a: 0.8, b: 2.5 };
    const age = Float64Array.from({ length: 40_000 }, () => 400);
    const random = seededRandom(17);
    const lives = bgNbd.simulate(parameters, age, random);
    // a new customer seen for no time at all: P(alive at t), from many of the same kind
    const fresh = { frequency: row(0), recency: row(0), age: row(0) };
    const survival = Float64Array.from(
      { length: 41 },
      (_, k) => bgNbd.probabilityAliveAt(parameters, fresh, 10 * k)[0]!,
    );
    const alive = bgNbd.probabilityAlive(parameters, lives).reduce((sum, p) => sum + p, 0) / age.length;
    expect(alive).toBeCloseTo(survival[40]!, 2);
    expect(expectedRemainingLife(survival, 400)).toBeGreaterThan(400 * survival[40]!);
  });
  it('nineteen intervals of twenty hold the true share', () => {
    const random = seededRandom(8);
    let held = 0;
    for (let round = 0; round < 500; round++) {
      const sums = { n: 400, part: 0, whole: 0, partSquares: 0, products: 0, wholeSquares: 0 };
      for (let i = 0; i < 400; i++) {
        const whole = -Math.log(random());
        const part = random() < 0.3 ? whole : 0;
        sums.part += part;
        sums.whole += whole;
        sums.partSquares += part * part;
        sums.products += part * whole;
        sums.wholeSquares += whole * whole;
      }
      const { low, high } = shareOfTotal(sums, 0.95);
      if (low <= 0.3 && high >= 0.3) held++;
    }
    expect(held / 500).toBeGreaterThan(0.92);
    expect(held / 500).toBeLessThan(0.98);
  });
});
