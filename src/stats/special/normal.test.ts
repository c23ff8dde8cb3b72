import { describe, expect, it } from 'vitest';
import { normalCumulative, normalDensity, normalQuantile } from './normal.ts';

const near = (value: number, wanted: number, tolerance = 1e-12): void =>
  expect(Math.abs(value - wanted)).toBeLessThanOrEqual(tolerance * Math.abs(wanted));

describe('paper: the table in every textbook', () => {
  it('knows 1.96 and its neighbours', () => {
    near(normalQuantile(0.975), 1.959963984540054);
    near(normalQuantile(0.95), 1.6448536269514722);
    near(normalCumulative(1), 0.8413447460685429);
    near(normalDensity(0), 0.3989422804014327);
  });
});

describe('limits', () => {
  it('reaches the ends and refuses what is no probability', () => {
    expect(normalQuantile(0)).toBe(Number.NEGATIVE_INFINITY);
    expect(normalQuantile(1)).toBe(Number.POSITIVE_INFINITY);
    expect(normalQuantile(0.5)).toBe(0);
    expect(normalQuantile(1.1)).toBeNaN();
    expect(normalCumulative(-50)).toBe(0);
    expect(normalCumulative(50)).toBe(1);
  });
});

describe('identities', () => {
  it('goes there and back', () => {
    for (const p of [1e-300, 1e-10, 0.001, 0.3, 0.7, 0.999]) near(normalCumulative(normalQuantile(p)), p);
  });
  it('is symmetric', () => {
    for (const z of [0.1, 1, 2.9, 3.1, 6]) near(normalCumulative(z) + normalCumulative(-z), 1);
  });
});

describe('reference: 30-digit arithmetic', () => {
  it('keeps the digits of the tail', () => {
    near(normalCumulative(-10), 7.619853024160527e-24);
    near(normalCumulative(-3.5), 0.00023262907903552504);
  });
});
