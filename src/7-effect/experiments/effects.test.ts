import { describe, expect, it } from 'vitest';
import { type ArmSums, addSums } from '#stats/inference/arm-sums';
import { seededRandom } from '#stats/numeric/random';
import { metricEffect, NO_SUMS, type Pair } from './effects.ts';

const DAYS = 60;
const LEVEL = 0.95;
const RUNS = 500;
const LOOKS = 40;
const START = 100;
const EACH = 25;

/** One customer: orders of the year before at her own pace, and of the window, to which treating adds `effect` in the mean. */
function customer(random: () => number, effect: number): ArmSums {
  const pace = 2 + 4 * random();
  const count = (mean: number): number => {
    // Poisson by Knuth: how many uniform numbers until their product falls below e^−mean
    const least = Math.exp(-mean);
    let [n, product] = [0, random()];
    while (product > least) {
      n++;
      product *= random();
    }
    return n;
  };
  const [x, y] = [count(pace), count((pace * DAYS) / 365 + effect)];
  return { n: 1, y, yy: y * y, x, xx: x * x, xy: x * y };
}

const many = (random: () => number, n: number, effect: number): ArmSums =>
  Array.from({ length: n }, () => customer(random, effect)).reduce(addSums, NO_SUMS);

/** Whether any look of an experiment that grows tenfold leaves the truth out: by the interval for all looks, and by that for one. */
function misses(seed: number, effect: number): { always: boolean; once: boolean; width: number } {
  const random = seededRandom(seed);
  let pair: Pair = { treated: many(random, START, effect), control: many(random, START, 0) };
  const found = { always: false, once: false, width: 0 };
  const isOut = ({ lower, upper }: { lower: number | null; upper: number | null }) =>
    (lower ?? 0) > effect || (upper ?? 0) < effect;
  for (let look = 0; look < LOOKS; look++) {
    const { lower, upper, always } = metricEffect('orders', pair, DAYS, LEVEL, { treated: START, control: START });
    if (always === null) throw new Error('no interval');
    found.always ||= isOut(always);
    found.once ||= isOut({ lower, upper });
    found.width = ((always.upper ?? 0) - (always.lower ?? 0)) / ((upper ?? 0) - (lower ?? 0));
    pair = {
      treated: addSums(pair.treated, many(random, EACH, effect)),
      control: addSums(pair.control, many(random, EACH, 0)),
    };
  }
  return found;
}

describe('forty looks at an experiment that grows from 200 customers to 2,150', () => {
  const runs = (effect: number) => Array.from({ length: RUNS }, (_, run) => misses(run + 1, effect));
  const share = (of: readonly { always: boolean; once: boolean }[], which: 'always' | 'once') =>
    of.filter((one) => one[which]).length / RUNS;

  it('an effect of none is within every one of them in 95 of 100; the interval for one look fails in every fifth and more', () => {
    const none = runs(0);
    expect(share(none, 'always')).toBeLessThanOrEqual(1 - LEVEL);
    expect(share(none, 'once')).toBeGreaterThan(0.2);
  });
  it('an effect that is there is within every one of them in 95 of 100 as well', () => {
    expect(share(runs(0.3), 'always')).toBeLessThanOrEqual(1 - LEVEL);
  });
  it('is less than twice as wide as the interval for one look', () => {
    expect(misses(1, 0).width).toBeLessThan(2);
  });
});
