import { describe, expect, it } from 'vitest';
import { seededRandom } from '../numeric/random.ts';
import { bgNbd } from './bg-nbd-process.ts';
import { lifecycleRevenueValue, probabilityValue, simpleRevenueValue, survivalValue } from './source-formulas.ts';
import { logarithmicMean, splitDifference } from './value-split.ts';
import { type Ahead, changedSurvival, changedWorth, discountFactors, UNCHANGED } from './what-if.ts';

describe('paper: the report’s formulas, worked out by hand', () => {
  it('simple revenue: 200 an order, 3 a year, growing by 10 %, lifetimes by 20 %', () => {
    expect(simpleRevenueValue(200, 3, 0.1, 0.2)).toBeCloseTo(600 * 1.1 * 1.2, 12); // 792
  });
  it('lifecycle revenue: 1,000 of new, 5,000 of mature, 600 of lost customers, 20 in all', () => {
    expect(lifecycleRevenueValue(1_000, 5_000, 600, 20)).toBe(330);
  });
  it('probability: 200 an order, 3 a year, kept with 60 %, lifetimes growing by 20 %', () => {
    expect(probabilityValue(200, 3, 0.6, 0.2)).toBeCloseTo(600 * 1.6 * 1.2, 12); // 1,152
  });
  it('survival beside it: 600 a year, kept with 60 %, discounted by 10 %: 600 · 0.6 / 0.5', () => {
    expect(survivalValue(200, 3, 0.6, 0.1)).toBeCloseTo(720, 10);
    let sum = 0;
    for (let t = 1; t < 200; t++) sum += (600 * 0.6 ** t) / 1.1 ** t;
    expect(survivalValue(200, 3, 0.6, 0.1)).toBeCloseTo(sum, 9);
  });
  it('the split: 2 · 3 · 4 = 24 against 1 · 3 · 2 = 6, 18 more: half of it each', () => {
    const [first, second, third] = splitDifference([2, 3, 4], [1, 3, 2]);
    expect([first, second, third].map((part) => Math.round((part ?? 0) * 1e9) / 1e9)).toEqual([9, 0, 9]);
  });
});

describe('limits', () => {
  it('of the formulas', () => {
    expect(lifecycleRevenueValue(1, 2, 3, 0)).toBeNaN();
    expect(survivalValue(100, 2, 0, 0.1)).toBe(0);
    expect(survivalValue(100, 2, 1, 0)).toBe(Number.POSITIVE_INFINITY);
    // what the caution is about: whoever is certain to leave still counts a whole year
    expect(probabilityValue(100, 2, 0, 0)).toBe(200);
  });
  it('of the split', () => {
    expect(logarithmicMean(5, 5)).toBe(5);
    expect(logarithmicMean(5, 5 * (1 + 1e-6))).toBeCloseTo(5 * (1 + 5e-7), 10);
    expect(logarithmicMean(0, 3)).toBeNaN();
    expect(() => splitDifference([1], [1, 2])).toThrow(RangeError);
  });
  it('of what-if: who has left is worth nothing, a curve at 0 stays there', () => {
    const gone: Ahead = { survival: new Float64Array(5), purchases: new Float64Array(2), spend: 9, margin: 0.5 };
    expect(changedWorth(gone, Float64Array.of(1, 1), { ...UNCHANGED, frequency: 2, cost: 5 })).toEqual({
      revenue: 0,
      profit: 0,
    });
    expect(changedSurvival(Float64Array.of(1, 0.5, 0), 2, UNCHANGED)).toBe(0);
    expect(() => changedWorth(gone, Float64Array.of(1), UNCHANGED)).toThrow(RangeError);
  });
});

/** Leaves at the constant rate `leaving`, buys at `rate` a period while there. */
function exponential(leaving: number, rate: number, periods: number): Ahead {
  const survival = Float64Array.from({ length: 2 * periods + 1 }, (_, k) => Math.exp(-leaving * k));
  const purchases = Float64Array.from(
    { length: periods },
    (_, k) => (rate * (1 - Math.exp(-leaving * (k + 1)))) / leaving,
  );
  return { survival, purchases, spend: 100, margin: 0.4 };
}

