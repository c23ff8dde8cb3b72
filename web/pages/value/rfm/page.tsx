import { useQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { useMemo } from 'react';
import { RFM_METHODS } from '#contract/common';
import { useChoice, usePageSearch } from '../../../frame/address.ts';
import { ControlBar } from '../../../frame/control-bar.tsx';
import { useDrillKey } from '../../../frame/drill-key.ts';
import { Explained } from '../../../frame/explained.tsx';
import { Nobody } from '../../../frame/nobody.tsx';
import { Page } from '../../../frame/page.tsx';
import { total } from '../../../frame/quantities.ts';
import { usePen } from '../../../frame/use-pen.ts';
import { Chart } from '../../../ui/chart/chart.tsx';
import { Grid, Panel } from '../../../ui/page-layout.tsx';
import { rfmQuery } from '../queries.ts';
import { CodesTable } from './parts/codes-table.tsx';
import { CutsTable } from './parts/cuts-table.tsx';
import { GroupsTable } from './parts/groups-table.tsx';
import { type Rfm, rfmGrid, rfmSentence } from './prepare.ts';

/** Who buys often, lately and a lot: the R × F grid, the named groups and all codes. */
export function RfmPage() {
  const pen = usePen();
  const { t } = pen;
  const [search] = usePageSearch();
  const [method, choose] = useChoice('method', RFM_METHODS, 'quantile');
  const query = useQuery(rfmQuery(search, method));
  const methods = RFM_METHODS.map((one) => ({ value: one, label: t(`rfmMethod.${one}`) }));
  return (
    <Page
      title={t('value.rfm.title')}
      caption={t('value.rfm.caption')}
      query={query}
      answer={(rfm) => rfmSentence(rfm, search.measure, pen)}
      explain={(rfm) => (
        <Explained
          name={t('value.rfm.caption')}
          definition={t('explain.rfm.definition')}
          formula={t('explain.rfm.formula')}
          meta={rfm.meta}
        />
      )}
      controls={
        <ControlBar measure filter>
          <Segmented
            size="small"
            aria-label={t('value.rfm.method')}
            value={method}
            onChange={choose}
            options={methods}
          />
        </ControlBar>
      }
      skeleton={[410, 460, 400]}
      empty={(rfm) => (total(rfm.groups, (group) => group.customers) === 0 ? <Nobody /> : null)}
    >
      {(rfm) => (
        <Grid>
          <GridPanel rfm={rfm} />
          <Panel span={5} title={t('value.rfm.cuts')}>
            <p className="p-caption">{t(`rfmMethod.${rfm.method}.note`)}</p>
            <CutsTable rfm={rfm} />
            <p className="p-caption">{t('value.rfm.cuts.note', { days: pen.formats.days(rfm.windowDays) })}</p>
          </Panel>
          <Panel title={t('value.rfm.groups')} flush>
            <GroupsTable rfm={rfm} measure={search.measure} />
          </Panel>
          <Panel title={t('value.rfm.codes')} flush>
            <CodesTable rfm={rfm} measure={search.measure} />
          </Panel>
        </Grid>
      )}
    </Page>
  );
}

function GridPanel({ rfm }: { rfm: Rfm }) {
  const pen = usePen();
  const { t } = pen;
  const [{ measure }] = usePageSearch();
  const drill = useDrillKey();
  const view = useMemo(() => rfmGrid(rfm, measure, pen), [rfm, measure, pen]);
  const explain = (
    <Explained
      name={t('value.rfm.grid')}
      definition={t('value.rfm.grid.note', { measure: t(`measure.${measure}`) })}
      formula={t('explain.rfm.formula')}
      meta={rfm.meta}
    />
  );
  return (
    <Panel span={7}>
      <Chart
        title={t('value.rfm.grid')}
        name={`rfm-${rfm.method}-${rfm.meta.asOf}`}
        view={view}
        onDrill={drill}
        explain={explain}
      />
      <p className="p-caption">{t('value.rfm.grid.note', { measure: t(`measure.${measure}`) })}</p>
    </Panel>
  );
}
