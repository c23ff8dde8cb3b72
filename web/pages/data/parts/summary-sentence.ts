import type { ImportSummary } from '#contract/intake';
import { type Locale, say } from '#i18n';
import { type Formats, formatsFor } from '../../../words/formats.ts';

/** Money of any currency to its last minor unit. */
export function moneyIn(locale: Locale, currency: string, minor: number): string {
  return formatsFor(locale, { currency, largeNumbers: 'plain' }).moneyExact(minor);
}

/** What a file holds in one sentence: how many of what, money by currency, dates, refused rows. */
export function summarySentence(locale: Locale, formats: Formats, summary: ImportSummary): string {
  const parts: string[] = [];
  if (summary.orders > 0) parts.push(say(locale, 'import.summary.orders', { n: formats.count(summary.orders) }));
  if (summary.lines > 0 && summary.orders === 0)
    parts.push(say(locale, 'import.summary.lines', { n: formats.count(summary.lines) }));
  if (summary.customers > 0 && summary.orders === 0)
    parts.push(say(locale, 'import.summary.customers', { n: formats.count(summary.customers) }));
  for (const { currency, totalMinor } of summary.totals) parts.push(moneyIn(locale, currency, totalMinor));
  if (summary.firstOn && summary.lastOn)
    parts.push(
      say(locale, 'import.summary.days', { first: formats.day(summary.firstOn), last: formats.day(summary.lastOn) }),
    );
  parts.push(say(locale, 'import.summary.refused', { n: formats.count(summary.counts.refused) }));
  return parts.join(say(locale, 'import.summary.join')) + say(locale, 'import.summary.end');
}
