import { randomBytes } from 'node:crypto';
import { Failure } from '#contract/failure';
import type { Clock } from '#platform/clock';
import type { RecordsSession } from '#platform/postgres';
import { readSettings } from '#platform/settings';
import { type CalendarEntry, momentAt } from './ical.ts';

type Deps = { readonly records: RecordsSession; readonly clock: Clock };

/** Something with a day: a round of a campaign, the launch of a journey, an item of a plan, the review of one. */
export type CalendarFact = Omit<CalendarEntry, 'title' | 'notes'> & {
  readonly kind: 'campaign' | 'journey' | 'item' | 'review';
  readonly name: string;
  /** Of an item: whose plan it is of, and what kind of thing to do. */
  readonly plan: string;
  readonly itemKind: string;
  readonly owner: string;
};

/** Everything that has a day, for one subscriber. */
export type Calendar = { readonly shopName: string; readonly zone: string; readonly facts: readonly CalendarFact[] };

const MINUTES = 30;
const ROUNDS = `select c.campaign_id as "campaignId", c.name, r.step, r.due_at as "from", c.changed_at as "changedAt"
  from act_rounds r join act_campaigns c using (campaign_id) where c.kind = 'campaign' and r.due_at > $1 order by r.due_at limit 2000`;
const JOURNEYS = `select v.journey_id as "journeyId", v.version, j.name, v.launched_at as "from"
  from act_journey_versions v join act_journeys j using (journey_id) where v.launched_at > $1 order by v.launched_at limit 2000`;
const ITEMS = `select i.item_id as "itemId", i.title, i.kind, i.due_on as day, i.at, i.owner, p.name as plan, p.created_at as "changedAt"
  from act_plan_items i join act_plans p using (plan_id) where i.done_at is null order by i.due_on limit 2000`;
const REVIEWS = `select plan_id as "planId", name, owner, review_on as day, created_at as "changedAt"
  from act_plans where review_on is not null order by review_on limit 2000`;
const YEAR_MS = 366 * 86_400_000;

/** The token of an account's calendar; drawn when it is asked for the first time, and anew where `isNew` ends the old one. */
export async function calendarToken({ records, clock }: Deps, userId: string, isNew: boolean): Promise<string> {
  const sql = isNew
    ? `insert into act_calendars (user_id, token, changed_at) values ($1, $2, $3)
       on conflict (user_id) do update set token = excluded.token, changed_at = excluded.changed_at returning token`
    : `insert into act_calendars (user_id, token, changed_at) values ($1, $2, $3)
       on conflict (user_id) do update set user_id = excluded.user_id returning token`;
  const [row] = await records.query<{ token: string }>(sql, [
    userId,
    randomBytes(24).toString('base64url'),
    clock.now(),
  ]);
  return row?.token ?? '';
}

/** What the calendar behind a token holds: from a year ago on. @throws Failure `request.not-found` for a token that is none */
export async function readCalendar({ records, clock }: Deps, token: string): Promise<Calendar> {
  const known = await records.query('select 1 from act_calendars where token = $1', [token]);
  if (known.length === 0) throw new Failure('request.not-found', { what: 'calendar', id: '' });
  const { zone, shopName } = await readSettings(records);
  const since = new Date(clock.now().getTime() - YEAR_MS);
  type Round = { campaignId: number; name: string; step: number; from: Date; changedAt: Date };
  type Launch = { journeyId: number; version: number; name: string; from: Date };
  const [rounds, launches] = [
    await records.query<Round>(ROUNDS, [since]),
    await records.query<Launch>(JOURNEYS, [since]),
  ];
  const none = { plan: '', itemKind: '', owner: '' };
  return {
    zone,
    shopName,
    facts: [
      ...rounds.map(({ campaignId, step, name, from, changedAt }) => ({
        ...none,
        kind: 'campaign' as const,
        uid: `campaign-${campaignId}-${step}@patron`,
        name,
        when: { from, minutes: MINUTES },
        changedAt,
      })),
      ...launches.map(({ journeyId, version, name, from }) => ({
        ...none,
        kind: 'journey' as const,
        uid: `journey-${journeyId}-${version}@patron`,
        name,
        when: { from, minutes: MINUTES },
        changedAt: from,
      })),
      ...(await planFacts(records, zone)),
    ],
  };
}

async function planFacts(records: RecordsSession, zone: string): Promise<CalendarFact[]> {
  type Item = {
    itemId: number;
    title: string;
    kind: string;
    day: string;
    at: string | null;
    owner: string;
    plan: string;
    changedAt: Date;
  };
  type Review = { planId: number; name: string; owner: string; day: string; changedAt: Date };
  const items = await records.query<Item>(ITEMS);
  const reviews = await records.query<Review>(REVIEWS);
  return [
    ...items.map(({ itemId, title, kind, day, at, owner, plan, changedAt }) => ({
      kind: 'item' as const,
      uid: `item-${itemId}@patron`,
      name: title,
      plan,
      itemKind: kind,
      owner,
      when: at === null ? { day } : { from: momentAt(day, at, zone), minutes: MINUTES },
      changedAt,
    })),
    ...reviews.map(({ planId, name, owner, day, changedAt }) => ({
      kind: 'review' as const,
      uid: `review-${planId}@patron`,
      name,
      plan: '',
      itemKind: '',
      owner,
      when: { day },
      changedAt,
    })),
  ];
}
