import { describe, expect, it } from 'vitest';
import { clvOracles, type Oracle, readCustomers, readOracle } from '../../../test/clv-oracles.ts';
import { seededRandom } from '../numeric/random.ts';
import type { BgCnbdKParameters } from './bg-cnbd-k.ts';
import { bgCnbdK, mbgCnbdK } from './bg-cnbd-k-process.ts';
import { bgNbdObjective } from './bg-nbd-likelihood.ts';
import { bgNbd } from './bg-nbd-process.ts';
import { compileHistory } from './compiled-history.ts';
import { mbgNbd } from './mbg-nbd.ts';
import type { PurchaseHistory } from './purchase-history.ts';

const NAMES = ['r', 'alpha', 'a', 'b'] as const;
const truth = { k: 3, r: 1.2, alpha: 4, a: 0.8, b: 2.4 };
const total = (values: Float64Array): number => values.reduce((sum, v) => sum + v, 0);

function shop(model: typeof bgCnbdK, parameters: BgCnbdKParameters, n: number, seed: number): PurchaseHistory {
  const age = Float64Array.from({ length: n }, (_, i) => ((i + 1) / n) * 60);
  return model.simulate(parameters, age, seededRandom(seed));
}

const withoutGaps = ({ frequency, recency, age }: PurchaseHistory): PurchaseHistory => ({ frequency, recency, age });

describe('limits', () => {
  it('says that regularity is not identified without the gaps, and is BG/NBD then', () => {
    const history = withoutGaps(shop(bgCnbdK, truth, 600, 1));
    const fit = bgCnbdK.fit(history);
    expect(fit.parameters.k).toBe(1);
    expect(fit.identified).toBe(false);
    expect(fit.unidentified).toContain('regularity');
    expect(fit.logLikelihood).toBeCloseTo(bgNbd.fit(history).logLikelihood, 6);
  });
  it('takes a given k at its word, with or without the gaps', () => {
    const history = shop(bgCnbdK, truth, 600, 1);
    const fit = bgCnbdK.fit(history, { k: 2 });
    const bare = bgCnbdK.fit(withoutGaps(history), { k: 2 });
    expect(fit.parameters.k).toBe(2);
    expect(fit.unidentified).not.toContain('regularity');
    for (const name of NAMES) expect(bare.parameters[name]).toBeCloseTo(fit.parameters[name], 9);
    expect(bare.unidentified).not.toContain('regularity');
    expect(bare.logLikelihood).not.toBeCloseTo(fit.logLikelihood, 1);
  });
  it('says that regularity is not identified where hardly anyone came back', () => {
    const history = {
      frequency: Float64Array.of(0, 0, 1, 0, 1),
      recency: Float64Array.of(0, 0, 3, 0, 5),
      age: Float64Array.of(9, 8, 7, 6, 8),
      logGaps: Float64Array.of(0, 0, Math.log(3), 0, Math.log(5)),
    };
    expect(mbgCnbdK.fit(history).unidentified).toContain('regularity');
  });
  it('refuses a k that is no whole number and columns of different lengths', () => {
    const history = shop(bgCnbdK, truth, 50, 1);
    expect(() => bgCnbdK.fit(history, { k: 1.5 })).toThrow(RangeError);
    expect(() => bgCnbdK.fit({ ...history, logGaps: new Float64Array(3) })).toThrow(RangeError);
    expect(() => bgCnbdK.fit({ ...history, weights: new Float64Array(3) })).toThrow(RangeError);
  });
});

describe('identities', () => {
  const history = shop(mbgCnbdK, truth, 500, 2);
  const theta = Float64Array.of(0.3, 1.2, -0.2, 0.9);
  it.each([
    [2, 0],
    [3, 1],
    [12, 1],
  ] as const)('has the value, gradient and Hessian that finite differences give (k = %i, %i)', (k, chancesAtFirst) => {
    const objective = bgNbdObjective(compileHistory(history), { k, chancesAtFirst });
    const gradient = new Float64Array(4);
    const hessian = new Float64Array(16);
    const value = objective(theta, gradient, hessian);
    const [r, alpha, a, b] = Array.from(theta, Math.exp) as [number, number, number, number];
    const model = chancesAtFirst === 0 ? bgCnbdK : mbgCnbdK;
    const gapFactors =
      total(bgCnbdK.logLikelihoods({ k, r, alpha, a, b }, history)) -
      bgNbdObjective(compileHistory(history), { k, chancesAtFirst: 0 })(
        theta,
        new Float64Array(4),
        new Float64Array(16),
      );
    expect(total(model.logLikelihoods({ k, r, alpha, a, b }, history)) - gapFactors).toBeCloseTo(value, 8);
    const step = 1e-5;
    for (let i = 0; i < 4; i++) {
      const at = (sign: number) => {
        const slope = new Float64Array(4);
        const moved = theta.map((v, j) => v + (i === j ? sign * step : 0));
        return { value: objective(moved, slope, new Float64Array(16)), slope };
      };
      const [up, down] = [at(1), at(-1)];
      expect(Math.abs((up.value - down.value) / (2 * step) - gradient[i]!)).toBeLessThan(1e-4);
      up.slope.forEach((v, j) => {
        const difference = (v - down.slope[j]!) / (2 * step);
        expect(Math.abs(difference - hessian[i * 4 + j]!)).toBeLessThan(1e-5 * (1 + Math.abs(difference)));
      });
    }
  });
  it('reports the log-likelihood of the customers, gaps included', () => {
    for (const model of [bgCnbdK, mbgCnbdK]) {
      const fit = model.fit(history);
      expect(total(model.logLikelihoods(fit.parameters, history))).toBeCloseTo(fit.logLikelihood, 6);
    }
  });
  it('keeps a row and a column of zeros for k in the covariance', () => {
    const fit = bgCnbdK.fit(history);
    for (let i = 0; i < 5; i++) expect([fit.covariance[i], fit.covariance[5 * i]]).toEqual([0, 0]);
    expect(Math.sqrt(fit.covariance[6]!)).toBeCloseTo(fit.standardErrors.r, 12);
    expect(fit.standardErrors.k).toBe(0);
  });
  it('does not care whether equal histories come as rows or as weights with mean gaps', () => {
    const twice = (v: Float64Array): Float64Array => Float64Array.from([...v, ...v]);
    const gaps = history.logGaps!;
    const rows = {
      frequency: twice(history.frequency),
      recency: twice(history.recency),
      age: twice(history.age),
      logGaps: Float64Array.from([...gaps.map((g) => g + 0.3), ...gaps.map((g) => g - 0.3)]),
    };
    const byRows = mbgCnbdK.fit(rows);
    const byWeight = mbgCnbdK.fit({ ...history, weights: new Float64Array(500).fill(2) });
    expect(byWeight.logLikelihood).toBeCloseTo(byRows.logLikelihood, 6);
    for (const name of NAMES) expect(byWeight.parameters[name] / byRows.parameters[name]).toBeCloseTo(1, 5);
  });
  it('does not care in which unit time is kept, but for the density of gaps', () => {
    const daily = {
      frequency: history.frequency,
      recency: history.recency.map((weeks) => 7 * weeks),
      age: history.age.map((weeks) => 7 * weeks),
      logGaps: history.logGaps!.map((sum, i) => sum + history.frequency[i]! * Math.log(7)),
    };
    const [weeks, days] = [bgCnbdK.fit(history), bgCnbdK.fit(daily)];
    expect(days.parameters.k).toBe(weeks.parameters.k);
    expect(days.parameters.alpha / weeks.parameters.alpha).toBeCloseTo(7, 5);
    // one density for each purchase: ln L differs by ln 7 a purchase
    expect(weeks.logLikelihood - days.logLikelihood).toBeCloseTo(Math.log(7) * total(history.frequency), 5);
  });
});

