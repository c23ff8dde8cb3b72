import type { LearnedFacts } from '#contract/learned';
import { usePen } from '../../../../frame/use-pen.ts';
import { Percent } from '../../../../ui/cells.tsx';
import { DataTable } from '../../../../ui/data-table.tsx';
import { isMoney } from '../prepare.ts';

/** Every forecaster on the same customers, none of which it has seen; the one to beat and the one chosen are marked. */
export function ForecasterTable({ facts: { rows, question } }: { facts: LearnedFacts }) {
  const { t, formats } = usePen();
  const kind = isMoney(question) ? 'money' : 'chance';
  return (
    <DataTable
      caption={t('learned.table')}
      rows={rows}
      rowKey={(row) => row.forecaster}
      columns={[
        {
          key: 'forecaster',
          title: t('learned.forecaster'),
          fixed: true,
          render: (row) => (
            <>
              {t(`learned.forecaster.${row.forecaster}`)}
              {row.isRival || row.isChosen ? (
                <span className="p-secondary"> · {t(row.isRival ? 'learned.rival' : 'learned.chosen')}</span>
              ) : null}
            </>
          ),
        },
        { key: 'saved', title: t('learned.saved'), align: 'right', render: (row) => <Percent share={row.saved} /> },
        {
          key: 'interval',
          title: t('learned.interval'),
          align: 'right',
          render: ({ savedInterval }) =>
            savedInterval === null ? null : (
              <span className="p-num">
                {t('learned.range', {
                  from: formats.percent(savedInterval.lower),
                  to: formats.percent(savedInterval.upper),
                })}
              </span>
            ),
        },
        { key: 'bias', title: t('learned.bias'), align: 'right', render: (row) => <Percent share={row.bias} /> },
        {
          key: 'ranking',
          title: t(`learned.ranking.${kind}`),
          align: 'right',
          render: (row) =>
            kind === 'chance' ? (
              <Percent share={row.ranking} />
            ) : (
              <span className="p-num">{formats.number(row.ranking, 2)}</span>
            ),
        },
        {
          key: 'top',
          title: t(`learned.topFifth.${kind}`),
          align: 'right',
          render: (row) => <Percent share={row.topFifth} />,
        },
      ]}
    />
  );
}
