/**
 * When people buy: the shop's daily intensity over the years, with weekends, the spring lull, 618 and Double 11.
 *
 * Intensity is relative (mean about 1 a day); `cumulative` turns time into "shopping time", so that purchases which are
 * Poisson in shopping time pile up where the calendar says.
 */
const DAY = 86_400_000;

export type Calendar = { firstDay: number; days: number; cumulative: Float64Array };

/** Seasons of trade: month, first and last day, factor. Those that overlap multiply: 16 June is within the whole of 618 and its peak. */
const SEASONS: readonly (readonly [month: number, from: number, to: number, factor: number])[] = [
  [1, 5, 25, 1.3],
  [2, 1, 29, 0.7],
  [6, 1, 20, 1.6],
  [6, 16, 18, 2.8],
  [9, 5, 25, 1.35],
  [11, 1, 11, 1.7],
  [11, 1, 3, 1.76],
  [11, 11, 11, 4.7],
  [12, 10, 13, 1.9],
];

/** Relative intensity of one UTC day; `month` 1–12. */
function intensity(month: number, dayOfMonth: number, weekday: number): number {
  const seasons = SEASONS.filter(([m, from, to]) => m === month && dayOfMonth >= from && dayOfMonth <= to);
  return seasons.reduce((level, [, , , factor]) => level * factor, weekday === 0 || weekday === 6 ? 1.15 : 0.95);
}

/** The calendar of `years` years up to and with the UTC day of `endOn` (`2026-10-31`). */
export function makeCalendar(endOn: string, years: number): Calendar {
  const days = Math.round(years * 365.25);
  const firstDay = Date.parse(`${endOn}T00:00:00Z`) - (days - 1) * DAY;
  const cumulative = new Float64Array(days + 1);
  for (let d = 0; d < days; d++) {
    const date = new Date(firstDay + d * DAY);
    cumulative[d + 1] = (cumulative[d] ?? 0) + intensity(date.getUTCMonth() + 1, date.getUTCDate(), date.getUTCDay());
  }
  return { firstDay, days, cumulative };
}

/** Shopping time at day `day` (fractional days from the first). */
export function shoppingTime(calendar: Calendar, day: number): number {
  const whole = Math.min(calendar.days - 1, Math.max(0, Math.floor(day)));
  const from = calendar.cumulative[whole] ?? 0;
  const to = calendar.cumulative[whole + 1] ?? from;
  return from + (to - from) * (day - whole);
}

/** The day (fractional) at which shopping time reaches `time`; Infinity beyond the calendar's end. */
export function dayAt(calendar: Calendar, time: number): number {
  const { cumulative, days } = calendar;
  if (time >= (cumulative[days] ?? 0)) return Number.POSITIVE_INFINITY;
  let low = 0;
  let high = days;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((cumulative[middle] ?? 0) <= time) low = middle;
    else high = middle;
  }
  const from = cumulative[low] ?? 0;
  const to = cumulative[low + 1] ?? from;
  return to > from ? low + (time - from) / (to - from) : low;
}

/** `2026-06-18 20:04:31` in UTC+8, the clock of the made-up shop. */
export function clockText(calendar: Calendar, day: number): string {
  const at = new Date(calendar.firstDay + Math.floor(day * 86_400) * 1000);
  return at.toISOString().slice(0, 19).replace('T', ' ');
}
