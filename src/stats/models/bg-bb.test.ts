import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clvOracles, readOracle } from '../../../test/clv-oracles.ts';
import {
  type BgBbParameters,
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
const FORMULA_TOLERANCE = 1e-8;
const HARD_TOLERANCE = 1e-11;

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

/** α, β, γ, δ, x, tx, n, rate; ln L, P(alive) at n and n+1, expected purchases at 1 and 52, DERT, E[p], E[θ]. */
const HARD: [number, number, number, number, number, number, number, number, number[]][] = [
  [
    1.204,
    0.75,
    0.657,
    2.783,
    2,
    4,
    6,
    0.1,
    [
      -5.195697601042647, 0.6336118933319035, 0.5895141164336979, 0.23746583216665426, 6.016570766070736,
      1.665069902593707, 0.4447166842482581, 0.11396687881435977,
    ],
  ],
  [
    1.204,
    0.75,
    1,
    2.783,
    2,
    4,
    6,
    0.1,
    [
      -5.374290673159547, 0.5245963004891468, 0.47097304581377664, 0.18971556937230832, 3.5019629167682496,
      1.143716873097533, 0.4574704811039665, 0.15896932512572945,
    ],
  ],
  [
    100000000.0,
    30000000.0,
    1e-9,
    0.5,
    3,
    3,
    6,
    0.01,
    [
      -5.186103960714398, 0.9999999717906056, 0.9999999716367595, 0.7692307349868572, 39.999998163430945,
      76.92307332187056, 0.7692307568047347, 6.200128854554719e-9,
    ],
  ],
  [
    1e-6,
    1e-6,
    1000000.0,
    3000000.0,
    1,
    1,
    50,
    0.001,
    [
      -2.367122477841225, 6.164639768967676e-14, 4.6234990909842324e-14, 9.247007059086365e-16, 3.69885157882513e-15,
      3.684116083238642e-15, 0.9999981516140061, 0.25000012499975,
    ],
  ],
  [
    0.02,
    0.9,
    0.05,
    0.001,
    0,
    0,
    300,
    0.0002,
    [
      -0.002067359556361128, 0.012645380286025678, 0.01264327308086955, 8.40307927746215e-7, 4.352086342343201e-5,
      0.0037244344343931885, 0.02137583227975547, 0.9823895407775142,
    ],
  ],
  [
    5,
    1e-9,
    1e-12,
    2,
    40,
    40,
    41,
    0.1,
    [
      -24.528857474030154, 0.9989297181590915, 0.9989297181590683, 0.9772138546995839, 50.815120444356175,
      9.772138546993974, 0.9782841365404913, 2.489027539322093e-5,
    ],
  ],
  [
    100000.0,
    1e-7,
    3,
    100000.0,
    52,
    52,
    60,
    0.05,
    [
      -10.416422604107462, 1.6730783818133628e-39, 1.673028221063181e-39, 1.6728944590610243e-39, 8.69240509737861e-38,
      3.343784331040424e-38, 0.9999999999990005, 3.997761253697929e-5,
    ],
  ],
  [
    2,
    3,
    1.5,
    40,
    17,
    100,
    365,
    1e-6,
    [
      -52.358973358796874, 3.560301349401158e-11, 3.547163706045434e-11, 1.8215164976990066e-12, 8.664901850117191e-11,
      1.42920056044024e-9, 0.17380905834192875, 0.01702179900772635,
    ],
  ],
  [
    2,
    3,
    25,
    10000000.0,
    17,
    100,
    365,
    0.01,
    [
      -58.75711121770979, 6.826889669166376e-7, 6.826872602607799e-7, 3.505691336474275e-8, 1.8228432908779605e-6,
      3.504815175697545e-6, 0.17307696644742518, 2.599965856864477e-6,
    ],
  ],
];

describe('reference: 60-digit arithmetic at the edges', () => {
  it.each(HARD)(
    'α %d β %d γ %d δ %d, x %d tx %d n %d, rate %d',
    (alpha, beta, gamma, delta, x, tx, n, rate, wanted) => {
      const parameters: BgBbParameters = { alpha, beta, gamma, delta };
      const history = rows([x, tx, n]);
      const { buying, leaving } = bgBbPosteriorMeans(parameters, history);
      const ours = [
        bgBbLogLikelihoods(parameters, history)[0]!,
        bgBbProbabilityAlive(parameters, history)[0]!,
        bgBbProbabilityAliveAt(parameters, history, 1)[0]!,
        ...bgBbExpectedTransactionsAt(parameters, history, Float64Array.of(1, 52)),
        bgBbResidualTransactions(parameters, history, rate)[0]!,
        buying[0]!,
        leaving[0]!,
      ];
      ours.forEach((value, k) => {
        const unit = k === 0 ? Math.max(1, Math.abs(wanted[0]!)) : wanted[k]!;
        expect([k, Math.abs(value - wanted[k]!) < HARD_TOLERANCE * unit]).toEqual([k, true]);
      });
    },
  );
});

type Cell = {
  x: number;
  t_x: number;
  n_cal: number;
  custs: number;
  reference: {
    log_likelihood_per_customer: number;
    p_alive_at_n_plus_1: number;
    cet: Record<string, number>;
    dert_10pct_per_period: number;
    expected_holdout_transactions_cell: number;
  };
  tools: {
    lifetimes: { 'p_alive_at_n_(lifetimes m=0)': number };
    BTYD: { posterior_mean_dropout: number; posterior_mean_transaction_rate: number };
  };
};
type CellOracle = {
  reference: { params: BgBbParameters };
  tools: Record<'lifetimes' | 'BTYD', { params: BgBbParameters }>;
  cells: Cell[];
};

describe.skipIf(!clvOracles)('reference: independent values of every cell', () => {
  const near = (ours: number, wanted: number, tolerance = FORMULA_TOLERANCE): void =>
    expect(Math.abs(ours / wanted - 1)).toBeLessThan(tolerance);

  it.each(['donations', 'discrete_sim'])('%s', (dataSet) => {
    const { reference, tools, cells } = readOracle<CellOracle>(`${dataSet}__bg_bb.json`);
    expect(cells).toHaveLength(22);
    const history = rows(...cells.map((c): [number, number, number] => [c.x, c.t_x, c.n_cal]));
    const logL = bgBbLogLikelihoods(reference.params, history);
    const next = bgBbProbabilityAliveAt(reference.params, history, 1);
    const dert = bgBbResidualTransactions(reference.params, history, 0.1);
    const horizons = [1, 3, 5, 10];
    const expected = bgBbExpectedTransactionsAt(reference.params, history, Float64Array.from(horizons));
    const now = bgBbProbabilityAlive(tools.lifetimes.params, history);
    const traits = bgBbPosteriorMeans(tools.BTYD.params, history);
    cells.forEach((cell, i) => {
      near(logL[i]!, cell.reference.log_likelihood_per_customer);
      near(next[i]!, cell.reference.p_alive_at_n_plus_1);
      near(dert[i]!, cell.reference.dert_10pct_per_period);
      horizons.forEach((h, j) => {
        near(expected[i * 4 + j]!, cell.reference.cet[h]!);
      });
      near(expected[i * 4 + 2]! * cell.custs, cell.reference.expected_holdout_transactions_cell);
      near(now[i]!, cell.tools.lifetimes['p_alive_at_n_(lifetimes m=0)']);
      near(traits.leaving[i]!, cell.tools.BTYD.posterior_mean_dropout);
      near(traits.buying[i]!, cell.tools.BTYD.posterior_mean_transaction_rate);
    });
  });
});
