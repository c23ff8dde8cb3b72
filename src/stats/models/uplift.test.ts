import { describe, expect, it } from 'vitest';
import { readHillstrom } from '../../../test/hillstrom.ts';
import { miningOracles, readMiningOracle, readMiningTable } from '../../../test/mining-oracles.ts';
import { qiniOf } from '../inference/qini.ts';
import { drawNormal } from '../numeric/draws.ts';
import { seededRandom } from '../numeric/random.ts';
import type { FeatureColumn } from './feature-bins.ts';
import { type Experiment, fitTransformedOutcome, fitTwoModels, fitUpliftForest, pickRows } from './uplift.ts';

const row = (...values: number[]): Float64Array => Float64Array.from(values);
const asFeatures = (columns: readonly Float64Array[]): FeatureColumn[] =>
  columns.map((values) => ({ kind: 'number', values }));

/** τ = 2 where a > .5, −1 elsewhere; the outcome also moves with b, whether treated or not. */
function planted(n: number, seed: number): Experiment & { truth: Float64Array } {
  const random = seededRandom(seed);
  const column = (): Float64Array => Float64Array.from({ length: n }, random);
  const [a, b] = [column(), column()];
  const treated = Float64Array.from({ length: n }, () => (random() < 0.6 ? 1 : 0));
  const truth = a.map((v) => (v > 0.5 ? 2 : -1));
  const outcome = truth.map((tau, i) => 3 * b[i]! + tau * treated[i]! + drawNormal(random));
  return { columns: asFeatures([a, b]), treated, outcome, share: 0.6, truth };
}

describe('paper: Radcliffe (2007), a curve by hand', () => {
  it('adds the outcome of the treated and takes off that of the control, scaled to their number', () => {
    const { points, qiniArea, qiniCoefficient } = qiniOf(row(4, 3, 2, 1), row(1, 0, 1, 0), row(1, 0, 0, 1));
    expect(points.map(({ qini }) => qini)).toEqual([0, 1, 1, 1, 0]);
    expect(qiniArea).toBeCloseTo((0.125 + 0.25 + 0.25 + 0.125) / 4, 12);
    expect(qiniCoefficient).toBeCloseTo(qiniArea, 12);
  });
  it('takes equal scores as one step, whatever their order', () => {
    const flat = qiniOf(row(1, 1, 1, 1), row(1, 0, 1, 0), row(1, 0, 0, 1));
    expect(flat.points).toHaveLength(2);
    expect(flat.qiniCoefficient).toBeCloseTo(0, 12);
  });
});

describe('recovery', () => {
  const seen = planted(6000, 1);
  const later = planted(3000, 2);
  const error = (found: Float64Array): number =>
    found.reduce((sum, tau, i) => sum + (tau - later.truth[i]!) ** 2, 0) / found.length;

  it('two models and the forest find whom the treatment helps and whom it harms', () => {
    for (const rule of [fitTwoModels(seen), fitUpliftForest(seen, seededRandom(3), { trees: 60 })]) {
      const found = rule(later.columns);
      expect(error(found)).toBeLessThan(0.25);
      const right = found.filter((tau, i) => Math.sign(tau) === Math.sign(later.truth[i]!)).length;
      expect(right / found.length).toBeGreaterThan(0.93);
    }
  });
  it('the transformed outcome does, less sharply', () => {
    expect(error(fitTransformedOutcome(seen)(later.columns))).toBeLessThan(0.7);
  });
  it('has a mean that is the effect', () => {
    const found = fitUpliftForest(seen, seededRandom(4), { trees: 40 })(later.columns);
    expect(found.reduce((sum, tau) => sum + tau, 0) / found.length).toBeCloseTo(0.5, 0);
  });
  it('finds nothing where nothing is: the Qini coefficient of a rule learned on noise is about 0', () => {
    const noise = { ...seen, treated: seen.treated.toReversed() };
    const rule = fitUpliftForest(noise, seededRandom(5), { trees: 40 });
    const blind = { ...later, treated: later.treated.toReversed() };
    const { qiniCoefficient } = qiniOf(rule(later.columns), blind.treated, blind.outcome);
    const real = qiniOf(
      fitUpliftForest(seen, seededRandom(5), { trees: 40 })(later.columns),
      later.treated,
      later.outcome,
    );
    expect(Math.abs(qiniCoefficient)).toBeLessThan(real.qiniCoefficient / 3);
  });
});

describe.skipIf(!miningOracles)('reference: the Hillstrom experiment, women’s e-mail, visits', () => {
  type Learner = {
    qini_curve_area_per_customer: number;
    qini_coefficient_per_customer: number;
    cumgain_area_per_customer: number;
    cumgain_coefficient_per_customer: number;
    qini_coefficient_boot_sd: number;
  };
  type Reference = { learners: Record<string, { results: Record<string, Learner> }> };
  const results = () => readMiningOracle<Reference>('uplift_hillstrom.json').learners['womens_visit']!.results;

  it('draws the curve of every independent learner', () => {
    const table = readMiningTable('hillstrom_uplift_scores_womens_visit.csv');
    const column = (name: string): Float64Array => Float64Array.from(table.column(name), Number);
    for (const [name, wanted] of Object.entries(results())) {
      const found = qiniOf(column(name), column('t'), column('y'));
      expect([name, found.qiniArea]).toEqual([name, expect.closeTo(wanted.qini_curve_area_per_customer, 7)]);
      expect([name, found.qiniCoefficient]).toEqual([name, expect.closeTo(wanted.qini_coefficient_per_customer, 7)]);
      expect([name, found.gainArea]).toEqual([name, expect.closeTo(wanted.cumgain_area_per_customer, 7)]);
    }
  });
  it('learners of our own rank new customers as well, within two bootstrap deviations', () => {
    const { features, treated, visit, isTest } = readHillstrom('Womens E-Mail');
    const rowsOf = (test: number): Uint32Array => Uint32Array.from(isTest.keys()).filter((i) => isTest[i] === test);
    const part = (rows: Uint32Array) => ({
      columns: pickRows(asFeatures(features), rows),
      treated: Float64Array.from(rows, (i) => treated[i]!),
      outcome: Float64Array.from(rows, (i) => visit[i]!),
    });
    const train = { ...part(rowsOf(0)), share: 0.5 };
    const test = part(rowsOf(1));
    const reference = results();
    const bar = reference['two_model_hgb']!;
    for (const rule of [fitTwoModels(train), fitUpliftForest(train, seededRandom(1), { trees: 60 })]) {
      const { qiniCoefficient } = qiniOf(rule(test.columns), test.treated, test.outcome);
      expect(qiniCoefficient).toBeGreaterThan(bar.qini_coefficient_per_customer - 2 * bar.qini_coefficient_boot_sd);
      expect(qiniCoefficient).toBeGreaterThan(reference['random']!.qini_coefficient_per_customer);
    }
  });
});
