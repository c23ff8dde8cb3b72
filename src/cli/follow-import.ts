import { Failure, type FailureCode, type FailureParams } from '#contract/failure';
import { Import } from '#contract/intake';
import { Job } from '#contract/work';
import { pause } from '#platform/engine-process';
import type { ApiClient } from './api-client.ts';
import { progressBar } from './progress-bar.ts';
import type { Terminal } from './terminal.ts';
import { waitingNotes } from './waiting-notes.ts';

const POLL_MS = 200;

/** Waits until an import stands still: checked, done or taken back. @throws the Failure it failed with. */
export async function followImport(
  client: ApiClient,
  terminal: Terminal,
  importId: number,
  label: string,
): Promise<Import> {
  const bar = progressBar(terminal);
  const notes = waitingNotes(terminal, bar);
  try {
    for (;;) {
      const found = await notes.ask(() => client.get(Import, `/imports/${importId}`));
      if (found.state === 'checked' || found.state === 'done' || found.state === 'reverted') return found;
      if (found.state === 'failed') throw failureOf(found);
      if (found.state === 'cancelled') throw new Failure('job.cancelled', {});
      if (found.jobId !== null) {
        const job = await notes.ask(() => client.get(Job, `/jobs/${found.jobId}`));
        notes.say(job);
        bar.draw(label, job.progress);
      }
      await pause(POLL_MS);
    }
  } finally {
    bar.clear();
  }
}

function failureOf({ failure, importId }: Import): Failure {
  if (failure === null) return new Failure('internal', { requestId: `import ${importId}` });
  return new Failure(failure.code as FailureCode, failure.params as FailureParams[FailureCode]);
}
