/** Wall-clock times of an IANA zone → UTC, with the offsets remembered: one question to Intl per day, not per row. */

const DAY = 86_400_000;
const HOUR = 3_600_000;

export class ZoneTimes {
  /** How the last time was resolved: '' plainly, `shifted` (it does not exist, moved forward), `ambiguous` (twice, the earlier taken). */
  note: '' | 'dst_shifted' | 'dst_ambiguous' = '';
  readonly #format: Intl.DateTimeFormat;
  readonly #days = new Map<number, number>();
  readonly #offsets = new Map<number, number>();

  /** @throws RangeError for an unknown zone. */
  constructor(zone: string) {
    this.#format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  }

  /** Offset from UTC in ms at a UTC instant. */
  offsetAt(utc: number): number {
    const hour = Math.floor(utc / HOUR);
    const known = this.#offsets.get(hour);
    if (known !== undefined) return known;
    const start = hour * HOUR;
    const part: Record<string, number> = {};
    for (const { type, value } of this.#format.formatToParts(start))
      if (type !== 'literal' && type !== 'era') part[type] = Number(value);
    const local = Date.UTC(
      part['year'] ?? 1970,
      (part['month'] ?? 1) - 1,
      part['day'],
      part['hour'],
      part['minute'],
      part['second'],
    );
    const offset = local - start;
    this.#offsets.set(hour, offset);
    return offset;
  }

  /** UTC ms of a wall-clock time given as if it were UTC ms. Sets `note`. */
  toUtc(local: number): number {
    this.note = '';
    const day = Math.floor(local / DAY);
    let offset = this.#days.get(day);
    if (offset === undefined) {
      const before = this.offsetAt((day - 1) * DAY);
      offset = before === this.offsetAt((day + 2) * DAY) ? before : Number.NaN;
      this.#days.set(day, offset);
    }
    return Number.isNaN(offset) ? this.#nearTransition(local, day) : local - offset;
  }

  #nearTransition(local: number, day: number): number {
    const before = this.offsetAt((day - 1) * DAY);
    const after = this.offsetAt((day + 2) * DAY);
    const early = local - before;
    const late = local - after;
    const earlyHolds = this.offsetAt(early) === before;
    const lateHolds = this.offsetAt(late) === after;
    if (earlyHolds && lateHolds) {
      this.note = 'dst_ambiguous';
      return Math.min(early, late);
    }
    if (earlyHolds) return early;
    if (lateHolds) return late;
    this.note = 'dst_shifted';
    return early;
  }

  /** Days since 1970 of the calendar day in this zone. */
  dayOf(utc: number): number {
    return Math.floor((utc + this.offsetAt(utc)) / DAY);
  }
}
