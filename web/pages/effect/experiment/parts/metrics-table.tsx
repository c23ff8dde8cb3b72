import type { ExperimentAnswer, MetricEffect } from '#contract/experiment';
import { type Pen, usePen } from '../../../../frame/use-pen.ts';
import { Percent } from '../../../../ui/cells.tsx';
import { type Column, DataTable } from '../../../../ui/data-table.tsx';
import { Panel } from '../../../../ui/page-layout.tsx';
import { metricChange, metricNumber } from '../../metric-number.ts';

/** Every measure in both groups, side by side, with its difference and intervals. */
export function MetricsTable({ answer }: { answer: ExperimentAnswer }) {
  const pen = usePen();
  const { t, formats } = pen;
  const title = t('experiment.metrics');
  const number = (
    key: string,
    name: string,
    write: (row: MetricEffect) => string,
    optional = false,
  ): Column<MetricEffect> => ({
    key,
    title: name,
    align: 'right',
    render: (row) => <span className="p-num">{write(row)}</span>,
    ...(optional ? { optional } : {}),
  });
  return (
    <Panel title={title} flush>
      <DataTable
        caption={title}
        rows={answer.metrics}
        rowKey={(row) => row.metric}
        columns={[
          {
            key: 'metric',
            title: t('experiment.metric'),
            fixed: true,
            render: ({ metric }) =>
              metric === answer.experiment.primary ? <strong>{t(`metric.${metric}`)}</strong> : t(`metric.${metric}`),
          },
          number('treated', t('experiment.treated'), (row) => metricNumber(row.metric, row.treatedMean, pen)),
          number('control', t('experiment.control'), (row) => metricNumber(row.metric, row.controlMean, pen)),
          number('difference', t('experiment.adjusted'), (row) => metricChange(row.metric, row.difference, pen)),
          number('interval', t('experiment.interval'), (row) => between(row, row, pen)),
          number('always', t('experiment.always'), (row) => between(row, row.always, pen)),
          number(
            'plain',
            t('experiment.plain'),
            (row) => `${metricChange(row.metric, row.plain.difference, pen)} (${between(row, row.plain, pen)})`,
          ),
          {
            key: 'sharper',
            title: t('experiment.sharper'),
            align: 'right',
            render: (row) => <Percent share={row.varianceReduction} />,
          },
        ]}
      />
      <Basket answer={answer} />
      <p className="p-caption" style={{ padding: '8px 16px 12px' }}>
        {t('experiment.metrics.note', {
          n: formats.count(answer.metrics.length),
          primary: t(`metric.${answer.experiment.primary}`),
          level: formats.percent(answer.level),
        })}
      </p>
    </Panel>
  );
}

function between(
  { metric }: MetricEffect,
  bounds: { lower: number | null; upper: number | null } | null,
  pen: Pen,
): string {
  if (bounds === null || bounds.lower === null || bounds.upper === null) return '–';
  return pen.t('experiment.between', {
    lower: metricChange(metric, bounds.lower, pen),
    upper: metricChange(metric, bounds.upper, pen),
  });
}

/** What an order was worth: a ratio of two things that the treatment may both move, so it stands beside the measures a head. */
function Basket({ answer: { basket, level } }: { answer: ExperimentAnswer }) {
  const pen = usePen();
  const { t, formats } = pen;
  if (basket === null) return null;
  return (
    <p style={{ padding: '8px 16px 0' }}>
      {t('experiment.basket', {
        treated: metricNumber('net', basket.treated, pen),
        control: metricNumber('net', basket.control, pen),
        difference: metricChange('net', basket.difference, pen),
        lower: metricChange('net', basket.lower, pen),
        upper: metricChange('net', basket.upper, pen),
        level: formats.percent(level),
      })}
    </p>
  );
}
