/** Two bytes that end every line of a CSV file. */
const LINE_END = Buffer.from('\r\n');

/** RowBinary of one String column (length as a variable-length integer, then the bytes) → lines ending in CR LF. */
export async function* textLines(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
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

/** The first line: a byte-order mark, so that spreadsheets read Chinese, and the headings. */
export function headingLine(headings: readonly string[]): Buffer {
  return Buffer.from(`\uFEFF${headings.map(csvText).join(',')}\r\n`);
}

/** A text column that a spreadsheet will not take for a formula: an apostrophe goes in front where it would. */
export function safeText(column: string): string {
  return `if(match(${column}, '^[=+\\\\-@\\\\t\\\\r]'), concat('\\'', ${column}), ${column})`;
}

/** A column of minor units as a decimal number of the currency, '' where it is null. Needs the parameters of `moneyParams`. */
export function decimalMoney(column: string): string {
  return `if(isNull(${column}), '', toDecimalString(toDecimal128(ifNull(${column}, 0), 4) / {unit:UInt32}, {digits:UInt8}))`;
}

/** What `decimalMoney` needs to know of a currency: 2 decimals for CNY, none for JPY. */
export function moneyParams(currency: string): { digits: number; unit: number } {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return { digits, unit: 10 ** digits };
}

function csvText(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
