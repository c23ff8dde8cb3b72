import { describe, expect, it } from 'vitest';
import { miningOracles, readChurnTable, readMiningOracle } from '../../../test/mining-oracles.ts';
import { seededRandom } from '../numeric/random.ts';
import { fitLogisticRegression, predictLogistic } from './logistic-regression.ts';

const row = (...values: number[]): Float64Array => Float64Array.from(values);

describe('paper: a two-by-two table, by hand', () => {
  it('has the log odds and their ratio, with Woolf’s error', () => {
    // 30 of 100 without, 60 of 100 with
    const x = row(0, 0, 1, 1);
    const fit = fitLogisticRegression([x], row(0, 1, 0, 1), { weights: row(70, 30, 40, 60) });
    expect(fit.converged).toBe(true);
    expect(fit.coefficients[0]).toBeCloseTo(Math.log(30 / 70), 9);
    expect(fit.coefficients[1]).toBeCloseTo(Math.log((60 * 70) / (40 * 30)), 9);
    expect(fit.standardErrors[1]).toBeCloseTo(Math.sqrt(1 / 70 + 1 / 30 + 1 / 40 + 1 / 60), 9);
    expect(predictLogistic(fit, [row(1)])[0]).toBeCloseTo(0.6, 9);
  });
});

describe('limits', () => {
  it('says so when classes come apart perfectly, and a ridge holds them', () => {
    const x = row(1, 2, 3, 4);
    const y = row(0, 0, 1, 1);
    expect(fitLogisticRegression([x], y, { maxIterations: 20 }).converged).toBe(false);
    const held = fitLogisticRegression([x], y, { ridge: 1 });
    expect(held.converged).toBe(true);
    expect(held.coefficients[1]).toBeLessThan(2);
  });
  it('refuses columns of different lengths', () => {
    expect(() => fitLogisticRegression([row(1)], row(0, 1))).toThrow(RangeError);
  });
});

describe('identities', () => {
  it('keeps the total of what it was fitted on', () => {
    const random = seededRandom(1);
    const x = Float64Array.from({ length: 300 }, random);
    const y = x.map((v) => (random() < v ? 1 : 0));
    const fitted = predictLogistic(fitLogisticRegression([x], y), [x]);
    const total = (v: Float64Array): number => v.reduce((sum, u) => sum + u, 0);
    expect(total(fitted)).toBeCloseTo(total(y), 8);
  });
});

describe('recovery', () => {
  it('finds known coefficients within four standard errors', () => {
    const random = seededRandom(2);
    const [u, v] = [1, 2].map(() => Float64Array.from({ length: 8000 }, () => 4 * random() - 2));
    const y = u!.map((a, i) => (random() < 1 / (1 + Math.exp(-(-1 + 0.7 * a - 0.4 * v![i]!))) ? 1 : 0));
    const { coefficients, standardErrors } = fitLogisticRegression([u!, v!], y);
    for (const [j, truth] of [-1, 0.7, -0.4].entries()) {
      expect(Math.abs(coefficients[j]! - truth)).toBeLessThan(4 * standardErrors[j]!);
    }
  });
});

describe.skipIf(!miningOracles)('reference: independent estimates on a public churn table', () => {
  it('has the same coefficients, errors and log-likelihood', () => {
    type Glm = { coef: { name: string; b: number; se: number }[]; loglik: number };
    const { models } = readMiningOracle<{ models: { glm: Glm } }>('churn_telco.json');
    const { names, train } = readChurnTable('telco');
    const fit = fitLogisticRegression(train.columns, train.churned);
    expect(fit.logLikelihood).toBeCloseTo(models.glm.loglik, 6);
    for (const term of models.glm.coef) {
      const at = names.indexOf(term.name) + 1;
      expect(Math.abs(fit.coefficients[at]! / term.b - 1)).toBeLessThan(1e-6);
      expect(Math.abs(fit.standardErrors[at]! / term.se - 1)).toBeLessThan(1e-6);
    }
  });
});
