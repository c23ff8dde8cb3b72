import { describe, expect, it } from 'vitest';
import { drawBeta, drawExponential, drawGamma } from '../numeric/draws.ts';
import { seededRandom } from '../numeric/random.ts';
import { bgNbdProbabilityAlive } from './bg-nbd.ts';
import { bgNbdDiscountedTransactions, bgNbdExpectedTransactions } from './bg-nbd-expectation.ts';
import { bgNbd, bgNbdResidualTransactions } from './bg-nbd-process.ts';
import type { PurchaseHistory } from './purchase-history.ts';
import { PURCHASE_PROCESSES } from './purchase-processes.ts';

const published = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
const YEARLY_TEN_PERCENT = Math.log(1.1) / 52;
const one = (x: number, tx: number, T: number): PurchaseHistory => ({
  frequency: Float64Array.of(x),
  recency: Float64Array.of(tx),
  age: Float64Array.of(T),
});
const expectNear = (value: number, wanted: number, tolerance: number): void =>
  expect(Math.abs(value - wanted)).toBeLessThanOrEqual(tolerance * Math.abs(wanted));

describe('limits', () => {
  it('goes to the undiscounted number of purchases as the rate goes to zero, where that number is finite', () => {
    // E[1/p] = (a+B−1)/(a−1)
    const leaving = { r: 0.9, alpha: 5, a: 3.2, b: 8 };
    expectNear(bgNbdResidualTransactions(leaving, one(0, 0, 0), 0)[0]!, 10.2 / 2.2, 1e-14);
    expectNear(bgNbdResidualTransactions(leaving, one(0, 0, 0), 1e-12)[0]!, 10.2 / 2.2, 1e-6);
    expect(bgNbdResidualTransactions(published, one(2, 30, 38), 0)[0]).toBe(Number.POSITIVE_INFINITY);
    expect(bgNbdResidualTransactions({ ...published, a: 1 }, one(0, 0, 3), 0)[0]).toBe(Number.POSITIVE_INFINITY);
  });
  it('goes to the horizon of endless periods', () => {
    const leaving = { r: 0.9, alpha: 5, a: 6, b: 8 };
    const endless = bgNbdExpectedTransactions(leaving, one(3, 10, 12), 1e9)[0]!;
    expectNear(bgNbdResidualTransactions(leaving, one(3, 10, 12), 0)[0]!, endless, 1e-9);
  });
  it('is the rate over the discount when nobody leaves', () => {
    const faithful = { r: 2, alpha: 10, a: 1e-13, b: 3 };
    expectNear(bgNbdResidualTransactions(faithful, one(4, 9, 20), 0.01)[0]!, 6 / 30 / 0.01, 1e-9);
  });
  it('is one purchase, discounted, when every purchase is the last', () => {
    // E[λ/(λ+δ)] with r = 1, α = 1, δ = 1: 1 − ∫ e^−g/(1+g) dg
    const fickle = { r: 1, alpha: 1, a: 1e9, b: 1e-9 };
    expectNear(bgNbdResidualTransactions(fickle, one(0, 0, 0), 1)[0]!, 1 - 0.5963473623231941, 1e-7);
  });
  it('expects nothing of one who has left for sure, and passes NaN on', () => {
    expect(bgNbdResidualTransactions(published, one(5000, 1, 5000), 0)[0]).toBe(0);
    expect(bgNbdResidualTransactions(published, one(1, 2, Number.NaN), 0.01)[0]).toBeNaN();
    expect(bgNbdResidualTransactions(published, one(1, 2, 3), Number.NaN)[0]).toBeNaN();
    expect(bgNbdResidualTransactions(published, one(1, 2, 3), -0.01)[0]).toBeNaN();
  });
});

