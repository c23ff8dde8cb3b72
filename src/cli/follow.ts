import type { z } from 'zod';
import { z as zod } from 'zod';
import { Failure, type FailureCode, type FailureParams } from '#contract/failure';
import { Job } from '#contract/work';
import { say } from '#i18n';
import { pause } from '#platform/engine-process';
import type { ApiClient } from './api-client.ts';
import { progressBar } from './progress-bar.ts';
import type { Terminal } from './terminal.ts';
import { waitingNotes } from './waiting-notes.ts';

type JobAnswer = z.output<typeof Job>;

const POLL_MS = 250;
const LABELS = {
  refresh: 'cli.progress.refresh',
  score: 'cli.progress.score',
  sample: 'cli.progress.sample',
  backup: 'cli.progress.backup',
  'import-revert': 'cli.progress.revert',
} as const;

/** Waits for a job and draws how far it is. @throws the Failure it failed with. */
export async function followJob(
  client: ApiClient,
  terminal: Terminal,
  jobId: string,
  label?: string,
): Promise<JobAnswer> {
  const bar = progressBar(terminal);
  const notes = waitingNotes(terminal, bar);
  try {
    for (;;) {
      const job = await notes.ask(() => client.get(Job, `/jobs/${jobId}`));
      if (job.state === 'done') return job;
      if (job.state === 'failed' || job.state === 'cancelled') throw failureOf(job);
      notes.say(job);
      bar.draw(label ?? labelOf(terminal, job), job.progress);
      await pause(POLL_MS);
    }
  } finally {
    bar.clear();
  }
}

/** Waits until nothing is at work any more: after an import comes the building of facts, and after that the scoring. */
export async function followAll(client: ApiClient, terminal: Terminal): Promise<void> {
  for (;;) {
    const jobs = await client.get(zod.array(Job), '/jobs');
    const next = jobs.filter(({ state }) => state === 'running' || state === 'queued' || state === 'waiting').at(-1);
    if (next === undefined) return;
    await followJob(client, terminal, next.jobId);
  }
}

function labelOf({ locale }: Terminal, { kind }: JobAnswer): string {
  return kind in LABELS ? say(locale, LABELS[kind as keyof typeof LABELS]) : kind;
}

function failureOf({ failure }: JobAnswer): Failure {
  if (failure === null) return new Failure('job.cancelled', {});
  return new Failure(failure.code as FailureCode, failure.params as FailureParams[FailureCode]);
}
