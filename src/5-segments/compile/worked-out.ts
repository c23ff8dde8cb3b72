import { Failure } from '#contract/failure';
import { num } from '#platform/num';
import type { PublishedRun, ReadDeps } from '#scoring';
import type { Condition } from './parse-conditions.ts';

const LEARNED = `select distinct experiment_id as id from score_uplift
  where run_id = {run:UInt32} and experiment_id in {experiments:Array(UInt32)}`;
const ACTS = `select (select count() from mart_customer_acts) as acts,
  (select count() from stg_orders where is_purchase and customer_id != 0) as purchases`;

/**
 * Refuses conditions that find nobody only because what they ask has not been worked out yet: uplift follows a scoring by a while, and the
 * rows of what customers did are empty between an update and the build after it. On a page that is a number for a moment; whoever writes to
 * the customers found would have written to nobody, and be done.
 * @param asked conditions, with those of the segments they lead to
 * @param sql what they were compiled to
 * @throws Failure `segment.uplift-open`, `segment.acts-open`
 */
export async function assertWorkedOut(
  { warehouse }: Pick<ReadDeps, 'warehouse'>,
  run: PublishedRun,
  asked: readonly Condition[],
  sql: string,
): Promise<void> {
  const experiments = asked.flatMap(({ field, values }) =>
    /^uplift(Gain)?$/.test(field) ? values.map((value) => Number(value.split('/')[0])) : [],
  );
  if (experiments.length > 0) {
    const learned = await warehouse.rows<{ id: number }>(LEARNED, { run: run.runId, experiments });
    const open = experiments.find((experiment) => !learned.some(({ id }) => id === experiment));
    if (open !== undefined) throw new Failure('segment.uplift-open', { experiment: open });
  }
  if (!sql.includes('mart_customer_acts')) return;
  const [row] = await warehouse.rows<{ acts: string; purchases: string }>(ACTS);
  if (num(row?.acts ?? 0) === 0 && num(row?.purchases ?? 0) > 0) throw new Failure('segment.acts-open', {});
}
