/**
 * Gradient boosting — each small tree mends what the ones before it still got wrong.
 *
 * Story    Start from the mean. Ask a small tree where the forecast is off, and take a short step its way; again and
 *          again. Slow steps make a forecast that is sharp without learning the noise by heart.
 * Source   Friedman (2001), Annals of Statistics 29(5), 1189–1232; second-order steps as in Chen & Guestrin (2016).
 * Symbols  F = sum of trees on the scale of the link, η = learning rate
 *          squared  g = F − y, h = 1;   logistic  μ = 1/(1+e^−F), g = μ − y, h = μ(1−μ);
 *          poisson  μ = e^F, g = μ − y, h = μ: for amounts ≥ 0 whose variance grows with the mean (quasi-likelihood,
 *          Wedderburn 1974), so y need not be whole
 * Domain   logistic: y in [0, 1]; poisson: y ≥ 0; else NaN.
 * Checked  gradient-boosting.test.ts: limits, identities, recovery, an independent implementation on public tables.
 */
import { binFeatures, type FeatureColumn, lengthOf } from './feature-bins.ts';
import { growTree, predictTree, type RegressionTree } from './regression-tree.ts';

export type BoostingLoss = 'squared' | 'logistic' | 'poisson';

export type BoostingOptions = {
  rounds?: number;
  learningRate?: number;
  leaves?: number;
  leastRows?: number;
  ridge?: number;
  mostBins?: number;
};

export type GradientBoosting = { loss: BoostingLoss; base: number; learningRate: number; trees: RegressionTree[] };

const meanOf = { squared: (F: number) => F, logistic: (F: number) => 1 / (1 + Math.exp(-F)), poisson: Math.exp };
const curvatureOf = { squared: () => 1, logistic: (mu: number) => mu * (1 - mu), poisson: (mu: number) => mu };
/** A leaf of rows that are all the same would step to infinity on a curved link. */
const LARGEST_STEP = 8;
const LEAST_CURVATURE = 1e-12;

/** Boost on n rows, each counted once. RangeError when columns differ in length. */
export function fitGradientBoosting(
  columns: readonly FeatureColumn[],
  target: Float64Array,
  loss: BoostingLoss,
  options: BoostingOptions = {},
): GradientBoosting {
  const { rounds = 200, learningRate = 0.05, leaves = 15, leastRows = 20, ridge = 0, mostBins = 255 } = options;
  const binned = binFeatures(columns, mostBins);
  const base = linkOf(loss, target.reduce((sum, y) => sum + y, 0) / target.length);
  const F = new Float64Array(target.length).fill(base);
  const trees: RegressionTree[] = [];
  for (let round = 0; round < rounds; round++) {
    const mu = F.map(meanOf[loss]);
    const curvature = mu.map((m) => Math.max(curvatureOf[loss](m), LEAST_CURVATURE));
    const slope = mu.map((m, i) => m - target[i]!);
    const tree = growTree(binned, slope, curvature, { maxLeaves: leaves, leastRows, ridge });
    if (loss !== 'squared') tree.value = tree.value.map((v) => Math.min(LARGEST_STEP, Math.max(-LARGEST_STEP, v)));
    if (tree.feature[0] === -1) break;
    trees.push(tree);
    for (const [i, value] of predictTree(tree, columns).entries()) F[i]! += learningRate * value;
  }
  return { loss, base, learningRate, trees };
}

/** The forecast of each row on the target's own scale: a mean, a probability or an amount. */
export function predictBoosting(model: GradientBoosting, columns: readonly FeatureColumn[]): Float64Array {
  const rows = columns[0] === undefined ? 0 : lengthOf(columns[0]);
  const F = new Float64Array(rows).fill(model.base);
  for (const tree of model.trees) {
    for (const [i, value] of predictTree(tree, columns).entries()) F[i]! += model.learningRate * value;
  }
  return F.map(meanOf[model.loss]);
}

/** The link at the mean of the target, kept off the ends where it is infinite. */
function linkOf(loss: BoostingLoss, mean: number): number {
  if (loss === 'squared') return mean;
  if (loss === 'poisson') return Math.log(Math.max(mean, 1e-12));
  const inside = Math.min(1 - 1e-9, Math.max(1e-9, mean));
  return Math.log(inside / (1 - inside));
}
