import type { Forecaster } from '#contract/learned';
import { applyIsotonic, fitIsotonic } from '#stats/inference/isotonic';
import { binFeatures, type FeatureColumn } from '#stats/models/feature-bins';
import { fitGradientBoosting, predictBoosting } from '#stats/models/gradient-boosting';
import { fitRandomForest, predictForest } from '#stats/models/random-forest';
import { featureImportance, growTree, predictTree } from '#stats/models/regression-tree';
import { type CodedColumn, fitTreeAugmentedBayes, predictBayes } from '#stats/models/tree-augmented-bayes';
import { seededRandom } from '#stats/numeric/random';

/** Revenue ≥ 0 is forecast as a mean, yes or no as a probability. */
export type Outcome = 'money' | 'chance';
export type Learner = Extract<Forecaster, 'tree' | 'forest' | 'boosting' | 'bayes'>;
export const LEARNERS: readonly Learner[] = ['tree', 'forest', 'boosting', 'bayes'];

/** Forecasts customers by their features; `importance` only where it is made of trees. */
export type Learned = {
  readonly predict: (columns: readonly FeatureColumn[]) => Float64Array;
  readonly importance: Float64Array | undefined;
};

/** Leaves and rounds are small on purpose: a shop's own data, not a benchmark. */
const TREE = { maxLeaves: 12, leastRows: 60 } as const;
const FOREST = { trees: 50, leastRows: 20, maxDepth: 8, mostBins: 64 } as const;
const BOOSTING = { rounds: 100, learningRate: 0.05, leaves: 6, leastRows: 40, ridge: 1, mostBins: 64 } as const;
/** Bayes reads numbers in so many bins, and money in so many classes above none. */
const BAYES_BINS = 6;
const MONEY_CLASSES = 3;
const SEED = 20_240_601;
/** Nobody is sure to bring nothing: no forecast of money is below this part of the mean. */
const LEAST_OF_MEAN = 0.01;

/** Fits one learner. */
export function fitLearner(
  learner: Learner,
  columns: readonly FeatureColumn[],
  target: Float64Array,
  outcome: Outcome,
): Learned {
  if (learner === 'bayes') return fitBayes(columns, target, outcome);
  if (learner === 'boosting') {
    const model = fitGradientBoosting(columns, target, outcome === 'money' ? 'poisson' : 'logistic', BOOSTING);
    return {
      predict: (rows) => predictBoosting(model, rows),
      importance: featureImportance(model.trees, columns.length),
    };
  }
  if (learner === 'forest') {
    const forest = fitRandomForest(columns, target, seededRandom(SEED), FOREST);
    return {
      predict: (rows) => predictForest(forest, rows),
      importance: featureImportance(forest.trees, columns.length),
    };
  }
  const slope = target.map((y) => -y);
  const tree = growTree(binFeatures(columns, 64), slope, new Float64Array(target.length).fill(1), TREE);
  return { predict: (rows) => predictTree(tree, rows), importance: featureImportance([tree], columns.length) };
}

/** Classes of the outcome (for money: none, then equal groups), and the mean of each as what it stands for. */
function fitBayes(columns: readonly FeatureColumn[], target: Float64Array, outcome: Outcome): Learned {
  const edges = columns.map((column) =>
    column.kind === 'number' ? (binFeatures([column], BAYES_BINS)[0]?.edges ?? new Float64Array(0)) : undefined,
  );
  const coded = (rows: readonly FeatureColumn[]): CodedColumn[] =>
    rows.map((column, at) =>
      column.kind === 'category'
        ? { codes: column.codes, levels: column.levels + 1 }
        : inBins(column.values, edges[at] ?? new Float64Array(0)),
    );
  const classes = outcome === 'chance' ? Uint16Array.from(target) : moneyClasses(target);
  const levels = outcome === 'chance' ? 2 : MONEY_CLASSES + 1;
  const sums = new Float64Array(levels);
  const counts = new Float64Array(levels);
  for (const [row, y] of target.entries()) {
    const at = classes[row] ?? 0;
    sums[at] = (sums[at] ?? 0) + y;
    counts[at] = (counts[at] ?? 0) + 1;
  }
  const means = sums.map((sum, at) => sum / Math.max(1, counts[at] ?? 0));
  const network = fitTreeAugmentedBayes(coded(columns), { codes: classes, levels });
  const predict = (rows: readonly FeatureColumn[]): Float64Array => {
    const chances = predictBayes(network, coded(rows));
    // E[y] = Σ P(class) · mean of the class
    return Float64Array.from({ length: chances.length / levels }, (_, row) =>
      means.reduce((sum, mean, at) => sum + mean * (chances[row * levels + at] ?? 0), 0),
    );
  };
  return { predict, importance: undefined };
}

function inBins(values: Float64Array, edges: Float64Array): CodedColumn {
  const codes = Uint16Array.from(values, (value) => {
    if (Number.isNaN(value)) return edges.length + 1;
    const at = edges.findIndex((edge) => value <= edge);
    return at < 0 ? edges.length : at;
  });
  return { codes, levels: edges.length + 2 };
}

function moneyClasses(target: Float64Array): Uint16Array {
  const positive = target.filter((y) => y > 0).toSorted();
  const edges = Array.from(
    { length: MONEY_CLASSES - 1 },
    (_, at) => positive[Math.floor(((at + 1) * positive.length) / MONEY_CLASSES)] ?? 0,
  );
  return Uint16Array.from(target, (y) => (y <= 0 ? 0 : 1 + edges.filter((edge) => y >= edge).length));
}

/**
 * Brings forecasts to what really came, on customers that were not learned from: probabilities by isotonic regression (never quite 0 or 1),
 * money by one factor, since its zeros would make steps of nothing.
 */
export function calibrationOf(
  forecasts: Float64Array,
  actual: Float64Array,
  outcome: Outcome,
): (raw: Float64Array) => Float64Array {
  if (outcome === 'money') {
    const sum = (values: Float64Array): number => values.reduce((all, value) => all + value, 0);
    const factor = sum(forecasts) > 0 ? sum(actual) / sum(forecasts) : 1;
    const least = (LEAST_OF_MEAN * sum(actual)) / actual.length;
    return (raw) => raw.map((value) => Math.max(least, value * factor));
  }
  const steps = fitIsotonic(forecasts, actual);
  const least = 1 / (2 * (actual.length + 1));
  return (raw) => applyIsotonic(steps, raw).map((p) => Math.min(1 - least, Math.max(least, p)));
}
