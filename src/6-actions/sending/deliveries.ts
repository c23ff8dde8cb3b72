import type { Channel, Purpose } from '#contract/campaign';
import type { SubjectKind } from '#contract/consent';
import type { ContactPolicy } from '#contract/contact-policy';
import type { RecordsSession } from '#platform/postgres';
import type { Verdict } from '../gate/gate.ts';
import { nextLoud, zonesOf } from '../policy/quiet-hours.ts';

type Session = { readonly records: RecordsSession };

/** A round that is being sent: what every one of its rows says. */
export type RoundFacts = {
  readonly campaignId: number;
  readonly step: number;
  readonly channel: Channel;
  readonly purpose: Purpose;
  readonly shareTreated: number;
  readonly shareHeldOut: number;
};

/** A message that waits for its moment. */
export type QueuedDelivery = {
  readonly deliveryId: string;
  readonly customerId: string;
  readonly subjectKind: SubjectKind;
  readonly address: string;
  readonly deferrals: number;
};

const ADD = `with added as (
    insert into act_deliveries (campaign_id, step, channel, purpose, share_treated, share_held_out, decided_at, customer_id, arm, state, reason,
      subject_kind, address, stage, abc_net, not_before)
    select $1, $2, $3, $4, $5, $6, $7, * from unnest($8::numeric[], $9::text[], $10::text[], $11::text[], $12::text[], $13::text[], $14::text[],
      $15::text[], $16::timestamptz[])
    on conflict do nothing returning customer_id, delivery_id
  ), untold as (insert into act_untold (deliveries) select array_agg(delivery_id) from added having count(*) > 0)
  select customer_id::text as customer, delivery_id::text as "deliveryId" from added`;
const KNOWN = `select customer_id::text as customer from act_deliveries
  where campaign_id = $1 and step = $2 and customer_id = any($3::numeric[])`;

/** Which of these customers this step has decided about already. */
export async function decidedBefore(
  { records }: Session,
  { campaignId, step }: Pick<RoundFacts, 'campaignId' | 'step'>,
  customerIds: readonly string[],
): Promise<Set<string>> {
  const rows = await records.query<{ customer: string }>(KNOWN, [campaignId, step, [...customerIds]]);
  return new Set(rows.map(({ customer }) => customer));
}

/**
 * Keeps what was decided about some customers, each once: who has a row already keeps it. Who shares an address with somebody this step
 * writes to is excluded for that.
 * @returns the messages to send, by customer.
 */
export async function keepVerdicts(
  { records }: Session,
  round: RoundFacts,
  verdicts: readonly Verdict[],
  when: { readonly now: Date; readonly zone: string; readonly quiet: ContactPolicy['quietHours'] },
): Promise<Map<string, QueuedDelivery>> {
  if (verdicts.length === 0) return new Map();
  const kept = await insert(records, round, verdicts, when);
  const left = verdicts.filter(({ member }) => !kept.has(member.customerId));
  const again = left.map(({ member }): Verdict => ({ member, arm: null, reason: 'same-address' }));
  if (again.length > 0) await insert(records, round, again, when);
  const queued = new Map<string, QueuedDelivery>();
  for (const verdict of verdicts) {
    const customerId = verdict.member.customerId;
    const deliveryId = kept.get(customerId);
    if (deliveryId === undefined || verdict.arm !== 'treated') continue;
    const { kind, subject } = verdict.address;
    queued.set(customerId, { deliveryId, customerId, subjectKind: kind, address: subject, deferrals: 0 });
  }
  return queued;
}

async function insert(
  records: RecordsSession,
  round: RoundFacts,
  verdicts: readonly Verdict[],
  { now, zone, quiet }: Parameters<typeof keepVerdicts>[3],
): Promise<Map<string, string>> {
  const begins = new Map<string, Date>();
  const column = <T>(of: (verdict: Verdict) => T) => verdicts.map(of);
  const addressed = (verdict: Verdict) => (verdict.arm === 'treated' ? verdict.address : undefined);
  const rows = await records.query<{ customer: string; deliveryId: string }>(ADD, [
    round.campaignId,
    round.step,
    round.channel,
    round.purpose,
    round.shareTreated,
    round.shareHeldOut,
    now,
    column(({ member }) => member.customerId),
    column(({ arm }) => arm),
    column(({ arm }) => (arm === null ? 'excluded' : arm === 'treated' ? 'queued' : 'held')),
    column((verdict) => (verdict.arm === null ? verdict.reason : verdict.arm === 'treated' ? '' : verdict.arm)),
    column((verdict) => addressed(verdict)?.kind ?? null),
    column((verdict) => addressed(verdict)?.subject ?? null),
    column(({ member }) => member.stage),
    column(({ member }) => member.abcNet),
    column(({ member: { country } }) => {
      const begin = begins.get(country) ?? nextLoud(now, zonesOf(country, zone), quiet);
      begins.set(country, begin);
      return begin;
    }),
  ]);
  return new Map(rows.map(({ customer, deliveryId }) => [customer, deliveryId]));
}

