import type { ContactPolicy } from '#contract/contact-policy';

/** Zones in which a customer may be. */
type Zones = readonly string[];
type LocaleWithZones = Intl.Locale & { timeZones?: string[]; getTimeZones?: () => string[] | undefined };

const MINUTE_MS = 60_000;
const STEP_MS = 15 * MINUTE_MS;
const LONGEST_WAIT_MS = 48 * 60 * MINUTE_MS;
const known = new Map<string, Zones>();

/**
 * The zones of a customer's country, as the engine's own calendar data knows them: in a country with several the customer may be in any of
 * them. China keeps the time of Beijing. Without a known country it is the shop's zone.
 */
export function zonesOf(country: string, shopZone: string): Zones {
  const key = `${country}|${shopZone}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const zones = country === 'CN' ? ['Asia/Shanghai'] : zonesOfRegion(country);
  const found = zones.length === 0 ? [shopZone] : distinctNow(zones);
  known.set(key, found);
  return found;
}

function zonesOfRegion(country: string): Zones {
  if (!/^[A-Z]{2}$/.test(country)) return [];
  const locale: LocaleWithZones = new Intl.Locale(`und-${country}`);
  return locale.getTimeZones?.() ?? locale.timeZones ?? [];
}

/** One zone of those that keep the same time all year, so that it is not asked thirty times in the United States. */
function distinctNow(zones: Zones): Zones {
  const probes = [Date.UTC(2026, 0, 15, 12), Date.UTC(2026, 6, 15, 12)];
  const byTimes = new Map(zones.map((zone) => [probes.map((probe) => minuteOfDay(probe, zone)).join(), zone]));
  return [...byTimes.values()];
}

/** True where it is quiet in any of the zones: nobody who may be asleep is woken. */
export function isQuiet(at: Date, zones: Zones, { from, to }: ContactPolicy['quietHours']): boolean {
  return zones.some((zone) => isWithin(minuteOfDay(at.getTime(), zone), minutes(from), minutes(to)));
}

/**
 * The first moment from `at` on, in quarters of an hour, at which it is quiet in none of the zones. A country so wide that this never
 * happens within two days is taken to be in the first of its zones.
 */
export function nextLoud(at: Date, zones: Zones, quiet: ContactPolicy['quietHours']): Date {
  if (!isQuiet(at, zones, quiet)) return at;
  const start = Math.ceil((at.getTime() + 1) / STEP_MS) * STEP_MS;
  for (let moment = start; moment <= at.getTime() + LONGEST_WAIT_MS; moment += STEP_MS) {
    if (!isQuiet(new Date(moment), zones, quiet)) return new Date(moment);
  }
  return zones.length === 1 ? at : nextLoud(at, zones.slice(0, 1), quiet);
}

/** The first moment from `from` on, in quarters of an hour, at which a clock where the customer lives shows the hour. */
export function nextHour(from: Date, country: string, shopZone: string, hour: number): Date {
  const [zone = shopZone] = zonesOf(country, shopZone);
  const start = Math.ceil(from.getTime() / STEP_MS) * STEP_MS;
  for (let moment = start; moment <= from.getTime() + LONGEST_WAIT_MS; moment += STEP_MS) {
    if (Math.floor(minuteOfDay(moment, zone) / 60) === hour) return new Date(moment);
  }
  return from;
}

/** Quiet hours may pass midnight; from = to means none. */
function isWithin(minute: number, from: number, to: number): boolean {
  return from <= to ? minute >= from && minute < to : minute >= from || minute < to;
}

function minutes(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
}

const formats = new Map<string, Intl.DateTimeFormat>();

function minuteOfDay(moment: number, zone: string): number {
  let format = formats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
    formats.set(zone, format);
  }
  return minutes(format.format(moment));
}
