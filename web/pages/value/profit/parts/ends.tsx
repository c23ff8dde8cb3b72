import type { z } from 'zod';
import type { CustomerProfit } from '#contract/profit';
import { usePageSearch } from '../../../../frame/address.ts';
import { To } from '../../../../frame/drill.tsx';
import { usePen } from '../../../../frame/use-pen.ts';
import { Money } from '../../../../ui/cells.tsx';
import { DataTable } from '../../../../ui/data-table.tsx';
import { Panel } from '../../../../ui/page-layout.tsx';
import type { Profit } from '../prepare.ts';

/** The ten of whom most is left, and the ten on whom most was lost. */
export function Ends({ profit }: { profit: Profit }) {
  const { t } = usePen();
  return (
    <>
      <End title={t('profit.best')} rows={profit.best} />
      <End title={t('profit.worst')} rows={profit.worst} />
    </>
  );
}

function End({ title, rows }: { title: string; rows: readonly z.infer<typeof CustomerProfit>[] }) {
  const { t } = usePen();
  const [{ asOf }] = usePageSearch();
  return (
    <Panel span={6} title={title} flush>
      <DataTable
        caption={title}
        rows={rows}
        rowKey={(row) => row.customerId}
        columns={[
          {
            key: 'name',
            title: t('profit.customer'),
            fixed: true,
            render: (row) => (
              <To to={`/customers/${row.customerId}`} search={{ asOf }}>
                {row.name || t('customers.unnamed')}
              </To>
            ),
          },
          {
            key: 'net',
            title: t('profit.part.net'),
            align: 'right',
            render: (row) => <Money minor={row.netMinor} />,
          },
          { key: 'cost', title: t('profit.cost'), align: 'right', render: (row) => <Money minor={row.costMinor} /> },
          {
            key: 'earned',
            title: t('profit.part.earned'),
            align: 'right',
            render: (row) => <Money minor={row.earnedMinor} />,
          },
        ]}
      />
    </Panel>
  );
}
