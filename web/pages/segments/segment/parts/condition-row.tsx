import { useId } from 'react';
import { sayCode } from '#i18n';
import { conditionParts, kindOf, operatorsOf, PICKABLE, WORDS_OF } from '../../../../frame/condition-fields.ts';
import { fieldWords } from '../../../../frame/condition-sentence.ts';
import { ConditionValue } from '../../../../frame/condition-value.tsx';
import { usePen } from '../../../../frame/use-pen.ts';
import { useLocale } from '../../../../words/locale.tsx';
import type { Part } from '../draft.ts';

type Where = Extract<Part, { kind: 'where' }>;
const withCurrent = (all: readonly string[], current: string): readonly string[] =>
  all.includes(current) ? all : [current, ...all];

/** One condition on what is known of a customer: field, how, value. */
export function ConditionRow({ part, onChange }: { part: Where; onChange: (part: Part) => void }) {
  const { t } = usePen();
  const { locale } = useLocale();
  const valueId = useId();
  const { field = '', operator = '', value = '' } = partsOf(part.text);
  const change = (next: { field?: string; operator?: string; value?: string }) =>
    onChange({
      ...part,
      text: `${next.field ?? field}:${next.operator ?? operator}:${next.value ?? value}`,
    });
  const pick = (next: string) => {
    const kind = kindOf(next);
    change({ field: next, operator: operatorsOf(kind)[0] ?? 'is', value: WORDS_OF[kind]?.[0] ?? '' });
  };
  return (
    <>
      <label className="g-not">
        <input
          type="checkbox"
          checked={part.isNot}
          onChange={(event) => onChange({ ...part, isNot: event.target.checked })}
        />
        {t('segments.builder.not')}
      </label>
      <select
        className="p-field"
        aria-label={t('control.filter.field')}
        value={field}
        onChange={(event) => pick(event.target.value)}
      >
        {withCurrent(PICKABLE, field).map((one) => (
          <option key={one} value={one}>
            {fieldWords(locale, one)}
          </option>
        ))}
      </select>
      <select
        className="p-field"
        aria-label={t('control.filter.operator')}
        value={operator}
        onChange={(event) => change({ operator: event.target.value })}
      >
        {withCurrent(operatorsOf(kindOf(field)), operator).map((one) => (
          <option key={one} value={one}>
            {sayCode(locale, `condition.operator.${one}`)}
          </option>
        ))}
      </select>
      <label className="p-unseen" htmlFor={valueId}>
        {t('control.filter.value')}
      </label>
      <ConditionValue
        id={valueId}
        field={field}
        operator={operator}
        value={value}
        onChange={(entered) => change({ value: entered })}
      />
      {kindOf(field) === 'share' ? <span className="p-secondary">%</span> : null}
    </>
  );
}

/** A condition whose value has not been entered yet has its field and operator all the same. */
function partsOf(text: string) {
  const whole = conditionParts(text);
  if (whole !== undefined) return whole;
  const [field = '', operator = ''] = text.split(':');
  return { field, operator, value: '' };
}
