import { describe, expect, it } from 'vitest';
import { seededRandom } from '../numeric/random.ts';
import { bgBbFutureDistribution, bgBbTransactionDistribution } from './bg-bb-expectation.ts';
import { simulateBgBb, simulateBgBbFuture } from './bg-bb-simulation.ts';

const parameters = { alpha: 1.2, beta: 0.75, gamma: 0.66, delta: 2.8 };

describe('identities', () => {
  it('repeats itself for the same seed', () => {
    const draw = () => simulateBgBbFuture(parameters, 2, 4, 6, 20, 50, seededRandom(4));
    expect(draw()).toEqual(draw());
  });
  it('makes histories that are possible: whole numbers, x ≤ tx ≤ n, tx = 0 only without purchases', () => {
    const { frequency, recency } = simulateBgBb(parameters, new Float64Array(2000).fill(9), seededRandom(5));
    for (let i = 0; i < 2000; i++) {
      const [x, tx] = [frequency[i]!, recency[i]!];
      expect(Number.isInteger(x) && Number.isInteger(tx) && x <= tx && tx <= 9).toBe(true);
      expect(x === 0).toBe(tx === 0);
    }
  });
});

describe('limits', () => {
  it('draws no purchases at no opportunity, and none from a customer long gone', () => {
    const random = seededRandom(6);
    expect(simulateBgBbFuture(parameters, 2, 4, 6, 0, 100, random).every((v) => v === 0)).toBe(true);
    expect(simulateBgBbFuture(parameters, 40, 40, 90, 50, 100, random).every((v) => v === 0)).toBe(true);
  });
  it('lets nobody leave when dropout is next to nothing', () => {
    const faithful = { alpha: 1e7, beta: 1, gamma: 1e-9, delta: 10 };
    expect(simulateBgBbFuture(faithful, 6, 6, 6, 50, 100, seededRandom(7)).every((v) => v === 50)).toBe(true);
  });
});

describe('recovery', () => {
  it('counts purchases as the distributions say', () => {
    const n = 50_000;
    const { frequency } = simulateBgBb(parameters, new Float64Array(n).fill(6), seededRandom(8));
    const future = simulateBgBbFuture(parameters, 2, 4, 6, 5, n, seededRandom(9));
    for (const [counts, wanted] of [
      [frequency, bgBbTransactionDistribution(parameters, 6)],
      [future, bgBbFutureDistribution(parameters, 2, 4, 6, 5)],
    ] as const) {
      wanted.forEach((p, x) => {
        const share = counts.filter((v) => v === x).length / n;
        expect(Math.abs(share - p)).toBeLessThan(4.5 * Math.sqrt((p * (1 - p)) / n));
      });
    }
  });
});
