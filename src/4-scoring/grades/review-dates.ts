import type { GradeDefinition } from '#contract/grade';

type Review = GradeDefinition['review'];

/** The review dates after `after` and up to `until`, in order: `from` and every so many months after it. */
export function reviewsBetween({ from, everyMonths }: Review, after: string, until: string): string[] {
  const found: string[] = [];
  for (let step = 0; ; step++) {
    const day = monthsAfter(from, step * everyMonths);
    if (day > until) return found;
    if (day > after) found.push(day);
  }
}

/** The first review date after a day. */
export function nextReview(review: Review, after: string): string {
  for (let step = 0; ; step++) {
    const day = monthsAfter(review.from, step * review.everyMonths);
    if (day > after) return day;
  }
}

/** The same day of a later month, or that month's last day where it is shorter. */
function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}
