import { hasWords } from '#i18n';
import { usePen } from '../../../../frame/use-pen.ts';
import { Count, Money } from '../../../../ui/cells.tsx';
import { type Column, DataTable } from '../../../../ui/data-table.tsx';
import { useCodeWords } from '../../../../words/use-words.ts';
import type { Backtest } from '../prepare.ts';

type Row = Backtest['rows'][number];

/** The model against two rules anybody could apply; the best is marked and the reason told below. */
export function RulesTable({ backtest }: { backtest: Backtest }) {
  const { t, formats } = usePen();
  const words = useCodeWords();
  const nameOf = (rule: string) => (hasWords(`rule.${rule}`) ? words(`rule.${rule}`) : rule);
  const best = backtest.rows.find((row) => row.rule === backtest.best);
  const finder = [...backtest.rows].sort((a, b) => b.moneyFound.top20 - a.moneyFound.top20)[0];
  const number = (key: string, title: string, of: (row: Row) => number | null, digits = 2): Column<Row> => ({
    key,
    title,
    align: 'right',
    render: (row) => <span className="p-num">{formats.number(of(row), digits)}</span>,
  });
  return (
    <>
      <DataTable
        caption={t('value.lifetime.rules')}
        rows={backtest.rows}
        rowKey={(row) => row.rule}
        columns={[
          {
            key: 'rule',
            title: t('value.lifetime.rule'),
            fixed: true,
            render: (row) =>
              row.rule === backtest.best ? (
                <strong>{`${nameOf(row.rule)} (${t('value.lifetime.best')})`}</strong>
              ) : (
                nameOf(row.rule)
              ),
          },
          number('mae', t('value.lifetime.mae'), (row) => row.ordersMae),
          number('rmse', t('value.lifetime.rmse'), (row) => row.ordersRmse),
          number('bias', t('value.lifetime.bias'), (row) => row.ordersBias),
          number('rank', t('value.lifetime.rank'), (row) => row.spearman),
          {
            key: 'orders',
            title: t('value.lifetime.total.orders'),
            align: 'right',
            render: (row) => <Count value={row.totalOrders} />,
          },
          {
            key: 'moneyMae',
            title: t('value.lifetime.moneyMae'),
            align: 'right',
            render: (row) => <Money minor={row.moneyMae} />,
          },
          {
            key: 'moneyBias',
            title: t('value.lifetime.moneyBias'),
            align: 'right',
            render: (row) => <Money minor={row.moneyBias} />,
          },
          {
            key: 'money',
            title: t('value.lifetime.total.money'),
            align: 'right',
            render: (row) => <Money minor={row.totalMoneyMinor} />,
          },
        ]}
        sums={{
          rule: t('rule.actual'),
          orders: <Count value={backtest.actualOrders} />,
          money: <Money minor={backtest.actualMoneyMinor} />,
        }}
      />
      {best ? (
        <p className="p-caption" style={{ padding: '8px 16px 12px' }}>
          {t('value.lifetime.rules.best', {
            rule: nameOf(best.rule),
            found: formats.percent(best.moneyFound.top20),
            finder: nameOf(finder?.rule ?? best.rule),
            most: formats.percent(finder?.moneyFound.top20 ?? null),
          })}
        </p>
      ) : null}
    </>
  );
}
