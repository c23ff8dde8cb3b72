import type { JourneyDefinition, JourneyTrigger } from '#contract/journey';
import type { JourneySource } from '#contract/journey-work';
import type { SqlParams } from '#platform/clickhouse';
import { dayIn } from '#platform/clock';
import { num } from '#platform/num';
import { embedded, readSql } from '#platform/read-sql';
import { type CustomerFilter, findRun, type PublishedRun, type ReadDeps } from '#scoring';
import { customersFilter } from '#segments';

const text = (name: string): string => readSql(new URL(`./${name}.sql`, import.meta.url));
const ORDER = text('entries-order');
const BIRTHDAY = text('entries-birthday');
const SCORES = text('entries-scores');
const PAGE = text('entries-page');
const DAYS = text('entries-days');
const SOURCES = text('sources');
const DAY_MS = 86_400_000;

/** A statement with a row per entry, and the filter of whoever may come in. */
export type EntryStatement = {
  readonly sql: string;
  readonly params: SqlParams;
  readonly who: CustomerFilter | undefined;
};
/** Moments after `since` up to and with `until`. */
export type Span = { readonly since: Date; readonly until: Date };
/** One that would come in. `orderId` is '0' where it is about no order. */
export type Candidate = { readonly customerId: string; readonly orderId: string; readonly at: Date };

/** True where a trigger looks at scores, and so has news only when there are new ones. */
export function looksAtScores({ kind }: JourneyTrigger): boolean {
  return kind === 'segment' || kind === 'tier' || kind === 'rhythm';
}

/** A trigger by scores as the conditions whose coming true lets somebody in. */
export function conditionsOfTrigger(trigger: JourneyTrigger): readonly string[] {
  if (trigger.kind === 'segment') return trigger.where;
  if (trigger.kind === 'tier') return [`grade:in:${trigger.tiers.map((tier) => `${trigger.schemeId}/${tier}`).join()}`];
  if (trigger.kind === 'rhythm') return ['orders:gte:2', `silenceRatio:gte:${trigger.ratio}`];
  return [];
}

/** Who comes in by something that happened in a span. @throws Failure `segment.*`, `score.not-run` */
export async function entriesInSpan(
  deps: ReadDeps,
  definition: JourneyDefinition,
  span: Span,
  zone: string,
): Promise<EntryStatement> {
  const { run, filter: who } = await customersFilter(deps, { where: definition.who });
  const { trigger } = definition;
  const params = { ...who?.params, run: run.runId, since: span.since.getTime(), until: span.until.getTime() };
  if (trigger.kind === 'order')
    return { sql: ORDER, params: { ...params, fact: trigger.fact, after: trigger.afterHours }, who };
  const days = trigger.kind === 'birthday' ? birthdaysIn(span, trigger.daysBefore, zone) : [];
  const marks = days.map(([mark]) => mark);
  return { sql: BIRTHDAY, params: { ...params, marks, moments: days.map(([, at]) => at.getTime()) }, who };
}

/**
 * Who comes in by a run of scores: meets the conditions by it and did not by that of an earlier day.
 * @param before undefined: everybody who meets them comes in
 */
export async function entriesByScores(
  deps: ReadDeps,
  definition: JourneyDefinition,
  {
    run,
    before,
    until,
  }: { readonly run: PublishedRun; readonly before: PublishedRun | undefined; readonly until: Date },
): Promise<EntryStatement> {
  const where = conditionsOfTrigger(definition.trigger);
  const { filter } = await customersFilter(deps, { where: [...where, ...definition.who], asOf: run.asOf });
  const earlier = before === undefined ? undefined : await customersFilter(deps, { where, asOf: before.asOf });
  const then = renamed(earlier?.filter, 'then_');
  const sql = SCORES.replace('1 /* filter */', () => filter?.sql ?? '1').replace(
    '1 /* filter before */',
    () => then?.sql ?? '1',
  );
  const params = { ...filter?.params, ...then?.params, run: run.runId, before: earlier?.run.runId ?? 0 };
  return { sql, params: { ...params, until: until.getTime() }, who: undefined };
}

