/**
 * Spearman's rank correlation: do two measures put customers in the same order?
 *
 * Source   Spearman (1904); ties by mid-ranks, then Pearson's correlation of the ranks (Kendall & Gibbons 1990, ch. 3).
 */
import { normalQuantile } from '../special/normal.ts';
import type { Interval } from './quantile.ts';

/** Ranks 1 … n, equal values sharing the mean of the ranks they take together. */
export function midRanks(values: Float64Array): Float64Array {
  const order = Uint32Array.from(values, (_, i) => i).sort((i, j) => values[i]! - values[j]!);
  const ranks = new Float64Array(values.length);
  for (let start = 0; start < order.length; ) {
    let end = start + 1;
    while (end < order.length && values[order[end]!] === values[order[start]!]) end++;
    const shared = (start + 1 + end) / 2;
    for (let k = start; k < end; k++) ranks[order[k]!] = shared;
    start = end;
  }
  return ranks;
}

/**
 * ρ in [−1, 1]; NaN when either column is constant or has fewer than two rows. Throws a RangeError when lengths
 * differ.
 */
export function spearmanCorrelation(first: Float64Array, second: Float64Array): number {
  if (first.length !== second.length) throw new RangeError('columns differ in length');
  const u = midRanks(first);
  const v = midRanks(second);
  const mean = (first.length + 1) / 2;
  let cross = 0;
  let uu = 0;
  let vv = 0;
  for (let i = 0; i < u.length; i++) {
    const du = u[i]! - mean;
    const dv = v[i]! - mean;
    cross += du * dv;
    uu += du * du;
    vv += dv * dv;
  }
  return cross / Math.sqrt(uu * vv);
}

/**
 * Interval of Spearman's ρ from n pairs: tanh( artanh ρ ± z √{(1 + ρ²/2)/(n − 3)} ). NaN with fewer than four pairs.
 *
 * Source   Bonett & Wright (2000), Psychometrika 65(1), 23–28.
 */
export function spearmanInterval(rho: number, n: number, level: number): Interval {
  if (n < 4) return { low: Number.NaN, high: Number.NaN };
  const reach = normalQuantile((1 + level) / 2) * Math.sqrt((1 + (rho * rho) / 2) / (n - 3));
  return { low: Math.tanh(Math.atanh(rho) - reach), high: Math.tanh(Math.atanh(rho) + reach) };
}