describe('identities', () => {
  it.each([
    [0, 0, 38.86],
    [2, 30.43, 38.86],
    [26, 30, 31],
  ])('is the sum over very many short periods (x = %f, tx = %f, T = %f)', (x, tx, T) => {
    // discounted in the middle of each period of length L: ∫ e^(−δt) dE[Y(t)] up to (δL)²/24
    const [delta, length] = [0.05, 0.25];
    const plan = { periods: 3200, periodLength: length, discountPerPeriod: Math.expm1(delta * length) };
    const sum = bgNbdDiscountedTransactions(published, one(x, tx, T), plan)[0]! * Math.exp(0.5 * delta * length);
    expectNear(bgNbdResidualTransactions(published, one(x, tx, T), delta)[0]!, sum, 2e-4);
  });
  it('gives each customer the same whatever the rows around her', () => {
    const history = {
      frequency: Float64Array.of(3, 0, 3, 1, 3),
      recency: Float64Array.of(5, 0, 1, 1, 4),
      age: Float64Array.of(9, 2, 30, 900, 9),
    };
    const together = bgNbd.residualTransactions(published, history, YEARLY_TEN_PERCENT);
    for (let i = 0; i < 5; i++) {
      const alone = one(history.frequency[i]!, history.recency[i]!, history.age[i]!);
      expectNear(together[i]!, bgNbdResidualTransactions(published, alone, YEARLY_TEN_PERCENT)[0]!, 1e-10);
    }
  });
  it('stands in the list of models under its own name, parameters in the order of the covariance', () => {
    for (const [name, process] of Object.entries(PURCHASE_PROCESSES)) expect(process.name).toBe(name);
    expect(bgNbd.parameterNames).toEqual(Object.keys(published));
  });
});

describe('recovery', () => {
  it('is what futures played out to the end average to', () => {
    const random = seededRandom(31);
    const [x, tx, T, delta, draws] = [3, 20, 30, 0.02, 40_000];
    const alive = bgNbdProbabilityAlive(published, one(x, tx, T))[0]!;
    let sum = 0;
    let squares = 0;
    for (let i = 0; i < draws; i++) {
      let worth = 0;
      if (random() < alive) {
        const rate = drawGamma(random, published.r + x, published.alpha + T);
        const p = drawBeta(random, published.a, published.b + x);
        for (let t = drawExponential(random, rate); delta * t < 40; t += drawExponential(random, rate)) {
          worth += Math.exp(-delta * t);
          if (random() < p) break;
        }
      }
      sum += worth;
      squares += worth * worth;
    }
    const error = Math.sqrt((squares / draws - (sum / draws) ** 2) / draws);
    expect(Math.abs(sum / draws - bgNbdResidualTransactions(published, one(x, tx, T), delta)[0]!)).toBeLessThan(
      4 * error,
    );
  });
});

describe('reference: 30-digit arithmetic, E[λ/(λp+δ)] with the average over p as 2F1(1, a; a+B; ·)', () => {
  // α + T = 1, x = 0: s = r, B = b, y = δ
  it.each([
    [0.243, 0.793, 2.426, 0.07, 1.4052234035753088],
    [0.243, 0.793, 2.426, 0.007, 4.654573454480527],
    [30.25, 0.8, 32.4, 0.1, 81.34246081536693],
    [0.5, 1.0, 3.0, 0.01, 5.678299330331658],
    [36.9, 4.9e-5, 0.2138, 8e-4, 46090.8317034635],
    [0.01, 20000.5, 0.3, 0.5, 0.009170390022182178],
    [0.9, 3.2, 8, 1e-6, 4.635659824606056],
    [0.01, 0.001, 0.05, 0.1, 0.09825967647928013],
    [5000.25, 0.8, 5002.4, 0.01, 33038.71747821946],
    [0.6, 0.02, 300, 20, 0.02999984008105697],
    [21536, 162532.9, 1009, 300, 0.9922986792188057],
  ])('s = %f, a = %f, B = %f, y = %f', (r, a, b, y, wanted) => {
    expectNear(bgNbdResidualTransactions({ r, alpha: 1, a, b }, one(0, 0, 0), y)[0]!, wanted, 1e-10);
  });
});
