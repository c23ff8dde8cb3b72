import type { ReactNode } from 'react';
import { useWords } from '../../../../words/use-words.ts';
import type { GradeDraft } from '../draft.ts';

const BASES = ['rolling', 'history', 'future', 'weighted'] as const;
const CUTS = ['shares', 'values'] as const;
const EVERY = [1, 3, 6, 12] as const;

type Props = {
  draft: GradeDraft;
  weights: readonly { schemeId: number; name: string }[];
  onChange: (draft: GradeDraft) => void;
};

/** What customers are graded by, where it is cut, when it is reviewed. */
export function RuleFields({ draft, weights, onChange }: Props) {
  const t = useWords();
  const put = (part: Partial<GradeDraft>) => onChange({ ...draft, ...part });
  const measures =
    draft.basis === 'future' ? (['revenue', 'profit'] as const) : (['revenue', 'net', 'profit'] as const);
  return (
    <div className="g-fields">
      <Text
        name={`${t('grades.edit.name')} · ${t('grades.edit.zh')}`}
        value={draft.zh}
        onChange={(zh) => put({ zh })}
      />
      <Text
        name={`${t('grades.edit.name')} · ${t('grades.edit.en')}`}
        value={draft.en}
        onChange={(en) => put({ en })}
      />
      <Choice
        name={t('grades.edit.basis')}
        value={draft.basis}
        choices={BASES.map((one) => ({ value: one, word: t(`grades.edit.basis.${one}`) }))}
        onChange={(value) => put({ basis: BASES.find((one) => one === value) ?? 'rolling' })}
      />
      {draft.basis === 'weighted' ? (
        <Choice
          name={t('grades.edit.weighted')}
          value={draft.weighted}
          choices={[
            { value: '', word: '–' },
            ...weights.map(({ schemeId, name }) => ({ value: String(schemeId), word: name })),
          ]}
          onChange={(weighted) => put({ weighted })}
        />
      ) : (
        <Choice
          name={t('grades.edit.measure')}
          value={draft.measure}
          choices={measures.map((one) => ({ value: one, word: t(`measure.${one}`) }))}
          onChange={(value) => put({ measure: measures.find((one) => one === value) ?? 'revenue' })}
        />
      )}
      {draft.basis === 'rolling' ? (
        <Text kind="number" name={t('grades.edit.days')} value={draft.days} onChange={(days) => put({ days })} />
      ) : null}
      <Choice
        name={t('grades.edit.cut')}
        value={draft.cut}
        choices={CUTS.map((one) => ({ value: one, word: t(`grades.edit.cut.${one}`) }))}
        onChange={(value) => put({ cut: value === 'values' ? 'values' : 'shares' })}
      />
      <Text
        kind="number"
        name={t('grades.edit.away')}
        hint={t('grades.edit.away.hint')}
        value={draft.away}
        onChange={(away) => put({ away })}
      />
      <Choice
        name={t('grades.edit.every')}
        value={String(draft.everyMonths)}
        choices={EVERY.map((n) => ({ value: String(n), word: t('grades.edit.months', { n: String(n) }) }))}
        onChange={(value) => put({ everyMonths: EVERY.find((n) => String(n) === value) ?? 3 })}
      />
      <Text
        kind="date"
        name={t('grades.edit.reviewFrom')}
        value={draft.reviewFrom}
        onChange={(reviewFrom) => put({ reviewFrom })}
      />
      <label className="g-check">
        <input type="checkbox" checked={draft.grace} onChange={(event) => put({ grace: event.target.checked })} />
        {t('grades.edit.grace')}
      </label>
    </div>
  );
}

type TextProps = {
  name: string;
  value: string;
  hint?: string;
  kind?: 'text' | 'number' | 'date';
  onChange: (text: string) => void;
};

function Text({ name, value, hint, kind = 'text', onChange }: TextProps) {
  return (
    <label>
      {name}
      <input
        className="p-field"
        type={kind}
        {...(kind === 'text' ? { maxLength: 40 } : {})}
        {...(hint === undefined ? {} : { placeholder: hint })}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}

type ChoiceProps = {
  name: string;
  value: string;
  choices: readonly { value: string; word: ReactNode }[];
  onChange: (value: string) => void;
};

function Choice({ name, value, choices, onChange }: ChoiceProps) {
  return (
    <label>
      {name}
      <select className="p-field" value={value} onChange={(event) => onChange(event.target.value)}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.word}
          </option>
        ))}
      </select>
    </label>
  );
}
