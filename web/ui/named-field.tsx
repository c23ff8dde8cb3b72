import { useId } from 'react';

type Props = {
  name: string;
  value: string;
  hint?: string;
  type?: 'text' | 'date' | 'number';
  maxLength?: number;
  /** The least number that may be typed. */
  min?: number;
  /** Key and word of each choice; without them a text is typed. */
  options?: readonly (readonly [string, string])[];
  onChange: (value: string) => void;
};

/** A named field: a choice or a text. */
export function NamedField({ name, value, hint, type = 'text', maxLength = 400, min, options, onChange }: Props) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>{name}</label>
      {options === undefined ? (
        <input
          id={id}
          type={type}
          className="p-field"
          maxLength={maxLength}
          placeholder={hint}
          value={value}
          {...(type === 'number' ? { step: 'any', min } : {})}
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
