import { type AsyncBuffer, type Compressors, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { Failure } from '#contract/failure';
import { parquetColumns } from './parquet-columns.ts';
import type { RawBatch, RawRow } from './raw-row.ts';
import type { SourceFile } from './source-file.ts';

const ROWS_A_BATCH = 20_000;

/** hyparquet-compressors 1.1.2 throws at an LZ4 block of nothing, which a page of nulls only is. */
const COMPRESSORS: Compressors = {
  ...compressors,
  LZ4_RAW: (input, outputLength) =>
    outputLength === 0 ? new Uint8Array() : (compressors.LZ4_RAW?.(input, outputLength) ?? input),
};

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
    const columns = parquetColumns(metadata);
    yield { rows: [{ row: 1, line: 1, cells: columns.map(({ name }) => name), fault: '' }], bytes: 0 };
    let first = 0;
    for (const group of metadata.row_groups) {
      const last = first + Number(group.num_rows);
      for (let start = first; start < last; start += ROWS_A_BATCH) {
        const end = Math.min(last, start + ROWS_A_BATCH);
        const objects = await parquetReadObjects({
          file: buffer,
          metadata,
          compressors: COMPRESSORS,
          rowStart: start,
          rowEnd: end,
        });
        const rows = objects.map((object, i): RawRow => {
          const row = start + i + 2;
          return { row, line: row, cells: columns.map(({ cell }) => cell(object)), fault: '' };
        });
        yield { rows, bytes: Math.round((file.bytes * end) / Number(metadata.num_rows)) };
      }
      first = last;
    }
  } catch (thrown) {
    if (thrown instanceof Failure) throw thrown;
    throw new Failure('import.file-unreadable', { file: file.name }, { cause: thrown });
  }
}
