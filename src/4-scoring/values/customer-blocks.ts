import { setImmediate } from 'node:timers/promises';
import type { Shard } from '#platform/clickhouse';
import { readSql } from '#platform/read-sql';
import { type InPlaceOf, readingFrom } from '#platform/renew';
import type { PurchaseHistory } from '#stats/models/purchase-history';
import { type RowBlock, rowBlocks } from '../run/binary-rows.ts';

const HISTORIES = readSql(new URL('./customer-histories.sql', import.meta.url));
const READ_WIDTH = 44;
const ROWS_A_BLOCK = 8_192;

/** Some customers with what their value is computed from. */
export type CustomerBlock = {
  readonly rows: number;
  /** The histories that occur; consecutive equal ones stand once. */
  readonly distinct: PurchaseHistory;
  /** Where each row's history stands among the distinct ones. */
  readonly placeOf: Uint32Array;
  /** Repeat purchase days and their mean revenue, by row. */
  readonly frequency: Float64Array;
  readonly repeatMeanMinor: Float64Array;
  readonly revenueMinor: Float64Array;
  readonly profitMinor: Float64Array;
  /** Writes a row's customer number, little-endian. */
  copyId(row: number, to: Buffer, at: number): void;
};

/** Turns a block of customers into rows to be written. */
export type WriteBlock = (block: CustomerBlock) => Buffer;

/** Which customers: every n-th of a day; `tables` says where they lie when these are not all. */
export type HistoriesFrom = { readonly asOf: string; readonly every: number; readonly tables?: InPlaceOf | undefined };

/**
 * Reads a node's customers of mart_customer_purchases at `asOf`, every n-th of them, and gives what `write` makes of each block: memory
 * does not grow with their number.
 * @param onRows called with the rows done since the last call.
 */
export async function* writtenBlocks(
  shard: Shard,
  from: HistoriesFrom,
  write: WriteBlock,
  options: { readonly signal?: AbortSignal | undefined; readonly onRows?: ((rows: number) => void) | undefined } = {},
): AsyncGenerator<Uint8Array> {
  const source = shard.stream(
    readingFrom(HISTORIES, from.tables ?? {}),
    { as_of: from.asOf, every: from.every },
    { signal: options.signal },
  );
  for await (const block of rowBlocks(source, READ_WIDTH, ROWS_A_BLOCK)) {
    yield write(customerBlock(block));
    options.onRows?.(block.rows);
    // Other work of this process gets its turn between two blocks.
    await setImmediate();
  }
}

/** Rows of customer-histories.sql, in its order, by column. */
function customerBlock({ bytes, view, rows }: RowBlock): CustomerBlock {
  const column = (offset: number): Float64Array =>
    Float64Array.from({ length: rows }, (_, row) => view.getFloat64(row * READ_WIDTH + offset, true));
  const { distinct, placeOf } = distinctHistories(view, rows);
  return {
    rows,
    distinct,
    placeOf,
    frequency: Float64Array.from(placeOf, (place) => distinct.frequency[place] ?? 0),
    repeatMeanMinor: column(20),
    revenueMinor: column(28),
    profitMinor: column(36),
    copyId: (row, to, at) => bytes.copy(to, at, row * READ_WIDTH, row * READ_WIDTH + 8),
  };
}

function distinctHistories(view: DataView, rows: number): Pick<CustomerBlock, 'distinct' | 'placeOf'> {
  const frequency = new Float64Array(rows);
  const recency = new Float64Array(rows);
  const age = new Float64Array(rows);
  const placeOf = new Uint32Array(rows);
  let count = 0;
  for (let row = 0; row < rows; row++) {
    const at = row * READ_WIDTH + 8;
    const x = view.getUint32(at, true);
    const last = view.getUint32(at + 4, true);
    const all = view.getUint32(at + 8, true);
    const before = count - 1;
    if (count === 0 || frequency[before] !== x || recency[before] !== last || age[before] !== all) {
      frequency[count] = x;
      recency[count] = last;
      age[count] = all;
      count++;
    }
    placeOf[row] = count - 1;
  }
  const distinct = {
    frequency: frequency.subarray(0, count),
    recency: recency.subarray(0, count),
    age: age.subarray(0, count),
  };
  return { distinct, placeOf };
}
