/**
 * Random forest — many trees, each on its own draw of the customers, and their mean.
 *
 * Story    One tree is easily misled by the customers it happened to see. Grow hundreds, each on a draw with
 *          replacement and asking only a few features at every node, and let them vote.
 * Source   Breiman (2001), Machine Learning 45, 5–32. Out-of-bag prediction: section 3.1 there.
 * Domain   target finite; 0/1 for a probability.
 * Checked  random-forest.test.ts: limits, recovery, and the AUC of an independent forest on a public churn table.
 */
import type { RandomSource } from '../numeric/random.ts';
import { binFeatures, type FeatureColumn } from './feature-bins.ts';
import { growTree, predictTree, type RegressionTree } from './regression-tree.ts';

export type ForestOptions = {
  trees?: number;
  leastRows?: number;
  maxDepth?: number;
  /** default: √(number of features), rounded down, at least 1 */
  featuresPerSplit?: number;
  mostBins?: number;
};

/** `outOfBag[i]`: mean of the trees that did not see row i; NaN where every tree saw it. */
export type RandomForest = { trees: RegressionTree[]; outOfBag: Float64Array };

/** Grow a forest on n rows. RangeError when columns differ in length. */
export function fitRandomForest(
  columns: readonly FeatureColumn[],
  target: Float64Array,
  random: RandomSource,
  options: ForestOptions = {},
): RandomForest {
  const { trees: count = 300, leastRows = 5, mostBins = 255 } = options;
  const n = target.length;
  const binned = binFeatures(columns, mostBins);
  const featuresPerSplit = options.featuresPerSplit ?? Math.max(1, Math.floor(Math.sqrt(columns.length)));
  const shape = {
    leastRows,
    featuresPerSplit,
    random,
    ...(options.maxDepth === undefined ? {} : { maxDepth: options.maxDepth }),
  };
  const sums = new Float64Array(n);
  const votes = new Uint32Array(n);
  const trees = Array.from({ length: count }, () => {
    const drawn = new Float64Array(n);
    for (let k = 0; k < n; k++) drawn[Math.floor(random() * n)]! += 1;
    const tree = growTree(
      binned,
      drawn.map((w, i) => -w * target[i]!),
      drawn,
      shape,
    );
    for (const [i, value] of predictTree(tree, columns).entries()) {
      if (drawn[i] !== 0) continue;
      sums[i]! += value;
      votes[i]!++;
    }
    return tree;
  });
  return { trees, outOfBag: sums.map((sum, i) => sum / votes[i]!) };
}

/** The mean of the trees for each row. */
export function predictForest({ trees }: RandomForest, columns: readonly FeatureColumn[]): Float64Array {
  const [first, ...rest] = trees;
  if (first === undefined) return new Float64Array(0);
  const sums = predictTree(first, columns);
  for (const tree of rest) for (const [i, value] of predictTree(tree, columns).entries()) sums[i]! += value;
  return sums.map((sum) => sum / trees.length);
}
