import { useId } from 'react';

type Props = {
  name: string;
  value: string;
  hint?: string;
  type?: 'text' | 'date' | 'number';
  /** Key and word of each choice; without them a text is typed. */
  options?: readonly (readonly [string, string])[];
  onChange: (value: string) => void;
};

/** A named field: a choice or a text. */
export function Field({ name, value, hint, type = 'text', options, onChange }: Props) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>{name}</label>
      {options === undefined ? (
        <input
          id={id}
          type={type}
          className="p-field"
          maxLength={400}
          placeholder={hint}
          value={value}
          {...(type === 'number' ? { min: 0, step: 'any' } : {})}
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
