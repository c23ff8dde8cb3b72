import { useQuery } from '@tanstack/react-query';
import type { FieldDescription } from '#contract/segment';
import { hasWords, sayCode } from '#i18n';
import { fieldsQuery } from '../../../client/quality.ts';
import { textIn, useAddress } from '../../../frame/address.ts';
import { Answered } from '../../../frame/answered.tsx';
import { kindOf, WORDS_OF } from '../../../frame/condition-fields.ts';
import { fieldWords } from '../../../frame/condition-sentence.ts';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { Panel } from '../../../ui/page-layout.tsx';
import { useFormats } from '../../../words/formats-context.tsx';
import { useLocale } from '../../../words/locale.tsx';
import { useWords } from '../../../words/use-words.ts';

/** Every field that a condition can name, in words. */
export function FieldDictionary() {
  const t = useWords();
  const { count } = useFormats();
  const query = useQuery(fieldsQuery);
  return (
    <Panel
      title={t('quality.dictionary')}
      {...(query.data ? { caption: t('quality.dictionary.caption', { n: count(query.data.length) }) } : {})}
      flush
    >
      <Answered query={query} skeleton={[360]}>
        {(fields) => <FieldTable fields={fields} />}
      </Answered>
    </Panel>
  );
}

function FieldTable({ fields }: { fields: readonly FieldDescription[] }) {
  const t = useWords();
  const { locale } = useLocale();
  const [address, change] = useAddress();
  const asked = textIn(address, 'field') ?? '';
  const name = (row: FieldDescription) => {
    const detail = row.field.split('.')[1];
    const words = [`rfmMethod.${detail}`, `measure.${detail}`].find(hasWords);
    const own = fieldWords(locale, row.field);
    return words ? t('quality.dictionary.of', { field: own, detail: sayCode(locale, words) }) : own;
  };
  const value = ({ field }: FieldDescription) => {
    const kind = kindOf(field);
    const words = WORDS_OF[kind]?.map((word) => sayCode(locale, `${kind}.${word}`));
    if (words) return words.join(t('import.listed'));
    const key = `quality.value.${kind}`;
    return hasWords(key) ? sayCode(locale, key) : kind;
  };
  const operators = (row: FieldDescription) =>
    row.operators.map((one) => sayCode(locale, `condition.operator.${one}`)).join(t('import.listed'));
  const columns: readonly Column<FieldDescription>[] = [
    { key: 'name', title: t('quality.dictionary.field'), render: name, fixed: true },
    { key: 'field', title: t('quality.dictionary.name'), render: (row) => <code>{row.field}</code> },
    {
      key: 'value',
      title: t('quality.dictionary.value'),
      render: (row) => <span className="d-wrapping">{value(row)}</span>,
    },
    { key: 'operators', title: t('quality.dictionary.operators'), render: operators },
  ];
  const needle = asked.toLowerCase();
  const rows = fields.filter((row) => `${row.field} ${name(row)}`.toLowerCase().includes(needle));
  return (
    <DataTable
      caption={t('quality.dictionary')}
      rows={rows}
      rowKey={(row) => row.field}
      columns={columns}
      maxHeight={520}
      tools={
        <input
          className="p-field"
          type="search"
          aria-label={t('quality.dictionary.find')}
          placeholder={t('quality.dictionary.find')}
          value={asked}
          onChange={(event) => change({ field: event.target.value || undefined })}
        />
      }
    />
  );
}
