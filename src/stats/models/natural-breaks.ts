/**
 * Natural breaks — where does a row of values fall apart into groups by itself?
 *
 * Story    Of all ways to cut the sorted values into k classes, take the one whose classes are tightest.
 * Source   Jenks (1967); Fisher (1958), JASA 53, 789–798: the optimum by dynamic programming over sorted values.
 * Symbols  v = values (distinct, ascending), w = how many customers have each; SS(i, j) = Σ w (v − mean)² over i … j
 * Units    those of the values
 * Domain   values finite, w > 0. Work grows with k · (number of distinct values)²: give a histogram of about 1000 at
 *          most.
 * Checked  natural-breaks.test.ts: against every possible cut on small rows.
 */

/** Cut points ascending, and the share of variance the classes explain (goodness of variance fit, 1 = all). */
export type NaturalBreaks = { cuts: Float64Array; goodness: number };

/**
 * The best k − 1 cut points: class 0 is below cuts[0], class j from cuts[j − 1] up to below cuts[j]. Each cut is a
 * value that occurs, the lowest of its class. Fewer distinct values than classes give fewer cuts. Weights default to
 * 1; values in any order.
 */
export function naturalBreaks(values: Float64Array, classes: number, weights?: Float64Array): NaturalBreaks {
  if (weights !== undefined && weights.length !== values.length) throw new RangeError('columns differ in length');
  const { v, w } = distinct(values, weights);
  const n = v.length;
  const k = Math.min(Math.max(1, Math.floor(classes)), n);
  if (n === 0) return { cuts: new Float64Array(0), goodness: Number.NaN };
  const spread = spreadOf(v, w);
  // best[j] = least Σ SS over classes 0 … c of values 0 … j;  best_c(j) = min_i best_{c−1}(i − 1) + SS(i, j)
  let best = Float64Array.from(v, (_, j) => spread(0, j));
  const startOf: Uint32Array[] = [new Uint32Array(n)];
  for (let c = 1; c < k; c++) {
    const next = new Float64Array(n).fill(Number.POSITIVE_INFINITY);
    const from = new Uint32Array(n);
    for (let j = c; j < n; j++) {
      for (let i = c; i <= j; i++) {
        const sum = best[i - 1]! + spread(i, j);
        if (sum < next[j]!) {
          next[j] = sum;
          from[j] = i;
        }
      }
    }
    best = next;
    startOf.push(from);
  }
  const cuts = new Float64Array(k - 1);
  for (let c = k - 1, j = n - 1; c > 0; c--) {
    const start = startOf[c]![j]!;
    cuts[c - 1] = v[start]!;
    j = start - 1;
  }
  const whole = spread(0, n - 1);
  return { cuts, goodness: whole > 0 ? 1 - best[n - 1]! / whole : 1 };
}

function distinct(values: Float64Array, weights?: Float64Array): { v: Float64Array; w: Float64Array } {
  const tally = new Map<number, number>();
  values.forEach((value, i) => {
    tally.set(value, (tally.get(value) ?? 0) + (weights?.[i] ?? 1));
  });
  const v = Float64Array.from(tally.keys()).sort();
  return { v, w: v.map((value) => tally.get(value)!) };
}

/** SS(i, j) from running sums: Σ w v² − (Σ w v)²/Σ w, taken about the overall mean so that digits are not lost. */
function spreadOf(v: Float64Array, w: Float64Array): (i: number, j: number) => number {
  const n = v.length;
  const total = w.reduce((sum, weight) => sum + weight, 0);
  const mean = v.reduce((sum, value, i) => sum + w[i]! * value, 0) / total;
  const s0 = new Float64Array(n + 1);
  const s1 = new Float64Array(n + 1);
  const s2 = new Float64Array(n + 1);
  for (let i = 0; i < n; i++) {
    const d = v[i]! - mean;
    s0[i + 1] = s0[i]! + w[i]!;
    s1[i + 1] = s1[i]! + w[i]! * d;
    s2[i + 1] = s2[i]! + w[i]! * d * d;
  }
  return (i, j) => {
    const first = s1[j + 1]! - s1[i]!;
    return Math.max(0, s2[j + 1]! - s2[i]! - (first * first) / (s0[j + 1]! - s0[i]!));
  };
}
