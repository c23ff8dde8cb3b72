import { useQuery } from '@tanstack/react-query';
import type { Import } from '#contract/intake';
import { importQuery } from '../../../client/imports.ts';
import { To } from '../../../frame/drill.tsx';
import { Page } from '../../../frame/page.tsx';
import { useParam } from '../../../frame/use-param.ts';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { Facts, Grid, Panel } from '../../../ui/page-layout.tsx';
import { FailureState } from '../../../ui/states.tsx';
import { useFormats } from '../../../words/formats-context.tsx';
import { useLocale } from '../../../words/locale.tsx';
import { useWords } from '../../../words/use-words.ts';
import { ImportStateLabel } from '../parts/import-state.tsx';
import { SummaryView } from '../parts/import-summary.tsx';
import { ImportWork } from '../parts/import-work.tsx';
import { keptFailure, useImportFailureSentence, useIntakeWords } from '../parts/intake-words.ts';
import { summarySentence } from '../parts/summary-sentence.ts';
import { ImportActions } from './import-actions.tsx';

/** One import with everything that is known of it, and what can be done with it. */
export function ImportDetailPage() {
  const t = useWords();
  const { locale } = useLocale();
  const formats = useFormats();
  const id = useParam('id');
  const number = Number(id);
  const query = useQuery(importQuery(Number.isSafeInteger(number) && number > 0 ? number : 0));
  return (
    <Page
      title={t('importDetail.title', { name: query.data?.fileName ?? t('importDetail.import', { id }) })}
      caption={t('importDetail.caption', { id })}
      query={query}
      skeleton={[96, 220, 280]}
      answer={(found) => (found.summary ? summarySentence(locale, formats, found.summary) : '')}
    >
      {(found) => <Detail found={found} />}
    </Page>
  );
}

function Detail({ found }: { found: Import }) {
  const t = useWords();
  const sentence = useImportFailureSentence();
  const isBusy = found.state === 'checking' || found.state === 'running';
  const title = found.state === 'checking' ? 'import.check.busy' : 'import.run.busy';
  return (
    <>
      <Panel>
        <div className="d-stack">
          <FactsOf found={found} />
          {isBusy ? <ImportWork found={found} title={t(title, { name: found.fileName })} /> : null}
          <ImportActions found={found} />
        </div>
      </Panel>
      {found.state === 'failed' && found.failure ? (
        <FailureState sentence={sentence(keptFailure(found.failure))} />
      ) : null}
      {found.summary ? <SummaryView summary={found.summary} sentence={false} /> : null}
      <Grid>
        <MappingTable found={found} />
      </Grid>
    </>
  );
}

function FactsOf({ found }: { found: Import }) {
  const t = useWords();
  const words = useIntakeWords();
  const formats = useFormats();
  const { mapping, replayOf } = found;
  const all = [
    { key: 'state', name: t('imports.column.state'), value: <ImportStateLabel state={found.state} /> },
    { key: 'entity', name: t('imports.column.entity'), value: words.entity(mapping.entity) },
    { key: 'source', name: t('import.mapping.source'), value: mapping.source },
    { key: 'shop', name: t('import.mapping.shop'), value: mapping.shop },
    { key: 'channel', name: t('import.mapping.channel'), value: mapping.channel },
    { key: 'zone', name: t('import.mapping.zone'), value: mapping.zone },
    { key: 'currency', name: t('import.mapping.currency'), value: mapping.currency },
    { key: 'size', name: t('importDetail.size'), value: formats.bytes(found.bytes) },
    { key: 'created', name: t('importDetail.created'), value: formats.moment(found.createdAt) },
    {
      key: 'committed',
      name: t('importDetail.committed'),
      value: found.committedAt && formats.moment(found.committedAt),
    },
    { key: 'reverted', name: t('importDetail.reverted'), value: found.revertedAt && formats.moment(found.revertedAt) },
    {
      key: 'replayOf',
      name: t('importDetail.replayOf'),
      value:
        replayOf === null ? null : (
          <To to={`/data/imports/${replayOf}`}>{t('importDetail.import', { id: String(replayOf) })}</To>
        ),
    },
  ];
  return <Facts items={all.filter((fact) => fact.value)} />;
}

type Led = { column: string; field: string };

function MappingTable({ found }: { found: Import }) {
  const t = useWords();
  const words = useIntakeWords();
  const { reading, mapping } = found;
  const rows: readonly Led[] = Object.entries(mapping.columns).map(([column, field]) => ({
    column,
    field: words.field(field),
  }));
  const statuses: readonly Led[] = Object.entries(mapping.statuses).map(([column, status]) => ({
    column,
    field: words.status(status),
  }));
  const columnsOf = (from: string): readonly Column<Led>[] => [
    { key: 'column', title: from, render: (row) => row.column, fixed: true },
    { key: 'field', title: t('import.mapping.field'), render: (row) => row.field },
  ];
  return (
    <>
      <Panel
        title={t('importDetail.mapping')}
        caption={t('importDetail.reading', {
          format: t(`import.format.${reading.format}`),
          encoding: reading.encoding,
          row: String(reading.headerRow),
        })}
        span={statuses.length > 0 ? 7 : 12}
        flush
      >
        <DataTable
          caption={t('importDetail.mapping')}
          rows={rows}
          rowKey={(row) => row.column}
          columns={columnsOf(t('import.mapping.column'))}
        />
      </Panel>
      {statuses.length > 0 ? (
        <Panel title={t('import.statuses')} span={5} flush>
          <DataTable
            caption={t('import.statuses')}
            rows={statuses}
            rowKey={(row) => row.column}
            columns={columnsOf(t('import.statuses.text'))}
          />
        </Panel>
      ) : null}
    </>
  );
}
