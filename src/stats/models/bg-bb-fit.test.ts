import { describe, expect, it } from 'vitest';
import { clvOracles, readOracle } from '../../../test/clv-oracles.ts';
import { seededRandom } from '../numeric/random.ts';
import { bgBbLogLikelihood } from './bg-bb.ts';
import { bgBbExpectedTransactionsAt } from './bg-bb-expectation.ts';
import { fitBgBb } from './bg-bb-fit.ts';
import { bgBbObjective, groupIntoCells } from './bg-bb-likelihood.ts';
import { simulateBgBb } from './bg-bb-simulation.ts';
import type { DiscreteData, DiscreteHistory } from './discrete-process.ts';

const NAMES = ['alpha', 'beta', 'gamma', 'delta'] as const;
type Parameters = Record<(typeof NAMES)[number], number>;
const LIKELIHOOD_GAP = 1e-3;
const PARAMETER_TOLERANCE = 1e-3;
const ERROR_TOLERANCE = 2e-2;

type FitOracle = {
  reference: { params: Parameters; log_likelihood: number; standard_errors: Parameters };
  published: { params: Parameters; log_likelihood: number } | null;
  cells: { x: number; t_x: number; n_cal: number; custs: number }[];
};

function oracleData(dataSet: string): FitOracle & { data: DiscreteData } {
  const oracle = readOracle<FitOracle>(`${dataSet}__bg_bb.json`);
  const column = (name: 'x' | 't_x' | 'n_cal' | 'custs'): Float64Array =>
    Float64Array.from(oracle.cells, (cell) => cell[name]);
  const data = {
    frequency: column('x'),
    recency: column('t_x'),
    opportunities: column('n_cal'),
    weights: column('custs'),
  };
  return { ...oracle, data };
}

/** n customers with 4, 5, … opportunities each, up to `longest`. */
function base(parameters: Parameters, n: number, longest: number, seed: number): DiscreteHistory {
  const opportunities = Float64Array.from({ length: n }, (_, i) => 4 + (i % (longest - 3)));
  return simulateBgBb(parameters, opportunities, seededRandom(seed));
}

const truth = { alpha: 0.8, beta: 1.4, gamma: 0.6, delta: 4 };

describe.skipIf(!clvOracles)('paper: Fader, Hardie & Shang (2010), the donors', () => {
  it('finds α = 1.204, β = 0.750, γ = 0.657, δ = 2.783 with ln L = −33,225.6', () => {
    const { data } = oracleData('donations');
    const fit = fitBgBb(data);
    for (const [name, value] of Object.entries({ alpha: 1.204, beta: 0.75, gamma: 0.657, delta: 2.783 })) {
      expect(Math.abs(fit.parameters[name as keyof Parameters] - value)).toBeLessThan(0.001);
    }
    expect(fit.logLikelihood).toBeCloseTo(-33225.6, 1);
    expect(fit).toMatchObject({ converged: true, identified: true, unidentified: [], n: 11_104 });
  });
});

