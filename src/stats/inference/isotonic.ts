/**
 * Calibration: turn scores that only rank into the means that really occurred, never reversing the order.
 *
 * Source   Ayer et al. (1955), Annals of Mathematical Statistics 26, 641–647: pool adjacent violators. Between steps
 *          linear interpolation, beyond the ends constant, as is usual (Zadrozny & Elkan 2002).
 */

/** Steps ascending: scores at which the fitted mean changes its course, and the means there. */
export type IsotonicFit = { scores: Float64Array; means: Float64Array };

/** The non-decreasing function of the score with the least weighted squares. RangeError when lengths differ. */
export function fitIsotonic(scores: Float64Array, outcomes: Float64Array, weights?: Float64Array): IsotonicFit {
  if (scores.length !== outcomes.length || (weights !== undefined && weights.length !== scores.length)) {
    throw new RangeError('columns differ in length');
  }
  const order = Uint32Array.from(scores.keys()).sort((i, j) => scores[i]! - scores[j]!);
  type Block = { low: number; high: number; weight: number; sum: number };
  const blocks: Block[] = [];
  for (const i of order) {
    const w = weights?.[i] ?? 1;
    const last = blocks.at(-1);
    const next = { low: scores[i]!, high: scores[i]!, weight: w, sum: w * outcomes[i]! };
    // rows of one score have one mean before anything is pooled
    if (last !== undefined && last.low === next.low && last.high === next.low) {
      last.weight += next.weight;
      last.sum += next.sum;
    } else blocks.push(next);
  }
  const pooled: Block[] = [];
  for (const block of blocks) {
    pooled.push(block);
    for (;;) {
      const upper = pooled.at(-1)!;
      const lower = pooled.at(-2);
      if (lower === undefined || lower.sum * upper.weight < upper.sum * lower.weight) break;
      pooled.splice(-2, 2, {
        low: lower.low,
        high: upper.high,
        weight: lower.weight + upper.weight,
        sum: lower.sum + upper.sum,
      });
    }
  }
  const steps = pooled.flatMap(({ low, high, weight, sum }) => {
    const mean = sum / weight;
    return low === high
      ? [[low, mean]]
      : [
          [low, mean],
          [high, mean],
        ]; // a flat piece has two ends
  });
  return { scores: Float64Array.from(steps, ([s]) => s!), means: Float64Array.from(steps, ([, m]) => m!) };
}

/** The calibrated value of each score; NaN where nothing was fitted or the score is NaN. */
export function applyIsotonic({ scores: at, means }: IsotonicFit, scores: Float64Array): Float64Array {
  return scores.map((score) => {
    const last = at.length - 1;
    if (last < 0 || Number.isNaN(score)) return Number.NaN;
    if (score <= at[0]!) return means[0]!;
    if (score >= at[last]!) return means[last]!;
    let low = 0;
    let high = last;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if (at[middle]! <= score) low = middle;
      else high = middle;
    }
    const share = (score - at[low]!) / (at[high]! - at[low]!);
    return means[low]! + share * (means[high]! - means[low]!);
  });
}
