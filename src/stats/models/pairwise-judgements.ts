/**
 * Grids of comparisons in pairs: made from single answers, put together from several judges, and what hangs together.
 *
 * Source   Saaty (1980); several judges: Aczél & Saaty (1983), Journal of Mathematical Psychology 27(1), 93–102, and
 *          Forman & Peniwati (1998), European Journal of Operational Research 108(1), 165–169.
 * Symbols  a_ij = how many times i matters as j; NaN where nobody was asked
 * Shapes   matrices n · n, row-major
 */

/** Item i matters `times` times as much as item j. */
export type Judgement = { i: number; j: number; times: number };

/**
 * The grid of n items that these answers make; the last answer about a pair counts. Throws a RangeError for a pair
 * outside the grid, an item with itself, or an answer that is not a positive number.
 */
export function gridOf(judgements: readonly Judgement[], n: number): Float64Array {
  const grid = new Float64Array(n * n).fill(Number.NaN);
  for (let i = 0; i < n; i++) grid[i * n + i] = 1;
  for (const { i, j, times } of judgements) {
    const inside = i !== j && [i, j].every((at) => Number.isInteger(at) && at >= 0 && at < n);
    if (!inside || !(times > 0) || times === Number.POSITIVE_INFINITY) throw new RangeError('no such comparison');
    grid[i * n + j] = times;
    grid[j * n + i] = 1 / times;
  }
  return grid;
}

/**
 * One grid from those of several judges: a_ij = Π_k a_ij(k)^(v_k / Σ v) over the judges who answered, which is the only
 * way of averaging that keeps a_ji = 1/a_ij. Throws a RangeError when sizes or numbers differ, or a weight is negative.
 */
export function jointGrid(grids: readonly Float64Array[], judgeWeights: readonly number[], n: number): Float64Array {
  requireJudges(grids, judgeWeights, n * n);
  return Float64Array.from({ length: n * n }, (_, at) => geometricMean(grids, judgeWeights, at));
}

/**
 * One set of weights from those of several judges: the weighted geometric means, made to sum to 1. Where the judges see
 * things so differently that a joint grid says nothing, each is at least heard as he is (Forman & Peniwati 1998).
 */
export function jointPriorities(priorities: readonly Float64Array[], judgeWeights: readonly number[]): Float64Array {
  const n = priorities[0]?.length ?? 0;
  requireJudges(priorities, judgeWeights, n);
  const means = Float64Array.from({ length: n }, (_, at) => geometricMean(priorities, judgeWeights, at));
  const sum = means.reduce((total, v) => total + v, 0);
  return means.map((v) => v / sum);
}

/** Π_k v_k^(weight_k / Σ weight) over the columns that have a number there; NaN when none has. */
function geometricMean(columns: readonly Float64Array[], weights: readonly number[], at: number): number {
  let logSum = 0;
  let weightSum = 0;
  columns.forEach((column, k) => {
    const value = column[at]!;
    if (Number.isNaN(value) || weights[k] === 0) return;
    logSum += weights[k]! * Math.log(value);
    weightSum += weights[k]!;
  });
  return weightSum === 0 ? Number.NaN : Math.exp(logSum / weightSum);
}

function requireJudges(columns: readonly Float64Array[], weights: readonly number[], length: number): void {
  const fits = columns.length > 0 && columns.length === weights.length && columns.every((c) => c.length === length);
  if (!fits || weights.some((w) => !(w >= 0))) throw new RangeError('judges, their weights and grids do not fit');
}

/**
 * Which items can be compared with each other, directly or over others: the connected parts of the graph whose edges
 * are the answers, each in ascending order. One part means that weights can be worked out (Harker 1987).
 */
export function connectedGroups(grid: Float64Array, n: number): number[][] {
  const seen = new Set<number>();
  const groups: number[][] = [];
  for (let first = 0; first < n; first++) {
    if (seen.has(first)) continue;
    seen.add(first);
    const group = [first];
    for (const i of group) {
      for (let j = 0; j < n; j++) {
        if (seen.has(j) || Number.isNaN(grid[i * n + j]!)) continue;
        seen.add(j);
        group.push(j);
      }
    }
    groups.push(group.sort((a, b) => a - b));
  }
  return groups;
}
