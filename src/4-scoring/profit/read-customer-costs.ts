import { Failure } from '#contract/failure';
import type { CustomerCosts } from '#contract/profit';
import { readSql } from '#platform/read-sql';
import type { PageAsk, ReadDeps } from '../read/ask.ts';
import { metaOfRun } from '../run/published-runs.ts';
import { partsOf, runWithCosts } from './read-profit.ts';

const COSTS = readSql(new URL('./customer-costs.sql', import.meta.url));

/**
 * What one customer cost so far, and what is left.
 * @throws Failure `score.not-run`; `request.not-found` where nobody of that number had bought by then.
 */
export async function readCustomerCosts(
  deps: ReadDeps,
  customerId: string,
  ask: Pick<PageAsk, 'asOf'>,
): Promise<CustomerCosts> {
  const run = await runWithCosts(deps, ask.asOf);
  const params = { run: run.runId, customer: customerId };
  const [row] = await deps.warehouse.rows<Record<string, string>>(COSTS, params);
  if (row === undefined) throw new Failure('request.not-found', { what: 'customer', id: customerId });
  const { customers: _one, losing: _two, ...parts } = partsOf(row);
  return { meta: metaOfRun(run), ...parts };
}
