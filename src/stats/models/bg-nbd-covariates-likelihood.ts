/**
 * The log-likelihood of a whole shop under BG/NBD or MBG/NBD with static covariates, its gradient and its Hessian.
 *
 * Source   Fader & Hardie (2007), note 019; the terms of one customer as in bg-nbd-row.ts and bg-nbd-likelihood.ts.
 * Symbols  θ = (ln r, ln α₀, ln a₀, ln b₀, γ, δ); a customer's own η = (ln r, ln α, ln a, ln b) is linear in θ: η = A θ
 * Method   customers with the same covariates share η: their terms are summed as in the plain model, with gradient g and
 *          Hessian H by η, and then carried over to θ: Aᵀ g, Aᵀ H A. What depends on r alone is summed once for all.
 */
import { distinctRows, gather } from '../numeric/distinct-rows.ts';
import type { Objective } from '../numeric/newton.ts';
import { addBuying, addChance } from './bg-nbd-likelihood.ts';
import { addRow, ROW, ROW_INPUTS, ROW_TERMS, SILENCE_TERMS } from './bg-nbd-row.ts';
import { type DistinctHistories, totalHistory } from './compiled-history.ts';
import type { Shift } from './covariates-fit.ts';

/** Histories sorted by covariates, and among equals from the most frequent buyer down. */
export type ShiftedHistories = {
  frequency: Float64Array;
  recency: Float64Array;
  age: Float64Array;
  weight: Float64Array;
  /** rows of pattern p: start[p] … start[p+1] − 1 */
  start: Uint32Array;
  /** covariate k of pattern p at marks[k][p] */
  marks: readonly Float64Array[];
  /** W_k = Σ weights of rows with x > k */
  weightAbove: Float64Array;
};

export function compileShifted(histories: DistinctHistories): ShiftedHistories {
  const { frequency, recency, age, weights, marks } = histories;
  const n = age.length;
  const { first, at } =
    marks.length > 0 ? distinctRows(marks) : { first: new Uint32Array(n > 0 ? 1 : 0), at: new Uint32Array(n) };
  const rows = Uint32Array.from({ length: n }, (_, i) => i).sort(
    (i, j) => at[i]! - at[j]! || frequency[j]! - frequency[i]!,
  );
  const start = new Uint32Array(first.length + 1);
  for (let i = 0; i < n; i++) start[at[i]! + 1]!++;
  for (let p = 0; p < first.length; p++) start[p + 1]! += start[p]!;
  return {
    frequency: gather(frequency, rows),
    recency: gather(recency, rows),
    age: gather(age, rows),
    weight: gather(weights, rows),
    start,
    marks: marks.map((mark) => gather(mark, first)),
    weightAbove: totalHistory(histories).weightAbove,
  };
}

/** How each covariate moves η: `shifts[k]` are the places of η, 0 … 3, and the signs with which marks[k] enters them. */
export function shiftedObjective(
  compiled: ShiftedHistories,
  shifts: readonly (readonly Shift[])[],
  chancesAtFirst: 0 | 1,
): Objective {
  const { start, marks, weightAbove } = compiled;
  const size = 4 + shifts.length;
  const sums = new Float64Array(ROW_TERMS);
  const eta = new Float64Array(4);
  const local = new Float64Array(16);
  const room = { row: new Float64Array(ROW_INPUTS), silence: new Float64Array(SILENCE_TERMS) };
  return (theta, gradient, hessian) => {
    gradient.fill(0);
    hessian.fill(0);
    // Σ ln Γ(r+x) − ln Γ(r), the same for all
    sums.fill(0);
    addBuying(sums, weightAbove, 1, Math.exp(theta[0]!), 0);
    let value = sums[0]!;
    gradient[0] = sums[1]!;
    hessian[0] = sums[5]!;
    for (let p = 0; p + 1 < start.length; p++) {
      eta.set(theta.subarray(0, 4));
      for (let k = 0; k < shifts.length; k++)
        for (const [place, sign] of shifts[k]!) eta[place]! += sign * theta[4 + k]! * marks[k]![p]!;
      sums.fill(0);
      addPattern(sums, compiled, p, eta, chancesAtFirst, room);
      value += sums[0]!;
      unfold(sums, local);
      carryOver(sums, local, shifts, marks, p, gradient, hessian);
    }
    for (let i = 0; i < size; i++) for (let j = 0; j < i; j++) hessian[i * size + j] = hessian[j * size + i]!;
    return value;
  };
}

