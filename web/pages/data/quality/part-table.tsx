import type { QualityFacts } from '../../../client/quality.ts';
import { Count } from '../../../ui/cells.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { Panel } from '../../../ui/page-layout.tsx';
import { useFormats } from '../../../words/formats-context.tsx';
import { useWords } from '../../../words/use-words.ts';
import { StateLabel } from '../parts/import-state.tsx';

type Part = QualityFacts['parts'][number];

/** Sources, warehouse, analysis, tools: whether each is well, and how much it holds. */
export function PartTable({ parts }: { parts: readonly Part[] }) {
  const t = useWords();
  const formats = useFormats();
  const columns: readonly Column<Part>[] = [
    {
      key: 'part',
      title: t('quality.part'),
      render: (row) => t(`quality.part.${row.part}`),
      fixed: true,
    },
    {
      key: 'note',
      title: t('quality.part.holds'),
      render: (row) => <span className="d-wrapping p-secondary">{t(`quality.part.${row.part}.note`)}</span>,
    },
    {
      key: 'health',
      title: t('quality.health'),
      render: (row) => (
        <StateLabel tone={row.ok ? 'good' : 'bad'}>{t(row.ok ? 'quality.state.ok' : 'quality.state.red')}</StateLabel>
      ),
    },
    { key: 'rows', title: t('quality.rows'), render: (row) => <Count value={row.rows} />, align: 'right' },
    {
      key: 'bytes',
      title: t('quality.size'),
      render: (row) => <span className="p-num">{formats.bytes(row.bytes)}</span>,
      align: 'right',
    },
  ];
  return (
    <Panel title={t('quality.parts')} flush>
      <DataTable caption={t('quality.parts')} rows={parts} rowKey={(row) => row.part} columns={columns} />
    </Panel>
  );
}
