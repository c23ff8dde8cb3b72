import type { Shard, Warehouse } from '#platform/clickhouse';
import type { InPlaceOf } from '#platform/renew';
import { discountedExpectations, periodEnds } from '#stats/models/discounting';
import type { ProcessParameters, PurchaseProcess } from '#stats/models/purchase-process';
import { dayNumber } from '../run/days.ts';
import { type CustomerBlock, writtenBlocks } from './customer-blocks.ts';
import { expectedSpend, type SpendModel } from './expected-spend.ts';
import { discountPlan } from './horizon.ts';
import { type Margin, shrunkMargin } from './margin.ts';

const WRITTEN_WIDTH = 90;
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
  'frequency',
  'recency_days',
  'age_days',
  'repeat_mean_minor',
  'margin',
];

/** What each customer's value is computed from. `horizonDays` ahead; a `yearlyDiscount` of 0 leaves orders undiscounted. */
export type ValueModel = {
  readonly process: PurchaseProcess;
  readonly parameters: ProcessParameters;
  readonly spend: SpendModel;
  readonly margin: Margin;
  readonly horizonDays: number;
  readonly yearlyDiscount: number;
};

/** `tables`: where the customers to be scored lie, when these are not all. */
export type ValueTarget = { readonly runId: number; readonly asOf: string; readonly tables?: InPlaceOf };

/**
 * Writes score_values for every customer of mart_customer_purchases at `asOf`: each node's customers are read, computed and written
 * back in blocks.
 * @param onRows called with the rows done since the last call.
 */
export async function scoreValues(
  warehouse: Warehouse,
  target: ValueTarget,
  model: ValueModel,
  options: { readonly signal?: AbortSignal | undefined; readonly onRows?: (rows: number) => void } = {},
): Promise<void> {
  await warehouse.eachShard(async (shard: Shard) => {
    const write = (block: CustomerBlock): Buffer => valuedBlock(block, target, model);
    const from = { asOf: target.asOf, every: 1, tables: target.tables };
    await shard.insert('score_values', writtenBlocks(shard, from, write, options), {
      format: 'RowBinary',
      columns: WRITTEN_COLUMNS,
      signal: options.signal,
    });
  });
}

function valuedBlock(block: CustomerBlock, { runId, asOf }: ValueTarget, model: ValueModel): Buffer {
  const { distinct, placeOf, rows } = block;
  const alive = model.process.probabilityAlive(model.parameters, distinct);
  const plan = discountPlan(model.horizonDays, model.yearlyDiscount);
  const upToEnds = model.process.expectedTransactionsAt(model.parameters, distinct, periodEnds(plan));
  const discounted = discountedExpectations(upToEnds, plan);
  const spend = expectedSpend(model.spend, block.frequency, block.repeatMeanMinor);
  const written = Buffer.allocUnsafe(rows * WRITTEN_WIDTH);
  const day = dayNumber(asOf);
  for (let row = 0; row < rows; row++) {
    const to = row * WRITTEN_WIDTH;
    const place = placeOf[row] ?? 0;
    const orders = discounted[place] ?? 0;
    const money = spend[row] ?? 0;
    const margin = shrunkMargin(model.margin, block.revenueMinor[row] ?? 0, block.profitMinor[row] ?? 0);
    written.writeUInt32LE(runId, to);
    written.writeUInt16LE(day, to + 4);
    block.copyId(row, written, to + 6);
    written.writeDoubleLE(alive[place] ?? 0, to + 14);
    written.writeDoubleLE(upToEnds[(place + 1) * plan.periods - 1] ?? 0, to + 22);
    written.writeDoubleLE(orders, to + 30);
    written.writeDoubleLE(money, to + 38);
    written.writeBigInt64LE(BigInt(Math.round(orders * money)), to + 46);
    written.writeBigInt64LE(BigInt(Math.round(orders * money * margin)), to + 54);
    written.writeUInt32LE(distinct.frequency[place] ?? 0, to + 62);
    written.writeUInt32LE(distinct.recency[place] ?? 0, to + 66);
    written.writeUInt32LE(distinct.age[place] ?? 0, to + 70);
    written.writeDoubleLE(block.repeatMeanMinor[row] ?? 0, to + 74);
    written.writeDoubleLE(margin, to + 82);
  }
  return written;
}
