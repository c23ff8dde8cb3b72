import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReadySegment, Segment } from '#contract/segments';
import { addSegment, namedSegmentsQuery, readySegmentsQuery, segmentsQuery } from '../../client/segments.ts';
import { usePageSearch } from '../../frame/address.ts';
import { Answered } from '../../frame/answered.tsx';
import { DrillLink, To } from '../../frame/drill.tsx';
import { Page } from '../../frame/page.tsx';
import { ratio } from '../../frame/quantities.ts';
import { useDefinitionWords } from '../../frame/use-condition-words.ts';
import { useFailureSentence } from '../../frame/use-failure-sentence.ts';
import { type Pen, usePen } from '../../frame/use-pen.ts';
import { Count, Money, Percent } from '../../ui/cells.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Grid, Panel } from '../../ui/page-layout.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { useCodeWords } from '../../words/use-words.ts';
import './segments.css';

/** The segments a shop keeps: how large each is and how it moved; and those it could take over. */
export function SegmentsPage() {
  const pen = usePen();
  const { t } = pen;
  const navigate = useNavigate();
  const query = useQuery(segmentsQuery);
  return (
    <Page
      title={t('segments.title')}
      caption={t('segments.caption')}
      query={query}
      answer={(all) => answer(all, pen)}
      actions={
        <Button type="primary" onClick={() => void navigate({ to: '/segments/new' } as never)}>
          {t('segments.new')}
        </Button>
      }
      skeleton={[280, 420]}
    >
      {(all) => (
        <Grid>
          <Panel flush>
            <KeptTable segments={all} />
          </Panel>
          <Ready />
          <Archived />
        </Grid>
      )}
    </Page>
  );
}

function answer(all: readonly Segment[], { t, formats }: Pen): string {
  if (all.length === 0) return t('segments.answer.none');
  const sized = all.filter(({ size }) => size !== null).toSorted((a, b) => moved(b) - moved(a));
  const most = sized[0];
  if (most?.size == null) return t('segments.answer.uncounted', { n: formats.count(all.length) });
  const { entered, gone, customers, base } = most.size;
  const told = {
    n: formats.count(all.length),
    name: most.name,
    customers: formats.count(customers),
    share: formats.percent(ratio(customers, base)),
  };
  return entered === null || gone === null
    ? t('segments.answer.first', told)
    : t('segments.answer', { ...told, entered: formats.count(entered), gone: formats.count(gone) });
}

const moved = ({ size }: Segment): number => (size?.entered ?? 0) + (size?.gone ?? 0);

function KeptTable({ segments }: { segments: readonly Segment[] }) {
  const { t } = usePen();
  const words = useDefinitionWords();
  const right = (key: string, title: string, render: (row: Segment) => React.ReactNode) => ({
    key,
    title,
    align: 'right' as const,
    render,
  });
  return (
    <DataTable
      caption={t('segments.caption')}
      rows={segments}
      rowKey={(row) => String(row.segmentId)}
      empty={<EmptyState title={t('segments.none')}>{t('segments.none.next')}</EmptyState>}
      columns={[
        {
          key: 'name',
          title: t('segments.name'),
          fixed: true,
          render: (row) => <To to={`/segments/${row.segmentId}`}>{row.name}</To>,
        },
        right('customers', t('segments.customers'), (row) => (
          <DrillLink where={[`segment:is:${row.segmentId}`]}>
            <Count value={row.size?.customers ?? null} />
          </DrillLink>
        )),
        right('share', t('segments.share'), (row) => (
          <Percent share={row.size === null ? null : ratio(row.size.customers, row.size.base)} />
        )),
        right('entered', t('segments.entered'), (row) => <Count value={row.size?.entered ?? null} />),
        right('gone', t('segments.gone'), (row) => <Count value={row.size?.gone ?? null} />),
        right('net', t('measure.net'), (row) => <Money minor={row.size?.netMinor ?? null} />),
        right('future', t('segments.future'), (row) => <Money minor={row.size?.futureProfitMinor ?? null} />),
        {
          key: 'sentence',
          title: t('segments.definition'),
          wrap: true,
          width: 260,
          render: (row) => words(row.definition),
        },
      ]}
    />
  );
}

/** What is out of sight, and the way back to it. */
function Archived() {
  const { t } = usePen();
  const { data = [] } = useQuery(namedSegmentsQuery);
  const archived = data.filter(({ isArchived }) => isArchived);
  if (archived.length === 0) return null;
  return (
    <Panel title={t('segments.archive.title')}>
      <ul className="g-sample">
        {archived.map(({ segmentId, name }) => (
          <li key={segmentId}>
            <To to={`/segments/${segmentId}`}>{name}</To>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** Twelve segments that most shops want: what each is for, whom it would find, and one click to keep it. */
function Ready() {
  const { t } = usePen();
  const [{ asOf }] = usePageSearch();
  const query = useQuery(readySegmentsQuery(asOf));
  return (
    <Answered query={query} skeleton={[420]}>
      {(ready) => (
        <Panel title={t('segments.ready')} caption={t('segments.ready.note')} flush>
          <ReadyTable ready={ready} />
        </Panel>
      )}
    </Answered>
  );
}

function ReadyTable({ ready }: { ready: readonly ReadySegment[] }) {
  const { t } = usePen();
  const words = useDefinitionWords();
  const code = useCodeWords();
  const client = useQueryClient();
  const sentence = useFailureSentence();
  const adopting = useMutation({
    mutationFn: ({ key, definition }: ReadySegment) =>
      addSegment({
        name: code(`segments.ready.${key}.name`),
        aim: code(`segments.ready.${key}.aim`),
        definition,
        ready: key,
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['segments'] }),
  });
  return (
    <>
      {adopting.isError ? (
        <p role="alert" className="p-bad g-inset">
          {sentence(adopting.error)}
        </p>
      ) : null}
      <DataTable
        caption={t('segments.ready')}
        rows={ready}
        rowKey={(row) => row.key}
        columns={[
          {
            key: 'name',
            title: t('segments.name'),
            fixed: true,
            render: (row) => code(`segments.ready.${row.key}.name`),
          },
          {
            key: 'customers',
            title: t('segments.customers'),
            align: 'right',
            render: (row) => <Count value={row.customers} />,
          },
          {
            key: 'share',
            title: t('segments.share'),
            align: 'right',
            render: (row) => <Percent share={ratio(row.customers, row.base)} />,
          },
          {
            key: 'adopt',
            title: t('segments.ready.action'),
            render: (row) =>
              row.segmentId === null ? (
                <Button
                  size="small"
                  disabled={adopting.isPending}
                  aria-label={t('segments.ready.adopt.one', { name: code(`segments.ready.${row.key}.name`) })}
                  onClick={() => adopting.mutate(row)}
                >
                  {t('segments.ready.adopt')}
                </Button>
              ) : (
                <To to={`/segments/${row.segmentId}`}>{t('segments.ready.open')}</To>
              ),
          },
          {
            key: 'aim',
            title: t('segments.aim'),
            wrap: true,
            width: 240,
            render: (row) => code(`segments.ready.${row.key}.aim`),
          },
          {
            key: 'sentence',
            title: t('segments.definition'),
            wrap: true,
            width: 280,
            render: (row) => words(row.definition),
          },
        ]}
      />
    </>
  );
}
