import { describe, expect, it } from 'vitest';
import { seededRandom } from '../numeric/random.ts';
import {
  type BgNbdCovariateParameters,
  bgNbdCovariates,
  type CovariateHistory,
  mbgNbdCovariates,
  ownBgNbdParameters,
} from './bg-nbd-covariates.ts';
import { fitBgNbdCovariates, fitMbgNbdCovariates } from './bg-nbd-covariates-fit.ts';
import { compileShifted, shiftedObjective } from './bg-nbd-covariates-likelihood.ts';
import { bgNbd } from './bg-nbd-process.ts';
import { collapseHistory } from './compiled-history.ts';
import type { Covariates } from './covariates.ts';
import type { Shift } from './covariates-fit.ts';
import { mbgNbd } from './mbg-nbd.ts';

const NAMES = ['r', 'alpha', 'a', 'b'] as const;
const truth: BgNbdCovariateParameters = {
  ...{ r: 0.8, alpha: 60, a: 0.8, b: 2.5 },
  rate: [0.6, -0.4],
  dropout: [0.7],
  dropoutForm: 'odds',
};
const MODELS = [
  ['BG/NBD', bgNbdCovariates, bgNbd, fitBgNbdCovariates],
  ['MBG/NBD', mbgNbdCovariates, mbgNbd, fitMbgNbdCovariates],
] as const;
const total = (values: Float64Array): number => values.reduce((sum, v) => sum + v, 0);

/** A shop in days: a channel (0 or 1) and a score of ten steps act on the rate, the channel on dropout too. */
function shop(n: number, seed: number, parameters = truth, model = mbgNbdCovariates): CovariateHistory {
  const random = seededRandom(seed);
  const channel = Float64Array.from({ length: n }, () => (random() < 0.4 ? 1 : 0));
  const score = Float64Array.from({ length: n }, () => Math.floor(10 * random()) / 5);
  const covariates: Covariates = { rate: [channel, score], dropout: [channel] };
  const age = Float64Array.from({ length: n }, (_, i) => Math.ceil(((i + 1) / n) * 600));
  const { frequency, recency } = model.simulate(parameters, covariates, age, random);
  return { frequency, recency: recency.map(Math.ceil), age, covariates };
}

describe('paper: Fader & Hardie (2007), note 019', () => {
  it('gives every customer α₀ exp(−γ′z), and a and b by either form of dropout', () => {
    const covariates = { rate: [Float64Array.of(0, 1), Float64Array.of(2, 0.5)], dropout: [Float64Array.of(0, 1)] };
    const odds = ownBgNbdParameters(truth, covariates, 2);
    expect(odds.alpha[0]).toBeCloseTo(60 * Math.exp(0.8), 12);
    expect(odds.alpha[1]).toBeCloseTo(60 * Math.exp(-0.4), 12);
    expect([...odds.a, ...odds.b]).toEqual([0.8, 0.8 * Math.exp(0.7), 2.5, 2.5]);
    const spread = ownBgNbdParameters({ ...truth, dropoutForm: 'spread' }, covariates, 2);
    // the mean dropout probability stays
    expect(spread.a[1]! / (spread.a[1]! + spread.b[1]!)).toBeCloseTo(0.8 / 3.3, 14);
    expect(spread.a[1]).toBe(0.8 * Math.exp(0.7));
  });
});

