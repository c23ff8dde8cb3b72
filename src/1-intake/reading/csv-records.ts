import type { RawRow } from './raw-row.ts';

/** A quoted field longer than this was never closed; a line longer than that is no record. */
const LONGEST_FIELD = 100_000;
const LONGEST_LINE = 16_000_000;
/** Ends of a field that is not there whole, or never will be. */
const CUT = -1;
const NEVER_CLOSED = -2;

/**
 * Cuts text into CSV records as it comes in. Quotes are doubled inside quotes, a quoted field may hold line ends. A quote that is never
 * closed costs one line: it is given with a fault, and reading goes on at the next line.
 */
export class CsvRecords {
  readonly #delimiter: string;
  readonly #newline: string;
  #rest = '';
  #row = 0;
  #line = 1;
  #skipping = false;
  #breaks = 0;

  /** @param newline `\n` (with or without `\r` before it) or `\r` alone. */
  constructor(delimiter: string, newline: '\n' | '\r') {
    this.#delimiter = delimiter;
    this.#newline = newline;
  }

  /** Adds the records that `text` completes to `out`. */
  push(text: string, out: RawRow[]): void {
    this.#cut(this.#rest === '' ? text : this.#rest + text, false, out);
  }

  /** The end of the file: what is left is the last record. */
  end(out: RawRow[]): void {
    if (this.#rest !== '')
      this.#cut(this.#rest.endsWith(this.#newline) ? this.#rest : this.#rest + this.#newline, true, out);
    this.#rest = '';
  }

  #cut(buffer: string, final: boolean, out: RawRow[]): void {
    let at = 0;
    let quote = -1;
    for (;;) {
      const lineEnd = buffer.indexOf(this.#newline, at);
      if (lineEnd < 0) break;
      if (this.#skipping) {
        this.#skipping = false;
        this.#line++;
        at = lineEnd + 1;
        continue;
      }
      if (quote < at) {
        quote = buffer.indexOf('"', at);
        if (quote < 0) quote = Number.POSITIVE_INFINITY;
      }
      if (quote > lineEnd) {
        out.push(this.#record(this.#plain(buffer, at, lineEnd), '', 1));
        at = lineEnd + 1;
        continue;
      }
      const end = this.#quoted(buffer, at, final, out);
      if (end < 0) break;
      if (end === at) {
        // never closed: give up this line only
        out.push(this.#record(this.#plain(buffer, at, lineEnd), 'row.unbalanced-quote', 1));
        at = lineEnd + 1;
      } else at = end;
    }
    this.#rest = at === 0 ? buffer : buffer.slice(at);
    if (this.#rest.length > LONGEST_LINE) {
      out.push(this.#record([this.#rest.slice(0, 1000)], 'row.too-long', 0));
      this.#rest = '';
      this.#skipping = true;
    }
  }

  #record(cells: string[], fault: string, lines: number): RawRow {
    const line = this.#line;
    this.#line += lines;
    return { row: ++this.#row, line, cells, fault };
  }

  #plain(buffer: string, from: number, lineEnd: number): string[] {
    const end = lineEnd > from && buffer.charCodeAt(lineEnd - 1) === 0x0d ? lineEnd - 1 : lineEnd;
    return buffer.slice(from, end).split(this.#delimiter);
  }

  /** One record with quotes from `from`: the place after it, `from` where a quote is never closed, −1 where more text is needed. */
  #quoted(buffer: string, from: number, final: boolean, out: RawRow[]): number {
    const cells: string[] = [];
    const newline = this.#newline.charCodeAt(0);
    this.#breaks = 0;
    for (let at = from; ; at++) {
      const isQuoted = buffer.charCodeAt(at) === 0x22;
      const end = isQuoted ? this.#quotedField(buffer, at, cells) : this.#plainField(buffer, at, cells);
      if (end === NEVER_CLOSED) return from;
      if (end === CUT) {
        const isOpen = isQuoted && (final || buffer.length - at > LONGEST_FIELD);
        return isOpen ? from : -1;
      }
      at = end;
      if (buffer.charCodeAt(at) !== newline) continue;
      out.push(this.#record(cells, '', 1 + this.#breaks));
      return at + 1;
    }
  }

  /** A field in quotes from `at`: its text is added to `cells`, the answer is the place of the delimiter or line end behind it. */
  #quotedField(buffer: string, at: number, cells: string[]): number {
    const close = closingQuote(buffer, at + 1);
    if (close < 0) return CUT;
    const next = this.#behindQuote(buffer, close + 1);
    if (next < 0) return CUT;
    const inside = buffer.slice(at + 1, close);
    const breaks = countOf(inside, this.#newline);
    const behind = buffer[next];
    if (behind === this.#delimiter || behind === this.#newline) {
      cells.push(inside.includes('""') ? inside.replaceAll('""', '"') : inside);
      this.#breaks += breaks;
      return next;
    }
    if (breaks > 0 || inside.length > LONGEST_FIELD) return NEVER_CLOSED;
    // `"Tall" mug,`: no real quoting; taken as it stands
    return this.#plainField(buffer, at, cells, next);
  }

  /** The first place behind a closing quote that is no padding; −1 where the text ends before that is known. */
  #behindQuote(buffer: string, from: number): number {
    let next = from;
    while (buffer.charCodeAt(next) === 0x20) next++;
    if (this.#newline === '\n' && buffer.charCodeAt(next) === 0x0d) next++;
    return next < buffer.length ? next : -1;
  }

  #plainField(buffer: string, at: number, cells: string[], from = at): number {
    const delimiter = this.#delimiter.charCodeAt(0);
    const newline = this.#newline.charCodeAt(0);
    for (let end = from; end < buffer.length; end++) {
      const code = buffer.charCodeAt(end);
      if (code !== delimiter && code !== newline) continue;
      cells.push(buffer.slice(at, buffer.charCodeAt(end - 1) === 0x0d && end > at ? end - 1 : end));
      return end;
    }
    return CUT;
  }
}

/** The quote that ends a field begun before `from`; −1 where it is not there yet. */
function closingQuote(buffer: string, from: number): number {
  let at = buffer.indexOf('"', from);
  while (at >= 0 && buffer.charCodeAt(at + 1) === 0x22) at = buffer.indexOf('"', at + 2);
  return at;
}

function countOf(text: string, one: string): number {
  let count = 0;
  for (let at = text.indexOf(one); at >= 0; at = text.indexOf(one, at + 1)) count++;
  return count;
}
