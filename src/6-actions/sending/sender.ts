import { isFailure } from '#contract/failure';
import { pause } from '#platform/engine-process';
import { readSettings } from '#platform/settings';
import { endFilling } from '../content/fill-lines.ts';
import { settleInterrupted } from './deliveries.ts';
import { writeFacts } from './facts.ts';
import { type OpenRound, openRound, type SenderDeps } from './open-round.ts';
import { dueRounds, endRound, markSending, noteTrouble, sendingIsAllowed } from './rounds.ts';
import { type SliceEnd, sendSlice } from './send-slice.ts';

/** The one that sends: it alone, one slice of one round after another, the most important campaign first. */
export type Sender = {
  /** Takes over what a dead process left, and begins to look for work. */
  start(): Promise<void>;
  /** Ends after the messages that are being attempted. */
  stop(): Promise<void>;
  /** There may be work: look now. */
  wake(): void;
};

const IDLE_MS = 1_000;
/** The kill switch is heard within this time. */
const ALLOWED_MS = 500;
/** A channel that was not reached is tried again so much later. */
const TROUBLE_MS = 30_000;

/** Opens the sender of an installation. One process at a time has one: the owner of the data directory. */
export function openSender(deps: SenderDeps): Sender {
  let loop: Promise<void> | undefined;
  let isStopping = false;
  let awake: (() => void) | undefined;

  const work = async () => {
    while (!isStopping) {
      const worked = await oneSlice(deps, () => isStopping).catch((error: unknown) => {
        deps.log.error('campaign.sender', { error });
        return false;
      });
      if (!worked && !isStopping) {
        await Promise.race([
          pause(IDLE_MS),
          new Promise<void>((resolve) => {
            awake = resolve;
          }),
        ]);
      }
    }
  };

  return {
    start: async () => {
      const unknown = await settleInterrupted(deps, deps.clock.now());
      if (unknown > 0) deps.log.warn('campaign.interrupted', { messages: unknown });
      loop = work();
    },
    stop: async () => {
      isStopping = true;
      awake?.();
      await loop;
      await endFilling();
    },
    wake: () => awake?.(),
  };
}

/** When a channel is tried again, by round. */
const tryAgainAt = new WeakMap<SenderDeps, Map<string, number>>();

/** Works at the most important round that has something to do. @returns whether one had. */
export async function oneSlice(deps: SenderDeps, isStopping: () => boolean = () => false): Promise<boolean> {
  const { zone } = await readSettings(deps.records);
  await writeFacts(deps, zone);
  const later = tryAgainAt.get(deps) ?? new Map<string, number>();
  tryAgainAt.set(deps, later);
  for (const { campaignId, step } of await dueRounds(deps)) {
    const name = `${campaignId}.${step}`;
    if (isStopping()) return false;
    if ((later.get(name) ?? 0) > deps.clock.now().getTime()) continue;
    if (!(await sendingIsAllowed(deps, campaignId))) continue;
    const end = await workOn(deps, campaignId, step, isStopping);
    if (end.kind === 'unreached') {
      later.set(name, deps.clock.now().getTime() + TROUBLE_MS);
      await noteTrouble(deps, campaignId, step, end.reason);
      continue;
    }
    await noteTrouble(deps, campaignId, step, '');
    if (end.kind === 'finished') await endRound(deps, campaignId, step);
    if (end.kind === 'worked' || end.kind === 'finished') {
      await writeFacts(deps, zone);
      return true;
    }
  }
  return false;
}

async function workOn(
  deps: SenderDeps,
  campaignId: number,
  step: number,
  isStopping: () => boolean,
): Promise<SliceEnd> {
  let round: OpenRound;
  try {
    round = await openRound(deps, campaignId, step);
  } catch (error) {
    // Content that no longer reads, or a store that is away: nothing was attempted.
    deps.log.error('campaign.round', { campaignId, step, error });
    return { kind: 'unreached', reason: isFailure(error) ? error.code : 'content' };
  }
  try {
    await markSending(deps, campaignId, step);
    return await sendSlice(deps, round, mayGoOn(deps, campaignId, isStopping));
  } catch (error) {
    // Conditions that cannot be answered now: the campaigns after this one do not wait for it.
    if (!isFailure(error)) throw error;
    deps.log.error('campaign.round', { campaignId, step, error });
    return { kind: 'unreached', reason: error.code };
  } finally {
    round.close();
  }
}

/** Asks the records at most twice a second. */
function mayGoOn(deps: SenderDeps, campaignId: number, isStopping: () => boolean): () => Promise<boolean> {
  let askedAt = 0;
  let isAllowed = true;
  return async () => {
    if (isStopping()) return false;
    const now = deps.clock.now().getTime();
    if (now - askedAt >= ALLOWED_MS) {
      isAllowed = await sendingIsAllowed(deps, campaignId);
      askedAt = now;
    }
    return isAllowed;
  };
}
