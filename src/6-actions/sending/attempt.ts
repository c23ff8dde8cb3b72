import { pause } from '#platform/engine-process';
import type { AudienceMember } from '#segments';
import type { Outcome, Outgoing } from '../channels/channel.ts';
import { keepDecisions } from '../consent/consent-records.ts';
import { refusals } from '../gate/gate.ts';
import { isQuiet, nextLoud, zonesOf } from '../policy/quiet-hours.ts';
import { claim, postpone, type QueuedDelivery, type Settled, settle } from './deliveries.ts';
import type { OpenRound, SenderDeps } from './open-round.ts';
import { writeLines } from './write-lines.ts';
import { writeDown } from './written.ts';

/** A message with the customer it goes to. */
export type Waiting = QueuedDelivery & { readonly member: AudienceMember };

/** Asked again and again while a round is sent: may it go on? Answers from what was read at most half a second ago. */
export type MayGoOn = () => Promise<boolean>;

/** How an attempt at some messages ended: all were tried, it was stopped, or the other side was not there. */
export type AttemptEnd =
  | { readonly kind: 'tried' | 'stopped' }
  | { readonly kind: 'unreached'; readonly reason: string };

const LONGEST_SLICE_MS = 20_000;
const WRITTEN_TOGETHER = 1_000;
const MOST_DEFERRALS = 3;
const UNREACHED_PAUSE_MS = 60_000;

type Ready = { readonly delivery: Waiting; readonly message: Outgoing };

/**
 * Tries to send some messages, a few at a time. Each is marked as being attempted, and that is committed, before anything leaves; what
 * became of it is kept right after. Between the two lies the only moment in which a crash leaves it unknown.
 * @param isFresh the gate was asked for them just now; otherwise consent and quiet hours are asked again here
 */
export async function attempt(
  deps: SenderDeps,
  round: OpenRound,
  deliveries: readonly Waiting[],
  mayGoOn: MayGoOn,
  isFresh: boolean,
): Promise<AttemptEnd> {
  const allowed = isFresh ? deliveries : await stillAllowed(deps, round, deliveries);
  const together = round.way?.together ?? WRITTEN_TOGETHER;
  const until = deps.clock.now().getTime() + LONGEST_SLICE_MS;
  for (let at = 0; at < allowed.length; at += together) {
    if (!(await waited(round, mayGoOn))) return { kind: 'stopped' };
    // What is left waits in the records, where more important campaigns may come before it.
    if (deps.clock.now().getTime() > until) break;
    const some = allowed.slice(at, at + together);
    if (round.channel === 'file') {
      await writeLines(deps, round, some);
      continue;
    }
    const ready = await compose(deps, round, some);
    if (round.way === undefined) await writeDown(deps, round, ready);
    else {
      const end = await sendTogether(deps, round, ready);
      if (end !== undefined) return end;
    }
  }
  return { kind: 'tried' };
}

/** Waits for the pace, listening for the kill switch. @returns false where it was stopped. */
export async function waited({ pace }: OpenRound, mayGoOn: MayGoOn): Promise<boolean> {
  for (;;) {
    if (!(await mayGoOn())) return false;
    const wait = pace.waitMs();
    if (wait <= 0) return true;
    await pause(Math.min(wait, 500));
  }
}

/** Consent may have been taken back since, and the clock has moved on: both are asked at the moment of sending. */
async function stillAllowed(deps: SenderDeps, round: OpenRound, deliveries: readonly Waiting[]): Promise<Waiting[]> {
  const now = deps.clock.now();
  const { quietHours } = round;
  const refused = await refusals(
    deps,
    round.channel,
    round.purpose,
    deliveries.map(({ member }) => member),
  );
  const gone = deliveries.flatMap(({ deliveryId }, i): Settled[] => {
    const reason = refused[i];
    return reason === undefined ? [] : [{ deliveryId, state: 'excluded', reason }];
  });
  await settle(deps, gone, 'queued', { costMinor: 0, now });
  const left = deliveries.filter((_, i) => refused[i] === undefined);
  const zones = ({ member }: Waiting) => zonesOf(member.country, round.settings.zone);
  const quiet = left.filter((delivery) => isQuiet(now, zones(delivery), quietHours));
  for (const delivery of quiet)
    await postpone(deps, [delivery.deliveryId], nextLoud(now, zones(delivery), quietHours), 0);
  return left.filter((delivery) => !quiet.includes(delivery));
}

