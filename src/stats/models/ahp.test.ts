import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../numeric/random.ts';
import { type AhpPriorities, ahpPriorities, randomIndex } from './ahp.ts';
import { ahpHierarchy, type Criterion } from './ahp-hierarchy.ts';
import { nearestOnScale, worstJudgement } from './ahp-repair.ts';
import { gridOf, type Judgement } from './pairwise-judgements.ts';

/** The grid whose answers above the diagonal are these, row by row; NaN: not asked. */
function grid(n: number, ...above: number[]): Float64Array {
  const judgements: Judgement[] = [];
  let at = 0;
  for (let i = 0; i < n; i++)
    for (let j = i + 1; j < n; j++, at++) if (!Number.isNaN(above[at]!)) judgements.push({ i, j, times: above[at]! });
  return gridOf(judgements, n);
}

function solved(comparisons: Float64Array, n: number): AhpPriorities {
  const result = ahpPriorities(comparisons, n);
  if (!result.determined) throw new Error('not determined');
  return result;
}

const rounded = (values: Iterable<number>, digits: number): number[] =>
  Array.from(values, (v) => Number(v.toFixed(digits)));

const SCALE = [1 / 9, 1 / 8, 1 / 7, 1 / 6, 1 / 5, 1 / 4, 1 / 3, 1 / 2, 1, 2, 3, 4, 5, 6, 7, 8, 9];
const pairsOf = (n: number): number => (n * (n - 1)) / 2;

const leaf = (name: string): Criterion => ({ name, parts: [], grid: new Float64Array(0) });
const choice = (name: string, ...above: number[]): Criterion => ({
  name,
  parts: [leaf('A'), leaf('B'), leaf('C')],
  grid: grid(3, ...above),
});

// biome-ignore format: a triangle is read as a triangle
const HOUSE = grid(8,
  5, 3, 7, 6, 6, 1 / 3, 1 / 4,
  1 / 3, 5, 3, 3, 1 / 5, 1 / 7,
  6, 3, 4, 6, 1 / 5,
  1 / 3, 1 / 4, 1 / 7, 1 / 8,
  1 / 2, 1 / 5, 1 / 6,
  1 / 5, 1 / 6,
  1 / 2);

describe('paper', () => {
  it('buying a house (Saaty 1990): weights of eight criteria, λ = 9.669, CI = .238, CR = .169', () => {
    const house = solved(HOUSE, 8);
    expect(rounded(house.weights, 3)).toEqual([0.173, 0.054, 0.188, 0.018, 0.031, 0.036, 0.167, 0.333]);
    expect(house.largestEigenvalue).toBeCloseTo(9.669, 3);
    expect(rounded([house.consistencyIndex, house.consistencyRatio], 3)).toEqual([0.238, 0.169]);
  });
  it('buying a house: house A .396, B .341, C .263', () => {
    const { weights, grids } = ahpHierarchy({
      name: 'satisfaction with the house',
      parts: [
        choice('size', 6, 8, 4),
        choice('transport', 7, 1 / 5, 1 / 8),
        choice('neighbourhood', 8, 6, 1 / 4),
        choice('age', 1, 1, 1),
        choice('yard', 5, 4, 1 / 3),
        choice('facilities', 8, 6, 1 / 5),
        choice('condition', 1 / 2, 1 / 2, 1),
        choice('financing', 1 / 7, 1 / 5, 3),
      ],
      grid: HOUSE,
    });
    expect(rounded(weights!.values(), 3)).toEqual([0.396, 0.341, 0.263]);
    const ratios = grids.slice(1).map(({ result }) => (result.determined ? result.consistencyRatio : 1));
    expect(rounded(ratios, 2)).toEqual([0.12, 0.21, 0.12, 0, 0.07, 0.17, 0, 0.06]);
  });
  it('choosing a school (Saaty 1980): weights .32 .14 .03 .13 .24 .14, school A .37, B .38, C .25', () => {
    // biome-ignore format: a triangle is read as a triangle
    const school = grid(6,
      4, 3, 1, 3, 4,
      7, 3, 1 / 5, 1,
      1 / 5, 1 / 5, 1 / 6,
      1, 1 / 3,
      3);
    const { weights, grids } = ahpHierarchy({
      name: 'satisfaction with the school',
      parts: [
        choice('learning', 1 / 3, 1 / 2, 3),
        choice('friends', 1, 1, 1),
        choice('school life', 5, 1, 1 / 5),
        choice('vocational training', 9, 7, 1 / 5),
        choice('college preparation', 1 / 2, 1, 2),
        choice('music classes', 6, 4, 1 / 3),
      ],
      grid: school,
    });
    expect(rounded(weights!.values(), 2)).toEqual([0.37, 0.38, 0.25]);
    const top = grids[0]!.result;
    expect(rounded(top.determined ? top.weights : [], 2)).toEqual([0.32, 0.14, 0.03, 0.13, 0.24, 0.14]);
  });
  it('distances from Philadelphia (Saaty 1977): Cairo, Tokyo, Chicago, San Francisco, London, Montreal', () => {
    // biome-ignore format: a triangle is read as a triangle
    const distances = grid(6,
      1 / 3, 8, 3, 3, 7,
      9, 3, 3, 9,
      1 / 6, 1 / 5, 2,
      1 / 3, 6,
      6);
    const { weights, largestEigenvalue } = solved(distances, 6);
    expect(rounded(weights, 3)).toEqual([0.262, 0.397, 0.033, 0.116, 0.164, 0.027]);
    expect(largestEigenvalue).toBeCloseTo(6.45, 2);
  });
  it('an answer left out (Harker 1987): 4/7, 2/7, 1/7 from two answers of three', () => {
    const { weights, largestEigenvalue, consistencyRatio, missing } = solved(grid(3, 2, Number.NaN, 2), 3);
    expect(rounded(weights, 12)).toEqual(rounded([4 / 7, 2 / 7, 1 / 7], 12));
    expect(largestEigenvalue).toBeCloseTo(3, 12);
    expect([consistencyRatio, missing]).toEqual([0, 1]);
  });
});

