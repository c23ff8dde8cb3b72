import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bgBbLogLikelihood,
  bgBbLogLikelihoods,
  bgBbPosteriorMeans,
  bgBbProbabilityAlive,
  bgBbProbabilityAliveAt,
} from './bg-bb.ts';
import {
  bgBbExpectedTransactionsAt,
  bgBbExpectedTransactionsNew,
  bgBbFutureDistribution,
  bgBbResidualTransactions,
  bgBbResidualTransactionsNew,
  bgBbTransactionDistribution,
} from './bg-bb-expectation.ts';
import type { DiscreteHistory } from './discrete-process.ts';

/** The paper's estimates for the donors of 1995, who were asked once a year from 1996 to 2001. */
const published = { alpha: 1.204, beta: 0.75, gamma: 0.657, delta: 2.783 };

const rows = (...triples: [x: number, tx: number, n: number][]): DiscreteHistory => ({
  frequency: Float64Array.from(triples, (t) => t[0]),
  recency: Float64Array.from(triples, (t) => t[1]),
  opportunities: Float64Array.from(triples, (t) => t[2]),
});

/** Every (x, tx) that n opportunities allow, and how many orders of buying and not buying lead to it. */
function everyHistory(n: number): { history: DiscreteHistory; ways: Float64Array } {
  const choose = (m: number, k: number): number => (k === 0 ? 1 : (choose(m - 1, k - 1) * m) / k);
  const triples: [number, number, number][] = [[0, 0, n]];
  for (let tx = 1; tx <= n; tx++) for (let x = 1; x <= tx; x++) triples.push([x, tx, n]);
  const ways = Float64Array.from(triples, ([x, tx]) => (x === 0 ? 1 : choose(tx - 1, x - 1)));
  return { history: rows(...triples), ways };
}

const sumOver = (ways: Float64Array, logLikelihoods: Float64Array, of: (i: number) => number): number =>
  ways.reduce((sum, w, i) => sum + w * Math.exp(logLikelihoods[i]!) * of(i), 0);

const anyParameters = fc.record({
  alpha: fc.double({ min: 0.01, max: 50, noNaN: true }),
  beta: fc.double({ min: 0.01, max: 50, noNaN: true }),
  gamma: fc.double({ min: 0.01, max: 50, noNaN: true }),
  delta: fc.double({ min: 0.01, max: 50, noNaN: true }),
});

describe('paper: Fader, Hardie & Shang (2010), the donors', () => {
  const grid = rows([0, 0, 6], [1, 1, 6], [1, 6, 6], [2, 4, 6], [4, 4, 6], [4, 5, 6], [5, 5, 6], [6, 6, 6]);

  it('has the published chances to be there in 2002 (P(alive at n+1))', () => {
    const ours = Array.from(bgBbProbabilityAliveAt(published, grid, 1), (p) => Number(p.toFixed(2)));
    expect(ours).toEqual([0.11, 0.07, 0.93, 0.59, 0.2, 0.7, 0.52, 0.93]);
  });
  it('has the published expected gifts of 2002–2006', () => {
    const expected = bgBbExpectedTransactionsAt(published, grid, Float64Array.of(5));
    const ours = Array.from(expected, (v) => Number(v.toFixed(2)));
    expect(ours).toEqual([0.07, 0.09, 1.15, 1.06, 0.58, 2.03, 1.81, 3.75]);
  });
});

describe('limits', () => {
  it('is certain that who bought at the last opportunity was there, and of everybody before the first', () => {
    expect([...bgBbProbabilityAlive(published, rows([1, 6, 6], [6, 6, 6], [0, 0, 0]))]).toEqual([1, 1, 1]);
    expect([...bgBbLogLikelihoods(published, rows([0, 0, 0]))]).toEqual([0]);
  });
  it('loses faith as silence grows, down to chances no plain division could hold', () => {
    const at = (n: number): number => bgBbProbabilityAlive({ ...published, beta: 3, alpha: 300 }, rows([5, 5, n]))[0]!;
    expect(at(6)).toBeGreaterThan(at(8));
    expect(at(400)).toBeGreaterThan(0);
    expect(at(400)).toBeLessThan(1e-200);
  });
  it('says that purchases without end come from customers of whom some never leave', () => {
    expect(bgBbResidualTransactionsNew(published, 0)).toBe(Infinity);
    expect(bgBbResidualTransactionsNew({ ...published, gamma: 3 }, 0)).toBeCloseTo(((1.204 / 1.954) * 2.783) / 2, 12);
  });
  it('refuses columns of different lengths and passes NaN on', () => {
    const crooked = { ...rows([1, 1, 2]), recency: new Float64Array(2) };
    expect(() => bgBbLogLikelihoods(published, crooked)).toThrow(RangeError);
    expect(() => bgBbResidualTransactions(published, crooked, 0.1)).toThrow(RangeError);
    const broken = rows([1, Number.NaN, 2]);
    expect(bgBbLogLikelihoods(published, broken)[0]).toBeNaN();
    expect(bgBbProbabilityAlive(published, broken)[0]).toBeNaN();
    expect(bgBbExpectedTransactionsAt(published, broken, Float64Array.of(3))[0]).toBeNaN();
  });
});

