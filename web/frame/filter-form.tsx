import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { sayCode } from '#i18n';
import { useLocale } from '../words/locale.tsx';
import { useWords } from '../words/use-words.ts';
import { kindOf, operatorsOf, PICKABLE, WORDS_OF } from './condition-fields.ts';
import { fieldWords } from './condition-sentence.ts';
import { useMinorPerMajor } from './use-minor.ts';

const INPUT_OF: Readonly<Record<string, string>> = {
  money: 'number',
  count: 'number',
  number: 'number',
  days: 'number',
  share: 'number',
  day: 'date',
};

/** One condition, put together by hand: field, how, value. */
export function FilterForm({ onAdd }: { onAdd: (condition: string) => void }) {
  const t = useWords();
  const { locale } = useLocale();
  const per = useMinorPerMajor();
  const [field, setField] = useState('stage');
  const kind = kindOf(field);
  const words = WORDS_OF[kind];
  const [operator, setOperator] = useState('is');
  const [value, setValue] = useState('stability');
  const pick = (next: string) => {
    setField(next);
    setOperator(operatorsOf(kindOf(next))[0] ?? 'is');
    setValue(WORDS_OF[kindOf(next)]?.[0] ?? '');
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const stored =
      kind === 'money'
        ? String(Math.round(Number(value) * per))
        : kind === 'share'
          ? String(Number(value) / 100)
          : value.trim();
    if (stored !== '') onAdd(`${field}:${operator}:${stored}`);
  };
  return (
    <form className="p-form" onSubmit={submit}>
      <label>
        {t('control.filter.field')}
        <select className="p-field" value={field} onChange={(event) => pick(event.target.value)}>
          {PICKABLE.map((one) => (
            <option key={one} value={one}>
              {fieldWords(locale, one)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('control.filter.operator')}
        <select className="p-field" value={operator} onChange={(event) => setOperator(event.target.value)}>
          {operatorsOf(kind).map((one) => (
            <option key={one} value={one}>
              {sayCode(locale, `condition.operator.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <label htmlFor="filter-value">
        {kind === 'share' ? `${t('control.filter.value')} (%)` : t('control.filter.value')}
        {words ? (
          <select
            id="filter-value"
            className="p-field"
            value={value}
            onChange={(event) => setValue(event.target.value)}
          >
            {words.map((one) => (
              <option key={one} value={one}>
                {sayCode(locale, `${kind}.${one}`)}
              </option>
            ))}
          </select>
        ) : (
          <input
            id="filter-value"
            className="p-field"
            type={INPUT_OF[kind] ?? 'text'}
            step="any"
            required
            value={value}
            onChange={(event) => setValue(event.target.value)}
          />
        )}
      </label>
      <Button type="primary" htmlType="submit">
        {t('control.filter.apply')}
      </Button>
    </form>
  );
}