const READY = `select delivery_id::text as "deliveryId", customer_id::text as "customerId", subject_kind as "subjectKind", address, deferrals
  from act_deliveries where campaign_id = $1 and step = $2 and state = 'queued' and not_before <= $3
  order by not_before, delivery_id limit $4`;
const CLAIM = `update act_deliveries set state = 'attempting', attempted_at = $2, version = version + 1
  where delivery_id = any($1::bigint[]) and state = 'queued' returning delivery_id::text as "deliveryId"`;
const SETTLE = `with changed as (
    update act_deliveries set state = settled.state, reason = settled.reason, settled_at = $6, version = version + 1,
      cost_minor = case when settled.state in ('sent', 'unknown') then $5 else 0 end,
      address = case when settled.state = 'excluded' then null else address end
    from unnest($1::bigint[], $2::text[], $3::text[]) as settled (id, state, reason)
    where delivery_id = settled.id and act_deliveries.state = $4 returning delivery_id
  )
  insert into act_untold (deliveries) select array_agg(delivery_id) from changed having count(*) > 0`;
const POSTPONE = `update act_deliveries set state = 'queued', attempted_at = null, not_before = $2, deferrals = deferrals + $3,
    version = version + 1
  where delivery_id = any($1::bigint[]) and state in ('queued', 'attempting')`;

/** The messages whose moment has come, at most `limit`. */
export function readyDeliveries(
  { records }: Session,
  { campaignId, step }: Pick<RoundFacts, 'campaignId' | 'step'>,
  now: Date,
  limit: number,
): Promise<QueuedDelivery[]> {
  return records.query<QueuedDelivery>(READY, [campaignId, step, now, limit]);
}

/** Marks messages as being attempted; committed when it resolves. Only those it gives back may be attempted. */
export async function claim({ records }: Session, ids: readonly string[], now: Date): Promise<Set<string>> {
  const rows = await records.query<{ deliveryId: string }>(CLAIM, [[...ids], now]);
  return new Set(rows.map(({ deliveryId }) => deliveryId));
}

/** What became of a message. */
export type Settled = {
  readonly deliveryId: string;
  readonly state: 'sent' | 'failed' | 'unknown' | 'excluded';
  readonly reason: string;
};

/** Keeps what became of messages that stood in state `from`. A message that was sent, or may have been, costs `costMinor`. */
export async function settle(
  { records }: Session,
  settled: readonly Settled[],
  from: 'queued' | 'attempting',
  { costMinor, now }: { readonly costMinor: number; readonly now: Date },
): Promise<void> {
  if (settled.length === 0) return;
  const column = (name: keyof Settled) => settled.map((one) => one[name]);
  await records.query(SETTLE, [column('deliveryId'), column('state'), column('reason'), from, costMinor, now]);
}

/** Puts messages back that were surely not sent. `deferrals`: 1 where the other side asked to come again, 0 where it was not reached. */
export async function postpone(
  { records }: Session,
  ids: readonly string[],
  until: Date,
  deferrals: 0 | 1,
): Promise<void> {
  if (ids.length > 0) await records.query(POSTPONE, [[...ids], until, deferrals]);
}

const INTERRUPTED = `with changed as (
    update act_deliveries d set state = 'unknown', reason = 'interrupted', settled_at = $1, version = version + 1,
      cost_minor = coalesce((select (steps -> 'cost' ->> 'messageMinor')::bigint from act_campaigns c where c.campaign_id = d.campaign_id), 0)
    where state = 'attempting' returning delivery_id
  ), untold as (insert into act_untold (deliveries) select array_agg(delivery_id) from changed having count(*) > 0)
  select count(*)::integer as messages from changed`;

/** What was being attempted when the process ended may have been sent: it is known as unknown from now on. @returns how many. */
export async function settleInterrupted({ records }: Session, now: Date): Promise<number> {
  const [row] = await records.query<{ messages: number }>(INTERRUPTED, [now]);
  return row?.messages ?? 0;
}
