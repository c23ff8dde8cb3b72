import { describe, expect, it } from 'vitest';
import { miningOracles, readChurnTable, readMiningOracle } from '../../../test/mining-oracles.ts';
import { probabilityForecast } from '../inference/probability-forecast.ts';
import { drawExponential } from '../numeric/draws.ts';
import { seededRandom } from '../numeric/random.ts';
import type { FeatureColumn } from './feature-bins.ts';
import { fitGradientBoosting, predictBoosting } from './gradient-boosting.ts';
import { fitRandomForest, predictForest } from './random-forest.ts';

const asFeatures = (columns: Float64Array[]): FeatureColumn[] => columns.map((values) => ({ kind: 'number', values }));

/** y = 20·[a > .5] + 10·b, b uniform, with noise of mean 0; a third feature says nothing. */
function made(n: number, seed: number): { columns: FeatureColumn[]; y: Float64Array; truth: Float64Array } {
  const random = seededRandom(seed);
  const column = (): Float64Array => Float64Array.from({ length: n }, random);
  const [a, b, noise] = [column(), column(), column()];
  const truth = a.map((v, i) => (v > 0.5 ? 20 : 0) + 10 * b[i]!);
  return { columns: asFeatures([a, b, noise]), y: truth.map((v) => v + drawExponential(random, 0.5) - 2), truth };
}

const meanSquare = (u: Float64Array, v: Float64Array): number =>
  u.reduce((sum, value, i) => sum + (value - v[i]!) ** 2, 0) / u.length;

describe('limits', () => {
  it('forecasts the mean where features say nothing', () => {
    const flat: FeatureColumn[] = [{ kind: 'number', values: new Float64Array(40).fill(1) }];
    const y = Float64Array.from({ length: 40 }, (_, i) => i % 4);
    for (const loss of ['squared', 'poisson'] as const) {
      expect(predictBoosting(fitGradientBoosting(flat, y, loss), flat)[0]).toBeCloseTo(1.5, 9);
    }
    const forest = fitRandomForest(flat, y, seededRandom(1), { trees: 400 });
    expect(predictForest(forest, flat)[0]).toBeCloseTo(1.5, 1);
  });
  it('stays finite where a class is certain and where nobody spends', () => {
    const x: FeatureColumn[] = [{ kind: 'number', values: Float64Array.from({ length: 100 }, (_, i) => i) }];
    const sure = Float64Array.from({ length: 100 }, (_, i) => (i < 50 ? 0 : 1));
    const probability = predictBoosting(fitGradientBoosting(x, sure, 'logistic', { leastRows: 5 }), x);
    expect(probability.every((p) => p >= 0 && p <= 1)).toBe(true);
    expect(probability[0]).toBeLessThan(0.01);
    const nobody = predictBoosting(fitGradientBoosting(x, new Float64Array(100), 'poisson'), x);
    expect(nobody.every((v) => v >= 0 && v < 1e-9)).toBe(true);
  });
});

describe('identities', () => {
  it('repeats itself with the same seed', () => {
    const { columns, y } = made(300, 5);
    const forecast = (seed: number) =>
      predictForest(fitRandomForest(columns, y, seededRandom(seed), { trees: 20 }), columns);
    expect(forecast(3)).toEqual(forecast(3));
    expect(forecast(3)).not.toEqual(forecast(4));
  });
  it('keeps the total of what it was fitted on (score equations of the canonical links)', () => {
    const { columns, y } = made(600, 6);
    const amounts = y.map((v) => Math.max(0, v));
    for (const loss of ['squared', 'poisson'] as const) {
      const fitted = predictBoosting(fitGradientBoosting(columns, amounts, loss, { rounds: 400 }), columns);
      const total = (v: Float64Array): number => v.reduce((sum, x) => sum + x, 0);
      expect(Math.abs(total(fitted) / total(amounts) - 1)).toBeLessThan(0.005);
    }
  });
});

describe('recovery', () => {
  const seen = made(4000, 7);
  const later = made(2000, 8);
  it('finds a known function on rows not seen, far better than the mean does', () => {
    const mean = later.truth.map(() => 15);
    const boosted = predictBoosting(fitGradientBoosting(seen.columns, seen.y, 'squared'), later.columns);
    const grown = fitRandomForest(seen.columns, seen.y, seededRandom(9), { trees: 100, featuresPerSplit: 2 });
    expect(meanSquare(boosted, later.truth)).toBeLessThan(0.01 * meanSquare(mean, later.truth));
    expect(meanSquare(predictForest(grown, later.columns), later.truth)).toBeLessThan(
      0.02 * meanSquare(mean, later.truth),
    );
    // what the trees say of rows they did not see is as good as what they say of new ones
    expect(meanSquare(grown.outOfBag, seen.truth)).toBeLessThan(0.03 * meanSquare(mean, later.truth));
  });
});

describe.skipIf(!miningOracles)('reference: independent ensembles on public churn tables', () => {
  type Reference = {
    models: {
      hgb: { test: { auc: number; logloss: number }; train_logloss: number };
      rf: { over_seeds: { auc_mean: number; auc_sd: number }; oob_auc: number };
    };
  };
  it.each(['telco', 'mlc_churn'])('boosting ranks as well: %s', (name) => {
    const { train, test } = readChurnTable(name);
    const { hgb } = readMiningOracle<Reference>(`churn_${name}.json`).models;
    const model = fitGradientBoosting(asFeatures(train.columns), train.churned, 'logistic');
    const tested = probabilityForecast(predictBoosting(model, asFeatures(test.columns)), test.churned);
    expect(tested.area).toBeGreaterThan(hgb.test.auc - 0.005);
    expect(tested.logLoss).toBeLessThan(hgb.test.logloss + 0.005);
    const trained = probabilityForecast(predictBoosting(model, asFeatures(train.columns)), train.churned);
    expect(Math.abs(trained.logLoss - hgb.train_logloss)).toBeLessThan(0.01);
  });
  it('a forest ranks as well, and knows it out of bag', () => {
    const { train, test } = readChurnTable('telco');
    const { rf } = readMiningOracle<Reference>('churn_telco.json').models;
    const forest = fitRandomForest(asFeatures(train.columns), train.churned, seededRandom(1), { trees: 200 });
    const tested = probabilityForecast(predictForest(forest, asFeatures(test.columns)), test.churned);
    expect(tested.area).toBeGreaterThan(rf.over_seeds.auc_mean - 0.005);
    expect(Math.abs(probabilityForecast(forest.outOfBag, train.churned).area - rf.oob_auc)).toBeLessThan(0.01);
  });
});
