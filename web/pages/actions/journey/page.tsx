import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Popconfirm } from 'antd';
import type { Journey } from '#contract/journey-work';
import { Page } from '../../../frame/page.tsx';
import { useFailureSentence } from '../../../frame/use-failure-sentence.ts';
import { useParam } from '../../../frame/use-param.ts';
import { usePen } from '../../../frame/use-pen.ts';
import { Grid } from '../../../ui/page-layout.tsx';
import { journeyQuery, switchJourney } from '../journey-queries.ts';
import { Editor } from './parts/editor.tsx';
import { Numbers } from './parts/numbers.tsx';
import { everyStep } from './tree.ts';
import '../actions.css';
import './journey.css';

/** One journey: what runs and what became of those inside, and what is written as the next version. */
export function JourneyPage() {
  const { t, formats } = usePen();
  const id = Number(useParam('id'));
  const journeyId = Number.isSafeInteger(id) && id > 0 ? id : 0;
  const query = useQuery(journeyQuery(journeyId));
  const share = (reached: number, of: number) => (of === 0 ? '–' : formats.percent(reached / of));
  return (
    <Page
      title={t('journey.title', { name: query.data?.name ?? '…' })}
      caption={query.data ? t(`journeyState.${query.data.state}`) : ''}
      query={query}
      skeleton={[200, 320]}
      actions={query.data ? <Switches journey={query.data} /> : null}
      answer={({ version, definition, counts, isChanged }) => {
        if (version === null)
          return t('journey.answer.draft', { steps: formats.count(everyStep(definition.steps).length) });
        const said = t('journey.answer.launched', {
          inside: formats.count(counts.inside),
          entered: formats.count(counts.entered),
          treated: share(counts.treatedGoal, counts.treated),
          control: share(counts.controlGoal, counts.control),
        });
        return isChanged ? `${said} ${t('journey.changed')}` : said;
      }}
    >
      {(journey) => (
        <Grid>
          {journey.version === null ? null : <Numbers journey={journey} />}
          <Editor key={`${journey.journeyId}/${journey.revision}`} journey={journey} />
        </Grid>
      )}
    </Page>
  );
}

function Switches({ journey: { journeyId, state } }: { journey: Journey }) {
  const { t } = usePen();
  const sentence = useFailureSentence();
  const client = useQueryClient();
  const switching = useMutation({
    mutationFn: (to: 'pause' | 'resume' | 'end') => switchJourney(journeyId, to),
    onSuccess: async (journey) => {
      client.setQueryData(journeyQuery(journeyId).queryKey, journey);
      await client.invalidateQueries({ queryKey: ['actions'] });
    },
  });
  if (state !== 'running' && state !== 'paused') return null;
  return (
    <>
      {switching.error ? <span className="p-bad">{sentence(switching.error)}</span> : null}
      <Button loading={switching.isPending} onClick={() => switching.mutate(state === 'running' ? 'pause' : 'resume')}>
        {t(state === 'running' ? 'journey.pause' : 'journey.resume')}
      </Button>
      <Popconfirm
        title={t('journey.end')}
        description={t('journey.end.sure')}
        onConfirm={() => switching.mutate('end')}
      >
        <Button>{t('journey.end')}</Button>
      </Popconfirm>
    </>
  );
}
