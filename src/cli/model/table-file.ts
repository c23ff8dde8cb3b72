import { Failure } from '#contract/failure';
import { mayStand, placeOf } from './columns.ts';
import { cellText, eachRecord } from './csv-bytes.ts';
import { createDecimalReader } from './decimal.ts';
import { createDistinctTable } from './distinct-table.ts';
import { growingColumn } from './growing.ts';

/** A file of customers, one row a customer, whose header has been read. */
export type CustomerFile = { readonly name: string; readonly bytes: Buffer; readonly header: readonly string[] };

/**
 * Some columns of a file, equal rows once. Row i of the file is distinct row `rowOf[i]`; distinct row k stands for `repeats[k]` rows of the
 * file, the first of them on line `lines[k]`.
 */
export type DistinctRows<C extends string = string> = {
  readonly rowOf: Uint32Array;
  readonly lines: Uint32Array;
  readonly repeats: Float64Array;
  readonly columns: Readonly<Record<C, Float64Array>>;
};

/** Reads the header: `,` `;` or tab between the cells. @throws Failure `import.file-empty` */
export function openTable(bytes: Buffer, name: string): CustomerFile {
  const end = bytes.indexOf('\n');
  const first = end < 0 ? bytes : bytes.subarray(0, end);
  let header: string[] = [];
  eachRecord(first, ({ cells, starts, ends }) => {
    header = Array.from({ length: cells }, (_, cell) => cellText(first, starts[cell] ?? 0, ends[cell] ?? 0).trim());
  });
  if (header.length === 0) throw new Failure('import.file-empty', { file: name });
  return { name, bytes, header };
}

export function hasColumn({ header }: CustomerFile, column: string): boolean {
  return placeOf(column, header) >= 0;
}

/**
 * Reads columns by name.
 * @throws Failure `model.columns-missing`; `model.bad-value`, `model.date-found` (line counted from 1, the header included)
 */
export function readColumns<C extends string>({ bytes, header }: CustomerFile, wanted: readonly C[]): DistinctRows<C> {
  const places = wanted.map((column) => placeOf(column, header));
  const missing = wanted.filter((_, c) => (places[c] ?? -1) < 0);
  if (missing.length > 0) throw new Failure('model.columns-missing', { columns: missing.join(', ') });
  const table = createDistinctTable(wanted.length);
  const decimal = createDecimalReader();
  const rowOf = growingColumn();
  const lines = growingColumn();
  let below = false;
  eachRecord(bytes, (record) => {
    if (!below) {
      below = true;
      return;
    }
    for (let c = 0; c < places.length; c++) {
      const place = places[c] as number;
      const start = record.starts[place] as number;
      table.wanted[c] = decimal(bytes, start, record.ends[place] as number, record.hashes[place] as number);
    }
    const known = table.count();
    const row = table.find();
    rowOf.push(row);
    if (row !== known) return;
    lines.push(record.line);
    for (let c = 0; c < places.length; c++) {
      if (mayStand(wanted[c] as C, table.wanted[c] as number)) continue;
      const place = places[c] as number;
      throw unusable(
        wanted[c] as C,
        record.line,
        cellText(bytes, record.starts[place] as number, record.ends[place] as number),
      );
    }
  });
  const repeats = new Float64Array(table.count());
  const all = rowOf.all();
  for (let i = 0; i < all.length; i++) repeats[all[i] as number] = (repeats[all[i] as number] as number) + 1;
  return {
    rowOf: all,
    lines: lines.all(),
    repeats,
    columns: Object.fromEntries(wanted.map((column, c) => [column, table.column(c)])) as Record<C, Float64Array>,
  };
}

/** A date is what people put there most often by mistake. */
function unusable(column: string, line: number, value: string): Failure {
  const isDate = /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|^\d{1,2}[-/.]\d{1,2}[-/.]\d{4}/.test(value);
  return new Failure(isDate ? 'model.date-found' : 'model.bad-value', { line, column, value });
}
