import type { z } from 'zod';
import type { Import, ImportSummary, Question } from '#contract/intake';
import { type Locale, say } from '#i18n';
import { countText, moneyText } from './money.ts';

/** What an import came to: the file, one sentence, and where the refused rows are. @param url of a server that goes on running */
export function importLines(
  locale: Locale,
  url: string | undefined,
  { importId, fileName, state, summary }: Import,
): string[] {
  const head =
    state === 'checked'
      ? say(locale, 'cli.import.checked', { file: fileName })
      : say(locale, 'cli.import.done', { file: fileName, import: String(importId) });
  if (summary === null) return [head];
  const refused = summary.counts.refused > 0 ? [`  ${whereRefused(locale, url, importId)}`] : [];
  return [head, `  ${summarySentence(locale, summary)}`, ...refused];
}

/** `12,034 orders, ¥ 482,110.30, 2024-03-01 … 2026-02-11, 37 rows refused` */
export function summarySentence(locale: Locale, { orders, totals, firstOn, lastOn, counts }: ImportSummary): string {
  const refused = countText(locale, counts.refused);
  if (orders === 0) return say(locale, 'cli.import.rows', { rows: countText(locale, counts.read), refused });
  const total = totals.map(({ currency, totalMinor }) => moneyText(locale, totalMinor, currency)).join(' + ');
  return say(locale, 'cli.import.orders', {
    orders: countText(locale, orders),
    total,
    from: firstOn ?? '',
    to: lastOn ?? '',
    refused,
  });
}

function whereRefused(locale: Locale, url: string | undefined, importId: number): string {
  const command = `patron refused ${importId} --csv refused-${importId}.csv`;
  return say(locale, 'cli.import.refused', {
    command,
    url: url === undefined ? undefined : `${url}/data/imports/${importId}`,
  });
}

/** Something the file does not decide by itself. */
export function questionLine(locale: Locale, { code, column, examples }: z.output<typeof Question>): string {
  const question = say(locale, `cli.question.${code}`);
  return say(locale, 'cli.import.question', { column, question, examples: examples.slice(0, 3).join(', ') });
}
