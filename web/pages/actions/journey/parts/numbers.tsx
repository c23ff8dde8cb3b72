import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Journey, JourneyNumbers } from '#contract/journey-work';
import { Answered } from '../../../../frame/answered.tsx';
import { To } from '../../../../frame/drill.tsx';
import { usePen } from '../../../../frame/use-pen.ts';
import { DataTable } from '../../../../ui/data-table.tsx';
import { Facts, Panel } from '../../../../ui/page-layout.tsx';
import { useCodeWords } from '../../../../words/use-words.ts';
import { Unknown } from '../../campaign/parts/unknown.tsx';
import { journeyNumbersQuery } from '../../journey-queries.ts';
import { ChoiceField } from '../../parts/field.tsx';
import { everyStep } from '../tree.ts';
import { useStepWords } from '../use-step-words.ts';

type Step = JourneyNumbers['steps'][number];

/** What became of those inside: of the groups, and at each step of a version. */
export function Numbers({ journey }: { journey: Journey }) {
  const { t } = usePen();
  const [version, setVersion] = useState<number | undefined>();
  const query = useQuery(journeyNumbersQuery(journey.journeyId, version, journey.state === 'running'));
  return (
    <Panel title={t('journey.numbers')}>
      <Answered query={query} skeleton={[120, 240]}>
        {(numbers) => (
          <>
            <Versions numbers={numbers} onChoose={setVersion} />
            <Groups numbers={numbers} />
            <Steps numbers={numbers} />
            {numbers.steps.map((step) => (
              <Unsettled key={step.stepId} step={step} />
            ))}
          </>
        )}
      </Answered>
    </Panel>
  );
}

function Versions({ numbers, onChoose }: { numbers: JourneyNumbers; onChoose: (version: number) => void }) {
  const { t, formats } = usePen();
  const shown = numbers.versions.find(({ version }) => version === numbers.version);
  return (
    <div className="a-bar">
      <ChoiceField
        name={t('journey.numbers')}
        value={String(numbers.version)}
        options={numbers.versions.map(({ version, launchedAt }) => ({
          value: String(version),
          label: t('journey.numbers.version', {
            version: formats.count(version),
            moment: formats.moment(launchedAt),
          }),
        }))}
        onChange={(version) => onChoose(Number(version))}
      />
      {shown === undefined ? null : <To to="/effect/experiments">{t('journey.numbers.effect')}</To>}
    </div>
  );
}

function Groups({ numbers: { counts } }: { numbers: JourneyNumbers }) {
  const { t, formats } = usePen();
  const words = useCodeWords();
  const reached = (n: number, of: number) =>
    of === 0 ? '' : `${t('journey.numbers.goal')}: ${formats.percent(n / of)}`;
  const left = counts.leftOut.reduce((sum, { customers }) => sum + customers, 0);
  return (
    <>
      <Facts
        items={[
          { key: 'inside', name: t('journeys.column.inside'), value: formats.count(counts.inside) },
          {
            key: 'treated',
            name: t('journey.numbers.treated'),
            value: formats.count(counts.treated),
            note: reached(counts.treatedGoal, counts.treated),
          },
          {
            key: 'control',
            name: t('journey.numbers.control'),
            value: formats.count(counts.control),
            note: reached(counts.controlGoal, counts.control),
          },
          { key: 'holdout', name: t('journey.numbers.holdout'), value: formats.count(counts.holdout) },
          ...counts.ended.map(({ state, members }) => ({
            key: state,
            name: words(`memberState.${state}`, {}),
            value: formats.count(members),
          })),
          { key: 'left', name: t('journey.numbers.leftOut'), value: formats.count(left) },
        ]}
      />
      {counts.leftOut.map(({ reason, customers }) => (
        <p key={reason} className="a-note">
          {t('journey.numbers.leftOut')}: {words(`excluded.${reason}`, {})} · {formats.count(customers)}
        </p>
      ))}
    </>
  );
}

function Steps({ numbers }: { numbers: JourneyNumbers }) {
  const { t, formats } = usePen();
  const words = useStepWords();
  const codes = useCodeWords();
  const steps = new Map(everyStep(numbers.definition.steps).map((step) => [step.id, step]));
  const stepWords = ({ stepId }: Step) => {
    const step = steps.get(stepId);
    return step === undefined ? stepId : words(step);
  };
  const list = (some: readonly (readonly [string, number])[]) =>
    some.length === 0 ? '–' : some.map(([name, n]) => `${name} ${formats.count(n)}`).join(' · ');
  const told = ({ messages }: Step) => {
    const byState = new Map<string, number>();
    for (const { state, messages: n } of messages)
      if (state !== 'excluded') byState.set(state, (byState.get(state) ?? 0) + n);
    return [...byState].map(([state, n]) => [codes(`deliveryState.${state}`, {}), n] as const);
  };
  return (
    <DataTable
      caption={t('journey.numbers')}
      rows={numbers.steps}
      rowKey={({ stepId }) => stepId}
      columns={[
        { key: 'step', title: t('journey.numbers.step'), fixed: true, wrap: true, render: stepWords },
        {
          key: 'inside',
          title: t('journey.numbers.inside'),
          align: 'right',
          render: ({ inside }) => formats.count(inside),
        },
        {
          key: 'passed',
          title: t('journey.numbers.passed'),
          wrap: true,
          render: ({ passed }) => list(passed.map(({ way, members }) => [codes(`stepWay.${way}`, {}), members])),
        },
        { key: 'messages', title: t('journey.numbers.messages'), wrap: true, render: (step) => list(told(step)) },
        {
          key: 'excluded',
          title: t('journey.numbers.excluded'),
          wrap: true,
          render: ({ messages }) =>
            list(
              messages
                .filter(({ state }) => state === 'excluded')
                .map(({ reason, messages: n }) => [codes(`excluded.${reason}`, {}), n]),
            ),
        },
      ]}
    />
  );
}

/** The file of a step that writes one, and messages of which nobody knows. */
function Unsettled({ step: { campaignId, messages } }: { step: Step }) {
  const { t } = usePen();
  if (campaignId === null) return null;
  const unknown = messages.filter(({ state }) => state === 'unknown').reduce((sum, one) => sum + one.messages, 0);
  const hasFile = messages.some(({ state }) => state === 'sent');
  return (
    <>
      {hasFile ? (
        <p className="a-note">
          <a href={`/api/v1/campaigns/${campaignId}/messages.csv`} download>
            {t('journey.numbers.file')} ({campaignId})
          </a>
        </p>
      ) : null}
      {unknown > 0 ? <Unknown campaignId={campaignId} messages={unknown} /> : null}
    </>
  );
}
