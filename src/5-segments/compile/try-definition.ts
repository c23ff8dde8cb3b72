import type { SegmentDefinition } from '#contract/segment-definition';
import type { SegmentTrial } from '#contract/segments';
import { customerRow, metaOfRun, type ReadDeps, type SentCustomerRow } from '#scoring';
import { definitionFilter } from './customers-filter.ts';
import { customerColumns, SUM_COLUMNS, sumsIn } from './read-customers.ts';

/** The customers shown while a definition is being built, by number. */
const SAMPLED = 'arrayMap(found -> found.2, groupArraySorted(8)((intHash64(customer_id), customer_id)))';

/**
 * Who a definition finds on a day: how many, what they add up to, and a few of them. One pass tells numbers and sample alike: the sample
 * are the customers with the smallest hash of their number, so that it is the same each time and prefers nobody.
 * @throws Failure `segment.*`, `score.not-run`
 */
export async function tryDefinition(
  deps: ReadDeps,
  definition: SegmentDefinition,
  asOf?: string,
): Promise<SegmentTrial> {
  const { run, filter } = await definitionFilter(deps, definition, asOf);
  const params = { ...filter.params, run: run.runId };
  const [found] = await deps.warehouse.rows<Record<string, unknown> & { sampled: readonly string[] }>(
    `select ${SUM_COLUMNS}, ${SAMPLED} as sampled from score_customers where run_id = {run:UInt32} and (${filter.sql})`,
    params,
  );
  const sampled = found?.sampled ?? [];
  const rows =
    sampled.length === 0
      ? []
      : await deps.warehouse.rows<SentCustomerRow>(
          `select ${customerColumns(run)} from score_customers where run_id = {run:UInt32} and customer_id in {sampled:Array(UInt64)}` +
            ' order by intHash64(customer_id)',
          { run: run.runId, sampled: sampled.map(BigInt) },
        );
  const { total, sums } = sumsIn(found);
  return {
    meta: metaOfRun(run),
    customers: total,
    sums,
    sample: rows.map(customerRow),
    sql: filter.sql,
    params: { ...filter.params },
  };
}
