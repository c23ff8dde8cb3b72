import type { Locale } from '#i18n';

/** Minor units as people write them: `¥ 482,110.30`. */
export function moneyText(locale: Locale, minor: number, currency: string): string {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  const parts = format.formatToParts(minor / 10 ** digits);
  const symbol = parts.find(({ type }) => type === 'currency')?.value ?? currency;
  const number = parts
    .filter(({ type }) => type !== 'currency' && type !== 'literal')
    .map(({ value }) => value)
    .join('');
  return `${symbol} ${number}`;
}

/** A whole number with its thousands set apart. */
export function countText(locale: Locale, count: number): string {
  return new Intl.NumberFormat(locale).format(count);
}
