import { type CustomerFilter, findRun, newestRuns, type PublishedRun, type ReadDeps } from '#scoring';
import { compileCustomers } from './compile-customers.ts';
import { parseConditions } from './parse-conditions.ts';

/**
 * Conditions as a filter for the reading functions of scoring, over the newest published run of a day.
 * @returns undefined as filter where there are no conditions.
 * @throws Failure `segment.*` for a condition that cannot be read, `score.not-run` where the day has no run.
 */
export async function customersFilter(
  deps: Pick<ReadDeps, 'records'>,
  ask: { readonly where?: readonly string[] | undefined; readonly asOf?: string | undefined },
): Promise<{ run: PublishedRun; filter: CustomerFilter | undefined }> {
  const conditions = parseConditions(ask.where ?? []);
  const run = await findRun(deps, ask.asOf);
  if (conditions.length === 0) return { run, filter: undefined };
  const looksBack = conditions.some(({ field }) => /^(abcAt\.|quadrantAt$)/.test(field));
  const runs = looksBack ? await newestRuns(deps) : undefined;
  return { run, filter: compileCustomers(conditions, { runId: run.runId, asOf: run.asOf, runs }) };
}
