/**
 * What a treatment changed, from sums alone: a database adds them up, no row is moved.
 *
 * Source   As covariate-adjustment.ts (CUPED with one covariate); heterogeneity: Cochran (1954), Biometrics 10, 101–129.
 * Symbols  y = outcome, x = what was known before; Σ over the customers of one arm
 * Domain   n ≥ 2. Sums of squares lose half of the digits of a variance that is small against the mean; money and
 *          counts per customer are not.
 * Checked  arm-sums.test.ts: equal to the same estimates from rows; the heterogeneity test by hand and by simulation.
 */
import { chiSquareUpper } from '../special/incomplete-gamma.ts';
import type { CrossMoments } from './covariate-adjustment.ts';
import type { RatioMoments } from './mean-difference.ts';

/** Sums over the customers of one arm. */
export type ArmSums = { n: number; y: number; yy: number; x: number; xx: number; xy: number };

/** Sums of two disjoint sets of customers together. */
export function addSums(one: ArmSums, other: ArmSums): ArmSums {
  return {
    n: one.n + other.n,
    y: one.y + other.y,
    yy: one.yy + other.yy,
    x: one.x + other.x,
    xx: one.xx + other.xx,
    xy: one.xy + other.xy,
  };
}

/** Centred sums: Σ(y − ȳ)² = Σy² − (Σy)²/n, Σ(x − x̄)(y − ȳ) = Σxy − ΣxΣy/n; squares never below 0. */
export function crossMomentsOfSums({ n, y, yy, x, xx, xy }: ArmSums): CrossMoments {
  return {
    n,
    meanY: y / n,
    meanX: Float64Array.of(x / n),
    squareY: Math.max(0, yy - (y * y) / n),
    squareX: Float64Array.of(Math.max(0, xx - (x * x) / n)),
    cross: Float64Array.of(xy - (x * y) / n),
  };
}

/** Means, sample variances and covariance of y and x of one arm, for the ratio of their totals. */
export function ratioMomentsOfSums({ n, y, yy, x, xx, xy }: ArmSums): RatioMoments {
  return {
    n,
    meanY: y / n,
    meanX: x / n,
    varianceY: Math.max(0, yy - (y * y) / n) / (n - 1),
    varianceX: Math.max(0, xx - (x * x) / n) / (n - 1),
    covariance: (xy - (x * y) / n) / (n - 1),
  };
}

/** One group's difference and how sure it is. */
export type GroupDifference = { difference: number; standardError: number };

/**
 * Do groups differ in their effect? With w = 1/se² and d̄ = Σwd/Σw, under one effect for all
 *
 *   Q = Σ w (d − d̄)²  ~  χ² with G − 1 degrees.
 *
 * Groups without a standard error above 0 are left out; NaN where fewer than two are left.
 */
export function effectHeterogeneity(groups: readonly GroupDifference[]): { statistic: number; pvalue: number } {
  const sure = groups.filter(({ standardError }) => standardError > 0);
  if (sure.length < 2) return { statistic: Number.NaN, pvalue: Number.NaN };
  const weight = ({ standardError }: GroupDifference): number => 1 / standardError ** 2;
  const whole = sure.reduce((sum, one) => sum + weight(one), 0);
  const mean = sure.reduce((sum, one) => sum + weight(one) * one.difference, 0) / whole;
  const statistic = sure.reduce((sum, one) => sum + weight(one) * (one.difference - mean) ** 2, 0);
  return { statistic, pvalue: chiSquareUpper(statistic, sure.length - 1) };
}
