import { useMemo } from 'react';
import type { SegmentDetail, SegmentSize } from '#contract/segments';
import { To } from '../../../../frame/drill.tsx';
import { people, ratio } from '../../../../frame/quantities.ts';
import { usePen } from '../../../../frame/use-pen.ts';
import { Count, Money, Percent } from '../../../../ui/cells.tsx';
import { Chart } from '../../../../ui/chart/chart.tsx';
import { DataTable } from '../../../../ui/data-table.tsx';
import { Panel } from '../../../../ui/page-layout.tsx';
import { lines } from '../../../../ui/prepare/lines.ts';
import { EmptyState } from '../../../../ui/states.tsx';

/** How large the segment was on every day that has been scored, and who came and left between them. */
export function History({ detail }: { detail: SegmentDetail }) {
  const pen = usePen();
  const { t, formats, look } = pen;
  const { sizes, segment } = detail;
  const view = useMemo(() => {
    const last = sizes.at(-1);
    return lines({
      at: sizes.map(({ asOf }) => ({ short: formats.day(asOf), full: formats.day(asOf) })),
      atName: t('segments.history.day'),
      series: [{ name: t('segments.customers'), values: sizes.map(({ customers }) => customers) }],
      quantity: people(pen, t('segments.customers')),
      look,
      summary: t('segments.history.summary', {
        n: formats.count(last?.customers ?? null),
        day: formats.day(last?.asOf ?? null),
      }),
      height: 240,
    });
  }, [sizes, t, formats, look, pen]);
  if (sizes.length === 0)
    return (
      <Panel title={t('segments.history')}>
        <EmptyState title={t('segments.history.none')} />
      </Panel>
    );
  return (
    <>
      <Panel span={5}>
        <Chart title={t('segments.history')} name={`segment-${segment.segmentId}-history`} view={view} />
      </Panel>
      <Panel span={7} title={t('segments.history.changes')} flush>
        <HistoryTable segmentId={segment.segmentId} sizes={sizes} />
      </Panel>
    </>
  );
}

type Row = SegmentSize & { before: SegmentSize | undefined };

function HistoryTable({ segmentId, sizes }: { segmentId: number; sizes: readonly SegmentSize[] }) {
  const { t, formats } = usePen();
  const rows: Row[] = sizes.map((size, at) => ({ ...size, before: sizes[at - 1] })).toReversed();
  const at = (day: string, is: 'is' | 'not') => `segmentAt:${is}:${day}/${segmentId}`;
  const change = ({ before, asOf }: Row, count: number | null, isEntered: boolean) =>
    count === null || before === undefined ? (
      <Count value={null} />
    ) : (
      <To
        to="/customers"
        search={{
          asOf,
          where: isEntered ? [at(asOf, 'is'), at(before.asOf, 'not')] : [at(before.asOf, 'is'), at(asOf, 'not')],
        }}
      >
        <Count value={count} />
      </To>
    );
  const right = (key: string, title: string, render: (row: Row) => React.ReactNode) => ({
    key,
    title,
    align: 'right' as const,
    render,
  });
  return (
    <DataTable
      caption={t('segments.history.changes')}
      rows={rows}
      rowKey={(row) => row.asOf}
      maxHeight={280}
      columns={[
        { key: 'day', title: t('segments.history.day'), fixed: true, render: (row) => formats.day(row.asOf) },
        right('customers', t('segments.customers'), (row) => (
          <To to="/customers" search={{ asOf: row.asOf, where: [at(row.asOf, 'is')] }}>
            <Count value={row.customers} />
          </To>
        )),
        right('share', t('segments.share'), (row) => <Percent share={ratio(row.customers, row.base)} />),
        right('entered', t('segments.entered'), (row) => change(row, row.entered, true)),
        right('gone', t('segments.gone'), (row) => change(row, row.gone, false)),
        right('net', t('measure.net'), (row) => <Money minor={row.netMinor} />),
        right('version', t('segments.version'), (row) => <span className="p-num">{row.version}</span>),
      ]}
    />
  );
}
