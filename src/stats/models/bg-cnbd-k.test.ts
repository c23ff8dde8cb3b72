import { describe, expect, it } from 'vitest';
import { drawBeta, drawGamma } from '../numeric/draws.ts';
import { type RandomSource, seededRandom } from '../numeric/random.ts';
import { type BgCnbdKParameters, logGapFactor } from './bg-cnbd-k.ts';
import { bgCnbdK, mbgCnbdK } from './bg-cnbd-k-process.ts';
import { bgNbd } from './bg-nbd-process.ts';
import { mbgNbd } from './mbg-nbd.ts';
import type { PurchaseHistory } from './purchase-history.ts';

const steady = { k: 3, r: 1.5, alpha: 3, a: 0.8, b: 2.4 };
const one = (x: number, tx: number, T: number): PurchaseHistory => ({
  frequency: Float64Array.of(x),
  recency: Float64Array.of(tx),
  age: Float64Array.of(T),
});
const expectNear = (value: number, wanted: number, tolerance: number): void =>
  expect(Math.abs(value - wanted)).toBeLessThanOrEqual(tolerance * Math.abs(wanted));
const total = (values: Float64Array): number => values.reduce((sum, v) => sum + v, 0);
const purchases = (model: typeof bgCnbdK, parameters: BgCnbdKParameters, h: PurchaseHistory, horizon: number): number =>
  model.expectedTransactionsAt(parameters, h, Float64Array.of(horizon))[0]!;

/** The story acted out for one customer: when she buys until `end`. */
function playOut(parameters: BgCnbdKParameters, chancesAtFirst: number, end: number, random: RandomSource): number[] {
  const { k, r, alpha, a, b } = parameters;
  const rate = drawGamma(random, r, alpha);
  const p = drawBeta(random, a, b);
  const times: number[] = [];
  if (chancesAtFirst === 1 && random() < p) return times;
  for (let t = drawGamma(random, k, rate); t <= end; t += drawGamma(random, k, rate)) {
    times.push(t);
    if (random() < p) break;
  }
  return times;
}

describe('paper: Platzer & Reutterer (2016), the likelihood as written down there', () => {
  it('is ∫∫ of the likelihood given λ and p, worked out by hand for k = 2, x = 1, r = α = a = b = 1', () => {
    // gap 3, silent from 3 to 4: λ² · 3 · [ (1−p) e^−4λ (1 + λ) + p e^−3λ ], λ ~ Exp(1), E[1−p] = E[p] = 1/2
    // ∫ λ² e^−5λ = 2/5³, ∫ λ³ e^−5λ = 6/5⁴, ∫ λ² e^−4λ = 2/4³
    const literal = 3 * (0.5 * (2 / 5 ** 3 + 6 / 5 ** 4) + 0.5 * (2 / 4 ** 3));
    const history = { ...one(1, 3, 4), logGaps: Float64Array.of(Math.log(3)) };
    const unit = { k: 2, r: 1, alpha: 1, a: 1, b: 1 };
    expectNear(Math.exp(bgCnbdK.logLikelihoods(unit, history)[0]!), literal, 1e-14);
    // one chance more: E[(1−p)²] = 1/3, E[p(1−p)] = 1/6
    const modified = 3 * ((1 / 3) * (2 / 5 ** 3 + 6 / 5 ** 4) + (1 / 6) * (2 / 4 ** 3));
    expectNear(Math.exp(mbgCnbdK.logLikelihoods(unit, history)[0]!), modified, 1e-14);
  });
});

describe('limits', () => {
  it('gives up on a regular customer sooner than on one who buys at random, and not before she is due', () => {
    // gaps of 5 on average, six purchases
    const alive = (k: number, silence: number): number =>
      bgCnbdK.probabilityAlive({ k, r: 40, alpha: 200 / k, a: 1, b: 4 }, one(6, 30, 30 + silence))[0]!;
    expect(alive(6, 4)).toBeGreaterThan(alive(1, 4));
    expect(alive(6, 15)).toBeLessThan(alive(1, 15));
  });
  it('expects the next purchase after the usual gap, not before', () => {
    const clock = { k: 200, r: 4e4, alpha: 1e3, a: 1e-9, b: 1 };
    // λ = 40 events, k = 200: a purchase every 5
    expect(purchases(bgCnbdK, clock, one(6, 30, 31), 3)).toBeLessThan(2e-3);
    expect(purchases(bgCnbdK, clock, one(6, 30, 31), 5)).toBeGreaterThan(0.95);
    expect(purchases(bgCnbdK, clock, one(6, 30, 31), 8)).toBeLessThan(1.05);
  });
  it('refuses a k that is not a whole number from 1 on, and columns of different lengths', () => {
    for (const k of [0, 1.5, Number.NaN]) {
      expect(() => bgCnbdK.probabilityAlive({ ...steady, k }, one(1, 2, 3))).toThrow(RangeError);
      expect(() => mbgCnbdK.expectedTransactionsNew({ ...steady, k }, 3)).toThrow(RangeError);
    }
    expect(() => bgCnbdK.probabilityAlive(steady, { ...one(1, 2, 3), age: new Float64Array(2) })).toThrow(RangeError);
    expect(() => bgCnbdK.logLikelihoods(steady, { ...one(1, 2, 3), logGaps: new Float64Array(2) })).toThrow(RangeError);
  });
  it('stays finite for enormous and tiny parameters, and passes NaN on', () => {
    for (const parameters of [
      { k: 12, r: 1e8, alpha: 1e9, a: 1e-9, b: 1e-9 },
      { k: 12, r: 1e-9, alpha: 1e-9, a: 1e8, b: 1e-9 },
      { k: 2, r: 1, alpha: 1, a: 1e8, b: 1e8 },
    ]) {
      for (const history of [one(0, 0, 5), one(3, 2, 5), one(5000, 700, 1000)]) {
        for (const model of [bgCnbdK, mbgCnbdK]) {
          expect(Number.isFinite(model.logLikelihoods(parameters, history)[0])).toBe(true);
          expect(purchases(model, parameters, history, 10)).toBeGreaterThanOrEqual(0);
        }
      }
    }
    expect(bgCnbdK.probabilityAlive(steady, one(1, 2, Number.NaN))[0]).toBeNaN();
    expect(purchases(bgCnbdK, steady, one(1, 2, Number.NaN), 5)).toBeNaN();
  });
});

