import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { usePageSearch } from '../../../frame/address.ts';
import { ControlBar } from '../../../frame/control-bar.tsx';
import { To } from '../../../frame/drill.tsx';
import { useDrillKey } from '../../../frame/drill-key.ts';
import { Explained } from '../../../frame/explained.tsx';
import { Nobody } from '../../../frame/nobody.tsx';
import { Page } from '../../../frame/page.tsx';
import { total } from '../../../frame/quantities.ts';
import { usePen } from '../../../frame/use-pen.ts';
import { Chart } from '../../../ui/chart/chart.tsx';
import { Grid, Panel } from '../../../ui/page-layout.tsx';
import { Causes } from './parts/causes.tsx';
import { Curves } from './parts/curves.tsx';
import { FactorPanel } from './parts/factors.tsx';
import { LivesTable } from './parts/lives-table.tsx';
import { livesChart, livesSentence, type Trajectories } from './prepare.ts';
import { trajectoriesQuery } from './queries.ts';

/** The kinds of lives relationships lead, what they bring over time, why, and what shapes them. */
export function TrajectoriesPage() {
  const pen = usePen();
  const { t } = pen;
  const [search] = usePageSearch();
  const query = useQuery(trajectoriesQuery(search));
  return (
    <Page
      title={t('trajectories.title')}
      caption={t('trajectories.caption')}
      query={query}
      answer={(answer) => livesSentence(answer, pen)}
      explain={(answer) => (
        <Explained
          name={t('trajectories.caption')}
          definition={t('explain.trajectory.definition')}
          formula={t('explain.trajectory.formula')}
          meta={answer.meta}
        />
      )}
      controls={<ControlBar measure filter />}
      skeleton={[330, 260, 420]}
      empty={(answer) => (total(answer.lives, (row) => row.customers) === 0 ? <Nobody /> : null)}
    >
      {(answer) => <Evidence answer={answer} />}
    </Page>
  );
}

function Evidence({ answer }: { answer: Trajectories }) {
  const pen = usePen();
  const { t, formats } = pen;
  const [{ measure }] = usePageSearch();
  const drill = useDrillKey();
  const lives = useMemo(() => livesChart(answer, measure, pen), [answer, measure, pen]);
  return (
    <Grid>
      <Panel>
        <Chart title={t('trajectories.lives')} name={`trajectories-${answer.meta.asOf}`} view={lives} onDrill={drill} />
        <p className="p-caption">
          {t('trajectories.lives.note')}
          {t('trajectories.returned', { n: formats.count(answer.returned) })}
        </p>
      </Panel>
      <Curves answer={answer} />
      <Causes answer={answer} />
      <FactorPanel />
      <Panel title={t('trajectories.table')} actions={<To to="/settings">{t('lifecycle.churn.change')}</To>} flush>
        <LivesTable answer={answer} measure={measure} />
        <p className="p-caption" style={{ padding: '8px 16px 12px' }}>
          {t('trajectories.legend')}
        </p>
      </Panel>
    </Grid>
  );
}
