import type { z } from 'zod';
import type { CustomersPage } from '#contract/customer';
import type { SegmentDefinition } from '#contract/segment-definition';
import type { PublishedRun, ReadDeps } from '#scoring';
import { contextOf } from './compile-context.ts';
import { compileDefinition, conditionsOf } from './compile-definition.ts';
import { SUM_COLUMNS, sumsIn } from './read-customers.ts';

type Sums = Pick<z.infer<typeof CustomersPage>, 'total' | 'sums'>;
type Count = { readonly countId: number; readonly segmentId: number; readonly definition: SegmentDefinition };

/**
 * Writes who is in a segment by a run to seg_members, every node its own customers, and says what they add up to.
 * @throws Failure `segment.*` where the definition names something that is gone
 */
export async function writeMembers(
  deps: ReadDeps,
  run: PublishedRun,
  { countId, segmentId, definition }: Count,
): Promise<Sums> {
  const { context } = await contextOf(deps, run, conditionsOf(definition));
  const { sql, params } = compileDefinition(definition, context);
  const insert =
    'insert into seg_members (run_id, count_id, segment_id, as_of, customer_id)' +
    ' select run_id, {count:UInt32}, {segment:UInt32}, as_of, customer_id from score_customers' +
    ` where run_id = {run:UInt32} and (${sql})`;
  const told = { ...params, run: run.runId, count: countId, segment: segmentId };
  await deps.warehouse.eachShard((shard) => shard.run(insert, told));
  const [row] = await deps.warehouse.rows<Record<string, unknown>>(
    `select ${SUM_COLUMNS} from score_customers where run_id = {run:UInt32}` +
      ' and customer_id in (select customer_id from seg_members where run_id = {run:UInt32} and count_id = {count:UInt32})',
    { run: run.runId, count: countId },
  );
  return sumsIn(row);
}
