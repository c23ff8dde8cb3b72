import { Button, Popover } from 'antd';
import type { RefusedPageAnswer, RefusedRowAnswer } from '../../../client/imports.ts';
import { To } from '../../../frame/drill.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { useFormats } from '../../../words/formats-context.tsx';
import { useWords } from '../../../words/use-words.ts';
import { useIntakeWords } from '../parts/intake-words.ts';
import '../parts/data.css';

type Props = { answer: RefusedPageAnswer; page: number; pending: boolean; onPage: (page: number) => void };

/** Rows the API gives per page. */
const PAGE_SIZE = 50;

/** Refused rows: where, what, why, and the row as it stood on demand. */
export function RefusedTable({ answer, page, pending, onPage }: Props) {
  const t = useWords();
  const words = useIntakeWords();
  const { count } = useFormats();
  const sentence = (row: RefusedRowAnswer) => {
    const own = words.refusal(row.code, { ...row.params, column: row.column, value: row.value });
    return own === row.code ? row.message : own;
  };
  const columns: readonly Column<RefusedRowAnswer>[] = [
    { key: 'line', title: t('import.line'), render: (row) => count(row.line), align: 'right', fixed: true },
    { key: 'column', title: t('import.refusals.column'), render: (row) => row.column },
    {
      key: 'value',
      title: t('quarantine.value'),
      render: (row) => (
        <code className="d-cell" title={row.value}>
          {row.value || '–'}
        </code>
      ),
    },
    {
      key: 'why',
      title: t('import.refusedCell'),
      render: (row) => (
        <span className="d-wrapping">
          {sentence(row)}
          {row.replayedBy === null ? null : (
            <>
              {' '}
              <To to={`/data/imports/${row.replayedBy}`}>{t('quarantine.replayed', { id: String(row.replayedBy) })}</To>
            </>
          )}
        </span>
      ),
    },
    { key: 'raw', title: t('quarantine.raw'), render: (row) => <RawRow row={row} /> },
  ];
  return (
    <DataTable
      caption={t('quarantine.table')}
      rows={answer.rows}
      rowKey={(row) => `${row.row}`}
      columns={columns}
      pending={pending}
      page={{ page, pageSize: PAGE_SIZE, total: answer.total, onPage }}
    />
  );
}

function RawRow({ row }: { row: RefusedRowAnswer }) {
  const t = useWords();
  const { count } = useFormats();
  const content = (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key
    <section className="d-raw" tabIndex={0} aria-label={t('quarantine.raw')}>
      <dl>
        {Object.entries(row.raw).map(([column, value]) => (
          <RawCell key={column} column={column} value={value} isWrong={column === row.column} />
        ))}
      </dl>
    </section>
  );
  return (
    <Popover content={content} title={t('quarantine.raw')} trigger="click" placement="left" destroyOnHidden>
      <Button size="small" type="text" aria-label={t('quarantine.raw.show', { line: count(row.line) })}>
        {t('quarantine.raw.open')}
      </Button>
    </Popover>
  );
}

function RawCell({ column, value, isWrong }: { column: string; value: string; isWrong: boolean }) {
  return (
    <>
      <dt>{column}</dt>
      <dd>{isWrong ? <span className="d-wrong">{value || '–'}</span> : value || '–'}</dd>
    </>
  );
}
