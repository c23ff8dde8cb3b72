import type { CustomerRow } from '#contract/customer';
import type { Settings } from '#contract/settings';
import type { OrderRow } from './order-row.ts';

/** One column of an export: its heading, what it shows of a row, and whether that is text, a number or money in minor units. */
export type CsvColumn<Row> = {
  readonly heading: string;
  readonly kind: 'text' | 'number' | 'money';
  readonly of: (row: Row) => string | number | null;
};

/** Text is written in pieces of about this many characters. */
const PIECE = 65_536;
/** A spreadsheet takes text that begins so for a formula; a leading apostrophe makes it text again. */
const FORMULA_START = /^[=+\-@\t\r\0＝＋－＠]/;

export const CUSTOMER_COLUMNS: readonly CsvColumn<CustomerRow>[] = [
  { heading: 'customer_id', kind: 'text', of: (row) => row.customerId },
  { heading: 'name', kind: 'text', of: (row) => row.name },
  { heading: 'phone_end', kind: 'text', of: (row) => row.phoneEnd },
  { heading: 'accounts', kind: 'text', of: (row) => row.accounts.join(' ') },
  { heading: 'country', kind: 'text', of: (row) => row.country },
  { heading: 'province', kind: 'text', of: (row) => row.province },
  { heading: 'city', kind: 'text', of: (row) => row.city },
  { heading: 'first_source', kind: 'text', of: (row) => row.firstSource },
  { heading: 'first_channel', kind: 'text', of: (row) => row.firstChannel },
  { heading: 'first_on', kind: 'text', of: (row) => row.firstOn },
  { heading: 'last_on', kind: 'text', of: (row) => row.lastOn },
  { heading: 'recency_days', kind: 'number', of: (row) => row.recencyDays },
  { heading: 'orders', kind: 'number', of: (row) => row.orders },
  { heading: 'occasions', kind: 'number', of: (row) => row.occasions },
  { heading: 'revenue', kind: 'money', of: (row) => row.revenueMinor },
  { heading: 'net', kind: 'money', of: (row) => row.netMinor },
  { heading: 'profit', kind: 'money', of: (row) => row.profitMinor },
  { heading: 'stage', kind: 'text', of: (row) => row.stage },
  { heading: 'rfm', kind: 'text', of: (row) => row.rfm },
  { heading: 'rfm_group', kind: 'text', of: (row) => row.rfmGroup },
  { heading: 'abc', kind: 'text', of: (row) => row.abc },
  { heading: 'layer', kind: 'text', of: (row) => row.layer },
  { heading: 'quadrant', kind: 'text', of: (row) => row.quadrant },
  { heading: 'probability_alive', kind: 'number', of: (row) => row.probabilityAlive },
  { heading: 'expected_orders', kind: 'number', of: (row) => row.expectedOrders },
  { heading: 'future_revenue', kind: 'money', of: (row) => row.futureRevenueMinor },
  { heading: 'future_profit', kind: 'money', of: (row) => row.futureProfitMinor },
];

export const ORDER_COLUMNS: readonly CsvColumn<OrderRow>[] = [
  { heading: 'order_no', kind: 'text', of: (row) => row.orderNo },
  { heading: 'source', kind: 'text', of: (row) => row.source },
  { heading: 'shop', kind: 'text', of: (row) => row.shop },
  { heading: 'channel', kind: 'text', of: (row) => row.channel },
  { heading: 'ordered_on', kind: 'text', of: (row) => row.orderedOn },
  { heading: 'status', kind: 'text', of: (row) => row.status },
  { heading: 'customer_id', kind: 'text', of: (row) => row.customerId },
  { heading: 'original_currency', kind: 'text', of: (row) => row.currency },
  { heading: 'original_total', kind: 'number', of: (row) => majorUnits(row.totalMinor, fractionDigits(row.currency)) },
  { heading: 'revenue', kind: 'money', of: (row) => row.revenueMinor },
  { heading: 'refunded', kind: 'money', of: (row) => row.refundedMinor },
  { heading: 'net', kind: 'money', of: (row) => row.netMinor },
  { heading: 'profit', kind: 'money', of: (row) => row.profitMinor },
  { heading: 'discount', kind: 'money', of: (row) => row.discountMinor },
  { heading: 'shipping', kind: 'money', of: (row) => row.shippingMinor },
  { heading: 'tax', kind: 'money', of: (row) => row.taxMinor },
  { heading: 'country', kind: 'text', of: (row) => row.country },
  { heading: 'province', kind: 'text', of: (row) => row.province },
  { heading: 'city', kind: 'text', of: (row) => row.city },
];

/**
 * Rows as a CSV file (RFC 4180: CRLF, quotes where needed), piece by piece. Amounts are in major units of the report currency, which the
 * last column names. A text that a spreadsheet would take for a formula gets an apostrophe in front; numbers never do.
 * @param bom begin with a byte order mark, without which some spreadsheets misread UTF-8.
 */
export async function* csvOf<Row>(
  columns: readonly CsvColumn<Row>[],
  rows: AsyncIterable<Row>,
  { currency }: Pick<Settings, 'currency'>,
  bom: boolean,
): AsyncGenerator<string> {
  const digits = fractionDigits(currency);
  let text = `${bom ? '\uFEFF' : ''}${columns.map(({ heading }) => heading).join(',')},currency\r\n`;
  for await (const row of rows) {
    for (const column of columns) text += `${cellOf(column, row, digits)},`;
    text += `${currency}\r\n`;
    if (text.length < PIECE) continue;
    yield text;
    text = '';
  }
  if (text !== '') yield text;
}

function cellOf<Row>({ kind, of }: CsvColumn<Row>, row: Row, digits: number): string {
  const value = of(row);
  if (value === null) return '';
  if (kind === 'money') return majorUnits(Number(value), digits);
  if (kind === 'number') return String(value);
  const text = String(value);
  const harmless = FORMULA_START.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** Whole minor units as a decimal number, without a detour over floating point: 123 → `1.23`, -5 → `-0.05`. */
export function majorUnits(minor: number, digits: number): string {
  if (digits === 0) return String(minor);
  const whole = String(Math.abs(minor)).padStart(digits + 1, '0');
  return `${minor < 0 ? '-' : ''}${whole.slice(0, -digits)}.${whole.slice(-digits)}`;
}

/** Decimal places of a currency (ISO 4217): 2 for CNY, 0 for JPY, 3 for KWD. */
export function fractionDigits(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}
