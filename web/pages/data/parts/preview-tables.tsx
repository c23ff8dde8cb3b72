import { Tooltip } from 'antd';
import type { Mapping, Upload } from '#contract/intake';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { useFormats } from '../../../words/formats-context.tsx';
import { useWords } from '../../../words/use-words.ts';
import { useIntakeWords } from './intake-words.ts';
import { previewCell } from './preview-cell.ts';
import { previewFields } from './vocabulary.ts';
import './data.css';

type PreviewRow = Upload['preview'][number];

/** The first rows of a file as they stand. */
export function RawRows({ upload, pending }: { upload: Upload; pending: boolean }) {
  const t = useWords();
  const { count } = useFormats();
  const columns: readonly Column<PreviewRow>[] = [
    { key: 'row', title: t('import.row'), render: (row) => count(row.row), align: 'right', fixed: true },
    ...upload.reading.columns.map((name, at) => ({
      key: `${at}`,
      title: name,
      render: (row: PreviewRow) => (
        <span className="d-cell" title={row.raw[at]}>
          {row.raw[at] ?? ''}
        </span>
      ),
    })),
  ];
  return (
    <DataTable
      caption={t('import.rawRows')}
      rows={upload.preview}
      rowKey={(row) => `${row.row}`}
      columns={columns}
      pending={pending}
      maxHeight={480}
    />
  );
}

type MappedProps = { upload: Upload; mapping: Mapping; pending: boolean };

/** The same rows as they would come in; refused cells are marked, and the last column says why. */
export function MappedRows({ upload, mapping, pending }: MappedProps) {
  const t = useWords();
  const words = useIntakeWords();
  const formats = useFormats();
  const { count } = formats;
  const fields = previewFields(mapping.columns, upload.preview);
  const columnsOf = (field: string) =>
    Object.keys(mapping.columns).filter((column) => mapping.columns[column] === field);
  const reasons = (row: PreviewRow) => row.refused.map((one) => words.refusal(one.code, one)).join(' ');
  const columns: readonly Column<PreviewRow>[] = [
    { key: 'row', title: t('import.row'), render: (row) => count(row.row), align: 'right', fixed: true },
    ...(upload.preview.some((row) => row.refused.length > 0)
      ? [
          {
            key: 'why',
            title: t('import.refusedCell'),
            render: (row: PreviewRow) => <span className="d-reason p-bad">{reasons(row)}</span>,
          },
        ]
      : []),
    ...fields.map((field) => ({
      key: field,
      title: words.field(field),
      render: (row: PreviewRow) => {
        const names = columnsOf(field);
        const fault = row.refused.find((one) => names.includes(one.column) || one.column === field);
        return fault ? (
          <Tooltip title={words.refusal(fault.code, fault)}>
            <span className="d-cell d-wrong">{fault.value || '–'}</span>
          </Tooltip>
        ) : (
          <span className="d-cell">{previewCell(words, formats, mapping.zone, field, row.mapped[field] ?? '')}</span>
        );
      },
    })),
  ];
  if (fields.length === 0) return <p className="d-none">{t('import.mappedRows.none')}</p>;
  return (
    <DataTable
      caption={t('import.mappedRows')}
      rows={upload.preview}
      rowKey={(row) => `${row.row}`}
      columns={columns}
      pending={pending}
      maxHeight={480}
    />
  );
}
