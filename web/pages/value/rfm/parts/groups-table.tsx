import type { Measure } from '#contract/common';
import { drillRfmGroup } from '#contract/drill';
import { DrillLink } from '../../../../frame/drill.tsx';
import { hasForecast, ratio, total } from '../../../../frame/quantities.ts';
import { usePen } from '../../../../frame/use-pen.ts';
import { Count, Money, Percent } from '../../../../ui/cells.tsx';
import { DataTable } from '../../../../ui/data-table.tsx';
import type { Rfm } from '../prepare.ts';

/** The named groups, each with its rule; its name opens its people. */
export function GroupsTable({ rfm, measure }: { rfm: Rfm; measure: Measure }) {
  const { t } = usePen();
  const people = total(rfm.groups, (group) => group.customers);
  const money = total(rfm.groups, (group) => group.moneyMinor);
  const isForecast = hasForecast(rfm.groups);
  return (
    <DataTable
      caption={t('value.rfm.groups')}
      rows={rfm.groups}
      rowKey={(row) => row.group}
      columns={[
        {
          key: 'group',
          title: t('value.group'),
          fixed: true,
          render: (row) => (
            <DrillLink where={drillRfmGroup(rfm.method, row.group)}>{t(`rfmGroup.${row.group}`)}</DrillLink>
          ),
        },
        { key: 'meaning', title: t('value.meaning'), wrap: true, render: (row) => t(`rfmGroup.${row.group}.rule`) },
        { key: 'rule', title: t('value.rule'), wrap: true, render: (row) => row.rule },
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
          render: (row) => <Percent share={ratio(row.moneyMinor, money)} />,
        },
        {
          key: 'future',
          title: t('value.future'),
          align: 'right',
          render: (row) => <Money minor={isForecast ? row.futureMinor : null} />,
        },
      ]}
      sums={{
        group: t('value.all'),
        customers: <Count value={people} />,
        money: <Money minor={money} />,
        future: <Money minor={isForecast ? total(rfm.groups, (row) => row.futureMinor) : null} />,
      }}
    />
  );
}
