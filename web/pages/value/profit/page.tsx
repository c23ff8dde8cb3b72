import { useQuery } from '@tanstack/react-query';
import { useChoice, usePageSearch } from '../../../frame/address.ts';
import { ControlBar } from '../../../frame/control-bar.tsx';
import { Explained } from '../../../frame/explained.tsx';
import { Nobody } from '../../../frame/nobody.tsx';
import { Page } from '../../../frame/page.tsx';
import { usePen } from '../../../frame/use-pen.ts';
import { Grid } from '../../../ui/page-layout.tsx';
import { profitQuery } from '../queries.ts';
import { CostModelPanel } from './parts/cost-model-panel.tsx';
import { Ends } from './parts/ends.tsx';
import { Groups } from './parts/groups.tsx';
import { Parts, Rates } from './parts/parts.tsx';
import { PaybackPanels } from './parts/payback-panels.tsx';
import { Spread } from './parts/spread.tsx';
import { profitSentence } from './prepare.ts';

const GROUPINGS = ['stage', 'channel', 'source', 'rfmGroup', 'category', 'abc', 'province', 'quarter'] as const;

/** Who earns and who costs: what is left of the net revenue after all costs, by customer and group, and what customers cost. */
export function ProfitPage() {
  const pen = usePen();
  const { t } = pen;
  const [search] = usePageSearch();
  const [by, choose] = useChoice('by', GROUPINGS, 'stage');
  const query = useQuery(profitQuery(search, by));
  return (
    <Page
      title={t('profit.title')}
      caption={t('page.value.profit')}
      query={query}
      answer={(profit) => profitSentence(profit, pen)}
      explain={(profit) => (
        <Explained
          name={t('page.value.profit')}
          definition={t('explain.profit.definition')}
          formula={t('explain.profit.formula')}
          meta={profit.meta}
        />
      )}
      controls={
        <ControlBar filter>
          <label className="p-control">
            {t('profit.by')}
            <select
              className="p-field"
              value={by}
              onChange={(event) => choose(event.target.value as (typeof GROUPINGS)[number])}
            >
              {GROUPINGS.map((one) => (
                <option key={one} value={one}>
                  {t(`profit.by.${one}`)}
                </option>
              ))}
            </select>
          </label>
        </ControlBar>
      }
      skeleton={[300, 320, 360, 320]}
      empty={(profit) => (profit.total.customers === 0 ? <Nobody /> : null)}
    >
      {(profit) => (
        <Grid>
          <Parts profit={profit} />
          <Rates profit={profit} />
          <Spread profit={profit} />
          <Groups profit={profit} />
          <PaybackPanels profit={profit} />
          <Ends profit={profit} />
          <CostModelPanel />
        </Grid>
      )}
    </Page>
  );
}
