import { UPLIFT_KINDS, type UpliftAnswer } from '#contract/uplift';
import { num } from '#platform/num';
import type { Records } from '#platform/postgres';
import { readSql } from '#platform/read-sql';
import { findRun, metaOfRun, type ReadDeps } from '#scoring';
import { findExperiment } from '../experiments/experiment-records.ts';
import { findUplift } from './uplift-records.ts';

const sql = (name: string): string => readSql(new URL(`./${name}.sql`, import.meta.url));
const KINDS = sql('kinds');
const QUEUE = sql('queue');

/** Rows of the queue that a page shows; the customer list has them all. */
const MOST_SHOWN = 50;

/**
 * Whom an experiment changed, as it was learned from those who were in it, and what that lets expect of the customers of a day.
 * @throws Failure `request.not-found`, `score.not-run`
 */
export async function readUplift(
  deps: ReadDeps & { readonly records: Records },
  experimentId: number,
  asOf: string | undefined,
): Promise<UpliftAnswer> {
  const { name, costMinor } = await findExperiment(deps, experimentId);
  const [run, facts] = await Promise.all([findRun(deps, asOf), findUplift(deps, experimentId)]);
  const params = { run: run.runId, experiment: experimentId, cost: facts?.costMinor ?? costMinor };
  const rows = (statement: string, more = {}) =>
    deps.warehouse.rows<Record<string, string>>(statement, { ...params, ...more });
  const [kinds, queue] = await Promise.all([rows(KINDS), rows(QUEUE, { most: MOST_SHOWN })]);
  return {
    meta: metaOfRun(run),
    experimentId,
    name,
    facts,
    isCurrent: facts?.runId === run.runId,
    kinds: UPLIFT_KINDS.flatMap((kind) => {
      const row = kinds.find((one) => one['kind'] === kind);
      if (row === undefined) return [];
      const n = (of: string): number => num(row[of] ?? 0);
      return [{ kind, customers: n('customers'), gainMinor: Math.round(n('gain')), meanAlone: n('mean_alone') }];
    }),
    queue: queue.map((row) => ({
      customerId: row['customer_id'] ?? '',
      name: row['name'] ?? '',
      lastOn: row['last_on'] ?? '',
      stage: row['stage'] ?? '',
      alone: num(row['alone'] ?? 0),
      gainMinor: Math.round(num(row['gain'] ?? 0)),
    })),
  };
}
