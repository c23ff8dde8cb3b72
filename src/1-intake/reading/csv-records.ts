import type { RawRow } from './raw-row.ts';

/** A quoted field longer than this was never closed; a line longer than that is no record. */
const LONGEST_FIELD = 100_000;
const LONGEST_LINE = 16_000_000;

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
    const delimiter = this.#delimiter.charCodeAt(0);
    const newline = this.#newline.charCodeAt(0);
    let lines = 1;
    let at = from;
    for (;;) {
      if (buffer.charCodeAt(at) === 0x22) {
        const close = closingQuote(buffer, at + 1);
        if (close < 0) return final || buffer.length - at > LONGEST_FIELD ? from : -1;
        const inside = buffer.slice(at + 1, close);
        const breaks = countOf(inside, this.#newline);
        let next = close + 1;
        while (buffer.charCodeAt(next) === 0x20) next++;
        if (buffer.charCodeAt(next) === 0x0d && newline === 0x0a && buffer.charCodeAt(next + 1) === 0x0a) next++;
        const code = buffer.charCodeAt(next);
        if (Number.isNaN(code) || (code === 0x0d && newline === 0x0a && next + 1 === buffer.length))
          return final ? from : -1;
        if (code !== delimiter && code !== newline) {
          if (breaks > 0 || inside.length > LONGEST_FIELD) return from;
          // `"Tall" mug,`: no real quoting; taken as it stands
          next = fieldEnd(buffer, next, delimiter, newline);
          if (next < 0) return -1;
          cells.push(withoutReturn(buffer.slice(at, next)));
        } else cells.push(inside.includes('""') ? inside.replaceAll('""', '"') : inside);
        lines += breaks;
        at = next;
      } else {
        const end = fieldEnd(buffer, at, delimiter, newline);
        if (end < 0) return -1;
        cells.push(withoutReturn(buffer.slice(at, end)));
        at = end;
      }
      if (buffer.charCodeAt(at) === newline) {
        out.push(this.#record(cells, '', lines));
        return at + 1;
      }
      at++;
    }
  }
}

/** The quote that ends a field begun before `from`; −1 where it is not there yet. */
function closingQuote(buffer: string, from: number): number {
  let at = buffer.indexOf('"', from);
  while (at >= 0 && buffer.charCodeAt(at + 1) === 0x22) at = buffer.indexOf('"', at + 2);
  return at;
}

function fieldEnd(buffer: string, from: number, delimiter: number, newline: number): number {
  for (let i = from; i < buffer.length; i++) {
    const code = buffer.charCodeAt(i);
    if (code === delimiter || code === newline) return i;
  }
  return -1;
}

function withoutReturn(text: string): string {
  return text.charCodeAt(text.length - 1) === 0x0d ? text.slice(0, -1) : text;
}

function countOf(text: string, one: string): number {
  let count = 0;
  for (let at = text.indexOf(one); at >= 0; at = text.indexOf(one, at + 1)) count++;
  return count;
}
