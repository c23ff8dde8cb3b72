/**
 * What every model of buying and leaving reads: how often, how lately and how long.
 *
 * Source   Fader, Hardie & Lee (2005), Marketing Science 24(2), section 3: (x, tx, T) is all that such models need.
 * Symbols  x  = frequency, repeat purchase occasions (count)
 *          tx = recency, first to last purchase; T = age, first purchase to as-of date
 * Units    tx and T in one unit of time, whichever the caller likes
 * Domain   x ≥ 0 whole, 0 ≤ tx ≤ T. Not checked here: mart_customer_purchases guarantees it.
 */

/**
 * x, tx and T of n customers, by column: row i = customer i. `logGaps` is for models of how regularly customers buy, the
 * others do not look at it: row i = Σ ln of the x gaps from purchase to purchase (0 for x = 0), which is all that such
 * models need besides (x, tx, T).
 */
export type PurchaseHistory = {
  frequency: Float64Array;
  recency: Float64Array;
  age: Float64Array;
  logGaps?: Float64Array;
};

/**
 * Histories to fit; with `weights`, row i stands for weights[i] customers with the same (x, tx, T), and logGaps[i] is the
 * mean of theirs.
 */
export type PurchaseData = PurchaseHistory & { weights?: Float64Array };

/**
 * `periods` periods of `periodLength` (the history's unit of time), discounted at `discountPerPeriod` (0.01 = 1 % a
 * period).
 */
export type DiscountedPeriods = { periods: number; periodLength: number; discountPerPeriod: number };

/** Throws a RangeError when the columns differ in length. */
export function requireSameLength(...columns: Float64Array[]): void {
  const n = columns[0]?.length ?? 0;
  if (columns.some((column) => column.length !== n)) throw new RangeError('columns differ in length');
}

/**
 * Σ_{i=1…periods} { upTo(iL) − upTo((i−1)L) } / (1+d)^i, with upTo(t) the purchases expected within t: each counted at
 * its worth today, discounted at the end of its period.
 */
export function discountedSum(
  { periods, periodLength, discountPerPeriod }: DiscountedPeriods,
  upTo: (t: number) => number,
): number {
  let before = 0;
  let factor = 1;
  let sum = 0;
  for (let period = 1; period <= periods; period++) {
    const upToHere = upTo(period * periodLength);
    factor /= 1 + discountPerPeriod;
    sum += (upToHere - before) * factor;
    before = upToHere;
  }
  return sum;
}
