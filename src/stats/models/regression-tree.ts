/**
 * Regression tree — which few questions split customers into groups that differ most?
 *
 * Story    Ask the one question about a customer that separates the target best; ask again in each half; stop where
 *          no question helps. What a leaf's customers did on average is what is expected of the next one.
 * Source   Breiman, Friedman, Olshen & Stone (1984), Classification and Regression Trees; the general form with slopes
 *          and curvatures is Chen & Guestrin (2016), XGBoost, equations 5–7. Categories: sorted by their mean, only
 *          cuts in that order need be tried (Fisher 1958; Breiman et al., theorem 4.5).
 * Symbols  gᵢ, hᵢ = slope and curvature of the loss at row i; G, H their sums over a node; λ = `ridge`
 *          leaf = −G/(H+λ); gain of a split = G_L²/(H_L+λ) + G_R²/(H_R+λ) − G²/(H+λ)
 *          With g = −w·y, h = w and λ = 0 the leaf is the weighted mean of y and the gain the fall of the sum of
 *          squares: for y in {0, 1} half of what Gini's index measures.
 * Domain   h ≥ 0. Rows with h = 0 are not looked at.
 * Checked  regression-tree.test.ts: exhaustive search on small data; an independent CART on a public churn table.
 */
import type { RandomSource } from '../numeric/random.ts';
import { type BinnedColumn, type FeatureColumn, lengthOf } from './feature-bins.ts';
import { bestSplit, createCounts, type Split } from './tree-split.ts';

/** Nodes by column, node 0 the root. `feature` −1: a leaf. A row goes left when its answer says so. */
export type RegressionTree = {
  feature: Int32Array;
  /** numbers ≤ threshold go left */
  threshold: Float64Array;
  /** levels of a category that go left, 1 each; undefined for numbers and leaves */
  leftLevels: (Uint8Array | undefined)[];
  /** whether rows whose answer is not known go left */
  unknownLeft: Uint8Array;
  left: Int32Array;
  right: Int32Array;
  value: Float64Array;
  gain: Float64Array;
  /** Σ h of the node's rows */
  weight: Float64Array;
};

export type TreeOptions = {
  maxDepth?: number;
  maxLeaves?: number;
  /** fewest rows of a leaf */
  leastRows?: number;
  leastGain?: number;
  ridge?: number;
  /** how many features, drawn anew at each node, may be asked about; needs `random` */
  featuresPerSplit?: number;
  random?: RandomSource;
};

type Leaf = { node: number; from: number; to: number; depth: number; split: Split | undefined };

/**
 * Grow a tree, best split first. `slope` and `curvature` are g and h, one a row. RangeError when columns differ in
 * length.
 */
export function growTree(
  columns: readonly BinnedColumn[],
  slope: Float64Array,
  curvature: Float64Array,
  options: TreeOptions = {},
): RegressionTree {
  if (curvature.length !== slope.length || columns.some(({ bins }) => bins.length !== slope.length)) {
    throw new RangeError('columns differ in length');
  }
  const { maxDepth = 30, maxLeaves = Number.POSITIVE_INFINITY, ridge = 0 } = options;
  const rows = Uint32Array.from(slope.keys()).filter((i) => curvature[i]! > 0);
  const scratch = new Uint32Array(rows.length);
  const counts = createCounts(columns);
  const nodes: Node[] = [];
  const enter = (from: number, to: number, depth: number): Leaf => {
    let G = 0;
    let H = 0;
    for (let at = from; at < to; at++) {
      G += slope[rows[at]!]!;
      H += curvature[rows[at]!]!;
    }
    const node = nodes.push(leafNode(H + ridge > 0 ? (0 - G) / (H + ridge) : 0, H)) - 1;
    const split =
      depth < maxDepth ? bestSplit(columns, { rows, from, to, slope, curvature, G, H }, counts, options) : undefined;
    return { node, from, to, depth, split };
  };
  const open = [enter(0, rows.length, 0)];
  for (let leaves = 1; leaves < maxLeaves; leaves++) {
    const leaf = takeBest(open);
    if (leaf?.split === undefined) break;
    const { split, from, to, depth } = leaf;
    const middle = partition(columns[split.feature]!.bins, split.goesLeft, rows, scratch, from, to);
    const left = enter(from, middle, depth + 1);
    const right = enter(middle, to, depth + 1);
    Object.assign(nodes[leaf.node]!, branch(split, columns[split.feature]!, left.node, right.node));
    open.push(left, right);
  }
  return byColumn(nodes);
}

