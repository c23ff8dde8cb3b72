import type { Mapping, OrderStatus } from '#contract/intake';
import { Count } from '../../../ui/cells.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { useWords } from '../../../words/use-words.ts';
import { useIntakeWords } from './intake-words.ts';
import { STATUS_CHOICES } from './vocabulary.ts';

export type StatusText = { text: string; rows?: number };
type Props = {
  caption: string;
  texts: readonly StatusText[];
  statuses: Mapping['statuses'];
  onChange: (text: string, status: OrderStatus | undefined) => void;
};

/** The status words of a file, each with one choice of what it means. */
export function StatusWords({ caption, texts, statuses, onChange }: Props) {
  const t = useWords();
  const words = useIntakeWords();
  const columns: readonly Column<StatusText>[] = [
    { key: 'text', title: t('import.statuses.text'), render: (row) => <code>{row.text}</code>, fixed: true },
    ...(texts.some((row) => row.rows !== undefined)
      ? [
          {
            key: 'rows',
            title: t('import.refusals.rows'),
            render: (row: StatusText) => <Count value={row.rows ?? null} />,
            align: 'right' as const,
          },
        ]
      : []),
    {
      key: 'means',
      title: t('import.statuses.means'),
      render: (row) => (
        <select
          className="p-field d-select"
          aria-label={t('import.statuses.meaningOf', { text: row.text })}
          value={statuses[row.text] ?? ''}
          onChange={(event) =>
            onChange(
              row.text,
              STATUS_CHOICES.find((status) => status === event.target.value),
            )
          }
        >
          <option value="">{t('import.statuses.unknown')}</option>
          {STATUS_CHOICES.map((status) => (
            <option key={status} value={status}>
              {words.status(status)}
            </option>
          ))}
        </select>
      ),
    },
  ];
  return <DataTable caption={caption} rows={texts} rowKey={(row) => row.text} columns={columns} />;
}

/** Words that need a meaning or have been given one, each once. */
export function statusTexts(unknown: readonly StatusText[], statuses: Mapping['statuses']): readonly StatusText[] {
  const known = Object.keys(statuses).filter((text) => unknown.every((one) => one.text !== text));
  return [...unknown, ...known.map((text) => ({ text }))];
}
