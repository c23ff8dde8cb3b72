import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../numeric/random.ts';
import { nextShares } from './next-category.ts';

const of = (...values: number[]) => Float64Array.from(values);

describe('paper: by hand', () => {
  // 100 buyers of tea, 50 of coffee, 20 of cups. Of the tea buyers 10 had coffee already, 30 took it up next.
  const buyers = of(100, 50, 20);
  const owned = of(0, 10, 0, 20, 0, 0, 10, 0, 0);
  const next = of(0, 30, 10, 6, 0, 10, 5, 5, 0);
  const { couldBuy, share, low, high, lift } = nextShares(buyers, owned, next, 0.95);
  it('counts those who could have bought it', () => {
    expect([...couldBuy]).toEqual([Number.NaN, 90, 100, 30, Number.NaN, 50, 10, 20, Number.NaN]);
    expect([...share]).toEqual([Number.NaN, 1 / 3, 0.1, 0.2, Number.NaN, 0.2, 0.5, 0.25, Number.NaN]);
  });
  it('compares with what is usual', () => {
    // coffee: (30 + 5) ÷ (90 + 20)
    expect(lift[1]).toBeCloseTo(1 / 3 / (35 / 110), 12);
    expect(lift[7]).toBeCloseTo(0.25 / (35 / 110), 12);
    // tea: (6 + 5) ÷ (30 + 10)
    expect(lift[3]).toBeCloseTo(0.2 / (11 / 40), 12);
  });
  it('has Wilson’s interval around it', () => {
    // (1/3 + z²/180 ± z √(2/9/90 + z²/32 400)) ÷ (1 + z²/90), z = 1.96
    expect(low[1]).toBeCloseTo(0.2445, 4);
    expect(high[1]).toBeCloseTo(0.4358, 4);
  });
});

describe('limits', () => {
  it('says nothing where nobody could have bought', () => {
    const { share, lift } = nextShares(of(10, 5), of(0, 10, 0, 0), of(0, 0, 2, 0), 0.9);
    expect([share[1], lift[1]]).toEqual([Number.NaN, Number.NaN]);
    expect(share[2]).toBe(0.4);
    expect(lift[2]).toBe(1);
    expect(nextShares(of(), of(), of(), 0.9).share).toHaveLength(0);
  });
  it('refuses counts of another size', () => {
    expect(() => nextShares(of(1, 2), of(0, 0, 0), of(0, 0, 0, 0), 0.9)).toThrow(RangeError);
  });
});

describe('identities', () => {
  it('where every buyer behaves alike, every lift is 1; the usual share lies between the least and the greatest', () => {
    const counts = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 9 }), (sizes, tenths) => {
        const buyers = Float64Array.from(sizes, (n) => 10 * n);
        const next = Float64Array.from({ length: 16 }, (_, at) => (buyers[Math.floor(at / 4)]! * tenths) / 10 / 3);
        const { lift } = nextShares(buyers, new Float64Array(16), next, 0.9);
        lift.forEach((value, at) => {
          if (Math.floor(at / 4) !== at % 4) expect(value).toBeCloseTo(1, 10);
        });
      }),
    );
  });
});

describe('recovery', () => {
  it('finds a planted habit, and its interval holds the truth', () => {
    const random = seededRandom(8);
    const truth = [of(0, 0.6, 0.1), of(0.2, 0, 0.2), of(0.3, 0.3, 0)];
    const buyers = of(3_000, 2_000, 1_000);
    const next = new Float64Array(9);
    for (let x = 0; x < 3; x++) {
      for (let i = 0; i < buyers[x]!; i++) {
        let left = random();
        const y = truth[x]!.findIndex((p) => {
          left -= p;
          return left < 0;
        });
        if (y >= 0) next[x * 3 + y]! += 1;
      }
    }
    const { share, low, high, lift } = nextShares(buyers, new Float64Array(9), next, 0.999);
    for (const at of [1, 2, 3, 5, 6, 7]) {
      const p = truth[Math.floor(at / 3)]![at % 3]!;
      expect(low[at]).toBeLessThan(p);
      expect(high[at]).toBeGreaterThan(p);
    }
    expect(share[1]).toBeCloseTo(0.6, 1);
    expect(lift[1]).toBeGreaterThan(1.05);
    expect(lift[2]).toBeLessThan(0.8);
  });
});
