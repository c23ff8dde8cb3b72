import { type ReactNode, useId } from 'react';

/** A named input of a form. */
export function Field({
  name,
  wide,
  children,
}: {
  name: string;
  wide?: 'a-wide' | 'a-two';
  children: (id: string) => ReactNode;
}) {
  const id = useId();
  return (
    <div className={wide}>
      <label htmlFor={id}>{name}</label>
      {children(id)}
    </div>
  );
}

type TextProps = {
  name: string;
  value: string;
  onChange: (value: string) => void;
  type?: 'text' | 'number' | 'datetime-local' | 'time' | 'password' | 'url' | 'email';
  placeholder?: string;
  maxLength?: number;
  wide?: 'a-wide' | 'a-two';
};

/** A line of text or a number. */
export function TextField({ name, value, onChange, type = 'text', wide, ...rest }: TextProps) {
  return (
    <Field name={name} {...(wide ? { wide } : {})}>
      {(id) => (
        <input
          id={id}
          className="p-field"
          type={type}
          {...(type === 'number' ? { step: 'any', min: 0 } : {})}
          autoComplete="off"
          {...rest}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

type ChoiceProps<T extends string> = {
  name: string;
  value: T;
  options: readonly { readonly value: T; readonly label: string }[];
  onChange: (value: T) => void;
};

/** One of a few. */
export function ChoiceField<T extends string>({ name, value, options, onChange }: ChoiceProps<T>) {
  return (
    <Field name={name}>
      {(id) => (
        <select
          id={id}
          className="p-field"
          value={value}
          onChange={(event) => {
            const found = options.find((one) => one.value === event.target.value);
            if (found) onChange(found.value);
          }}
        >
          {options.map((one) => (
            <option key={one.value} value={one.value}>
              {one.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
