import { useMemo } from 'react';
import { drillGradeFate, type GradeFate } from '#contract/drill-worth';
import type { GradeScheme } from '#contract/grade';
import { DrillLink } from '../../../../frame/drill.tsx';
import { useDrillKey } from '../../../../frame/drill-key.ts';
import { Explained } from '../../../../frame/explained.tsx';
import { usePen } from '../../../../frame/use-pen.ts';
import { Chart } from '../../../../ui/chart/chart.tsx';
import { DataTable } from '../../../../ui/data-table.tsx';
import { Panel } from '../../../../ui/page-layout.tsx';
import { useLocale } from '../../../../words/locale.tsx';
import { type Grades, type IndexRow, indexChart, tierName } from '../prepare.ts';

const FATES = ['atStart', 'fell', 'left', 'kept', 'rose'] as const satisfies readonly GradeFate[];

/** Which share of each grade fell to a lower one or left, period by period. */
export function DowngradeIndex({ grades, scheme }: { grades: Grades; scheme: GradeScheme }) {
  const pen = usePen();
  const { t, formats } = pen;
  const { locale } = useLocale();
  const drill = useDrillKey();
  const view = useMemo(() => indexChart(grades, scheme, locale, pen), [grades, scheme, locale, pen]);
  if (grades.index.length === 0)
    return (
      <Panel title={t('grades.index')}>
        <p className="p-caption">{t('grades.index.none')}</p>
      </Panel>
    );
  const count = (row: IndexRow, fate: GradeFate) =>
    row[fate] === 0 ? (
      <span className="p-num p-none">0</span>
    ) : (
      <DrillLink where={drillGradeFate(scheme.schemeId, row, fate, scheme.definition.tiers.length)}>
        {formats.count(row[fate])}
      </DrillLink>
    );
  return (
    <>
      <Panel span={6}>
        <Chart
          title={t('grades.index')}
          name={`downgrade-${scheme.schemeId}-${grades.meta.asOf}`}
          view={view}
          onDrill={drill}
          explain={
            <Explained
              name={t('grades.index')}
              definition={t('explain.downgrade.definition')}
              formula={t('explain.downgrade.formula')}
              meta={grades.meta}
            />
          }
        />
        <p className="p-caption">{t('grades.index.note')}</p>
      </Panel>
      <Panel span={6} title={t('grades.index.table')} flush>
        <DataTable
          caption={t('grades.index.table')}
          rows={grades.index.toReversed()}
          rowKey={(row) => `${row.to} ${row.tier}`}
          maxHeight={340}
          columns={[
            { key: 'to', title: t('grades.index.period'), fixed: true, render: (row) => formats.day(row.to) },
            { key: 'tier', title: t('grades.tier'), render: (row) => tierName(row.tier, scheme, locale, pen) },
            ...FATES.map((fate) => ({
              key: fate,
              title: t(`grades.index.${fate}`),
              align: 'right' as const,
              render: (row: IndexRow) => count(row, fate),
            })),
            {
              key: 'rate',
              title: t('grades.index.rate'),
              align: 'right',
              render: (row) => (
                <span
                  className="p-num"
                  title={
                    row.interval === null
                      ? undefined
                      : `${formats.percent(row.interval.lower)} – ${formats.percent(row.interval.upper)}`
                  }
                >
                  {formats.percent(row.downgrade)}
                </span>
              ),
            },
          ]}
        />
      </Panel>
    </>
  );
}
