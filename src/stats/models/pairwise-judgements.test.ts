import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ahpPriorities } from './ahp.ts';
import { connectedGroups, gridOf, jointGrid, jointPriorities } from './pairwise-judgements.ts';

const SCALE = [1 / 9, 1 / 5, 1 / 3, 1 / 2, 1, 2, 3, 5, 9];
const anyGrid = fc.array(fc.constantFrom(...SCALE), { minLength: 3, maxLength: 3 }).map(([a, b, c]) =>
  gridOf(
    [
      { i: 0, j: 1, times: a! },
      { i: 0, j: 2, times: b! },
      { i: 1, j: 2, times: c! },
    ],
    3,
  ),
);

describe('limits', () => {
  it('keeps the last answer about a pair, whichever way round it was given', () => {
    const grid = gridOf(
      [
        { i: 0, j: 1, times: 3 },
        { i: 1, j: 0, times: 5 },
      ],
      2,
    );
    expect([...grid]).toEqual([1, 1 / 5, 5, 1]);
  });
  it('refuses answers about nothing, and judges that do not fit their weights', () => {
    for (const wrong of [
      { i: 0, j: 0, times: 2 },
      { i: 0, j: 2, times: 2 },
      { i: 0, j: 1, times: 0 },
      { i: 0, j: 1, times: Number.NaN },
      { i: 0.5, j: 1, times: 2 },
    ]) {
      expect(() => gridOf([wrong], 2)).toThrow(RangeError);
    }
    expect(() => jointGrid([gridOf([], 2)], [1, 1], 2)).toThrow(RangeError);
    expect(() => jointGrid([gridOf([], 2)], [-1], 2)).toThrow(RangeError);
    expect(() => jointGrid([], [], 2)).toThrow(RangeError);
    expect(() => jointPriorities([Float64Array.of(1), Float64Array.of(0.5, 0.5)], [1, 1])).toThrow(RangeError);
  });
  it('asks only those judges who answered', () => {
    const one = gridOf([{ i: 0, j: 1, times: 4 }], 3);
    const other = gridOf([{ i: 1, j: 2, times: 2 }], 3);
    const joint = jointGrid([one, other], [1, 3], 3);
    expect([joint[1], joint[5], joint[2]]).toEqual([4, 2, Number.NaN]);
    expect(connectedGroups(one, 3)).toEqual([[0, 1], [2]]);
    expect(connectedGroups(joint, 3)).toEqual([[0, 1, 2]]);
  });
});

describe('paper: Aczél & Saaty (1983), the geometric mean', () => {
  it('of 3 and 1/3 is 1; of 9 and 1 it is 3', () => {
    const joint = (a: number, b: number) =>
      jointGrid([gridOf([{ i: 0, j: 1, times: a }], 2), gridOf([{ i: 0, j: 1, times: b }], 2)], [1, 1], 2)[1]!;
    expect(joint(3, 1 / 3)).toBeCloseTo(1, 12);
    expect(joint(9, 1)).toBeCloseTo(3, 12);
  });
});

describe('identities', () => {
  it('keeps the joint grid reciprocal, whatever the judges weigh', () => {
    fc.assert(
      fc.property(anyGrid, anyGrid, fc.double({ min: 0, max: 5, noNaN: true }), (one, other, weight) => {
        const joint = jointGrid([one, other], [1, weight], 3);
        for (let i = 0; i < 3; i++)
          for (let j = 0; j < 3; j++) expect(joint[i * 3 + j]! * joint[j * 3 + i]!).toBeCloseTo(1, 12);
      }),
    );
  });
  it('is the judge himself when there is one, or all say the same, or the others weigh nothing', () => {
    fc.assert(
      fc.property(anyGrid, anyGrid, (grid, other) => {
        for (const [grids, weights] of [
          [[grid], [2]],
          [
            [grid, grid],
            [1, 5],
          ],
          [
            [grid, other],
            [1, 0],
          ],
        ] as const) {
          jointGrid(grids, weights, 3).forEach((a, at) => {
            expect(a).toBeCloseTo(grid[at]!, 12);
          });
        }
      }),
    );
  });
  it('comes to the same over grids or over weights where each judge is consistent', () => {
    const grids = [
      [8, 4, 2],
      [1, 1, 5],
    ].map((v) => Float64Array.from({ length: 9 }, (_, at) => v[Math.floor(at / 3)]! / v[at % 3]!));
    const over = (grid: Float64Array): Float64Array => {
      const result = ahpPriorities(grid, 3);
      return result.determined ? result.weights : new Float64Array(0);
    };
    const joint = over(jointGrid(grids, [2, 1], 3));
    jointPriorities(grids.map(over), [2, 1]).forEach((w, i) => {
      expect(w).toBeCloseTo(joint[i]!, 12);
    });
  });
});
