import type { Measure } from '#contract/common';
import { drillAbcClass } from '#contract/drill';
import { DrillLink } from '../../../../frame/drill.tsx';
import { ratio, total } from '../../../../frame/quantities.ts';
import { usePen } from '../../../../frame/use-pen.ts';
import { Count, Money, Percent } from '../../../../ui/cells.tsx';
import { DataTable } from '../../../../ui/data-table.tsx';
import type { Abc } from '../prepare.ts';

/** The three classes, what they brought, and how to treat them. */
export function ClassesTable({ abc, measure }: { abc: Abc; measure: Measure }) {
  const { t } = usePen();
  const people = total(abc.classes, (row) => row.customers);
  const perHead = (row: Abc['classes'][number]) =>
    row.customers > 0 ? Math.round(row.moneyMinor / row.customers) : null;
  return (
    <DataTable
      caption={t('value.abc.classes')}
      rows={abc.classes}
      rowKey={(row) => row.class}
      columns={[
        {
          key: 'class',
          title: t('value.class'),
          fixed: true,
          render: (row) => <DrillLink where={drillAbcClass(measure, row.class)}>{t(`abc.${row.class}`)}</DrillLink>,
        },
        {
          key: 'customers',
          title: t('value.customers'),
          align: 'right',
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
          render: (row) => <Money minor={row.moneyMinor} />,
        },
        {
          key: 'moneyShare',
          title: t('value.money.share'),
          align: 'right',
          render: (row) => <Percent share={row.moneyShare} />,
        },
        { key: 'perHead', title: t('value.perHead'), align: 'right', render: (row) => <Money minor={perHead(row)} /> },
        {
          key: 'smallest',
          title: t('value.smallest'),
          align: 'right',
          render: (row) => <Money minor={row.smallestMinor} />,
        },
        { key: 'care', title: t('value.care'), render: (row) => t(`abc.${row.class}.care`) },
      ]}
    />
  );
}
