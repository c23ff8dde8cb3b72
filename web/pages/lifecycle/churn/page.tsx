import { useQuery } from '@tanstack/react-query';
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
import { churnQuery } from '../queries.ts';
import { ChurnTable } from './parts/churn-table.tsx';
import { Definition } from './parts/definition.tsx';
import { type Churn, churnChart, churnSentence, GROUPINGS } from './prepare.ts';

/** How many customers are lost by period, group and value, and how much money goes with them. */
export function ChurnPage() {
  const pen = usePen();
  const { t } = pen;
  const [search] = usePageSearch();
  const [by, choose] = useChoice('by', GROUPINGS, 'none');
  const query = useQuery(churnQuery({ ...search, by }));
  return (
    <Page
      title={t('lifecycle.churn.title')}
      caption={t('lifecycle.churn.caption')}
      query={query}
      answer={(churn) => churnSentence(churn, pen)}
      explain={(churn) => (
        <Explained
          name={t('lifecycle.churn.caption')}
          definition={t('explain.churnRate.definition')}
          formula={t('explain.churnRate.formula')}
          meta={churn.meta}
        />
      )}
      controls={
        <ControlBar filter>
          <label className="p-control">
            {t('lifecycle.churn.by')}
            <select
              className="p-field"
              value={by}
              onChange={(event) => choose(event.target.value as (typeof GROUPINGS)[number])}
            >
              {GROUPINGS.map((one) => (
                <option key={one} value={one}>
                  {t(`lifecycle.churn.by.${one}`)}
                </option>
              ))}
            </select>
          </label>
        </ControlBar>
      }
      skeleton={[300, 300, 400]}
      empty={(churn) => (churn.periods.length === 0 ? <Nobody /> : null)}
    >
      {(churn) => <Evidence churn={churn} />}
    </Page>
  );
}

function Evidence({ churn }: { churn: Churn }) {
  const pen = usePen();
  const { t } = pen;
  const drill = useDrillKey();
  const people = useMemo(() => churnChart(churn, 'churnRate', pen), [churn, pen]);
  const money = useMemo(() => churnChart(churn, 'moneyChurnRate', pen), [churn, pen]);
  const about = (name: 'churnRate' | 'moneyChurn', title: string) => (
    <Explained
      name={title}
      definition={t(`explain.${name}.definition`)}
      formula={t(`explain.${name}.formula`)}
      meta={churn.meta}
    />
  );
  return (
    <Grid>
      <Panel span={6}>
        <Chart
          title={t('lifecycle.churn.rate')}
          name={`churn-${churn.by}-${churn.meta.asOf}`}
          view={people}
          onDrill={drill}
          explain={about('churnRate', t('lifecycle.churn.rate'))}
        />
        <p className="p-caption">{t('lifecycle.churn.rate.note')}</p>
      </Panel>
      <Panel span={6}>
        <Chart
          title={t('lifecycle.churn.moneyRate')}
          name={`churn-money-${churn.by}-${churn.meta.asOf}`}
          view={money}
          onDrill={drill}
          explain={about('moneyChurn', t('lifecycle.churn.moneyRate'))}
        />
        <p className="p-caption">{t('lifecycle.churn.moneyRate.note')}</p>
      </Panel>
      <Definition churn={churn} />
      <Panel title={t('lifecycle.churn.table')} flush>
        <ChurnTable churn={churn} />
      </Panel>
    </Grid>
  );
}
