/**
 * BG/NBD — what to expect of each customer from the as-of date on.
 *
 * Source   Fader, Hardie & Lee (2005), equations 9 and 10 (parameters, symbols and units as in bg-nbd.ts).
 * Shapes   as in bg-nbd.ts; results over several horizons are row-major: customer i, horizon j at [i · horizons + j].
 * Error    relative 1e-10 against 50-digit values; see bg-nbd-mixture.ts for the method.
 */
import { type BgNbdParameters, probabilityAliveOf } from './bg-nbd.ts';
import {
  createTable,
  expectedWhileAlive,
  type MixtureTable,
  resetTable,
  stayingProbability,
} from './bg-nbd-mixture.ts';
import { eachByFrequency } from './frequency-groups.ts';
import { type DiscountedPeriods, discountedSum, type PurchaseHistory, requireSameLength } from './purchase-history.ts';

/**
 * E[Y(t) | x, tx, T]: expected purchases in (T, T + horizon] (equation 10), for each customer.
 *
 *   P(alive | x, tx, T) · E[ purchases while alive | λ ~ Gamma(r+x, α+T), p ~ Beta(a, b+x) ]
 */
export function bgNbdExpectedTransactions(
  parameters: BgNbdParameters,
  history: PurchaseHistory,
  horizon: number,
): Float64Array {
  return bgNbdExpectedTransactionsAt(parameters, history, Float64Array.of(horizon));
}

/** bgNbdExpectedTransactions at several horizons at once (cheaper than one by one); row-major n · horizons. */
export function bgNbdExpectedTransactionsAt(
  parameters: BgNbdParameters,
  history: PurchaseHistory,
  horizons: Float64Array,
): Float64Array {
  const { recency, age } = history;
  const width = horizons.length;
  const result = new Float64Array(age.length * width);
  // of one frequency: the row that first had an age; what is expected while alive depends on x and T alone
  const firstOf = new Map<number, number>();
  const whileAlive = new Float64Array(age.length * width);
  let current = Number.NaN;
  eachWithTable(parameters, history, (i, x, table) => {
    if (x !== current) firstOf.clear();
    current = x;
    let first = firstOf.get(age[i]!);
    if (first === undefined) {
      first = i;
      firstOf.set(age[i]!, i);
      const scale = parameters.alpha + age[i]!;
      for (let j = 0; j < width; j++) whileAlive[i * width + j] = expectedWhileAlive(table, horizons[j]! / scale);
    }
    const alive = probabilityAliveOf(parameters, x, recency[i]!, age[i]!);
    for (let j = 0; j < width; j++) result[i * width + j] = alive * whileAlive[first * width + j]!;
  });
  return result;
}

/** E[X(t)]: expected repeat purchases of a new customer in the time t after her first purchase (equation 9). */
export function bgNbdExpectedTransactionsNew({ r, alpha, a, b }: BgNbdParameters, t: number): number {
  const table = createTable();
  resetTable(table, r, a, b);
  return expectedWhileAlive(table, t / alpha);
}

/**
 * P(alive at T + horizon | x, tx, T) = P(alive now) · E[(1−p)^N(horizon)], without knowing what she will do until
 * then.
 */
export function bgNbdProbabilityAliveAt(
  parameters: BgNbdParameters,
  history: PurchaseHistory,
  horizon: number,
): Float64Array {
  const { recency, age } = history;
  const result = new Float64Array(age.length);
  eachWithTable(parameters, history, (i, x, table) => {
    const alive = probabilityAliveOf(parameters, x, recency[i]!, age[i]!);
    result[i] = alive * stayingProbability(table, horizon / (parameters.alpha + age[i]!));
  });
  return result;
}

/**
 * Expected purchases to come, each counted at its value today, discounted at the end of its period:
 *
 *   Σ_{i=1…periods}  { E[Y(iL)] − E[Y((i−1)L)] } / (1+d)^i
 *
 * Times the expected spend per purchase this is lifetime value over the horizon.
 */
export function bgNbdDiscountedTransactions(
  parameters: BgNbdParameters,
  history: PurchaseHistory,
  plan: DiscountedPeriods,
): Float64Array {
  const { recency, age } = history;
  const result = new Float64Array(age.length);
  eachWithTable(parameters, history, (i, x, table) => {
    const alive = probabilityAliveOf(parameters, x, recency[i]!, age[i]!);
    const scale = parameters.alpha + age[i]!;
    result[i] = alive * discountedSum(plan, (t) => expectedWhileAlive(table, t / scale));
  });
  return result;
}

/** bgNbdDiscountedTransactions for a new customer, counted from her first purchase (which is not included). */
export function bgNbdDiscountedTransactionsNew({ r, alpha, a, b }: BgNbdParameters, plan: DiscountedPeriods): number {
  const table = createTable();
  resetTable(table, r, a, b);
  return discountedSum(plan, (t) => expectedWhileAlive(table, t / alpha));
}

/** Visit every customer, those of one frequency together, with that frequency's table. */
function eachWithTable(
  { r, a, b }: BgNbdParameters,
  { frequency, recency, age }: PurchaseHistory,
  visit: (i: number, x: number, table: MixtureTable) => void,
): void {
  requireSameLength(frequency, recency, age);
  const table = createTable();
  eachByFrequency(
    frequency,
    (x) => resetTable(table, r + x, a, b + x),
    (i, x) => visit(i, x, table),
  );
}
