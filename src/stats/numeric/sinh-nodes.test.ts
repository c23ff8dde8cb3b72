import { describe, expect, it } from 'vitest';
import { logBetaWeight, type PeakedDensity, sinhNodes } from './sinh-nodes.ts';

const mean = (density: PeakedDensity, value: (u: number) => number): number => {
  const { at, weight } = sinhNodes(density, 0.08);
  return at.reduce((sum, u, i) => sum + weight[i]! * value(u), 0);
};

describe('nodes for a peaked density', () => {
  it('averages exactly: moments of the standard normal', () => {
    const normal = { logWeight: (u: number) => -0.5 * u * u, centre: 0, width: 1, reachLeft: 10, reachRight: 10 };
    expect(mean(normal, () => 1)).toBeCloseTo(1, 14);
    expect(mean(normal, (u) => u ** 2)).toBeCloseTo(1, 12);
    expect(mean(normal, (u) => u ** 4)).toBeCloseTo(3, 12);
  });
  it('reaches into tails that are long on one side: E[p] and E[p²] of Beta(0.01, 2)', () => {
    const [a, b] = [0.01, 2];
    const beta = { logWeight: (u: number) => logBetaWeight(u, a, b), centre: Math.log(a / b), width: 2 };
    const p = (u: number): number => 1 / (1 + Math.exp(-u));
    const density = { ...beta, reachLeft: 45 / a, reachRight: 45 / b + 20 };
    expect(mean(density, p)).toBeCloseTo(a / (a + b), 13);
    expect(mean(density, (u) => p(u) ** 2)).toBeCloseTo((a * (a + 1)) / ((a + b) * (a + b + 1)), 13);
  });
});
