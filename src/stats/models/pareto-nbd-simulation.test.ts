import { describe, expect, it } from 'vitest';
import { seededRandom } from '../numeric/random.ts';
import { paretoNbdProbabilityAlive } from './pareto-nbd.ts';
import { paretoNbdTransactionDistribution } from './pareto-nbd-distribution.ts';
import { simulateParetoNbd, simulateParetoNbdFuture } from './pareto-nbd-simulation.ts';

const parameters = { r: 0.7, alpha: 6, s: 0.8, beta: 15 };

describe('identities', () => {
  it('repeats itself for the same seed', () => {
    const draw = () => simulateParetoNbdFuture(parameters, 2, 5, 9, 20, 50, seededRandom(4));
    expect(draw()).toEqual(draw());
  });
  it('makes histories that are possible: whole counts, 0 ≤ tx ≤ T, tx = 0 only without purchases', () => {
    const age = new Float64Array(2000).fill(30);
    const { frequency, recency } = simulateParetoNbd(parameters, age, seededRandom(5));
    for (let i = 0; i < age.length; i++) {
      expect(Number.isInteger(frequency[i]) && recency[i]! >= 0 && recency[i]! <= 30).toBe(true);
      expect(frequency[i] === 0).toBe(recency[i] === 0);
    }
  });
  it('draws from each customer’s own parameters when they have their own', () => {
    const age = new Float64Array(4000).fill(30);
    const alpha = age.map((_, i) => (i % 2 === 0 ? 1e9 : 0.5));
    const beta = new Float64Array(4000).fill(15);
    const { frequency } = simulateParetoNbd({ r: 0.7, s: 0.8, alpha, beta }, age, seededRandom(6));
    expect(frequency.every((x, i) => i % 2 === 1 || x === 0)).toBe(true);
    expect(frequency.reduce((sum, x) => sum + x, 0)).toBeGreaterThan(4000);
  });
});

describe('limits', () => {
  it('draws no purchases over no time, and none from a customer long gone', () => {
    const random = seededRandom(6);
    expect(simulateParetoNbdFuture(parameters, 2, 5, 9, 0, 100, random).every((v) => v === 0)).toBe(true);
    expect(simulateParetoNbdFuture(parameters, 200, 5, 900, 50, 100, random).every((v) => v === 0)).toBe(true);
  });
  it('keeps faithful customers buying when dropout is next to nothing', () => {
    const faithful = { r: 36, alpha: 400, s: 1e-5, beta: 1e-6 };
    const future = simulateParetoNbdFuture(faithful, 10, 100, 101, 50, 2000, seededRandom(7));
    const mean = future.reduce((sum, v) => sum + v, 0) / 2000;
    expect(Math.abs(mean - (46 / 501) * 50)).toBeLessThan(0.3);
  });
});

describe('recovery', () => {
  it('counts purchases as the distribution says, in both kinds of draw', () => {
    const n = 50_000;
    const wanted = paretoNbdTransactionDistribution(parameters, 30, 4);
    const { frequency } = simulateParetoNbd(parameters, new Float64Array(n).fill(30), seededRandom(8));
    const future = simulateParetoNbdFuture(parameters, 0, 0, 0, 30, n, seededRandom(9));
    for (const counts of [frequency, future]) {
      wanted.forEach((p, x) => {
        const share = counts.filter((v) => v === x).length / n;
        expect(Math.abs(share - p)).toBeLessThan(4.5 * Math.sqrt((p * (1 - p)) / n));
      });
    }
  });
  it('spreads the moments of last purchases so that P(alive) averages to the share still there', () => {
    const n = 60_000;
    const random = seededRandom(10);
    const horizon = 30;
    const seen = simulateParetoNbd(parameters, new Float64Array(n).fill(horizon), random);
    const rows = Array.from({ length: n }, (_, i) => i).filter((i) => seen.frequency[i] === 1);
    const alive = paretoNbdProbabilityAlive(parameters, {
      frequency: new Float64Array(rows.length).fill(1),
      recency: Float64Array.from(rows, (i) => seen.recency[i]!),
      age: new Float64Array(rows.length).fill(horizon),
    });
    // P(alive | x = 1) over tx = P(alive and x = 1)/P(x = 1), and P(alive and x = 1) = (1 + T/β)^−s N_1(T)
    const staying = (1 + horizon / parameters.beta) ** -parameters.s;
    const { r, alpha } = parameters;
    const once = r * (alpha / (alpha + horizon)) ** r * (horizon / (alpha + horizon));
    const wanted = (staying * once) / paretoNbdTransactionDistribution(parameters, horizon, 1)[1]!;
    const mean = alive.reduce((sum, p) => sum + p, 0) / rows.length;
    expect(Math.abs(mean - wanted)).toBeLessThan(0.02);
  });
});
