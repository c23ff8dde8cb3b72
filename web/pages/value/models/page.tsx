import { useQuery } from '@tanstack/react-query';
import { hasWords } from '#i18n';
import { usePageSearch } from '../../../frame/address.ts';
import { ControlBar } from '../../../frame/control-bar.tsx';
import { Explained } from '../../../frame/explained.tsx';
import { Page } from '../../../frame/page.tsx';
import { usePen } from '../../../frame/use-pen.ts';
import { Grid, Panel } from '../../../ui/page-layout.tsx';
import { useCodeWords } from '../../../words/use-words.ts';
import { modelsQuery } from '../queries.ts';
import { AgreementChart } from './parts/agreement-chart.tsx';
import { FoundChart } from './parts/found-chart.tsx';
import { PairsTable } from './parts/pairs-table.tsx';
import { WhichTable } from './parts/which-table.tsx';
import { modelsSentence } from './prepare.ts';

/** ABC, RFM and lifetime value on the same customers: which finds more, how far they agree, which one when. */
export function ModelsPage() {
  const pen = usePen();
  const { t } = pen;
  const words = useCodeWords();
  const nameOf = (method: string) => (hasWords(`method.${method}`) ? words(`method.${method}`) : method);
  const [search] = usePageSearch();
  const query = useQuery(modelsQuery(search));
  return (
    <Page
      title={t('value.models.title')}
      caption={t('value.models.caption')}
      query={query}
      answer={(models) => modelsSentence(models, nameOf, pen)}
      explain={(models) => (
        <Explained
          name={t('value.models.caption')}
          definition={t('explain.agreement.definition')}
          formula={t('explain.agreement.formula')}
          meta={models.meta}
        />
      )}
      controls={<ControlBar filter />}
      skeleton={[280, 320, 280]}
    >
      {(models) => (
        <Grid>
          {models.found.length > 0 ? <FoundChart models={models} nameOf={nameOf} /> : null}
          <AgreementChart models={models} nameOf={nameOf} />
          <Panel title={t('value.models.which')} flush>
            <WhichTable models={models} nameOf={nameOf} />
          </Panel>
          <Panel
            title={t('value.models.pair')}
            caption={t('value.models.compared', { n: pen.formats.count(models.customers) })}
            flush
          >
            <PairsTable models={models} nameOf={nameOf} />
          </Panel>
        </Grid>
      )}
    </Page>
  );
}
