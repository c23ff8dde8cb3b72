import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classBounds, classOf, classReaches, type ScoreCount, scoreSteps } from './classes.ts';

const counts = (...pairs: [points: number, customers: number][]): ScoreCount[] =>
  pairs.map(([points, customers]) => ({ points, customers, moneyMinor: customers * 100, futureMinor: 0 }));

describe('where classes begin', () => {
  it('cuts a hundred different scores at their shares', () => {
    const each = counts(...Array.from({ length: 100 }, (_, at): [number, number] => [10_000 - at * 100, 1]));
    expect(classBounds(each, [0.05, 0.15, 0.2, 0.3, 0.3])).toEqual([9_600, 8_100, 6_100, 3_100, 100]);
  });
  it('keeps equals together, in the class in which the middle one of them lies', () => {
    // 10 of 100 share the best score: the middle one is the 5.5th, beyond the first 5
    expect(classBounds(counts([9_000, 10], [5_000, 90]), [0.05, 0.15, 0.2, 0.3, 0.3])).toEqual([
      null,
      9_000,
      null,
      5_000,
      null,
    ]);
  });
  it('has no class where there is nobody, and the middle one where all are alike', () => {
    expect(classBounds([], [0.2, 0.2, 0.2, 0.2, 0.2])).toEqual([null, null, null, null, null]);
    expect(classBounds(counts([7_000, 50]), [0.2, 0.2, 0.2, 0.2, 0.2])).toEqual([null, null, 7_000, null, null]);
  });

  const anyCounts = fc
    .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 1, max: 50 })), {
      selector: ([points]) => points,
      maxLength: 60,
    })
    .map((pairs) => counts(...pairs.sort((a, b) => b[0] - a[0])));
  const anyShares = fc
    .array(fc.integer({ min: 1, max: 20 }), { minLength: 5, maxLength: 5 })
    .map((parts) => parts.map((part) => part / parts.reduce((sum, one) => sum + one, 0)));

  it('puts everybody into exactly one class, and a reach holds the scores of its class', () => {
    fc.assert(
      fc.property(anyCounts, anyShares, (each, shares) => {
        const bounds = classBounds(each, shares);
        const reaches = classReaches(bounds);
        for (const { points } of each) {
          const inside = reaches.flatMap(({ from, below, isEmpty }, at) =>
            !isEmpty && points >= (from ?? 0) && points < (below ?? Infinity) ? [at + 1] : [],
          );
          expect(inside).toEqual([classOf(points, bounds)]);
        }
      }),
    );
  });
});

describe('steps of score', () => {
  it('hold everybody, the full score in the last step', () => {
    const steps = scoreSteps(counts([10_000, 3], [9_500, 2], [9_499, 1], [0, 4]));
    expect(steps).toHaveLength(20);
    expect(steps[19]).toEqual({ from: 95, to: 100, customers: 5, moneyMinor: 500 });
    expect(steps[18]!.customers).toBe(1);
    expect(steps[0]!.customers).toBe(4);
  });
});
