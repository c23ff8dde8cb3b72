import { Count } from '../../../ui/cells.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { useWords } from '../../../words/use-words.ts';
import { useIntakeWords } from './intake-words.ts';
import './data.css';

type Flag = { code: string; rows: number };

/** Rows that were taken in with a remark, by remark. */
export function FlagTable({ flags }: { flags: readonly Flag[] }) {
  const t = useWords();
  const words = useIntakeWords();
  const columns: readonly Column<Flag>[] = [
    {
      key: 'flag',
      title: t('import.flags.what'),
      render: (row) => <span className="d-wrapping">{words.flag(row.code)}</span>,
      fixed: true,
    },
    { key: 'rows', title: t('import.refusals.rows'), render: (row) => <Count value={row.rows} />, align: 'right' },
  ];
  return (
    <DataTable
      caption={t('import.flags')}
      rows={flags}
      rowKey={(row) => row.code}
      columns={columns}
      empty={<p className="d-none">{t('import.flags.none')}</p>}
    />
  );
}
