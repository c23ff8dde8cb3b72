import type { ZoneTimes } from './zone.ts';

const DAY = 86_400_000;
/** Excel's day 0 in ms since 1970 (1900 system, with its invented 29 February 1900 behind us). */
const EXCEL_EPOCH = -25_569 * DAY;
const FIRST_YEAR = 1970;
const LAST_YEAR = 2100;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const YEAR_FIRST = /^(\d{4})(?:[-/.]|年)\s*(\d{1,2})(?:[-/.]|月)\s*(\d{1,2})日?(?:(?:\s*[T\s]\s*|(?<=日))(.+))?$/i;
const YEAR_LAST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?:[T\s]\s*(.+))?$/i;
const NAMED =
  /^(?:[a-z]{3,9},?\s+)?(?:(\d{1,2})[-\s]([a-z]{3,9})\.?,?|([a-z]{3,9})\.?\s+(\d{1,2}),?)[-\s](\d{4})(?:,?\s+(?:at\s+)?(.+))?$/i;
const TIME =
  /^(\d{1,2})(?:[:：时点]\s*(\d{1,2}))?(?:[:：分]\s*(\d{1,2})?)?秒?(?:[.,](\d{1,9}))?\s*([ap]\.?m\.?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2}|[a-z]+\/[a-z_]+)?$/i;

/**
 * Reads the dates of one column. `read` answers UTC ms, or NaN with `fault` set (`date.invalid`, `date.out-of-range`, `date.ambiguous`);
 * `note` tells a daylight-saving resolution of the last value.
 */
export class InstantReader {
  fault = '';
  note = '';
  readonly #zone: ZoneTimes;
  /** Whether 03/04/2026 is 3 April; null = not decided, such values are refused. */
  readonly #dayFirst: boolean | null;

  constructor(zone: ZoneTimes, dayFirst: boolean | null) {
    this.#zone = zone;
    this.#dayFirst = dayFirst;
  }

  read(text: string): number {
    this.fault = '';
    this.note = '';
    const local = readIso(text);
    if (local > 0) {
      const utc = this.#zone.toUtc(local);
      this.note = this.#zone.note;
      return utc;
    }
    return this.#readAny(text.normalize('NFKC').trim());
  }

  #readAny(text: string): number {
    if (/^\d+(\.\d+)?$/.test(text)) return this.#readNumber(text);
    const yearFirst = YEAR_FIRST.exec(text);
    if (yearFirst !== null)
      return this.#assemble(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]), yearFirst[4]);
    const yearLast = YEAR_LAST.exec(text);
    if (yearLast !== null)
      return this.#readYearLast(Number(yearLast[1]), Number(yearLast[2]), yearLast[3] ?? '', yearLast[4]);
    const named = NAMED.exec(text);
    if (named !== null) {
      const month = MONTHS.indexOf((named[2] ?? named[3] ?? '').slice(0, 3).toLowerCase()) + 1;
      return this.#assemble(Number(named[5]), month, Number(named[1] ?? named[4]), named[6]);
    }
    return this.#refuse('date.invalid');
  }

  #readYearLast(first: number, second: number, year: string, time: string | undefined): number {
    const dayFirst = first > 12 ? true : second > 12 ? false : first === second ? true : this.#dayFirst;
    if (dayFirst === null) return this.#refuse('date.ambiguous');
    // A column known to be the other way round holds no such date.
    if (this.#dayFirst !== null && dayFirst !== this.#dayFirst && first !== second) return this.#refuse('date.invalid');
    const fullYear = year.length === 4 ? Number(year) : Number(year) + (Number(year) < 70 ? 2000 : 1900);
    return this.#assemble(fullYear, dayFirst ? second : first, dayFirst ? first : second, time);
  }

  /** Epoch seconds, milliseconds, microseconds; 20260102 and 20260102130000; Excel serial days. */
  #readNumber(text: string): number {
    const whole = text.split('.')[0] ?? '';
    const value = Number(text);
    if (whole.length === 8)
      return this.#assemble(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6, 8)), undefined);
    if (text.length === 14) {
      const time = `${text.slice(8, 10)}:${text.slice(10, 12)}:${text.slice(12, 14)}`;
      return this.#assemble(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6, 8)), time);
    }
    if (whole.length === 10) return this.#within(Math.round(value * 1000));
    if (whole.length === 13) return this.#within(Math.floor(value));
    if (whole.length === 16) return this.#within(Math.floor(value / 1000));
    if (value >= 20_000 && value < 80_000) return this.#local(EXCEL_EPOCH + Math.round(value * 86_400) * 1000);
    return this.#refuse('date.invalid');
  }

  #assemble(year: number, month: number, day: number, time: string | undefined): number {
    if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return this.#refuse('date.invalid');
    const midnight = Date.UTC(year, month - 1, day);
    if (time === undefined) return this.#local(midnight);
    const clock = readTime(time.trim());
    if (clock === undefined) return this.#refuse('date.invalid');
    const local = midnight + clock.ms;
    return clock.offset === undefined ? this.#local(local) : this.#within(local - clock.offset);
  }

  #local(local: number): number {
    const utc = this.#zone.toUtc(local);
    this.note = this.#zone.note;
    return this.#within(utc);
  }

  #within(utc: number): number {
    if (utc < 0 || utc >= Date.UTC(LAST_YEAR + 1, 0, 1)) return this.#refuse('date.out-of-range');
    return utc;
  }

  #refuse(code: string): number {
    this.fault = code;
    return Number.NaN;
  }
}

