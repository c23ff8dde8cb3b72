import { parentPort, Worker } from 'node:worker_threads';

/** Another thread of this process that answers questions, as plain data. It keeps nobody from ending while it has none. */
export type Thread<Question, Answer> = {
  /** @throws Error with the words of what was thrown there, or that the thread ended */
  ask(question: Question): Promise<Answer>;
  /** False once the thread has ended, by itself or because it was closed. */
  isOpen(): boolean;
  close(): Promise<void>;
};

type Waiting<Answer> = { resolve(answer: Answer): void; reject(fault: Error): void };
type Reply<Answer> = { readonly id: number; readonly answer?: Answer; readonly fault?: string };

/** Starts a thread. @param entry a module that calls `answerInThread` */
export function openThread<Question, Answer>(entry: URL): Thread<Question, Answer> {
  const worker = new Worker(new URL('./thread-start.mjs', import.meta.url), { workerData: entry.href, execArgv: [] });
  const waiting = new Map<number, Waiting<Answer>>();
  let next = 0;
  let isOpen = true;
  const end = (fault: Error) => {
    isOpen = false;
    for (const { reject } of waiting.values()) reject(fault);
    waiting.clear();
  };
  worker.on('message', ({ id, answer, fault }: Reply<Answer>) => {
    const one = waiting.get(id);
    waiting.delete(id);
    if (waiting.size === 0) worker.unref();
    if (answer === undefined) one?.reject(new Error(fault));
    else one?.resolve(answer);
  });
  worker.on('error', end);
  worker.on('exit', () => end(new Error('the thread ended')));
  worker.unref();
  return {
    ask: (question) =>
      new Promise((resolve, reject) => {
        if (!isOpen) {
          reject(new Error('the thread ended'));
          return;
        }
        const id = next++;
        waiting.set(id, { resolve, reject });
        worker.ref();
        worker.postMessage({ id, question });
      }),
    isOpen: () => isOpen,
    close: async () => {
      await worker.terminate();
    },
  };
}

/** In a thread: answers its questions. `given`: memory that goes over to the one who asked instead of being copied. */
export function answerInThread<Question, Answer>(
  answer: (question: Question) => { readonly answer: Answer; readonly given?: ArrayBuffer[] },
): void {
  parentPort?.on('message', ({ id, question }: { id: number; question: Question }) => {
    try {
      const { answer: found, given = [] } = answer(question);
      parentPort?.postMessage({ id, answer: found }, given);
    } catch (thrown) {
      parentPort?.postMessage({ id, fault: thrown instanceof Error ? thrown.message : String(thrown) });
    }
  });
}
