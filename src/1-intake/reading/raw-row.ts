/** One record of a file before anything is understood of it. */
export type RawRow = {
  /** Number of the record in the file, from 1, the header included; in a workbook the number of the row in its sheet. */
  readonly row: number;
  /** Number of the line on which the record begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** '' or why the record could not be read: `row.unbalanced-quote`, `row.too-long`, `row.invalid-json`. */
  readonly fault: string;
};

/** Some records, and how many bytes of the file have been read to get there. */
export type RawBatch = { readonly rows: RawRow[]; readonly bytes: number };
