import type { Channel, Purpose } from '#contract/campaign';
import type { ContactPolicy } from '#contract/contact-policy';
import type { Clock } from '#platform/clock';
import type { RecordsSession } from '#platform/postgres';
import type { AudienceMember } from '#segments';
import { type Arm, armOf } from '../campaigns/arms.ts';
import { decisionsOn } from '../consent/consent-records.ts';
import { consentState } from '../consent/consent-state.ts';
import { addressOf, type Reachable, type Subject, subjectKey, subjectsFor } from '../consent/subjects.ts';
import type { StandingPolicy } from '../policy/policy-records.ts';

type Deps = { readonly records: RecordsSession; readonly clock: Clock };

/** What the gate has to know of a campaign. */
export type GatedCampaign = {
  readonly seed: string;
  readonly controlShare: number;
  readonly channel: Channel;
  readonly purpose: Purpose;
};

/** Why somebody is not written to. `none`: never consented. `same-address`: another customer with this address gets it. */
export const EXCLUSIONS = [
  'no-address',
  'none',
  'withdrawn',
  'expired',
  'bounced',
  'capped-channel',
  'capped-overall',
  'same-address',
  'over-budget',
] as const;
export type Exclusion = (typeof EXCLUSIONS)[number];

/** What was decided about one customer: excluded before the draw, or drawn. */
export type Verdict = { readonly member: AudienceMember } & (
  | { readonly arm: null; readonly reason: Exclusion }
  | { readonly arm: Arm; readonly address: Subject }
);

/**
 * Decides about some customers at this moment. Address, consent and frequency are asked of everybody before anybody is drawn, so that the
 * treated and those left alone differ by the draw only; then the universal holdout, then the campaign's own control group.
 */
export async function decide(
  deps: Deps,
  campaign: GatedCampaign,
  standing: StandingPolicy,
  members: readonly AudienceMember[],
): Promise<Verdict[]> {
  const { channel, purpose } = campaign;
  const addresses = members.map((member) => addressOf(channel, member));
  const [consents, capped] = await Promise.all([
    refusals(deps, channel, purpose, members),
    purpose === 'marketing' ? cappedBy(deps, channel, standing.policy, members, addresses) : () => undefined,
  ]);
  const taken = new Set<string>();
  return members.map((member, i): Verdict => {
    const address = addresses[i];
    if (address === undefined) return { member, arm: null, reason: 'no-address' };
    const reason = consents[i] ?? capped(member.customerId, address.subject);
    if (reason !== undefined) return { member, arm: null, reason };
    const key = subjectKey(address);
    if (taken.has(key)) return { member, arm: null, reason: 'same-address' };
    taken.add(key);
    return { member, arm: armOf(campaign, standing.holdout, member.customerId), address };
  });
}

/** Of each customer: why their consent does not allow a message now; undefined where it does. */
export async function refusals(
  deps: Deps,
  channel: Channel,
  purpose: Purpose,
  customers: readonly Reachable[],
): Promise<(Exclusion | undefined)[]> {
  const subjects = customers.map((customer) => subjectsFor(channel, customer));
  const decisions = await decisionsOn(deps, subjects.flat(), channel, purpose);
  const now = deps.clock.now();
  let at = 0;
  return subjects.map(({ length }) => {
    const state = consentState(decisions.slice(at, at + length).flat(), now);
    at += length;
    return state === 'granted' ? undefined : state;
  });
}

// A round writes to a customer, and to an address, at most once: where the rounds of some days are fewer than a cap, nobody has reached it.
// The hour: a page under way when a round is stopped is kept a moment after that.
const ROUNDS = `select count(*)::integer as rounds from act_rounds
  where (ended_at is null or ended_at > $1::timestamptz - interval '1 hour') and (started_at is not null or is_decided)`;
const RECENT = `select customer_id::text as customer, address, channel, decided_at as "decidedAt" from act_deliveries
  where (customer_id = any($1::numeric[]) or address = any($2::text[])) and address is not null and purpose = 'marketing'
    and state in ('queued', 'attempting', 'sent', 'unknown') and decided_at > $3`;
const DAY_MS = 86_400_000;

/** Counts marketing messages that were sent, or are on their way, to the customer or to the address, whichever had more. */
async function cappedBy(
  { records, clock }: Deps,
  channel: Channel,
  { capPerChannel, capOverall }: ContactPolicy,
  members: readonly AudienceMember[],
  addresses: readonly (Subject | undefined)[],
): Promise<(customerId: string, address: string) => Exclusion | undefined> {
  const now = clock.now().getTime();
  const since = new Date(now - Math.max(capPerChannel.days, capOverall.days) * DAY_MS);
  const [ran] = await records.query<{ rounds: number }>(ROUNDS, [since]);
  if (ran !== undefined && ran.rounds < Math.min(capPerChannel.messages, capOverall.messages)) return () => undefined;
  const known = addresses.flatMap((address) => (address === undefined ? [] : [address.subject]));
  const ids = members.map(({ customerId }) => customerId);
  type Row = { customer: string; address: string; channel: Channel; decidedAt: Date };
  const rows = await records.query<Row>(RECENT, [ids, known, since]);
  const count = (cap: { days: number }, of: (row: Row) => boolean) =>
    tally(rows.filter((row) => of(row) && row.decidedAt.getTime() > now - cap.days * DAY_MS));
  const byChannel = count(capPerChannel, (row) => row.channel === channel);
  const overall = count(capOverall, () => true);
  const most = (counts: ReadonlyMap<string, number>, customerId: string, address: string) =>
    Math.max(counts.get(`c:${customerId}`) ?? 0, counts.get(`a:${address}`) ?? 0);
  return (customerId, address) => {
    if (most(byChannel, customerId, address) >= capPerChannel.messages) return 'capped-channel';
    return most(overall, customerId, address) >= capOverall.messages ? 'capped-overall' : undefined;
  };
}

function tally(rows: readonly { customer: string; address: string }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { customer, address } of rows) {
    for (const key of [`c:${customer}`, `a:${address}`]) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
