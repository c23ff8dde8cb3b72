import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { clvOracles, readCustomers } from '../../../test/clv-oracles.ts';
import { seededRandom } from '../numeric/random.ts';
import { collapseHistory } from './compiled-history.ts';
import type { Covariates } from './covariates.ts';
import { paretoNbdLogLikelihood, paretoNbdProbabilityAlive } from './pareto-nbd.ts';
import { compileGroups } from './pareto-nbd-compiled.ts';
import { ownParameters, type ParetoNbdCovariateParameters } from './pareto-nbd-covariates.ts';
import { fitParetoNbdCovariates } from './pareto-nbd-covariates-fit.ts';
import { paretoNbdExpectedTransactions, paretoNbdResidualTransactions } from './pareto-nbd-expectation.ts';
import { paretoNbdObjective } from './pareto-nbd-likelihood.ts';
import { simulateParetoNbd } from './pareto-nbd-simulation.ts';

const NAMES = ['r', 'alpha', 's', 'beta'] as const;
const truth: ParetoNbdCovariateParameters = {
  ...{ r: 0.8, alpha: 60, s: 0.9, beta: 120 },
  rate: [0.6, -0.4],
  dropout: [0.8],
};

/** A shop in days: a channel (0 or 1) and a score of ten steps act on the rate, the channel on dropout too. */
function shop(n: number, seed: number, parameters = truth) {
  const random = seededRandom(seed);
  const channel = Float64Array.from({ length: n }, () => (random() < 0.4 ? 1 : 0));
  const score = Float64Array.from({ length: n }, () => Math.floor(10 * random()) / 5);
  const covariates: Covariates = { rate: [channel, score], dropout: [channel] };
  const age = Float64Array.from({ length: n }, (_, i) => Math.ceil(((i + 1) / n) * 600));
  const own = ownParameters(parameters, covariates, n);
  const { frequency, recency } = simulateParetoNbd(own, age, random);
  return { frequency, recency: recency.map(Math.ceil), age, covariates };
}

describe('paper: Fader & Hardie (2007), note 019', () => {
  it('gives every customer α₀ exp(−γ′z) and β₀ exp(−δ′z), and with them the plain model’s likelihood', () => {
    const covariates = { rate: [Float64Array.of(0, 1), Float64Array.of(2, 0.5)], dropout: [Float64Array.of(0, 1)] };
    const own = ownParameters(truth, covariates, 2);
    expect(own.alpha[0]).toBeCloseTo(60 * Math.exp(0.8), 12);
    expect(own.alpha[1]).toBeCloseTo(60 * Math.exp(-0.4), 12);
    expect([...own.beta]).toEqual([120, 120 * Math.exp(-0.8)]);
    expect({ r: own.r, s: own.s }).toEqual({ r: 0.8, s: 0.9 });
  });
});

describe('limits', () => {
  it('is the plain model without covariates', () => {
    const { covariates: _, ...data } = shop(1500, 3);
    const fit = fitParetoNbdCovariates({ ...data, covariates: { rate: [], dropout: [] } });
    expect(fit.logLikelihood).toBeCloseTo(fit.plain.logLikelihood, 8);
    for (const name of NAMES) expect(fit.parameters[name] / fit.plain.parameters[name]).toBeCloseTo(1, 6);
    expect(fit.unidentified).toEqual(fit.plain.unidentified);
  });
  it('says that a covariate which never varies, or repeats another, tells nothing', () => {
    const data = shop(1500, 4);
    const [channel] = data.covariates.rate as [Float64Array];
    const constant = fitParetoNbdCovariates({
      ...data,
      covariates: { rate: [new Float64Array(1500).fill(3)], dropout: [] },
    });
    expect(constant.logLikelihood).toBeCloseTo(constant.plain.logLikelihood, 6);
    const twice = fitParetoNbdCovariates({ ...data, covariates: { rate: [channel, channel], dropout: [] } });
    for (const fit of [constant, twice]) expect(fit).toMatchObject({ converged: true, unidentified: ['covariates'] });
    // what can be told is told: the two effects together
    const once = fitParetoNbdCovariates({ ...data, covariates: { rate: [channel], dropout: [] } });
    expect(twice.logLikelihood).toBeCloseTo(once.logLikelihood, 5);
    expect(twice.parameters.rate[0]! + twice.parameters.rate[1]!).toBeCloseTo(once.parameters.rate[0]!, 3);
  });
  it('stays finite where a group never comes back', () => {
    const data = shop(1500, 5);
    const [channel] = data.covariates.rate as [Float64Array];
    const silent = {
      frequency: data.frequency.map((x, i) => (channel[i] === 1 ? 0 : x)),
      recency: data.recency.map((tx, i) => (channel[i] === 1 ? 0 : tx)),
      age: data.age,
    };
    const covariates = { rate: [channel], dropout: [] };
    const fit = fitParetoNbdCovariates({ ...silent, covariates });
    expect(fit.parameters.rate[0]).toBeLessThan(-3);
    const own = ownParameters(fit.parameters, covariates, 1500);
    expect(paretoNbdExpectedTransactions(own, silent, 90).every((v) => v >= 0 && Number.isFinite(v))).toBe(true);
    expect(paretoNbdProbabilityAlive(own, silent).every((p) => p >= 0 && p <= 1)).toBe(true);
  });
  it('refuses columns of different lengths and a covariate without a coefficient', () => {
    const data = shop(20, 6);
    const covariates = { rate: [new Float64Array(19)], dropout: [] };
    expect(() => fitParetoNbdCovariates({ ...data, covariates })).toThrow(RangeError);
    expect(() => ownParameters(truth, covariates, 20)).toThrow(RangeError);
    expect(() => ownParameters({ ...truth, dropout: [] }, data.covariates, 20)).toThrow(RangeError);
  });
});

