import { Failure, isFailure } from '#contract/failure';
import type { Clock } from './clock.ts';
import type { DiskRoom } from './disk-room.ts';
import { createProgressMeter, type ProgressUpdate } from './job-progress.ts';
import { type JobRecord, json } from './job-record.ts';
import { type Waiting, waitingAfter } from './job-wait.ts';
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

/** What running jobs needs: the table, the time, somewhere to write, and how much room the disk has. */
export type JobPlace = {
  readonly records: Records;
  readonly clock: Clock;
  readonly log: Log;
  readonly room: DiskRoom;
};

/**
 * Runs one job that this process has claimed, and keeps how it ended. Never rejects.
 * @param waits whether it is put off where it was stopped by something that passes by itself
 */
export function runJob(place: JobPlace, job: JobRecord, handler: AnyHandler, waits: boolean): JobRun {
  const abort = new AbortController();
  let reason: StopReason | undefined;
  const end = (why: StopReason) => {
    reason ??= why;
    abort.abort(new Failure('job.cancelled', {}));
  };
  const ended = work(place, job, handler, abort.signal).then(async (outcome) => {
    const stopped = outcome.state === 'failed' ? reason : undefined;
    const isStopping = () => reason === 'stop';
    if (stopped === 'cancel') return keep(place, job.id, { state: 'cancelled' }, isStopping);
    if (stopped === 'stop') return keep(place, job.id, { state: 'queued' }, isStopping);
    return keep(place, job.id, waits ? await putOff(place, job, outcome) : outcome, isStopping);
  });
  return { ended, end };
}

type Outcome = {
  state: 'done' | 'failed' | 'cancelled' | 'queued' | 'waiting';
  result?: unknown;
  failure?: unknown;
  thrown?: unknown;
  waiting?: Waiting;
};

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
    if (isFailure(thrown)) return { state: 'failed', failure: { code: thrown.code, params: thrown.params }, thrown };
    if (!signal.aborted) log.error('job.failed', { error: thrown });
    return { state: 'failed', failure: { code: 'internal', params: { requestId: job.id } } };
  }
}

/** Turns the end of a job that was stopped by something passing into a wait for it. */
async function putOff(place: JobPlace, job: JobRecord, outcome: Outcome): Promise<Outcome> {
  if (outcome.thrown === undefined) return outcome;
  const freeBytes = await place.room();
  const { waiting: before, startedAt } = job;
  const waiting = waitingAfter({ thrown: outcome.thrown, before, startedAt, now: place.clock.now(), freeBytes });
  if (waiting === undefined) return outcome;
  place.log.warn('job.waits', { job: job.id, kind: job.kind, ...waiting, error: outcome.thrown });
  return { state: 'waiting', waiting };
}

/** A process that is to end does not wait for a store that is away: the next start finds the job as one that was interrupted. */
const ATTEMPTS_WHEN_STOPPING = 3;
const LONGEST_PAUSE_MS = 5_000;

/** Keeps how a job ended. While the store is away it tries again: an ended job must not look as if it ran. */
async function keep(place: JobPlace, id: string, outcome: Outcome, isStopping: () => boolean): Promise<void> {
  const isOver = outcome.state !== 'queued' && outcome.state !== 'waiting';
  const sql = 'update jobs set state = $2, result = $3, failure = $4, waiting = $5, finished_at = $6 where id = $1';
  const { state, result, failure, waiting } = outcome;
  const values = [id, state, json(result), json(failure), json(waiting), isOver ? place.clock.now() : null];
  for (let attempt = 1; !isStopping() || attempt <= ATTEMPTS_WHEN_STOPPING; attempt++) {
    try {
      await place.records.query(sql, values);
      return;
    } catch (error) {
      if (attempt === 1) place.log.warn('job.end-not-kept', { job: id, state, error });
      await new Promise((resolve) => setTimeout(resolve, Math.min(500 * attempt, LONGEST_PAUSE_MS)));
    }
  }
}
