import { DrillLink } from '../../../../frame/drill.tsx';
import { usePen } from '../../../../frame/use-pen.ts';
import { Count, Money, Percent } from '../../../../ui/cells.tsx';
import { DataTable } from '../../../../ui/data-table.tsx';
import { type Cohorts, cohortRows } from '../prepare.ts';

/** Every cohort, newest first; its name opens its people. */
export function CohortsTable({ cohorts }: { cohorts: Cohorts }) {
  const pen = usePen();
  const { t } = pen;
  const step = (n: number) => t(`lifecycle.cohorts.step.${cohorts.by}`, { n: String(n) });
  return (
    <DataTable
      caption={t('lifecycle.cohorts.caption')}
      rows={cohortRows(cohorts, pen)}
      rowKey={(row) => row.cohort}
      maxHeight={480}
      columns={[
        {
          key: 'cohort',
          title: t('lifecycle.cohorts.cohort'),
          fixed: true,
          render: (row) => <DrillLink where={row.where}>{row.name}</DrillLink>,
        },
        {
          key: 'customers',
          title: t('lifecycle.cohorts.size'),
          align: 'right',
          render: (row) => <Count value={row.customers} />,
        },
        { key: 'first', title: step(1), align: 'right', render: (row) => <Percent share={row.first} /> },
        { key: 'third', title: step(3), align: 'right', render: (row) => <Percent share={row.third} /> },
        { key: 'sixth', title: step(6), align: 'right', render: (row) => <Percent share={row.sixth} /> },
        {
          key: 'perHead',
          title: t('lifecycle.cohorts.latest'),
          align: 'right',
          render: (row) => <Money minor={row.perHeadMinor === null ? null : Math.round(row.perHeadMinor)} />,
        },
      ]}
    />
  );
}
