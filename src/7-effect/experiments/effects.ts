import type { ExperimentAnswer, Metric, MetricEffect } from '#contract/experiment';
import { type ArmSums, addSums, crossMomentsOfSums, effectHeterogeneity } from '#stats/inference/arm-sums';
import { type AdjustedDifference, cupedDifference } from '#stats/inference/covariate-adjustment';
import { alwaysValidInterval, smallestEffect } from '#stats/inference/experiment-design';
import { meanDifference, type RatioMoments, ratioDifference } from '#stats/inference/mean-difference';
import { momentsOfSums } from '#stats/inference/moments';
import type { Sizes } from './experiment-records.ts';

/** Sums of both arms of one metric. */
export type Pair = { readonly treated: ArmSums; readonly control: ArmSums };

export const NO_SUMS: ArmSums = { n: 0, y: 0, yy: 0, x: 0, xx: 0, xy: 0 };
const YEAR = 365;
/** The mixture is fixed at so many times the variance expected at the end, where its interval is narrowest: see alwaysValidInterval. */
const MIXTURE = 8;

const orNull = (value: number): number | null => (Number.isFinite(value) ? value : null);
const bounds = ({ lower, upper }: { lower: number; upper: number }) => ({ lower: orNull(lower), upper: orNull(upper) });

/**
 * One metric of treated and control: the difference adjusted for the past, the plain one, and one that holds at every look. `scale`: the
 * customers at the first look.
 */
export function metricEffect(
  metric: Metric,
  { treated, control }: Pair,
  windowDays: number,
  level: number,
  scale: Sizes = { treated: treated.n, control: control.n },
): MetricEffect {
  const [one, none] = [momentsOf(treated), momentsOf(control)];
  const plain = meanDifference(one, none, level);
  const adjusted = cupedDifference(crossMomentsOfSums(treated), crossMomentsOfSums(control), level);
  return {
    metric,
    treatedMean: one.mean,
    controlMean: none.mean,
    difference: adjusted.difference,
    ...bounds(adjusted),
    pvalue: orNull(adjusted.pvalue),
    plain: { difference: plain.difference, ...bounds(plain) },
    always: alwaysValid(metric, { treated, control }, adjusted, { days: windowDays, scale }, level),
    varianceReduction: orNull(adjusted.varianceReduction),
    smallestEffect: orNull(
      smallestEffect({
        treated: treated.n,
        control: control.n,
        variance: adjusted.standardError ** 2 / (1 / treated.n + 1 / control.n),
        level,
      }),
    ),
  };
}

/** Net revenue an order of treated and control, as ratios of totals. Null where a group has fewer than two customers or no order. */
export function basketEffect(treated: RatioMoments, control: RatioMoments, level: number): ExperimentAnswer['basket'] {
  if ([treated, control].some(({ n, meanX }) => !(n > 1 && meanX > 0))) return null;
  const ratio = ({ meanY, meanX }: RatioMoments): number => meanY / meanX;
  const found = ratioDifference(treated, control, level);
  return { treated: ratio(treated), control: ratio(control), difference: found.difference, ...bounds(found) };
}

function momentsOf({ n, y, yy }: ArmSums) {
  return momentsOfSums({ n, sum: y, squares: yy });
}

/** The mixture of the always valid interval follows from the past and the first look's customers alone, so that no later look can choose it. */
function alwaysValid(
  metric: Metric,
  { treated, control }: Pair,
  adjusted: AdjustedDifference,
  { days, scale }: { readonly days: number; readonly scale: Sizes },
  level: number,
) {
  const past = addSums(treated, control);
  const { variance, mean } = momentsOfSums({ n: past.n, sum: past.x, squares: past.xx });
  const share = days / YEAR;
  const buys = 1 - Math.exp(-mean * share);
  const spread = metric === 'conversion' ? buys * (1 - buys) : metric === 'value' ? variance : variance * share;
  const mixture = MIXTURE * spread * (1 / scale.treated + 1 / scale.control);
  const found = adjusted.standardError ** 2;
  if (!(mixture > 0) || !(found > 0)) return null;
  return bounds(alwaysValidInterval(adjusted.difference, found, mixture, level));
}

type Groups = ExperimentAnswer['groups'];

/** The effect within groups of customers; each interval is so wide that all of them hold together (Bonferroni). */
export function groupEffects(
  pairs: ReadonlyMap<string, Pair>,
  level: number,
): Pick<Groups, 'eachLevel' | 'pvalue' | 'rows'> {
  const eachLevel = 1 - (1 - level) / Math.max(1, pairs.size);
  const found = [...pairs].map(([group, { treated, control }]) => {
    const adjusted = cupedDifference(crossMomentsOfSums(treated), crossMomentsOfSums(control), eachLevel);
    const row = {
      group,
      treated: treated.n,
      control: control.n,
      treatedMean: orNull(treated.y / treated.n),
      controlMean: orNull(control.y / control.n),
      difference: orNull(adjusted.difference),
      ...bounds(adjusted),
    };
    return { row, adjusted };
  });
  const { pvalue } = effectHeterogeneity(found.map(({ adjusted }) => adjusted));
  return { eachLevel, pvalue: orNull(pvalue), rows: found.map(({ row }) => row) };
}

/** The plain difference of one week, from n, Σy and Σy² of both arms. */
export function weekEffect(week: number, { treated, control }: Pair, level: number) {
  const difference = meanDifference(momentsOf(treated), momentsOf(control), level);
  return {
    week,
    treated: treated.n,
    control: control.n,
    treatedMean: orNull(treated.y / treated.n),
    controlMean: orNull(control.y / control.n),
    difference: orNull(difference.difference),
    ...bounds(difference),
  };
}
