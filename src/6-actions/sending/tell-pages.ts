import { type FactsDeps, removeTold, tellLines } from './facts.ts';
import type { KeptPage } from './keep-page.ts';

/** Pages told as facts at once. */
const TOGETHER = 4;
/** Pages that wait to be told; those beyond are told from the records at the end of the slice. */
const MOST_WAITING = 12;

/** Tells the facts of pages beside the writing of the next ones. */
export type Telling = {
  add(page: KeptPage): void;
  /** Resolves when everything that was added has been told, or is left to the records. */
  end(): Promise<void>;
};

/**
 * Pages are told as they were laid out for keeping, without being read again. What is not told here, because the warehouse was away or slow
 * or the process ended, still has its row among the untold ones.
 */
export function openTelling(deps: FactsDeps): Telling {
  let waiting: KeptPage[] = [];
  let work: Promise<void> | undefined;
  const tellSome = async () => {
    while (waiting.length > 0) {
      const some = waiting.splice(0, MOST_WAITING);
      const all = (name: 'assignments' | 'sends') => some.map((page) => page[name]).join('');
      await Promise.all([
        tellLines(deps, 'act_assignments', all('assignments')),
        tellLines(deps, 'act_sends', all('sends')),
      ]);
      await removeTold(
        deps,
        some.map(({ untoldId }) => untoldId),
      );
    }
  };
  const start = () => {
    work ??= tellSome()
      // The sender tells the rest, and says what is wrong.
      .catch(() => {
        waiting = [];
      })
      .finally(() => {
        work = undefined;
      });
    return work;
  };
  return {
    add: (page) => {
      if (waiting.length < MOST_WAITING) waiting.push(page);
      if (waiting.length >= TOGETHER) void start();
    },
    end: async () => {
      while (waiting.length > 0) await start();
      await work;
    },
  };
}