/** Fills the messages in. One that cannot be is settled as failed, and the others go on. */
async function compose(deps: SenderDeps, round: OpenRound, deliveries: readonly Waiting[]): Promise<Ready[]> {
  const ready: Ready[] = [];
  const faults: Settled[] = [];
  const { campaignId, step, campaign } = round;
  for (const delivery of deliveries) {
    const { deliveryId, customerId, address, member } = delivery;
    const links = round.linksOf(deliveryId);
    try {
      const composed = round.compose(member, links);
      const key = `${campaignId}.${step}.${customerId}`;
      const message = {
        key,
        to: address,
        member,
        composed,
        links,
        campaign: { campaignId, name: campaign.name, step },
      };
      ready.push({ delivery, message });
    } catch (error) {
      deps.log.warn('campaign.content', { campaignId, step, customerId, error });
      faults.push({ deliveryId, state: 'failed', reason: 'content' });
    }
  }
  await settle(deps, faults, 'queued', { costMinor: 0, now: deps.clock.now() });
  return ready;
}

async function sendTogether(
  deps: SenderDeps,
  round: OpenRound,
  ready: readonly Ready[],
): Promise<AttemptEnd | undefined> {
  const { way } = round;
  if (way === undefined || ready.length === 0) return undefined;
  const claimed = await claim(
    deps,
    ready.map(({ delivery }) => delivery.deliveryId),
    deps.clock.now(),
  );
  const own = ready.filter(({ delivery }) => claimed.has(delivery.deliveryId));
  round.pace.take(own.length);
  const outcomes = await Promise.all(own.map(async ({ message }) => outcomeOf(() => way.send(message))));
  const unreached = await keepOutcomes(
    deps,
    round,
    own.map(({ delivery }) => delivery),
    outcomes,
  );
  return unreached === undefined ? undefined : { kind: 'unreached', reason: unreached };
}

/** What a way throws instead of answering may have happened after the message left. */
async function outcomeOf(send: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await send();
  } catch (error) {
    return { kind: 'unknown', reason: error instanceof Error ? error.name : 'error' };
  }
}

/** @returns why the other side was not reached, where it was not. */
async function keepOutcomes(
  deps: SenderDeps,
  round: OpenRound,
  deliveries: readonly Waiting[],
  outcomes: readonly Outcome[],
): Promise<string | undefined> {
  const now = deps.clock.now();
  const settled: Settled[] = [];
  const away: string[] = [];
  let unreached: string | undefined;
  for (const [i, outcome] of outcomes.entries()) {
    const delivery = deliveries[i];
    if (delivery === undefined) continue;
    const { deliveryId } = delivery;
    if (outcome.kind === 'sent') settled.push({ deliveryId, state: 'sent', reason: '' });
    else if (outcome.kind === 'unreached') {
      away.push(deliveryId);
      unreached = outcome.reason;
    } else if (outcome.kind === 'refused-now' && delivery.deferrals < MOST_DEFERRALS) {
      await postpone(deps, [deliveryId], new Date(now.getTime() + outcome.afterSeconds * 1000), 1);
    } else {
      settled.push({ deliveryId, state: outcome.kind === 'unknown' ? 'unknown' : 'failed', reason: outcome.reason });
      if (outcome.kind === 'gone') await keepBounce(deps, round, delivery, outcome.reason);
    }
  }
  await settle(deps, settled, 'attempting', { costMinor: round.design.cost.messageMinor, now });
  await postpone(deps, away, new Date(now.getTime() + UNREACHED_PAUSE_MS), 0);
  return unreached;
}

/** Nobody lives at that address: no campaign writes there again. */
async function keepBounce(deps: SenderDeps, round: OpenRound, { subjectKind, address }: Waiting, reason: string) {
  const decision = {
    subject: { kind: subjectKind, subject: address },
    channel: round.channel,
    purpose: 'all',
    decision: 'withdrawn',
    basis: 'bounce',
    evidence: `${round.campaignId}.${round.step} ${reason}`,
    decidedAt: deps.clock.now(),
    expiresAt: null,
  } as const;
  await keepDecisions(deps, [decision], 'delivery', null);
}
