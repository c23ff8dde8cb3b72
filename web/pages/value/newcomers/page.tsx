import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { LearnedFacts, LearnedName } from '#contract/learned';
import { read } from '../../../client/http.ts';
import { useChoice, usePageSearch } from '../../../frame/address.ts';
import { ControlBar } from '../../../frame/control-bar.tsx';
import { useDrillKey } from '../../../frame/drill-key.ts';
import { Explained } from '../../../frame/explained.tsx';
import { Page } from '../../../frame/page.tsx';
import { usePen } from '../../../frame/use-pen.ts';
import { Chart } from '../../../ui/chart/chart.tsx';
import { Grid, Panel } from '../../../ui/page-layout.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import { ForecasterTable } from './parts/forecaster-table.tsx';
import { calibrationChart, groupsChart, importanceChart, type Learned, learnedSentence } from './prepare.ts';

const QUESTIONS = ['newcomer', 'revenue', 'return'] as const satisfies readonly LearnedName[];

function learnedQuery(query: { asOf?: string | undefined; where: readonly string[]; question: LearnedName }) {
  return queryOptions({
    queryKey: ['value', 'learned', query],
    queryFn: ({ signal }) => read('/api/v1/value/learned', { query, signal }),
    placeholderData: keepPreviousData,
  });
}

/** Forecasts that trees and a Bayesian network learned from first days and histories, and what they are worth. */
export function NewcomersPage() {
  const pen = usePen();
  const { t } = pen;
  const [{ asOf, where }] = usePageSearch();
  const [question, choose] = useChoice('question', QUESTIONS, 'newcomer');
  const query = useQuery(learnedQuery({ asOf, where, question }));
  return (
    <Page
      title={t(`learned.title.${question}`)}
      caption={t('learned.caption')}
      query={query}
      answer={(answer) => learnedSentence(answer, pen)}
      explain={(answer) => (
        <Explained
          name={t('learned.caption')}
          definition={t('explain.learned.definition')}
          formula={t('explain.learned.formula')}
          meta={answer.meta}
        />
      )}
      controls={
        <ControlBar filter>
          <label className="p-control">
            {t('learned.question')}
            <select
              className="p-field"
              value={question}
              onChange={(event) => choose(event.target.value as (typeof QUESTIONS)[number])}
            >
              {QUESTIONS.map((one) => (
                <option key={one} value={one}>
                  {t(`learned.question.${one}`)}
                </option>
              ))}
            </select>
          </label>
        </ControlBar>
      }
      skeleton={[320, 320, 240]}
      empty={({ facts }) =>
        facts === null ? <EmptyState title={t('learned.pending')}>{t('learned.pending.body')}</EmptyState> : null
      }
    >
      {(answer) => (answer.facts === null ? null : <Evidence answer={answer} facts={answer.facts} />)}
    </Page>
  );
}

function Evidence({ answer, facts }: { answer: Learned; facts: LearnedFacts }) {
  const pen = usePen();
  const { t } = pen;
  const drill = useDrillKey();
  const { currency, asOf } = answer.meta;
  const { question } = facts;
  const calibration = useMemo(() => calibrationChart(facts, currency, pen), [facts, currency, pen]);
  const importance = useMemo(() => importanceChart(facts, pen), [facts, pen]);
  const groups = useMemo(() => groupsChart(answer, question, pen), [answer, question, pen]);
  return (
    <Grid>
      {facts.rows.length === 0 ? null : (
        <>
          <Panel span={7} title={t('learned.table')} flush>
            <ForecasterTable facts={facts} />
          </Panel>
          <Panel span={5}>
            <Chart title={t('learned.calibration')} name={`learned-${question}-${asOf}`} view={calibration} />
            <p className="p-caption">{t('learned.calibration.note')}</p>
          </Panel>
        </>
      )}
      {answer.groups.length === 0 ? null : (
        <Panel span={6}>
          <Chart
            title={t('learned.groups')}
            name={`learned-groups-${question}-${asOf}`}
            view={groups}
            onDrill={drill}
          />
        </Panel>
      )}
      {facts.importance.length === 0 ? null : (
        <Panel span={6}>
          <Chart title={t('learned.importance')} name={`learned-features-${question}-${asOf}`} view={importance} />
        </Panel>
      )}
      <HowTested facts={facts} span={facts.importance.length > 0 && answer.groups.length === 0 ? 6 : 12} />
    </Grid>
  );
}

function HowTested({ facts, span }: { facts: LearnedFacts; span: 6 | 12 }) {
  const { t, formats } = usePen();
  if (facts.trainedOn === null) return null;
  return (
    <Panel span={span} title={t('learned.test')}>
      <p>
        {t('learned.test.text', {
          trained: formats.count(facts.trained),
          trainedOn: formats.day(facts.trainedOn),
          cutOn: formats.day(facts.cutOn),
          tested: formats.count(facts.tested),
          until: formats.day(facts.testedUntil),
          days: formats.days(facts.windowDays),
        })}
      </p>
    </Panel>
  );
}
