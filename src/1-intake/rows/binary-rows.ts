import type { RowValue } from './row-reader.ts';

/** How a column travels in RowBinary. `list` columns hold machine words; a `text` column takes a list as JSON. */
export type WireType = 'u8' | 'u16' | 'u32' | 'u64' | 'i64' | 'i64?' | 'day?' | 'text' | 'list';

const WIRE_TYPES: Readonly<Record<string, WireType>> = {
  UInt8: 'u8',
  UInt16: 'u16',
  UInt32: 'u32',
  UInt64: 'u64',
  Int64: 'i64',
  'Nullable(Int64)': 'i64?',
  'Nullable(Date32)': 'day?',
  'Decimal(18, 4)': 'i64',
  String: 'text',
  'Array(String)': 'list',
};

/**
 * The columns of a `create table` with one column a line, and how each travels.
 * @throws SyntaxError for a type that no row of ours is written in: a fault in the program.
 */
export function wireTypes(ddl: string): ReadonlyMap<string, WireType> {
  const types = new Map<string, WireType>();
  const body = /\(\n([\s\S]*?)\n\)\s*engine/i.exec(ddl)?.[1] ?? '';
  for (const line of body.split('\n')) {
    const [, column, type] = /^ {4}([a-z_]\w*) ([A-Z]\w*(?:\([^()]*(?:\([^()]*\))?\))?)/.exec(line) ?? [];
    if (column === undefined || type === undefined) continue;
    const wire = WIRE_TYPES[type];
    if (wire === undefined) throw new SyntaxError(`${column}: rows are not written as ${type}`);
    types.set(column, wire);
  }
  return types;
}

const FIRST_SIZE = 1 << 18;
const TWO_32 = 4_294_967_296;
/** A number takes nine bytes at most, a text's length five. */
const MOST_HEAD = 16;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;

/** Rows as RowBinary, the form that costs the engine least. Numbers in `i64` columns are exact up to 2⁵³; NaN is null. */
export class BinaryRows {
  readonly #types: readonly WireType[];
  #bytes = Buffer.allocUnsafe(FIRST_SIZE);
  #at = 0;

  /** @param types of the columns in the order in which `add` is given their values. */
  constructor(types: readonly WireType[]) {
    this.#types = types;
  }

  /** Adds a row: the values at the given places, after the number that all rows begin with. */
  add(first: number, values: readonly RowValue[], places: readonly number[]): void {
    this.#write(this.#types[0] ?? 'u32', first);
    for (let i = 0; i < places.length; i++) this.#write(this.#types[i + 1] ?? 'text', values[places[i] ?? 0] ?? '');
  }

  /** The rows since the last call, in memory of their own. */
  take(): Buffer {
    const taken = Buffer.from(this.#bytes.subarray(0, this.#at));
    this.#at = 0;
    return taken;
  }

  #write(type: WireType, value: RowValue): void {
    if (type === 'text') {
      if (typeof value === 'string') this.#text(value);
      else this.#json(value as readonly string[]);
    } else if (type === 'list') this.#list(value as readonly string[]);
    else this.#number(type, value as number);
  }

  #number(type: WireType, value: number): void {
    this.#room(MOST_HEAD);
    const bytes = this.#bytes;
    if (type === 'u8') {
      bytes[this.#at++] = value;
      return;
    }
    if (type === 'i64?' || type === 'day?') {
      const isNull = Number.isNaN(value);
      bytes[this.#at++] = isNull ? 1 : 0;
      if (isNull) return;
    }
    if (type === 'u16') this.#at = bytes.writeUInt16LE(value, this.#at);
    else if (type === 'u32') this.#at = bytes.writeUInt32LE(value, this.#at);
    else if (type === 'day?') this.#at = bytes.writeInt32LE(value, this.#at);
    else this.#sixtyFour(value);
  }

  #sixtyFour(value: number): void {
    const high = Math.floor(value / TWO_32);
    const bytes = this.#bytes;
    this.#at = bytes.writeUInt32LE(value - high * TWO_32, this.#at);
    this.#at = bytes.writeInt32LE(high, this.#at);
  }

  #list(words: readonly string[]): void {
    this.#room(MOST_HEAD);
    this.#length(words.length);
    for (let i = 0; i < words.length; i++) this.#text(words[i] ?? '');
  }

  /** The text without NUL, which no reader downstream expects, behind its length in bytes. */
  #text(text: string): void {
    this.#room(text.length * 3 + MOST_HEAD);
    const start = this.#at;
    // Most texts are shorter than 128 bytes, so that their length is one byte.
    this.#at = start + 1;
    this.#utf8(text);
    this.#close(start);
  }

  /** A list of texts as JSON.stringify would write it. */
  #json(cells: readonly string[]): void {
    const start = this.#at;
    this.#room(MOST_HEAD);
    this.#at = start + 1;
    this.#bytes[this.#at++] = 0x5b;
    for (let i = 0; i < cells.length; i++) {
      const cell = cells[i] ?? '';
      this.#room(cell.length * 6 + MOST_HEAD);
      if (i > 0) this.#bytes[this.#at++] = COMMA;
      this.#jsonText(cell);
    }
    this.#bytes[this.#at++] = 0x5d;
    this.#close(start);
  }

  #jsonText(text: string): void {
    const bytes = this.#bytes;
    let at = this.#at;
    bytes[at++] = QUOTE;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code >= 0x20 && code < 0x80 && code !== QUOTE && code !== BACKSLASH) bytes[at++] = code;
      else if (code >= 0x800 && (code < 0xd800 || code > 0xdfff)) {
        bytes[at++] = 0xe0 | (code >> 12);
        bytes[at++] = 0x80 | ((code >> 6) & 0x3f);
        bytes[at++] = 0x80 | (code & 0x3f);
      } else {
        this.#at += bytes.write(JSON.stringify(text), this.#at);
        return;
      }
    }
    bytes[at++] = QUOTE;
    this.#at = at;
  }

  #utf8(text: string): void {
    const bytes = this.#bytes;
    let at = this.#at;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code < 0x80 && code > 0) bytes[at++] = code;
      else if (code >= 0x800 && (code < 0xd800 || code > 0xdfff)) {
        bytes[at++] = 0xe0 | (code >> 12);
        bytes[at++] = 0x80 | ((code >> 6) & 0x3f);
        bytes[at++] = 0x80 | (code & 0x3f);
      } else {
        this.#at += bytes.write(text.replaceAll('\0', ''), this.#at);
        return;
      }
    }
    this.#at = at;
  }

  /** Puts the length of what was written behind one spare byte at `start` in front of it, and moves it where one byte is too short. */
  #close(start: number): void {
    const length = this.#at - start - 1;
    if (length < 0x80) {
      this.#bytes[start] = length;
      return;
    }
    const head = length < 0x4000 ? 2 : length < 0x20_0000 ? 3 : length < 0x1000_0000 ? 4 : 5;
    this.#bytes.copyWithin(start + head, start + 1, this.#at);
    this.#at = start;
    this.#length(length);
    this.#at += length;
  }

  /** LEB128, the engine's form of lengths. */
  #length(length: number): void {
    let rest = length;
    while (rest >= 0x80) {
      this.#bytes[this.#at++] = (rest & 0x7f) | 0x80;
      rest = Math.floor(rest / 0x80);
    }
    this.#bytes[this.#at++] = rest;
  }

  #room(more: number): void {
    if (this.#at + more <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, this.#at + more));
    this.#bytes.copy(larger, 0, 0, this.#at);
    this.#bytes = larger;
  }
}
