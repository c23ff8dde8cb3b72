import type { z } from 'zod';
import type { CustomerRow } from '#contract/customer';
import { num } from '#platform/num';

/** A row of score_customers under the contract's names, as ClickHouse sends it: 64-bit numbers as text, '' for no quadrant. */
export type SentCustomerRow = Readonly<
  Record<Exclude<keyof z.infer<typeof CustomerRow>, 'winbackGainMinor'>, unknown>
> & {
  readonly winbackGainMinor?: unknown;
};

/** A row as ClickHouse sends it → the contract's row. */
export function customerRow(sent: SentCustomerRow): z.infer<typeof CustomerRow> {
  const money = (value: unknown): number => num(value as string);
  const moneyOrNull = (value: unknown): number | null => (value === null ? null : money(value));
  return {
    ...(sent as z.infer<typeof CustomerRow>),
    revenueMinor: money(sent.revenueMinor),
    netMinor: money(sent.netMinor),
    profitMinor: money(sent.profitMinor),
    quadrant: sent.quadrant === '' ? null : (sent.quadrant as 'I'),
    futureRevenueMinor: moneyOrNull(sent.futureRevenueMinor),
    futureProfitMinor: moneyOrNull(sent.futureProfitMinor),
    ...(sent.winbackGainMinor === undefined ? {} : { winbackGainMinor: moneyOrNull(sent.winbackGainMinor) }),
  };
}
