import type { UpliftKind } from '#contract/uplift';
import type { Shard, Warehouse } from '#platform/clickhouse';
import type { FloatRows } from '../winback/float-rows.ts';

/** Customers of one answer with what treating them is expected to do, row i = customer i. */
export type UpliftBlock = {
  readonly customers: FloatRows;
  readonly effectMinor: Float64Array;
  readonly alone: Float64Array;
  readonly kinds: readonly UpliftKind[];
};

type Learned = { readonly runId: number; readonly experimentId: number };

const COLUMNS = ['run_id', 'experiment_id', 'customer_id', 'effect_minor', 'alone', 'kind'];
const FORMER = 'delete from score_uplift where run_id = {run:UInt32} and experiment_id = {experiment:UInt32}';
const ALL = 'delete from score_uplift where experiment_id = {experiment:UInt32}';

/** Writes what an experiment lets expect of a node's customers, a block at a time. */
export async function keepUplift(
  shard: Shard,
  learned: Learned,
  blocks: AsyncIterable<UpliftBlock>,
  signal?: AbortSignal,
): Promise<void> {
  await shard.insert('score_uplift', rowsOf(learned, blocks), { format: 'RowBinary', columns: COLUMNS, signal });
}

/** Takes away what was expected by an experiment: of the customers of one run, or of all. */
export async function dropUplift(warehouse: Warehouse, experimentId: number, runId?: number): Promise<void> {
  const own = { experiment: experimentId };
  await warehouse.eachShard((shard) =>
    runId === undefined ? shard.run(ALL, own) : shard.run(FORMER, { ...own, run: runId }),
  );
}

async function* rowsOf(
  { runId, experimentId }: Learned,
  blocks: AsyncIterable<UpliftBlock>,
): AsyncGenerator<Uint8Array> {
  for await (const { customers, effectMinor, alone, kinds } of blocks) {
    const rows = kinds.map((kind, row) => {
      const word = Buffer.from(kind);
      const bytes = Buffer.allocUnsafe(33 + word.length);
      bytes.writeUInt32LE(runId, 0);
      bytes.writeUInt32LE(experimentId, 4);
      customers.copyId(row, bytes, 8);
      bytes.writeDoubleLE(effectMinor[row] ?? Number.NaN, 16);
      bytes.writeDoubleLE(alone[row] ?? Number.NaN, 24);
      // A word begins with its length, which takes one byte below 128.
      bytes.writeUInt8(word.length, 32);
      word.copy(bytes, 33);
      return bytes;
    });
    if (rows.length > 0) yield Buffer.concat(rows);
  }
}
