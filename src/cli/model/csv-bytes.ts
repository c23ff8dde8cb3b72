/**
 * Records of a delimited file as the places of their cells in its bytes: no text is made of what nobody asks for.
 *
 * Source   RFC 4180 (quoted cells may hold delimiters, line ends and doubled quotes); besides, `;` or tab between cells, LF or CRLF at the
 *          end of lines, a byte order mark in front. The hash of a cell is FNV-1a (Fowler, Noll & Vo), worked out on the way.
 */

const [QUOTE, NEW_LINE, RETURN, SPACE] = [0x22, 0x0a, 0x0d, 0x20];
const MARK = [0xef, 0xbb, 0xbf];
const HASH_BASIS = 0x811c9dc5;
const HASH_PRIME = 0x01000193;

/**
 * One record: cell k is `bytes[starts[k], ends[k])`, without the blanks and quotes around it; cells that it has not but an earlier record
 * had are empty. Valid until the next record.
 */
export type CsvRecord = {
  starts: Int32Array;
  ends: Int32Array;
  /** equal cells written alike have equal hashes */
  hashes: Int32Array;
  cells: number;
  /** whether any cell has something in it */
  filled: boolean;
  /** the line it begins on, counted from 1 */
  line: number;
};

/** The text of the cell `bytes[start, end)`. */
export function cellText(bytes: Buffer, start: number, end: number): string {
  const text = bytes.toString('utf8', start, end);
  return bytes[start - 1] === QUOTE ? text.replaceAll('""', '"') : text;
}

/** Calls `visit` with every record that is not blank, the header first. */
export function eachRecord(bytes: Buffer, visit: (record: CsvRecord) => void): void {
  let at = MARK.every((byte, i) => bytes[i] === byte) ? MARK.length : 0;
  const delimiter = delimiterOf(bytes.subarray(at));
  const record = emptyRecord();
  let widest = 0;
  while (at < bytes.length) {
    record.cells = 0;
    record.filled = false;
    const line = record.line;
    do at = readCell(bytes, at, delimiter, record) + 1;
    while (at <= bytes.length && bytes[at - 1] === delimiter);
    for (let cell = record.cells; cell < widest; cell++) setCell(record, cell, at, at, HASH_BASIS);
    widest = Math.max(widest, record.cells);
    const next = record.line + 1;
    record.line = line;
    if (record.filled) visit(record);
    record.line = next;
  }
}

/** Reads one cell into the record. Returns where it ends: at a delimiter, a line end or the end of the file. */
function readCell(bytes: Buffer, from: number, delimiter: number, record: CsvRecord): number {
  const length = bytes.length;
  let at = from;
  while (at < length && bytes[at] === SPACE) at++;
  const quoted = at < length && bytes[at] === QUOTE;
  if (quoted) at++;
  const start = at;
  let end = quoted ? closingQuote(bytes, start) : -1;
  if (quoted) record.line += countLines(bytes, start, end);
  let hash = HASH_BASIS;
  while (at < length) {
    const byte = bytes[at] as number;
    if (at >= end && (byte === delimiter || byte === NEW_LINE)) break;
    hash = Math.imul(hash ^ byte, HASH_PRIME);
    at++;
  }
  if (!quoted) end = withoutBlanks(bytes, start, at);
  if (record.cells === record.starts.length) widen(record);
  setCell(record, record.cells++, start, end, hash);
  if (end > start) record.filled = true;
  return at;
}

function emptyRecord(): CsvRecord {
  const column = () => new Int32Array(32);
  return { starts: column(), ends: column(), hashes: column(), cells: 0, filled: false, line: 1 };
}

/** Tab, `;` or `,`: the first of them that the first line has outside quotes. */
function delimiterOf(bytes: Buffer): number {
  const end = bytes.indexOf(NEW_LINE);
  const header = bytes.toString('utf8', 0, end < 0 ? bytes.length : end).replace(/"[^"]*"/g, '');
  return (['\t', ';', ','].find((each) => header.includes(each)) ?? ',').charCodeAt(0);
}

function setCell(record: CsvRecord, cell: number, start: number, end: number, hash: number): void {
  record.starts[cell] = start;
  record.ends[cell] = end;
  record.hashes[cell] = hash;
}

function closingQuote(bytes: Buffer, start: number): number {
  for (let at = start; at < bytes.length; at++) {
    if (bytes[at] !== QUOTE) continue;
    if (bytes[at + 1] !== QUOTE) return at;
    at++;
  }
  return bytes.length;
}

function countLines(bytes: Buffer, start: number, end: number): number {
  let lines = 0;
  for (let at = start; at < end; at++) if (bytes[at] === NEW_LINE) lines++;
  return lines;
}

function withoutBlanks(bytes: Buffer, start: number, end: number): number {
  let last = end;
  while (last > start && (bytes[last - 1] === SPACE || bytes[last - 1] === RETURN)) last--;
  return last;
}

function widen(record: CsvRecord): void {
  for (const side of ['starts', 'ends', 'hashes'] as const) {
    const wider = new Int32Array(record[side].length * 2);
    wider.set(record[side]);
    record[side] = wider;
  }
}
