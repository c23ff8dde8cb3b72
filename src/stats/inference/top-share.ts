/**
 * The best customers by one measure: how much of the money they bring, and how far two measures agree on who they are.
 *
 * Method   the top share (0.05 = 5 %) of n customers is k = share · n of them, at least one. Customers tied at the
 *          border belong to the top in equal fractions, so that no result depends on the order of rows.
 */

/** Membership in [0, 1] of each customer in the top share by score; sums to k. */
export function topMembership(scores: Float64Array, share: number): Float64Array {
  const n = scores.length;
  const k = Math.min(n, Math.max(1, Math.round(share * n)));
  const border = n === 0 ? Number.NaN : scores.toSorted()[n - k]!;
  let above = 0;
  let tied = 0;
  for (const score of scores) {
    if (score > border) above++;
    else if (score === border) tied++;
  }
  const fraction = (k - above) / tied;
  return scores.map((score) => (score > border ? 1 : score === border ? fraction : 0));
}

/** Σ outcome of the top share by score / Σ outcome: the share of the money found there. NaN when the total is 0. */
export function shareCapturedByTop(scores: Float64Array, outcomes: Float64Array, share: number): number {
  if (scores.length !== outcomes.length) throw new RangeError('columns differ in length');
  const membership = topMembership(scores, share);
  let captured = 0;
  let total = 0;
  for (let i = 0; i < outcomes.length; i++) {
    captured += membership[i]! * outcomes[i]!;
    total += outcomes[i]!;
  }
  return total === 0 ? Number.NaN : captured / total;
}

/** `overlap`: share of one top also in the other; `jaccard`: |both| / |either| (Jaccard 1912). */
export type TopOverlap = { overlap: number; jaccard: number };

/** How far two measures name the same top customers. With fractions: |both| = Σ min, |either| = Σ max. */
export function topOverlap(first: Float64Array, second: Float64Array, share: number): TopOverlap {
  if (first.length !== second.length) throw new RangeError('columns differ in length');
  const u = topMembership(first, share);
  const v = topMembership(second, share);
  let both = 0;
  let either = 0;
  let size = 0;
  for (let i = 0; i < u.length; i++) {
    both += Math.min(u[i]!, v[i]!);
    either += Math.max(u[i]!, v[i]!);
    size += u[i]!;
  }
  return { overlap: both / size, jaccard: both / either };
}
