import type { RateAnswer } from '../../client/decisions.ts';

/** A rate as it is typed; `key` tells rows apart while they change. */
export type RateRow = { key: string; currency: string; on: string; rate: string };
export type RateFault = 'currency' | 'day' | 'number' | 'twice';

/** Rates as rows, by currency and day. */
export function rateRows(rates: readonly RateAnswer[]): readonly RateRow[] {
  return rates
    .toSorted((a, b) => a.currency.localeCompare(b.currency) || a.on.localeCompare(b.on))
    .map((rate) => ({
      key: `${rate.currency} ${rate.on}`,
      currency: rate.currency,
      on: rate.on,
      rate: String(rate.rate),
    }));
}

/** What cannot be used yet, by key of the row. */
export function rateFaults(rows: readonly RateRow[]): Readonly<Record<string, RateFault>> {
  const seen = new Set<string>();
  const faults: Record<string, RateFault> = {};
  for (const row of rows) {
    const same = `${row.currency} ${row.on}`;
    const rate = Number(row.rate);
    if (!/^[A-Z]{3}$/.test(row.currency)) faults[row.key] = 'currency';
    else if (!/^\d{4}-\d{2}-\d{2}$/.test(row.on)) faults[row.key] = 'day';
    else if (!(row.rate.trim() !== '' && Number.isFinite(rate) && rate > 0)) faults[row.key] = 'number';
    else if (seen.has(same)) faults[row.key] = 'twice';
    seen.add(same);
  }
  return faults;
}

/** The rates that rows without faults stand for. */
export function ratesOf(rows: readonly RateRow[]): readonly RateAnswer[] {
  return rows.map(({ currency, on, rate }) => ({ currency, on, rate: Number(rate) }));
}

/** Whether rows say anything else than before. */
export function ratesDiffer(rows: readonly RateRow[], before: readonly RateRow[]): boolean {
  const plain = (list: readonly RateRow[]) =>
    JSON.stringify(list.map(({ currency, on, rate }) => [currency, on, rate]));
  return plain(rows) !== plain(before);
}