/** All terms of the customers of pattern p but those in r and x alone. */
function addPattern(
  sums: Float64Array,
  { frequency, recency, age, weight, start }: ShiftedHistories,
  p: number,
  eta: Float64Array,
  chancesAtFirst: 0 | 1,
  { row, silence }: { row: Float64Array; silence: Float64Array },
): void {
  const [r, alpha, a, b] = [Math.exp(eta[0]!), Math.exp(eta[1]!), Math.exp(eta[2]!), Math.exp(eta[3]!)];
  row[ROW.r] = r;
  row[ROW.logA] = eta[2]!;
  row[ROW.b] = b;
  let above = 0; // weight of those with more than `chance` chances
  let chance = 0;
  for (let i = start[p]!; i < start[p + 1]!; i++) {
    const [x, tx, T, w] = [frequency[i]!, recency[i]!, age[i]!, weight[i]!];
    const chances = x + chancesAtFirst;
    // from the most frequent down: the chances between this one's and the last one's were only the earlier ones'
    if (i === start[p]) chance = chances;
    for (; chance > chances; chance--) addChance(sums, above, chance - 1, a, b);
    above += w;
    row[ROW.weight] = w;
    row[ROW.s] = r + x;
    row[ROW.chances] = chances;
    row[ROW.logBc] = Math.log(b + (chances - 1));
    row[ROW.logT] = Math.log1p(T / alpha);
    row[ROW.shareT] = T / (alpha + T);
    row[ROW.logTx] = Math.log1p(tx / alpha);
    row[ROW.shareTx] = tx / (alpha + tx);
    addRow(sums, row, 1, silence);
    sums[0]! -= w * x * eta[1]!;
    sums[2]! -= w * x;
  }
  for (; chance > 0; chance--) addChance(sums, above, chance - 1, a, b);
}

/** The upper triangle of `sums` as a full 4 · 4 matrix. */
function unfold(sums: Float64Array, full: Float64Array): void {
  for (let i = 0, at = 5; i < 4; i++) {
    for (let j = i; j < 4; j++, at++) {
      full[i * 4 + j] = sums[at]!;
      full[j * 4 + i] = sums[at]!;
    }
  }
}

/** Add Aᵀ g and the upper triangle of Aᵀ H A: A is the identity for the plain parameters and ± marks for the others. */
function carryOver(
  sums: Float64Array,
  local: Float64Array,
  shifts: readonly (readonly Shift[])[],
  marks: readonly Float64Array[],
  p: number,
  gradient: Float64Array,
  hessian: Float64Array,
): void {
  const size = gradient.length;
  for (let i = 0; i < 4; i++) {
    gradient[i]! += sums[1 + i]!;
    for (let j = i; j < 4; j++) hessian[i * size + j]! += local[i * 4 + j]!;
  }
  for (let k = 0; k < shifts.length; k++) {
    const z = marks[k]![p]!;
    for (const [place, sign] of shifts[k]!) {
      const slope = sign * z;
      gradient[4 + k]! += slope * sums[1 + place]!;
      for (let i = 0; i < 4; i++) hessian[i * size + 4 + k]! += slope * local[i * 4 + place]!;
      for (let l = 0; l <= k; l++) {
        const y = marks[l]![p]!;
        for (const [other, otherSign] of shifts[l]!)
          hessian[(4 + l) * size + 4 + k]! += slope * otherSign * y * local[other * 4 + place]!;
      }
    }
  }
}
