import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { miningOracles, readChurnTable, readMiningOracle } from '../../../test/mining-oracles.ts';
import { probabilityForecast } from '../inference/probability-forecast.ts';
import { seededRandom } from '../numeric/random.ts';
import { binFeatures, type FeatureColumn } from './feature-bins.ts';
import { featureImportance, growTree, leafOf, predictTree, type TreeOptions } from './regression-tree.ts';

const numbers = (...values: number[]): FeatureColumn => ({ kind: 'number', values: Float64Array.from(values) });
const codes = (levels: number, ...values: number[]): FeatureColumn => ({
  kind: 'category',
  codes: Uint16Array.from(values),
  levels,
});

/** A tree of squares on every distinct value. */
function treeOf(columns: FeatureColumn[], target: ArrayLike<number>, options: TreeOptions = {}) {
  const y = Float64Array.from(target);
  return growTree(
    binFeatures(columns, 60_000),
    y.map((v) => -v),
    new Float64Array(y.length).fill(1),
    options,
  );
}

const squares = (values: number[]): number => {
  const mean = values.reduce((sum, v) => sum + v, 0) / values.length;
  return values.reduce((sum, v) => sum + (v - mean) ** 2, 0);
};

describe('paper: Breiman et al. (1984), worked by hand', () => {
  it('cuts midway between the two values that part the groups best', () => {
    const tree = treeOf([numbers(1, 2, 3, 10, 11, 12)], [5, 5, 5, 9, 9, 9]);
    expect([...tree.feature]).toEqual([0, -1, -1]);
    expect(tree.threshold[0]).toBe(6.5);
    expect([tree.value[tree.left[0]!], tree.value[tree.right[0]!]]).toEqual([5, 9]);
    // sum of squares falls from 6 · 4 to 0
    expect(tree.gain[0]).toBeCloseTo(24, 12);
  });
  it('finds the best of all 2^(k−1) − 1 ways to part a category without trying them all', () => {
    const levels = codes(5, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4);
    const y = [1, 2, 9, 8, 2, 1, 7, 9, 4, 5];
    const whole = squares(y);
    let best = 0;
    for (let set = 1; set < 31; set++) {
      const left = y.filter((_, i) => (set >> Math.floor(i / 2)) & 1);
      const right = y.filter((_, i) => !((set >> Math.floor(i / 2)) & 1));
      best = Math.max(best, whole - squares(left) - squares(right));
    }
    expect(treeOf([levels], y, { maxDepth: 1 }).gain[0]).toBeCloseTo(best, 10);
  });
});

describe('limits', () => {
  it('is one leaf where nothing can be told apart', () => {
    for (const tree of [
      treeOf([numbers(1, 1, 1)], [1, 2, 3]),
      treeOf([numbers(1, 2, 3)], [4, 4, 4]),
      treeOf([numbers(7)], [3]),
      treeOf([], []),
    ]) {
      expect([...tree.feature]).toEqual([-1]);
    }
    expect(treeOf([], []).value[0]).toBe(0);
  });
  it('keeps to depth, leaves and rows of a leaf', () => {
    const x = numbers(...Array.from({ length: 64 }, (_, i) => i));
    const y = Array.from({ length: 64 }, (_, i) => i * i);
    expect(treeOf([x], y, { maxDepth: 2 }).feature).toHaveLength(7);
    expect(treeOf([x], y, { maxLeaves: 5 }).feature.filter((f) => f < 0)).toHaveLength(5);
    const tree = treeOf([x], y, { leastRows: 10 });
    for (const [node, feature] of tree.feature.entries()) if (feature < 0) expect(tree.weight[node]).toBeGreaterThan(9);
  });
  it('learns where rows without an answer belong, and sends new ones with the most', () => {
    const tree = treeOf([numbers(1, 2, 3, Number.NaN, Number.NaN)], [0, 0, 5, 5, 5]);
    expect([...predictTree(tree, [numbers(Number.NaN, 0, 9)])]).toEqual([5, 0, 5]);
    const sure = treeOf([numbers(1, 2, 3)], [0, 0, 5]);
    expect([...predictTree(sure, [numbers(Number.NaN)])]).toEqual([0]);
    const level = treeOf([codes(2, 0, 0, 1)], [0, 0, 5]);
    expect([...predictTree(level, [codes(2, 7)])]).toEqual([0]);
  });
  it('refuses columns of different lengths', () => {
    expect(() => binFeatures([numbers(1, 2), numbers(1)])).toThrow(RangeError);
    expect(() => treeOf([numbers(1, 2)], [1])).toThrow(RangeError);
  });
});