describe('limits', () => {
  it('gives one thing the weight 1, and two things what was said of them', () => {
    expect(solved(grid(1), 1)).toMatchObject({ weights: Float64Array.of(1), consistencyRatio: 0 });
    expect(rounded(solved(grid(2, 9), 2).weights, 12)).toEqual([0.9, 0.1]);
  });
  it('says which groups nobody compared', () => {
    const apart = grid(4, 3, Number.NaN, Number.NaN, Number.NaN, Number.NaN, 1 / 2);
    expect(ahpPriorities(apart, 4)).toEqual({
      determined: false,
      groups: [
        [0, 1],
        [2, 3],
      ],
    });
    expect(worstJudgement(apart, 4)).toBeNull();
    const whole = ahpHierarchy({ name: 'all', parts: ['a', 'b', 'c', 'd'].map(leaf), grid: apart });
    expect(whole.weights).toBeNull();
  });
  it('holds fifteen things, refuses sixteen, and grids that do not fit', () => {
    const equal = (n: number) => grid(n, ...new Array<number>(pairsOf(n)).fill(1));
    expect(rounded(solved(equal(15), 15).weights, 12)).toEqual(rounded(new Array(15).fill(1 / 15), 12));
    expect(() => ahpPriorities(equal(16), 16)).toThrow(RangeError);
    expect(() => ahpPriorities(equal(3), 4)).toThrow(RangeError);
  });
  it('gets on with a chain of answers at the ends of the scale', () => {
    const n = 15;
    const chain = gridOf(
      Array.from({ length: n - 1 }, (_, i) => ({ i, j: i + 1, times: 9 })),
      n,
    );
    const { weights, consistencyIndex } = solved(chain, n);
    for (let i = 1; i < n; i++) expect(weights[i - 1]! / weights[i]!).toBeCloseTo(9, 6);
    expect(consistencyIndex).toBeLessThan(1e-10);
  });
});

