import { describe, expect, it } from 'vitest';
import { CLV_DATA_SETS, clvOracles, type Oracle, readCustomers, readOracle } from '../../../test/clv-oracles.ts';
import { drawGamma } from '../numeric/draws.ts';
import { seededRandom } from '../numeric/random.ts';
import { type GammaGammaParameters, gammaGammaExpectedSpend, gammaGammaLogLikelihood } from './gamma-gamma.ts';
import { fitGammaGamma } from './gamma-gamma-fit.ts';
import { compileSpend, gammaGammaObjective } from './gamma-gamma-likelihood.ts';

const NAMES = ['p', 'q', 'gamma'] as const;
const PARAMETER_TOLERANCE = 1e-3;
const ERROR_TOLERANCE = 2e-2;
const truth = { p: 4, q: 3.5, gamma: 20 };

/** n customers with 1 … 8 purchases each: ν ~ Gamma(q, γ), the mean of x purchases ~ Gamma(p x, ν x). */
function spenders({ p, q, gamma }: GammaGammaParameters, n: number, seed: number) {
  const random = seededRandom(seed);
  const frequency = Float64Array.from({ length: n }, (_, i) => 1 + (i % 8));
  const spend = frequency.map((x) => drawGamma(random, p * x, drawGamma(random, q, gamma) * x));
  return { frequency, spend };
}

/** The customers of a data set the model is about: those who came back and spent something. */
function comeBack(dataSet: string) {
  const customers = readCustomers(dataSet);
  const keep = (_: number, i: number): boolean => customers.frequency[i]! > 0 && customers.spend[i]! > 0;
  return { frequency: customers.frequency.filter(keep), spend: customers.spend.filter(keep) };
}

describe('paper: Fader & Hardie (2013), note 025, CDNOW', () => {
  it.skipIf(!clvOracles)('finds p = 6.25, q = 3.74, γ = 15.44', () => {
    const fit = fitGammaGamma(comeBack('cdnow_sample'));
    expect(fit.parameters.p).toBeCloseTo(6.25, 2);
    expect(Math.abs(fit.parameters.q - 3.74)).toBeLessThan(0.005);
    expect(fit.parameters.gamma).toBeCloseTo(15.44, 2);
    expect(fit).toMatchObject({ converged: true, identified: true, populationMeanExists: true, n: 946 });
  });
});

describe('limits', () => {
  it('says that heterogeneity is not identified when all customers spend alike, and still predicts', () => {
    const history = spenders({ p: 3, q: 1e9, gamma: 1e10 }, 3000, 3);
    const fit = fitGammaGamma(history);
    expect(fit.converged).toBe(true);
    expect(fit.unidentified).toContain('heterogeneity');
    // ν = q/γ = 0.1 for all, so every mean is p/ν = 30
    const expected = gammaGammaExpectedSpend(fit.parameters, history);
    expect(expected.every((v) => v > 25 && v < 35)).toBe(true);
  });
  it('says that the population mean does not exist when spends are that unequal', () => {
    const fit = fitGammaGamma(spenders({ p: 3, q: 0.7, gamma: 10 }, 3000, 4));
    expect(fit.populationMeanExists).toBe(false);
    expect(fit.parameters.q).toBeLessThan(1);
  });
  it('reports nobody and too few steps as not converged', () => {
    const none = new Float64Array(0);
    expect(fitGammaGamma({ frequency: none, spend: none })).toMatchObject({ converged: false, identified: false });
    expect(fitGammaGamma(spenders(truth, 100, 5), { maxIterations: 1 }).converged).toBe(false);
  });
  it('refuses columns of different lengths', () => {
    const crooked = { frequency: new Float64Array(2), spend: new Float64Array(3) };
    expect(() => fitGammaGamma(crooked)).toThrow(RangeError);
  });
});

describe('identities', () => {
  const history = spenders(truth, 500, 6);
  const theta = Float64Array.of(1.1, 1.4, 2.7);
  const objective = gammaGammaObjective(compileSpend(history));

  it('has the value of the plain log-likelihood', () => {
    const [p, q, gamma] = Array.from(theta, Math.exp) as [number, number, number];
    const value = objective(theta, new Float64Array(3), new Float64Array(9));
    expect(value).toBeCloseTo(gammaGammaLogLikelihood({ p, q, gamma }, history), 8);
  });
  it('has the gradient and Hessian that finite differences give', () => {
    const gradient = new Float64Array(3);
    const hessian = new Float64Array(9);
    objective(theta, gradient, hessian);
    const step = 1e-5;
    for (let i = 0; i < 3; i++) {
      const at = (sign: number) => {
        const slope = new Float64Array(3);
        const moved = theta.map((v, j) => v + (i === j ? sign * step : 0));
        return { value: objective(moved, slope, new Float64Array(9)), slope };
      };
      const [up, down] = [at(1), at(-1)];
      expect(Math.abs((up.value - down.value) / (2 * step) - gradient[i]!)).toBeLessThan(1e-4);
      up.slope.forEach((v, j) => {
        const difference = (v - down.slope[j]!) / (2 * step);
        expect(Math.abs(difference - hessian[i * 3 + j]!)).toBeLessThan(1e-5 * (1 + Math.abs(difference)));
      });
    }
  });
  it('does not care whether equal rows come as rows or as weights, nor about the currency', () => {
    const doubled = (v: Float64Array): Float64Array => Float64Array.from([...v, ...v]);
    const rows = fitGammaGamma({ frequency: doubled(history.frequency), spend: doubled(history.spend) });
    const weighted = fitGammaGamma({ ...history, weights: new Float64Array(500).fill(2) });
    const cents = fitGammaGamma({ frequency: history.frequency, spend: history.spend.map((m) => 100 * m) });
    for (const name of NAMES) expect(weighted.parameters[name] / rows.parameters[name]).toBeCloseTo(1, 6);
    expect(cents.parameters.gamma / weighted.parameters.gamma).toBeCloseTo(100, 3);
  });
});

describe('recovery', () => {
  it('finds the parameters of simulated spends within four standard errors', () => {
    const fit = fitGammaGamma(spenders(truth, 10_000, 7));
    expect(fit).toMatchObject({ converged: true, identified: true });
    for (const name of NAMES) {
      expect(Math.abs(fit.parameters[name] - truth[name])).toBeLessThan(4 * fit.standardErrors[name]);
    }
  });
});

describe.skipIf(!clvOracles)('reference: independent multi-start fits', () => {
  it.each(CLV_DATA_SETS)('%s', (dataSet) => {
    const { reference } = readOracle<Oracle<(typeof NAMES)[number]>>(`${dataSet}__gamma_gamma.json`);
    const fit = fitGammaGamma(comeBack(dataSet));
    expect(fit.converged).toBe(true);
    expect(fit.logLikelihood).toBeGreaterThan(reference.log_likelihood - 1e-3);
    expect(fit.identified).toBe(!reference.weakly_identified);
    if (reference.weakly_identified) {
      expect(fit.unidentified).toEqual(['heterogeneity']);
      return;
    }
    for (const name of NAMES) {
      expect(Math.abs(fit.parameters[name] / reference.params[name] - 1)).toBeLessThan(PARAMETER_TOLERANCE);
      expect(Math.abs(fit.standardErrors[name] / reference.standard_errors[name] - 1)).toBeLessThan(ERROR_TOLERANCE);
    }
  });
});
