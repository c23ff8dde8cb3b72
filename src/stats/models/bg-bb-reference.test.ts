import { describe, expect, it } from 'vitest';
import { clvOracles, readOracle } from '../../../test/clv-oracles.ts';
import {
  type BgBbParameters,
  bgBbLogLikelihoods,
  bgBbPosteriorMeans,
  bgBbProbabilityAlive,
  bgBbProbabilityAliveAt,
} from './bg-bb.ts';
import { bgBbExpectedTransactionsAt, bgBbResidualTransactions } from './bg-bb-expectation.ts';
import type { DiscreteHistory } from './discrete-process.ts';

const FORMULA_TOLERANCE = 1e-8;
const HARD_TOLERANCE = 1e-11;

const rows = (...triples: [x: number, tx: number, n: number][]): DiscreteHistory => ({
  frequency: Float64Array.from(triples, (t) => t[0]),
  recency: Float64Array.from(triples, (t) => t[1]),
  opportunities: Float64Array.from(triples, (t) => t[2]),
});

/** α β γ δ x tx n rate | ln L, P(alive) at n and n+1, expected purchases at 1 and 52, DERT, E[p], E[θ]. */
const HARD = `
1.204 0.75 0.657 2.783 2 4 6 0.1 | -5.195697601042647 0.6336118933319035 0.5895141164336979 0.23746583216665426 6.016570766070736 1.665069902593707 0.4447166842482581 0.11396687881435977
1.204 0.75 1 2.783 2 4 6 0.1 | -5.374290673159547 0.5245963004891468 0.47097304581377664 0.18971556937230832 3.5019629167682496 1.143716873097533 0.4574704811039665 0.15896932512572945
100000000.0 30000000.0 1e-09 0.5 3 3 6 0.01 | -5.186103960714398 0.9999999717906056 0.9999999716367595 0.7692307349868572 39.999998163430945 76.92307332187056 0.7692307568047347 6.200128854554719e-09
1e-06 1e-06 1000000.0 3000000.0 1 1 50 0.001 | -2.367122477841225 6.164639768967676e-14 4.6234990909842324e-14 9.247007059086365e-16 3.69885157882513e-15 3.684116083238642e-15 0.9999981516140061 0.25000012499975
0.02 0.9 0.05 0.001 0 0 300 0.0002 | -0.002067359556361128 0.012645380286025678 0.01264327308086955 8.40307927746215e-07 4.352086342343201e-05 0.0037244344343931885 0.02137583227975547 0.9823895407775142
5 1e-09 1e-12 2 40 40 41 0.1 | -24.528857474030154 0.9989297181590915 0.9989297181590683 0.9772138546995839 50.815120444356175 9.772138546993974 0.9782841365404913 2.489027539322093e-05
100000.0 1e-07 3 100000.0 52 52 60 0.05 | -10.416422604107462 1.6730783818133628e-39 1.673028221063181e-39 1.6728944590610243e-39 8.69240509737861e-38 3.343784331040424e-38 0.9999999999990005 3.997761253697929e-05
2 3 1.5 40 17 100 365 1e-06 | -52.358973358796874 3.560301349401158e-11 3.547163706045434e-11 1.8215164976990066e-12 8.664901850117191e-11 1.42920056044024e-09 0.17380905834192875 0.01702179900772635
2 3 25 10000000.0 17 100 365 0.01 | -58.75711121770979 6.826889669166376e-07 6.826872602607799e-07 3.505691336474275e-08 1.8228432908779605e-06 3.504815175697545e-06 0.17307696644742518 2.599965856864477e-06
`
  .trim()
  .split('\n');

describe('reference: 60-digit arithmetic at the edges', () => {
  it.each(HARD)('%s', (row) => {
    const [given, wanted] = row.split(' | ').map((part) => part.split(' ').map(Number)) as [number[], number[]];
    const [alpha, beta, gamma, delta, x, tx, n, rate] = given as [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
    ];
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
  });
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
