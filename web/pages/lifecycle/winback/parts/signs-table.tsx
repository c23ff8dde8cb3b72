import { drillLossSign } from '#contract/drill-worth';
import { DrillLink } from '../../../../frame/drill.tsx';
import { usePen } from '../../../../frame/use-pen.ts';
import { Count, Money, Percent } from '../../../../ui/cells.tsx';
import { DataTable } from '../../../../ui/data-table.tsx';
import type { Sign, Winback } from '../prepare.ts';

/** What goes before a loss: the test on the past, and who shows it today, silent or still live. */
export function SignsTable({ signs, watch }: { signs: readonly Sign[]; watch: Winback['watch'] }) {
  const { t, formats } = usePen();
  const today = (row: Sign) => watch.find(({ sign }) => sign === row.sign);
  const lostOf = (lost: number, all: number) => (all === 0 ? null : lost / all);
  const counted = (row: Sign, isLive: boolean) => {
    const found = today(row);
    if (found === undefined) return null;
    return (
      <DrillLink where={drillLossSign(row.sign, isLive)}>{formats.count(isLive ? found.live : found.silent)}</DrillLink>
    );
  };
  return (
    <DataTable
      caption={t('winback.signs')}
      rows={signs}
      rowKey={(row) => row.sign}
      columns={[
        { key: 'sign', title: t('winback.sign'), fixed: true, render: (row) => t(`lossSign.${row.sign}`) },
        { key: 'kind', title: t('winback.kind'), render: (row) => t(`lossKind.${row.kind}`) },
        {
          key: 'exposed',
          title: t('winback.sign.exposed'),
          align: 'right',
          render: (row) => <Count value={row.exposed} />,
        },
        {
          key: 'lost',
          title: t('winback.sign.lost'),
          align: 'right',
          render: (row) => <Percent share={lostOf(row.exposedLost, row.exposed)} />,
        },
        {
          key: 'others',
          title: t('winback.sign.othersLost'),
          align: 'right',
          render: (row) => <Percent share={lostOf(row.othersLost, row.others)} />,
        },
        {
          key: 'ratio',
          title: t('winback.sign.ratio'),
          align: 'right',
          render: (row) => <span className="p-num">{formats.number(row.ratio, 2)}</span>,
        },
        {
          key: 'interval',
          title: t('winback.sign.interval'),
          align: 'right',
          render: ({ interval }) =>
            interval === null ? null : (
              <span className="p-num">
                {formats.number(interval.lower, 2)}–{formats.number(interval.upper, 2)}
              </span>
            ),
        },
        {
          key: 'counts',
          title: t('winback.sign.counts'),
          render: (row) =>
            row.ratio === null ? t('winback.sign.few') : t(row.counts ? 'winback.sign.yes' : 'winback.sign.no'),
        },
        { key: 'part', title: t('winback.sign.part'), align: 'right', render: (row) => <Percent share={row.part} /> },
        { key: 'silent', title: t('winback.sign.silent'), align: 'right', render: (row) => counted(row, false) },
        { key: 'live', title: t('winback.sign.live'), align: 'right', render: (row) => counted(row, true) },
        {
          key: 'future',
          title: t('winback.sign.future'),
          align: 'right',
          render: (row) => <Money minor={today(row)?.liveFutureMinor ?? null} />,
        },
      ]}
    />
  );
}
