import { rowBlocks } from '../run/binary-rows.ts';

/** Rows of a customer's number and some columns of numbers. */
export type FloatRows = {
  readonly rows: number;
  readonly columns: readonly Float64Array[];
  /** Writes a row's customer number, little-endian. */
  copyId(row: number, to: Buffer, at: number): void;
  idOf(row: number): bigint;
};

const ROWS_A_BLOCK = 8_192;

/** Cuts an answer of UInt64 and `columns` Float64 a row into blocks: memory does not grow with their number. */
export async function* floatRows(source: AsyncIterable<Buffer>, columns: number): AsyncGenerator<FloatRows> {
  const width = 8 + 8 * columns;
  for await (const { bytes, rows } of rowBlocks(source, width, ROWS_A_BLOCK)) {
    yield {
      rows,
      columns: Array.from({ length: columns }, (_, at) =>
        Float64Array.from({ length: rows }, (_, row) => bytes.readDoubleLE(row * width + 8 + 8 * at)),
      ),
      copyId: (row, to, at) => bytes.copy(to, at, row * width, row * width + 8),
      idOf: (row) => bytes.readBigUInt64LE(row * width),
    };
  }
}