describe('limits', () => {
  it.each(MODELS)('%s: is the plain model without covariates', (_, __, ___, fitModel) => {
    const { covariates: _known, ...data } = shop(1500, 3);
    const fit = fitModel({ ...data, covariates: { rate: [], dropout: [] } });
    expect(fit.logLikelihood).toBeCloseTo(fit.plain.logLikelihood, 7);
    for (const name of NAMES) expect(fit.parameters[name] / fit.plain.parameters[name]).toBeCloseTo(1, 5);
    expect(fit.unidentified).toEqual(fit.plain.unidentified);
  });
  it('says that a covariate which never varies, or repeats another, tells nothing', () => {
    const data = shop(1500, 4);
    const [channel] = data.covariates.rate as [Float64Array];
    const constant = fitMbgNbdCovariates({
      ...data,
      covariates: { rate: [new Float64Array(1500).fill(3)], dropout: [] },
    });
    expect(constant.logLikelihood).toBeCloseTo(constant.plain.logLikelihood, 6);
    const twice = fitMbgNbdCovariates({ ...data, covariates: { rate: [channel, channel], dropout: [] } });
    for (const fit of [constant, twice]) expect(fit).toMatchObject({ converged: true, unidentified: ['covariates'] });
    const once = fitMbgNbdCovariates({ ...data, covariates: { rate: [channel], dropout: [] } });
    expect(twice.logLikelihood).toBeCloseTo(once.logLikelihood, 5);
    expect(twice.parameters.rate[0]! + twice.parameters.rate[1]!).toBeCloseTo(once.parameters.rate[0]!, 3);
  });
  it('stays finite where a group never comes back', () => {
    const data = shop(1500, 5);
    const [channel] = data.covariates.rate as [Float64Array];
    const gone = (column: Float64Array): Float64Array => column.map((v, i) => (channel[i] === 1 ? 0 : v));
    const silent = { frequency: gone(data.frequency), recency: gone(data.recency), age: data.age };
    const covariates = { rate: [channel], dropout: [] };
    const { parameters } = fitBgNbdCovariates({ ...silent, covariates });
    expect(parameters.rate[0]).toBeLessThan(-3);
    const expected = bgNbdCovariates.expectedTransactionsAt(parameters, { ...silent, covariates }, Float64Array.of(90));
    expect(expected.every((v) => v >= 0 && Number.isFinite(v))).toBe(true);
  });
  it('refuses columns of different lengths and a covariate without a coefficient', () => {
    const data = shop(20, 6);
    const covariates = { rate: [new Float64Array(19)], dropout: [] };
    expect(() => fitBgNbdCovariates({ ...data, covariates })).toThrow(RangeError);
    expect(() => bgNbdCovariates.probabilityAlive(truth, { ...data, covariates })).toThrow(RangeError);
    expect(() => bgNbdCovariates.probabilityAlive({ ...truth, dropout: [] }, data)).toThrow(RangeError);
  });
});

