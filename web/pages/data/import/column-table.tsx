import type { Mapping, Upload } from '#contract/intake';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { useWords } from '../../../words/use-words.ts';
import { useIntakeWords } from '../parts/intake-words.ts';
import { doubledFields, FIELDS_BY_GROUP, groupsFor, withColumn } from '../parts/vocabulary.ts';

type Props = { upload: Upload; mapping: Mapping; onMap: (mapping: Mapping) => void };
type ColumnRow = { name: string; at: number; examples: string };

/** Up to three different values of a column that are not blank. */
export function examplesOf(upload: Upload, at: number): string {
  const values = upload.preview.map((row) => row.raw[at]?.trim() ?? '').filter((value) => value !== '');
  return [...new Set(values)].slice(0, 3).join('  ·  ');
}

/** Every column of the file with examples, and the field it becomes. */
export function ColumnTable({ upload, mapping, onMap }: Props) {
  const t = useWords();
  const words = useIntakeWords();
  const doubled = [...doubledFields(mapping.columns)];
  const rows = upload.reading.columns.map((name, at) => ({ name, at, examples: examplesOf(upload, at) }));
  const columns: readonly Column<ColumnRow>[] = [
    { key: 'column', title: t('import.mapping.column'), render: (row) => row.name, fixed: true },
    {
      key: 'examples',
      title: t('import.mapping.examples'),
      render: (row) => (
        <span className="d-examples p-secondary" title={row.examples}>
          {row.examples || '–'}
        </span>
      ),
    },
    {
      key: 'field',
      title: t('import.mapping.field'),
      render: (row) => <FieldSelect row={row} mapping={mapping} onMap={onMap} />,
    },
  ];
  return (
    <>
      <DataTable
        caption={t('import.mapping')}
        rows={rows}
        rowKey={(row) => `${row.at}`}
        columns={columns}
        maxHeight={620}
      />
      {doubled.map(([field, names]) => (
        <p key={field} className="d-none">
          {t('import.mapping.doubled', {
            columns: names.map((text) => t('import.quoted', { text })).join(t('import.listed')),
            field: words.field(field),
          })}
        </p>
      ))}
    </>
  );
}

type SelectProps = { row: ColumnRow; mapping: Mapping; onMap: (mapping: Mapping) => void };

function FieldSelect({ row, mapping, onMap }: SelectProps) {
  const t = useWords();
  const words = useIntakeWords();
  const groups = groupsFor(mapping);
  const choose = (value: string) =>
    onMap(
      withColumn(
        mapping,
        row.name,
        groups.flatMap((group) => FIELDS_BY_GROUP[group]).find((field) => field === value),
      ),
    );
  return (
    <select
      className="p-field d-select"
      aria-label={t('import.mapping.fieldOf', { column: row.name })}
      data-used={mapping.columns[row.name] !== undefined || undefined}
      value={mapping.columns[row.name] ?? ''}
      onChange={(event) => choose(event.target.value)}
    >
      <option value="">{t('import.mapping.none')}</option>
      {groups.map((group) => (
        <optgroup key={group} label={t(`import.group.${group}`)}>
          {FIELDS_BY_GROUP[group].map((field) => (
            <option key={field} value={field}>
              {words.field(field)}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}
