import { METRIC_UNITS, type Metric } from '#contract/experiment';
import type { Pen } from '../../frame/use-pen.ts';

/** A number of a metric, written in its unit. Means are no whole minor units; they are written as if they were. */
export function metricNumber(metric: Metric, value: number | null, { formats }: Pen): string {
  const unit = METRIC_UNITS[metric];
  if (unit === 'money') return formats.money(value === null ? null : Math.round(value));
  return unit === 'share' ? formats.percent(value) : formats.number(value, 3);
}

/** A difference of a metric, with its sign; shares differ by percentage points. */
export function metricChange(metric: Metric, value: number | null, pen: Pen): string {
  const sign = value !== null && value > 0 ? '+' : '';
  if (METRIC_UNITS[metric] !== 'share' || value === null) return `${sign}${metricNumber(metric, value, pen)}`;
  return `${sign}${pen.t('experiment.points', { n: pen.formats.number(value * 100, 1) })}`;
}
