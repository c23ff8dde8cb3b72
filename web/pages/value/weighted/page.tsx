import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { Scheme, WeightedAnswer } from '#contract/weighted';
import { isAskFailure } from '../../../client/problem.ts';
import { textIn, useAddress, usePageSearch } from '../../../frame/address.ts';
import { Answered } from '../../../frame/answered.tsx';
import { ControlBar } from '../../../frame/control-bar.tsx';
import { Explained } from '../../../frame/explained.tsx';
import { LeaveGuard } from '../../../frame/leave-guard.tsx';
import { Nobody } from '../../../frame/nobody.tsx';
import { Page } from '../../../frame/page.tsx';
import { total } from '../../../frame/quantities.ts';
import { usePen } from '../../../frame/use-pen.ts';
import { Grid } from '../../../ui/page-layout.tsx';
import { DimensionPanel } from './parts/dimension-panel.tsx';
import { Evidence } from './parts/evidence.tsx';
import { PairPanel } from './parts/pair-panel.tsx';
import { PastTest } from './parts/past-test.tsx';
import { SchemePanel } from './parts/scheme-panel.tsx';
import { WeighingPanel } from './parts/weighing-panel.tsx';
import { weightedSentence } from './prepare.ts';
import { schemesQuery } from './queries.ts';
import { useAnswer } from './use-answer.ts';
import { NEW, useDraft } from './use-draft.ts';
import './weighted.css';

/** Customers by a yardstick of one's own: what counts, how much, who comes first, and whether it would have been right before. */
export function WeightedPage() {
  const [address] = useAddress();
  const schemes = useQuery(schemesQuery);
  const asked = textIn(address, 'scheme');
  const kept = asked === NEW ? undefined : chosenOf(schemes.data ?? [], asked);
  return (
    <Yardstick key={schemes.data === undefined ? 'waiting' : (kept?.schemeId ?? NEW)} schemes={schemes} kept={kept} />
  );
}

/** The scheme of the address; without one the first that is kept. */
function chosenOf(schemes: readonly Scheme[], asked: string | undefined): Scheme | undefined {
  return asked === undefined ? schemes[0] : schemes.find(({ schemeId }) => String(schemeId) === asked);
}

function Yardstick({ schemes, kept }: { schemes: UseQueryResult<Scheme[]>; kept: Scheme | undefined }) {
  const pen = usePen();
  const { t } = pen;
  const [search] = usePageSearch();
  const form = useDraft(kept);
  const { answer, pairs, isReady, isWaiting, isStale, isKept, lastSound } = useAnswer(
    form,
    kept,
    schemes.data !== undefined,
  );
  const isWithout = isAskFailure(answer.error, 'score.not-run');
  const frame: UseQueryResult<unknown> = isWithout ? answer : schemes;
  return (
    <Page
      title={t('weighted.title')}
      caption={t('weighted.caption')}
      query={frame}
      answer={() => {
        if (isWaiting) return t('weighted.answer.waiting');
        return answer.data === undefined || answer.isError ? '' : weightedSentence(answer.data, search.measure, pen);
      }}
      {...(answer.data === undefined
        ? {}
        : {
            explain: () => (
              <Explained
                name={t('weighted.caption')}
                definition={t('weighted.definition')}
                formula={t('weighted.formula')}
                meta={(answer.data as WeightedAnswer).meta}
              />
            ),
          })}
      controls={<ControlBar measure filter />}
      skeleton={[120, 420, 320]}
    >
      {() => (
        <Grid>
          <SchemePanel schemes={schemes.data ?? []} kept={kept} form={form} />
          <DimensionPanel form={form} answer={answer.data} comparison={pairs} />
          <WeighingPanel form={form} />
          {form.draft.definition.weighing.method === 'ahp' ? <PairPanel form={form} answer={pairs} /> : null}
          <Answered
            query={answer}
            skeleton={[300, 220]}
            empty={(data) => (total(data.classes, (row) => row.customers) === 0 ? <Nobody /> : null)}
          >
            {(data) => (
              <Evidence answer={data} schemeId={isKept ? (kept?.schemeId ?? null) : null} isStale={isStale}>
                <PastTest definition={lastSound} isReady={isReady} />
              </Evidence>
            )}
          </Answered>
          <LeaveGuard
            isDirty={form.isChanged && !form.isWorking}
            title={t('weighted.leave.title')}
            body={t('weighted.leave.body')}
          />
        </Grid>
      )}
    </Page>
  );
}
