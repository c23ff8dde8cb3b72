import type { Measure } from '#contract/common';
import { drillRfmCode } from '#contract/drill';
import { textIn, useAddress } from '../../../../frame/address.ts';
import { DrillLink } from '../../../../frame/drill.tsx';
import { ratio, total } from '../../../../frame/quantities.ts';
import { usePen } from '../../../../frame/use-pen.ts';
import { Count, Money, Percent } from '../../../../ui/cells.tsx';
import { DataTable, type Sort } from '../../../../ui/data-table.tsx';
import { type CodeSort, codesSorted, type Rfm } from '../prepare.ts';

/** Every code from 111 to 555 that anybody has, with its people and money. */
export function CodesTable({ rfm, measure }: { rfm: Rfm; measure: Measure }) {
  const { t } = usePen();
  const [address, change] = useAddress();
  const asked = textIn(address, 'codes');
  const key: CodeSort = asked === 'customers' || asked === 'money' ? asked : 'rfm';
  const order: Sort['order'] = textIn(address, 'codesOrder') === 'asc' ? 'asc' : 'desc';
  const people = total(rfm.codes, (row) => row.customers);
  return (
    <DataTable
      caption={t('value.rfm.codes')}
      rows={codesSorted(rfm.codes, key, order)}
      rowKey={(row) => row.rfm}
      sort={{ key, order }}
      onSort={(sort) => change({ codes: sort.key, codesOrder: sort.order })}
      maxHeight={400}
      columns={[
        {
          key: 'rfm',
          title: t('value.code'),
          fixed: true,
          sortable: true,
          render: (row) => <DrillLink where={drillRfmCode(rfm.method, row.rfm)}>{row.rfm}</DrillLink>,
        },
        {
          key: 'customers',
          title: t('value.customers'),
          align: 'right',
          sortable: true,
          render: (row) => <Count value={row.customers} />,
        },
        {
          key: 'share',
          title: t('value.customers.share'),
          align: 'right',
          render: (row) => <Percent share={ratio(row.customers, people)} />,
        },
        {
          key: 'money',
          title: t(`measure.${measure}`),
          align: 'right',
          sortable: true,
          render: (row) => <Money minor={row.moneyMinor} />,
        },
      ]}
    />
  );
}
