import { drillLossKind } from '#contract/drill-worth';
import { DrillLink } from '../../../../frame/drill.tsx';
import { usePen } from '../../../../frame/use-pen.ts';
import { Money, Percent } from '../../../../ui/cells.tsx';
import { DataTable } from '../../../../ui/data-table.tsx';
import { type Kind, worthDrill } from '../prepare.ts';

/** Kinds of loss with what their customers are worth, and what follows for each. */
export function KindsTable({ kinds, cost }: { kinds: readonly Kind[]; cost: number }) {
  const { t, formats } = usePen();
  return (
    <DataTable
      caption={t('winback.kinds')}
      rows={kinds}
      rowKey={(row) => row.kind}
      columns={[
        { key: 'kind', title: t('winback.kind'), fixed: true, render: (row) => t(`lossKind.${row.kind}`) },
        {
          key: 'customers',
          title: t('winback.customers'),
          align: 'right',
          render: (row) => <DrillLink where={drillLossKind(row.kind)}>{formats.count(row.customers)}</DrillLink>,
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
        {
          key: 'worth',
          title: t('winback.worth'),
          align: 'right',
          render: (row) => <DrillLink where={worthDrill(cost, row.kind)}>{formats.count(row.worth)}</DrillLink>,
        },
        { key: 'gain', title: t('winback.gain'), align: 'right', render: (row) => <Money minor={row.gainMinor} /> },
        { key: 'policy', title: t('winback.policy'), wrap: true, render: (row) => t(`winback.policy.${row.kind}`) },
      ]}
    />
  );
}
