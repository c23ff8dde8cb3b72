import { randomUUID } from 'node:crypto';
import { Failure } from '#contract/failure';
import type { Clock } from './clock.ts';
import type { DiskRoom } from './disk-room.ts';
import { JOB_COLUMNS, type JobRecord, json } from './job-record.ts';
import type { AnyHandler, JobHandler } from './job-run.ts';
import { createJobWorker, type JobKind, type JobLane } from './job-worker.ts';
import type { Log } from './log.ts';
import type { Records } from './postgres.ts';

export type { ProgressUpdate } from './job-progress.ts';
export type { JobProgress, JobRecord, JobState } from './job-record.ts';
export type { JobContext, JobHandler } from './job-run.ts';
export { passesByItself, type Waiting } from './job-wait.ts';
export type { JobLane } from './job-worker.ts';

/** Long work with progress, cancel and resume that survives the death of the process. Kept in the table `jobs`. */
export type Jobs = {
  /**
   * Says how a kind of job is done. Before `start`. Kinds that nobody defined wait in the queue. A job that is stopped by a full disk or a
   * store that is away goes on by itself when that has passed, from its checkpoint; `waits: false` ends it instead. A job that was running
   * at each of five deaths of the process is given up: it may be what kills it. With `persists` it is tried again after a pause instead, ever
   * longer up to an hour, and holds nothing up meanwhile.
   */
  define<Params, Result, Checkpoint = unknown>(
    kind: string,
    handler: JobHandler<Params, Result, Checkpoint>,
    lane?: JobLane,
    options?: { readonly waits?: boolean; readonly persists?: boolean },
  ): void;
  /** Puts a job at the end of the queue and gives its id. */
  enqueue(kind: string, params: unknown, by?: string): Promise<string>;
  get(id: string): Promise<JobRecord | undefined>;
  /** The latest first. */
  list(filter?: { readonly kind?: string; readonly limit?: number }): Promise<JobRecord[]>;
  /** A queued or waiting job is cancelled at once, a running one as soon as its handler gives up. A finished one stays as it is. */
  cancel(id: string): Promise<void>;
  /** Puts a cancelled, failed or waiting job back into the queue; it goes on from its checkpoint. @throws Failure `job.not-resumable` */
  resume(id: string): Promise<void>;
  /** Takes over what a dead process left and begins to work. */
  start(): Promise<void>;
  /** Stops working. Running jobs give up and go back into the queue for the next start. */
  stop(): Promise<void>;
  /** Resolves when the job is done, failed or cancelled. */
  waitFor(id: string): Promise<JobRecord>;
};

export type JobsOptions = {
  /** How many jobs of each lane run at once. */
  readonly places?: Readonly<Record<JobLane, number>>;
  /** How much room the disk has. Left out: nobody can tell. */
  readonly room?: DiskRoom;
};

/**
 * Makes the queue over the table of `migrations/0001_jobs.sql`. One process at a time works on it: the owner of the data directory.
 * Unknown ids throw Failure `request.not-found`, except in `get`.
 */
export function createJobs(records: Records, clock: Clock, log: Log, options: JobsOptions = {}): Jobs {
  const handlers = new Map<string, JobKind>();
  const worker = createJobWorker(
    { records, clock, log, room: options.room ?? (async () => null) },
    handlers,
    options.places ?? { writes: 1, reads: 2 },
  );

  const get = async (id: string) => {
    if (!/^[0-9a-f-]{36}$/.test(id)) return undefined;
    return (await records.query<JobRecord>(`select ${JOB_COLUMNS} from jobs where id = $1`, [id]))[0];
  };
  const known = async (id: string) => {
    const job = await get(id);
    if (job === undefined) throw new Failure('request.not-found', { what: 'job', id });
    return job;
  };

  return {
    define: (kind, handler, lane = 'writes', { waits = true, persists = false } = {}) => {
      handlers.set(kind, { handler: handler as unknown as AnyHandler, lane, waits, persists });
    },
    enqueue: async (kind, params, by) => {
      const id = randomUUID();
      const sql =
        "insert into jobs (id, kind, params, state, created_at, created_by) values ($1, $2, $3, 'queued', $4, $5)";
      await records.query(sql, [id, kind, json(params), clock.now(), by ?? null]);
      worker.wake();
      return id;
    },
    get,
    list: ({ kind, limit = 50 } = {}) =>
      records.query<JobRecord>(
        `select ${JOB_COLUMNS} from jobs where $1::text is null or kind = $1 order by place desc limit $2`,
        [kind ?? null, limit],
      ),
    cancel: async (id) => {
      await known(id);
      const sql =
        "update jobs set state = 'cancelled', finished_at = $2 where id = $1 and state in ('queued', 'waiting') returning id";
      const waiting = await records.query(sql, [id, clock.now()]);
      if (waiting.length === 0) worker.running(id)?.end('cancel');
    },
    resume: async (id) => {
      const { state } = await known(id);
      const sql = `update jobs set state = 'queued', failure = null, waiting = null, finished_at = null, crashes = 0
        where id = $1 and state in ('cancelled', 'failed', 'waiting') returning id`;
      const resumed = await records.query(sql, [id]);
      if (resumed.length === 0) throw new Failure('job.not-resumable', { state });
      worker.wake();
    },
    start: worker.start,
    stop: worker.stop,
    waitFor: async (id) => {
      for (;;) {
        const job = await known(id);
        if (job.state !== 'queued' && job.state !== 'running' && job.state !== 'waiting') return job;
        await Promise.race(
          [worker.running(id)?.ended, new Promise((resolve) => setTimeout(resolve, 200))].filter(Boolean),
        );
      }
    },
  };
}
