import { isFailure } from '#contract/failure';
import {
  type CustomerFilter,
  findRun,
  gradeResults,
  newestRuns,
  type PublishedRun,
  type ReadDeps,
  type SchemeScores,
  schemeScores,
} from '#scoring';
import { compileCustomers } from './compile-customers.ts';
import { namesGrades } from './grade-fields.ts';
import { type Condition, parseConditions } from './parse-conditions.ts';
import { schemesNamed } from './weighted-fields.ts';

/**
 * Conditions as a filter for the reading functions of scoring, over the newest published run of a day.
 * @returns undefined as filter where there are no conditions.
 * @throws Failure `segment.*` for a condition that cannot be read, `score.not-run` where the day has no run.
 */
export async function customersFilter(
  deps: ReadDeps,
  ask: { readonly where?: readonly string[] | undefined; readonly asOf?: string | undefined },
): Promise<{ run: PublishedRun; filter: CustomerFilter | undefined }> {
  const conditions = parseConditions(ask.where ?? []);
  const run = await findRun(deps, ask.asOf);
  if (conditions.length === 0) return { run, filter: undefined };
  const looksBack = conditions.some(({ field }) => /^(abcAt\.|quadrantAt$|gradeThen$)/.test(field));
  const runs = looksBack ? await newestRuns(deps) : undefined;
  const schemes = await schemesOf(deps, run, conditions);
  const runIds = [run.runId, ...(runs ?? []).map(({ runId }) => runId)];
  const grades = conditions.some(({ field }) => namesGrades(field)) ? await gradeResults(deps, runIds) : undefined;
  return { run, filter: compileCustomers(conditions, { runId: run.runId, asOf: run.asOf, runs, schemes, grades }) };
}

/** The schemes that conditions name; one that does not exist is left out, and its condition then names nothing. */
async function schemesOf(deps: ReadDeps, run: PublishedRun, conditions: readonly Condition[]) {
  const schemes = new Map<number, SchemeScores>();
  for (const schemeId of schemesNamed(conditions)) {
    try {
      schemes.set(schemeId, await schemeScores(deps, run, schemeId));
    } catch (thrown) {
      if (!isFailure(thrown, 'request.not-found')) throw thrown;
    }
  }
  return schemes;
}
