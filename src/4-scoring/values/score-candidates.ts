import type { PurchaseModel } from '#contract/purchase-models';
import type { Shard, Warehouse } from '#platform/clickhouse';
import { discountedExpectations, periodEnds } from '#stats/models/discounting';
import type { ProcessParameters } from '#stats/models/purchase-process';
import { processNamed } from '../fit/processes.ts';
import { dayNumber } from '../run/days.ts';
import { type CustomerBlock, writtenBlocks } from './customer-blocks.ts';
import { expectedSpend, type SpendModel } from './expected-spend.ts';
import { discountPlan } from './horizon.ts';
import { type Margin, shrunkMargin } from './margin.ts';
import type { ValueTarget } from './score-values.ts';

const COLUMNS = ['run_id', 'as_of', 'customer_id', 'orders', 'spend_minor', 'margin'];

/** The models that are compared, in the order in which their numbers stand in score_candidates.orders. */
export type Candidates = {
  readonly fits: readonly { readonly model: PurchaseModel; readonly parameters: ProcessParameters }[];
  /** Every n-th customer, chosen by a hash. */
  readonly every: number;
  readonly spend: SpendModel;
  readonly margin: Margin;
  readonly horizonDays: number;
  readonly yearlyDiscount: number;
};

/** Writes score_candidates: what every model expects of the compared customers of mart_customer_purchases at `asOf`. */
export async function scoreCandidates(
  warehouse: Warehouse,
  target: ValueTarget,
  candidates: Candidates,
  signal?: AbortSignal,
): Promise<void> {
  const from = { asOf: target.asOf, every: candidates.every, tables: target.tables };
  await warehouse.eachShard(async (shard: Shard) => {
    const write = (block: CustomerBlock): Buffer => candidateBlock(block, target, candidates);
    const rows = writtenBlocks(shard, from, write, { signal });
    await shard.insert('score_candidates', rows, { format: 'RowBinary', columns: COLUMNS, signal });
  });
}

function candidateBlock(block: CustomerBlock, { runId, asOf }: ValueTarget, candidates: Candidates): Buffer {
  const { fits, horizonDays, yearlyDiscount } = candidates;
  const plan = discountPlan(horizonDays, yearlyDiscount);
  // Without a discount only the end of the horizon matters.
  const asked = yearlyDiscount === 0 ? { periods: 1, periodLength: horizonDays, discountPerPeriod: 0 } : plan;
  const orders = fits.map(({ model, parameters }) => {
    const upToEnds = processNamed(model).expectedTransactionsAt(parameters, block.distinct, periodEnds(asked));
    return discountedExpectations(upToEnds, asked);
  });
  const spend = expectedSpend(candidates.spend, block.frequency, block.repeatMeanMinor);
  const width = 14 + 1 + 8 * fits.length + 16;
  const written = Buffer.allocUnsafe(block.rows * width);
  const day = dayNumber(asOf);
  for (let row = 0; row < block.rows; row++) {
    const place = block.placeOf[row] ?? 0;
    let at = row * width;
    written.writeUInt32LE(runId, at);
    written.writeUInt16LE(day, at + 4);
    block.copyId(row, written, at + 6);
    // An array begins with its length, which takes one byte below 128.
    at = written.writeUInt8(fits.length, at + 14);
    for (const expected of orders) at = written.writeDoubleLE(expected[place] ?? 0, at);
    at = written.writeDoubleLE(spend[row] ?? 0, at);
    written.writeDoubleLE(
      shrunkMargin(candidates.margin, block.revenueMinor[row] ?? 0, block.profitMinor[row] ?? 0),
      at,
    );
  }
  return written;
}
