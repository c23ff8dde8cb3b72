import { describe, expect, it } from 'vitest';
import { CLV_DATA_SETS, clvOracles, type Oracle, readCustomers, readOracle } from '../../../test/clv-oracles.ts';
import { seededRandom } from '../numeric/random.ts';
import { bgNbdLogLikelihood, bgNbdProbabilityAlive } from './bg-nbd.ts';
import { bgNbdExpectedTransactions } from './bg-nbd-expectation.ts';
import { fitBgNbd } from './bg-nbd-fit.ts';
import { bgNbdObjective } from './bg-nbd-likelihood.ts';
import { simulateBgNbd } from './bg-nbd-simulation.ts';
import { compileHistory } from './compiled-history.ts';
import type { PurchaseHistory } from './purchase-history.ts';

const NAMES = ['r', 'alpha', 'a', 'b'] as const;
const PARAMETER_TOLERANCE = 1e-3;
const ERROR_TOLERANCE = 2e-2;

/** A shop of n customers first seen at even intervals over `longest` units of time. */
function shop(
  parameters: Record<(typeof NAMES)[number], number>,
  n: number,
  longest: number,
  seed: number,
): PurchaseHistory {
  const age = Float64Array.from({ length: n }, (_, i) => ((i + 1) / n) * longest);
  return simulateBgNbd(parameters, age, seededRandom(seed));
}

const truth = { r: 0.6, alpha: 8, a: 0.9, b: 3 };

describe('paper: Fader, Hardie & Lee (2005), CDNOW, weeks', () => {
  it.skipIf(!clvOracles)('finds r = .243, α = 4.414, a = .793, b = 2.426 with ln L = −9582.4', () => {
    const fit = fitBgNbd(readCustomers('cdnow_sample'));
    expect(fit.parameters.r).toBeCloseTo(0.243, 3);
    expect(Math.abs(fit.parameters.alpha - 4.414)).toBeLessThan(0.001);
    expect(fit.parameters.a).toBeCloseTo(0.793, 3);
    expect(fit.parameters.b).toBeCloseTo(2.426, 3);
    expect(fit.logLikelihood).toBeCloseTo(-9582.4, 1);
    expect(fit).toMatchObject({ converged: true, identified: true, unidentified: [], n: 2357 });
  });
});

describe('limits', () => {
  it('says that dropout is not identified when nobody leaves, and still predicts', () => {
    const history = shop({ r: 3, alpha: 10, a: 1e-9, b: 5 }, 1500, 60, 5);
    const fit = fitBgNbd(history);
    expect(fit.converged).toBe(true);
    expect(fit.unidentified).toContain('dropout');
    const expected = bgNbdExpectedTransactions(fit.parameters, history, 26);
    const rate = (i: number): number => (3 + history.frequency[i]!) / (10 + history.age[i]!);
    expect(expected.every(Number.isFinite)).toBe(true);
    const total = expected.reduce((sum, v) => sum + v, 0);
    const wanted = expected.reduce((sum, _, i) => sum + 26 * rate(i), 0);
    expect(Math.abs(total / wanted - 1)).toBeLessThan(0.03);
  });
  it('says that heterogeneity is not identified when all buy at one rate', () => {
    const fit = fitBgNbd(shop({ r: 1e6, alpha: 5e6, a: 1, b: 4 }, 1500, 60, 6));
    expect(fit.converged).toBe(true);
    expect(fit.unidentified).toContain('heterogeneity');
    expect(fit.parameters.r / fit.parameters.alpha).toBeCloseTo(0.2, 1);
  });
  it('survives a shop where nobody came back', () => {
    const age = Float64Array.of(5, 10, 20);
    const history = { frequency: new Float64Array(3), recency: new Float64Array(3), age };
    const fit = fitBgNbd(history);
    expect(fit.identified).toBe(false);
    expect(bgNbdExpectedTransactions(fit.parameters, history, 10).every((v) => v >= 0 && v < 0.01)).toBe(true);
    expect([...bgNbdProbabilityAlive(fit.parameters, history)]).toEqual([1, 1, 1]);
  });
  it('reports an empty shop and too few steps as not converged', () => {
    const none = new Float64Array(0);
    expect(fitBgNbd({ frequency: none, recency: none, age: none })).toMatchObject({
      converged: false,
      identified: false,
    });
    expect(fitBgNbd(shop(truth, 300, 60, 1), { maxIterations: 1 }).converged).toBe(false);
  });
  it('refuses columns of different lengths', () => {
    const history = shop(truth, 30, 60, 1);
    expect(() => fitBgNbd({ ...history, weights: new Float64Array(3) })).toThrow(RangeError);
  });
});

