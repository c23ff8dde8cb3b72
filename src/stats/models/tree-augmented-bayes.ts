/**
 * Tree-augmented naive Bayes — a Bayesian network that says how likely each class is, and why.
 *
 * Story    Every feature depends on the class and on at most one other feature: the one it tells most about. That is
 *          enough to stop counting the same evidence twice, and small enough to draw.
 * Source   Friedman, Geiger & Goldszmidt (1997), Machine Learning 29, 131–163, section 4. The tree of largest
 *          conditional information is Chow & Liu's (1968), found by Prim's algorithm.
 * Symbols  I(X; Y | C) = Σ p(x, y, c) ln{ p(x, y | c) / (p(x | c) p(y | c)) }; θ = (count + s/levels)/(total + s)
 * Domain   codes 0 … levels − 1; `smoothing` s > 0, the size of the prior sample (the paper's N⁰ = 5).
 * Shapes   features: m columns of n codes; result: n · classes, row-major.
 * Checked  tree-augmented-bayes.test.ts: hand-counted probabilities, recovery of a known tree.
 */

export type CodedColumn = { readonly codes: Uint16Array; readonly levels: number };

/** `parent[j]`: the feature that feature j depends on beside the class; −1: none. */
export type TreeAugmentedBayes = {
  classes: number;
  levels: number[];
  parent: Int32Array;
  prior: Float64Array;
  /** for each feature P(level | class, level of the parent): [(class · parent levels + parent level) · levels + level] */
  tables: Float64Array[];
};

/** Learn structure and probabilities. RangeError when columns differ in length. */
export function fitTreeAugmentedBayes(
  features: readonly CodedColumn[],
  target: CodedColumn,
  smoothing = 5,
): TreeAugmentedBayes {
  if (features.some(({ codes }) => codes.length !== target.codes.length)) {
    throw new RangeError('columns differ in length');
  }
  const parent = strongestTree(features, target);
  const counts = countsOf([target]);
  const n = target.codes.length;
  return {
    classes: target.levels,
    levels: features.map(({ levels }) => levels),
    parent,
    prior: counts.map((count) => (count + smoothing / target.levels) / (n + smoothing)),
    tables: features.map((feature, j) => {
      const above = parent[j]! < 0 ? [target] : [target, features[parent[j]!]!];
      return conditional(countsOf([...above, feature]), feature.levels, smoothing);
    }),
  };
}

/** P(class | features) of each row. */
export function predictBayes(network: TreeAugmentedBayes, features: readonly CodedColumn[]): Float64Array {
  const n = features[0]?.codes.length ?? 0;
  const { classes, prior, tables, parent, levels } = network;
  const result = new Float64Array(n * classes);
  const logs = new Float64Array(classes);
  for (let i = 0; i < n; i++) {
    for (let c = 0; c < classes; c++) {
      let log = Math.log(prior[c]!);
      for (let j = 0; j < features.length; j++) {
        const p = parent[j]!;
        const above = p < 0 ? c : c * levels[p]! + features[p]!.codes[i]!;
        log += Math.log(tables[j]![above * levels[j]! + features[j]!.codes[i]!]!);
      }
      logs[c] = log;
    }
    const most = logs.reduce((high, log) => Math.max(high, log), -Infinity);
    const total = logs.reduce((sum, log) => sum + Math.exp(log - most), 0);
    for (let c = 0; c < classes; c++) result[i * classes + c] = Math.exp(logs[c]! - most) / total;
  }
  return result;
}

/** I(X; Y | C) in nats, from the counts of (c, x, y). */
export function conditionalInformation(x: CodedColumn, y: CodedColumn, given: CodedColumn): number {
  const joint = countsOf([given, x, y]);
  const withX = countsOf([given, x]);
  const withY = countsOf([given, y]);
  const alone = countsOf([given]);
  const n = given.codes.length;
  let information = 0;
  for (let at = 0; at < joint.length; at++) {
    const count = joint[at]!;
    if (count === 0) continue;
    const c = Math.floor(at / (x.levels * y.levels));
    const u = Math.floor(at / y.levels) % x.levels;
    const v = at % y.levels;
    information += (count / n) * Math.log((count * alone[c]!) / (withX[c * x.levels + u]! * withY[c * y.levels + v]!));
  }
  return information;
}

/** The spanning tree of largest information, hung from feature 0 (Prim). */
function strongestTree(features: readonly CodedColumn[], target: CodedColumn): Int32Array {
  const parent = new Int32Array(features.length).fill(-1);
  const strength = new Float64Array(features.length).fill(-Infinity);
  const outside = new Set(features.keys());
  for (let next = 0; outside.size > 0; ) {
    outside.delete(next);
    for (const j of outside) {
      const information = conditionalInformation(features[next]!, features[j]!, target);
      if (information > strength[j]!) {
        strength[j] = information;
        parent[j] = next;
      }
    }
    next = [...outside].reduce((best, j) => (best < 0 || strength[j]! > strength[best]! ? j : best), -1);
  }
  return parent;
}

/** How often each combination of levels occurs, the last column running fastest. */
function countsOf(columns: readonly CodedColumn[]): Float64Array {
  const size = columns.reduce((product, { levels }) => product * levels, 1);
  const counts = new Float64Array(size);
  const n = columns[0]!.codes.length;
  for (let i = 0; i < n; i++) {
    let at = 0;
    for (const { codes, levels } of columns) at = at * levels + codes[i]!;
    counts[at]!++;
  }
  return counts;
}

function conditional(counts: Float64Array, levels: number, smoothing: number): Float64Array {
  const result = new Float64Array(counts.length);
  for (let from = 0; from < counts.length; from += levels) {
    const total = counts.subarray(from, from + levels).reduce((sum, count) => sum + count, 0);
    for (let level = 0; level < levels; level++) {
      result[from + level] = (counts[from + level]! + smoothing / levels) / (total + smoothing);
    }
  }
  return result;
}