describe('identities', () => {
  const anyWeights = fc.array(fc.double({ min: 0.05, max: 1, noNaN: true }), { minLength: 2, maxLength: 9 });
  const anyGrid = fc
    .integer({ min: 3, max: 8 })
    .chain((n) =>
      fc.tuple(fc.constant(n), fc.array(fc.constantFrom(...SCALE), { minLength: pairsOf(n), maxLength: pairsOf(n) })),
    );

  it('finds the weights from which consistent answers were made, with CR = 0', () => {
    fc.assert(
      fc.property(anyWeights, (made) => {
        const n = made.length;
        const comparisons = Float64Array.from({ length: n * n }, (_, at) => made[Math.floor(at / n)]! / made[at % n]!);
        const sum = made.reduce((total, v) => total + v, 0);
        const { weights, consistencyRatio } = solved(comparisons, n);
        weights.forEach((w, i) => {
          expect(Math.abs(w - made[i]! / sum)).toBeLessThan(1e-12);
        });
        expect(consistencyRatio).toBeLessThan(1e-11);
        expect(worstJudgement(comparisons, n)).toBeNull();
      }),
    );
  });
  it('is an eigenvector with λ ≥ n, whatever was answered; in a grid of three it is the geometric mean of the rows', () => {
    fc.assert(
      fc.property(anyGrid, ([n, above]) => {
        const comparisons = grid(n, ...above);
        const { weights, largestEigenvalue } = solved(comparisons, n);
        expect(largestEigenvalue).toBeGreaterThan(n - 1e-9);
        const row = (i: number) => comparisons.subarray(i * n, (i + 1) * n);
        for (let i = 0; i < n; i++) {
          const product = row(i).reduce((sum, a, j) => sum + a * weights[j]!, 0);
          expect(Math.abs(product / weights[i]! / largestEigenvalue - 1)).toBeLessThan(1e-11);
        }
        if (n > 3) return;
        const means = [0, 1, 2].map((i) => row(i).reduce((product, a) => product * a, 1) ** (1 / 3));
        expect(means[0]! / means[1]!).toBeCloseTo(weights[0]! / weights[1]!, 9);
        expect(means[1]! / means[2]!).toBeCloseTo(weights[1]! / weights[2]!, 9);
      }),
    );
  });
  it('names an answer whose replacement helps, and by as much as it says', () => {
    fc.assert(
      fc.property(anyGrid, ([n, above]) => {
        const comparisons = grid(n, ...above);
        const before = solved(comparisons, n).consistencyRatio;
        const worst = worstJudgement(comparisons, n);
        if (worst === null) return;
        const { i, j, onScale, times, ratioAfter } = worst;
        expect(comparisons[i * n + j]).toBe(times);
        comparisons[i * n + j] = onScale;
        comparisons[j * n + i] = 1 / onScale;
        expect(solved(comparisons, n).consistencyRatio).toBeCloseTo(ratioAfter, 10);
        expect(ratioAfter).toBeLessThan(before);
      }),
    );
  });
  it('leaves out what nobody was asked: a missing answer changes nothing where the others agree', () => {
    const full = solved(grid(4, 2, 4, 8, 2, 4, 2), 4);
    const sparse = solved(grid(4, 2, Number.NaN, Number.NaN, 2, Number.NaN, 2), 4);
    expect(rounded(sparse.weights, 10)).toEqual(rounded(full.weights, 10));
    expect(sparse.missing).toBe(3);
  });
  it('measures the scale by ratios', () => {
    expect([3.4, 3.5, 0.29, 1.3, 40, 0.01].map(nearestOnScale)).toEqual([3, 4, 1 / 3, 1, 9, 1 / 9]);
  });
});

describe('recovery', () => {
  it('finds the one answer that was turned round', () => {
    // 8 : 4 : 2 : 1, but the second is said to matter 1/4 as much as the fourth instead of 4 times
    const turned = grid(4, 2, 4, 8, 2, 1 / 4, 2);
    expect(solved(turned, 4).consistencyRatio).toBeGreaterThan(0.1);
    const worst = worstJudgement(turned, 4)!;
    expect(worst).toMatchObject({ i: 1, j: 3, times: 1 / 4, onScale: 4 });
    expect(worst.implied).toBeCloseTo(4, 10);
    expect(worst.ratioAfter).toBeCloseTo(0, 10);
  });
  it('says of three answers in a circle that one has to give way', () => {
    const worst = worstJudgement(grid(3, 3, 1 / 3, 3), 3)!;
    expect(worst.ratioAfter).toBeLessThan(0.1);
  });
  it('has random indices as simulation gives them, with and without missing answers', () => {
    const random = seededRandom(31);
    const meanIndex = (n: number, missing: number): number => {
      let sum = 0;
      let count = 0;
      while (count < 1500) {
        const order = Array.from({ length: pairsOf(n) }, (_, k) => [random(), k] as const).sort((x, y) => x[0] - y[0]);
        const left = new Set(order.slice(0, missing).map(([, k]) => k));
        const above = Array.from({ length: pairsOf(n) }, (_, k) =>
          left.has(k) ? Number.NaN : SCALE[Math.floor(random() * SCALE.length)]!,
        );
        const result = ahpPriorities(grid(n, ...above), n);
        if (!result.determined) continue;
        sum += result.consistencyIndex;
        count++;
      }
      return sum / count;
    };
    for (const [n, missing] of [
      [3, 0],
      [5, 0],
      [8, 0],
      [11, 0],
      [15, 0],
      [5, 2],
      [7, 6],
    ] as const) {
      expect([n, Math.abs(meanIndex(n, missing) - randomIndex(n, missing)) < 0.07]).toEqual([n, true]);
    }
  });
});
