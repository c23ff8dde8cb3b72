import type { Jobs } from '#platform/jobs';

/** Jobs that change what is known; building can wait for the last of a row of them. */
const CHANGING = ['import-check', 'import-run', 'import-revert'] as const;
/** Building is put off at most so many times in a row, so that files that never end do not keep it from happening. */
const MOST_DELAYS = 20;

export type RefreshParams = {
  /** How often it has been put off. */
  readonly delays?: number;
  /** Score a certain day afterwards; left out: the last day with an order. */
  readonly asOf?: string | null;
};

/** Asks for everything to be worked out again. However often it is asked while one waits, it happens once. */
export async function requestRefresh(jobs: Jobs): Promise<void> {
  if (!(await isWaiting(jobs, 'refresh'))) await jobs.enqueue('refresh', {});
}

/** Asks for customers to be graded where that has not been done. However often it is asked while one waits, it happens once. */
export async function requestGrading(jobs: Jobs): Promise<void> {
  if (!(await isWaiting(jobs, 'grade'))) await jobs.enqueue('grade', {});
}

/** Asks for segments to be counted where that has not been done. However often it is asked while one waits, it happens once. */
export async function requestCounting(jobs: Jobs): Promise<void> {
  if (!(await isWaiting(jobs, 'count-segments'))) await jobs.enqueue('count-segments', {});
}

/** Asks for the newest run to be learned from. However often it is asked while one waits, it happens once. */
export async function requestLearning(jobs: Jobs): Promise<void> {
  if (!(await isWaiting(jobs, 'learn'))) await jobs.enqueue('learn', {});
}

/** Asks for past experiments to be learned from. However often it is asked while one waits, it happens once. */
export async function requestUplift(jobs: Jobs): Promise<void> {
  if (!(await isWaiting(jobs, 'uplift'))) await jobs.enqueue('uplift', {});
}

/** True where a job of this kind waits in the queue (one that runs does not count: it may have read the facts already). */
export async function isWaiting(jobs: Jobs, kind: string): Promise<boolean> {
  return (await jobs.list({ kind, limit: 50 })).some(({ state }) => state === 'queued');
}

/**
 * Where more changes wait behind this refresh, puts it after them: several commits in a row lead to one refresh.
 * @returns whether it was put off.
 */
export async function putOff(jobs: Jobs, { delays = 0, asOf = null }: RefreshParams): Promise<boolean> {
  if (await isWaiting(jobs, 'refresh')) return true;
  if (delays >= MOST_DELAYS) return false;
  for (const kind of CHANGING) {
    if (!(await isWaiting(jobs, kind))) continue;
    await jobs.enqueue('refresh', { delays: delays + 1, asOf });
    return true;
  }
  return false;
}
