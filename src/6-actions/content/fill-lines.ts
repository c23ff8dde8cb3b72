import { availableParallelism } from 'node:os';
import { openThread, type Thread } from '#platform/thread';
import { type FilledLines, type LinesAsk, linesOf } from './file-lines.ts';
import type { ThreadAsk } from './fill-thread.ts';

/** Fewer messages are filled in sooner than a thread would have begun. */
const WORTH_A_THREAD = 500;

let thread: Thread<ThreadAsk, FilledLines> | undefined;

/**
 * Fills messages in as lines of a file: many of them in a thread of their own, so that the records are written meanwhile.
 * @throws Error where the content cannot be read
 */
export async function fillLines(ask: LinesAsk): Promise<FilledLines> {
  // A thread on one core would only take turns; one that ended by itself is not tried again.
  const isWorthIt = ask.messages.length >= WORTH_A_THREAD && availableParallelism() > 1;
  if (!isWorthIt || thread?.isOpen() === false) return linesOf(ask);
  thread ??= openThread(new URL('./fill-thread.ts', import.meta.url));
  return thread.ask({ ...ask, messages: JSON.stringify(ask.messages) });
}

/** Ends the thread, if there is one. */
export async function endFilling(): Promise<void> {
  const ending = thread;
  thread = undefined;
  await ending?.close();
}
