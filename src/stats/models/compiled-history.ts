/**
 * A shop's purchase histories made ready for many evaluations of a likelihood.
 *
 * Method   terms in k < x alone, such as ln Γ(r+x) − ln Γ(r) = Σ_{k<x} ln(r+k), are summed over customers once:
 *          Σ_k W_k ln(r+k), W_k being the weight of customers with x > k, so no Γ is ever computed. Terms in a
 *          duration are computed once for each distinct one, of which a shop kept in days has few.
 */
import { distinctRows, gather } from '../numeric/distinct-rows.ts';
import { groupedOrder } from './frequency-groups.ts';
import { type PurchaseData, requireSameLength } from './purchase-history.ts';

/** Histories of which none is listed twice; `marks` are further columns in which customers differ, such as covariates. */
export type DistinctHistories = Required<Omit<PurchaseData, 'logGaps'>> & { marks: readonly Float64Array[] };

/** What a shop's counts add up to. */
export type HistoryTotals = {
  /** W_k = Σ weights of rows with x > k */
  weightAbove: Float64Array;
  totalWeight: number;
  /** Σ w x and Σ w T, for starting values */
  totalPurchases: number;
  totalAge: number;
};

export type CompiledHistory = HistoryTotals & {
  frequency: Float64Array;
  weight: Float64Array;
  /** distinct durations, and for each row where its T and tx stand among them */
  durations: Float64Array;
  ageAt: Uint32Array;
  recencyAt: Uint32Array;
};

/** Index the durations and tally the weights. Weights default to 1. Throws a RangeError when lengths differ. */
export function compileHistory(data: PurchaseData): CompiledHistory {
  const { frequency, recency, age } = data;
  const weight = weightsOf(data);
  const index = new Map<number, number>();
  const place = (d: number): number => {
    let at = index.get(d);
    if (at === undefined) {
      at = index.size;
      index.set(d, at);
    }
    return at;
  };
  const ageAt = new Uint32Array(age.length);
  const recencyAt = new Uint32Array(age.length);
  for (let i = 0; i < age.length; i++) {
    ageAt[i] = place(age[i]!);
    recencyAt[i] = place(recency[i]!);
  }
  const durations = Float64Array.from(index.keys());
  return { frequency, weight, durations, ageAt, recencyAt, ...totalHistory(data) };
}

/** The weight of each row, 1 where none is given. Throws a RangeError when lengths differ. */
export function weightsOf({ frequency, recency, age, weights }: PurchaseData): Float64Array {
  const weight = weights ?? new Float64Array(age.length).fill(1);
  requireSameLength(frequency, recency, age, weight);
  return weight;
}

/** Tally the weights. Throws a RangeError when lengths differ. */
export function totalHistory(data: PurchaseData): HistoryTotals {
  const { frequency, age } = data;
  const weight = weightsOf(data);
  const largest = frequency.reduce((max, x) => Math.max(max, x), 0);
  const weightAbove = new Float64Array(largest);
  let totalWeight = 0;
  let totalPurchases = 0;
  let totalAge = 0;
  for (let i = 0; i < age.length; i++) {
    const w = weight[i]!;
    const x = frequency[i]!;
    if (x > 0) weightAbove[x - 1]! += w;
    totalWeight += w;
    totalPurchases += w * x;
    totalAge += w * age[i]!;
  }
  for (let k = largest - 2; k >= 0; k--) weightAbove[k]! += weightAbove[k + 1]!;
  return { weightAbove, totalWeight, totalPurchases, totalAge };
}

/**
 * Equal rows (in `marks` too) as one row with the sum of their weights, those of one frequency together. Throws a
 * RangeError when lengths differ.
 */
export function collapseHistory(data: PurchaseData, marks: readonly Float64Array[] = []): DistinctHistories {
  const { frequency, recency, age } = data;
  const weight = weightsOf(data);
  requireSameLength(age, ...marks);
  const { first, at } = distinctRows([frequency, recency, age, ...marks]);
  const weights = new Float64Array(first.length);
  for (let i = 0; i < at.length; i++) weights[at[i]!]! += weight[i]!;
  const order = groupedOrder(gather(frequency, first));
  const rows = first.slice();
  for (let k = 0; k < order.length; k++) rows[k] = first[order[k]!]!;
  return {
    frequency: gather(frequency, rows),
    recency: gather(recency, rows),
    age: gather(age, rows),
    weights: gather(weights, order),
    marks: marks.map((mark) => gather(mark, rows)),
  };
}

/**
 * A smaller shop of the same kind, for trying starts: of all customers, as many rows apart as they stand for, one in
 * `stride` rows' worth of customers. A row that stands for many is taken more than once, which is its weight here.
 */
export function thinHistory(histories: DistinctHistories, stride: number): DistinctHistories {
  const { frequency, recency, age, weights, marks } = histories;
  const step = (stride * weights.reduce((sum, w) => sum + w, 0)) / weights.length;
  const taken: number[] = [];
  const times: number[] = [];
  let passed = 0;
  for (let i = 0; i < weights.length; i++) {
    // the middle of every step: 0.5, 1.5, 2.5 … steps
    const before = Math.round(passed / step);
    passed += weights[i]!;
    const hits = Math.round(passed / step) - before;
    if (hits === 0) continue;
    taken.push(i);
    times.push(hits);
  }
  const rows = Uint32Array.from(taken);
  return {
    frequency: gather(frequency, rows),
    recency: gather(recency, rows),
    age: gather(age, rows),
    weights: Float64Array.from(times),
    marks: marks.map((mark) => gather(mark, rows)),
  };
}