describe('identities', () => {
  it('has the plain likelihood and predictions when all coefficients are 0', () => {
    const data = shop(400, 7);
    const none = ownParameters({ ...truth, rate: [0, 0], dropout: [0] }, data.covariates, 400);
    expect(paretoNbdLogLikelihood(none, data)).toBe(paretoNbdLogLikelihood(truth, data));
    expect(paretoNbdResidualTransactions(none, data, 3e-4)).toEqual(paretoNbdResidualTransactions(truth, data, 3e-4));
  });
  it('has the value of the plain log-likelihood of each customer’s own parameters, and the derivatives that finite differences give', () => {
    const data = shop(300, 8);
    const { rate, dropout } = data.covariates;
    const histories = collapseHistory(data, [...rate, ...dropout]);
    const compiled = compileGroups(histories);
    const perPattern = histories.marks.map((mark) => Float64Array.from(compiled.patternRow, (row) => mark[row]!));
    const objective = paretoNbdObjective(compiled, { rate: perPattern.slice(0, 2), dropout: perPattern.slice(2) });
    const theta = Float64Array.of(-0.3, 4, 0.1, 4.5, 0.5, -0.3, 0.7);
    const [gradient, hessian] = [new Float64Array(7), new Float64Array(49)];
    const value = objective(theta, gradient, hessian);
    const [r, alpha, s, beta] = Array.from(theta, Math.exp) as [number, number, number, number];
    const own = ownParameters({ r, alpha, s, beta, rate: [0.5, -0.3], dropout: [0.7] }, data.covariates, 300);
    expect(value / paretoNbdLogLikelihood(own, data)).toBeCloseTo(1, 12);
    const step = 1e-5;
    for (let i = 0; i < 7; i++) {
      const at = (sign: number) => {
        const slope = new Float64Array(7);
        const moved = theta.map((v, j) => v + (i === j ? sign * step : 0));
        return { value: objective(moved, slope, new Float64Array(49)), slope };
      };
      const [up, down] = [at(1), at(-1)];
      expect(Math.abs((up.value - down.value) / (2 * step) - gradient[i]!)).toBeLessThan(1e-4);
      up.slope.forEach((v, j) => {
        const difference = (v - down.slope[j]!) / (2 * step);
        expect(Math.abs(difference - hessian[i * 7 + j]!)).toBeLessThan(1e-5 * (1 + Math.abs(difference)));
      });
    }
  });
  it('does not care in which unit and from which zero a covariate is measured', () => {
    const data = shop(1500, 9);
    const { rate, dropout } = data.covariates;
    const other = { rate: rate.map((z) => z.map((v) => 20 * v + 2000)), dropout };
    const [fit, moved] = [fitParetoNbdCovariates(data), fitParetoNbdCovariates({ ...data, covariates: other })];
    expect(moved.logLikelihood).toBeCloseTo(fit.logLikelihood, 6);
    for (const k of [0, 1]) {
      expect((20 * moved.parameters.rate[k]!) / fit.parameters.rate[k]!).toBeCloseTo(1, 5);
      expect((20 * moved.standardErrors.rate[k]!) / fit.standardErrors.rate[k]!).toBeCloseTo(1, 5);
    }
    // α of one whose covariates are 0 in the old units
    const shift = 2000 * (moved.parameters.rate[0]! + moved.parameters.rate[1]!);
    expect(Math.log(moved.parameters.alpha) - shift).toBeCloseTo(Math.log(fit.parameters.alpha), 4);
    expect(moved.standardErrors.beta / fit.standardErrors.beta).toBeCloseTo(1, 4);
  });
  it('is never less likely than the plain model, nor than with fewer covariates', () => {
    const data = shop(1500, 10);
    const { rate, dropout } = data.covariates;
    const all = fitParetoNbdCovariates(data);
    const fewer = fitParetoNbdCovariates({ ...data, covariates: { rate: [rate[0]!], dropout } });
    expect(fewer.logLikelihood).toBeGreaterThan(fewer.plain.logLikelihood);
    expect(all.logLikelihood).toBeGreaterThan(fewer.logLikelihood);
  });
});

