import { useId } from 'react';
import { useLocale } from '../../words/locale.tsx';
import { useCodeWords } from '../../words/use-words.ts';
import { attributesOf, type ControlProps } from './control.ts';

const COUNTRIES = [
  'CN',
  'HK',
  'MO',
  'TW',
  'SG',
  'MY',
  'TH',
  'VN',
  'ID',
  'PH',
  'JP',
  'KR',
  'IN',
  'AU',
  'NZ',
  'US',
  'CA',
  'MX',
  'BR',
  'AR',
  'CL',
  'CO',
  'GB',
  'IE',
  'DE',
  'AT',
  'CH',
  'FR',
  'BE',
  'NL',
  'LU',
  'IT',
  'ES',
  'PT',
  'DK',
  'SE',
  'NO',
  'FI',
  'PL',
  'CZ',
  'HU',
  'RO',
  'GR',
  'TR',
  'RU',
  'UA',
  'AE',
  'SA',
  'IL',
  'EG',
  'ZA',
  'NG',
];

type Option = { value: string; word: string };

function Select({ options, ...control }: ControlProps & { options: readonly Option[] }) {
  const isListed = options.some((option) => option.value === control.value);
  return (
    <select {...attributesOf(control)} value={control.value} onChange={(event) => control.onChange(event.target.value)}>
      {isListed ? null : <option value={control.value}>{control.value}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.word}
        </option>
      ))}
    </select>
  );
}

/** One of a few, in words. */
export function Choice({ choices, words, ...control }: ControlProps & { choices: readonly string[]; words: string }) {
  const codeWords = useCodeWords();
  return <Select {...control} options={choices.map((value) => ({ value, word: codeWords(`${words}.${value}`) }))} />;
}

/** A currency by code and name. */
export function CurrencyChoice(control: ControlProps) {
  const { locale } = useLocale();
  const names = new Intl.DisplayNames(locale, { type: 'currency' });
  const options = Intl.supportedValuesOf('currency').map((value) => ({
    value,
    word: `${value} ${names.of(value) ?? ''}`,
  }));
  return <Select {...control} options={options} />;
}

/** A country or region by name. */
export function CountryChoice(control: ControlProps) {
  const { locale } = useLocale();
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  return (
    <Select {...control} options={COUNTRIES.map((value) => ({ value, word: `${value} ${names.of(value) ?? ''}` }))} />
  );
}

/** A month by name; its number is what is kept. */
export function MonthChoice(control: ControlProps) {
  const { locale } = useLocale();
  const names = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  const options = Array.from({ length: 12 }, (_, at) => ({
    value: String(at + 1),
    word: names.format(Date.UTC(2024, at, 1)),
  }));
  return <Select {...control} options={options} />;
}

/** A time zone, typed with suggestions. */
export function ZoneChoice(control: ControlProps) {
  const listId = useId();
  return (
    <>
      <input
        {...attributesOf(control)}
        list={listId}
        value={control.value}
        onChange={(event) => control.onChange(event.target.value)}
      />
      <datalist id={listId}>
        {Intl.supportedValuesOf('timeZone').map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
    </>
  );
}
