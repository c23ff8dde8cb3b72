/**
 * Entropy weights — which criteria tell the alternatives apart?
 *
 * Story    A criterion on which all customers are alike cannot rank them and gets no weight; one on which few have much
 *          gets a lot. Nobody is asked: the weights are in the data, and say how much a criterion discriminates, not how
 *          much it matters.
 * Source   Shannon (1948), Bell System Technical Journal 27; as weights: Zeleny (1974), Linear Multiobjective
 *          Programming; Hwang & Yoon (1981), Multiple Attribute Decision Making, Springer, section II.3.
 * Symbols  x_ij ≥ 0 = criterion j of customer i, more being better; m = customers; p_ij = x_ij / Σ_i x_ij
 *          e_j = entropy of criterion j, 0 … 1; d_j = 1 − e_j
 * Shapes   one Float64Array of length m per criterion; results have one entry per criterion
 * Checked  entropy-weights.test.ts: the fighter aircraft of Hwang & Yoon; parts against the whole.
 */

/** What has to be known of each criterion: m, Σ x and Σ x ln x. The sums of parts add up to those of the whole. */
export type EntropySums = { count: number; sum: Float64Array; sumOfLogs: Float64Array };

/** `weights` sum to 1; null when no criterion tells anybody apart. */
export type EntropyWeights = { entropies: Float64Array; weights: Float64Array | null };

/** The sums over these customers. Throws a RangeError when the columns differ in length or a value is negative. */
export function entropySums(columns: readonly Float64Array[]): EntropySums {
  const count = columns[0]?.length ?? 0;
  if (columns.some((column) => column.length !== count || column.some((x) => x < 0))) {
    throw new RangeError('columns of equal length, no value below 0');
  }
  return {
    count,
    sum: Float64Array.from(columns, (column) => column.reduce((total, x) => total + x, 0)),
    sumOfLogs: Float64Array.from(columns, (column) => column.reduce((s, x) => s + (x === 0 ? 0 : x * Math.log(x)), 0)),
  };
}

/**
 * e_j = −(1/ln m) Σ_i p_ij ln p_ij = (ln S − Σ x ln x / S) / ln m with S = Σ x;  w_j = λ_j d_j / Σ λ d, λ being weights
 * that somebody gave beforehand (1 each without).
 */
export function entropyWeights({ count, sum, sumOfLogs }: EntropySums, given?: readonly number[]): EntropyWeights {
  // of one customer, and of a criterion nobody has any of, nothing can be said: as even as can be
  const entropies = sum.map((s, j) => {
    const entropy = count < 2 || s === 0 ? 1 : (Math.log(s) - sumOfLogs[j]! / s) / Math.log(count);
    return Math.min(1, Math.max(0, entropy));
  });
  const pull = entropies.map((e, j) => (given?.[j] ?? 1) * (1 - e));
  const total = pull.reduce((s, d) => s + d, 0);
  return { entropies, weights: total > MEANINGLESS ? pull.map((d) => d / total) : null };
}

/** Differences of entropy below this are rounding. */
const MEANINGLESS = 1e-12;
