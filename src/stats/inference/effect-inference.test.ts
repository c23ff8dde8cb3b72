import { describe, expect, it } from 'vitest';
import { readHillstrom, readHillstromArms } from '../../../test/hillstrom.ts';
import { miningOracles, readMiningOracle } from '../../../test/mining-oracles.ts';
import { drawNormal } from '../numeric/draws.ts';
import { seededRandom } from '../numeric/random.ts';
import { solveSymmetric } from '../numeric/solve-symmetric.ts';
import { crossMomentsOf, cupedDifference, linDifference } from './covariate-adjustment.ts';
import {
  alwaysValidInterval,
  alwaysValidPvalue,
  customersNeeded,
  sampleRatioPvalue,
  smallestEffect,
} from './experiment-design.ts';
import { meanDifference, momentsOf, ratioDifference } from './mean-difference.ts';

const row = (...values: number[]): Float64Array => Float64Array.from(values);

describe('paper: worked by hand', () => {
  it('Welch: two small groups', () => {
    const found = meanDifference(momentsOf(row(4, 6, 8)), momentsOf(row(1, 2, 3, 4)));
    // s² = 4 and 5/3: se² = 4/3 + 5/12 = 1.75; ν = 1.75² / ((4/3)²/2 + (5/12)²/3)
    expect(found.difference).toBe(3.5);
    expect(found.standardError).toBeCloseTo(Math.sqrt(1.75), 12);
    expect(found.degreesOfFreedom).toBeCloseTo(1.75 ** 2 / ((4 / 3) ** 2 / 2 + (5 / 12) ** 2 / 3), 10);
  });
  it('a fair split of 1,000 and 1,100: χ² = 4.762, p = 0.029', () => {
    expect(sampleRatioPvalue([1000, 1100], [1, 1])).toBeCloseTo(0.0291, 4);
    expect(sampleRatioPvalue([100, 900], [0.1, 0.9])).toBe(1);
  });
  it('16 s²/δ² customers in each arm find δ with 80 % (Lehr 1992, rounded)', () => {
    expect(customersNeeded(1, 1, 0.5) / 2 / 16).toBeCloseTo(0.98, 1);
    const n = customersNeeded(0.1, 4, 0.2);
    expect(smallestEffect({ treated: 0.8 * n, control: 0.2 * n, variance: 4 })).toBeCloseTo(0.1, 4);
  });
  it('solves normal equations, and leaves out what says nothing', () => {
    expect([...solveSymmetric(row(4, 2, 2, 3), row(8, 7))]).toEqual([1.25, 1.5].map((v) => expect.closeTo(v, 12)));
    expect([...solveSymmetric(row(1, 1, 1, 1), row(2, 2))].reduce((sum, v) => sum + v, 0)).toBeCloseTo(2, 10);
    expect([...solveSymmetric(row(0, 0, 0, 5), row(0, 10))]).toEqual([0, 2]);
    expect(() => solveSymmetric(row(1, 2), row(1, 2))).toThrow(RangeError);
  });
});

describe('limits', () => {
  it('has no interval where there is no spread to know', () => {
    expect(meanDifference(momentsOf(row(3)), momentsOf(row(1, 2))).lower).toBeNaN();
    expect(meanDifference(momentsOf(row(5, 5)), momentsOf(row(2, 2)))).toMatchObject({ lower: 3, upper: 3, pvalue: 0 });
    expect(meanDifference(momentsOf(row(2, 2)), momentsOf(row(2, 2))).pvalue).toBe(1);
  });
  it('refuses columns and shares that do not fit', () => {
    expect(() => sampleRatioPvalue([1, 2], [1])).toThrow(RangeError);
    expect(() => crossMomentsOf(row(1, 2), [row(1)])).toThrow(RangeError);
  });
});

describe('identities', () => {
  const random = seededRandom(11);
  const draw = (n: number, shift: number) => Float64Array.from({ length: n }, () => drawNormal(random) + shift);
  const [one, none] = [draw(400, 0.3), draw(500, 0)];

  it('a ratio over ones is a mean, up to n against n − 1 degrees', () => {
    const arm = (v: Float64Array) => ({
      n: v.length,
      meanY: momentsOf(v).mean,
      meanX: 1,
      varianceY: momentsOf(v).variance,
      varianceX: 0,
      covariance: 0,
    });
    const ratio = ratioDifference(arm(one), arm(none));
    const mean = meanDifference(momentsOf(one), momentsOf(none));
    expect(ratio.difference).toBeCloseTo(mean.difference, 12);
    expect(ratio.standardError).toBeCloseTo(mean.standardError, 12);
  });
  it('adjusting for a constant, or for nothing, changes nothing', () => {
    const plain = meanDifference(momentsOf(one), momentsOf(none));
    const flat = (v: Float64Array) => crossMomentsOf(v, [new Float64Array(v.length).fill(7)]);
    const adjusted = cupedDifference(flat(one), flat(none));
    expect(adjusted.difference).toBeCloseTo(plain.difference, 12);
    expect(adjusted.standardError).toBeCloseTo(plain.standardError, 12);
    expect(cupedDifference(crossMomentsOf(one, []), crossMomentsOf(none, [])).varianceReduction).toBeCloseTo(0, 12);
    const lin = linDifference({ outcome: one, covariates: [] }, { outcome: none, covariates: [] });
    // without covariates HC2 is Welch's error
    expect(lin.standardError).toBeCloseTo(plain.standardError, 12);
  });
  it('is below 1 − level exactly when 0 lies outside the always valid interval', () => {
    for (const difference of [0.1, 0.2, 0.3, 0.4, 0.5]) {
      const { lower } = alwaysValidInterval(difference, 0.01, 0.05);
      expect(alwaysValidPvalue(difference, 0.01, 0.05) < 0.05).toBe(lower > 0);
    }
  });
});

