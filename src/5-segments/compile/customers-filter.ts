import type { SegmentDefinition } from '#contract/segment-definition';
import { type CustomerFilter, findRun, type PublishedRun, type ReadDeps } from '#scoring';
import { contextOf } from './compile-context.ts';
import { compileCustomers } from './compile-customers.ts';
import { assertSize, compileDefinition, conditionsOf } from './compile-definition.ts';
import { type Condition, parseConditions } from './parse-conditions.ts';

/**
 * Conditions as a filter for the reading functions of scoring, over the newest published run of a day.
 * @returns undefined as filter where there are no conditions; `asked`: they, and those of the segments they lead to.
 * @throws Failure `segment.*` for a condition that cannot be read, `score.not-run` where the day has no run.
 */
export async function customersFilter(
  deps: ReadDeps,
  ask: { readonly where?: readonly string[] | undefined; readonly asOf?: string | undefined },
): Promise<{ run: PublishedRun; filter: CustomerFilter | undefined; asked: readonly Condition[] }> {
  const conditions = parseConditions(ask.where ?? []);
  const run = await findRun(deps, ask.asOf);
  if (conditions.length === 0) return { run, filter: undefined, asked: [] };
  const { context, asked } = await contextOf(deps, run, conditions);
  return { run, filter: compileCustomers(conditions, context), asked };
}

/**
 * The same for a definition, kept or not.
 * @throws Failure `segment.*` for a definition that cannot be read, `score.not-run` where the day has no run.
 */
export async function definitionFilter(
  deps: ReadDeps,
  definition: SegmentDefinition,
  asOf?: string,
): Promise<{ run: PublishedRun; filter: CustomerFilter }> {
  assertSize(definition);
  const conditions = conditionsOf(definition);
  const run = await findRun(deps, asOf);
  const { context } = await contextOf(deps, run, conditions);
  return { run, filter: compileDefinition(definition, context) };
}