describe('identities', () => {
  const close = (ours: number, wanted: number): void => expect(Math.abs(ours - wanted)).toBeLessThan(1e-11);

  it('gives all possible histories together the probability 1, and their means what nobody knew before', () => {
    fc.assert(
      fc.property(anyParameters, fc.integer({ min: 0, max: 9 }), (parameters, n) => {
        const { history, ways } = everyHistory(n);
        const logL = bgBbLogLikelihoods(parameters, history);
        const { alpha, beta, gamma, delta } = parameters;
        close(
          sumOver(ways, logL, () => 1),
          1,
        );
        const alive = bgBbProbabilityAliveAt(parameters, history, 1);
        const there = (m: number): number => {
          let product = 1;
          for (let k = 0; k < m; k++) product *= (delta + k) / (gamma + delta + k);
          return product;
        };
        close(
          sumOver(ways, logL, (i) => alive[i]!),
          there(n + 1),
        );
        const expected = bgBbExpectedTransactionsAt(parameters, history, Float64Array.of(4));
        const wanted = bgBbExpectedTransactionsNew(parameters, n + 4) - bgBbExpectedTransactionsNew(parameters, n);
        close(
          sumOver(ways, logL, (i) => expected[i]!),
          wanted,
        );
        const { buying, leaving } = bgBbPosteriorMeans(parameters, history);
        close(
          sumOver(ways, logL, (i) => buying[i]!),
          alpha / (alpha + beta),
        );
        close(
          sumOver(ways, logL, (i) => leaving[i]!),
          gamma / (gamma + delta),
        );
      }),
    );
  });
  it('has a distribution of purchases with sum 1, the expected mean, and the sums of histories', () => {
    fc.assert(
      fc.property(anyParameters, fc.integer({ min: 0, max: 9 }), (parameters, n) => {
        const distribution = bgBbTransactionDistribution(parameters, n);
        const { history, ways } = everyHistory(n);
        const logL = bgBbLogLikelihoods(parameters, history);
        close(
          distribution.reduce((sum, p) => sum + p, 0),
          1,
        );
        close(
          distribution.reduce((sum, p, x) => sum + x * p, 0),
          bgBbExpectedTransactionsNew(parameters, n),
        );
        distribution.forEach((p, x) => {
          close(
            sumOver(ways, logL, (i) => (history.frequency[i] === x ? 1 : 0)),
            p,
          );
        });
      }),
    );
  });
  it('foresees a future whose chances sum to 1 and whose mean is the expectation', () => {
    const history = rows([2, 4, 6]);
    const future = bgBbFutureDistribution(published, 2, 4, 6, 30);
    const expected = bgBbExpectedTransactionsAt(published, history, Float64Array.of(1, 30));
    close(
      future.reduce((sum, p) => sum + p, 0),
      1,
    );
    close(
      future.reduce((sum, p, y) => sum + y * p, 0),
      expected[1]!,
    );
    close(bgBbFutureDistribution(published, 2, 4, 6, 1)[1]!, expected[0]!);
  });
  it('discounts each opportunity to come', () => {
    const history = rows([3, 5, 6]);
    const horizons = Float64Array.from({ length: 400 }, (_, k) => k + 1);
    const expected = bgBbExpectedTransactionsAt(published, history, horizons);
    const sum = expected.reduce((total, v, k) => total + (v - (expected[k - 1] ?? 0)) / 1.1 ** (k + 1), 0);
    close(bgBbResidualTransactions(published, history, 0.1)[0]!, sum);
    const small = bgBbResidualTransactionsNew({ ...published, gamma: 3 }, 1e-9);
    expect(small / bgBbResidualTransactionsNew({ ...published, gamma: 3 }, 0)).toBeCloseTo(1, 6);
  });
  it('is the beta-binomial model when nobody leaves', () => {
    // α = β = 1: every number of purchases is equally likely
    const distribution = bgBbTransactionDistribution({ alpha: 1, beta: 1, gamma: 1e-14, delta: 3 }, 10);
    for (const p of distribution) expect(p).toBeCloseTo(1 / 11, 12);
  });
  it('counts a weighted row as often as its weight says', () => {
    const weighted = bgBbLogLikelihood(published, rows([2, 3, 6], [0, 0, 6]), Float64Array.of(2, 1));
    expect(weighted).toBeCloseTo(bgBbLogLikelihood(published, rows([2, 3, 6], [2, 3, 6], [0, 0, 6])), 12);
  });
});
