import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Import } from '#contract/intake';
import { importsQuery } from '../../../client/imports.ts';
import { To } from '../../../frame/drill.tsx';
import { Page } from '../../../frame/page.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { Panel } from '../../../ui/page-layout.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import { useFormats } from '../../../words/formats-context.tsx';
import { useLocale } from '../../../words/locale.tsx';
import { useWords } from '../../../words/use-words.ts';
import { CountsLine } from '../parts/counts-equation.tsx';
import { ImportStateLabel } from '../parts/import-state.tsx';
import { useIntakeWords } from '../parts/intake-words.ts';
import { moneyIn } from '../parts/summary-sentence.ts';

/** Every file that was ever checked or taken in, the newest first. */
export function ImportsPage() {
  const t = useWords();
  const { count } = useFormats();
  const query = useQuery(importsQuery);
  const toImport = (
    <To to="/data/import" className="p-button-link">
      {t('imports.new')}
    </To>
  );
  return (
    <Page
      title={t('imports.title')}
      caption={t('page.data.imports')}
      query={query}
      skeleton={[420]}
      actions={toImport}
      answer={(imports) => {
        const done = imports.filter((one) => one.state === 'done');
        const sum = (of: 'read' | 'refused') => done.reduce((total, one) => total + (one.summary?.counts[of] ?? 0), 0);
        return t('imports.answer', {
          done: count(done.length),
          read: count(sum('read')),
          refused: count(sum('refused')),
        });
      }}
      empty={(imports) =>
        imports.length === 0 ? (
          <EmptyState title={t('imports.empty')} actions={toImport}>
            {t('imports.empty.body')}
          </EmptyState>
        ) : null
      }
    >
      {(imports) => <ImportList imports={imports} />}
    </Page>
  );
}

function ImportList({ imports }: { imports: readonly Import[] }) {
  const t = useWords();
  const words = useIntakeWords();
  const { locale } = useLocale();
  const formats = useFormats();
  const navigate = useNavigate();
  const open = (row: Import) => void navigate({ to: `/data/imports/${row.importId}` } as never);
  const money = (row: Import) =>
    (row.summary?.totals ?? []).map((one) => moneyIn(locale, one.currency, one.totalMinor));
  const days = ({ summary }: Import) =>
    summary?.firstOn
      ? t('imports.days', { first: formats.day(summary.firstOn), last: formats.day(summary.lastOn) })
      : '–';
  const source = ({ mapping }: Import) => [mapping.source, mapping.shop].filter(Boolean).join(' / ');
  const columns: readonly Column<Import>[] = [
    {
      key: 'file',
      title: t('imports.column.file'),
      render: (row) => (
        <To to={`/data/imports/${row.importId}`} className="d-cell">
          {row.fileName}
        </To>
      ),
      fixed: true,
    },
    { key: 'source', title: t('imports.column.source'), render: source },
    { key: 'entity', title: t('imports.column.entity'), render: (row) => words.entity(row.mapping.entity) },
    { key: 'state', title: t('imports.column.state'), render: (row) => <ImportStateLabel state={row.state} /> },
    {
      key: 'counts',
      title: t('imports.column.counts'),
      render: (row) => (row.summary ? <CountsLine counts={row.summary.counts} /> : '–'),
      align: 'right',
    },
    {
      key: 'money',
      title: t('imports.column.money'),
      render: (row) => <span className="p-num">{money(row).join(' + ') || '–'}</span>,
      align: 'right',
    },
    { key: 'days', title: t('imports.column.days'), render: days },
    {
      key: 'at',
      title: t('imports.column.at'),
      render: (row) => (
        <span title={formats.moment(row.committedAt ?? row.createdAt)}>
          {formats.day(row.committedAt ?? row.createdAt)}
        </span>
      ),
      align: 'right',
    },
  ];
  return (
    <Panel flush>
      <DataTable
        caption={t('imports.table')}
        rows={imports}
        rowKey={(row) => `${row.importId}`}
        columns={columns}
        onOpen={open}
        keyboard
      />
    </Panel>
  );
}