describe('identities', () => {
  it('no change changes nothing', () => {
    const ahead = exponential(0.05, 0.3, 12);
    const discount = discountFactors(12, 0.01);
    let orders = 0;
    for (let k = 0; k < 12; k++) orders += discount[k]! * (ahead.purchases[k]! - (ahead.purchases[k - 1] ?? 0));
    const worth = changedWorth(ahead, discount, UNCHANGED);
    expect(worth.revenue).toBeCloseTo(100 * orders, 9);
    expect(worth.profit).toBeCloseTo(40 * orders, 9);
  });
  it('with exponential lives, twice as long and half the hazard are the same; both equal the closed form', () => {
    const ahead = exponential(0.05, 0.3, 12);
    const flat = discountFactors(12, 0);
    const longer = changedWorth(ahead, flat, { ...UNCHANGED, length: 2 }).revenue;
    const loyal = changedWorth(ahead, flat, { ...UNCHANGED, leaving: 0.5 }).revenue;
    expect(longer).toBeCloseTo(loyal, 8);
    const closed = (100 * 0.3 * (1 - Math.exp(-0.025 * 12))) / 0.025;
    expect(loyal / closed).toBeCloseTo(1, 3);
    // shorter lives are read off beyond the horizon
    const shorter = (100 * 0.3 * (1 - Math.exp(-0.1 * 12))) / 0.1;
    expect(changedWorth(ahead, flat, { ...UNCHANGED, length: 0.5 }).revenue / shorter).toBeCloseTo(1, 2);
  });
  it('frequency, spend and margin multiply; cost is that of being there', () => {
    const ahead = exponential(0.05, 0.3, 12);
    const flat = discountFactors(12, 0);
    const base = changedWorth(ahead, flat, UNCHANGED);
    const more = changedWorth(ahead, flat, { ...UNCHANGED, frequency: 1.1, spend: 1.2, margin: 0.9 });
    expect(more.revenue / base.revenue).toBeCloseTo(1.32, 12);
    expect(more.profit / base.profit).toBeCloseTo(1.188, 12);
    const dear = changedWorth(ahead, flat, { ...UNCHANGED, cost: 2 });
    expect((base.profit - dear.profit) / 2 / ((1 - Math.exp(-0.6)) / 0.05)).toBeCloseTo(1, 3);
  });
  it('the parts of a split add up, whatever they are', () => {
    const random = seededRandom(2);
    for (let round = 0; round < 200; round++) {
      const [group, base] = [0, 1].map(() => [random() * 9, random(), random() * 1e4]) as [number[], number[]];
      const product = (factors: number[]) => factors.reduce((p, f) => p * f, 1);
      const sum = splitDifference(group, base).reduce((s, part) => s + part, 0);
      expect(sum).toBeCloseTo(product(group) - product(base), 6);
    }
  });
});

describe('recovery: the base of what-if is the model’s own number', () => {
  it('for BG/NBD, period by period', () => {
    const parameters = { r: 0.5, alpha: 40, a: 0.7, b: 2.5 };
    const history = { frequency: Float64Array.of(4), recency: Float64Array.of(150), age: Float64Array.of(180) };
    const ends = Float64Array.from({ length: 12 }, (_, k) => 30 * (k + 1));
    const survival = Float64Array.from({ length: 25 }, (_, k) =>
      k === 0
        ? bgNbd.probabilityAlive(parameters, history)[0]!
        : bgNbd.probabilityAliveAt(parameters, history, 30 * k)[0]!,
    );
    const purchases = bgNbd.expectedTransactionsAt(parameters, history, ends);
    const worth = changedWorth({ survival, purchases, spend: 1, margin: 1 }, discountFactors(12, 0.008), UNCHANGED);
    const plan = { periods: 12, periodLength: 30, discountPerPeriod: 0.008 };
    expect(worth.revenue).toBeCloseTo(bgNbd.discountedTransactions(parameters, history, plan)[0]!, 10);
  });
});
