/**
 * Uplift — whom does a treatment change, and by how much?
 *
 * Story    What a customer does when treated and when left alone can never both be seen. But of customers treated by
 *          chance, groups can be compared; these learners differ in how they find groups in which treatment matters.
 * Source   Two models: Künzel et al. (2019), PNAS 116(10), "T-learner". Transformed outcome: Athey & Imbens (2016),
 *          PNAS 113(27), section 3. Forest: trees on the residuals of Nie & Wager (2021), Biometrika 108(2),
 *          equation 4, with leaves estimated on rows that did not grow them (honest, Athey & Imbens 2016).
 * Symbols  t = 1 treated, 0 left alone; e = P(t = 1), the planned share; m = mean of the outcome; τ = uplift
 *          transformed outcome y* = y (t − e) / (e (1 − e)): its mean given x is τ(x)
 *          residual loss Σ { (y − m) − τ (t − e) }²: slope −(y − m)(t − e), curvature (t − e)²
 * Units    τ in those of the outcome, per customer treated
 * Domain   treated by chance with the same probability e for everybody, 0 < e < 1.
 * Checked  uplift.test.ts: recovery of planted effects; independent learners on a public experiment.
 */

import type { RandomSource } from '../numeric/random.ts';
import { drawWithoutReplacement } from '../numeric/sample-rows.ts';
import { binFeatures, type FeatureColumn } from './feature-bins.ts';
import { type BoostingOptions, fitGradientBoosting, predictBoosting } from './gradient-boosting.ts';
import { growTree, leafOf, type RegressionTree } from './regression-tree.ts';

/** n customers of an experiment: what was known before, who was treated, what they did. */
export type Experiment = {
  columns: readonly FeatureColumn[];
  treated: Float64Array;
  outcome: Float64Array;
  /** planned share treated */
  share: number;
};

/** A learned rule: τ of each row of a table with the same columns. */
export type UpliftRule = (columns: readonly FeatureColumn[]) => Float64Array;

const BOOSTING = { rounds: 100, learningRate: 0.05, leaves: 8, leastRows: 200 } as const;

/** Boosting in each arm; τ is the difference of the two forecasts. Outcomes of 0 and 1 get the logistic loss. */
export function fitTwoModels(experiment: Experiment, options: BoostingOptions = BOOSTING): UpliftRule {
  const { columns, treated, outcome } = experiment;
  const isBinary = outcome.every((y) => y === 0 || y === 1);
  const arm = (which: number) => {
    const rows = Uint32Array.from(treated.keys()).filter((i) => treated[i] === which);
    const y = Float64Array.from(rows, (i) => outcome[i]!);
    return fitGradientBoosting(pickRows(columns, rows), y, isBinary ? 'logistic' : 'squared', options);
  };
  const [none, one] = [arm(0), arm(1)];
  return (at) => {
    const without = predictBoosting(none, at);
    return predictBoosting(one, at).map((y, i) => y - without[i]!);
  };
}

/** Boosting of y* on the features. */
export function fitTransformedOutcome(experiment: Experiment, options: BoostingOptions = BOOSTING): UpliftRule {
  const { columns, treated, outcome, share: e } = experiment;
  const star = outcome.map((y, i) => (y * (treated[i]! - e)) / (e * (1 - e)));
  const model = fitGradientBoosting(columns, star, 'squared', options);
  return (at) => predictBoosting(model, at);
}

export type UpliftForestOptions = {
  trees?: number;
  leaves?: number;
  /** fewest rows of a leaf, in each half */
  leastRows?: number;
  featuresPerSplit?: number;
};

/** Trees on the residual loss, each on its own half of the rows, its leaves estimated on another part. */
export function fitUpliftForest(
  experiment: Experiment,
  random: RandomSource,
  options: UpliftForestOptions = {},
): UpliftRule {
  const { columns, treated, outcome, share: e } = experiment;
  const n = outcome.length;
  const { trees: count = 200, leaves = 12, leastRows = Math.max(20, Math.round(n / 100)) } = options;
  const featuresPerSplit = options.featuresPerSplit ?? Math.max(1, Math.ceil(columns.length / 2));
  const mean = outcome.reduce((sum, y) => sum + y, 0) / n;
  const slope = outcome.map((y, i) => -(y - mean) * (treated[i]! - e));
  const curvature = treated.map((t) => (t - e) ** 2);
  const binned = binFeatures(columns, 64);
  const whole = slope.reduce((sum, g) => sum - g, 0) / curvature.reduce((sum, h) => sum + h, 0);
  const trees = Array.from({ length: count }, () => {
    const drawn = drawWithoutReplacement(random, n, Math.floor(n / 2));
    const half = drawn.length >> 1;
    const grows = maskOf(drawn.subarray(0, half), curvature);
    const tree = growTree(binned, slope, grows, { maxLeaves: leaves, leastRows, featuresPerSplit, random });
    return estimateLeaves(tree, columns, drawn.subarray(half), slope, curvature, whole);
  });
  return (at) => {
    const rows = at[0] === undefined ? 0 : at[0].kind === 'number' ? at[0].values.length : at[0].codes.length;
    return Float64Array.from({ length: rows }, (_, i) => {
      const sum = trees.reduce((total, tree) => total + tree.value[leafOf(tree, at, i)]!, 0);
      return sum / trees.length;
    });
  };
}

function maskOf(rows: Uint32Array, values: Float64Array): Float64Array {
  const mask = new Float64Array(values.length);
  for (const row of rows) mask[row] = values[row]!;
  return mask;
}

/** The tree with its leaves' values from `rows`: τ = Σ (y − m)(t − e) / Σ (t − e)²; the whole's where a leaf has none. */
function estimateLeaves(
  tree: RegressionTree,
  columns: readonly FeatureColumn[],
  rows: Uint32Array,
  slope: Float64Array,
  curvature: Float64Array,
  whole: number,
): RegressionTree {
  const G = new Float64Array(tree.value.length);
  const H = new Float64Array(tree.value.length);
  for (const row of rows) {
    const leaf = leafOf(tree, columns, row);
    G[leaf]! += slope[row]!;
    H[leaf]! += curvature[row]!;
  }
  return { ...tree, value: G.map((g, leaf) => (H[leaf]! > 0 ? (0 - g) / H[leaf]! : whole)) };
}

/** Some rows of every column, in the order given. */
export function pickRows(columns: readonly FeatureColumn[], rows: Uint32Array): FeatureColumn[] {
  return columns.map((column) =>
    column.kind === 'number'
      ? { kind: 'number', values: Float64Array.from(rows, (i) => column.values[i]!) }
      : { kind: 'category', codes: Uint16Array.from(rows, (i) => column.codes[i]!), levels: column.levels },
  );
}
