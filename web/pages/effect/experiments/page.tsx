import { useQuery } from '@tanstack/react-query';
import type { Experiment } from '#contract/experiment';
import { Page } from '../../../frame/page.tsx';
import { total } from '../../../frame/quantities.ts';
import { type Pen, usePen } from '../../../frame/use-pen.ts';
import { Explain } from '../../../ui/explain.tsx';
import { Grid, Panel } from '../../../ui/page-layout.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import { experimentsQuery } from '../queries.ts';
import { ExperimentsTable } from './parts/experiments-table.tsx';
import { TakeIn } from './parts/take-in.tsx';
import '../ledger/ledger.css';

const LEVEL = 0.95;
const NORMAL = 1.959964;

/** Every experiment with a control group, and the way to take one in. */
export function EffectExperimentsPage() {
  const pen = usePen();
  const { t } = pen;
  const query = useQuery(experimentsQuery);
  return (
    <Page
      title={t('experiments.title')}
      caption={t('experiments.caption')}
      query={query}
      answer={(all) => sentence(all, pen)}
      explain={() => (
        <Explain
          name={t('experiments.caption')}
          definition={t('experiment.explain.definition')}
          formula={t('experiment.explain.formula')}
        />
      )}
      skeleton={[200, 320]}
    >
      {(all) => (
        <Grid>
          {all.length === 0 ? (
            <Panel>
              <EmptyState title={t('experiments.empty.title')}>{t('experiments.empty.body')}</EmptyState>
            </Panel>
          ) : (
            <ExperimentsTable experiments={all} />
          )}
          <TakeIn />
        </Grid>
      )}
    </Page>
  );
}

/** What finished experiments added together: independent, so their variances add up. */
function sentence(all: readonly Experiment[], { t, formats }: Pen): string {
  if (all.length === 0) return '';
  const found = all.flatMap(({ measured }) => (measured === null ? [] : [measured]));
  const n = formats.count(all.length);
  if (found.length === 0) return t('experiments.answer.none', { n });
  const profit = total(found, (one) => one.profitMinor);
  const reach = NORMAL * Math.hypot(...found.map((one) => one.standardError));
  return t('experiments.answer', {
    n,
    done: formats.count(found.length),
    profit: formats.moneyChange(profit),
    lower: formats.money(profit - reach),
    upper: formats.money(profit + reach),
    level: formats.percent(LEVEL),
  });
}