describe('recovery', () => {
  it('covers a planted effect as often as it says, and covariates sharpen it', () => {
    const random = seededRandom(12);
    let [covered, sharper] = [0, 0];
    const runs = 400;
    for (let run = 0; run < runs; run++) {
      const arm = (n: number, effect: number) => {
        const before = Float64Array.from({ length: n }, () => drawNormal(random));
        return { outcome: before.map((b) => 2 * b + effect + drawNormal(random)), covariates: [before] };
      };
      const [treated, control] = [arm(60, 0.5), arm(40, 0)];
      const found = cupedDifference(
        crossMomentsOf(treated.outcome, treated.covariates),
        crossMomentsOf(control.outcome, control.covariates),
      );
      if (found.lower < 0.5 && found.upper > 0.5) covered++;
      if (found.varianceReduction > 0.6) sharper++;
    }
    // 95 % of 400, within four standard deviations of the count
    expect(covered).toBeGreaterThan(0.95 * runs - 4 * Math.sqrt(runs * 0.0475));
    expect(sharper).toBeGreaterThan(0.95 * runs);
  });
  it('stays true at a hundred looks, where the fixed interval does not', () => {
    const random = seededRandom(13);
    /** Whether a hundred looks at a thousand draws of no effect ever said there is one: always valid, and fixed. */
    const alarms = (): [boolean, boolean] => {
      let sum = 0;
      let [always, fixed] = [false, false];
      for (let n = 1; n <= 1000; n++) {
        sum += drawNormal(random);
        if (n % 10 !== 0) continue;
        always ||= alwaysValidPvalue(sum / n, 1 / n, 0.02) < 0.05;
        fixed ||= Math.abs(sum / n) > 1.96 / Math.sqrt(n);
      }
      return [always, fixed];
    };
    const runs = 400;
    const found = Array.from({ length: runs }, alarms);
    const always = found.filter(([alarm]) => alarm).length;
    const fixed = found.filter(([, alarm]) => alarm).length;
    expect(always / runs).toBeLessThan(0.05 + 4 * Math.sqrt(0.0475 / runs));
    expect(fixed / runs).toBeGreaterThan(0.25);
  });
});

describe.skipIf(!miningOracles)('reference: independent results on the Hillstrom experiment', () => {
  type Ate = {
    n_treat: number;
    ate: number;
    se_welch: number;
    df: number;
    p_welch: number;
    ci95_welch: [number, number];
    adjusted: { lin_ate: number; lin_se_hc2: number };
  };
  type Reference = { srm_p: number; ate: Record<string, Record<'visit' | 'conversion' | 'spend', Ate>> };

  it.each(['Mens E-Mail', 'Womens E-Mail'] as const)('%s', (arm) => {
    const { ate, srm_p } = readMiningOracle<Reference>('uplift_hillstrom.json');
    const shop = readHillstrom(arm);
    const split = (values: Float64Array, which: number) => values.filter((_, i) => shop.treated[i] === which);
    for (const outcome of ['visit', 'conversion', 'spend'] as const) {
      const wanted = ate[`${arm} vs No E-Mail`]![outcome];
      const [one, none] = [split(shop[outcome], 1), split(shop[outcome], 0)];
      const found = meanDifference(momentsOf(one), momentsOf(none));
      expect(found.difference).toBeCloseTo(wanted.ate, 12);
      expect(found.standardError).toBeCloseTo(wanted.se_welch, 12);
      expect(found.degreesOfFreedom / wanted.df).toBeCloseTo(1, 10);
      expect(Math.log(found.pvalue) / Math.log(wanted.p_welch)).toBeCloseTo(1, 9);
      expect([found.lower, found.upper]).toEqual(wanted.ci95_welch.map((v) => expect.closeTo(v, 11)));
      const arms = [1, 0].map((which) => ({
        outcome: split(shop[outcome], which),
        covariates: shop.features.map((column) => split(column, which)),
      }));
      const lin = linDifference(arms[0]!, arms[1]!);
      expect(lin.difference).toBeCloseTo(wanted.adjusted.lin_ate, 9);
      expect(lin.standardError).toBeCloseTo(wanted.adjusted.lin_se_hc2, 9);
    }
    expect(sampleRatioPvalue(readHillstromArms(), [1, 1, 1])).toBeCloseTo(srm_p, 10);
  });
});
