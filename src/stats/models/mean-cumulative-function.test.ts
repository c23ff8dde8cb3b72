import { describe, expect, it } from 'vitest';
import { drawGamma } from '../numeric/draws.ts';
import { seededRandom } from '../numeric/random.ts';
import { curveInfluence, meanCurve } from './mean-cumulative-function.ts';

type Watched = { values: number[]; watched: number };

function curveOf(people: readonly Watched[], length: number, level = 0.95) {
  const column = (of: (person: Watched, k: number) => number): Float64Array =>
    Float64Array.from({ length }, (_, k) => people.reduce((sum, person) => sum + of(person, k), 0));
  const atRisk = column(({ watched }, k) => (k < watched ? 1 : 0));
  const sums = column(({ watched, values }, k) => (k < watched ? (values[k] ?? 0) : 0));
  const { perPeriod } = meanCurve(sums, atRisk, level);
  const influences = people.map(({ values, watched }) =>
    curveInfluence(
      Float64Array.from({ length }, (_, k) => values[k] ?? 0),
      watched,
      perPeriod,
      atRisk,
    ),
  );
  const squares = Float64Array.from({ length }, (_, k) => influences.reduce((sum, psi) => sum + psi[k]! ** 2, 0));
  return meanCurve(sums, atRisk, level, squares);
}

describe('paper: three customers by hand', () => {
  // months 0, 1, 2; the second is watched for two months, the third for one
  const people = [
    { values: [10, 4, 6], watched: 3 },
    { values: [20, 0], watched: 2 },
    { values: [30], watched: 1 },
  ];
  it('adds up the means of those watched: 20, + 2, + 6', () => {
    const curve = curveOf(people, 3);
    expect([...curve.perPeriod]).toEqual([20, 2, 6]);
    expect([...curve.cumulative]).toEqual([20, 22, 28]);
  });
  it('knows its own doubt: ψ = (−10/3, 0, 10/3), then (−7/3, −1, 10/3)', () => {
    const curve = curveOf(people, 3);
    expect(curve.high[0]! - curve.cumulative[0]!).toBeCloseTo(1.959964 * Math.sqrt(200 / 9), 4);
    expect(curve.high[1]! - curve.cumulative[1]!).toBeCloseTo(1.959964 * Math.sqrt(49 / 9 + 1 + 100 / 9), 4);
  });
});

describe('limits', () => {
  it('ends where nobody is watched any more', () => {
    const curve = meanCurve(Float64Array.of(4, 0), Float64Array.of(2, 0), 0.95);
    expect(curve.cumulative[0]).toBe(2);
    expect(curve.cumulative[1]).toBeNaN();
  });
  it('refuses columns of different lengths', () => {
    expect(() => meanCurve(new Float64Array(2), new Float64Array(3), 0.95)).toThrow(RangeError);
  });
});

describe('identities', () => {
  it('is the plain mean, with the plain standard error, when everybody is watched to the end', () => {
    const totals = [3, 8, 13, 4];
    const curve = curveOf(
      totals.map((total) => ({ values: [1, total - 1], watched: 2 })),
      2,
    );
    expect(curve.cumulative[1]).toBeCloseTo(7, 12);
    const variance = totals.reduce((sum, total) => sum + (total - 7) ** 2, 0) / 16;
    expect(curve.high[1]! - 7).toBeCloseTo(1.959964 * Math.sqrt(variance), 4);
  });
});

describe('recovery', () => {
  it('nineteen intervals of twenty hold the true mean, though half the customers are cut off', () => {
    const random = seededRandom(5);
    let held = 0;
    for (let round = 0; round < 400; round++) {
      const people = Array.from({ length: 120 }, () => {
        const own = drawGamma(random, 1.5, 1.5);
        const values = Array.from({ length: 6 }, () => (random() < 0.5 ? -2 * own * Math.log(random()) : 0));
        return { values, watched: 1 + Math.floor(random() * 11) };
      });
      const { low, high } = curveOf(people, 6);
      if (low[5]! <= 6 && high[5]! >= 6) held++;
    }
    expect(held / 400).toBeGreaterThan(0.91);
    expect(held / 400).toBeLessThan(0.985);
  });
});
