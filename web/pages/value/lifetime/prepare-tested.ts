import { money } from '../../../frame/quantities.ts';
import type { Pen } from '../../../frame/use-pen.ts';
import type { ChartView } from '../../../ui/chart/view.ts';
import { bars } from '../../../ui/prepare/bars.ts';
import { type LineSeries, lines } from '../../../ui/prepare/lines.ts';
import type { Backtest } from './prepare.ts';

type NameOf = (code: string) => string;

const DAY = 86_400_000;
/** The last day of a week counted from the end of the calibration. */
export function weekEnd(calibrationEnd: string, week: number): string {
  return new Date(Date.parse(`${calibrationEnd}T00:00:00Z`) + week * 7 * DAY).toISOString().slice(0, 10);
}

/** Sums that grow from week to week. */
export function runningSums(values: readonly number[]): readonly number[] {
  let sum = 0;
  return values.map((value) => {
    sum += value;
    return sum;
  });
}

/** A line for what happened, and a dashed one for each model shown. */
function actualAndExpected(
  rows: readonly { actual: number; expected: Record<string, number> }[],
  shown: readonly string[],
  along: (values: readonly number[]) => readonly number[],
  nameOf: NameOf,
  { t, look }: Pen,
): LineSeries[] {
  const actual = { name: t('value.lifetime.actual'), values: along(rows.map((row) => row.actual)), colour: look.text };
  const expected = shown.map((model, at) => ({
    name: nameOf(model),
    values: along(rows.map((row) => row.expected[model] ?? 0)),
    colour: look.series[at % look.series.length] ?? look.accent,
    dashed: true,
  }));
  return [actual, ...expected];
}

/** Repeat purchases by week or adding up, actual and expected, with the weeks the models had not seen shaded. */
export function trackingChart(
  { weekly, calibrationEnd }: Backtest,
  { shown, isCumulative }: { shown: readonly string[]; isCumulative: boolean },
  nameOf: NameOf,
  pen: Pen,
): ChartView {
  const { t, formats, look } = pen;
  const day = (week: number) => weekEnd(calibrationEnd, week);
  const along = isCumulative ? runningSums : (values: readonly number[]) => values;
  const view = lines({
    at: weekly.map(({ week }) => ({ short: formats.month(day(week)), full: formats.day(day(week)) })),
    atName: t('value.lifetime.week'),
    series: actualAndExpected(weekly, shown, along, nameOf, pen),
    quantity: { name: t('value.lifetime.orders'), write: (n) => formats.number(n, isCumulative ? 0 : 1) },
    look,
    summary: t('value.lifetime.tracking.note'),
  });
  const first = weekly.findIndex(({ week }) => week >= 0);
  if (first < 0) return view;
  const series = view.option['series'] as Record<string, unknown>[];
  const shade = {
    silent: true,
    itemStyle: { color: look.accent, opacity: 0.08 },
    label: { color: look.secondary, position: 'insideTop' },
    data: [[{ xAxis: first, name: t('value.lifetime.heldOut') }, { xAxis: weekly.length - 1 }]],
  };
  return {
    ...view,
    option: { ...view.option, series: series.map((one, at) => (at === 0 ? { ...one, markArea: shade } : one)) },
  };
}

/** Mean orders in the held-out part, forecast and made, by repeat purchases before. */
export function calibrationChart(
  { calibration }: Backtest,
  shown: readonly string[],
  nameOf: NameOf,
  pen: Pen,
): ChartView {
  const { t, formats, look } = pen;
  const last = calibration.length - 1;
  const label = (frequency: number, at: number) =>
    at === last && last > 0 ? `${formats.count(frequency)}+` : formats.count(frequency);
  return lines({
    at: calibration.map((one, at) => ({
      short: label(one.frequency, at),
      full: `${t('value.lifetime.frequency')}: ${label(one.frequency, at)} (${formats.count(one.customers)})`,
    })),
    atName: t('value.lifetime.frequency'),
    series: actualAndExpected(calibration, shown, (values) => values, nameOf, pen),
    quantity: { name: t('value.lifetime.orders'), write: (n) => formats.number(n, 2) },
    look,
    summary: t('value.lifetime.calibration.note'),
    height: 240,
  });
}

/** Money of each tenth of the customers, as one model had forecast it and as it was spent. */
export function decilesChart(
  { deciles }: Backtest,
  model: string,
  currency: string,
  nameOf: NameOf,
  pen: Pen,
): ChartView {
  const { t, formats, look } = pen;
  const own = deciles.filter((tenth) => tenth.rule === model);
  return bars({
    categories: own.map(({ decile }) => ({ label: formats.count(decile) })),
    categoryName: t('value.lifetime.decile'),
    series: [
      { name: t('value.lifetime.actual'), values: own.map((tenth) => tenth.actualMinor), colour: look.text },
      { name: nameOf(model), values: own.map((tenth) => tenth.forecastMinor), colour: look.accent },
    ],
    quantity: money(pen, t('value.lifetime.revenue'), currency),
    look,
    summary: t('value.lifetime.deciles.note', { model: nameOf(model) }),
    height: 240,
  });
}