describe('recovery', () => {
  it.each([
    ['BG/CNBD-k', bgCnbdK, truth, 31],
    ['MBG/CNBD-k', mbgCnbdK, truth, 32],
    ['MBG/CNBD-k, very regular', mbgCnbdK, { ...truth, k: 8, alpha: 2 }, 33],
  ] as const)('finds k and the parameters of a simulated shop: %s', (_, model, parameters, seed) => {
    const fit = model.fit(shop(model, parameters, 4000, seed));
    expect(fit).toMatchObject({ converged: true, identified: true, unidentified: [] });
    expect(fit.parameters.k).toBe(parameters.k);
    for (const name of NAMES) {
      expect(Math.abs(fit.parameters[name] - parameters[name])).toBeLessThan(4 * fit.standardErrors[name]);
    }
  });
  it('chooses k = 1, and so (M)BG/NBD, where customers buy at random', () => {
    const random = mbgNbd.simulate(
      { r: 1, alpha: 3, a: 0.8, b: 2.4 },
      new Float64Array(2000).fill(30),
      seededRandom(34),
    );
    // MBG/CNBD-1 simulates MBG/NBD with its gaps
    const history = shop(mbgCnbdK, { k: 1, r: 1, alpha: 3, a: 0.8, b: 2.4 }, 2000, 35);
    const fit = mbgCnbdK.fit(history);
    const plain = mbgNbd.fit(history);
    expect(fit.parameters.k).toBe(1);
    expect(fit.logLikelihood).toBeCloseTo(plain.logLikelihood, 6);
    for (const name of NAMES) expect(fit.parameters[name] / plain.parameters[name]).toBeCloseTo(1, 5);
    expect(mbgCnbdK.fit(random, { k: 1 }).logLikelihood).toBeCloseTo(mbgNbd.fit(random).logLikelihood, 6);
  });
  it('predicts a regular shop better than MBG/NBD does', () => {
    const [n, T, horizon] = [6000, 30, 10];
    const parameters = { ...truth, k: 6, alpha: 1.5 };
    // the same customers seen for T and for T + horizon, by cutting their futures off
    const long = mbgCnbdK.simulate(parameters, new Float64Array(n).fill(T), seededRandom(36));
    const random = seededRandom(37);
    const actual = long.frequency.map(
      (x, i) => mbgCnbdK.simulateFuture(parameters, x, long.recency[i]!, T, horizon, 1, random)[0]!,
    );
    const error = (model: typeof mbgCnbdK | typeof mbgNbd): number => {
      const { parameters: found } = model.fit(long);
      const expected = model.expectedTransactionsAt(found as never, long, Float64Array.of(horizon));
      return total(expected.map((e, i) => (e - actual[i]!) ** 2));
    };
    expect(error(mbgCnbdK)).toBeLessThan(0.97 * error(mbgNbd));
  });
});

describe.skipIf(!clvOracles)('reference: with k = 1 given, independent fits of MBG/NBD', () => {
  it.each(['cdnow_sample', 'apparel_clvtools', 'online_retail_ii_18m'])('%s', (dataSet) => {
    const { reference } = readOracle<Oracle<(typeof NAMES)[number]>>(`${dataSet}__mbg_nbd.json`);
    const fit = mbgCnbdK.fit(readCustomers(dataSet), { k: 1 });
    expect(fit.logLikelihood).toBeGreaterThan(reference.log_likelihood - 1e-3);
    for (const name of NAMES) expect(Math.abs(fit.parameters[name] / reference.params[name] - 1)).toBeLessThan(1e-3);
  });
});
