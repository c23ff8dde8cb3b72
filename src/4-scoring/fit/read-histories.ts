import type { Warehouse } from '#platform/clickhouse';
import { num } from '#platform/num';
import { readSql } from '#platform/read-sql';
import type { SpendHistory } from '#stats/models/gamma-gamma';
import type { PurchaseData } from '#stats/models/purchase-history';
import { type RowBlock, rowBlocks } from '../run/binary-rows.ts';

const HISTORIES = readSql(new URL('./histories.sql', import.meta.url));
const SPENDS = readSql(new URL('./spends.sql', import.meta.url));
const BASE = readSql(new URL('./base.sql', import.meta.url));

const ROWS_A_BLOCK = 16_384;

/** What the whole base looks like at a day. `spendCorrelation` is null where it has no meaning. */
export type BaseFacts = {
  readonly customers: number;
  readonly orders: number;
  readonly occasions: number;
  readonly repeaters: number;
  readonly spenders: number;
  readonly firstOn: string;
  readonly lastOn: string;
  readonly spanDays: number;
  readonly revenueMinor: number;
  readonly netMinor: number;
  readonly profitMinor: number;
  readonly differentSpends: number;
  readonly differentHistories: number;
  readonly spendCorrelation: number | null;
};

/** Reads what the whole base looks like, from mart_customer_purchases at `asOf`. */
export async function readBase(warehouse: Warehouse, asOf: string): Promise<BaseFacts> {
  const [row = {}] = await warehouse.rows<Record<string, string | number | null>>(BASE, { as_of: asOf });
  const n = (name: string): number => num(row[name] ?? 0);
  const correlation = row['spend_correlation'];
  return {
    customers: n('customers'),
    orders: n('orders'),
    occasions: n('occasions'),
    repeaters: n('repeaters'),
    spenders: n('spenders'),
    firstOn: String(row['first_on'] ?? asOf),
    lastOn: String(row['last_on'] ?? asOf),
    spanDays: n('span_days'),
    revenueMinor: n('revenue_minor'),
    netMinor: n('net_minor'),
    profitMinor: n('profit_minor'),
    differentSpends: n('different_spends'),
    differentHistories: n('different_histories'),
    spendCorrelation: typeof correlation === 'number' && Number.isFinite(correlation) ? correlation : null,
  };
}

/** Which customer in how many is read so that of a base of that size about `most` are. */
export function everyNth(customers: number, most: number): number {
  return Math.max(1, Math.ceil(customers / most));
}

/** The purchase histories that occur, each with its number of customers and mean Σ ln gaps: x in purchase days, t_x and T in days. */
export async function readHistories(warehouse: Warehouse, asOf: string, every: number): Promise<PurchaseData> {
  const [frequency, recency, age, weights, logGaps] = await columns(
    warehouse.stream(HISTORIES, { as_of: asOf, every }),
    24,
    ({ view }, at, put) => {
      for (let column = 0; column < 4; column++) put(column, view.getUint32(at + 4 * column, true));
      put(4, view.getFloat64(at + 16, true));
    },
  );
  return { frequency, recency, age, weights, logGaps };
}

/** How often and how much repeat buyers spend: purchase days and minor units. */
export async function readSpends(
  warehouse: Warehouse,
  asOf: string,
  every: number,
): Promise<SpendHistory & { weights: Float64Array }> {
  const [frequency, spend, weights] = await columns(
    warehouse.stream(SPENDS, { as_of: asOf, every }),
    16,
    ({ view }, at, put) => {
      put(0, view.getUint32(at, true));
      put(1, view.getFloat64(at + 4, true));
      put(2, view.getUint32(at + 12, true));
    },
  );
  return { frequency, spend, weights };
}

type Put = (column: number, value: number) => void;
type Columns = readonly [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array];

/** Reads an answer into growing columns. */
async function columns(
  source: AsyncIterable<Buffer>,
  width: number,
  take: (block: RowBlock, at: number, put: Put) => void,
): Promise<Columns> {
  let filled = 0;
  let grown = [0, 1, 2, 3, 4].map(() => new Float64Array(ROWS_A_BLOCK));
  for await (const block of rowBlocks(source, width, ROWS_A_BLOCK)) {
    if (filled + block.rows > (grown[0]?.length ?? 0)) grown = grown.map((column) => doubled(column));
    for (let row = 0; row < block.rows; row++) {
      const to = filled + row;
      take(block, row * width, (column, value) => {
        const target = grown[column];
        if (target !== undefined) target[to] = value;
      });
    }
    filled += block.rows;
  }
  const [a, b, c, d, e] = grown.map((column) => column.slice(0, filled));
  const none = new Float64Array(0);
  return [a ?? none, b ?? none, c ?? none, d ?? none, e ?? none];
}

function doubled(column: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(column.length * 2);
  larger.set(column);
  return larger;
}
