import { useQuery } from '@tanstack/react-query';
import { usePageSearch } from '../../../frame/address.ts';
import { ControlBar } from '../../../frame/control-bar.tsx';
import { Explained } from '../../../frame/explained.tsx';
import { Page } from '../../../frame/page.tsx';
import { usePen } from '../../../frame/use-pen.ts';
import { Grid } from '../../../ui/page-layout.tsx';
import { lifetimeQuery } from '../queries.ts';
import { AliveChart } from './parts/alive-chart.tsx';
import { Backtest } from './parts/backtest.tsx';
import { DistributionChart } from './parts/distribution-chart.tsx';
import { Fits } from './parts/fits.tsx';
import { StateBanner } from './parts/state-banner.tsx';
import { Totals } from './parts/totals.tsx';
import { lifetimeSentence } from './prepare.ts';

/** How much today's customers will still bring, how sure that is, and whether the model would have been right before. */
export function LifetimePage() {
  const pen = usePen();
  const { t } = pen;
  const [search] = usePageSearch();
  const query = useQuery(lifetimeQuery(search));
  return (
    <Page
      title={t('value.lifetime.title')}
      caption={t('value.lifetime.caption')}
      query={query}
      answer={(lifetime) => lifetimeSentence(lifetime, pen)}
      explain={(lifetime) => (
        <Explained
          name={t('value.lifetime.caption')}
          definition={t('explain.lifetime.definition')}
          formula={t('explain.lifetime.formula')}
          meta={lifetime.meta}
        />
      )}
      controls={<ControlBar filter />}
      skeleton={[64, 230, 320, 420]}
    >
      {(lifetime) => (
        <>
          <StateBanner lifetime={lifetime} />
          <Grid>
            <Totals lifetime={lifetime} />
            {lifetime.distribution.length > 0 ? <DistributionChart lifetime={lifetime} /> : null}
            {lifetime.alive.length > 0 ? <AliveChart lifetime={lifetime} /> : null}
            <Backtest lifetime={lifetime} />
            <Fits lifetime={lifetime} />
          </Grid>
        </>
      )}
    </Page>
  );
}
