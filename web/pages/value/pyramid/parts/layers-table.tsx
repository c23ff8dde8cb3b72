import type { Measure } from '#contract/common';
import { drillLayer } from '#contract/drill';
import { DrillLink } from '../../../../frame/drill.tsx';
import { hasForecast, ratio, total } from '../../../../frame/quantities.ts';
import { usePen } from '../../../../frame/use-pen.ts';
import { Count, Money, Percent } from '../../../../ui/cells.tsx';
import { DataTable } from '../../../../ui/data-table.tsx';
import type { Pyramid } from '../prepare.ts';

/** The layers in numbers; a name opens its people. */
export function LayersTable({ pyramid, measure }: { pyramid: Pyramid; measure: Measure }) {
  const { t } = usePen();
  const people = total(pyramid.layers, (layer) => layer.customers);
  const money = total(pyramid.layers, (layer) => layer.moneyMinor);
  const isForecast = hasForecast(pyramid.layers);
  return (
    <DataTable
      caption={t('value.pyramid.layers')}
      rows={pyramid.layers}
      rowKey={(row) => row.layer}
      columns={[
        {
          key: 'layer',
          title: t('value.layer'),
          fixed: true,
          render: (row) => <DrillLink where={drillLayer(row.layer)}>{t(`layer.${row.layer}`)}</DrillLink>,
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
          render: (row) => <Percent share={ratio(row.moneyMinor, money)} />,
        },
        {
          key: 'mean',
          title: t('value.perHead'),
          align: 'right',
          render: (row) => <Money minor={row.meanMinor} />,
        },
        { key: 'from', title: t('value.from'), align: 'right', render: (row) => <Money minor={row.fromMinor} /> },
        {
          key: 'future',
          title: t('value.future'),
          align: 'right',
          render: (row) => <Money minor={isForecast ? row.futureMinor : null} />,
        },
      ]}
    />
  );
}
