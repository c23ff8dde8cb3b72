import { describe, expect, it } from 'vitest';
import { seededRandom } from '../numeric/random.ts';
import { constancyTest, orderTest, stepsAhead, transitionProbabilities } from './markov-chain.ts';

const row = (...values: number[]): Float64Array => Float64Array.from(values);

/** A walk of `length` steps over two states; `next(before, now)` is the probability to go to state 1. */
function walk(length: number, next: (before: number, now: number) => number, random: () => number): number[] {
  const path = [0, 1];
  while (path.length < length) path.push(random() < next(path.at(-2)!, path.at(-1)!) ? 1 : 0);
  return path;
}
const triplesOf = (path: number[]): Float64Array => {
  const counts = new Float64Array(8);
  for (let t = 2; t < path.length; t++) counts[path[t - 2]! * 4 + path[t - 1]! * 2 + path[t]!]! += 1;
  return counts;
};

describe('paper: by hand', () => {
  it('shares of those who left a state', () => {
    expect([...transitionProbabilities(row(6, 2, 0, 5), 2)]).toEqual([0.75, 0.25, 0, 1]);
  });
  it('two months ahead is the square', () => {
    expect([...stepsAhead(row(0.5, 0.5, 0.25, 0.75), 2, 2)]).toEqual([0.375, 0.625, 0.3125, 0.6875]);
  });
  it('second against first order, from a table that can be worked out', () => {
    // through state 0: from 0 → (8 to 0, 2 to 1), from 1 → (2 to 0, 8 to 1); through state 1: nothing to tell apart
    const test = orderTest(row(8, 2, 5, 5, 2, 8, 5, 5), 2);
    expect(test.statistic).toBeCloseTo(2 * (16 * Math.log(1.6) + 4 * Math.log(0.4)), 12);
    expect(test.degrees).toBe(2);
    expect(test.probability).toBeCloseTo(Math.exp(-test.statistic / 2), 12);
  });
});

describe('limits', () => {
  it('a state nobody left has no shares, and spoils nobody else', () => {
    const p = transitionProbabilities(row(3, 1, 0, 0, 0, 0, 2, 0, 2), 3);
    expect(p[3]).toBeNaN();
    expect(stepsAhead(row(0.5, 0, 0.5, Number.NaN, Number.NaN, Number.NaN, 1, 0, 0), 3, 2)[0]).toBe(0.75);
  });
  it('says NaN where there is nothing to test, and refuses the wrong size', () => {
    expect(orderTest(row(5, 0, 0, 0, 0, 0, 0, 0), 2).probability).toBeNaN();
    expect(() => constancyTest(row(1, 2), 1, 2)).toThrow(RangeError);
  });
});

describe('identities', () => {
  it('probabilities of a row sum to 1 however far ahead', () => {
    const p = transitionProbabilities(row(5, 3, 2, 1, 7, 2, 0, 4, 6), 3);
    const ahead = stepsAhead(p, 3, 9);
    for (let i = 0; i < 3; i++) expect(ahead.slice(3 * i, 3 * i + 3).reduce((s, v) => s + v, 0)).toBeCloseTo(1, 12);
    expect([...stepsAhead(p, 3, 0)]).toEqual([1, 0, 0, 0, 1, 0, 0, 0, 1]);
  });
  it('the same shares in every period leave nothing', () => {
    const one = [6, 2, 3, 5];
    expect(constancyTest(row(...one, ...one.map((count) => 10 * count)), 2, 2).statistic).toBeCloseTo(0, 10);
  });
});

describe('recovery', () => {
  it('a Markov chain is called none in about one of twenty cases, a chain with memory nearly always', () => {
    const random = seededRandom(3);
    let refused = { plain: 0, memory: 0 };
    for (let round = 0; round < 300; round++) {
      const plain = orderTest(triplesOf(walk(600, (_, now) => (now === 1 ? 0.7 : 0.2), random)), 2);
      const memory = orderTest(triplesOf(walk(600, (before, now) => 0.2 + 0.3 * now + 0.25 * before, random)), 2);
      refused = {
        plain: refused.plain + (plain.probability < 0.05 ? 1 : 0),
        memory: refused.memory + (memory.probability < 0.05 ? 1 : 0),
      };
    }
    expect(refused.plain / 300).toBeLessThan(0.09);
    expect(refused.plain / 300).toBeGreaterThan(0.015);
    expect(refused.memory / 300).toBeGreaterThan(0.95);
  });
});
