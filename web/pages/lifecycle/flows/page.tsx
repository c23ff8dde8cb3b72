import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { STAGES, type Stage } from '#contract/common';
import { drillFlow } from '#contract/drill';
import { textIn, useAddress, usePageSearch } from '../../../frame/address.ts';
import { ControlBar } from '../../../frame/control-bar.tsx';
import { useDrillKey } from '../../../frame/drill-key.ts';
import { Explained } from '../../../frame/explained.tsx';
import { movementMatrix } from '../../../frame/movement.ts';
import { MovementTable } from '../../../frame/movement-table.tsx';
import { Nobody } from '../../../frame/nobody.tsx';
import { Page } from '../../../frame/page.tsx';
import { usePen } from '../../../frame/use-pen.ts';
import { Chart } from '../../../ui/chart/chart.tsx';
import { Grid, Panel } from '../../../ui/page-layout.tsx';
import { flowsQuery } from '../queries.ts';
import { DayChoice } from './parts/day-choice.tsx';
import { type Flows, flowsChart, flowsSentence } from './prepare.ts';

/** Who moved forward and who slipped between two dates. */
export function FlowsPage() {
  const pen = usePen();
  const { t } = pen;
  const [search] = usePageSearch();
  const [address] = useAddress();
  const query = useQuery(flowsQuery({ ...search, from: textIn(address, 'from'), to: textIn(address, 'to') }));
  return (
    <Page
      title={t('lifecycle.flows.title')}
      caption={t('lifecycle.flows.caption')}
      query={query}
      answer={(flows) => flowsSentence(flows, pen)}
      explain={(flows) => (
        <Explained
          name={t('lifecycle.flows.caption')}
          definition={t('explain.flows.definition')}
          formula={t('explain.flows.formula')}
          meta={flows.meta}
        />
      )}
      controls={
        <ControlBar filter>
          <DayChoice flows={query.data} />
        </ControlBar>
      }
      skeleton={[500, 300]}
      empty={(flows) => (flows.flows.length === 0 ? <Nobody /> : null)}
    >
      {(flows) => <Evidence flows={flows} />}
    </Page>
  );
}

function Evidence({ flows }: { flows: Flows }) {
  const pen = usePen();
  const { t, formats } = pen;
  const drill = useDrillKey();
  const view = useMemo(() => flowsChart(flows, pen), [flows, pen]);
  return (
    <Grid>
      <Panel>
        <Chart
          title={t('lifecycle.flows.chart')}
          name={`flows-${flows.from}-${flows.to}`}
          view={view}
          onDrill={drill}
          explain={
            <Explained
              name={t('lifecycle.flows.chart')}
              definition={t('explain.flows.definition')}
              formula={t('explain.flows.formula')}
              meta={flows.meta}
            />
          }
        />
        <p className="p-caption">{t('lifecycle.flows.chart.note')}</p>
      </Panel>
      <Panel
        title={t('lifecycle.flows.matrix')}
        caption={t('lifecycle.flows.matrix.note', { from: formats.day(flows.from), to: formats.day(flows.to) })}
        flush
      >
        <MovementTable
          caption={t('lifecycle.flows.matrix')}
          rows={movementMatrix(flows.flows, STAGES)}
          order={STAGES}
          fromName={t('value.movedFromTo')}
          totalName={t('lifecycle.flows.total')}
          nameOf={(stage) => t(`stage.${stage as Stage | 'new'}`)}
          drillOf={(from, to) => drillFlow(flows.from, from as Stage | 'new', flows.to, to as Stage)}
        />
      </Panel>
    </Grid>
  );
}
