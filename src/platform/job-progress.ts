import type { JobProgress } from './job-record.ts';

/** What a handler reports. Left out: `phase` and `unit` stay as they were, `total` is unknown. */
export type ProgressUpdate = {
  readonly phase?: string;
  readonly done: number;
  readonly total?: number | null;
  readonly unit?: string;
};

export type ProgressMeter = {
  report(update: ProgressUpdate): void;
  /** Writes what has not been written yet and stops. */
  finish(): Promise<void>;
};

/** At most four writes a second. */
const LEAST_GAP_MS = 250;

/**
 * Turns a handler's reports into kept progress with rate and time left. The rate is that of the current phase in this run, so a resumed
 * job does not count what was done before. Reports may come as often as the handler likes.
 * @param write keeps a progress; it handles its own errors.
 */
export function createProgressMeter(write: (progress: JobProgress) => Promise<void>): ProgressMeter {
  let phase = '';
  let unit = 'steps';
  let phaseBegan = 0;
  let doneBefore = 0;
  let waiting: JobProgress | undefined;
  let timer: NodeJS.Timeout | undefined;
  let writing = Promise.resolve();
  let lastWrite = Number.NEGATIVE_INFINITY;

  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    const progress = waiting;
    if (progress === undefined) return;
    waiting = undefined;
    lastWrite = performance.now();
    writing = writing.then(() => write(progress));
  };

  const measure = (update: ProgressUpdate): JobProgress => {
    if (phaseBegan === 0 || (update.phase !== undefined && update.phase !== phase)) {
      phaseBegan = performance.now();
      doneBefore = update.done;
    }
    phase = update.phase ?? phase;
    unit = update.unit ?? unit;
    const seconds = (performance.now() - phaseBegan) / 1000;
    const gained = update.done - doneBefore;
    const ratePerSecond = seconds >= 0.2 && gained > 0 ? gained / seconds : null;
    const total = update.total ?? null;
    const secondsLeft =
      total === null || ratePerSecond === null ? null : Math.max(0, total - update.done) / ratePerSecond;
    return { phase, done: update.done, total, unit, ratePerSecond, secondsLeft };
  };

  return {
    report: (update) => {
      waiting = measure(update);
      const due = LEAST_GAP_MS - (performance.now() - lastWrite);
      if (due <= 0) flush();
      else timer ??= setTimeout(flush, due);
    },
    finish: async () => {
      flush();
      await writing;
    },
  };
}
