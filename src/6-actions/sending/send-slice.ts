import { num } from '#platform/num';
import { openAudience } from '#segments';
import { decide } from '../gate/gate.ts';
import { type AttemptEnd, attempt, type MayGoOn, type Waiting } from './attempt.ts';
import { affordable, withinBudget } from './budget.ts';
import { decidedBefore, keepVerdicts, readyDeliveries, settle } from './deliveries.ts';
import type { OpenRound, SenderDeps } from './open-round.ts';
import { writePages } from './write-pages.ts';

/** Customers asked at once, and messages taken up at once. */
const PAGE = 2_000;
const READY = 200;

/** What a slice of work at a round came to: something was done, there is nothing to do now, all is done, or the channel is away. */
export type SliceEnd =
  | { readonly kind: 'worked' | 'nothing-now' | 'finished' | 'stopped' }
  | { readonly kind: 'unreached'; readonly reason: string };

/**
 * Works at a round for a while: first the messages whose moment has come, then the next customers of the audience. Small enough that more
 * important campaigns and the kill switch are soon heard.
 */
export async function sendSlice(deps: SenderDeps, round: OpenRound, mayGoOn: MayGoOn): Promise<SliceEnd> {
  const reason = await channelTrouble(round);
  if (reason !== '') return { kind: 'unreached', reason };
  const allowed = await warmUpLeft(deps, round);
  if (allowed < 1) return { kind: 'nothing-now' };
  const ready = await readyDeliveries(deps, round, deps.clock.now(), Math.min(READY, allowed));
  if (ready.length > 0) return ended(await attempt(deps, round, await withMembers(deps, ready), mayGoOn, false));
  const state = await roundState(deps, round);
  if (!state.isDecided && round.channel === 'file')
    return ended(await writePages(deps, round, state.afterCustomer, mayGoOn));
  if (!state.isDecided) return ended(await decideNext(deps, round, { after: state.afterCustomer, allowed }, mayGoOn));
  return { kind: state.isWaiting ? 'nothing-now' : 'finished' };
}

function ended(end: AttemptEnd): SliceEnd {
  if (end.kind === 'unreached') return end;
  return { kind: end.kind === 'tried' ? 'worked' : 'stopped' };
}

async function channelTrouble({ way, channel }: OpenRound): Promise<string> {
  if (way !== undefined) return way.check();
  return channel === 'file' || channel === 'task' ? '' : 'channel-unset';
}

/** Asks the next customers of the audience, keeps what is decided, and sends at once to those for whom it is not quiet. */
async function decideNext(
  deps: SenderDeps,
  round: OpenRound,
  { after, allowed }: { readonly after: string | undefined; readonly allowed: number },
  mayGoOn: MayGoOn,
): Promise<AttemptEnd> {
  const { campaignId, step } = round;
  const audience = await openAudience(deps, round.design.who.where);
  await audience.assertWorkedOut();
  if (after === undefined) {
    const sql = 'update act_rounds set audience = $3 where campaign_id = $1 and step = $2';
    await deps.records.query(sql, [campaignId, step, await audience.count()]);
  }
  const page = await audience.page(after, PAGE);
  const known = await decidedBefore(
    deps,
    round,
    page.map(({ customerId }) => customerId),
  );
  const fresh = page.filter(({ customerId }) => !known.has(customerId));
  const verdicts = withinBudget(await decide(deps, round.gated, round.standing, fresh), await affordable(deps, round));
  const now = deps.clock.now();
  const when = { now, zone: round.settings.zone, quiet: round.quietHours };
  const queued = await deps.records.transaction(async (session) => {
    const kept = await keepVerdicts({ records: session }, round, verdicts, when);
    const sql = `update act_rounds set after_customer = coalesce($3, after_customer), is_decided = $4 where campaign_id = $1 and step = $2`;
    await session.query(sql, [campaignId, step, page.at(-1)?.customerId ?? null, page.length < PAGE]);
    return kept;
  });
  // Those for whom it is quiet wait in the records; the others were asked a moment ago.
  const loud = new Set((await readyDeliveries(deps, round, now, PAGE)).map(({ deliveryId }) => deliveryId));
  const waiting = fresh.flatMap((member): Waiting[] => {
    const delivery = queued.get(member.customerId);
    return delivery === undefined || !loud.has(delivery.deliveryId) ? [] : [{ ...delivery, member }];
  });
  return attempt(deps, round, waiting.slice(0, allowed), mayGoOn, true);
}

/** Messages that wait, with their customers as they are known now; who is no longer there is settled as excluded. */
async function withMembers(deps: SenderDeps, ready: Awaited<ReturnType<typeof readyDeliveries>>): Promise<Waiting[]> {
  const audience = await openAudience(deps, []);
  const members = await audience.these(ready.map(({ customerId }) => customerId));
  const byId = new Map(members.map((member) => [member.customerId, member]));
  const gone = ready.filter(({ customerId }) => !byId.has(customerId));
  const settled = gone.map(({ deliveryId }) => ({ deliveryId, state: 'excluded' as const, reason: 'not-there' }));
  await settle(deps, settled, 'queued', { costMinor: 0, now: deps.clock.now() });
  return ready.flatMap((delivery) => {
    const member = byId.get(delivery.customerId);
    return member === undefined ? [] : [{ ...delivery, member }];
  });
}

async function roundState({ records }: SenderDeps, { campaignId, step }: OpenRound) {
  const [row] = await records.query<{ isDecided: boolean; afterCustomer: string | null; isWaiting: boolean }>(
    `select is_decided as "isDecided", after_customer::text as "afterCustomer", exists (
       select from act_deliveries where campaign_id = $1 and step = $2 and state in ('queued', 'attempting')) as "isWaiting"
     from act_rounds where campaign_id = $1 and step = $2`,
    [campaignId, step],
  );
  return {
    isDecided: row?.isDecided ?? true,
    isWaiting: row?.isWaiting ?? false,
    afterCustomer: row?.afterCustomer ?? undefined,
  };
}

const DAY_MS = 86_400_000;

/** In the first days of e-mail a server that is not known yet sends little: so many on the first day, twice as many on each day after it. */
async function warmUpLeft({ records, clock }: SenderDeps, { channel, standing }: OpenRound): Promise<number> {
  const { warmUpFirstDay } = standing.policy;
  if (channel !== 'email' || warmUpFirstDay === 0) return Number.MAX_SAFE_INTEGER;
  const [row] = await records.query<{ first: Date | null; today: string }>(
    `select min(attempted_at) as first, count(*) filter (where attempted_at > $1) as today
     from act_deliveries where channel = 'email' and attempted_at is not null`,
    [new Date(clock.now().getTime() - DAY_MS)],
  );
  return warmUpLimit(warmUpFirstDay, row?.first ?? null, clock.now()) - num(row?.today ?? 0);
}

/** first · 2^(whole days since the first e-mail) */
export function warmUpLimit(firstDay: number, first: Date | null, now: Date): number {
  const days = first === null ? 0 : Math.floor((now.getTime() - first.getTime()) / DAY_MS);
  return firstDay * 2 ** Math.min(days, 40);
}
