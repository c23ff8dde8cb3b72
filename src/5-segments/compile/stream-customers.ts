import type { ReadDeps } from '#scoring';
import { customersFilter } from './customers-filter.ts';
import { type CustomersAsk, listConditions, listOrder } from './read-customers.ts';

/** Columns of the export: heading and expression. Money in units of the currency with its decimals, never in minor units. */
const TEXT_COLUMNS = ['name', 'email', 'country', 'province', 'city', 'first_source', 'first_channel'] as const;
const PLAIN_COLUMNS = ['first_on', 'last_on', 'recency_days', 'orders', 'occasions'] as const;
const MONEY_COLUMNS = ['revenue', 'net', 'profit', 'future_revenue', 'future_profit'] as const;
const GRADE_COLUMNS = ['stage', 'rfm', 'rfm_group', 'abc', 'layer', 'quadrant'] as const;
const MODEL_COLUMNS = ['probability_alive', 'expected_orders'] as const;

/** The headings of the export, in order. */
export const EXPORT_COLUMNS: readonly string[] = [
  'customer_id',
  ...TEXT_COLUMNS,
  ...PLAIN_COLUMNS,
  ...MONEY_COLUMNS,
  ...GRADE_COLUMNS,
  ...MODEL_COLUMNS,
];

/**
 * The same customers in the same order as the list, all of them, as UTF-8 CSV in pieces: a byte-order mark (so that spreadsheets read
 * Chinese), a heading, one line a customer. A text that a spreadsheet would take for a formula gets an apostrophe in front.
 * @throws Failure `segment.*`, `score.not-run` at the first piece.
 */
export async function* streamCustomers(
  deps: ReadDeps,
  ask: CustomersAsk,
  options: { readonly headings?: readonly string[]; readonly signal?: AbortSignal } = {},
): AsyncGenerator<Buffer> {
  const { run, filter } = await customersFilter(deps, { where: listConditions(ask), asOf: ask.asOf });
  const digits = fractionDigits(run.settings.currency);
  const sql =
    `select formatRowNoNewline('CSV', ${expressions(run.settings.rfmMethod).join(', ')}) from score_customers ` +
    `where run_id = {run:UInt32} and (${filter?.sql ?? '1'}) order by ${listOrder(ask)}`;
  const params = { ...filter?.params, run: run.runId, digits, unit: 10 ** digits };
  yield Buffer.from(`\uFEFF${(options.headings ?? EXPORT_COLUMNS).map(csvText).join(',')}\r\n`);
  yield* textLines(deps.warehouse.stream(sql, params, { signal: options.signal }));
}

function expressions(method: string): string[] {
  const safe = (column: string): string =>
    `if(match(${column}, '^[=+\\\\-@\\\\t\\\\r]'), concat('\\'', ${column}), ${column})`;
  const money = (column: string): string =>
    `if(isNull(${column}_minor), '', toDecimalString(toDecimal128(ifNull(${column}_minor, 0), 4) / {unit:UInt32}, {digits:UInt8}))`;
  const grade = { stage: 'stage', rfm: `rfm_${method}`, rfm_group: `rfm_${method}_group`, abc: 'abc_net' };
  return [
    'toString(customer_id)',
    ...TEXT_COLUMNS.map(safe),
    ...PLAIN_COLUMNS,
    ...MONEY_COLUMNS.map(money),
    ...GRADE_COLUMNS.map((column) => (column in grade ? grade[column as keyof typeof grade] : column)),
    ...MODEL_COLUMNS.map((column) => `if(isNull(${column}), '', toString(round(${column}, 6)))`),
  ];
}

/** RowBinary of one String column (length as a variable-length integer, then the bytes) → lines ending in CR LF. */
async function* textLines(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const piece of source) {
    const bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    const lines: Buffer[] = [];
    let at = 0;
    for (let next = textAt(bytes, at); next !== undefined; next = textAt(bytes, at)) {
      lines.push(bytes.subarray(next.from, next.to), LINE_END);
      at = next.to;
    }
    rest = bytes.subarray(at);
    if (lines.length > 0) yield Buffer.concat(lines);
  }
}

const LINE_END = Buffer.from('\r\n');

function textAt(bytes: Buffer, start: number): { from: number; to: number } | undefined {
  let length = 0;
  for (let at = start, shift = 0; at < bytes.length; at++, shift += 7) {
    const byte = bytes[at] ?? 0;
    length += (byte & 127) * 2 ** shift;
    if (byte >= 128) continue;
    const to = at + 1 + length;
    return to <= bytes.length ? { from: at + 1, to } : undefined;
  }
  return undefined;
}

function csvText(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** How many decimals a currency has: 2 for CNY, 0 for JPY. */
function fractionDigits(currency: string): number {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  return format.resolvedOptions().maximumFractionDigits ?? 2;
}