describe('identities', () => {
  it('forecasts the mean of each leaf, and the gains add up to the fall of the sum of squares', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: 0, max: 3 }), fc.integer({ min: -50, max: 50 })),
          { minLength: 2 },
        ),
        (rows) => {
          const columns = [numbers(...rows.map(([x]) => x)), codes(4, ...rows.map(([, c]) => c))];
          const y = rows.map(([, , v]) => v);
          const tree = treeOf(columns, y, { leastRows: 1 });
          const forecast = predictTree(tree, columns);
          const leaves = new Map<number, number[]>();
          for (const i of y.keys()) {
            const leaf = leafOf(tree, columns, i);
            leaves.set(leaf, [...(leaves.get(leaf) ?? []), i]);
          }
          let within = 0;
          for (const members of leaves.values()) {
            const values = members.map((i) => y[i]!);
            within += squares(values);
            const mean = values.reduce((sum, v) => sum + v, 0) / values.length;
            for (const i of members) expect(forecast[i]).toBeCloseTo(mean, 9);
          }
          const gained = tree.gain.reduce((sum, gain) => sum + gain, 0);
          expect(gained).toBeCloseTo(squares(y) - within, 6);
        },
      ),
      { numRuns: 200 },
    );
  });
  it('counts a row of weight 2 as two rows', () => {
    const x = [1, 2, 3, 4];
    const y = Float64Array.of(1, 5, 2, 8);
    const weights = Float64Array.of(2, 1, 1, 2);
    const once = growTree(
      binFeatures([numbers(...x)]),
      y.map((v, i) => -v * weights[i]!),
      weights,
    );
    const twice = treeOf([numbers(1, 1, 2, 3, 4, 4)], [1, 1, 5, 2, 8, 8]);
    const at = [numbers(...x)];
    expect([...predictTree(once, at)]).toEqual([...predictTree(twice, at)]);
  });
});

describe('recovery', () => {
  it('asks about the features that matter and no other', () => {
    const random = seededRandom(4);
    const column = (): number[] => Array.from({ length: 3000 }, () => Math.floor(random() * 10));
    const [a, b, noise] = [column(), column(), column()];
    const y = a.map((v, i) => (v > 4 ? 10 : 0) + (b[i]! > 7 ? 3 : 0) + random());
    const tree = treeOf(
      [a, b, noise].map((values) => numbers(...values)),
      y,
      { maxLeaves: 4 },
    );
    expect(tree.threshold[0]).toBe(4.5);
    const importance = featureImportance([tree], 3);
    expect(importance[0]).toBeGreaterThan(0.8);
    expect(importance[2]).toBe(0);
  });
});

describe.skipIf(!miningOracles)('reference: an independent CART on a public churn table', () => {
  type Cart = {
    models: Record<
      'cart_depth4',
      {
        train_logloss: number;
        leaves: number;
        test: { auc: number; logloss: number };
        gini_importance: Record<string, number>;
      }
    >;
  };
  it('grows the same tree', () => {
    const { names, train, test } = readChurnTable('telco');
    const reference = readMiningOracle<Cart>('churn_telco.json').models.cart_depth4;
    const asFeatures = (columns: Float64Array[]): FeatureColumn[] =>
      columns.map((values) => ({ kind: 'number', values }));
    const tree = treeOf(asFeatures(train.columns), train.churned, { maxDepth: 4, leastRows: 50 });
    expect(tree.feature.filter((f) => f < 0)).toHaveLength(reference.leaves);
    const trained = probabilityForecast(predictTree(tree, asFeatures(train.columns)), train.churned);
    expect(trained.logLoss).toBeCloseTo(reference.train_logloss, 10);
    const tested = probabilityForecast(predictTree(tree, asFeatures(test.columns)), test.churned);
    // two questions that part the training rows alike need not part other rows alike: which one is asked is chance
    expect(Math.abs(tested.area - reference.test.auc)).toBeLessThan(1e-3);
    expect(Math.abs(tested.logLoss - reference.test.logloss)).toBeLessThan(1e-3);
    const importance = featureImportance([tree], names.length);
    for (const [name, share] of Object.entries(reference.gini_importance)) {
      expect(importance[names.indexOf(name)]).toBeCloseTo(share, 8);
    }
  });
});
