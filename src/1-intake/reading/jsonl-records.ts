import type { RawRow } from './raw-row.ts';

/** A cell's text of a JSON value; what lies deeper than one level stays JSON, with values that JSON lacks replaced. */
export function cellText(value: unknown, replacer?: (key: string, inner: unknown) => unknown): string {
  if (typeof value === 'string') return value;
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value, replacer) : String(value);
}

/** An object with one level of nesting folded into `a.b`. Keys such as `__proto__` are plain data here. */
export function flattened(object: object): Map<string, string> {
  const cells = new Map<string, string>();
  for (const [key, value] of Object.entries(object)) {
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
      for (const [inner, deeper] of Object.entries(value)) cells.set(`${key}.${inner}`, cellText(deeper));
    } else cells.set(key, cellText(value));
  }
  return cells;
}

/** Whole numbers too long for a number keep their digits: they are order numbers, not quantities. */
function parseKeepingDigits(line: string): unknown {
  if (/[:[,\s]-?\d{16,}/.test(line)) {
    try {
      return JSON.parse(line.replace(/([:[,]\s*)(-?\d{16,})(?=\s*[,}\]])/g, '$1"$2"'));
    } catch {
      // The digits stood inside a text: read the line as it is.
    }
  }
  return JSON.parse(line);
}

/** Cuts text into JSON lines as it comes in. Blank lines are no records; a line that is no object is given with a fault. */
export class JsonLines {
  readonly #columns: readonly string[];
  #rest = '';
  #row = 0;

  constructor(columns: readonly string[]) {
    this.#columns = columns;
  }

  push(text: string, out: RawRow[]): void {
    const lines = (this.#rest + text).split('\n');
    this.#rest = lines.pop() ?? '';
    for (const line of lines) out.push(this.#record(line));
  }

  end(out: RawRow[]): void {
    if (this.#rest.trim() !== '') out.push(this.#record(this.#rest));
    this.#rest = '';
  }

  #record(line: string): RawRow {
    const row = ++this.#row;
    if (line.trim() === '') return { row, line: row, cells: [], fault: '' };
    try {
      const value = parseKeepingDigits(line);
      if (value === null || typeof value !== 'object' || Array.isArray(value))
        throw new SyntaxError('an object is expected');
      const cells = flattened(value);
      return { row, line: row, cells: this.#columns.map((column) => cells.get(column) ?? ''), fault: '' };
    } catch {
      return { row, line: row, cells: [line.slice(0, 10_000)], fault: 'row.invalid-json' };
    }
  }
}
