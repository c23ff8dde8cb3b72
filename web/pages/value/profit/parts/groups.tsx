import { useMemo } from 'react';
import { drillLosing, drillProfitGroup } from '#contract/drill-worth';
import { DrillLink } from '../../../../frame/drill.tsx';
import { useDrillKey } from '../../../../frame/drill-key.ts';
import { Explained } from '../../../../frame/explained.tsx';
import { ratio } from '../../../../frame/quantities.ts';
import { usePen } from '../../../../frame/use-pen.ts';
import { Money, Percent } from '../../../../ui/cells.tsx';
import { Chart } from '../../../../ui/chart/chart.tsx';
import { DataTable } from '../../../../ui/data-table.tsx';
import { Panel } from '../../../../ui/page-layout.tsx';
import { useCodeWords } from '../../../../words/use-words.ts';
import { groupName, groupsChart, type Profit, perHead } from '../prepare.ts';

/** What is left by group: per head as bars, and both rates in a table. */
export function Groups({ profit }: { profit: Profit }) {
  const pen = usePen();
  const { t, formats } = pen;
  const words = useCodeWords();
  const drill = useDrillKey();
  const { by, groups, rfmMethod, meta } = profit;
  const view = useMemo(() => groupsChart(profit, pen, words), [profit, pen, words]);
  const title = t('profit.groups', { by: t(`profit.by.${by}`) });
  const whereOf = (group: string) => drillProfitGroup(by, group, rfmMethod);
  type Row = Profit['groups'][number];
  const right = (key: string, heading: string, render: (row: Row) => React.ReactNode) => ({
    key,
    title: heading,
    align: 'right' as const,
    render,
  });
  return (
    <>
      <Panel span={4}>
        <Chart
          title={t('profit.perHead')}
          name={`profit-by-${by}-${meta.asOf}`}
          view={view}
          onDrill={drill}
          explain={
            <Explained
              name={t('profit.perHead')}
              definition={t('explain.profit.definition')}
              formula={t('explain.profit.formula')}
              meta={meta}
            />
          }
        />
      </Panel>
      <Panel span={8} title={title} flush>
        <DataTable
          caption={title}
          rows={groups}
          rowKey={(row) => row.group}
          maxHeight={560}
          columns={[
            {
              key: 'group',
              title: t(`profit.by.${by}`),
              fixed: true,
              render: (row) => <DrillLink where={whereOf(row.group)}>{groupName(by, row.group, pen, words)}</DrillLink>,
            },
            right('customers', t('profit.customers'), (row) => (
              <span className="p-num">{formats.count(row.customers)}</span>
            )),
            right('losing', t('profit.losing.share'), (row) => (
              <DrillLink where={[...whereOf(row.group), ...drillLosing()]}>
                <Percent share={ratio(row.losing, row.customers)} />
              </DrillLink>
            )),
            right('net', t('profit.part.net'), (row) => <Money minor={row.netMinor} />),
            right('cost', t('profit.cost'), (row) => <Money minor={row.costMinor} />),
            right('earned', t('profit.part.earned'), (row) => <Money minor={row.earnedMinor} />),
            right('onRevenue', t('profit.onRevenue'), (row) => <Percent share={row.onRevenue} />),
            right('onCost', t('profit.onCost'), (row) => <Percent share={row.onCost} />),
            right('perHead', t('profit.perHead'), (row) => <Money minor={perHead(row)} />),
          ]}
        />
      </Panel>
    </>
  );
}
