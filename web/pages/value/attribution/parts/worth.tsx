import { type ReactNode, useMemo } from 'react';
import type { TouchGroup } from '#contract/attribution';
import { drillTouch } from '#contract/drill-worth';
import { DrillLink } from '../../../../frame/drill.tsx';
import { useDrillKey } from '../../../../frame/drill-key.ts';
import { Explained } from '../../../../frame/explained.tsx';
import { ratio } from '../../../../frame/quantities.ts';
import { usePen } from '../../../../frame/use-pen.ts';
import { Count, Money, Percent } from '../../../../ui/cells.tsx';
import { Chart } from '../../../../ui/chart/chart.tsx';
import { DataTable } from '../../../../ui/data-table.tsx';
import { Panel } from '../../../../ui/page-layout.tsx';
import { type Attribution, comparable, groupName, worthChart } from '../prepare.ts';

/** What a customer is worth by the first purchase: per head with intervals, and in all. */
export function Worth({ answer }: { answer: Attribution }) {
  const pen = usePen();
  const { t, formats } = pen;
  const drill = useDrillKey();
  const { by, groups, more, meta, horizonDays } = answer;
  const view = useMemo(() => worthChart(answer, pen), [answer, pen]);
  const title = t('attribution.worth', { by: t(`attribution.by.${by}`) });
  const table = t('attribution.table', { by: t(`attribution.by.${by}`) });
  const right = (key: string, heading: string, render: (row: TouchGroup) => ReactNode) => ({
    key,
    title: heading,
    align: 'right' as const,
    render,
  });
  return (
    <>
      <Panel span={5}>
        {comparable(groups).length === 0 ? (
          <p className="p-caption">{t('attribution.few')}</p>
        ) : (
          <Chart
            title={title}
            name={`value-by-first-${by}-${meta.asOf}`}
            view={view}
            onDrill={drill}
            explain={
              <Explained
                name={title}
                definition={t('explain.attribution.definition')}
                formula={t('explain.attribution.formula')}
                meta={meta}
              />
            }
          />
        )}
        <p className="p-caption">{t('attribution.worth.note')}</p>
      </Panel>
      <Panel span={7} title={table} flush>
        <DataTable
          caption={table}
          rows={groups}
          rowKey={(row) => row.group}
          maxHeight={560}
          columns={[
            {
              key: 'group',
              title: t(`attribution.by.${by}`),
              fixed: true,
              render: (row) => <DrillLink where={drillTouch(by, row.group)}>{groupName(row, pen)}</DrillLink>,
            },
            right('customers', t('attribution.customers'), (row) => <Count value={row.customers} />),
            right('perHead', t('attribution.perHead'), (row) => (
              <Money minor={Math.round(row.perHeadMinor)} interval={row.perHeadInterval} />
            )),
            right('history', t('attribution.history'), (row) => <Money minor={row.historyMinor} />),
            right('future', t('attribution.future', { days: formats.days(horizonDays) }), (row) => (
              <Money minor={row.futureMinor} />
            )),
            right('share', t('attribution.share'), (row) => <Percent share={row.valueShare} />),
            right('repeaters', t('attribution.repeaters'), (row) => (
              <Percent share={ratio(row.repeaters, row.customers)} />
            )),
            right('multi', t('attribution.multi'), (row) => (
              <Percent share={ratio(row.multiCategory, row.customers)} />
            )),
          ]}
        />
        {more.groups > 0 ? (
          <p className="p-caption v-more">
            {t('attribution.more', { groups: formats.count(more.groups), customers: formats.count(more.customers) })}
          </p>
        ) : null}
      </Panel>
    </>
  );
}