describe('identities', () => {
  it.each(MODELS)('%s: gives each customer what the plain model gives to her own parameters', (_, model, plain) => {
    const data = shop(60, 7);
    const horizons = Float64Array.of(30, 365);
    const plan = { periods: 12, periodLength: 30, discountPerPeriod: 0.01 };
    const all = {
      logLikelihoods: model.logLikelihoods(truth, data),
      alive: model.probabilityAlive(truth, data),
      later: model.probabilityAliveAt(truth, data, 30),
      expected: model.expectedTransactionsAt(truth, data, horizons),
      discounted: model.discountedTransactions(truth, data, plan),
      residual: model.residualTransactions(truth, data, 3e-4),
    };
    for (let i = 0; i < 60; i++) {
      const own = model.parametersOf(truth, data.covariates, i);
      const [x, tx, T] = [data.frequency[i]!, data.recency[i]!, data.age[i]!];
      const one = { frequency: Float64Array.of(x), recency: Float64Array.of(tx), age: Float64Array.of(T) };
      expect(all.logLikelihoods[i]).toBe(plain.logLikelihoods(own, one)[0]);
      expect(all.alive[i]).toBe(plain.probabilityAlive(own, one)[0]);
      expect(all.later[i]).toBe(plain.probabilityAliveAt(own, one, 30)[0]);
      expect(all.expected.subarray(2 * i, 2 * i + 2)).toEqual(plain.expectedTransactionsAt(own, one, horizons));
      expect(all.discounted[i]).toBe(plain.discountedTransactions(own, one, plan)[0]);
      expect(all.residual[i]! / plain.residualTransactions(own, one, 3e-4)[0]!).toBeCloseTo(1, 10);
    }
  });
  it.each([
    ['odds', 0],
    ['spread', 1],
  ] as const)(
    'has the plain log-likelihood of own parameters, and the derivatives of finite differences (%s, %i)',
    (dropoutForm, chancesAtFirst) => {
      const data = shop(300, 8);
      const { rate, dropout } = data.covariates;
      const forDropout: Shift[] =
        dropoutForm === 'odds'
          ? [[2, 1]]
          : [
              [2, 1],
              [3, 1],
            ];
      const compiled = compileShifted(collapseHistory(data, [...rate, ...dropout]));
      const objective = shiftedObjective(compiled, [[[1, -1]], [[1, -1]], forDropout], chancesAtFirst);
      const theta = Float64Array.of(-0.3, 4, -0.1, 0.8, 0.5, -0.3, 0.7);
      const [gradient, hessian] = [new Float64Array(7), new Float64Array(49)];
      const value = objective(theta, gradient, hessian);
      const [r, alpha, a, b] = Array.from(theta, Math.exp) as [number, number, number, number];
      const model = chancesAtFirst === 0 ? bgNbdCovariates : mbgNbdCovariates;
      const own = { r, alpha, a, b, rate: [0.5, -0.3], dropout: [0.7], dropoutForm };
      expect(value / total(model.logLikelihoods(own, data))).toBeCloseTo(1, 12);
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
    },
  );
  it.each(['spread', 'odds'] as const)(
    'does not care in which unit and from which zero a covariate is measured (%s)',
    (dropoutForm) => {
      const data = shop(1500, 9);
      const move = (z: Float64Array): Float64Array => z.map((v) => 20 * v + 40);
      const { rate, dropout } = data.covariates;
      const other = { rate: rate.map(move), dropout: dropout.map(move) };
      const fit = fitMbgNbdCovariates(data, { dropoutForm });
      const moved = fitMbgNbdCovariates({ ...data, covariates: other }, { dropoutForm });
      expect(moved.logLikelihood).toBeCloseTo(fit.logLikelihood, 6);
      for (const part of ['rate', 'dropout'] as const) {
        fit.parameters[part].forEach((coefficient, k) => {
          expect((20 * moved.parameters[part][k]!) / coefficient).toBeCloseTo(1, 4);
          expect((20 * moved.standardErrors[part][k]!) / fit.standardErrors[part][k]!).toBeCloseTo(1, 4);
        });
      }
      // what they say of each customer is the same
      const [mine, theirs] = [
        mbgNbdCovariates.parametersOf(fit.parameters, data.covariates, 0),
        mbgNbdCovariates.parametersOf(moved.parameters, other, 0),
      ];
      for (const name of NAMES) expect(theirs[name] / mine[name]).toBeCloseTo(1, 4);
    },
  );
  it('is never less likely than the plain model, nor than with fewer covariates', () => {
    const data = shop(1500, 10);
    const { rate, dropout } = data.covariates;
    const all = fitMbgNbdCovariates(data, { dropoutForm: 'odds' });
    const fewer = fitMbgNbdCovariates({ ...data, covariates: { rate: [rate[0]!], dropout } }, { dropoutForm: 'odds' });
    expect(fewer.logLikelihood).toBeGreaterThan(fewer.plain.logLikelihood);
    expect(all.logLikelihood).toBeGreaterThan(fewer.logLikelihood);
  });
});

describe('recovery', () => {
  it.each([
    ['BG/NBD, odds', bgNbdCovariates, fitBgNbdCovariates, 'odds', 11],
    ['MBG/NBD, odds', mbgNbdCovariates, fitMbgNbdCovariates, 'odds', 12],
    ['MBG/NBD, spread', mbgNbdCovariates, fitMbgNbdCovariates, 'spread', 13],
  ] as const)(
    'finds parameters and coefficients of a simulated shop within four standard errors: %s',
    (_, model, fitModel, dropoutForm, seed) => {
      const parameters = {
        ...truth,
        dropoutForm,
        ...(dropoutForm === 'spread' ? { a: 0.5, b: 1, dropout: [1.5] } : {}),
      };
      const fit = fitModel(shop(6000, seed, parameters, model), { dropoutForm });
      expect(fit).toMatchObject({ converged: true, identified: true, n: 6000 });
      expect(fit.parameters.dropoutForm).toBe(dropoutForm);
      for (const name of NAMES)
        expect(Math.abs(fit.parameters[name] - parameters[name])).toBeLessThan(4 * fit.standardErrors[name]);
      for (const part of ['rate', 'dropout'] as const)
        fit.parameters[part].forEach((coefficient, k) => {
          expect(Math.abs(coefficient - parameters[part][k]!)).toBeLessThan(4 * fit.standardErrors[part][k]!);
        });
    },
  );
  it('finds no effect where there is none', () => {
    const fit = fitMbgNbdCovariates(shop(3000, 14, { ...truth, rate: [0, 0], dropout: [0] }), { dropoutForm: 'odds' });
    // χ² with three degrees of freedom exceeds 16.3 once in a thousand shops
    expect(2 * (fit.logLikelihood - fit.plain.logLikelihood)).toBeLessThan(16.3);
  });
});
