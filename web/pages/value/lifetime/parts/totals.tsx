import { Explained } from '../../../../frame/explained.tsx';
import { usePen } from '../../../../frame/use-pen.ts';
import { Count, Money } from '../../../../ui/cells.tsx';
import { type Column, DataTable } from '../../../../ui/data-table.tsx';
import { Facts, Panel } from '../../../../ui/page-layout.tsx';
import type { Lifetime } from '../prepare.ts';

type Bounds = { lower: number; upper: number; level: number } | null;
type Row = {
  key: string;
  name: string;
  isMoney: boolean;
  history: number | null;
  ahead: number | null;
  parametric: Bounds;
  bootstrap: Bounds;
};

/** Past and future side by side and never mixed: narrow value is the future alone, broad value is both. */
export function Totals({ lifetime }: { lifetime: Lifetime }) {
  const { t, formats } = usePen();
  const { totals, horizonDays, yearlyDiscount, meta } = lifetime;
  const rows = rowsOf(lifetime, {
    revenue: t('value.lifetime.revenue'),
    profit: t('value.lifetime.profit'),
    orders: t('value.lifetime.orders'),
  });
  const bounds = (row: Row, given: Bounds) => {
    if (given === null) return formats.money(null);
    const write = row.isMoney ? formats.money : formats.count;
    return `${write(given.lower)} – ${write(given.upper)}`;
  };
  const number = (key: string, title: string, of: (row: Row) => number | null): Column<Row> => ({
    key,
    title,
    align: 'right',
    render: (row) => (row.isMoney ? <Money minor={of(row)} /> : <Count value={of(row)} />),
  });
  const interval = (key: 'parametric' | 'bootstrap'): Column<Row> => ({
    key,
    title: t(`value.lifetime.${key}`),
    align: 'right',
    render: (row) => <span className="p-num">{bounds(row, row[key])}</span>,
  });
  const both = (row: Row) => (row.history === null || row.ahead === null ? null : row.history + row.ahead);
  const level = rows[0]?.parametric?.level;
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
          number('history', t('value.lifetime.history'), (row) => row.history),
          number('ahead', t('value.lifetime.ahead'), (row) => row.ahead),
          ...(totals.intervals ? [interval('parametric'), interval('bootstrap')] : []),
          number('broad', t('value.lifetime.broad'), both),
        ]}
      />
      {totals.aliveCustomers === null ? null : (
        <Facts
          items={[{ key: 'alive', name: t('value.lifetime.alive.count'), value: formats.count(totals.aliveCustomers) }]}
        />
      )}
      <p className="p-caption">
        {t('value.lifetime.totals.note', {
          days: formats.days(horizonDays),
          discount: formats.percent(yearlyDiscount),
        })}
        {level === undefined ? '' : ` ${t('value.lifetime.intervals.note', { level: formats.percent(level) })}`}
      </p>
    </Panel>
  );
}

function rowsOf({ totals }: Lifetime, names: { revenue: string; profit: string; orders: string }): Row[] {
  const none = { parametric: null, bootstrap: null };
  const money = (key: 'revenue' | 'profit', history: number, ahead: number | null): Row => ({
    key,
    name: names[key],
    isMoney: true,
    history,
    ahead,
    ...(totals.intervals?.[key] ?? none),
  });
  const rows = [
    money('revenue', totals.historyRevenueMinor, totals.futureRevenueMinor),
    money('profit', totals.historyProfitMinor, totals.futureProfitMinor),
  ];
  if (totals.expectedOrders === null) return rows;
  const ahead = Math.round(totals.expectedOrders);
  const orders = { key: 'orders', name: names.orders, isMoney: false, history: null, ahead };
  return [...rows, { ...orders, ...(totals.intervals?.orders ?? none) }];
}
