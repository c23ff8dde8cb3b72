import { useMemo } from 'react';
import { drillGrade } from '#contract/drill-worth';
import type { GradeScheme } from '#contract/grade';
import { DrillLink } from '../../../../frame/drill.tsx';
import { useDrillKey } from '../../../../frame/drill-key.ts';
import { Explained } from '../../../../frame/explained.tsx';
import { ratio, total } from '../../../../frame/quantities.ts';
import { usePen } from '../../../../frame/use-pen.ts';
import { Count, Money, Percent } from '../../../../ui/cells.tsx';
import { Chart } from '../../../../ui/chart/chart.tsx';
import { DataTable } from '../../../../ui/data-table.tsx';
import { Panel } from '../../../../ui/page-layout.tsx';
import { useLocale } from '../../../../words/locale.tsx';
import { type Grades, tierName, tiersChart, valueIn } from '../prepare.ts';

/** Each grade: how many hold it, from which value, what they are worth, and what they get for it. */
export function Tiers({ grades, scheme }: { grades: Grades; scheme: GradeScheme }) {
  const pen = usePen();
  const { t, formats } = pen;
  const { locale } = useLocale();
  const drill = useDrillKey();
  const view = useMemo(() => tiersChart(grades, scheme, locale, pen), [grades, scheme, locale, pen]);
  const all = total(grades.tiers, (row) => row.customers);
  type Row = Grades['tiers'][number];
  const right = (key: string, title: string, render: (row: Row) => React.ReactNode) => ({
    key,
    title,
    align: 'right' as const,
    render,
  });
  const benefit = (row: Row) => scheme.definition.tiers[row.tier - 1];
  return (
    <>
      <Panel span={5}>
        <Chart
          title={t('grades.tiers')}
          name={`grades-${scheme.schemeId}-${grades.meta.asOf}`}
          view={view}
          onDrill={drill}
          explain={
            <Explained
              name={t('grades.tiers')}
              definition={t('explain.grades.definition')}
              formula={t('explain.grades.formula')}
              meta={grades.meta}
            />
          }
        />
        <p className="p-caption">{t('grades.review', { day: formats.day(scheme.nextReviewOn) })}</p>
      </Panel>
      <Panel span={7} title={t('page.value.grades')} flush>
        <DataTable
          caption={t('grades.tiers')}
          rows={grades.tiers.filter(({ tier, customers }) => tier > 0 || customers > 0)}
          rowKey={(row) => String(row.tier)}
          columns={[
            {
              key: 'tier',
              title: t('grades.tier'),
              fixed: true,
              render: (row) => (
                <DrillLink where={drillGrade(grades.schemeId, row.tier)}>
                  {tierName(row.tier, scheme, locale, pen)}
                </DrillLink>
              ),
            },
            right('customers', t('grades.customers'), (row) => <Count value={row.customers} />),
            right('share', t('grades.share'), (row) => <Percent share={ratio(row.customers, all)} />),
            right('from', t('grades.from'), (row) => <span className="p-num">{valueIn(scheme, row.from, pen)}</span>),
            right('net', t('grades.net'), (row) => <Money minor={row.netMinor} />),
            right('perHead', t('grades.perHead'), (row) => (
              <Money minor={row.customers === 0 ? null : Math.round(row.netMinor / row.customers)} />
            )),
            right('future', t('grades.future'), (row) => <Money minor={row.futureMinor} />),
            ...(scheme.definition.grace
              ? [right('grace', t('grades.byGrace'), (row) => <Count value={row.byGrace} />)]
              : []),
            {
              key: 'benefits',
              title: t('grades.benefits'),
              wrap: true,
              render: (row) => benefit(row)?.benefits || '–',
            },
            { key: 'service', title: t('grades.service'), wrap: true, render: (row) => benefit(row)?.service || '–' },
          ]}
        />
      </Panel>
    </>
  );
}
