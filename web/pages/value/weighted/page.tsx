import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
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
import { useSettled } from '../../../frame/use-settled.ts';
import { Grid } from '../../../ui/page-layout.tsx';
import { comparisonOf, isSound } from './draft.ts';
import { DimensionPanel } from './parts/dimension-panel.tsx';
import { Evidence } from './parts/evidence.tsx';
import { PairPanel } from './parts/pair-panel.tsx';
import { PastTest } from './parts/past-test.tsx';
import { SchemePanel } from './parts/scheme-panel.tsx';
import { WeighingPanel } from './parts/weighing-panel.tsx';
import { weightedSentence } from './prepare.ts';
import { comparisonQuery, keptQuery, schemesQuery, trialQuery } from './queries.ts';
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
  const { definition } = form.draft;
  const settled = useSettled(definition);
  const [lastSound, setLastSound] = useState(settled);
  const comparison = comparisonOf(settled);
  const pairs = useQuery({
    ...comparisonQuery({
      dimensions: settled.dimensions.map(({ dimension }) => dimension),
      comparison: comparison ?? NOBODY,
    }),
    enabled: comparison !== undefined,
  });
  const isWeighed = comparison === undefined || (pairs.data?.weights != null && !pairs.isPlaceholderData);
  const isReady = isSound(settled) && isWeighed;
  if (isReady && settled !== lastSound) setLastSound(settled);
  const isKept = kept !== undefined && !form.isChanged;
  const trial = useQuery({
    ...trialQuery(lastSound, search),
    enabled: schemes.data !== undefined && !isKept && isReady,
  });
  const reading = useQuery({ ...keptQuery(kept ?? { schemeId: 0, version: 0 }, search), enabled: isKept });
  const answer: UseQueryResult<WeightedAnswer> = isKept ? reading : trial;
  const isWithout = isAskFailure(answer.error, 'score.not-run');
  const frame: UseQueryResult<unknown> = isWithout ? answer : schemes;
  return (
    <Page
      title={t('weighted.title')}
      caption={t('weighted.caption')}
      query={frame}
      answer={() => {
        if (answer.data !== undefined && !answer.isError) return weightedSentence(answer.data, search.measure, pen);
        return isReady ? '' : t('weighted.answer.waiting');
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
          <DimensionPanel form={form} answer={answer.data} comparison={pairs.data} />
          <WeighingPanel form={form} />
          {comparison === undefined ? null : <PairPanel form={form} answer={pairs.data} />}
          <Answered
            query={answer}
            skeleton={[300, 220]}
            empty={(data) => (total(data.classes, (row) => row.customers) === 0 ? <Nobody /> : null)}
          >
            {(data) => (
              <Evidence answer={data} schemeId={isKept ? (kept?.schemeId ?? null) : null} isStale={!isReady} />
            )}
          </Answered>
          <PastTest definition={lastSound} isReady={isReady} />
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

const NOBODY = { isGrouped: false, together: 'judgements' as const, judges: [{ name: '', weight: 1, judgements: [] }] };
