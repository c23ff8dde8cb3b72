import { describe, expect, it } from 'vitest';
import { incompleteBeta } from './incomplete-beta.ts';
import { chiSquareUpper, upperGamma } from './incomplete-gamma.ts';
import { normalCumulative } from './normal.ts';
import { studentsCritical, studentsTwoSided } from './students-t.ts';

const near = (value: number, wanted: number, relative: number): void =>
  expect(Math.abs(value / wanted - 1)).toBeLessThan(relative);

describe('paper: tables', () => {
  it('has the percentage points of A&S table 26.10 (Student) and 26.8 (chi-square)', () => {
    expect(studentsCritical(0.95, 1)).toBeCloseTo(12.706, 3);
    expect(studentsCritical(0.95, 10)).toBeCloseTo(2.228, 3);
    expect(studentsCritical(0.99, 30)).toBeCloseTo(2.75, 3);
    expect(chiSquareUpper(3.84146, 1)).toBeCloseTo(0.05, 6);
    expect(chiSquareUpper(18.307, 10)).toBeCloseTo(0.05, 5);
  });
  it('has the closed forms', () => {
    // Student with 1 degree is Cauchy, with 2: 1 − t/√(2+t²)
    near(studentsTwoSided(3, 1), 1 - (2 / Math.PI) * Math.atan(3), 1e-12);
    near(studentsTwoSided(3, 2), 1 - 3 / Math.sqrt(11), 1e-12);
    near(chiSquareUpper(7, 2), Math.exp(-3.5), 1e-13);
    near(upperGamma(3, 4), Math.exp(-4) * (1 + 4 + 8), 1e-12);
    near(incompleteBeta(2, 3, 0.4), 1 - (0.6 ** 4 + 4 * 0.4 * 0.6 ** 3), 1e-12);
  });
});

describe('limits', () => {
  it('is the normal distribution for many degrees of freedom, far into the tail', () => {
    near(studentsTwoSided(2, 1e6), 2 * normalCumulative(-2), 1e-5);
    near(studentsTwoSided(22.48604082719282, 1e7), 2 * normalCumulative(-22.48604082719282), 1e-2);
    expect(studentsTwoSided(35, 40_000)).toBeGreaterThan(0);
    expect([studentsTwoSided(0, 5), studentsTwoSided(Infinity, 5)]).toEqual([1, 0]);
  });
  it('answers NaN outside', () => {
    expect(incompleteBeta(-1, 2, 0.5)).toBeNaN();
    expect(upperGamma(1, -1)).toBeNaN();
    expect(studentsCritical(1, 5)).toBeNaN();
    expect([incompleteBeta(2, 3, 0), incompleteBeta(2, 3, 1), upperGamma(2, 0), upperGamma(2, Infinity)]).toEqual([
      0, 1, 1, 0,
    ]);
  });
});

describe('identities', () => {
  it('I_x(a, b) + I_{1−x}(b, a) = 1, and the quantile undoes the tail', () => {
    for (const [a, b, x] of [
      [0.5, 20_000, 1e-5],
      [3, 4, 0.3],
      [700, 900, 0.45],
    ] as const) {
      expect(incompleteBeta(a, b, x) + incompleteBeta(b, a, 1 - x)).toBeCloseTo(1, 11);
    }
    for (const degrees of [1.5, 8, 333.3]) {
      expect(studentsTwoSided(studentsCritical(0.9, degrees), degrees)).toBeCloseTo(0.1, 12);
    }
  });
  it('Q(a, x) follows its recurrence Q(a+1, x) = Q(a, x) + x^a e^−x / Γ(a+1)', () => {
    near(upperGamma(6, 5.5), upperGamma(5, 5.5) + (5.5 ** 5 * Math.exp(-5.5)) / 120, 1e-12);
  });
});
