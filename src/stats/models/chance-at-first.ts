/**
 * One more chance to leave: right after the first purchase, before any repeat purchase.
 *
 * Story    In BG/NBD and BG/CNBD-k a customer can leave only after a repeat purchase, so who never came back counts as
 *          alive however long ago her first purchase was. The modified models let her leave after the first one too,
 *          with the same probability p.
 * Source   Batislam, Denizel & Filiztekin (2007), International Journal of Research in Marketing 24(3), 201–209;
 *          Hoppe & Wagner (2007), Marketing ZFP 29, 75–90.
 * Symbols  as in bg-nbd.ts; plain(b) = the model without the chance
 * Method   with probability a/(a+b) she leaves at once; otherwise p ~ Beta(a, b+1) and all goes on as in plain(b+1).
 *          So every answer is plain(b+1)'s, weighed for those of whom nothing has been seen since:
 *            L = [x=0] · a/(a+b) + b/(a+b) · L_plain(b+1)
 *            P(alive | x=0) = 1 / {1 + a/b / P(silent for T)};  x > 0: plain(b+1)'s
 *          A repeat purchase proves that she did not leave at once, so for x > 0 nothing but b changes.
 */
import { logAddExp } from '../special/log-add-exp.ts';
import type { PurchaseHistory } from './purchase-history.ts';
import type { ProcessParameters, PurchaseProcess } from './purchase-process.ts';

type WithDropout = ProcessParameters & { a: number; b: number };

/**
 * The modified model of `plain`, a model in which P(alive) = 1 for x = 0. `logSilence` is the ln P of no purchase within
 * T of the first, of one who has not left.
 */
export function withChanceAtFirst<P extends WithDropout>(
  plain: Omit<PurchaseProcess<P>, 'name' | 'fit'>,
  logSilence: (parameters: P, T: number) => number,
): Omit<PurchaseProcess<P>, 'name' | 'fit'> {
  const after = (parameters: P): P => ({ ...parameters, b: parameters.b + 1 });
  const stays = ({ a, b }: P): number => b / (a + b);
  const aliveAfterSilence = (parameters: P, T: number): number =>
    1 / (1 + (parameters.a / parameters.b) * Math.exp(-logSilence(parameters, T)));
  /** P(alive) of those who never bought again, into their rows of plain results, `width` to a row. */
  const weigh = (parameters: P, { frequency, age }: PurchaseHistory, plainly: Float64Array, width = 1) => {
    for (let i = 0; i < frequency.length; i++) {
      if (frequency[i] !== 0) continue;
      const alive = aliveAfterSilence(parameters, age[i]!);
      // not 0 · Infinity: one who has left for sure buys nothing, however endless the future of the others
      for (let j = i * width; j < (i + 1) * width; j++) plainly[j] = alive === 0 ? 0 : alive * plainly[j]!;
    }
    return plainly;
  };
  return {
    parameterNames: plain.parameterNames,
    logLikelihoods(parameters, history) {
      const logStays = -Math.log1p(parameters.a / parameters.b);
      const logLeaves = -Math.log1p(parameters.b / parameters.a);
      return plain.logLikelihoods(after(parameters), history).map((l, i) => {
        if (history.frequency[i] !== 0) return logStays + l;
        // 1 − b/(a+b) · (1 − e^l) where that is near 1, so that a short silence keeps its digits
        return l > -0.5 ? Math.log1p(stays(parameters) * Math.expm1(l)) : logAddExp(logLeaves, logStays + l);
      });
    },
    probabilityAlive: (parameters, history) =>
      weigh(parameters, history, plain.probabilityAlive(after(parameters), history)),
    probabilityAliveAt: (parameters, history, horizon) =>
      weigh(parameters, history, plain.probabilityAliveAt(after(parameters), history, horizon)),
    expectedTransactionsAt: (parameters, history, horizons) =>
      weigh(parameters, history, plain.expectedTransactionsAt(after(parameters), history, horizons), horizons.length),
    expectedTransactionsNew: (parameters, t) => stays(parameters) * plain.expectedTransactionsNew(after(parameters), t),
    transactionDistribution(parameters, t, largest) {
      const { a, b } = parameters;
      const distribution = plain.transactionDistribution(after(parameters), t, largest);
      return distribution.map((p, x) => (x === 0 ? a / (a + b) : 0) + stays(parameters) * p);
    },
    discountedTransactions: (parameters, history, plan) =>
      weigh(parameters, history, plain.discountedTransactions(after(parameters), history, plan)),
    discountedTransactionsNew: (parameters, plan) =>
      stays(parameters) * plain.discountedTransactionsNew(after(parameters), plan),
    residualTransactions: (parameters, history, rate) =>
      weigh(parameters, history, plain.residualTransactions(after(parameters), history, rate)),
    simulate(parameters, age, random) {
      // who leaves at once is drawn first; the others are plain(b+1)
      const stay = age.map(() => (random() < stays(parameters) ? 1 : 0));
      const drawn = plain.simulate(after(parameters), age, random);
      const kept = (column: Float64Array): Float64Array => column.map((value, i) => value * stay[i]!);
      return {
        frequency: kept(drawn.frequency),
        recency: kept(drawn.recency),
        age: drawn.age,
        ...(drawn.logGaps === undefined ? {} : { logGaps: kept(drawn.logGaps) }),
      };
    },
    simulateFuture(parameters, x, tx, T, horizon, draws, random) {
      const future = plain.simulateFuture(after(parameters), x, tx, T, horizon, draws, random);
      if (x > 0) return future;
      const alive = aliveAfterSilence(parameters, T);
      return future.map((purchases) => (random() < alive ? purchases : 0));
    },
  };
}
