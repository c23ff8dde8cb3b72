import { useQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { useMemo } from 'react';
import { useChoice, usePageSearch } from '../../../frame/address.ts';
import { ControlBar } from '../../../frame/control-bar.tsx';
import { useDrillKey } from '../../../frame/drill-key.ts';
import { Explained } from '../../../frame/explained.tsx';
import { Nobody } from '../../../frame/nobody.tsx';
import { Page } from '../../../frame/page.tsx';
import { usePen } from '../../../frame/use-pen.ts';
import { Chart } from '../../../ui/chart/chart.tsx';
import { Grid, Panel } from '../../../ui/page-layout.tsx';
import { cohortsQuery } from '../queries.ts';
import { CohortsTable } from './parts/cohorts-table.tsx';
import { type Cohorts, cohortsSentence, triangle, worthLines } from './prepare.ts';

const PERIODS = ['month', 'quarter'] as const;

/** Whether new customers come back, and what they come to be worth. */
export function CohortsPage() {
  const pen = usePen();
  const { t } = pen;
  const [search] = usePageSearch();
  const [by, choose] = useChoice('by', PERIODS, 'month');
  const query = useQuery(cohortsQuery({ ...search, by }));
  const periods = PERIODS.map((period) => ({ value: period, label: t(`lifecycle.cohorts.${period}`) }));
  return (
    <Page
      title={t('lifecycle.cohorts.title')}
      caption={t('lifecycle.cohorts.caption')}
      query={query}
      answer={(cohorts) => cohortsSentence(cohorts, pen)}
      explain={(cohorts) => (
        <Explained
          name={t('lifecycle.cohorts.caption')}
          definition={t('explain.cohortRetention.definition')}
          formula={t('explain.cohortRetention.formula')}
          meta={cohorts.meta}
        />
      )}
      controls={
        <ControlBar measure filter>
          <Segmented
            size="small"
            aria-label={t('lifecycle.cohorts.by')}
            value={by}
            onChange={choose}
            options={periods}
          />
        </ControlBar>
      }
      skeleton={[740, 420]}
      empty={(cohorts) => (cohorts.cohorts.length === 0 ? <Nobody /> : null)}
    >
      {(cohorts) => <Evidence cohorts={cohorts} />}
    </Page>
  );
}

function Evidence({ cohorts }: { cohorts: Cohorts }) {
  const pen = usePen();
  const { t } = pen;
  const [{ measure }] = usePageSearch();
  const drill = useDrillKey();
  const grid = useMemo(() => triangle(cohorts, pen), [cohorts, pen]);
  const worth = useMemo(() => worthLines(cohorts, measure, pen), [cohorts, measure, pen]);
  const about = (name: 'cohortRetention' | 'cohortValue', title: string) => (
    <Explained
      name={title}
      definition={t(`explain.${name}.definition`)}
      formula={t(`explain.${name}.formula`)}
      meta={cohorts.meta}
    />
  );
  return (
    <Grid>
      <Panel>
        <Chart
          title={t('lifecycle.cohorts.triangle')}
          name={`cohorts-${cohorts.by}-${cohorts.meta.asOf}`}
          view={grid}
          onDrill={drill}
          explain={about('cohortRetention', t('lifecycle.cohorts.triangle'))}
        />
        <p className="p-caption">{t('lifecycle.cohorts.triangle.note')}</p>
      </Panel>
      <Panel>
        <Chart
          title={t('lifecycle.cohorts.lines')}
          name={`cohort-value-${cohorts.by}-${cohorts.meta.asOf}`}
          view={worth}
          explain={about('cohortValue', t('lifecycle.cohorts.lines'))}
        />
        <p className="p-caption">{t('lifecycle.cohorts.lines.note', { measure: t(`measure.${measure}`) })}</p>
      </Panel>
      <Panel title={t('lifecycle.cohorts.caption')} flush>
        <CohortsTable cohorts={cohorts} />
      </Panel>
    </Grid>
  );
}
