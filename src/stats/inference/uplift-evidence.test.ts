import { describe, expect, it } from 'vitest';
import { type Experiment, fitTransformedOutcome } from '../models/uplift.ts';
import { sequentialUplift } from '../models/uplift-sequential.ts';
import { drawNormal } from '../numeric/draws.ts';
import { seededRandom } from '../numeric/random.ts';
import { qiniOf } from './qini.ts';
import { calibrateUplift, qiniDeviation, qiniInSequence } from './uplift-evidence.ts';

const row = (...values: number[]): Float64Array => Float64Array.from(values);

/** y = b + τ t + noise with τ = 1 + spread · (a > ½ ? 1 : −1). */
function simulated(n: number, seed: number, spread: number): Experiment & { truth: Float64Array } {
  const random = seededRandom(seed);
  const column = (): Float64Array => Float64Array.from({ length: n }, random);
  const [a, b] = [column(), column()];
  const treated = Float64Array.from({ length: n }, () => (random() < 0.5 ? 1 : 0));
  const truth = a.map((v) => 1 + (v > 0.5 ? spread : -spread));
  const outcome = truth.map((tau, i) => b[i]! + tau * treated[i]! + drawNormal(random));
  return { columns: [a, b].map((values) => ({ kind: 'number', values })), treated, outcome, share: 0.5, truth };
}

const QUICK = { rounds: 15, learningRate: 0.2, leaves: 4, leastRows: 40 };

describe('limits', () => {
  it('a score that is the same for all tells nobody from anybody', () => {
    const { treated, outcome } = simulated(400, 1, 0);
    const flat = new Float64Array(400).fill(3);
    expect(qiniDeviation(flat, treated, outcome, seededRandom(1), 20)).toBeCloseTo(0, 12);
    expect(calibrateUplift(flat, treated, outcome)).toMatchObject({ slope: 0, centre: 3 });
  });
  it('refuses columns of unlike length', () => {
    expect(() => qiniDeviation(row(1, 2), row(1), row(1, 2), seededRandom(1))).toThrow(RangeError);
    expect(() => calibrateUplift(row(1, 2), row(1, 0), row(1))).toThrow(RangeError);
  });
});

describe('identities', () => {
  const { truth, treated, outcome } = simulated(4_000, 2, 0.6);
  it('the true effect as score has slope 1 and the mean effect; ten times the score a tenth of the slope', () => {
    const { mean, slope, slopeError } = calibrateUplift(truth, treated, outcome);
    expect(Math.abs(slope - 1)).toBeLessThan(3 * slopeError);
    expect(mean).toBeCloseTo(1, 1);
    const tenfold = calibrateUplift(
      truth.map((s) => 10 * s + 7),
      treated,
      outcome,
    );
    expect(tenfold.slope).toBeCloseTo(slope / 10, 9);
    expect(tenfold.slopeError).toBeCloseTo(slopeError / 10, 9);
  });
  it('the deviation of a Qini coefficient is that of coefficients of experiments run anew', () => {
    const coefficients = Float64Array.from({ length: 120 }, (_, run) => {
      const again = simulated(1_000, 100 + run, 0.6);
      return qiniOf(again.truth, again.treated, again.outcome).qiniCoefficient;
    });
    const mean = coefficients.reduce((sum, v) => sum + v, 0) / 120;
    const seen = Math.sqrt(coefficients.reduce((sum, v) => sum + (v - mean) ** 2, 0) / 119);
    const one = simulated(1_000, 99, 0.6);
    const told = qiniDeviation(one.truth, one.treated, one.outcome, seededRandom(3), 200);
    // 119 degrees of freedom: the ratio is within ±25 % nearly always
    expect(told / seen).toBeGreaterThan(0.75);
    expect(told / seen).toBeLessThan(1.25);
  });
});

describe('recovery', () => {
  /** Whether the order of customers beats chance by 1.645 deviations, in experiments of 800 customers. */
  const findings = (spread: number, runs: number): number =>
    Array.from({ length: runs }, (_, run) => {
      const experiment = simulated(800, 1_000 + run, spread);
      const { treated, outcome } = experiment;
      const parts = sequentialUplift(experiment, (part) => fitTransformedOutcome(part, QUICK), seededRandom(run));
      const judged = parts.map(({ rows, scores }) => ({
        scores,
        treated: Float64Array.from(rows, (i) => treated[i]!),
        outcome: Float64Array.from(rows, (i) => outcome[i]!),
      }));
      const { qini, deviation } = qiniInSequence(judged, seededRandom(run), 50);
      return qini > 1.645 * deviation;
    }).filter(Boolean).length;

  it('finds no difference between customers where all gain the same, but for one experiment in twenty', () => {
    // 15 of 300, within three standard deviations of the count; where folds judge rules of one another it is twice as many
    expect(findings(0, 300)).toBeLessThanOrEqual(15 + 3 * Math.sqrt(14.25));
  });
  it('finds one that is there', () => {
    expect(findings(0.8, 40)).toBeGreaterThanOrEqual(36);
  });
});
