import { useId } from 'react';

type Props = {
  name: string;
  value: string;
  hint?: string;
  isNumber?: boolean;
  /** Key and word of each choice; without them something is typed. */
  options?: readonly (readonly [string, string])[];
  onChange: (value: string) => void;
};

/** A named field of the form: a choice, a number or a text. */
export function DraftField({ name, value, hint, isNumber = false, options, onChange }: Props) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>{name}</label>
      {options === undefined ? (
        <input
          id={id}
          type={isNumber ? 'number' : 'text'}
          className="p-field"
          maxLength={80}
          placeholder={hint}
          value={value}
          {...(isNumber ? { step: 'any' } : {})}
          onChange={(event) => onChange(event.target.value)}
        />
      ) : (
        <select id={id} className="p-field" value={value} onChange={(event) => onChange(event.target.value)}>
          {options.map(([key, word]) => (
            <option key={key} value={key}>
              {word}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}