type Node = {
  feature: number;
  threshold: number;
  leftLevels: Uint8Array | undefined;
  unknownLeft: number;
  left: number;
  right: number;
  value: number;
  gain: number;
  weight: number;
};

function leafNode(value: number, weight: number): Node {
  const none = { feature: -1, threshold: Number.NaN, leftLevels: undefined, unknownLeft: 0, left: -1, right: -1 };
  return { ...none, value, gain: 0, weight };
}

function branch(split: Split, column: BinnedColumn, left: number, right: number): Partial<Node> {
  const isNumber = column.kind === 'number';
  return {
    feature: split.feature,
    threshold: isNumber ? (column.edges[split.lastLeft] ?? Number.POSITIVE_INFINITY) : Number.NaN,
    leftLevels: isNumber ? undefined : split.goesLeft.slice(0, column.size),
    unknownLeft: split.goesLeft[column.size]!,
    left,
    right,
    gain: split.gain,
  };
}

function takeBest(open: Leaf[]): Leaf | undefined {
  let best = -1;
  for (const [at, { split }] of open.entries()) {
    if (split !== undefined && (best < 0 || split.gain > open[best]!.split!.gain)) best = at;
  }
  return best < 0 ? undefined : open.splice(best, 1)[0];
}

/** Rows from … to with the left ones first, each side in its order; returns where the right ones begin. */
function partition(
  bins: Uint16Array,
  goesLeft: Uint8Array,
  rows: Uint32Array,
  scratch: Uint32Array,
  from: number,
  to: number,
): number {
  let left = from;
  let right = 0;
  for (let at = from; at < to; at++) {
    const row = rows[at]!;
    if (goesLeft[bins[row]!] === 1) rows[left++] = row;
    else scratch[right++] = row;
  }
  rows.set(scratch.subarray(0, right), left);
  return left;
}

function byColumn(nodes: readonly Node[]): RegressionTree {
  const numbers = (name: 'threshold' | 'value' | 'gain' | 'weight') => Float64Array.from(nodes, (node) => node[name]);
  const places = (name: 'feature' | 'left' | 'right') => Int32Array.from(nodes, (node) => node[name]);
  return {
    feature: places('feature'),
    threshold: numbers('threshold'),
    leftLevels: nodes.map(({ leftLevels }) => leftLevels),
    unknownLeft: Uint8Array.from(nodes, ({ unknownLeft }) => unknownLeft),
    left: places('left'),
    right: places('right'),
    value: numbers('value'),
    gain: numbers('gain'),
    weight: numbers('weight'),
  };
}

/** The leaf's value of each row of `columns` (the features as they were grown on, not binned). */
export function predictTree(tree: RegressionTree, columns: readonly FeatureColumn[]): Float64Array {
  const rows = columns[0] === undefined ? 0 : lengthOf(columns[0]);
  const result = new Float64Array(rows);
  for (let i = 0; i < rows; i++) result[i] = tree.value[leafOf(tree, columns, i)]!;
  return result;
}

/** The node number of the leaf that row i falls into. */
export function leafOf(tree: RegressionTree, columns: readonly FeatureColumn[], i: number): number {
  let node = 0;
  while (tree.feature[node]! >= 0) node = goesLeft(tree, node, columns, i) ? tree.left[node]! : tree.right[node]!;
  return node;
}

function goesLeft(tree: RegressionTree, node: number, columns: readonly FeatureColumn[], i: number): boolean {
  const column = columns[tree.feature[node]!]!;
  if (column.kind === 'number') {
    const value = column.values[i]!;
    return Number.isNaN(value) ? tree.unknownLeft[node] === 1 : value <= tree.threshold[node]!;
  }
  const code = column.codes[i]!;
  return code < column.levels ? tree.leftLevels[node]?.[code] === 1 : tree.unknownLeft[node] === 1;
}

/** How much each feature's splits gained, as shares of all gain; all 0 where there is no split. */
export function featureImportance(trees: readonly RegressionTree[], features: number): Float64Array {
  const gained = new Float64Array(features);
  for (const tree of trees) {
    for (const [node, feature] of tree.feature.entries()) if (feature >= 0) gained[feature]! += tree.gain[node]!;
  }
  const total = gained.reduce((sum, value) => sum + value, 0);
  return total > 0 ? gained.map((value) => value / total) : gained;
}
