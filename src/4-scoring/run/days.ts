/** Days since 1970-01-01, as ClickHouse stores a Date. */
export function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
}

/** The day `days` after `day` (before it, when negative), as `YYYY-MM-DD`. */
export function dayAfter(day: string, days: number): string {
  return new Date((dayNumber(day) + days) * 86_400_000).toISOString().slice(0, 10);
}

/** The last days of the months before `asOf`, at most `count`, none before `first`; then `asOf` itself. */
export function monthEnds(first: string, asOf: string, count: number): string[] {
  const [year = 0, month = 0] = asOf.split('-').map(Number);
  const ends = Array.from({ length: count }, (_, back) =>
    new Date(Date.UTC(year, month - count + back, 0)).toISOString().slice(0, 10),
  );
  return [...ends.filter((day) => day >= first && day < asOf), asOf];
}
