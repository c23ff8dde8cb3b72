import { usePen } from '../../../../frame/use-pen.ts';
import { Percent } from '../../../../ui/cells.tsx';
import { DataTable } from '../../../../ui/data-table.tsx';
import type { Models, NameOf } from '../prepare.ts';

/** Every pair of methods: rank correlation and how many of their best customers are the same. */
export function PairsTable({ models, nameOf }: { models: Models; nameOf: NameOf }) {
  const { t, formats } = usePen();
  return (
    <DataTable
      caption={t('value.models.pair')}
      rows={models.agreement}
      rowKey={(row) => `${row.a}-${row.b}`}
      columns={[
        {
          key: 'pair',
          title: t('value.models.pair'),
          fixed: true,
          render: (row) => `${nameOf(row.a)} × ${nameOf(row.b)}`,
        },
        {
          key: 'spearman',
          title: t('value.models.spearman'),
          align: 'right',
          render: (row) => <span className="p-num">{formats.number(row.spearman, 2)}</span>,
        },
        { key: 'top5', title: t('value.models.top5'), align: 'right', render: (row) => <Percent share={row.top5} /> },
        {
          key: 'top20',
          title: t('value.models.top20'),
          align: 'right',
          render: (row) => <Percent share={row.top20} />,
        },
      ]}
    />
  );
}
