/** One entry of a calendar: a whole day, or some minutes from a moment on. */
export type CalendarEntry = {
  /** The same at every reading, and no other's. */
  readonly uid: string;
  readonly title: string;
  readonly notes: string;
  readonly when: { readonly day: string } | { readonly from: Date; readonly minutes: number };
  readonly changedAt: Date;
};

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const LONGEST_LINE = 75;

/**
 * A calendar as iCalendar (RFC 5545): timed entries in the shop's zone, with the zone's rules for their time written beside them. Without
 * alarms: who wants to be reminded says so in their own program.
 */
export function icalOf(name: string, zone: string, entries: readonly CalendarEntry[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Patron//Patron//EN',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(name)}`,
    ...zoneLines(zone, entries),
    ...entries.flatMap((entry) => eventLines(entry, zone)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines({ uid, title, notes, when, changedAt }: CalendarEntry, zone: string): string[] {
  const time =
    'day' in when
      ? [`DTSTART;VALUE=DATE:${compact(when.day)}`, `DTEND;VALUE=DATE:${compact(dayAfter(when.day))}`]
      : [
          `DTSTART;TZID=${zone}:${localTime(when.from, zone)}`,
          `DTEND;TZID=${zone}:${localTime(new Date(when.from.getTime() + when.minutes * MINUTE_MS), zone)}`,
        ];
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${utcTime(changedAt)}`,
    ...time,
    `SUMMARY:${escaped(title)}`,
    ...(notes === '' ? [] : [`DESCRIPTION:${escaped(notes)}`]),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** The zone's offsets over the time of the entries: one observance at the beginning, and one for each change. */
function zoneLines(zone: string, entries: readonly CalendarEntry[]): string[] {
  const moments = entries.flatMap(({ when }) => ('from' in when ? [when.from.getTime()] : []));
  if (moments.length === 0) return [];
  const first = Math.min(...moments) - 2 * DAY_MS;
  const last = Math.max(...moments) + 2 * DAY_MS;
  const lines = ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...observance(first, offsetAt(first, zone), offsetAt(first, zone))];
  for (let at = first; at < last; at += DAY_MS) {
    const [before, after] = [offsetAt(at, zone), offsetAt(at + DAY_MS, zone)];
    if (before !== after) lines.push(...observance(changeBetween(at, at + DAY_MS, zone), before, after));
  }
  return [...lines, 'END:VTIMEZONE'];
}

/** @param at when it begins; the line says so by the clock that was valid until then. */
function observance(at: number, from: number, to: number): string[] {
  const local = new Date(at + from * MINUTE_MS).toISOString();
  const kind = to > from ? 'DAYLIGHT' : 'STANDARD';
  return [
    `BEGIN:${kind}`,
    `DTSTART:${local.slice(0, 19).replace(/[-:]/g, '')}`,
    `TZOFFSETFROM:${offsetText(from)}`,
    `TZOFFSETTO:${offsetText(to)}`,
    `END:${kind}`,
  ];
}

function changeBetween(from: number, to: number, zone: string): number {
  let [low, high] = [from, to];
  const before = offsetAt(low, zone);
  while (high - low > MINUTE_MS) {
    const middle = low + Math.floor((high - low) / (2 * MINUTE_MS)) * MINUTE_MS;
    if (offsetAt(middle, zone) === before) low = middle;
    else high = middle;
  }
  return high;
}

/** Minutes by which clocks in the zone are ahead of UTC at a moment. */
export function offsetAt(at: number, zone: string): number {
  const wall = Date.parse(`${wallTime(new Date(at), zone)}Z`);
  return Math.round((wall - Math.floor(at / 1000) * 1000) / MINUTE_MS);
}

/** The moment at which a clock in the zone shows a day and time. */
export function momentAt(day: string, time: string, zone: string): Date {
  const wall = Date.parse(`${day}T${time}:00Z`);
  const guess = wall - offsetAt(wall, zone) * MINUTE_MS;
  return new Date(wall - offsetAt(guess, zone) * MINUTE_MS);
}

function wallTime(at: Date, zone: string): string {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  return format.format(at).replace(' ', 'T');
}

function localTime(at: Date, zone: string): string {
  return wallTime(at, zone).replace(/[-:]/g, '');
}

function utcTime(at: Date): string {
  return `${at.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${two(size % 60)}`;
}

function compact(day: string): string {
  return day.replaceAll('-', '');
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
}

/** Text of a value (3.3.11): backslash, semicolon, comma and line ends are written so that a reader gets them back; other control characters are left out. */
export function escaped(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')
    .replace(/\p{Cc}/gu, '');
}

/** Lines of at most 75 octets (3.1), never broken within a character. */
export function folded(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let size = 0;
  for (const character of line) {
    const octets = Buffer.byteLength(character);
    const allowed = pieces.length === 0 ? LONGEST_LINE : LONGEST_LINE - 1;
    if (size + octets > allowed) {
      pieces.push(piece);
      piece = '';
      size = 0;
    }
    piece += character;
    size += octets;
  }
  return [...pieces, piece].join('\r\n ');
}
