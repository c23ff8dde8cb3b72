import { Failure } from '#contract/failure';
import type { UpliftLearner } from '#contract/uplift';
import { momentsOf } from '#stats/inference/mean-difference';
import { qiniOf } from '#stats/inference/qini';
import { percentileInterval } from '#stats/inference/quantile';
import type { FeatureColumn } from '#stats/models/feature-bins';
import { type Experiment, pickRows, type UpliftRule } from '#stats/models/uplift';
import { seededRandom } from '#stats/numeric/random';
import { drawWithoutReplacement } from '#stats/numeric/sample-rows';
import { armsOf, type ExperimentTable, pickValues } from './experiment-table.ts';
import { learnRule, type SeenPart, seenByPart } from './uplift-learners.ts';

export type UpliftAsk = {
  readonly control: string | undefined;
  readonly methods: readonly UpliftLearner[];
  readonly seed: number;
};

/** A rule learned on one part of the customers and tried on the other. */
export type TriedRule = {
  readonly method: UpliftLearner;
  readonly qiniCoefficient: number;
  /** 90 % bootstrap interval: a rule whose interval holds 0 orders customers no better than chance */
  readonly qiniInterval: { readonly lower: number; readonly upper: number };
  readonly auuc: number;
  /** customers of the test from most to least expected uplift, in tenths */
  readonly tenths: readonly SeenPart[];
};

export type UpliftAnswer = {
  readonly arm: string;
  readonly control: string;
  readonly outcome: string;
  readonly learned: number;
  readonly tested: number;
  readonly rules: readonly TriedRule[];
  /** the rule with the largest Qini coefficient, if its interval lies above 0 */
  readonly best: UpliftLearner | null;
};

const TEST_SHARE = 0.4;
const DRAWS = 200;
/** Fewer customers in either group leave nothing to learn about groups within them. */
const FEWEST = 200;

/**
 * Learns from the covariates whom the treatment changes, on six tenths of the customers, and tries the rules on the others. Of several
 * outcomes the first counts.
 * @throws Failure as `armsOf`; `model.too-few-rows`; `effect.two-groups` where there is more than one treated group
 */
export function learnUplift(table: ExperimentTable, ask: UpliftAsk): UpliftAnswer {
  const { control, treated: arms } = armsOf(table, ask.control);
  const [arm = '', ...others] = arms;
  if (others.length > 0) {
    throw new Failure('effect.two-groups', { column: table.treatment, groups: [control, ...arms].join(', ') });
  }
  const [outcome] = table.outcomes;
  if (outcome === undefined) throw new RangeError('no outcome');
  const treated = Float64Array.from(table.assigned, (group) => (group === arm ? 1 : 0));
  const sizes = momentsOf(treated);
  const smaller = Math.round(sizes.n * Math.min(sizes.mean, 1 - sizes.mean));
  if (smaller < FEWEST) throw new Failure('model.too-few-rows', { needed: FEWEST, found: smaller });
  const columns = table.covariates.map((values): FeatureColumn => ({ kind: 'number', values }));
  const whole: Experiment = { columns, treated, outcome: outcome.values, share: sizes.mean };
  const order = drawWithoutReplacement(seededRandom(ask.seed), sizes.n, sizes.n);
  const tested = Math.round(TEST_SHARE * sizes.n);
  const train = partOf(whole, order.subarray(tested));
  const test = partOf(whole, order.subarray(0, tested));
  const rules = ask.methods.map((method) => tryRule(method, learnRule(method, train, ask.seed), test, ask.seed));
  const sure = rules.filter(({ qiniInterval }) => qiniInterval.lower > 0);
  const best = sure.toSorted((u, v) => v.qiniCoefficient - u.qiniCoefficient)[0]?.method ?? null;
  return { arm, control, outcome: outcome.name, learned: sizes.n - tested, tested, rules, best };
}

function partOf({ columns, treated, outcome, share }: Experiment, rows: Uint32Array): Experiment {
  return {
    columns: pickRows(columns, rows),
    treated: pickValues(treated, rows),
    outcome: pickValues(outcome, rows),
    share,
  };
}

function tryRule(method: UpliftLearner, rule: UpliftRule, test: Experiment, seed: number): TriedRule {
  const scores = rule(test.columns);
  const { qiniCoefficient, gainArea } = qiniOf(scores, test.treated, test.outcome);
  const random = seededRandom(seed + 1);
  const n = scores.length;
  const draws = Float64Array.from({ length: DRAWS }, () => {
    const rows = Uint32Array.from({ length: n }, () => Math.floor(random() * n));
    const pick = (column: Float64Array) => pickValues(column, rows);
    return qiniOf(pick(scores), pick(test.treated), pick(test.outcome)).qiniCoefficient;
  });
  const { low, high } = percentileInterval(draws, 0.9);
  return {
    method,
    qiniCoefficient,
    qiniInterval: { lower: low, upper: high },
    auuc: gainArea,
    tenths: seenByPart(scores, test, 10),
  };
}
