import type { RawRow } from '../reading/raw-row.ts';
import type { RowNotes } from './row-notes.ts';

/** Writes some columns of the staged row from the cells of a record, or refuses in the notes. `out[at]` is the first of them. */
export type Part = {
  readonly columns: readonly string[];
  readonly write: (cells: readonly string[], out: string[], at: number) => void;
};

/** Reads the records of one file into rows for a staging table. One row at a time; its values are overwritten by the next. */
export type RowReader = {
  readonly table: string;
  /** Columns of the staging table that `values` fills, in order. */
  readonly columns: readonly string[];
  readonly values: string[];
  /** Places in `columns` that can differ from the table's defaults under this mapping: only these are written. */
  readonly written: readonly number[];
  readonly notes: RowNotes;
  /** Column of the file that names the row's own thing (order, customer, product); −1 where none does. */
  readonly key: number;
  /** True where the row can be taken in; otherwise the notes hold the fault. */
  read(row: RawRow): boolean;
  /** Further lines that the same record holds, as values like `values`; empty for most. */
  readonly more: readonly (readonly string[])[];
  /** Values that only mark the order of a refused row, so that its other rows are refused with it; undefined where rows stand alone. */
  marker(row: RawRow): readonly string[] | undefined;
};

/** A text as it stands in a tab-separated file. */
export function tabText(text: string): string {
  if (!/[\t\n\r\\\0]/.test(text)) return text;
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll('\t', '\\t')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\0', '');
}

/** A list of machine words as ClickHouse writes it. */
export function tabList(words: readonly string[]): string {
  return words.length === 0 ? '[]' : `['${words.join("','")}']`;
}

/** A number, or NULL for NaN. */
export function tabNumber(value: number): string {
  return Number.isNaN(value) ? '\\N' : String(value);
}

/** The record as it stood, as a JSON list of its cells in tab-separated form. */
export function tabRaw(cells: readonly string[]): string {
  const joined = cells.join('","');
  // Nearly every record: nothing in it has to be escaped. The quotes between the cells are the only ones.
  if (!/[\\\p{Cc}]/u.test(joined) && quotesOf(joined) === (cells.length - 1) * 2) return `["${joined}"]`;
  return tabText(JSON.stringify(cells));
}

function quotesOf(text: string): number {
  let count = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) count++;
  return count;
}

/** The values to write, in tab-separated form without the end of the line. */
export function tabRow(values: readonly string[], written: readonly number[]): string {
  let text = values[written[0] ?? 0] ?? '';
  for (let i = 1; i < written.length; i++) text += `\t${values[written[i] ?? 0]}`;
  return text;
}
