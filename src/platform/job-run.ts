import { Failure, isFailure } from '#contract/failure';
import type { Clock } from './clock.ts';
import { createProgressMeter, type ProgressUpdate } from './job-progress.ts';
import { type JobRecord, json } from './job-record.ts';
import type { Log } from './log.ts';
import type { Records } from './postgres.ts';

/** What a handler works with. `checkpoint` is what this job saved last, also before a crash; undefined at a first start. */
export type JobContext<Params = unknown, Checkpoint = unknown> = {
  readonly id: string;
  readonly params: Params;
  readonly checkpoint: Checkpoint | undefined;
  /** Fires on cancel and when the process stops; the handler then throws soon, best with `signal.throwIfAborted()`. */
  readonly signal: AbortSignal;
  readonly progress: (update: ProgressUpdate) => void;
  /** Kept before it resolves: whatever comes, the job goes on from here. */
  readonly saveCheckpoint: (value: Checkpoint) => Promise<void>;
  readonly log: Log;
};

/** Does the work and returns its result, which is kept as JSON. */
export type JobHandler<Params, Result, Checkpoint> = (context: JobContext<Params, Checkpoint>) => Promise<Result>;
export type AnyHandler = (context: JobContext<never, never>) => Promise<unknown>;

/** Why a running job's signal fired. */
export type StopReason = 'cancel' | 'stop';

export type JobRun = { readonly ended: Promise<void>; end(reason: StopReason): void };

/** What running jobs needs: the table, the time and somewhere to write. */
export type JobPlace = { readonly records: Records; readonly clock: Clock; readonly log: Log };

/** Runs one job that this process has claimed, and keeps how it ended. Never rejects. */
export function runJob(place: JobPlace, job: JobRecord, handler: AnyHandler): JobRun {
  const abort = new AbortController();
  let reason: StopReason | undefined;
  const end = (why: StopReason) => {
    reason ??= why;
    abort.abort(new Failure('job.cancelled', {}));
  };
  const ended = work(place, job, handler, abort.signal).then((outcome) => {
    const stopped = outcome.state === 'failed' ? reason : undefined;
    if (stopped === 'cancel') return keep(place, job.id, { state: 'cancelled' });
    if (stopped === 'stop') return keep(place, job.id, { state: 'queued' });
    return keep(place, job.id, outcome);
  });
  return { ended, end };
}

type Outcome = { state: 'done' | 'failed' | 'cancelled' | 'queued'; result?: unknown; failure?: unknown };

async function work(place: JobPlace, job: JobRecord, handler: AnyHandler, signal: AbortSignal): Promise<Outcome> {
  const log = place.log.with({ job: job.id, kind: job.kind });
  const meter = createProgressMeter(async (progress) => {
    const write = place.records.query('update jobs set progress = $2 where id = $1', [job.id, json(progress)]);
    await write.catch((error: unknown) => log.warn('job.progress-not-kept', { error }));
  });
  const context = {
    id: job.id,
    params: job.params as never,
    checkpoint: (job.checkpoint ?? undefined) as never,
    signal,
    progress: meter.report,
    saveCheckpoint: async (value: unknown) => {
      await place.records.query('update jobs set checkpoint = $2 where id = $1', [job.id, json(value)]);
    },
    log,
  };
  try {
    const result = await handler(context);
    await meter.finish();
    return { state: 'done', result };
  } catch (thrown) {
    await meter.finish();
    if (isFailure(thrown)) return { state: 'failed', failure: { code: thrown.code, params: thrown.params } };
    if (!signal.aborted) log.error('job.failed', { error: thrown });
    return { state: 'failed', failure: { code: 'internal', params: { requestId: job.id } } };
  }
}

/** Keeps how a job ended. While the store is away it tries again: an ended job must not look as if it ran. */
async function keep(place: JobPlace, id: string, outcome: Outcome): Promise<void> {
  const finishedAt = outcome.state === 'queued' ? null : place.clock.now();
  const sql = 'update jobs set state = $2, result = $3, failure = $4, finished_at = $5 where id = $1';
  for (let attempt = 0; attempt < 60; attempt++) {
    try {
      await place.records.query(sql, [id, outcome.state, json(outcome.result), json(outcome.failure), finishedAt]);
      return;
    } catch (error) {
      place.log.warn('job.end-not-kept', { job: id, error });
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
  }
}
