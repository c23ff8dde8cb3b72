import { JOB_COLUMNS, type JobRecord, json } from './job-record.ts';
import { type AnyHandler, type JobPlace, type JobRun, runJob } from './job-run.ts';
import { mayTryAgain, waitingAfterCrashes } from './job-wait.ts';

/**
 * How a kind of job is done. `waits`: what passes by itself (a full disk, a store that is away) puts it off instead of ending it; `persists`:
 * so do deaths of the process.
 */
export type JobKind = {
  readonly handler: AnyHandler;
  readonly lane: JobLane;
  readonly waits: boolean;
  readonly persists: boolean;
};

/** Kinds in the same lane share its places: with one place, one such job runs at a time. */
export type JobLane = 'writes' | 'reads';

export type JobWorker = {
  /** There may be work: look now. */
  wake(): void;
  /** The run of a job that this process is working on. */
  running(id: string): JobRun | undefined;
  start(): Promise<void>;
  stop(): Promise<void>;
};

const POLL_MS = 1_000;
/** A change of room that is worth telling. */
const NEWS_BYTES = 4 * 2 ** 20;
/** A job that was running so many times when its process died may be what kills it: it is given up, or pauses. */
const CRASH_LIMIT = 5;

/** The loop that claims queued jobs of the given kinds, lane by lane, as long as the lane has a free place. */
export function createJobWorker(
  place: JobPlace,
  handlers: ReadonlyMap<string, JobKind>,
  places: Readonly<Record<JobLane, number>>,
): JobWorker {
  const running = new Map<string, { run: JobRun; lane: JobLane }>();
  let loop: Promise<void> | undefined;
  let stopping = false;
  let isReachable = true;
  let awake: (() => void) | undefined;
  const wake = () => awake?.();

  const beginOne = async (lane: JobLane): Promise<boolean> => {
    const kinds = [...handlers].filter(([, entry]) => entry.lane === lane).map(([kind]) => kind);
    const busy = [...running.values()].filter((entry) => entry.lane === lane).length;
    if (kinds.length === 0 || busy >= places[lane]) return false;
    const job = await claim(place, kinds);
    const entry = job && handlers.get(job.kind);
    if (job === undefined || entry === undefined) return false;
    const run = runJob(place, job, entry.handler, entry.waits);
    running.set(job.id, { run, lane });
    void run.ended.then(() => {
      running.delete(job.id);
      wake();
    });
    return true;
  };

  const work = async () => {
    while (!stopping) {
      let woken = false;
      const called = new Promise<void>((resolve) => {
        awake = () => {
          woken = true;
          resolve();
        };
      });
      try {
        await releaseWaiting(place);
        while (!stopping && ((await beginOne('writes')) || (await beginOne('reads'))));
        isReachable = true;
      } catch (error) {
        if (isReachable) place.log.warn('jobs.queue-unreachable', { error });
        isReachable = false;
      }
      if (!stopping && !woken) await Promise.race([called, new Promise((resolve) => setTimeout(resolve, POLL_MS))]);
    }
  };

  return {
    wake,
    running: (id) => running.get(id)?.run,
    start: async () => {
      if (loop !== undefined) return;
      stopping = false;
      await takeOver(place, handlers);
      loop = work();
    },
    stop: async () => {
      stopping = true;
      wake();
      await loop;
      const runs = [...running.values()].map(({ run }) => run);
      for (const run of runs) run.end('stop');
      await Promise.all(runs.map((run) => run.ended));
      loop = undefined;
    },
  };
}

/** Waiting jobs that may try again go back into the queue; of the others it is kept how much room there is meanwhile. */
async function releaseWaiting({ records, clock, log, room }: JobPlace): Promise<void> {
  const waiting = await records.query<JobRecord>(`select ${JOB_COLUMNS} from jobs where state = 'waiting'`);
  if (waiting.length === 0) return;
  const freeBytes = await room();
  for (const job of waiting) {
    if (job.waiting === null || mayTryAgain(job.waiting, freeBytes, clock.now())) {
      await records.query("update jobs set state = 'queued' where id = $1 and state = 'waiting'", [job.id]);
      log.info('job.tries-again', { job: job.id, kind: job.kind, freeBytes });
    } else if (
      job.waiting.reason === 'space' &&
      Math.abs((freeBytes ?? 0) - (job.waiting.freeBytes ?? 0)) > NEWS_BYTES
    ) {
      await records.query("update jobs set waiting = $2 where id = $1 and state = 'waiting'", [
        job.id,
        json({ ...job.waiting, freeBytes }),
      ]);
    }
  }
}

/**
 * Takes the next queued job of these kinds, so that nobody else can. Where one of them waits for room or a store, the others would only be
 * stopped by the same, and take the room it waits for.
 */
async function claim({ records, clock }: JobPlace, kinds: readonly string[]): Promise<JobRecord | undefined> {
  const [job] = await records.query<JobRecord>(
    `update jobs set state = 'running', started_at = $2, finished_at = null
     where id = (select id from jobs where state = 'queued' and kind = any($1)
       and not exists (
         select from jobs where state = 'waiting' and kind = any($1) and waiting->>'reason' is distinct from 'crashes')
       order by place limit 1 for update skip locked)
     returning ${JOB_COLUMNS}`,
    [kinds, clock.now()],
  );
  return job;
}

/** Jobs that a dead process was running go back into the queue; those that have died too often are given up or pause. */
async function takeOver({ records, clock, log }: JobPlace, handlers: ReadonlyMap<string, JobKind>): Promise<void> {
  const left = await records.query<{ id: string; kind: string; crashes: number }>(
    "update jobs set crashes = crashes + 1, state = 'queued' where state = 'running' returning id, kind, crashes",
  );
  for (const { id, kind, crashes } of left) {
    log.warn('job.taken-over', { job: id, kind, crashes });
    if (crashes < CRASH_LIMIT) continue;
    const now = clock.now();
    if (handlers.get(kind)?.persists === true) {
      const waiting = waitingAfterCrashes(crashes - CRASH_LIMIT + 1, now);
      await records.query("update jobs set state = 'waiting', waiting = $2 where id = $1", [id, json(waiting)]);
    } else {
      const failure = { code: 'job.crashed', params: { times: crashes } };
      const sql = "update jobs set state = 'failed', failure = $2, finished_at = $3 where id = $1";
      await records.query(sql, [id, json(failure), now]);
    }
  }
}
