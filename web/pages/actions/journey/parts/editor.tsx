import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Popconfirm } from 'antd';
import { lazy, Suspense, useState } from 'react';
import type { Journey } from '#contract/journey-work';
import { LeaveGuard } from '../../../../frame/leave-guard.tsx';
import { useFailureSentence } from '../../../../frame/use-failure-sentence.ts';
import { usePen } from '../../../../frame/use-pen.ts';
import { Panel } from '../../../../ui/page-layout.tsx';
import { journeyCheckQuery, journeyNumbersQuery, removeJourney } from '../../journey-queries.ts';
import { TextField } from '../../parts/field.tsx';
import { START } from '../layout.ts';
import { everyStep } from '../tree.ts';
import { type JourneyEditing, useJourney } from '../use-journey.ts';
import { useStepWords } from '../use-step-words.ts';
import { LaunchSheet } from './launch.tsx';
import { Rules } from './rules.tsx';
import { StepList } from './step-list.tsx';

// The library that draws is large and needed on this page alone.
const Picture = lazy(() => import('./picture.tsx').then((module) => ({ default: module.Picture })));

/** What is written: rules, the steps as a list and as a picture in step with it, and what a launch of it would do. */
export function Editor({ journey }: { journey: Journey }) {
  const { t } = usePen();
  const editing = useJourney(journey);
  const [chosen, choose] = useState<string | null>(null);
  const check = useQuery({ ...journeyCheckQuery(journey), enabled: journey.isChanged && journey.state !== 'ended' });
  const faults = editing.isChanged ? [] : (check.data?.faults ?? []);
  const { definition, change } = editing;
  return (
    <>
      <Panel title={t('journey.entry')}>
        <div className="a-form">
          <TextField name={t('journey.name')} value={editing.name} maxLength={80} onChange={editing.rename} />
        </div>
        <Rules editing={editing} />
      </Panel>
      <Panel title={t('journey.steps')} span={7}>
        <StepList
          steps={definition.steps}
          faults={faults}
          chosen={chosen}
          onChoose={choose}
          onChange={(steps) => change({ steps })}
        />
      </Panel>
      <Drawn journey={journey} editing={editing} chosen={chosen} onChoose={choose} />
      <Keeping journey={journey} editing={editing} />
      <LaunchSheet journey={journey} isChanged={editing.isChanged} />
      <LeaveGuard
        isDirty={editing.isChanged && !editing.isSaving}
        title={t('journey.leave.title')}
        body={t('journey.leave.body')}
      />
    </>
  );
}

type DrawnProps = { journey: Journey; editing: JourneyEditing; chosen: string | null; onChoose: (id: string) => void };

function Drawn({ journey, editing: { definition }, chosen, onChoose }: DrawnProps) {
  const { t, formats } = usePen();
  const words = useStepWords();
  const isLaunched = journey.version !== null;
  const numbers = useQuery({
    ...journeyNumbersQuery(journey.journeyId, undefined, journey.state === 'running'),
    enabled: isLaunched,
  });
  const note = (id: string) => {
    const step = numbers.data?.steps.find(({ stepId }) => stepId === id);
    if (step === undefined) return '';
    const passed = step.passed.reduce((sum, { members }) => sum + members, 0);
    return `${t('journey.numbers.inside')} ${formats.count(step.inside)} · ${t('journey.numbers.passed')} ${formats.count(passed)}`;
  };
  return (
    <Panel title={t('journey.picture')} span={5}>
      <p className="a-note">{t('journey.picture.about')}</p>
      <Suspense fallback={<div className="j-picture" />}>
        <Picture
          // A new shape is fitted into the window again.
          key={everyStep(definition.steps).length}
          steps={definition.steps}
          words={(step, id) =>
            step === undefined ? t(id === START ? 'journey.picture.start' : 'journey.picture.end') : words(step)
          }
          wayWords={(way) => t(`stepWay.${way}`)}
          note={note}
          chosen={chosen}
          onChoose={onChoose}
        />
      </Suspense>
    </Panel>
  );
}

function Keeping({ journey, editing }: { journey: Journey; editing: JourneyEditing }) {
  const { t } = usePen();
  const sentence = useFailureSentence();
  const navigate = useNavigate();
  const client = useQueryClient();
  const removing = useMutation({
    mutationFn: () => removeJourney(journey.journeyId),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['actions', 'journeys'] });
      void navigate({ to: '/actions/journeys' } as never);
    },
  });
  const failure = editing.failure ?? removing.error;
  return (
    <div className="p-span-12 a-keep">
      <div className="a-bar">
        <p className={failure ? 'p-bad' : undefined} role="status">
          {failure ? sentence(failure) : ''}
        </p>
        {journey.state === 'draft' ? (
          <Popconfirm title={t('journey.remove')} onConfirm={() => removing.mutate()}>
            <Button>{t('journey.remove')}</Button>
          </Popconfirm>
        ) : null}
        <Button
          type="primary"
          disabled={!editing.isChanged || editing.name.trim() === ''}
          loading={editing.isSaving}
          onClick={editing.save}
        >
          {t('journey.save')}
        </Button>
      </div>
    </div>
  );
}