describe('identities: k = 1', () => {
  const plain = { r: 0.7, alpha: 5, a: 0.8, b: 2.4 };
  const single = { k: 1, ...plain };
  const history = {
    frequency: Float64Array.of(0, 1, 5, 30),
    recency: Float64Array.of(0, 1, 20, 37),
    age: Float64Array.of(9, 20, 22, 38),
    logGaps: Float64Array.of(0, 0, 6.5, 4),
  };
  it.each([
    ['BG/NBD', bgCnbdK, bgNbd],
    ['MBG/NBD', mbgCnbdK, mbgNbd],
  ] as const)('is %s', (_, regular, random) => {
    const plan = { periods: 6, periodLength: 4, discountPerPeriod: 0.01 };
    const near = (ours: Float64Array, wanted: Float64Array): void =>
      ours.forEach((value, i) => {
        expectNear(value, wanted[i]!, 1e-12);
      });
    near(regular.logLikelihoods(single, history), random.logLikelihoods(plain, history));
    near(regular.probabilityAlive(single, history), random.probabilityAlive(plain, history));
    near(regular.probabilityAliveAt(single, history, 9), random.probabilityAliveAt(plain, history, 9));
    const horizons = Float64Array.of(1, 52, 20_000);
    near(
      regular.expectedTransactionsAt(single, history, horizons),
      random.expectedTransactionsAt(plain, history, horizons),
    );
    near(regular.transactionDistribution(single, 30, 20), random.transactionDistribution(plain, 30, 20));
    near(regular.discountedTransactions(single, history, plan), random.discountedTransactions(plain, history, plan));
    near(regular.residualTransactions(single, history, 0.002), random.residualTransactions(plain, history, 0.002));
    expectNear(regular.expectedTransactionsNew(single, 52), random.expectedTransactionsNew(plain, 52), 1e-13);
    expectNear(regular.discountedTransactionsNew(single, plan), random.discountedTransactionsNew(plain, plan), 1e-13);
  });
});

