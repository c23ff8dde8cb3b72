import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../numeric/random.ts';
import { normalQuantile } from '../special/normal.ts';
import { studentsCritical } from '../special/students-t.ts';
import { meanDifference, momentsOf, type RatioMoments } from './mean-difference.ts';
import { overlappingDifference, type SharedSums } from './overlapping-means.ts';
import { spearmanCorrelation, spearmanInterval } from './rank-correlation.ts';
import { ratioOfMeans } from './ratio-of-means.ts';
import { type PartSums, sharesOfVariance } from './shares-of-variance.ts';

const sum = (values: readonly number[]): number => values.reduce((total, v) => total + v, 0);
const dot = (a: readonly number[], b: readonly number[]): number => sum(a.map((v, i) => v * (b[i] ?? 0)));
const moments = (values: readonly number[]) => momentsOf(Float64Array.from(values));
const shared = (a: readonly number[], b: readonly number[]): SharedSums => ({
  n: a.length,
  first: sum(a),
  second: sum(b),
  firstSquares: dot(a, a),
  secondSquares: dot(b, b),
  products: dot(a, b),
});
/** Answers of one person move together: half of each is the person. */
const answers = (seed: number, n: number, shift: number): [number[], number[]] => {
  const random = seededRandom(seed);
  const draw = (): number => normalQuantile(random());
  const people = Array.from({ length: n }, draw);
  return [people.map((p) => p + draw() + shift), people.map((p) => p + draw())];
};

describe('limits', () => {
  it('overlapping means: nobody in both is Welch, everybody in both the paired t', () => {
    const [a, b] = answers(1, 24, 0.5);
    const welch = meanDifference(moments(a), moments(b));
    expect(overlappingDifference(moments(a), moments(b), shared([], []))).toEqual(welch);
    const found = overlappingDifference(moments(a), moments(b), shared(a, b));
    const differences = moments(a.map((v, i) => v - (b[i] ?? 0)));
    expect(found.standardError).toBeCloseTo(Math.sqrt(differences.variance / 24), 12);
    expect(found.degreesOfFreedom).toBeCloseTo(23, 12);
    expect(found.standardError).toBeLessThan(welch.standardError);
  });
  it('one answer in a group has no interval, and a ratio of what is not above 0 neither', () => {
    expect(overlappingDifference(moments([1]), moments([1, 2]), shared([1], [1])).lower).toBeNaN();
    const flat: RatioMoments = { n: 5, meanY: 4, meanX: 0, varianceY: 1, varianceX: 0, covariance: 0 };
    expect(ratioOfMeans(flat, 0.95).low).toBeNaN();
    expect(spearmanInterval(0.5, 3, 0.95).low).toBeNaN();
  });
  it('a whole that does not vary has no shares, nor has one group', () => {
    const one: PartSums = { n: 3, whole: 9, wholeSquares: 27, parts: [9], products: [27] };
    expect(sharesOfVariance([one, one], 0.95)).toBeNull();
    expect(sharesOfVariance([{ ...one, wholeSquares: 30, products: [30] }], 0.95)).toBeNull();
    expect(sharesOfVariance([], 0.95)).toBeNull();
  });
});

describe('identities', () => {
  it('a ratio of means by hand', () => {
    const [y, x] = [
      [5, 6, 7, 6],
      [2, 4, 3, 3],
    ] as const;
    const covariance = (dot(y, x) - (sum(y) * sum(x)) / 4) / 3;
    const own = {
      n: 4,
      meanY: 6,
      meanX: 3,
      varianceY: moments(y).variance,
      varianceX: moments(x).variance,
      covariance,
    };
    const { ratio, low, high } = ratioOfMeans(own, 0.95);
    // s²_y = s²_x = 2/3, s_xy = 1/3: Var ln R = (2/3/36 − 2/3/18 + 2/3/9)/4 = 1/72
    const reach = studentsCritical(0.95, 3) * Math.sqrt(1 / 72);
    expect([ratio, low, high]).toEqual([
      2,
      expect.closeTo(2 * Math.exp(-reach), 10),
      expect.closeTo(2 * Math.exp(reach), 10),
    ]);
  });
  it('shares of variance add up to 1 and follow the variances of independent parts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.double({ min: 0.2, max: 5, noNaN: true }), (seed, scale) => {
        const groups = partsOf(seed, scale, 400);
        const shares = sharesOfVariance(groups, 0.95) ?? [];
        expect(sum(shares.map(({ share }) => share))).toBeCloseTo(1, 9);
        expect(shares.every(({ share, low, high }) => low <= share && share <= high)).toBe(true);
      }),
      { numRuns: 25 },
    );
    const [first] = sharesOfVariance(partsOf(3, 2, 60_000), 0.95) ?? [];
    expect(first?.share).toBeCloseTo(4 / 5, 1);
  });
});

describe('recovery', () => {
  it('intervals hold the truth as often as they say', () => {
    const held = { difference: 0, rank: 0, share: 0 };
    const ROUNDS = 400;
    for (let round = 0; round < ROUNDS; round++) {
      const [a, b] = answers(round + 1, 40, 0.3);
      const [own, other] = [a.slice(0, 30), b.slice(10)];
      const both = shared(a.slice(10, 30), b.slice(10, 30));
      const { lower, upper } = overlappingDifference(moments(own), moments(other), both);
      if (lower <= 0.3 && upper >= 0.3) held.difference++;
      // normal pairs with r = ½ have ρ = (6/π) asin(r/2)
      const rho = spearmanCorrelation(Float64Array.from(a), Float64Array.from(b));
      const rank = spearmanInterval(rho, 40, 0.95);
      const truth = (6 / Math.PI) * Math.asin(0.25);
      if (rank.low <= truth && rank.high >= truth) held.rank++;
      const share = sharesOfVariance(partsOf(round + 1, 1, 400), 0.95)?.[0];
      if (share !== undefined && share.low <= 0.5 && share.high >= 0.5) held.share++;
    }
    // 95 % of 400 is 380, with a standard error of 4.4
    for (const count of Object.values(held)) {
      expect(count).toBeGreaterThan(362);
      expect(count).toBeLessThan(398);
    }
  });
});

/** Two independent parts, the first `scale` times as wide as the second, in twenty groups. */
function partsOf(seed: number, scale: number, n: number): PartSums[] {
  const random = seededRandom(seed);
  return Array.from({ length: 20 }, () => {
    const first = Array.from({ length: n / 20 }, () => scale * normalQuantile(random()));
    const second = first.map(() => normalQuantile(random()));
    const whole = first.map((v, i) => v + (second[i] ?? 0));
    return {
      n: n / 20,
      whole: sum(whole),
      wholeSquares: dot(whole, whole),
      parts: [sum(first), sum(second)],
      products: [dot(first, whole), dot(second, whole)],
    };
  });
}
