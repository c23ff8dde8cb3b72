/** Where the time comes from: asked for as an argument, so that a test decides what day it is. */
export type Clock = {
  now(): Date;
  /** The calendar day in an IANA time zone, as `YYYY-MM-DD`. */
  today(zone: string): string;
};

/** The machine's clock. */
export const systemClock: Clock = clockFrom(() => new Date());

/** A clock that stands still, for tests and for statements "as of" a moment. */
export function clockAt(moment: Date | string): Clock {
  const fixed = new Date(moment);
  return clockFrom(() => new Date(fixed));
}

function clockFrom(now: () => Date): Clock {
  return { now, today: (zone) => dayIn(now(), zone) };
}

/** The calendar day of a moment in an IANA time zone, as `YYYY-MM-DD`. @throws RangeError for an unknown zone. */
export function dayIn(moment: Date, zone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    moment,
  );
}
