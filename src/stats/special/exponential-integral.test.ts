import { describe, expect, it } from 'vitest';
import { scaledExponentialIntegral } from './exponential-integral.ts';

const expectNear = (value: number, wanted: number): void =>
  expect(Math.abs(value / wanted - 1)).toBeLessThanOrEqual(1e-14);

describe('e^z E_s(z)', () => {
  // mpmath, 40 digits, expint(s, z) and the integral itself
  it.each([
    [0.5, 0.1, 4.0556507920419635],
    [1, 0.1, 2.0146425447084515],
    [1, 1e-6, 13.238309131365003],
    [2, 0.01, 0.9592148855654358],
    [0.6, 0.0925, 3.633615606644928],
    [1e-7, 0.3, 3.3333329258214976],
    [3, 50, 0.018887412643587956],
    [20.5, 1e-9, 0.05128205127927928],
    [20000, 300, 4.9263474648883246e-5],
    [0.01, 1e-12, 763031927107.9847],
    [1.0000001, 2, 0.36132860634785563],
    [5e8, 1e7, 1.9607843174947794e-9],
    [0.5, 1e5, 9.99995000074998e-6],
  ])('s = %f, z = %f', (s, z, wanted) => {
    expectNear(scaledExponentialIntegral(s, z), wanted);
  });
  it('obeys s E_{s+1} + z E_s = e^−z', () => {
    for (const s of [0.2, 1, 3.7, 40])
      for (const z of [1e-5, 0.3, 7])
        expectNear(s * scaledExponentialIntegral(s + 1, z) + z * scaledExponentialIntegral(s, z), 1);
  });
  it('ends at z = 0 in 1/(s−1), or in nothing finite', () => {
    expect(scaledExponentialIntegral(3, 0)).toBe(0.5);
    expectNear(scaledExponentialIntegral(3, 1e-300), 0.5);
    expect(scaledExponentialIntegral(1, 0)).toBe(Number.POSITIVE_INFINITY);
    for (const [s, z] of [
      [0, 1],
      [1, -1],
      [Number.NaN, 1],
      [1, Number.NaN],
    ] as const)
      expect(scaledExponentialIntegral(s, z)).toBeNaN();
  });
});
