import type { Waiting } from './job-wait.ts';

/** Where a job stands. `waiting` goes on by itself; `done`, `failed` and `cancelled` are final until somebody resumes it. */
export type JobState = 'queued' | 'running' | 'waiting' | 'done' | 'failed' | 'cancelled';

/** How far a job is. `total` is null while unknown; rate and time left are null until they can be told. */
export type JobProgress = {
  readonly phase: string;
  readonly done: number;
  readonly total: number | null;
  /** What is counted: `rows`, `customers`, `steps`, `bytes`. */
  readonly unit: string;
  readonly ratePerSecond: number | null;
  readonly secondsLeft: number | null;
};

/** A job as it is kept. What a handler stored (`params`, `checkpoint`, `result`) comes back as JSON gives it. */
export type JobRecord = {
  readonly id: string;
  readonly kind: string;
  readonly params: unknown;
  readonly state: JobState;
  readonly progress: JobProgress | null;
  readonly checkpoint: unknown;
  readonly result: unknown;
  readonly failure: { readonly code: string; readonly params: Readonly<Record<string, unknown>> } | null;
  /** For what it waits; while it is at work again, for what it waited last. */
  readonly waiting: Waiting | null;
  readonly crashes: number;
  readonly createdAt: Date;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
  readonly createdBy: string | null;
};

/** The columns of `jobs` under the names of `JobRecord`. */
export const JOB_COLUMNS = `id, kind, params, state, progress, checkpoint, result, failure, waiting, crashes,
  created_at as "createdAt", started_at as "startedAt", finished_at as "finishedAt", created_by as "createdBy"`;

/** JSON text of a value for a jsonb column; undefined becomes null. */
export function json(value: unknown): string {
  return JSON.stringify(value ?? null);
}