/** Two filters in one statement: the parameters of one get other names. They stand in its text as `{w0:Type}` and in no other way. */
function renamed(filter: CustomerFilter | undefined, prefix: string): CustomerFilter | undefined {
  if (filter === undefined) return undefined;
  const params = Object.fromEntries(Object.entries(filter.params).map(([name, value]) => [prefix + name, value]));
  return { sql: filter.sql.replaceAll(/\{(w\d+):/g, (_, name: string) => `{${prefix}${name}:`), params };
}

/** The next entries after a customer and order. */
export async function entriesPage(
  { warehouse }: ReadDeps,
  entries: EntryStatement,
  after: Pick<Candidate, 'customerId' | 'orderId'> | undefined,
  limit: number,
): Promise<Candidate[]> {
  const rows = await warehouse.rows<{ customerId: string; orderId: string; at: string }>(placed(PAGE, entries), {
    ...entries.params,
    customer: after?.customerId ?? '0',
    order: after?.orderId ?? '0',
    limit,
  });
  return rows.map(({ at, ...row }) => ({ ...row, at: new Date(num(at)) }));
}

/** How many would have come in on each day of the shop, of each customer at most one in `gap` days; 0: all. */
export async function entriesPerDay({ warehouse }: ReadDeps, entries: EntryStatement, gap: number, zone: string) {
  const rows = await warehouse.rows<{ day: string; entries: string }>(placed(DAYS, entries), {
    ...entries.params,
    gap,
    zone,
  });
  return rows.map(({ day, entries: n }) => ({ day, entries: num(n) }));
}

function placed(sql: string, { sql: entries, who }: EntryStatement): string {
  return embedded(sql, 'entries', entries).replace('1 /* who */', () => who?.sql ?? '1');
}

/** Birthdays that lie `daysBefore` days after a day of the span, as MM-DD with the beginning of that day; 29 February falls on the 28th. */
export function birthdaysIn({ since, until }: Span, daysBefore: number, zone: string): (readonly [string, Date])[] {
  const found: (readonly [string, Date])[] = [];
  const last = dayIn(until, zone);
  for (let at = new Date(since.getTime() + DAY_MS); dayIn(at, zone) <= last; at = new Date(at.getTime() + DAY_MS)) {
    const birthday = new Date(Date.parse(`${dayIn(at, zone)}T00:00:00Z`) + daysBefore * DAY_MS).toISOString();
    const mark = birthday.slice(5, 10);
    found.push([mark, at]);
    const isLeap = new Date(`${birthday.slice(0, 4)}-02-29T00:00:00Z`).getUTCDate() === 29;
    if (mark === '02-28' && !isLeap) found.push(['02-29', at]);
  }
  return found;
}

/** What the shop's data hold of each thing a trigger can look at. */
export async function readSources({ warehouse, records }: ReadDeps): Promise<JourneySource[]> {
  const scored = await findRun({ records }).then(
    ({ totals }) => totals.customers,
    () => 0,
  );
  const [row] = await warehouse.rows<Record<string, string>>(SOURCES);
  const [schemes] = await records.query<{ n: string }>('select count(*) as n from grade_schemes');
  const of = (name: string) => num(row?.[name] ?? 0);
  const told = (['placed', 'unpaid', 'shipped', 'delivered', 'refunded', 'birthday'] as const).map((source) => ({
    source,
    records: of(source),
  }));
  return [
    { source: 'scores', records: scored },
    ...told,
    { source: 'tier', records: scored === 0 ? 0 : num(schemes?.n ?? 0) },
    // Complaints and carts come in by no door yet: no source of this house holds them.
    { source: 'complaint', records: 0 },
    { source: 'cart', records: 0 },
  ];
}

/** What a trigger needs in the data. */
export function sourceOf(trigger: JourneyTrigger): JourneySource['source'] {
  if (trigger.kind === 'order') return trigger.fact;
  return trigger.kind === 'segment' || trigger.kind === 'rhythm' ? 'scores' : trigger.kind;
}
