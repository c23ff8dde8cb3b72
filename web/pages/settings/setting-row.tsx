import { useId } from 'react';
import type { WordKey } from '#i18n';
import { useCodeWords, useWords } from '../../words/use-words.ts';
import { attributesOf, type ControlProps } from './control.ts';
import type { Draft, Fault } from './draft.ts';
import { Choice, CountryChoice, CurrencyChoice, MonthChoice, ZoneChoice } from './setting-choices.tsx';
import { BOUNDS, type SettingField } from './setting-fields.ts';

type Props = {
  field: SettingField;
  draft: Draft;
  fault: Fault | undefined;
  onChange: (path: string, text: string) => void;
};

/** The sentence of a fault, with its bounds. */
export function useFaultSentence(): (fault: Fault) => string {
  const codeWords = useCodeWords();
  return (fault) =>
    codeWords(`settings.fault.${fault.code}` satisfies WordKey, {
      ...('min' in fault ? { min: String(fault.min) } : {}),
      ...('max' in fault ? { max: String(fault.max) } : {}),
    });
}

/** One setting: its name, its value, and what changing it changes; where it cannot be used, what is missing. */
export function SettingRow({ field, draft, fault, onChange }: Props) {
  const codeWords = useCodeWords();
  const sentence = useFaultSentence();
  const id = useId();
  const noteId = `${id}-note`;
  const name = codeWords(`settings.${field.path}`);
  return (
    <div className="t-setting">
      {field.kind === 'bounds' ? <span className="t-setting-name">{name}</span> : <label htmlFor={id}>{name}</label>}
      {field.kind === 'bounds' ? (
        <Bounds
          field={field}
          name={name}
          draft={draft}
          noteId={noteId}
          isWrong={fault !== undefined}
          onChange={onChange}
        />
      ) : (
        <Control
          field={field}
          id={id}
          describedBy={noteId}
          isWrong={fault !== undefined}
          value={draft[field.path] ?? ''}
          currency={draft.currency ?? ''}
          onChange={(text) => onChange(field.path, text)}
        />
      )}
      <p id={noteId} className="t-setting-why">
        {fault ? <span className="p-bad">{sentence(fault)} </span> : null}
        {codeWords(`settings.${field.path}.why`)}
      </p>
    </div>
  );
}

function Control(props: ControlProps & { field: SettingField; currency: string }) {
  const { field, currency, ...control } = props;
  switch (field.kind) {
    case 'choice':
      return <Choice {...control} choices={field.choices} words={field.words} />;
    case 'zone':
      return <ZoneChoice {...control} />;
    case 'currency':
      return <CurrencyChoice {...control} />;
    case 'country':
      return <CountryChoice {...control} />;
    case 'month':
      return <MonthChoice {...control} />;
    case 'text':
    case 'bounds':
      return <TextField {...control} />;
    default:
      return <NumberField {...control} field={field} currency={currency} />;
  }
}

function TextField(control: ControlProps) {
  return (
    <input
      {...attributesOf(control)}
      maxLength={80}
      value={control.value}
      onChange={(event) => control.onChange(event.target.value)}
    />
  );
}

type NumberProps = ControlProps & { field: Extract<SettingField, { min: number }>; currency: string };

function NumberField({ field, currency, ...control }: NumberProps) {
  const t = useWords();
  const unit = field.kind === 'money' ? currency : field.unit ? t(`settings.unit.${field.unit}`) : '';
  return (
    <div className="t-measure">
      <input
        {...attributesOf(control)}
        type="number"
        inputMode="decimal"
        step="any"
        value={control.value}
        onChange={(event) => control.onChange(event.target.value)}
      />
      {unit ? <span>{unit}</span> : null}
    </div>
  );
}

type BoundsProps = {
  field: Extract<SettingField, { kind: 'bounds' }>;
  name: string;
  draft: Draft;
  noteId: string;
  isWrong: boolean;
  onChange: (path: string, text: string) => void;
};

function Bounds({ field, name, draft, noteId, isWrong, onChange }: BoundsProps) {
  const t = useWords();
  return (
    <div className="t-bounds">
      {Array.from({ length: BOUNDS }, (_, at) => `${field.path}.${at}`).map((path, at) => (
        <input
          key={path}
          {...attributesOf({ id: path, describedBy: noteId, isWrong })}
          type="number"
          inputMode="decimal"
          step="any"
          aria-label={t('settings.bound', { name, at: String(at + 1) })}
          value={draft[path] ?? ''}
          onChange={(event) => onChange(path, event.target.value)}
        />
      ))}
    </div>
  );
}
