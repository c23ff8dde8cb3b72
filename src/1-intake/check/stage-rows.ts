import type { FileReading } from '#contract/intake';
import { isBlankRow, isFormulaRow, isHeaderAgain, isSummaryRow } from '../normalise/skipped-row.ts';
import type { RawRow } from '../reading/raw-row.ts';
import { BinaryRows, type WireType } from '../rows/binary-rows.ts';
import type { RowReader } from '../rows/row-reader.ts';

export type RejectRow = {
  import_id: number;
  row_no: number;
  line_no: number;
  column_name: string;
  value: string;
  code: string;
  params: string;
  raw: Record<string, string>;
};

/** Refused of the first rows, from which the stop rule judges a mapping. */
export const EARLY_ROWS = 5_000;
const LONGEST_VALUE = 2_000;

/**
 * Turns records into rows of the staging table, and keeps count. Rows up to `after` are read again without being written: they were
 * staged before an interruption, but what reading remembers (order numbers made, lines counted) must be the same.
 */
export class StageRows {
  read = 0;
  refused = 0;
  skipped = 0;
  earlyRead = 0;
  earlyRefused = 0;
  lastRow = 0;
  readonly rejects: RejectRow[] = [];
  readonly #importId: number;
  readonly #out: BinaryRows;
  readonly #reader: RowReader;
  readonly #reading: FileReading;
  readonly #after: number;
  #mayBeFormulas = true;

  /** @param types of the columns of the reader's staging table */
  constructor(
    importId: number,
    reader: RowReader,
    reading: FileReading,
    after: number,
    types: ReadonlyMap<string, WireType>,
  ) {
    this.#importId = importId;
    this.#reader = reader;
    this.#reading = reading;
    this.#after = after;
    this.#out = new BinaryRows(this.columns.map((column) => types.get(column) ?? 'text'));
  }

  /** Columns of the staging table, in the order of the rows that `add` gives. */
  get columns(): string[] {
    return ['import_id', ...this.#reader.written.map((place) => this.#reader.columns[place] ?? '')];
  }

  /** The staged rows of some records as RowBinary. Refused ones are added to `rejects`. */
  add(rows: readonly RawRow[]): Buffer {
    for (const row of rows) this.#one(row);
    return this.#out.take();
  }

  #one(row: RawRow): void {
    this.lastRow = row.row;
    if (this.#isSkipped(row)) {
      this.skipped++;
      return;
    }
    this.read++;
    const early = this.read <= EARLY_ROWS;
    if (early) this.earlyRead++;
    const isNew = row.row > this.#after;
    if (this.#fits(row) && this.#reader.read(row)) {
      if (!isNew) return;
      const { values, more, written } = this.#reader;
      this.#out.add(this.#importId, values, written);
      for (const further of more) this.#out.add(this.#importId, further, written);
      return;
    }
    this.refused++;
    if (early) this.earlyRefused++;
    const marker = this.#reader.marker(row);
    if (!isNew) return;
    this.rejects.push(this.#reject(row));
    if (marker !== undefined) this.#out.add(this.#importId, marker, this.#reader.written);
  }

  /** A record with more filled cells than there are columns has shifted: its cells mean nothing. */
  #fits(row: RawRow): boolean {
    const { columns } = this.#reading;
    if (row.cells.length <= columns.length || row.fault !== '') return true;
    const extra = row.cells.slice(columns.length).find((cell) => cell.trim() !== '');
    if (extra === undefined) return true;
    this.#reader.notes.clear();
    this.#reader.notes.refuse('row.extra-cells', -1, extra, { cells: row.cells.length, columns: columns.length });
    return false;
  }

  #isSkipped(row: RawRow): boolean {
    const { cells, fault } = row;
    if (fault !== '') return false;
    const first = cells[0];
    if ((first === undefined || first.trim() === '') && isBlankRow(cells)) return true;
    if (first !== undefined && first.trim() === this.#reading.columns[0] && isHeaderAgain(cells, this.#reading.columns))
      return true;
    if (this.#mayBeFormulas) {
      this.#mayBeFormulas = false;
      if (isFormulaRow(cells)) return true;
    }
    return mayBeSummary(cells, this.#reader.key) && isSummaryRow(cells, this.#reader.key);
  }

  #reject(row: RawRow): RejectRow {
    const { columns } = this.#reading;
    const { code, column, value, params } = this.#reader.notes;
    const raw: Record<string, string> = {};
    for (const [i, name] of columns.entries()) raw[name] = row.cells[i] ?? '';
    if (row.cells.length > columns.length) raw[columns.at(-1) ?? ''] = row.cells.slice(columns.length - 1).join(',');
    return {
      import_id: this.#importId,
      row_no: row.row,
      line_no: row.line,
      column_name: columns[column] ?? '',
      value: value.slice(0, LONGEST_VALUE),
      code,
      params: JSON.stringify(params),
      raw,
    };
  }
}

/** A quick look: a summary row has no number of its own, or one that does not begin with a digit. */
function mayBeSummary(cells: readonly string[], key: number): boolean {
  const code = (key < 0 ? (cells[0] ?? '') : (cells[key] ?? '')).charCodeAt(0);
  return !(code >= 0x30 && code <= 0x39);
}