describe('identities', () => {
  const history = shop(truth, 800, 80, 2);
  const theta = Float64Array.of(-0.4, 2.1, 0.2, 0.9);
  const objective = bgNbdObjective(compileHistory(history));

  it('has the value of the plain log-likelihood', () => {
    const [r, alpha, a, b] = Array.from(theta, Math.exp) as [number, number, number, number];
    const value = objective(theta, new Float64Array(4), new Float64Array(16));
    expect(value).toBeCloseTo(bgNbdLogLikelihood({ r, alpha, a, b }, history), 9);
  });
  it('has the gradient and Hessian that finite differences give', () => {
    const gradient = new Float64Array(4);
    const hessian = new Float64Array(16);
    objective(theta, gradient, hessian);
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
  it('does not care whether equal histories come as rows or as weights', () => {
    const doubled = (v: Float64Array): Float64Array => Float64Array.from([...v, ...v]);
    const rows = fitBgNbd({
      frequency: doubled(history.frequency),
      recency: doubled(history.recency),
      age: doubled(history.age),
    });
    const weighted = fitBgNbd({ ...history, weights: new Float64Array(800).fill(2) });
    for (const name of NAMES) expect(weighted.parameters[name]).toBeCloseTo(rows.parameters[name], 6);
    expect(weighted.n).toBe(1600);
  });
  it('does not care in which unit time is kept', () => {
    const days = (v: Float64Array): Float64Array => v.map((weeks) => 7 * weeks);
    const weekly = fitBgNbd(history);
    const daily = fitBgNbd({ frequency: history.frequency, recency: days(history.recency), age: days(history.age) });
    expect(daily.parameters.alpha / weekly.parameters.alpha).toBeCloseTo(7, 5);
    expect(daily.parameters.b).toBeCloseTo(weekly.parameters.b, 5);
  });
});

describe('recovery', () => {
  it('finds the parameters of simulated shops within four standard errors', () => {
    for (const [parameters, seed] of [
      [truth, 21],
      [{ r: 2, alpha: 15, a: 1, b: 6 }, 22],
    ] as const) {
      const fit = fitBgNbd(shop(parameters, 8000, 100, seed));
      expect(fit).toMatchObject({ converged: true, identified: true });
      for (const name of NAMES) {
        expect(Math.abs(fit.parameters[name] - parameters[name])).toBeLessThan(4 * fit.standardErrors[name]);
      }
    }
  });
  it('finds the same summit when starts are tried on a part of a large shop', () => {
    const history = shop(truth, 60_000, 100, 23);
    const large = fitBgNbd(history);
    const direct = fitBgNbd(history, { starts: [truth] });
    expect(large.logLikelihood).toBeCloseTo(direct.logLikelihood, 5);
    for (const name of NAMES) {
      expect(Math.abs(large.parameters[name] - truth[name])).toBeLessThan(4 * large.standardErrors[name]);
    }
  });
});

describe.skipIf(!clvOracles)('reference: independent multi-start fits', () => {
  it.each(CLV_DATA_SETS)('%s', (dataSet) => {
    const { reference } = readOracle<Oracle<(typeof NAMES)[number]>>(`${dataSet}__bg_nbd.json`);
    const fit = fitBgNbd(readCustomers(dataSet));
    expect(fit.converged).toBe(true);
    expect(fit.logLikelihood).toBeGreaterThan(reference.log_likelihood - 1e-3);
    expect(fit.identified).toBe(!reference.weakly_identified);
    if (reference.weakly_identified) {
      expect(fit.unidentified).toEqual(['dropout']);
      return;
    }
    for (const name of NAMES) {
      expect(Math.abs(fit.parameters[name] / reference.params[name] - 1)).toBeLessThan(PARAMETER_TOLERANCE);
      expect(Math.abs(fit.standardErrors[name] / reference.standard_errors[name] - 1)).toBeLessThan(ERROR_TOLERANCE);
    }
  });
});
