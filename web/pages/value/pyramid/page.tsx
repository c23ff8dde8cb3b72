import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { usePageSearch } from '../../../frame/address.ts';
import { ControlBar } from '../../../frame/control-bar.tsx';
import { useDrillKey } from '../../../frame/drill-key.ts';
import { Explained } from '../../../frame/explained.tsx';
import { Nobody } from '../../../frame/nobody.tsx';
import { Page } from '../../../frame/page.tsx';
import { hasForecast, total } from '../../../frame/quantities.ts';
import { usePen } from '../../../frame/use-pen.ts';
import { Chart } from '../../../ui/chart/chart.tsx';
import { Grid, Panel } from '../../../ui/page-layout.tsx';
import { pyramidQuery } from '../queries.ts';
import { LayersTable } from './parts/layers-table.tsx';
import { type Pyramid, pyramidChart, pyramidSentence } from './prepare.ts';

/** How value is stacked across the base, in three layers. */
export function PyramidPage() {
  const pen = usePen();
  const { t } = pen;
  const [search] = usePageSearch();
  const query = useQuery(pyramidQuery(search));
  return (
    <Page
      title={t('value.pyramid.title')}
      caption={t('value.pyramid.caption')}
      query={query}
      answer={(pyramid) => pyramidSentence(pyramid, search.measure, pen)}
      explain={(pyramid) => (
        <Explained
          name={t('value.pyramid.caption')}
          definition={t('explain.pyramid.definition')}
          formula={t('explain.pyramid.formula')}
          meta={pyramid.meta}
        />
      )}
      controls={<ControlBar measure filter />}
      skeleton={[300, 200]}
      empty={(pyramid) => (total(pyramid.layers, (layer) => layer.customers) === 0 ? <Nobody /> : null)}
    >
      {(pyramid) => <Layers pyramid={pyramid} />}
    </Page>
  );
}

function Layers({ pyramid }: { pyramid: Pyramid }) {
  const pen = usePen();
  const { t } = pen;
  const [{ measure }] = usePageSearch();
  const drill = useDrillKey();
  const view = useMemo(() => pyramidChart(pyramid, measure, pen), [pyramid, measure, pen]);
  const explain = (
    <Explained
      name={t('value.pyramid.chart')}
      definition={t('explain.pyramid.definition')}
      formula={t('explain.pyramid.formula')}
      meta={pyramid.meta}
    />
  );
  return (
    <Grid>
      <Panel>
        <Chart
          title={t('value.pyramid.chart')}
          name={`pyramid-${measure}-${pyramid.meta.asOf}`}
          view={view}
          onDrill={drill}
          explain={explain}
        />
        {hasForecast(pyramid.layers) ? <p className="p-caption">{t('value.pyramid.chart.note')}</p> : null}
      </Panel>
      <Panel title={t('value.pyramid.layers')} flush>
        <LayersTable pyramid={pyramid} measure={measure} />
      </Panel>
    </Grid>
  );
}
