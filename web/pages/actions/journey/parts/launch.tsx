import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Popconfirm } from 'antd';
import { useMemo, useState } from 'react';
import type { Journey, JourneyCheck, JourneyFault } from '#contract/journey-work';
import { Answered } from '../../../../frame/answered.tsx';
import { useFailureSentence } from '../../../../frame/use-failure-sentence.ts';
import { usePen } from '../../../../frame/use-pen.ts';
import { Chart } from '../../../../ui/chart/chart.tsx';
import { Explain } from '../../../../ui/explain.tsx';
import { Panel } from '../../../../ui/page-layout.tsx';
import { bars } from '../../../../ui/prepare/bars.ts';
import { useCodeWords } from '../../../../words/use-words.ts';
import { journeyCheckQuery, journeyQuery, launchJourney } from '../../journey-queries.ts';
import { ChoiceField } from '../../parts/field.tsx';
import { everyStep } from '../tree.ts';
import { useStepWords } from '../use-step-words.ts';

/** What stands against a launch, the dry run, and the launch. */
export function LaunchSheet({ journey, isChanged }: { journey: Journey; isChanged: boolean }) {
  const { t } = usePen();
  const canLaunch = journey.isChanged && journey.state !== 'ended';
  const query = useQuery({ ...journeyCheckQuery(journey), enabled: canLaunch && !isChanged });
  const explain = <Explain name={t('journey.check')} definition={t('journey.dryRun.explain')} />;
  if (!canLaunch) return null;
  return (
    <Panel title={t('journey.check')} explain={explain}>
      {isChanged ? (
        <p>{t('journey.check.hint')}</p>
      ) : (
        <Answered query={query} skeleton={[160]}>
          {(check) => (
            <>
              {check.dryRun === null ? null : <DryRun journey={journey} dryRun={check.dryRun} />}
              <Faults faults={check.faults} journey={journey} />
              {check.faults.length === 0 ? <Launch journey={journey} /> : null}
            </>
          )}
        </Answered>
      )}
    </Panel>
  );
}

function DryRun({ journey, dryRun }: { journey: Journey; dryRun: NonNullable<JourneyCheck['dryRun']> }) {
  const { t, formats, look } = usePen();
  const words = useStepWords();
  const { days, entries, from, until, scoredDays, reach } = dryRun;
  const view = useMemo(
    () =>
      bars({
        categories: days.map(({ day }) => ({ label: formats.day(day) })),
        categoryName: t('journey.dryRun.day'),
        series: [{ name: t('journey.dryRun.days'), values: days.map((day) => day.entries) }],
        quantity: { name: t('journey.dryRun.days'), write: formats.count, short: formats.count },
        look,
        summary: t('journey.dryRun', {
          entries: formats.count(entries),
          from: formats.day(from),
          until: formats.day(until),
        }),
        touching: true,
      }),
    [days, entries, formats, from, look, t, until],
  );
  const steps = new Map(everyStep(journey.definition.steps).map((step) => [step.id, step]));
  return (
    <>
      <p>
        {t('journey.dryRun', {
          entries: formats.count(entries),
          from: formats.day(from),
          until: formats.day(until),
        })}{' '}
        {scoredDays === null ? '' : t('journey.dryRun.scored', { days: formats.count(scoredDays) })}
      </p>
      {days.length > 1 ? <Chart name="journey-entries" title={t('journey.dryRun.days')} view={view} /> : null}
      <ul className="a-plain j-reach">
        {reach.map(({ stepId, atMost }) => {
          const step = steps.get(stepId);
          return step === undefined ? null : (
            <li key={stepId}>
              <span>{words(step)}</span>
              <span>
                {t('journey.dryRun.reach')} {formats.count(atMost)}
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Faults({ faults, journey }: { faults: readonly JourneyFault[]; journey: Journey }) {
  const { t } = usePen();
  const words = useCodeWords();
  const stepWords = useStepWords();
  const steps = new Map(everyStep(journey.definition.steps).map((step) => [step.id, step]));
  if (faults.length === 0) return <p role="status">{t('journey.check.ready')}</p>;
  return (
    <>
      <p role="status">{t('journey.check.not')}</p>
      <ul className="a-plain p-bad">
        {faults.map(({ code, stepId, detail }) => {
          const step = steps.get(stepId);
          const why = code === 'trigger-without-data' ? ` · ${words(`journeySource.${detail}`, {})}` : '';
          return (
            <li key={`${code}/${stepId}/${detail}`}>
              {step === undefined ? '' : `${stepWords(step)} · `}
              {words(`journeyFault.${code}`, { detail: detailWords(code, detail, words) })}
              {why}
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** Details that are codes themselves, in words. */
function detailWords(code: JourneyFault['code'], detail: string, words: ReturnType<typeof useCodeWords>): string {
  if (code === 'needs-order') return words(`journeyFact.${detail}`, {});
  return code === 'channel-unset' ? words(`way.${detail}`, {}) : detail;
}

function Launch({ journey }: { journey: Journey }) {
  const { t, formats } = usePen();
  const sentence = useFailureSentence();
  const client = useQueryClient();
  const [inside, setInside] = useState<'finish' | 'move'>('finish');
  const launching = useMutation({
    mutationFn: () => launchJourney(journey.journeyId, { revision: journey.revision, inside }),
    onSuccess: async (launched) => {
      client.setQueryData(journeyQuery(journey.journeyId).queryKey, launched);
      await client.invalidateQueries({ queryKey: ['actions'] });
    },
  });
  const version = formats.count((journey.version ?? 0) + 1);
  return (
    <div className="a-bar">
      {journey.counts.inside > 0 ? (
        <ChoiceField
          name={t('journey.inside')}
          value={inside}
          options={(['finish', 'move'] as const).map((value) => ({ value, label: t(`journey.inside.${value}`) }))}
          onChange={setInside}
        />
      ) : null}
      <p className={launching.error ? 'p-bad' : undefined}>{launching.error ? sentence(launching.error) : ''}</p>
      <Popconfirm title={t('journey.launch.version', { version })} onConfirm={() => launching.mutate()}>
        <Button type="primary" loading={launching.isPending}>
          {t('journey.launch.version', { version })}
        </Button>
      </Popconfirm>
    </div>
  );
}
