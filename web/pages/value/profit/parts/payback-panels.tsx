import { useMemo } from 'react';
import { drillProfitGroup } from '#contract/drill-worth';
import { DrillLink } from '../../../../frame/drill.tsx';
import { Explained } from '../../../../frame/explained.tsx';
import { usePen } from '../../../../frame/use-pen.ts';
import { Count, Money } from '../../../../ui/cells.tsx';
import { Chart } from '../../../../ui/chart/chart.tsx';
import { DataTable } from '../../../../ui/data-table.tsx';
import { Panel } from '../../../../ui/page-layout.tsx';
import { useCodeWords } from '../../../../words/use-words.ts';
import { type Profit, paybackChart } from '../prepare.ts';

/** How long acquisition takes to be earned back: by group as lines, by month of the first purchase as a table. */
export function PaybackPanels({ profit }: { profit: Profit }) {
  const pen = usePen();
  const { t } = pen;
  const words = useCodeWords();
  const view = useMemo(() => paybackChart(profit, pen, words), [profit, pen, words]);
  const about = (
    <Explained
      name={t('profit.payback')}
      definition={t('explain.payback.definition')}
      formula={t('explain.payback.formula')}
      meta={profit.meta}
    />
  );
  if (profit.silent.includes('acquisition'))
    return (
      <Panel title={t('profit.payback')} explain={about}>
        <p className="p-caption">{t('profit.payback.silent')}</p>
      </Panel>
    );
  return (
    <>
      <Panel span={6}>
        <Chart
          title={t('profit.payback')}
          name={`payback-${profit.by}-${profit.meta.asOf}`}
          view={view}
          explain={about}
        />
        <p className="p-caption">{t('profit.payback.note')}</p>
      </Panel>
      <Panel span={6} title={t('profit.payback.table')} flush>
        <CohortTable profit={profit} />
      </Panel>
    </>
  );
}

function CohortTable({ profit: { payback, rfmMethod } }: { profit: Profit }) {
  const { t, formats } = usePen();
  const told = (months: number | null) => {
    if (months === null) return t('profit.payback.notYet');
    return months === 0 ? t('profit.payback.nothing') : t('profit.payback.after', { n: formats.count(months) });
  };
  return (
    <DataTable
      caption={t('profit.payback.table')}
      rows={payback.cohorts}
      rowKey={(row) => row.group}
      maxHeight={400}
      columns={[
        {
          key: 'cohort',
          title: t('profit.payback.cohort'),
          fixed: true,
          render: (row) => (
            <DrillLink where={drillProfitGroup('month', row.group, rfmMethod)}>{formats.month(row.group)}</DrillLink>
          ),
        },
        {
          key: 'customers',
          title: t('profit.customers'),
          align: 'right',
          render: (row) => <Count value={row.customers} />,
        },
        {
          key: 'cost',
          title: t('profit.payback.cost'),
          align: 'right',
          render: (row) => <Money minor={Math.round(row.acquisitionPerHeadMinor)} />,
        },
        {
          key: 'earned',
          title: t('profit.payback.earned'),
          align: 'right',
          render: (row) => <Money minor={Math.round(row.earnedPerHeadMinor.at(-1) ?? 0)} />,
        },
        { key: 'months', title: t('profit.payback.months'), align: 'right', render: (row) => told(row.months) },
      ]}
    />
  );
}
