type Props<T extends string> = {
  name: string;
  value: T;
  options: readonly (readonly [T, string])[];
  onChange: (value: T) => void;
};

/** A choice beside its name, in one line. */
export function BarField<T extends string>({ name, value, options, onChange }: Props<T>) {
  return (
    <label className="p-control">
      {name}
      <select className="p-field" value={value} onChange={(event) => onChange(event.target.value as T)}>
        {options.map(([key, word]) => (
          <option key={key} value={key}>
            {word}
          </option>
        ))}
      </select>
    </label>
  );
}
