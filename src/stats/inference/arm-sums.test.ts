import { describe, expect, it } from 'vitest';
import { drawNormal } from '../numeric/draws.ts';
import { seededRandom } from '../numeric/random.ts';
import { type ArmSums, addSums, crossMomentsOfSums, effectHeterogeneity } from './arm-sums.ts';
import { crossMomentsOf, cupedDifference } from './covariate-adjustment.ts';
import { meanDifference, momentsOf } from './mean-difference.ts';
import { momentsOfSums } from './moments.ts';

const DIGITS = 1e-9;

/** Money of n customers with a past: mostly nothing, a heavy tail, in minor units. */
function rows(n: number, seed: number, effect: number) {
  const random = seededRandom(seed);
  const x = Float64Array.from({ length: n }, () => (random() < 0.5 ? 0 : Math.round(20_000 * Math.exp(random() * 3))));
  const y = x.map((past) => (random() < 0.4 ? Math.round(0.3 * past + 5_000 * random() + effect) : 0));
  return { x, y };
}

function sumsOf({ x, y }: { x: Float64Array; y: Float64Array }): ArmSums {
  const add = (of: (i: number) => number): number => y.reduce((sum, _, i) => sum + of(i), 0);
  return {
    n: y.length,
    y: add((i) => y[i]!),
    yy: add((i) => y[i]! ** 2),
    x: add((i) => x[i]!),
    xx: add((i) => x[i]! ** 2),
    xy: add((i) => x[i]! * y[i]!),
  };
}

const near = (value: number, wanted: number): void => {
  expect(Math.abs(value - wanted)).toBeLessThanOrEqual(DIGITS * Math.max(1, Math.abs(wanted)));
};

describe('sums instead of rows', () => {
  const treated = rows(3_000, 1, 400);
  const control = rows(1_000, 2, 0);
  const [one, none] = [sumsOf(treated), sumsOf(control)];

  it('identities: the same CUPED difference, interval and gain as from rows', () => {
    const fromRows = cupedDifference(crossMomentsOf(treated.y, [treated.x]), crossMomentsOf(control.y, [control.x]));
    const fromSums = cupedDifference(crossMomentsOfSums(one), crossMomentsOfSums(none));
    for (const key of ['difference', 'standardError', 'degreesOfFreedom', 'lower', 'upper', 'pvalue'] as const) {
      near(fromSums[key], fromRows[key]);
    }
    near(fromSums.varianceReduction, fromRows.varianceReduction);
    expect(fromRows.varianceReduction).toBeGreaterThan(0.1);
  });

  it('identities: the same Welch interval as from rows', () => {
    const fromRows = meanDifference(momentsOf(treated.y), momentsOf(control.y));
    const moments = ({ n, y, yy }: ArmSums) => momentsOfSums({ n, sum: y, squares: yy });
    const fromSums = meanDifference(moments(one), moments(none));
    for (const key of ['difference', 'standardError', 'degreesOfFreedom', 'lower', 'upper'] as const) {
      near(fromSums[key], fromRows[key]);
    }
  });

  it('identities: any split of the rows adds up to the whole', () => {
    for (const at of [0, 1, 777, 3_000]) {
      const part = (from: number, to: number) => sumsOf({ x: treated.x.slice(from, to), y: treated.y.slice(from, to) });
      const together = addSums(part(0, at), part(at, 3_000));
      for (const key of Object.keys(one) as (keyof ArmSums)[]) near(together[key], one[key]);
    }
  });

  it('limits: a past that is the same for all takes nothing away', () => {
    const flat = { x: treated.x.map(() => 5), y: treated.y };
    const level = { x: control.x.map(() => 5), y: control.y };
    const adjusted = cupedDifference(crossMomentsOfSums(sumsOf(flat)), crossMomentsOfSums(sumsOf(level)));
    const plain = meanDifference(momentsOf(treated.y), momentsOf(control.y));
    near(adjusted.difference, plain.difference);
    near(adjusted.varianceReduction, 0);
  });
});

describe('do groups differ in their effect', () => {
  it('paper: by hand for three groups', () => {
    // w = 1, 1/4, 1; mean = (1·0 + 0.25·2 + 1·3)/2.25 = 14/9; Q = 196/81 + 0.25·16/81 + 169/81
    const groups = [
      { difference: 0, standardError: 1 },
      { difference: 2, standardError: 2 },
      { difference: 3, standardError: 1 },
    ];
    const { statistic, pvalue } = effectHeterogeneity(groups);
    near(statistic, (196 + 4 + 169) / 81);
    near(pvalue, Math.exp(-statistic / 2));
  });

  it('limits: nothing can be said of one group, or of groups that are not sure of anything', () => {
    expect(effectHeterogeneity([{ difference: 1, standardError: 1 }]).pvalue).toBeNaN();
    const empty = { difference: 5, standardError: Number.NaN };
    expect(effectHeterogeneity([empty, { difference: 1, standardError: 1 }]).pvalue).toBeNaN();
  });

  it('recovery: one effect for all is called different in 5 of 100 cases, planted differences in nearly all', () => {
    const random = seededRandom(7);
    const drawn = (spread: number) =>
      effectHeterogeneity(
        [0, 1, 2, 3].map((group) => ({ difference: spread * group + drawNormal(random), standardError: 1 })),
      ).pvalue;
    const share = (spread: number) =>
      Array.from({ length: 2_000 }, () => drawn(spread)).filter((p) => p < 0.05).length / 2_000;
    expect(share(0)).toBeGreaterThan(0.035);
    expect(share(0)).toBeLessThan(0.065);
    expect(share(2)).toBeGreaterThan(0.95);
  });
});
