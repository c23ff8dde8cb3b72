import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import type { Journey, NewJourney, ReadyJourney } from '#contract/journey-work';
import { Answered } from '../../../frame/answered.tsx';
import { To } from '../../../frame/drill.tsx';
import { Page } from '../../../frame/page.tsx';
import { useFailureSentence } from '../../../frame/use-failure-sentence.ts';
import { usePen } from '../../../frame/use-pen.ts';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { Grid, Panel } from '../../../ui/page-layout.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import { useCodeWords } from '../../../words/use-words.ts';
import { addJourney, EMPTY_JOURNEY, journeysQuery, readyQuery } from '../journey-queries.ts';
import '../actions.css';

/** All journeys, and the ready ones to begin from. */
export function JourneysPage() {
  const { t, formats } = usePen();
  const query = useQuery(journeysQuery);
  const ready = useQuery(readyQuery);
  const answer = (all: readonly Journey[]) =>
    all.length === 0
      ? t('journeys.answer.none')
      : t('journeys.answer', {
          all: formats.count(all.length),
          running: formats.count(all.filter(({ state }) => state === 'running').length),
          inside: formats.count(all.reduce((sum, { counts }) => sum + counts.inside, 0)),
          entered: formats.count(all.reduce((sum, { counts }) => sum + counts.entered, 0)),
        });
  return (
    <Page
      title={t('journeys.title')}
      caption={t('page.actions.journeys')}
      query={query}
      answer={answer}
      skeleton={[280, 320]}
    >
      {(all) => (
        <Grid>
          <Panel flush={all.length > 0} title={t('page.actions.journeys')} actions={<BlankJourney />}>
            {all.length === 0 ? (
              <EmptyState title={t('journeys.empty.title')}>{t('journeys.empty.body')}</EmptyState>
            ) : (
              <JourneyTable all={all} />
            )}
          </Panel>
          <Panel title={t('journeys.ready.title')}>
            <p className="a-note">{t('journeys.ready.body')}</p>
            <Answered query={ready} skeleton={[320]}>
              {(some) => <Ready some={some} taken={new Set(all.map(({ name }) => name))} />}
            </Answered>
          </Panel>
        </Grid>
      )}
    </Page>
  );
}

function JourneyTable({ all }: { all: readonly Journey[] }) {
  const { t, formats } = usePen();
  const navigate = useNavigate();
  const address = ({ journeyId }: Journey) => `/actions/journeys/${journeyId}`;
  const share = (reached: number, of: number) => (of === 0 ? '–' : formats.percent(reached / of));
  const columns: readonly Column<Journey>[] = [
    {
      key: 'name',
      title: t('journeys.column.name'),
      fixed: true,
      render: (row) => <To to={address(row)}>{row.name}</To>,
    },
    { key: 'state', title: t('journeys.column.state'), render: ({ state }) => t(`journeyState.${state}`) },
    {
      key: 'inside',
      title: t('journeys.column.inside'),
      align: 'right',
      render: ({ counts }) => formats.count(counts.inside),
    },
    {
      key: 'entered',
      title: t('journeys.column.entered'),
      align: 'right',
      render: ({ counts }) => formats.count(counts.entered),
    },
    {
      key: 'goal',
      title: t('journeys.column.goal'),
      align: 'right',
      render: ({ counts }) => share(counts.treatedGoal, counts.treated),
    },
    {
      key: 'control',
      title: t('journeys.column.control'),
      align: 'right',
      render: ({ counts }) => share(counts.controlGoal, counts.control),
    },
  ];
  return (
    <DataTable
      caption={t('page.actions.journeys')}
      rows={all}
      rowKey={({ journeyId }) => String(journeyId)}
      columns={columns}
      keyboard
      onOpen={(row) => void navigate({ to: address(row) } as never)}
    />
  );
}

/** Keeps a journey and opens it. */
function useAdding() {
  const navigate = useNavigate();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (journey: NewJourney) => addJourney(journey),
    onSuccess: async ({ journeyId }) => {
      await client.invalidateQueries({ queryKey: ['actions', 'journeys'] });
      void navigate({ to: `/actions/journeys/${journeyId}` } as never);
    },
  });
}

function BlankJourney() {
  const { t, formats } = usePen();
  const sentence = useFailureSentence();
  const adding = useAdding();
  const add = () => {
    const name = t('journeys.new.name', { moment: formats.moment(new Date().toISOString()) });
    adding.mutate({ name, definition: EMPTY_JOURNEY, ready: null });
  };
  return (
    <>
      {adding.error ? <span className="p-bad">{sentence(adding.error)}</span> : null}
      <Button size="small" loading={adding.isPending} onClick={add}>
        {t('journeys.new')}
      </Button>
    </>
  );
}

/** The ready journeys: what each is for, and whether the data of this shop feed it. */
function Ready({ some, taken }: { some: readonly ReadyJourney[]; taken: ReadonlySet<string> }) {
  const { t, formats } = usePen();
  const words = useCodeWords();
  const sentence = useFailureSentence();
  const adding = useAdding();
  const take = ({ key, definition }: ReadyJourney) => {
    const name = words(`journeys.ready.${key}`, {});
    const goal = { ...definition.goal, aim: words(`journeys.ready.${key}.aim`, {}) };
    const moment = formats.moment(new Date().toISOString());
    adding.mutate({
      name: taken.has(name) ? `${name} · ${moment}` : name,
      definition: { ...definition, goal },
      ready: key,
    });
  };
  return (
    <>
      {adding.error ? <p className="p-bad">{sentence(adding.error)}</p> : null}
      <ul className="a-plain j-ready">
        {some.map((one) => {
          const name = words(`journeys.ready.${one.key}`, {});
          return (
            <li key={one.key}>
              <div>
                <strong>{name}</strong>
                <span>{words(`journeys.ready.${one.key}.aim`, {})}</span>
                <span className={one.records > 0 ? 'a-state' : 'a-state p-bad'}>
                  {one.records > 0
                    ? t('journeys.ready.fed', { n: formats.count(one.records) })
                    : words(`journeySource.${one.source}`, {})}
                </span>
              </div>
              <Button size="small" aria-label={`${t('journeys.ready.take')}: ${name}`} onClick={() => take(one)}>
                {t('journeys.ready.take')}
              </Button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