/** Time of day in ms and, where the text has one, the offset from UTC in ms; undefined for what is no time. 24:00 ends the day. */
function readTime(text: string): { ms: number; offset: number | undefined } | undefined {
  const parts = TIME.exec(text);
  if (parts === null) return undefined;
  const half = parts[5]?.charAt(0).toLowerCase();
  const given = Number(parts[1]);
  if (half !== undefined && (given < 1 || given > 12)) return undefined;
  const hour = half === undefined ? given : (given % 12) + (half === 'p' ? 12 : 0);
  const minute = Number(parts[2] ?? 0);
  const second = Number(parts[3] ?? 0);
  const endOfDay = hour === 24 && minute === 0 && second === 0;
  if ((hour > 23 && !endOfDay) || minute > 59 || second > 60) return undefined;
  const fraction = Number((parts[4] ?? '0').padEnd(3, '0').slice(0, 3));
  const ms = hour * 3_600_000 + minute * 60_000 + Math.min(second, 59) * 1000 + fraction;
  return { ms, offset: offsetOf(parts[6]) };
}

/** `Z`, `UTC`, `+0800`, `-05:00` in ms; undefined where there is none (a zone's name says nothing that the mapping does not). */
function offsetOf(text: string | undefined): number | undefined {
  if (text === undefined || text.includes('/')) return undefined;
  const signed = /^([+-])(\d{2}):?(\d{2})?$/.exec(text);
  if (signed === null) return 0;
  const shift = (Number(signed[2]) * 60 + Number(signed[3] ?? 0)) * 60_000;
  return signed[1] === '-' ? -shift : shift;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** `YYYY-MM-DD`, `YYYY-MM-DD HH:MM` and `YYYY-MM-DD HH:MM:SS` (also with / and T) as local ms; −1 for everything else. */
function readIso(text: string): number {
  const { length } = text;
  if (length !== 19 && length !== 10 && length !== 16) return -1;
  const separator = text.charCodeAt(4);
  if ((separator !== 0x2d && separator !== 0x2f) || text.charCodeAt(7) !== separator) return -1;
  const year = two(text, 0) * 100 + two(text, 2);
  const month = two(text, 5);
  const day = two(text, 8);
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)))
    return -1;
  const midnight = Date.UTC(year, month - 1, day);
  if (length === 10) return midnight;
  const middle = text.charCodeAt(10);
  if ((middle !== 0x20 && middle !== 0x54) || text.charCodeAt(13) !== 0x3a) return -1;
  const hour = two(text, 11);
  const minute = two(text, 14);
  if (!(hour <= 23 && minute <= 59)) return -1;
  if (length === 16) return midnight + hour * 3_600_000 + minute * 60_000;
  const second = text.charCodeAt(16) === 0x3a ? two(text, 17) : Number.NaN;
  return second <= 59 ? midnight + hour * 3_600_000 + minute * 60_000 + second * 1000 : -1;
}

function two(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 0x30;
  const ones = text.charCodeAt(at + 1) - 0x30;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}
