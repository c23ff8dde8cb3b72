import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { miningOracles, readMiningOracle, readMiningTable } from '../../../test/mining-oracles.ts';
import { applyIsotonic, fitIsotonic } from './isotonic.ts';
import { probabilityForecast } from './probability-forecast.ts';

const row = (...values: number[]): Float64Array => Float64Array.from(values);

describe('paper: Ayer et al. (1955), Hanley & McNeil (1982), by hand', () => {
  it('pools what goes the wrong way', () => {
    const fit = fitIsotonic(row(1, 2, 3, 4), row(1, 3, 2, 6));
    expect([...applyIsotonic(fit, row(1, 2, 3, 4, 3.5, 0, 9))]).toEqual([1, 2.5, 2.5, 6, 4.25, 1, 6]);
  });
  it('counts pairs in the right order, ties as half', () => {
    const { area, brier, logLoss } = probabilityForecast(row(0.1, 0.4, 0.4, 0.8), row(0, 0, 1, 1));
    expect(area).toBe(3.5 / 4);
    expect(brier).toBeCloseTo((0.01 + 0.16 + 0.36 + 0.04) / 4, 12);
    expect(logLoss).toBeCloseTo(-(Math.log(0.9) + Math.log(0.6) + Math.log(0.4) + Math.log(0.8)) / 4, 12);
  });
});

describe('limits', () => {
  it('answers NaN where there is no answer and refuses what does not fit together', () => {
    expect(probabilityForecast(row(0.2), row(1)).area).toBeNaN();
    expect(applyIsotonic(fitIsotonic(row(), row()), row(1))[0]).toBeNaN();
    expect(() => fitIsotonic(row(1), row())).toThrow(RangeError);
    expect(() => probabilityForecast(row(1), row())).toThrow(RangeError);
  });
});

describe('identities', () => {
  it('never falls, keeps the total and does not care about the order of rows', () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 5 })), {
      minLength: 1,
      maxLength: 60,
    });
    fc.assert(
      fc.property(pairs, (rows) => {
        const scores = Float64Array.from(rows, ([s]) => s);
        const outcomes = Float64Array.from(rows, ([, y]) => y);
        const fit = fitIsotonic(scores, outcomes);
        const at = Float64Array.from({ length: 41 }, (_, i) => i / 2);
        const curve = applyIsotonic(fit, at);
        for (let i = 1; i < 41; i++) expect(curve[i]!).toBeGreaterThanOrEqual(curve[i - 1]! - 1e-12);
        const total = (v: Float64Array): number => v.reduce((sum, x) => sum + x, 0);
        expect(total(applyIsotonic(fit, scores))).toBeCloseTo(total(outcomes), 8);
        const turned = fitIsotonic(scores.toReversed(), outcomes.toReversed());
        for (const [i, v] of applyIsotonic(turned, at).entries()) expect(v).toBeCloseTo(curve[i]!, 10);
      }),
    );
  });
});

describe.skipIf(!miningOracles)('reference', () => {
  it('is the isotonic fit and the area of independent tools on a public churn table', () => {
    const table = readMiningTable('telco_test_predictions.csv');
    const column = (name: string): Float64Array => Float64Array.from(table.column(name), Number);
    type Reference = {
      isotonic_rf_on_test: { n_thresholds: number; x: number[]; y: number[] };
      models: { rf: { test: { auc: number; brier: number; logloss: number } } };
    };
    const { isotonic_rf_on_test: wanted, models } = readMiningOracle<Reference>('churn_telco.json');
    const fit = fitIsotonic(column('rf'), column('y'));
    expect(fit.scores).toHaveLength(wanted.n_thresholds);
    for (const [i, mean] of applyIsotonic(fit, Float64Array.from(wanted.x)).entries())
      expect(mean).toBeCloseTo(wanted.y[i]!, 8);
    const found = probabilityForecast(column('rf'), column('y'));
    expect(found.area).toBeCloseTo(models.rf.test.auc, 10);
    expect(found.brier).toBeCloseTo(models.rf.test.brier, 8);
    expect(found.logLoss).toBeCloseTo(models.rf.test.logloss, 8);
  });
});
