import { useQuery } from '@tanstack/react-query';
import type { CustomerList } from '#contract/customer-list';
import { listsQuery } from '../../../client/lists.ts';
import { useAddress } from '../../../frame/address.ts';
import { DrillLink } from '../../../frame/drill.tsx';
import { Page } from '../../../frame/page.tsx';
import { type Pen, usePen } from '../../../frame/use-pen.ts';
import { Count } from '../../../ui/cells.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { Grid, Panel } from '../../../ui/page-layout.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import { OneList } from './parts/one-list.tsx';
import { TakeList } from './parts/take-list.tsx';
import './lists.css';

/** Uploaded lists of customers: whom each means, what became of its lines, and the way to a new one. */
export function ListsPage() {
  const pen = usePen();
  const { t } = pen;
  const query = useQuery(listsQuery);
  const [address] = useAddress();
  return (
    <Page
      title={t('lists.title')}
      caption={t('page.segments.lists')}
      query={query}
      answer={(lists) => answer(lists, pen)}
      skeleton={[240, 240]}
    >
      {(lists) => {
        const chosen = lists.find(({ listId }) => String(listId) === address['list']);
        return (
          <Grid>
            <Panel flush={lists.length > 0}>
              {lists.length === 0 ? (
                <EmptyState title={t('lists.empty.title')}>{t('lists.empty.body')}</EmptyState>
              ) : (
                <ListTable lists={lists} />
              )}
            </Panel>
            {chosen === undefined ? null : <OneList key={chosen.listId} list={chosen} />}
            <TakeList key={chosen?.listId ?? 0} list={chosen} />
          </Grid>
        );
      }}
    </Page>
  );
}

function answer(lists: readonly CustomerList[], { t, formats }: Pen): string {
  const [newest] = lists.toSorted((a, b) => b.now.takenAt.localeCompare(a.now.takenAt));
  if (newest === undefined) return t('lists.answer.none');
  const { counts } = newest.now;
  return t('lists.answer', {
    n: formats.count(lists.length),
    name: newest.name,
    lines: formats.count(counts.lines),
    customers: formats.count(counts.customers),
    unknown: formats.count(counts.lines - counts.matched),
  });
}

function ListTable({ lists }: { lists: readonly CustomerList[] }) {
  const { t, formats } = usePen();
  const [, change] = useAddress();
  const right = (key: string, title: string, render: (row: CustomerList) => React.ReactNode) => ({
    key,
    title,
    align: 'right' as const,
    render,
  });
  return (
    <DataTable
      caption={t('page.segments.lists')}
      rows={lists}
      rowKey={(row) => String(row.listId)}
      columns={[
        {
          key: 'name',
          title: t('lists.name'),
          fixed: true,
          render: (row) => (
            <button type="button" className="p-link" onClick={() => change({ list: String(row.listId) })}>
              {row.name}
            </button>
          ),
        },
        right('customers', t('lists.customers'), (row) => (
          <DrillLink where={[`list:is:${row.listId}`]}>
            <Count value={row.now.counts.customers} />
          </DrillLink>
        )),
        right('lines', t('lists.lines'), (row) => <Count value={row.now.counts.lines} />),
        right('matched', t('lists.matched'), (row) => <Count value={row.now.counts.matched} />),
        right('version', t('lists.version'), (row) => <Count value={row.version} />),
        { key: 'at', title: t('lists.matchedAt'), render: (row) => formats.day(row.now.matchedAt.slice(0, 10)) },
      ]}
    />
  );
}
