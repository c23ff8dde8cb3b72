import type { Clock } from '#platform/clock';
import type { Jobs } from '#platform/jobs';
import type { Log } from '#platform/log';
import type { Records } from '#platform/postgres';
import { readSettings } from '#platform/settings';
import { dueReviews, noteReviewed } from '#scoring';
import { isWaiting } from './refresh.ts';

type Deps = { readonly records: Records; readonly jobs: Jobs; readonly clock: Clock; readonly log: Log };

/** Looked at so often: a review date begins at midnight of the shop and is met within the hour. */
const EVERY_MS = 3_600_000;

/**
 * Where a review date of a grade scheme has come, asks for everything to be scored, and so graded, again; once for each date.
 * @returns how many schemes were due.
 */
export async function gradeWhatIsDue({ records, jobs, clock }: Omit<Deps, 'log'>): Promise<number> {
  const { zone } = await readSettings(records);
  const today = clock.today(zone);
  const due = await dueReviews({ records }, today, zone);
  if (due.length === 0) return 0;
  if (!(await isWaiting(jobs, 'score'))) await jobs.enqueue('score', { asOf: null });
  await noteReviewed({ records }, due, today);
  return due.length;
}

/** Looks every hour whether a review has come. Returns what stops it. */
export function startReviewClock(deps: Deps): () => void {
  const look = () => {
    gradeWhatIsDue(deps).catch((cause: unknown) => deps.log.warn('grades.review-missed', { cause: String(cause) }));
  };
  const timer = setInterval(look, EVERY_MS);
  timer.unref();
  look();
  return () => clearInterval(timer);
}
