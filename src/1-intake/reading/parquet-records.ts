import { type AsyncBuffer, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { Failure } from '#contract/failure';
import { flattened } from './jsonl-records.ts';
import type { RawBatch, RawRow } from './raw-row.ts';
import type { SourceFile } from './source-file.ts';

const ROWS_A_BATCH = 20_000;

/**
 * The rows of a Parquet file in pieces, nested fields as `a.b`. The columns come first, as a record of names (row 1), so that the file
 * reads like every other.
 * @throws Failure `import.file-unreadable` for a damaged one.
 */
export async function* parquetRecords(file: SourceFile): AsyncGenerator<RawBatch> {
  const buffer: AsyncBuffer = {
    byteLength: file.bytes,
    slice: async (start, end) => {
      const piece = await file.slice(start < 0 ? file.bytes + start : start, end ?? file.bytes);
      return piece.buffer.slice(piece.byteOffset, piece.byteOffset + piece.byteLength) as ArrayBuffer;
    },
  };
  try {
    const metadata = await parquetMetadataAsync(buffer);
    let columns: string[] | undefined;
    let first = 0;
    for (const group of metadata.row_groups) {
      const last = first + Number(group.num_rows);
      for (let start = first; start < last; start += ROWS_A_BATCH) {
        const end = Math.min(last, start + ROWS_A_BATCH);
        const objects = await parquetReadObjects({ file: buffer, metadata, compressors, rowStart: start, rowEnd: end });
        const flat = objects.map((object) => flattened(plain(object)));
        const rows: RawRow[] = [];
        if (columns === undefined) {
          columns = [...new Set(flat.flatMap((cells) => [...cells.keys()]))];
          rows.push({ row: 1, line: 1, cells: columns, fault: '' });
        }
        for (const [i, cells] of flat.entries()) {
          const row = start + i + 2;
          rows.push({ row, line: row, cells: columns.map((column) => cells.get(column) ?? ''), fault: '' });
        }
        yield { rows, bytes: Math.round((file.bytes * end) / Number(metadata.num_rows)) };
      }
      first = last;
    }
  } catch (thrown) {
    if (thrown instanceof Failure) throw thrown;
    throw new Failure('import.file-unreadable', { file: file.name }, { cause: thrown });
  }
}

/** Dates as ISO text, bytes as text, the rest as it is. */
function plain(object: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(
    Object.entries(object).map(([key, value]) => {
      if (value instanceof Date) return [key, value.toISOString()];
      if (value instanceof Uint8Array) return [key, Buffer.from(value).toString('utf8')];
      return [key, typeof value === 'bigint' ? String(value) : value];
    }),
  );
}
