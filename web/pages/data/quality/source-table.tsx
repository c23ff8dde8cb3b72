import type { QualityFacts } from '../../../client/quality.ts';
import { Count } from '../../../ui/cells.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { Panel } from '../../../ui/page-layout.tsx';
import { useFormats } from '../../../words/formats-context.tsx';
import { useWords } from '../../../words/use-words.ts';
import { StateLabel } from '../parts/import-state.tsx';

type Source = QualityFacts['sources'][number];

/** Where orders come from, from when to when, and whether more should have come by now. */
export function SourceTable({ sources }: { sources: readonly Source[] }) {
  const t = useWords();
  const formats = useFormats();
  const columns: readonly Column<Source>[] = [
    { key: 'source', title: t('quality.source'), render: (row) => row.source, fixed: true },
    {
      key: 'fresh',
      title: t('quality.health'),
      render: (row) => (
        <StateLabel tone={row.stale ? 'warn' : 'good'}>
          {t(row.stale ? 'quality.source.stale' : 'quality.source.fresh')}
        </StateLabel>
      ),
    },
    { key: 'orders', title: t('quality.source.orders'), render: (row) => <Count value={row.orders} />, align: 'right' },
    { key: 'first', title: t('quality.source.first'), render: (row) => formats.day(row.firstOn), align: 'right' },
    { key: 'last', title: t('quality.source.last'), render: (row) => formats.day(row.lastOn), align: 'right' },
    {
      key: 'import',
      title: t('quality.source.import'),
      render: (row) => formats.moment(row.lastImportAt),
      align: 'right',
    },
  ];
  return (
    <Panel title={t('quality.sources')} flush>
      <DataTable caption={t('quality.sources')} rows={sources} rowKey={(row) => row.source} columns={columns} />
    </Panel>
  );
}
