import { describe, expect, it } from 'vitest';
import { seededRandom } from '#stats/numeric/random';
import { type PastSilence, testReturns } from './return-chance.ts';
import { testedSign } from './test-signs.ts';

/** Customers of whom the model says `factor` times the chance they really have. */
function pastOf(n: number, factor: number, seed: number): PastSilence {
  const random = seededRandom(seed);
  const truth = Float64Array.from({ length: n }, () => 0.4 * random());
  const returned = truth.map((p) => (random() < p ? 1 : 0));
  return {
    ratio: truth.map((p) => 2 + 20 * (0.4 - p)),
    said: truth.map((p) => Math.min(1, factor * p)),
    returned,
    laterMinor: returned.map((y) => 1_000 * y),
    spendMinor: new Float64Array(n).fill(1_000),
    half: Uint8Array.from({ length: n }, () => (random() < 0.5 ? 0 : 1)),
  };
}

describe('the chance of a return', () => {
  it('finds what came where the model said a third too much', () => {
    const { tested, chance } = testReturns(pastOf(20_000, 4 / 3, 5));
    expect(tested.state).toBe('trusted');
    expect(tested.biasBefore).toBeCloseTo(1 / 3, 1);
    expect(Math.abs(tested.bias ?? 1)).toBeLessThan(0.05);
    for (const { said, interval } of tested.silence) {
      expect(said).toBeGreaterThan(interval.lower - 0.01);
      expect(said).toBeLessThan(interval.upper + 0.01);
    }
    const [low, high] = chance?.(Float64Array.of(0.4, 0.12)) ?? [];
    expect(Math.abs((low ?? 0) - 0.3)).toBeLessThan(0.04);
    expect(Math.abs((high ?? 0) - 0.09)).toBeLessThan(0.03);
  });

  it('is refused where the model was far off, and where there were too few', () => {
    expect(testReturns(pastOf(5_000, 2.2, 6))).toMatchObject({ tested: { state: 'biased' }, chance: undefined });
    expect(testReturns(pastOf(100, 1, 7))).toMatchObject({ tested: { state: 'too-few' }, chance: undefined });
  });

  it('is never quite sure, and never falls where the model’s rises', () => {
    const { chance } = testReturns(pastOf(3_000, 1, 8));
    const values = chance?.(Float64Array.from({ length: 101 }, (_, at) => at / 100)) ?? new Float64Array(0);
    expect(values.every((p, at) => p > 0 && p < 1 && (at === 0 || p >= (values[at - 1] ?? 0)))).toBe(true);
  });

  it('takes three of three at the top for little more than the mean', () => {
    const past = pastOf(3_000, 1, 8);
    for (let row = 0; row < 3; row++) {
      past.said[row] = 0.9;
      past.returned[row] = 1;
    }
    const [top] = testReturns(past).chance?.(Float64Array.of(0.9)) ?? [];
    // (3 · 1 + 10 · about 0.2) / 13 is below the 0.4 of those just beneath, with whom they are pooled.
    expect(top).toBeGreaterThan(0.3);
    expect(top).toBeLessThan(0.5);
  });
});

describe('a sign', () => {
  const rows = (exposedLost: number, othersLost: number) => [
    { sign: 'refundedLast' as const, stratum: 1, exposed: 1, customers: '100', lost: String(exposedLost) },
    { sign: 'refundedLast' as const, stratum: 1, exposed: 0, customers: '1000', lost: String(othersLost) },
  ];

  it('counts for the part of the losses that goes back to it', () => {
    const found = testedSign('refundedLast', rows(60, 200));
    expect(found).toMatchObject({ counts: true, exposed: 100, othersLost: 200 });
    expect(found.ratio).toBeCloseTo(3, 12);
    expect(found.part).toBeCloseTo(2 / 3, 12);
  });

  it('does not count where chance could have made it, or where customers with it are lost less', () => {
    expect(testedSign('refundedLast', rows(22, 200))).toMatchObject({ counts: false, part: null });
    expect(testedSign('refundedLast', rows(5, 200))).toMatchObject({ counts: false, part: null });
  });

  it('is compared within equal numbers of purchase days: what the number alone does is no sign', () => {
    const strata = [
      { stratum: 1, exposed: 1, customers: '900', lost: '450' },
      { stratum: 1, exposed: 0, customers: '100', lost: '50' },
      { stratum: 5, exposed: 1, customers: '100', lost: '10' },
      { stratum: 5, exposed: 0, customers: '900', lost: '90' },
    ].map((row) => ({ sign: 'bargains' as const, ...row }));
    const found = testedSign('bargains', strata);
    expect(found.ratio).toBeCloseTo(1, 12);
    expect(found.counts).toBe(false);
  });
});
