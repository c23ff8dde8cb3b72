import { describe, expect, it } from 'vitest';
import { seededRandom } from '../numeric/random.ts';
import { bgNbdTransactionDistribution } from './bg-nbd.ts';
import { simulateBgNbd, simulateBgNbdFuture } from './bg-nbd-simulation.ts';

const parameters = { r: 0.7, alpha: 6, a: 0.8, b: 2.5 };

describe('identities', () => {
  it('repeats itself for the same seed', () => {
    const draw = () => simulateBgNbdFuture(parameters, 2, 5, 9, 20, 50, seededRandom(4));
    expect(draw()).toEqual(draw());
  });
  it('makes histories that are possible: whole counts, 0 ≤ tx ≤ T, tx = 0 only without purchases', () => {
    const age = new Float64Array(2000).fill(30);
    const { frequency, recency } = simulateBgNbd(parameters, age, seededRandom(5));
    for (let i = 0; i < age.length; i++) {
      expect(Number.isInteger(frequency[i]) && recency[i]! >= 0 && recency[i]! <= 30).toBe(true);
      expect(frequency[i] === 0).toBe(recency[i] === 0);
    }
  });
});

describe('limits', () => {
  it('draws no purchases over no time, and none from a customer long gone', () => {
    const random = seededRandom(6);
    expect(simulateBgNbdFuture(parameters, 2, 5, 9, 0, 100, random).every((v) => v === 0)).toBe(true);
    expect(simulateBgNbdFuture(parameters, 200, 5, 900, 50, 100, random).every((v) => v === 0)).toBe(true);
  });
  it('keeps faithful customers buying when dropout is next to nothing', () => {
    const faithful = { r: 36, alpha: 400, a: 1e-8, b: 0.004 };
    const future = simulateBgNbdFuture(faithful, 10, 100, 101, 50, 2000, seededRandom(7));
    const mean = future.reduce((sum, v) => sum + v, 0) / 2000;
    expect(Math.abs(mean - (46 / 501) * 50)).toBeLessThan(0.3);
  });
});

describe('recovery', () => {
  it('counts purchases as the distribution says, in both kinds of draw', () => {
    const n = 50_000;
    const wanted = bgNbdTransactionDistribution(parameters, 30, 4);
    const { frequency } = simulateBgNbd(parameters, new Float64Array(n).fill(30), seededRandom(8));
    const future = simulateBgNbdFuture(parameters, 0, 0, 0, 30, n, seededRandom(9));
    for (const counts of [frequency, future]) {
      wanted.forEach((p, x) => {
        const share = counts.filter((v) => v === x).length / n;
        expect(Math.abs(share - p)).toBeLessThan(4.5 * Math.sqrt((p * (1 - p)) / n));
      });
    }
  });
});
