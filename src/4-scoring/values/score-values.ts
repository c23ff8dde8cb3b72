import { setImmediate } from 'node:timers/promises';
import type { Shard, Warehouse } from '#platform/clickhouse';
import { readSql } from '#platform/read-sql';
import { type BgNbdParameters, bgNbdProbabilityAlive } from '#stats/models/bg-nbd';
import { bgNbdDiscountedTransactions, bgNbdExpectedTransactions } from '#stats/models/bg-nbd-expectation';
import { type RowBlock, rowBlocks } from '../run/binary-rows.ts';
import { dayNumber } from '../run/days.ts';
import { expectedSpend, type SpendModel } from './expected-spend.ts';
import { discountPlan } from './horizon.ts';
import { type Margin, shrunkMargin } from './margin.ts';

const HISTORIES = readSql(new URL('./customer-histories.sql', import.meta.url));
const READ_WIDTH = 44;
const WRITTEN_WIDTH = 62;
const ROWS_A_BLOCK = 8_192;
const WRITTEN_COLUMNS = [
  'run_id',
  'as_of',
  'customer_id',
  'probability_alive',
  'expected_orders',
  'discounted_orders',
  'expected_spend_minor',
  'future_revenue_minor',
  'future_profit_minor',
];

/** What each customer's value is computed from. `horizonDays` ahead; a `yearlyDiscount` of 0 leaves orders undiscounted. */
export type ValueModel = {
  readonly parameters: BgNbdParameters;
  readonly spend: SpendModel;
  readonly margin: Margin;
  readonly horizonDays: number;
  readonly yearlyDiscount: number;
};

export type ValueTarget = { readonly runId: number; readonly asOf: string };

/**
 * Writes score_values for every customer of mart_customer_purchases at `asOf`: each node's customers are read, computed and written
 * back in blocks, so memory does not grow with their number.
 * @param onRows called with the rows done since the last call.
 */
export async function scoreValues(
  warehouse: Warehouse,
  target: ValueTarget,
  model: ValueModel,
  options: { readonly signal?: AbortSignal | undefined; readonly onRows?: (rows: number) => void } = {},
): Promise<void> {
  await warehouse.eachShard(async (shard: Shard) => {
    const source = shard.stream(HISTORIES, { as_of: target.asOf }, { signal: options.signal });
    const rows = valuedRows(rowBlocks(source, READ_WIDTH, ROWS_A_BLOCK), target, model, options.onRows);
    await shard.insert('score_values', rows, {
      format: 'RowBinary',
      columns: WRITTEN_COLUMNS,
      signal: options.signal,
    });
  });
}

async function* valuedRows(
  blocks: AsyncIterable<RowBlock>,
  target: ValueTarget,
  model: ValueModel,
  onRows: ((rows: number) => void) | undefined,
): AsyncGenerator<Uint8Array> {
  for await (const block of blocks) {
    yield valuedBlock(block, target, model);
    onRows?.(block.rows);
    // Other work of this process gets its turn between two blocks.
    await setImmediate();
  }
}

/** Rows of customer-histories.sql → rows of score_values. Consecutive equal histories are computed once. */
function valuedBlock({ bytes, view, rows }: RowBlock, { runId, asOf }: ValueTarget, model: ValueModel): Buffer {
  const { frequency, recency, age, placeOf } = distinctHistories(view, rows);
  const history = { frequency, recency, age };
  const alive = bgNbdProbabilityAlive(model.parameters, history);
  const expected = bgNbdExpectedTransactions(model.parameters, history, model.horizonDays);
  const plan = discountPlan(model.horizonDays, model.yearlyDiscount);
  const discounted =
    model.yearlyDiscount === 0 ? expected : bgNbdDiscountedTransactions(model.parameters, history, plan);
  const ownFrequency = Float64Array.from({ length: rows }, (_, row) => frequency[placeOf[row] ?? 0] ?? 0);
  const ownSpend = Float64Array.from({ length: rows }, (_, row) => view.getFloat64(row * READ_WIDTH + 20, true));
  const spend = expectedSpend(model.spend, ownFrequency, ownSpend);
  const written = Buffer.allocUnsafe(rows * WRITTEN_WIDTH);
  const day = dayNumber(asOf);
  for (let row = 0; row < rows; row++) {
    const from = row * READ_WIDTH;
    const to = row * WRITTEN_WIDTH;
    const place = placeOf[row] ?? 0;
    const orders = discounted[place] ?? 0;
    const money = spend[row] ?? 0;
    const margin = shrunkMargin(model.margin, view.getFloat64(from + 28, true), view.getFloat64(from + 36, true));
    written.writeUInt32LE(runId, to);
    written.writeUInt16LE(day, to + 4);
    bytes.copy(written, to + 6, from, from + 8);
    written.writeDoubleLE(alive[place] ?? 0, to + 14);
    written.writeDoubleLE(expected[place] ?? 0, to + 22);
    written.writeDoubleLE(orders, to + 30);
    written.writeDoubleLE(money, to + 38);
    written.writeBigInt64LE(BigInt(Math.round(orders * money)), to + 46);
    written.writeBigInt64LE(BigInt(Math.round(orders * money * margin)), to + 54);
  }
  return written;
}

type Distinct = {
  readonly frequency: Float64Array;
  readonly recency: Float64Array;
  readonly age: Float64Array;
  /** Where each row's history stands among the distinct ones. */
  readonly placeOf: Uint32Array;
};

function distinctHistories(view: DataView, rows: number): Distinct {
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
  return {
    frequency: frequency.subarray(0, count),
    recency: recency.subarray(0, count),
    age: age.subarray(0, count),
    placeOf,
  };
}
