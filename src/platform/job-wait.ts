import { isFailure } from '#contract/failure';
import { RESERVE_BYTES } from './disk-room.ts';

/** For what a job waits that goes on by itself. Instants as ISO text. */
export type Waiting = {
  readonly reason: 'space' | 'store' | 'crashes';
  /** Of `space`: bytes free now and needed to try again; null where nobody can tell. */
  readonly freeBytes: number | null;
  readonly neededBytes: number | null;
  readonly freeAtFailure: number | null;
  /** How often it was stopped in a row. */
  readonly tries: number;
  readonly since: string;
  /** Not tried again before. */
  readonly retryAt: string;
};

const STEP_BYTES = 64 * 2 ** 20;
const LARGEST_STEP_BYTES = 4 * 2 ** 30;
/** Room that came back all the same lets even a job try that is thought to need more. */
const NOTICED_BYTES = 16 * 2 ** 20;
const LONG_WAIT_MS = 600_000;
const FIRST_PAUSE_MS = { space: 5_000, store: 2_000 } as const;
const LONGEST_PAUSE_MS = 60_000;
/** So often a store may be away in a row before a job is given up; about eight minutes. */
const MOST_STORE_TRIES = 12;
/** The pause after the process died for the first time too often; doubled each further time. */
const FIRST_CRASH_PAUSE_MS = 10_000;
const LONGEST_CRASH_PAUSE_MS = 3_600_000;
/** Work that went on for so long was not stopped by what stopped it before. */
const FORGOTTEN_MS = 300_000;

/** What a job stopped with passes by itself: room comes back, a store answers again. */
export function passesByItself(thrown: unknown): boolean {
  return isFailure(thrown, 'disk.full') || isFailure(thrown, 'store.unavailable');
}

export type Stop = {
  readonly thrown: unknown;
  readonly before: Waiting | null;
  readonly startedAt: Date | null;
  readonly now: Date;
  readonly freeBytes: number | null;
};

/**
 * How a stopped job waits; undefined where it is to fail. Each stop in a row asks for more room than the one before: nobody knows how much
 * a statement needed that found the disk full.
 */
export function waitingAfter({ thrown, before, startedAt, now, freeBytes }: Stop): Waiting | undefined {
  if (!passesByItself(thrown)) return undefined;
  const reason = isFailure(thrown, 'disk.full') ? 'space' : 'store';
  const ranMs = startedAt === null ? 0 : now.getTime() - startedAt.getTime();
  const isInRow = before?.reason === reason && ranMs < FORGOTTEN_MS;
  const tries = isInRow ? before.tries + 1 : 1;
  if (reason === 'store' && tries > MOST_STORE_TRIES) return undefined;
  const pauseMs = Math.min(FIRST_PAUSE_MS[reason] * 2 ** (tries - 1), LONGEST_PAUSE_MS);
  const isSpace = reason === 'space' && freeBytes !== null;
  return {
    reason,
    freeBytes: isSpace ? freeBytes : null,
    neededBytes: isSpace ? neededBytes(thrown, freeBytes, tries) : null,
    freeAtFailure: isSpace ? freeBytes : null,
    tries,
    since: now.toISOString(),
    retryAt: new Date(now.getTime() + pauseMs).toISOString(),
  };
}

function neededBytes(thrown: unknown, freeBytes: number, tries: number): number {
  const missing = isFailure(thrown, 'disk.full') ? (thrown.params as { neededBytes: number }).neededBytes : 0;
  if (missing > 0) return freeBytes + missing;
  return Math.max(freeBytes, RESERVE_BYTES) + Math.min(STEP_BYTES * 2 ** (tries - 1), LARGEST_STEP_BYTES);
}

/** How work waits during which the process died once more than a job may: `more` times, 1 the first. */
export function waitingAfterCrashes(more: number, now: Date): Waiting {
  const pauseMs = Math.min(FIRST_CRASH_PAUSE_MS * 2 ** (more - 1), LONGEST_CRASH_PAUSE_MS);
  return {
    reason: 'crashes',
    freeBytes: null,
    neededBytes: null,
    freeAtFailure: null,
    tries: more,
    since: now.toISOString(),
    retryAt: new Date(now.getTime() + pauseMs).toISOString(),
  };
}

/** Whether a waiting job may try again. */
export function mayTryAgain(waiting: Waiting, freeBytes: number | null, now: Date): boolean {
  if (now < new Date(waiting.retryAt)) return false;
  const { neededBytes: needed, freeAtFailure } = waiting;
  if (waiting.reason !== 'space' || freeBytes === null || needed === null || freeBytes >= needed) return true;
  const waitedMs = now.getTime() - new Date(waiting.since).getTime();
  return waitedMs >= LONG_WAIT_MS && freeBytes >= (freeAtFailure ?? 0) + NOTICED_BYTES;
}
