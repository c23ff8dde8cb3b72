import '../attribution.css';
import { useMemo } from 'react';
import { drillCouldBuy, drillNextCategory } from '#contract/drill-worth';
import { DrillLink } from '../../../../frame/drill.tsx';
import { useDrillKey } from '../../../../frame/drill-key.ts';
import { Explained } from '../../../../frame/explained.tsx';
import { usePen } from '../../../../frame/use-pen.ts';
import { Chart } from '../../../../ui/chart/chart.tsx';
import { DataTable } from '../../../../ui/data-table.tsx';
import { Panel } from '../../../../ui/page-layout.tsx';
import { type Attribution, nextGrid, suggestions } from '../prepare.ts';

/** Which category the buyers of each take up next, and what that suggests. */
export function Next({ answer }: { answer: Attribution }) {
  const pen = usePen();
  const { t } = pen;
  const drill = useDrillKey();
  const view = useMemo(() => nextGrid(answer, pen), [answer, pen]);
  if (answer.next.pairs.length === 0) return null;
  return (
    <>
      <Panel span={7}>
        <Chart
          title={t('attribution.next')}
          name={`next-category-${answer.meta.asOf}`}
          view={view}
          onDrill={drill}
          explain={
            <Explained
              name={t('attribution.next')}
              definition={t('explain.next.definition')}
              formula={t('explain.next.formula')}
              meta={answer.meta}
            />
          }
        />
        <p className="p-caption">{t('attribution.next.note')}</p>
      </Panel>
      <Panel span={5} title={t('attribution.next.table')} flush>
        <Suggestions answer={answer} />
      </Panel>
    </>
  );
}

function Suggestions({ answer }: { answer: Attribution }) {
  const { t, formats } = usePen();
  const rows = suggestions(answer);
  if (rows.length === 0) return <p className="p-caption v-more">{t('attribution.next.few')}</p>;
  return (
    <>
      <DataTable
        caption={t('attribution.next.table')}
        rows={rows}
        rowKey={(row) => `${row.from}>${row.to}`}
        columns={[
          {
            key: 'pair',
            title: t('attribution.next.pair'),
            fixed: true,
            render: (row) => t('attribution.next.arrow', row),
          },
          {
            key: 'bought',
            title: t('attribution.next.bought'),
            align: 'right',
            render: (row) => (
              <DrillLink where={drillNextCategory(row.from, row.to)}>{formats.count(row.bought)}</DrillLink>
            ),
          },
          {
            key: 'share',
            title: t('attribution.next.share'),
            align: 'right',
            render: (row) => (
              <span
                className="p-num"
                title={t('attribution.range', {
                  lower: formats.percent(row.shareInterval.lower),
                  upper: formats.percent(row.shareInterval.upper),
                })}
              >
                {formats.percent(row.share)}
              </span>
            ),
          },
          {
            key: 'lift',
            title: t('attribution.next.lift'),
            align: 'right',
            render: (row) => <span className="p-num">{formats.number(row.lift, 2)}</span>,
          },
          {
            key: 'without',
            title: t('attribution.next.without'),
            align: 'right',
            render: (row) => (
              <DrillLink where={drillCouldBuy(row.from, row.to)}>{formats.count(row.without)}</DrillLink>
            ),
          },
        ]}
      />
      <p className="p-caption v-more">{t('attribution.next.table.note')}</p>
    </>
  );
}