describe('limits', () => {
  it('says that dropout is not identified when nobody leaves, and still predicts', () => {
    const history = base({ alpha: 2, beta: 3, gamma: 1e-9, delta: 5 }, 3000, 12, 5);
    const fit = fitBgBb(history);
    expect(fit.converged).toBe(true);
    expect(fit.unidentified).toContain('dropout');
    const expected = bgBbExpectedTransactionsAt(fit.parameters, history, Float64Array.of(6));
    const total = expected.reduce((sum, v) => sum + v, 0);
    const wanted = history.frequency.reduce((sum, x, i) => sum + (6 * (2 + x)) / (5 + history.opportunities[i]!), 0);
    expect(Math.abs(total / wanted - 1)).toBeLessThan(0.03);
  });
  it('says that heterogeneity is not identified when all buy with one chance', () => {
    const fit = fitBgBb(base({ alpha: 3e6, beta: 7e6, gamma: 1, delta: 6 }, 3000, 12, 6));
    expect(fit.converged).toBe(true);
    expect(fit.unidentified).toContain('heterogeneity');
    expect(fit.parameters.alpha / (fit.parameters.alpha + fit.parameters.beta)).toBeCloseTo(0.3, 1);
  });
  it('survives a base where nobody bought again, and one where everybody always did', () => {
    const opportunities = Float64Array.of(5, 6, 7);
    const never = { frequency: new Float64Array(3), recency: new Float64Array(3), opportunities };
    const always = { frequency: opportunities, recency: opportunities, opportunities };
    for (const [history, most] of [
      [never, 0.01],
      [always, 2.01],
    ] as const) {
      const fit = fitBgBb(history);
      expect(fit.identified).toBe(false);
      const expected = bgBbExpectedTransactionsAt(fit.parameters, history, Float64Array.of(2));
      expect(expected.every((v) => v >= most - 0.02 && v <= most)).toBe(true);
    }
  });
  it('reports an empty base and too few steps as not converged', () => {
    const none = new Float64Array(0);
    expect(fitBgBb({ frequency: none, recency: none, opportunities: none })).toMatchObject({
      converged: false,
      identified: false,
    });
    expect(fitBgBb(base(truth, 300, 8, 1), { maxIterations: 1 }).converged).toBe(false);
  });
  it('refuses columns of different lengths', () => {
    expect(() => fitBgBb({ ...base(truth, 30, 8, 1), weights: new Float64Array(3) })).toThrow(RangeError);
  });
});

describe('identities', () => {
  const history = base(truth, 600, 15, 2);
  const phi = Float64Array.of(-0.3, 0.4, -0.6, 1.1);
  const objective = bgBbObjective(groupIntoCells(history));

  it('has the value of the plain log-likelihood', () => {
    const [alpha, beta, gamma, delta] = Array.from(phi, Math.exp) as [number, number, number, number];
    const value = objective(phi, new Float64Array(4), new Float64Array(16));
    expect(value).toBeCloseTo(bgBbLogLikelihood({ alpha, beta, gamma, delta }, history), 8);
  });
  it('has the gradient and Hessian that finite differences give', () => {
    const gradient = new Float64Array(4);
    const hessian = new Float64Array(16);
    objective(phi, gradient, hessian);
    const step = 1e-5;
    for (let i = 0; i < 4; i++) {
      const at = (sign: number) => {
        const slope = new Float64Array(4);
        const moved = phi.map((v, j) => v + (i === j ? sign * step : 0));
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
    const twice = {
      frequency: doubled(history.frequency),
      recency: doubled(history.recency),
      opportunities: doubled(history.opportunities),
    };
    const rows = fitBgBb(twice);
    const weighted = fitBgBb({ ...history, weights: new Float64Array(600).fill(2) });
    for (const name of NAMES) expect(weighted.parameters[name]).toBeCloseTo(rows.parameters[name], 6);
    expect(weighted.n).toBe(1200);
  });
});

describe('recovery', () => {
  it('finds the parameters of simulated bases within four standard errors', () => {
    for (const [parameters, seed] of [
      [truth, 21],
      [{ alpha: 3, beta: 2, gamma: 1.5, delta: 12 }, 22],
    ] as const) {
      const fit = fitBgBb(base(parameters, 20_000, 24, seed));
      expect(fit).toMatchObject({ converged: true, identified: true });
      for (const name of NAMES) {
        expect(Math.abs(fit.parameters[name] - parameters[name])).toBeLessThan(4 * fit.standardErrors[name]);
      }
    }
  });
});

describe.skipIf(!clvOracles)('reference: independent multi-start fits', () => {
  it.each(['donations', 'discrete_sim'])('%s', (dataSet) => {
    const { reference, data } = oracleData(dataSet);
    const fit = fitBgBb(data);
    expect(fit).toMatchObject({ converged: true, identified: true });
    expect(fit.logLikelihood).toBeGreaterThan(reference.log_likelihood - LIKELIHOOD_GAP);
    for (const name of NAMES) {
      expect(Math.abs(fit.parameters[name] / reference.params[name] - 1)).toBeLessThan(PARAMETER_TOLERANCE);
      expect(Math.abs(fit.standardErrors[name] / reference.standard_errors[name] - 1)).toBeLessThan(ERROR_TOLERANCE);
    }
  });
});
