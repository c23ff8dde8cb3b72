import { usePen } from '../../../../frame/use-pen.ts';
import { Count, Money, Percent } from '../../../../ui/cells.tsx';
import { type Column, DataTable } from '../../../../ui/data-table.tsx';
import { useMethodName } from '../../parts/use-method-name.ts';
import { type Backtest, rulesInOrder, rulesSentences } from '../prepare.ts';

type Row = Backtest['rows'][number];

/** Every model and two rules anybody could apply, the closest first; what is used and what is closest is marked, the reason told below. */
export function RulesTable({ backtest, model }: { backtest: Backtest; model: string | null }) {
  const pen = usePen();
  const { t, formats } = pen;
  const nameOf = useMethodName();
  const number = (key: string, title: string, of: (row: Row) => number | null, digits = 2): Column<Row> => ({
    key,
    title,
    align: 'right',
    render: (row) => <span className="p-num">{formats.number(of(row), digits)}</span>,
  });
  const money = (key: string, title: string, of: (row: Row) => number): Column<Row> => ({
    key,
    title,
    align: 'right',
    render: (row) => <Money minor={of(row)} />,
  });
  const top = (key: 'top5' | 'top10' | 'top20', share: number): Column<Row> => ({
    key,
    title: t('value.lifetime.top', { share: formats.percent(share) }),
    align: 'right',
    render: (row) => <Percent share={row.moneyFound[key]} />,
  });
  const marks = (row: Row) =>
    [row.rule === backtest.best ? t('value.lifetime.best') : '', row.rule === model ? t('value.lifetime.inUse') : '']
      .filter(Boolean)
      .join(' · ');
  return (
    <>
      <DataTable
        caption={t('value.lifetime.rules.title')}
        rows={rulesInOrder(backtest)}
        rowKey={(row) => row.rule}
        columns={[
          {
            key: 'rule',
            title: t('value.lifetime.model'),
            fixed: true,
            render: (row) =>
              marks(row) === '' ? nameOf(row.rule) : <strong>{`${nameOf(row.rule)} (${marks(row)})`}</strong>,
          },
          number('rmse', t('value.lifetime.rmse'), (row) => row.ordersRmse, 3),
          number('mae', t('value.lifetime.mae'), (row) => row.ordersMae, 3),
          number('bias', t('value.lifetime.bias'), (row) => row.ordersBias, 3),
          top('top5', 0.05),
          top('top10', 0.1),
          top('top20', 0.2),
          number('rank', t('value.lifetime.rank'), (row) => row.spearman),
          {
            key: 'orders',
            title: t('value.lifetime.total.orders'),
            align: 'right',
            render: (row) => <Count value={row.totalOrders} />,
          },
          money('money', t('value.lifetime.total.money'), (row) => row.totalMoneyMinor),
          money('moneyMae', t('value.lifetime.moneyMae'), (row) => row.moneyMae),
        ]}
        sums={{
          rule: t('rule.actual'),
          orders: <Count value={backtest.actualOrders} />,
          money: <Money minor={backtest.actualMoneyMinor} />,
        }}
      />
      <p className="p-caption" style={{ padding: '8px 16px 12px' }}>
        {rulesSentences(backtest, model, nameOf, pen).join(' ')}
      </p>
    </>
  );
}