describe('identities', () => {
  it.each([
    ['BG/CNBD-k', bgCnbdK],
    ['MBG/CNBD-k', mbgCnbdK],
  ] as const)('%s: a distribution that sums to 1, with the expectation as its mean', (_, model) => {
    const distribution = model.transactionDistribution(steady, 39, 2000);
    expect(distribution.every((p) => p >= 0 && p <= 1)).toBe(true);
    expect(total(distribution)).toBeCloseTo(1, 12);
    expectNear(model.expectedTransactionsNew(steady, 39), total(distribution.map((p, x) => x * p)), 1e-9);
    expectNear(purchases(model, steady, one(0, 0, 0), 39), model.expectedTransactionsNew(steady, 39), 1e-12);
    expectNear(Math.exp(model.logLikelihoods(steady, one(0, 0, 39))[0]!), distribution[0]!, 1e-13);
  });
  it('integrates to the distribution of purchases: ∫ L(x = 1, tx, T) dtx = P(X(T) = 1)', () => {
    const [T, steps] = [20, 4000];
    for (const model of [bgCnbdK, mbgCnbdK]) {
      let integral = 0;
      for (let i = 0; i < steps; i++) {
        const tx = ((i + 0.5) * T) / steps;
        integral += Math.exp(
          model.logLikelihoods(steady, { ...one(1, tx, T), logGaps: Float64Array.of(Math.log(tx)) })[0]!,
        );
      }
      expectNear((integral * T) / steps, model.transactionDistribution(steady, T, 1)[1]!, 1e-6);
    }
  });
  it('averages the factor of the gaps over all times they may have had when they were not kept', () => {
    // x = 3, tx = 10, k = 2: mean of g₁ g₂ g₃ / Γ(2)³ over two uniform times
    const steps = 400;
    let sum = 0;
    let cases = 0;
    for (let i = 0; i < steps; i++) {
      for (let j = i; j < steps; j++) {
        const [first, second] = [(10 * (i + 0.5)) / steps, (10 * (j + 0.5)) / steps];
        const weight = i === j ? 0.5 : 1;
        sum += weight * first * (second - first) * (10 - second);
        cases += weight;
      }
    }
    expectNear(Math.exp(logGapFactor(2, 3, 10, undefined)), sum / cases, 1e-3);
    expect(logGapFactor(1, 3, 10, undefined)).toBe(0);
    expect(logGapFactor(1, 3, 10, 5)).toBe(0);
    // one gap is known: it is tx
    expectNear(logGapFactor(4, 1, 10, undefined), logGapFactor(4, 1, 10, Math.log(10)), 1e-14);
  });
  it('without discount, adds up to the whole horizon, and goes on into the residual', () => {
    const plan = { periods: 12, periodLength: 4.345, discountPerPeriod: 0 };
    const history = one(2, 15, 19);
    for (const model of [bgCnbdK, mbgCnbdK]) {
      const whole = purchases(model, steady, history, 12 * 4.345);
      expectNear(model.discountedTransactions(steady, history, plan)[0]!, whole, 1e-12);
      const leaving = { ...steady, r: 3, a: 6 };
      const endless = purchases(model, leaving, history, 1e7);
      expectNear(model.residualTransactions(leaving, history, 0)[0]!, endless, 1e-9);
      // discounted in the middle of short periods
      const [delta, length] = [0.05, 0.1];
      const short = { periods: 8000, periodLength: length, discountPerPeriod: Math.expm1(delta * length) };
      const sum = model.discountedTransactions(steady, history, short)[0]! * Math.exp(0.5 * delta * length);
      expectNear(model.residualTransactions(steady, history, delta)[0]!, sum, 1e-4);
    }
  });
  it('passes smoothly from the sum over purchases to the integral over dropout', () => {
    const history = one(4, 9, 11);
    const [below, at, above] = [640, 641, 642].map((horizon) =>
      purchases(bgCnbdK, { ...steady, k: 12 }, history, 14 * horizon),
    );
    expect(Math.abs(above! - 2 * at! + below!)).toBeLessThan(0.01 * (above! - below!));
  });
});

describe('recovery', () => {
  it.each([
    ['BG/CNBD-k', bgCnbdK],
    ['MBG/CNBD-k', mbgCnbdK],
  ] as const)('%s: counts purchases as the distribution says, in both kinds of draw', (_, model) => {
    const n = 40_000;
    const wanted = model.transactionDistribution(steady, 20, 4);
    const { frequency } = model.simulate(steady, new Float64Array(n).fill(20), seededRandom(8));
    const future = model.simulateFuture(steady, 0, 0, 0, 20, n, seededRandom(9));
    for (const counts of [frequency, future]) {
      wanted.forEach((p, x) => {
        const share = counts.filter((v) => v === x).length / n;
        expect(Math.abs(share - p)).toBeLessThan(4.5 * Math.sqrt((p * (1 - p)) / n));
      });
    }
  });
  it.each([
    ['BG/CNBD-k', bgCnbdK, 0],
    ['MBG/CNBD-k', mbgCnbdK, 1],
  ] as const)('%s: expects what customers with that history went on to buy', (_, model, chancesAtFirst) => {
    // draw whole customers, keep those with one purchase, between 4 and 6, until 9; look at (9, 25]
    const random = seededRandom(12);
    const kept: { tx: number; future: number }[] = [];
    while (kept.length < 8000) {
      const times = playOut(steady, chancesAtFirst, 25, random);
      const [tx = 0, second = 25] = times;
      if (tx > 4 && tx < 6 && second > 9) kept.push({ tx, future: times.length - 1 });
    }
    const history = {
      frequency: new Float64Array(kept.length).fill(1),
      recency: Float64Array.from(kept, ({ tx }) => tx),
      age: new Float64Array(kept.length).fill(9),
    };
    const expected = total(model.expectedTransactionsAt(steady, history, Float64Array.of(16))) / kept.length;
    const mean = kept.reduce((sum, { future }) => sum + future, 0) / kept.length;
    const variance = kept.reduce((sum, { future }) => sum + (future - mean) ** 2, 0) / kept.length;
    expect(Math.abs(mean - expected)).toBeLessThan(4 * Math.sqrt(variance / kept.length));
  });
  it('is what simulated futures average to', () => {
    const draws = 100_000;
    for (const [model, x, tx, T] of [
      [bgCnbdK, 5, 20, 22],
      [mbgCnbdK, 0, 0, 4],
    ] as const) {
      const future = model.simulateFuture(steady, x, tx, T, 26, draws, seededRandom(13));
      const mean = total(future) / draws;
      const variance = future.reduce((sum, v) => sum + (v - mean) ** 2, 0) / draws;
      const expected = purchases(model, steady, one(x, tx, T), 26);
      expect(Math.abs(mean - expected)).toBeLessThan(4 * Math.sqrt(variance / draws));
    }
  });
});
