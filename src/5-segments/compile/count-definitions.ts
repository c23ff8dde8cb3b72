import type { SegmentDefinition } from '#contract/segment-definition';
import { num } from '#platform/num';
import { findRun, type PublishedRun, type ReadDeps } from '#scoring';
import { contextOf } from './compile-context.ts';
import { compileDefinition, conditionsOf } from './compile-definition.ts';

/**
 * How many customers each of several definitions finds on a day, in one pass over everybody.
 * @throws Failure `segment.*`, `score.not-run`
 */
export async function countDefinitions(
  deps: ReadDeps,
  definitions: readonly SegmentDefinition[],
  asOf?: string,
): Promise<{ run: PublishedRun; counts: number[] }> {
  const run = await findRun(deps, asOf);
  const { context } = await contextOf(deps, run, definitions.flatMap(conditionsOf));
  const params: Record<string, unknown> = { run: run.runId };
  const columns = definitions.map((definition, at) => {
    const piece = compileDefinition(definition, context);
    // Each piece begins its places anew: they get names of their own, c0w0, c0w1 … c1w0 …
    for (const [name, value] of Object.entries(piece.params)) params[`c${at}${name}`] = value;
    return `countIf(ifNull((${piece.sql.replaceAll(/\{(w\d+):/g, `{c${at}$1:`)}), 0)) as c${at}`;
  });
  const [row] = await deps.warehouse.rows<Record<string, string>>(
    `select ${columns.join(', ')} from score_customers where run_id = {run:UInt32}`,
    params,
  );
  return { run, counts: definitions.map((_, at) => num(row?.[`c${at}`] ?? 0)) };
}
