import { drillLostType } from '#contract/drill-worth';
import type { WinbackAnswer } from '#contract/winback';
import { DrillLink } from '../../../../frame/drill.tsx';
import { usePen } from '../../../../frame/use-pen.ts';
import { Count, Money, Percent } from '../../../../ui/cells.tsx';
import { DataTable } from '../../../../ui/data-table.tsx';

/** Lost customers by how close the relation was and how content they were, and what follows for each. */
export function TypesTable({ types }: { types: WinbackAnswer['types'] }) {
  const { t, formats } = usePen();
  return (
    <DataTable
      caption={t('winback.types')}
      rows={types.rows}
      rowKey={(row) => row.type}
      columns={[
        { key: 'type', title: t('winback.type'), fixed: true, render: (row) => t(`lostType.${row.type}`) },
        {
          key: 'customers',
          title: t('winback.customers'),
          align: 'right',
          render: (row) => (
            <DrillLink where={drillLostType(types.study?.studyId ?? 0, row.type)}>
              {formats.count(row.customers)}
            </DrillLink>
          ),
        },
        {
          key: 'byAnswer',
          title: t('winback.byAnswer'),
          align: 'right',
          render: (row) => <Count value={row.byAnswer} />,
        },
        {
          key: 'chance',
          title: t('winback.meanChance'),
          align: 'right',
          render: (row) => <Percent share={row.meanChance} />,
        },
        {
          key: 'value',
          title: t('winback.meanValue'),
          align: 'right',
          render: (row) => <Money minor={row.meanValueMinor} />,
        },
        { key: 'worth', title: t('winback.worth'), align: 'right', render: (row) => <Count value={row.worth} /> },
        { key: 'gain', title: t('winback.gain'), align: 'right', render: (row) => <Money minor={row.gainMinor} /> },
        { key: 'policy', title: t('winback.policy'), wrap: true, render: (row) => t(`winback.types.${row.type}`) },
      ]}
    />
  );
}
