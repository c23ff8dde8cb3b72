import { describe, expect, it } from 'vitest';
import { logGapFactor } from './bg-cnbd-k.ts';
import { bgCnbdK, mbgCnbdK } from './bg-cnbd-k-process.ts';
import type { PurchaseHistory } from './purchase-history.ts';

const one = (x: number, tx: number, T: number): PurchaseHistory => ({
  frequency: Float64Array.of(x),
  recency: Float64Array.of(tx),
  age: Float64Array.of(T),
});
const expectNear = (value: number, wanted: number, tolerance: number): void =>
  expect(Math.abs(value - wanted)).toBeLessThanOrEqual(tolerance * Math.abs(wanted));

describe('reference: the story integrated over λ in 25-digit arithmetic', () => {
  it.each([
    [
      0, 2, 0.9, 4.4, 0.8, 2.4, 0, 0, 15, 10, 0.01, -0.8071020809285165, 1.0, 0.327612631260949, 0.9209130587454996,
      1.8294464218359703,
    ],
    [
      0, 2, 0.9, 4.4, 0.8, 2.4, 1, 3, 15, 26, 0.01, -4.907062920177503, 0.338725327241407, 0.6685601899898057,
      0.23166442640002424, 1.4554666274086276,
    ],
    [
      0, 2, 0.9, 4.4, 0.8, 2.4, 5, 20, 22, 26, 0.01, -19.71308350702038, 0.8608927823490505, 3.8293115421298993,
      0.5608759142891558, 8.495096945731396,
    ],
    [0, 3, 1.5, 3.0, 1.3, 4.0, 0, 0, 0, 10, 0.01, 0.0, 1.0, 1.092141425430753, 0.7576652872188399, 4.05243152400618],
    [
      0, 3, 1.5, 3.0, 1.3, 4.0, 1, 3, 15, 26, 0.01, -5.056566699432307, 0.17242556714339966, 0.40256652795569303,
      0.09996332783554931, 0.7405374099629664,
    ],
    [
      0, 7, 0.6, 1.2, 0.3, 2.0, 0, 0, 15, 10, 0.01, -0.4598321982275642, 1.0, 0.2132004603400305, 0.9725563262183751,
      1.685856436616143,
    ],
    [
      0, 7, 0.6, 1.2, 0.3, 2.0, 1, 3, 15, 26, 0.01, -5.3886603620080695, 0.1077020496658624, 0.30703888678934965,
      0.08589999008359421, 0.8404754268601745,
    ],
    [
      0, 7, 0.6, 1.2, 0.3, 2.0, 5, 20, 22, 26, 0.01, -18.728447730644042, 0.9493293385879978, 5.349985860417137,
      0.7812574853037176, 15.893446773633327,
    ],
    [
      1, 2, 0.9, 4.4, 0.8, 2.4, 1, 3, 15, 26, 0.01, -5.334654842346125, 0.4205117253510065, 0.8610929292419338,
      0.30702057941011857, 1.9756115317667942,
    ],
    [
      1, 2, 0.9, 4.4, 0.8, 2.4, 5, 20, 22, 26, 0.01, -19.83471486723906, 0.8773861259692021, 3.9857655518239437,
      0.5945194405425992, 9.079142829370403,
    ],
    [
      0, 2, 0.9, 4.4, 0.8, 2.4, 12, 30, 30, 13, 0.01, -33.767214641364546, 0.9436619718309859, 3.7991960151573636,
      0.7646765334795256, 16.48784817807332,
    ],
    [
      0, 3, 1.5, 3.0, 1.3, 4.0, 12, 30, 31, 13, 0.01, -33.6202822511089, 0.9112948687182287, 3.7951726151136933,
      0.6532943398591623, 12.382839093268252,
    ],
    [
      1, 3, 1.5, 3.0, 1.3, 4.0, 0, 0, 15, 10, 0.01, -0.849357689448273, 0.4264928451105541, 0.21770073269570653,
      0.38243330017409916, 1.0802251035010848,
    ],
    [
      1, 3, 1.5, 3.0, 1.3, 4.0, 5, 20, 22, 26, 0.01, -21.890336834518887, 0.8501618334475247, 3.8760759915791043,
      0.47450233258393243, 7.26113802963913,
    ],
  ])('chances at first %i, k = %i (r %f, α %f, a %f, b %f): x = %i, tx = %f, T = %f', (...row) => {
    const [chances, k, r, alpha, a, b, x, tx, T, horizon, rate, logLikelihood, alive, expected, later, residual] = row;
    const model = chances === 0 ? bgCnbdK : mbgCnbdK;
    const parameters = { k, r, alpha, a, b };
    const history = one(x, tx, T);
    const withoutGaps = model.logLikelihoods(parameters, history)[0]! - logGapFactor(k, x, tx, undefined);
    expect(Math.abs(withoutGaps - logLikelihood)).toBeLessThan(1e-10);
    expectNear(model.probabilityAlive(parameters, history)[0]!, alive, 1e-10);
    expectNear(model.expectedTransactionsAt(parameters, history, Float64Array.of(horizon))[0]!, expected, 1e-10);
    expectNear(model.probabilityAliveAt(parameters, history, horizon)[0]!, later, 1e-10);
    expectNear(model.residualTransactions(parameters, history, rate)[0]!, residual, 1e-10);
  });
});
