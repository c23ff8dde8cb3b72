/**
 * BG/CNBD-k — what to expect of each customer from the as-of date on.
 *
 * Source   the story of bg-cnbd-k.ts; symbols and units as there. Platzer & Reutterer give conditional expectations as
 *          an approximation (BG/NBD's, stretched to agree in total for new customers); here they are exact:
 *            E[Y(t) | x, tx, T] = P(alive) · Σ_{j<k} P(j events since tx | alive) · E[ C(⌊(N+j)/k⌋) ]
 *          N negative binomial with s+j and t/(α+T), C as in bg-nbd-mixture.ts with p ~ Beta(a, b+x).
 * Shapes   as in purchase-process.ts
 * Error    relative 1e-10; see bg-nbd-mixture.ts for the method.
 */
import { type BgCnbdKParameters, regularAliveOf, requireRegularity } from './bg-cnbd-k.ts';
import {
  createTable,
  expectedWhileAlive,
  type MixtureTable,
  resetTable,
  stayingProbability,
} from './bg-nbd-mixture.ts';
import { eachByFrequency } from './frequency-groups.ts';
import { type DiscountedPeriods, discountedSum, type PurchaseHistory, requireSameLength } from './purchase-history.ts';
import { eachResidual } from './residual-purchases.ts';

/** E[purchases in (T, T + horizon]] at several horizons at once; row-major n · horizons. */
export function bgCnbdKExpectedTransactionsAt(
  parameters: BgCnbdKParameters,
  history: PurchaseHistory,
  horizons: Float64Array,
): Float64Array {
  const result = new Float64Array(history.age.length * horizons.length);
  eachCustomer(parameters, history, (i, scale, average) => {
    for (let h = 0; h < horizons.length; h++) {
      result[i * horizons.length + h] = average((table) => expectedWhileAlive(table, horizons[h]! / scale));
    }
  });
  return result;
}

/** E[X(t)]: expected repeat purchases of a new customer in the time t after her first purchase. */
export function bgCnbdKExpectedTransactionsNew({ k, r, alpha, a, b }: BgCnbdKParameters, t: number): number {
  requireRegularity(k);
  const table = createTable();
  resetTable(table, r, a, b, k);
  return expectedWhileAlive(table, t / alpha);
}

/** P(alive at T + horizon | x, tx, T), without knowing what she will do until then. */
export function bgCnbdKProbabilityAliveAt(
  parameters: BgCnbdKParameters,
  history: PurchaseHistory,
  horizon: number,
): Float64Array {
  const result = new Float64Array(history.age.length);
  eachCustomer(parameters, history, (i, scale, average) => {
    result[i] = average((table) => stayingProbability(table, horizon / scale));
  });
  return result;
}

/** Purchases to come, each at its worth today, discounted at the end of its period. */
export function bgCnbdKDiscountedTransactions(
  parameters: BgCnbdKParameters,
  history: PurchaseHistory,
  plan: DiscountedPeriods,
): Float64Array {
  const result = new Float64Array(history.age.length);
  eachCustomer(parameters, history, (i, scale, average) => {
    result[i] = average((table) => discountedSum(plan, (t) => expectedWhileAlive(table, t / scale)));
  });
  return result;
}

/** The same for a new customer, counted from her first purchase (which is not included). */
export function bgCnbdKDiscountedTransactionsNew(parameters: BgCnbdKParameters, plan: DiscountedPeriods): number {
  const { k, r, alpha, a, b } = parameters;
  requireRegularity(k);
  const table = createTable();
  resetTable(table, r, a, b, k);
  return discountedSum(plan, (t) => expectedWhileAlive(table, t / alpha));
}

/**
 * DERT, as bgNbdResidualTransactions:
 *
 *   P(alive) · Σ_j P(j events since tx | alive) · E[ φ^(k−j) / (1 − (1−p) φ^k) ],  φ = λ/(λ+δ)
 */
export function bgCnbdKResidualTransactions(
  parameters: BgCnbdKParameters,
  history: PurchaseHistory,
  rate: number,
): Float64Array {
  const { k, r, alpha, a, b } = parameters;
  requireRegularity(k);
  const { frequency, recency, age } = history;
  requireSameLength(frequency, recency, age);
  const result = new Float64Array(age.length);
  const phases = new Float64Array(k);
  const shapeOf = (x: number) => ({ s: r + k * x, k, a, B: b + x });
  eachResidual(history, rate, alpha, shapeOf, (i, byPhase) => {
    const alive = regularAliveOf(parameters, frequency[i]!, recency[i]!, age[i]!, phases);
    // one who has left for sure buys nothing, however endless the future of the others
    result[i] = alive === 0 ? 0 : alive * weighted(phases, (j) => byPhase[j]!);
  });
  return result;
}

/** Σ_j phases[j] · value(j), leaving out impossible phases. */
function weighted(phases: Float64Array, value: (j: number) => number): number {
  let sum = 0;
  for (let j = 0; j < phases.length; j++) if (phases[j] !== 0) sum += phases[j]! * value(j);
  return sum;
}

/**
 * Visit every customer, those of one frequency together. `average` gives P(alive) times the mean over her phases of
 * what the table of a phase says; times are divided by `scale` = α + T before they are looked up.
 */
function eachCustomer(
  parameters: BgCnbdKParameters,
  { frequency, recency, age }: PurchaseHistory,
  visit: (i: number, scale: number, average: (value: (table: MixtureTable) => number) => number) => void,
): void {
  const { k, r, alpha, a, b } = parameters;
  requireRegularity(k);
  requireSameLength(frequency, recency, age);
  const phases = new Float64Array(k);
  const tables = Array.from({ length: k }, createTable);
  eachByFrequency(
    frequency,
    (x) => {
      for (const [j, table] of tables.entries()) resetTable(table, r + k * x + j, a, b + x, k, j);
    },
    (i, x) => {
      const alive = regularAliveOf(parameters, x, recency[i]!, age[i]!, phases);
      visit(i, alpha + age[i]!, (value) => alive * weighted(phases, (j) => value(tables[j]!)));
    },
  );
}
