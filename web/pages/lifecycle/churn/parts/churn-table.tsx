import { type ChurnPart, drillChurn } from '#contract/drill';
import { DrillLink } from '../../../../frame/drill.tsx';
import { usePen } from '../../../../frame/use-pen.ts';
import { Money, Percent } from '../../../../ui/cells.tsx';
import { type Column, DataTable } from '../../../../ui/data-table.tsx';
import { type Churn, type ChurnRow, groupName } from '../prepare.ts';

/** Every period and group, newest first; each count opens its people. */
export function ChurnTable({ churn: { periods, by } }: { churn: Churn }) {
  const pen = usePen();
  const { t, formats } = pen;
  const rows = [...periods].sort((a, b) => (a.to === b.to ? b.atStart - a.atStart : a.to < b.to ? 1 : -1));
  const count = (part: ChurnPart): Column<ChurnRow> => ({
    key: part,
    title: t(`lifecycle.churn.${part}`),
    align: 'right',
    render: (row) =>
      row[part] === 0 ? (
        <span className="p-num p-none">0</span>
      ) : (
        <DrillLink where={drillChurn(part, row.from, row.to, by, row.group)}>{formats.count(row[part])}</DrillLink>
      ),
  });
  const group: Column<ChurnRow>[] =
    by === 'none'
      ? []
      : [{ key: 'group', title: t('lifecycle.churn.group'), render: (row) => groupName(by, row.group, pen) }];
  return (
    <DataTable
      caption={t('lifecycle.churn.table')}
      rows={rows}
      rowKey={(row) => `${row.to} ${row.group}`}
      maxHeight={560}
      columns={[
        {
          key: 'period',
          title: t('lifecycle.churn.period'),
          fixed: true,
          render: (row) => t('lifecycle.churn.fromTo', { from: formats.day(row.from), to: formats.day(row.to) }),
        },
        ...group,
        count('atStart'),
        count('lost'),
        count('kept'),
        count('returned'),
        {
          key: 'churn',
          title: t('lifecycle.churn.rate.short'),
          align: 'right',
          render: (row) => <Percent share={row.churnRate} />,
        },
        {
          key: 'retention',
          title: t('lifecycle.churn.retention'),
          align: 'right',
          render: (row) => <Percent share={row.retentionRate} />,
        },
        {
          key: 'moneyAtStart',
          title: t('lifecycle.churn.moneyAtStart'),
          align: 'right',
          render: (row) => <Money minor={row.moneyAtStartMinor} />,
        },
        {
          key: 'moneyLost',
          title: t('lifecycle.churn.moneyLost'),
          align: 'right',
          render: (row) => <Money minor={row.moneyLostMinor} />,
        },
        {
          key: 'moneyRate',
          title: t('lifecycle.churn.moneyRate.short'),
          align: 'right',
          render: (row) => <Percent share={row.moneyChurnRate} />,
        },
      ]}
    />
  );
}
