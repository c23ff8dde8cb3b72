import type { RawRow } from '../reading/raw-row.ts';
import type { RowNotes } from './row-notes.ts';

/** A value of a staged row: a text, a number (NaN = null), a list of machine words, or (for a text) the cells it is the JSON list of. */
export type RowValue = string | number | readonly string[];

/** Writes some columns of the staged row from the cells of a record, or refuses in the notes. `out[at]` is the first of them. */
export type Part = {
  readonly columns: readonly string[];
  readonly write: (cells: readonly string[], out: RowValue[], at: number) => void;
};

/** Reads the records of one file into rows for a staging table. One row at a time; its values are overwritten by the next. */
export type RowReader = {
  readonly table: string;
  /** Columns of the staging table that `values` fills, in order. */
  readonly columns: readonly string[];
  readonly values: RowValue[];
  /** Places in `columns` that can differ from the table's defaults under this mapping: only these are written. */
  readonly written: readonly number[];
  readonly notes: RowNotes;
  /** Column of the file that names the row's own thing (order, customer, product); −1 where none does. */
  readonly key: number;
  /** True where the row can be taken in; otherwise the notes hold the fault. */
  read(row: RawRow): boolean;
  /** Further lines that the same record holds, as values like `values`; empty for most. */
  readonly more: readonly (readonly RowValue[])[];
  /** Values that only mark the order of a refused row, so that its other rows are refused with it; undefined where rows stand alone. */
  marker(row: RawRow): readonly RowValue[] | undefined;
};
