import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { usePageSearch } from '../../../frame/address.ts';
import { ControlBar } from '../../../frame/control-bar.tsx';
import { useDrillKey } from '../../../frame/drill-key.ts';
import { Explained } from '../../../frame/explained.tsx';
import { Nobody } from '../../../frame/nobody.tsx';
import { Page } from '../../../frame/page.tsx';
import { total } from '../../../frame/quantities.ts';
import { usePen } from '../../../frame/use-pen.ts';
import { Chart } from '../../../ui/chart/chart.tsx';
import { Grid, Panel } from '../../../ui/page-layout.tsx';
import { stagesQuery } from '../queries.ts';
import { OutlookPanels } from './parts/outlook.tsx';
import { Playbook } from './parts/playbook.tsx';
import { StagesTable } from './parts/stages-table.tsx';
import { historyChart, type Stages, stagesChart, stagesSentence } from './prepare.ts';

/** Where each relationship stands, and how it came to this. */
export function StagesPage() {
  const pen = usePen();
  const { t } = pen;
  const [search] = usePageSearch();
  const query = useQuery(stagesQuery(search));
  return (
    <Page
      title={t('lifecycle.stages.title')}
      caption={t('lifecycle.stages.caption')}
      query={query}
      answer={(stages) => stagesSentence(stages, pen)}
      explain={(stages) => (
        <Explained
          name={t('lifecycle.stages.caption')}
          definition={t('explain.stage.definition')}
          formula={t('explain.stage.formula')}
          meta={stages.meta}
        />
      )}
      controls={<ControlBar measure filter />}
      skeleton={[330, 400, 270]}
      empty={(stages) => (total(stages.stages, (row) => row.customers) === 0 ? <Nobody /> : null)}
    >
      {(stages) => <Evidence stages={stages} />}
    </Page>
  );
}

function Evidence({ stages }: { stages: Stages }) {
  const pen = usePen();
  const { t } = pen;
  const [{ measure }] = usePageSearch();
  const drill = useDrillKey();
  const now = useMemo(() => stagesChart(stages, measure, pen), [stages, measure, pen]);
  const history = useMemo(() => historyChart(stages, pen), [stages, pen]);
  const about = (name: 'stage' | 'stageHistory', title: string) => (
    <Explained
      name={title}
      definition={t(`explain.${name}.definition`)}
      formula={t(`explain.${name}.formula`)}
      meta={stages.meta}
    />
  );
  return (
    <Grid>
      <Panel>
        <Chart
          title={t('lifecycle.stages.now')}
          name={`stages-${stages.meta.asOf}`}
          view={now}
          onDrill={drill}
          explain={about('stage', t('lifecycle.stages.now'))}
        />
        <p className="p-caption">{t('lifecycle.stages.now.note')}</p>
      </Panel>
      {stages.history.length > 0 ? (
        <Panel>
          <Chart
            title={t('lifecycle.stages.history')}
            name={`stages-history-${stages.meta.asOf}`}
            view={history}
            onDrill={drill}
            explain={about('stageHistory', t('lifecycle.stages.history'))}
          />
          <p className="p-caption">{t('lifecycle.stages.history.note')}</p>
        </Panel>
      ) : null}
      <Panel title={t('lifecycle.stages.table')} flush>
        <StagesTable stages={stages} measure={measure} />
        <p className="p-caption" style={{ padding: '8px 16px 12px' }}>
          {t('lifecycle.stages.legend')}
        </p>
      </Panel>
      <Playbook />
      <OutlookPanels />
    </Grid>
  );
}
