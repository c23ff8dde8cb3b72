import type { Quantity } from '../ui/prepare/quantity.ts';
import type { Pen } from './use-pen.ts';

/** A count of people under the name it has on the page. */
export function people({ formats }: Pen, name: string): Quantity {
  return { name, write: formats.count };
}

/** Money in minor units, written in full and short; the twin and its CSV hold major units. */
export function money({ formats }: Pen, name: string, currency: string): Quantity {
  const decimals =
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
  return { name, write: formats.money, short: formats.moneyShort, per: 10 ** decimals };
}

/** A share between 0 and 1. */
export function share({ formats }: Pen, name: string): Quantity {
  return { name, write: formats.percent };
}

/** `part ÷ whole`, null where the whole is nothing. */
export function ratio(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null;
}

/** False where nothing is expected of any row: the models refused, and a zero would be a claim they do not make. */
export function hasForecast(rows: readonly { futureMinor: number }[]): boolean {
  return rows.some((row) => row.futureMinor !== 0);
}

/** The sum of one number over rows. */
export function total<Row>(rows: readonly Row[], of: (row: Row) => number): number {
  return rows.reduce((sum, row) => sum + of(row), 0);
}
