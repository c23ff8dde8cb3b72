import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { sayCode } from '#i18n';
import { useLocale } from '../words/locale.tsx';
import { useWords } from '../words/use-words.ts';
import { kindOf, operatorsOf, PICKABLE, WORDS_OF } from './condition-fields.ts';
import { fieldWords } from './condition-sentence.ts';
import { ConditionValue } from './condition-value.tsx';

/** One condition, put together by hand: field, how, value. */
export function FilterForm({ onAdd }: { onAdd: (condition: string) => void }) {
  const t = useWords();
  const { locale } = useLocale();
  const [field, setField] = useState('stage');
  const kind = kindOf(field);
  const [operator, setOperator] = useState('is');
  const [value, setValue] = useState('stability');
  const pick = (next: string) => {
    setField(next);
    setOperator(operatorsOf(kindOf(next))[0] ?? 'is');
    setValue(WORDS_OF[kindOf(next)]?.[0] ?? '');
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (value.trim() !== '') onAdd(`${field}:${operator}:${value.trim()}`);
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
        <ConditionValue id="filter-value" field={field} operator={operator} value={value} onChange={setValue} />
      </label>
      <Button type="primary" htmlType="submit">
        {t('control.filter.apply')}
      </Button>
    </form>
  );
}