describe('recovery', () => {
  it('finds parameters and coefficients of a simulated shop within four standard errors', () => {
    const fit = fitParetoNbdCovariates(shop(6000, 11));
    expect(fit).toMatchObject({ converged: true, identified: true, n: 6000 });
    for (const name of NAMES)
      expect(Math.abs(fit.parameters[name] - truth[name])).toBeLessThan(4 * fit.standardErrors[name]);
    for (const part of ['rate', 'dropout'] as const)
      fit.parameters[part].forEach((coefficient, k) => {
        expect(Math.abs(coefficient - truth[part][k]!)).toBeLessThan(4 * fit.standardErrors[part][k]!);
        expect(Math.abs(coefficient)).toBeGreaterThan(4 * fit.standardErrors[part][k]!);
      });
  });
  it('finds no effect where there is none', () => {
    const fit = fitParetoNbdCovariates(shop(3000, 12, { ...truth, rate: [0, 0], dropout: [0] }));
    // χ² with three degrees of freedom exceeds 16.3 once in a thousand shops
    expect(2 * (fit.logLikelihood - fit.plain.logLikelihood)).toBeLessThan(16.3);
  });
});

/** Gender and channel of the apparel customers, in the order of readCustomers. */
function apparelCovariates(): Covariates {
  const rows = (file: string): string[][] =>
    readFileSync(path.join(clvOracles ?? '', file), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(','));
  const known = new Map(rows('../datasets/apparel_clvtools_covariates.csv').map((row) => [row[0], row]));
  const customers = rows('cbs/apparel_clvtools.csv');
  const column = (k: number): Float64Array =>
    Float64Array.from(customers, ([customer]) => Number(known.get(customer)?.[k]));
  const both = [column(1), column(2)];
  return { rate: both, dropout: both };
}

/** numpy and scipy: the likelihood in its hypergeometric form, BFGS, Newton steps and Hessian by finite differences. */
const REFERENCE = {
  logLikelihood: -5821.062685868867,
  values: [1.83896666, 92.9629616, 0.591304144, 49.5130833, 0.286135435, 0.623929988, -0.641867994, 0.789758813],
  standardErrors: [0.345766, 16.97925, 0.2602639, 36.14325, 0.1041394, 0.1049418, 0.2954997, 0.3057813],
};

describe.skipIf(!clvOracles)(
  'reference: an independent fit of the apparel retailer (hypergeometric form, scipy)',
  () => {
    it('agrees on likelihood, parameters, coefficients and standard errors', () => {
      const fit = fitParetoNbdCovariates({ ...readCustomers('apparel_clvtools'), covariates: apparelCovariates() });
      expect(fit.logLikelihood).toBeGreaterThan(REFERENCE.logLikelihood - 1e-6);
      const flat = (p: ParetoNbdCovariateParameters): number[] => [p.r, p.alpha, p.s, p.beta, ...p.rate, ...p.dropout];
      flat(fit.parameters).forEach((value, i) => {
        expect(Math.abs(value / REFERENCE.values[i]! - 1)).toBeLessThan(1e-6);
      });
      flat(fit.standardErrors).forEach((value, i) => {
        expect(Math.abs(value / REFERENCE.standardErrors[i]! - 1)).toBeLessThan(1e-4);
      });
      expect(fit).toMatchObject({ converged: true, identified: true });
    });
  },
);
