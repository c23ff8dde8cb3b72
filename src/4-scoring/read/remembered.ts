import type { Warehouse } from '#platform/clickhouse';
import type { PublishedRun } from '../run/published-runs.ts';
import type { ReadDeps } from './ask.ts';

const KEPT = 4;

/**
 * The same answer without asking again: a published run never changes, and what is asked of the whole base is the same for every customer.
 * Keeps the last few runs of each warehouse; an answer that failed is asked for again.
 */
export function remembered<T>(
  work: (deps: ReadDeps, run: PublishedRun) => Promise<T>,
): (deps: ReadDeps, run: PublishedRun) => Promise<T> {
  const known = new WeakMap<Warehouse, Map<number, Promise<T>>>();
  return (deps, run) => {
    const answers = known.get(deps.warehouse) ?? new Map<number, Promise<T>>();
    known.set(deps.warehouse, answers);
    const before = answers.get(run.runId);
    if (before !== undefined) return before;
    const answer = work(deps, run);
    answers.set(run.runId, answer);
    answer.catch(() => answers.delete(run.runId));
    for (const oldest of answers.keys()) if (answers.size > KEPT) answers.delete(oldest);
    return answer;
  };
}
