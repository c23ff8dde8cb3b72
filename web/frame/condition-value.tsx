import { useQuery } from '@tanstack/react-query';
import { sayCode } from '#i18n';
import { listsQuery } from '../client/lists.ts';
import { segmentsQuery } from '../client/segments.ts';
import { useLocale } from '../words/locale.tsx';
import { kindOf, WORDS_OF } from './condition-fields.ts';
import { useMinorPerMajor } from './use-minor.ts';

const INPUT_OF: Readonly<Record<string, string>> = {
  money: 'number',
  count: 'number',
  number: 'number',
  days: 'number',
  within: 'number',
  share: 'number',
  score: 'number',
  day: 'date',
};

type Props = {
  id: string;
  field: string;
  operator: string;
  /** As a condition holds it: money in minor units, shares as fractions. '' while nothing has been entered. */
  value: string;
  onChange: (value: string) => void;
};

/** The value of a condition, entered in the units a person thinks in. */
export function ConditionValue({ id, field, operator, value, onChange }: Props) {
  const { locale } = useLocale();
  const per = useMinorPerMajor();
  const kind = kindOf(field);
  const words = operator === 'in' ? undefined : WORDS_OF[kind];
  if (kind === 'segment' && operator !== 'in') return <SegmentValue id={id} value={value} onChange={onChange} />;
  if (kind === 'list' && operator !== 'in') return <ListValue id={id} value={value} onChange={onChange} />;
  if (words)
    return (
      <select id={id} className="p-field" value={value} onChange={(event) => onChange(event.target.value)}>
        {words.map((one) => (
          <option key={one} value={one}>
            {sayCode(locale, `${kind}.${one}`)}
          </option>
        ))}
      </select>
    );
  const isPlain = operator === 'in' || operator === 'between';
  const scale = isPlain ? 1 : kind === 'money' ? per : kind === 'share' ? 0.01 : 1;
  const shown = scale === 1 || value === '' ? value : String(Number((Number(value) / scale).toFixed(4)));
  const stored = (entered: string) => {
    if (scale === 1 || entered.trim() === '') return entered.trim();
    const held = Number(entered) * scale;
    return String(kind === 'money' ? Math.round(held) : Number(held.toFixed(6)));
  };
  return (
    <input
      id={id}
      className="p-field"
      type={isPlain ? 'text' : (INPUT_OF[kind] ?? 'text')}
      step="any"
      required
      value={shown}
      onChange={(event) => onChange(stored(event.target.value))}
    />
  );
}

function SegmentValue({ id, value, onChange }: Pick<Props, 'id' | 'value' | 'onChange'>) {
  const { data } = useQuery(segmentsQuery);
  return (
    <select id={id} className="p-field" required value={value} onChange={(event) => onChange(event.target.value)}>
      <option value="">–</option>
      {(data ?? []).map(({ segmentId, name }) => (
        <option key={segmentId} value={String(segmentId)}>
          {name}
        </option>
      ))}
    </select>
  );
}

function ListValue({ id, value, onChange }: Pick<Props, 'id' | 'value' | 'onChange'>) {
  const { data } = useQuery(listsQuery);
  return (
    <select id={id} className="p-field" required value={value} onChange={(event) => onChange(event.target.value)}>
      <option value="">–</option>
      {(data ?? []).map(({ listId, name }) => (
        <option key={listId} value={String(listId)}>
          {name}
        </option>
      ))}
    </select>
  );
}
