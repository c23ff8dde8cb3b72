import { Explained } from '../../../../frame/explained.tsx';
import { usePen } from '../../../../frame/use-pen.ts';
import { Money } from '../../../../ui/cells.tsx';
import { DataTable } from '../../../../ui/data-table.tsx';
import { Facts, Panel } from '../../../../ui/page-layout.tsx';
import type { Lifetime } from '../prepare.ts';

/** Past and future side by side and never mixed: narrow value is the future alone, broad value is both. */
export function Totals({ lifetime }: { lifetime: Lifetime }) {
  const { t, formats } = usePen();
  const { totals, horizonDays, yearlyDiscount, meta } = lifetime;
  const both = (history: number, ahead: number | null) => (ahead === null ? null : history + ahead);
  const rows = [
    {
      key: 'revenue',
      name: t('value.lifetime.revenue'),
      history: totals.historyRevenueMinor,
      ahead: totals.futureRevenueMinor,
      interval: totals.futureRevenueInterval,
    },
    {
      key: 'profit',
      name: t('value.lifetime.profit'),
      history: totals.historyProfitMinor,
      ahead: totals.futureProfitMinor,
      interval: null,
    },
  ];
  const bounds = totals.futureRevenueInterval;
  const interval = bounds
    ? t('value.lifetime.interval', {
        level: formats.percent(bounds.level),
        lower: formats.money(bounds.lower),
        upper: formats.money(bounds.upper),
      })
    : '';
  return (
    <Panel
      title={t('value.lifetime.totals')}
      explain={
        <Explained
          name={t('value.lifetime.totals')}
          definition={t('explain.lifetime.definition')}
          formula={t('explain.lifetime.formula')}
          meta={meta}
        />
      }
    >
      <DataTable
        caption={t('value.lifetime.totals')}
        rows={rows}
        rowKey={(row) => row.key}
        columns={[
          { key: 'name', title: '', fixed: true, render: (row) => row.name },
          {
            key: 'history',
            title: t('value.lifetime.history'),
            align: 'right',
            render: (row) => <Money minor={row.history} />,
          },
          {
            key: 'ahead',
            title: t('value.lifetime.ahead'),
            align: 'right',
            render: (row) => <Money minor={row.ahead} interval={row.interval} />,
          },
          {
            key: 'broad',
            title: t('value.lifetime.broad'),
            align: 'right',
            render: (row) => <Money minor={both(row.history, row.ahead)} />,
          },
        ]}
      />
      {totals.expectedOrders === null ? null : (
        <Facts
          items={[
            { key: 'orders', name: t('value.lifetime.orders'), value: formats.count(totals.expectedOrders) },
            { key: 'alive', name: t('value.lifetime.alive.count'), value: formats.count(totals.aliveCustomers) },
            ...(interval ? [{ key: 'interval', name: t('value.lifetime.interval.column'), value: interval }] : []),
          ]}
        />
      )}
      <p className="p-caption">
        {t('value.lifetime.totals.note', {
          days: formats.days(horizonDays),
          discount: formats.percent(yearlyDiscount),
        })}
      </p>
    </Panel>
  );
}
