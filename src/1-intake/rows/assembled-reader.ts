import type { RawRow } from '../reading/raw-row.ts';
import type { RowNotes } from './row-notes.ts';
import type { Part, RowReader, RowValue } from './row-reader.ts';

type Assembly = {
  readonly table: string;
  readonly notes: RowNotes;
  readonly key: number;
  readonly parts: readonly Part[];
};

/** A reader for records that stand alone: row number, the parts in order, the record as it stood. */
export function assembledReader({ table, notes, key, parts }: Assembly): RowReader {
  const columns = ['row_no', ...parts.flatMap((part) => part.columns), 'raw'];
  const values: RowValue[] = columns.map(() => '');
  let at = 1;
  const placed = parts.map((part) => {
    const here = at;
    at += part.columns.length;
    return { write: part.write, here };
  });
  const last = columns.length - 1;
  return {
    table,
    columns,
    values,
    notes,
    key,
    written: columns.map((_, i) => i),
    more: [],
    marker: () => undefined,
    read: (row: RawRow) => {
      notes.clear();
      if (row.fault !== '') notes.refuse(row.fault, -1, row.cells.join(' ').slice(0, 200));
      for (let i = 0; i < placed.length && notes.code === ''; i++) {
        const { write, here } = placed[i] as (typeof placed)[number];
        write(row.cells, values, here);
      }
      if (notes.code !== '') return false;
      values[0] = row.row;
      values[last] = row.cells;
      return true;
    },
  };
}
