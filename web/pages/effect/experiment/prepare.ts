import type { Stage } from '#contract/common';
import { type ExperimentAnswer, METRIC_UNITS, type Metric } from '#contract/experiment';
import { hasWords } from '#i18n';
import type { Pen } from '../../../frame/use-pen.ts';
import type { ChartView } from '../../../ui/chart/view.ts';
import { intervals } from '../../../ui/prepare/intervals.ts';
import type { Quantity } from '../../../ui/prepare/quantity.ts';
import { metricChange, metricNumber } from '../metric-number.ts';

const STAGES: readonly Stage[] = ['exploration', 'formation', 'stability', 'decline', 'lost'];

type Headline = NonNullable<ExperimentAnswer['headline']>;

/** The answer: what was seen in both groups, the difference with its interval, the money, and what to do. */
export function answerSentence(answer: ExperimentAnswer, pen: Pen): string {
  const { t, formats } = pen;
  const { headline, verdict, window } = answer;
  if (headline === null || verdict === 'too-few') return t('experiment.answer.too-few');
  const { metric } = headline;
  return t(`experiment.answer.${verdict}`, {
    metric: t(`metric.${metric}`),
    treated: metricNumber(metric, headline.treatedMean, pen),
    control: metricNumber(metric, headline.controlMean, pen),
    difference: metricChange(metric, headline.difference, pen),
    interval: intervalWords(answer, headline, pen),
    total: totalWords(answer, pen),
    smallest: metricNumber(metric, headline.smallestEffect, pen),
    day: formats.day(window.completeOn),
  });
}

function intervalWords({ level }: ExperimentAnswer, { kind, metric, lower, upper }: Headline, pen: Pen): string {
  const { t, formats } = pen;
  if (lower === null || upper === null) return t('experiment.interval.unknown');
  return t(`experiment.interval.${kind}`, {
    level: formats.percent(level),
    lower: metricChange(metric, lower, pen),
    upper: metricChange(metric, upper, pen),
  });
}

function totalWords({ total, treated }: ExperimentAnswer, { t, formats }: Pen): string {
  if (total === null || total.lower === null || total.upper === null) return '';
  return t('experiment.total', {
    n: formats.count(treated),
    profit: formats.moneyChange(Math.round(total.profitMinor)),
    lower: formats.money(Math.round(total.lower)),
    upper: formats.money(Math.round(total.upper)),
    cost: formats.money(total.costMinor),
  });
}

/** The name of a group of customers. */
export function groupName(by: ExperimentAnswer['groups']['by'], group: string, { t }: Pen): string {
  if (group === '') return t(by === 'stage' ? 'stage.new' : 'experiment.group.none');
  const key = `stage.${group}`;
  return by === 'stage' && hasWords(key) ? t(key as 'stage.lost') : group;
}

/** Groups as a reader expects them: stages in the order of a life, the others by name. */
export function inOrder({ by, rows }: ExperimentAnswer['groups']): ExperimentAnswer['groups']['rows'] {
  if (by !== 'stage') return rows;
  const place = (group: string) => STAGES.indexOf(group as Stage);
  return rows.toSorted((one, other) => place(one.group) - place(other.group));
}

type Estimate = { difference: number | null; lower: number | null; upper: number | null };

/** Differences of groups or weeks, each with its interval against zero. */
export function differences(
  rows: readonly (Estimate & { label: string; treated: number; control: number })[],
  { metric, rowName, summary, per }: { metric: Metric; rowName: string; summary: string; per: number },
  pen: Pen,
): ChartView {
  const { t, formats, look } = pen;
  const quantity: Quantity = {
    name: t('experiment.difference'),
    write: (n) => metricChange(metric, n, pen),
    short: (n) => metricChange(metric, n, pen),
    ...(METRIC_UNITS[metric] === 'money' ? { per } : {}),
  };
  return intervals({
    rows: rows.flatMap(({ label, difference, lower, upper, treated, control }) =>
      difference === null || lower === null || upper === null
        ? []
        : [
            {
              label,
              value: difference,
              lower,
              upper,
              say: `${label}\n${quantity.write(difference)} (${t('experiment.between', {
                lower: quantity.write(lower),
                upper: quantity.write(upper),
              })})\n${t('experiments.groups')}: ${formats.count(treated)} | ${formats.count(control)}`,
            },
          ],
    ),
    rowName,
    bounds: { lower: t('experiment.lower'), upper: t('experiment.upper') },
    quantity,
    look,
    summary,
  });
}
