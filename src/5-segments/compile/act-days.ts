import type { ActTime } from '#contract/segment-definition';
import type { Place } from './condition-field.ts';

/** The days on which something counts, first and last included. Nothing after the as-of day ever does. */
export type ActDays = { readonly from: string; readonly to: string };

/** The days a `Date` of the store can hold. */
const [FIRST, LAST] = ['1970-01-01', '2149-06-06'];
const DAY_MS = 86_400_000;

const before = (day: string, days: number): string =>
  new Date(Date.parse(day) - days * DAY_MS).toISOString().slice(0, 10);
const earlier = (one: string, other: string): string => (one < other ? one : other);

/** What a time means on an as-of day. */
export function actDays(when: ActTime | undefined, asOf: string): ActDays {
  if (when === undefined) return { from: FIRST, to: asOf };
  if ('lastDays' in when) return { from: before(asOf, when.lastDays - 1), to: before(asOf, when.exceptLastDays ?? 0) };
  return { from: when.from ?? FIRST, to: earlier(when.to ?? asOf, asOf) };
}

/** Days as a condition on `day`, an expression that is a `Date`: compared as such, since another type would be made of each first. */
export function daysSql(day: string, { from, to }: ActDays, place: Place): string {
  if (from > LAST || to < FIRST) return '0';
  const limits = [`${day} <= ${place('Date', to)}`];
  if (from > FIRST) limits.push(`${day} >= ${place('Date', from)}`);
  return limits.join(' and ');
}
