/**
 * The next category — what do buyers of X take up next?
 *
 * Story    After her first tea a customer buys coffee, then cups. Counted for every category she has: which one did she take up next? A
 *          category that everybody takes up says little; lift says how much more often the buyers of X do.
 * Source   First-order transition shares (Anderson & Goodman 1957, Annals of Mathematical Statistics 28, 89–110) with lift as in
 *          Brin, Motwani, Ullman & Tsur (1997), SIGMOD, and Wilson's interval of a share.
 * Symbols  b_x = buyers of x; o_xy = of them, those who had y by then; n_xy = of them, those whose next new category was y
 * Units    customers
 * Domain   0 ≤ o_xy + n_xy ≤ b_x; the diagonal says nothing and is not read
 * Shapes   b of length K; o and n row-major K·K, row x
 * Checked  next-category.test.ts: by hand; limits; identities; recovery of a planted habit.
 */
import { wilsonInterval } from '../inference/proportion.ts';

/** Row-major K·K; NaN on the diagonal and where nobody could have bought y. */
export type NextShares = {
  couldBuy: Float64Array;
  share: Float64Array;
  low: Float64Array;
  high: Float64Array;
  lift: Float64Array;
};

/**
 * share_xy = n_xy ÷ (b_x − o_xy);  lift_xy = share_xy ÷ { Σ_x n_xy ÷ Σ_x (b_x − o_xy) }, x ≠ y
 */
export function nextShares(buyers: Float64Array, owned: Float64Array, next: Float64Array, level: number): NextShares {
  const size = buyers.length;
  if (owned.length !== size * size || next.length !== size * size) throw new RangeError('counts must be K · K');
  const couldBuy = owned.map((already, at) =>
    isSelf(at, size) ? Number.NaN : buyers[Math.floor(at / size)]! - already,
  );
  const share = next.map((count, at) => (couldBuy[at]! > 0 ? count / couldBuy[at]! : Number.NaN));
  const interval = Array.from(next, (count, at) => wilsonInterval({ count, n: couldBuy[at]! }, level));
  const usual = Float64Array.from(buyers, (_, y) => {
    let [taken, could] = [0, 0];
    for (let x = 0; x < size; x++) {
      if (x === y) continue;
      taken += next[x * size + y]!;
      could += couldBuy[x * size + y]!;
    }
    return taken / could;
  });
  const lift = share.map((one, at) => (usual[at % size]! > 0 ? one / usual[at % size]! : Number.NaN));
  return {
    couldBuy,
    share,
    low: Float64Array.from(interval, ({ low }) => low),
    high: Float64Array.from(interval, ({ high }) => high),
    lift,
  };
}

function isSelf(at: number, size: number): boolean {
  return Math.floor(at / size) === at % size;
}
