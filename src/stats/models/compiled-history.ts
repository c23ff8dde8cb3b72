/**
 * A shop's purchase histories made ready for many evaluations of a likelihood.
 *
 * Method   terms in k < x alone, such as ln Γ(r+x) − ln Γ(r) = Σ_{k<x} ln(r+k), are summed over customers once:
 *          Σ_k W_k ln(r+k), W_k being the weight of customers with x > k, so no Γ is ever computed. Terms in a
 *          duration are computed once for each distinct one, of which a shop kept in days has few.
 */
import { everyNth } from '../numeric/multi-start.ts';
import { type PurchaseData, requireSameLength } from './purchase-history.ts';

export type CompiledHistory = {
  frequency: Float64Array;
  weight: Float64Array;
  /** distinct durations, and for each row where its T and tx stand among them */
  durations: Float64Array;
  ageAt: Uint32Array;
  recencyAt: Uint32Array;
  /** W_k = Σ weights of rows with x > k */
  weightAbove: Float64Array;
  totalWeight: number;
  /** Σ w x and Σ w T, for starting values */
  totalPurchases: number;
  totalAge: number;
};

/** Index the durations and tally the weights. Weights default to 1. Throws a RangeError when lengths differ. */
export function compileHistory({ frequency, recency, age, weights }: PurchaseData): CompiledHistory {
  const n = frequency.length;
  const weight = weights ?? new Float64Array(n).fill(1);
  requireSameLength(frequency, recency, age, weight);
  const index = new Map<number, number>();
  const place = (d: number): number => {
    let at = index.get(d);
    if (at === undefined) {
      at = index.size;
      index.set(d, at);
    }
    return at;
  };
  const ageAt = Uint32Array.from(age, place);
  const recencyAt = Uint32Array.from(recency, place);
  const largest = frequency.reduce((max, x) => Math.max(max, x), 0);
  const weightAbove = new Float64Array(largest);
  let totalWeight = 0;
  let totalPurchases = 0;
  let totalAge = 0;
  for (let i = 0; i < n; i++) {
    const w = weight[i]!;
    const x = frequency[i]!;
    if (x > 0) weightAbove[x - 1]! += w;
    totalWeight += w;
    totalPurchases += w * x;
    totalAge += w * age[i]!;
  }
  for (let k = largest - 2; k >= 0; k--) weightAbove[k]! += weightAbove[k + 1]!;
  return {
    frequency,
    weight,
    durations: Float64Array.from(index.keys()),
    ageAt,
    recencyAt,
    weightAbove,
    totalWeight,
    totalPurchases,
    totalAge,
  };
}

/** Every `stride`-th row with its weight: a smaller shop of the same kind, for trying starts. */
export function thinHistory({ frequency, recency, age, weights }: PurchaseData, stride: number): PurchaseData {
  const thinned = {
    frequency: everyNth(frequency, stride),
    recency: everyNth(recency, stride),
    age: everyNth(age, stride),
  };
  return weights === undefined ? thinned : { ...thinned, weights: everyNth(weights, stride) };
}
