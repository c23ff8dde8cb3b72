import type { TimelineAnswer } from '../../../client/customers.ts';

export type Entry = TimelineAnswer['entries'][number];
export type TimelineKind = 'all' | 'orders' | 'returns' | 'stages';
export type Moment = {
  entry: Entry /** Days to the purchase before it in time that nothing was bought; 0 where it does not matter. */;
  gapDays: number;
};

const KINDS: Record<Exclude<TimelineKind, 'all'>, readonly Entry['kind'][]> = {
  orders: ['order', 'cancelled'],
  returns: ['return', 'refund'],
  stages: ['stage'],
};
const DAY_MS = 86_400_000;
/** From how many days on silence is drawn, and how tall: a pixel per day, at most three fingers. */
const SEEN_FROM_DAYS = 7;
const TALLEST_PX = 160;

/** Whole days between two calendar days, later minus earlier. */
export function daysBetween(later: string, earlier: string): number {
  return Math.round((Date.parse(later) - Date.parse(earlier)) / DAY_MS);
}

/** Height in px that stands for days of silence: to scale up to a limit, zero for a few days. */
export function gapHeight(days: number): number {
  return days < SEEN_FROM_DAYS ? 0 : Math.round(Math.min(TALLEST_PX, 12 + days * 0.8));
}

/** Entries of the chosen kind, newest first, each with the silence that lies after it (towards `now` for the newest). */
export function moments(entries: readonly Entry[], kind: TimelineKind, now: string): readonly Moment[] {
  const wanted = kind === 'all' ? entries : entries.filter((entry) => KINDS[kind].includes(entry.kind));
  let later = now;
  return wanted.map((entry) => {
    const gapDays = Math.max(0, daysBetween(later, entry.on));
    later = entry.on;
    return { entry, gapDays };
  });
}
