import { type Channel, PURPOSES, type Purpose } from '#contract/campaign';
import { Failure } from '#contract/failure';
import type { Preferences } from '#contract/preferences';
import { readSettings } from '#platform/settings';
import { decisionsOn, keepDecisions } from '../consent/consent-records.ts';
import { consentState } from '../consent/consent-state.ts';
import { readPreferenceToken } from '../consent/preference-token.ts';
import type { Subject } from '../consent/subjects.ts';
import type { SenderDeps } from '../sending/open-round.ts';

type Message = { deliveryId: string; channel: Channel; purpose: Purpose; subject: Subject };

/** What the holder of a link may choose. Reading changes nothing. @throws Failure `request.not-found` for a link nobody made */
export async function readPreferences(deps: SenderDeps, token: string): Promise<Preferences> {
  const { channel, purpose, subject } = await messageOf(deps, token);
  const { shopName } = await readSettings(deps.records);
  const choices = await Promise.all(
    PURPOSES.map(async (one) => ({ purpose: one, isGranted: await isGranted(deps, subject, channel, one) })),
  );
  return { shopName, channel, address: masked(subject), choices, purpose };
}

/**
 * One click (RFC 8058): the purpose of the message is withdrawn for its way, at once. Twice is the same as once.
 * @throws Failure `request.not-found`
 */
export async function unsubscribe(deps: SenderDeps, token: string): Promise<void> {
  const message = await messageOf(deps, token);
  await choose(deps, message, [{ purpose: message.purpose, isGranted: false }], 'one-click');
}

/** Keeps what the holder of a link chose; what is as it was is not written down again. @throws Failure `request.not-found` */
export async function savePreferences(
  deps: SenderDeps,
  token: string,
  granted: readonly Purpose[],
): Promise<Preferences> {
  const message = await messageOf(deps, token);
  const wanted = PURPOSES.map((purpose) => ({ purpose, isGranted: granted.includes(purpose) }));
  await choose(deps, message, wanted, 'preference-page');
  return readPreferences(deps, token);
}

async function choose(
  deps: SenderDeps,
  { deliveryId, channel, subject }: Message,
  choices: readonly { readonly purpose: Purpose; readonly isGranted: boolean }[],
  origin: 'one-click' | 'preference-page',
): Promise<void> {
  const decidedAt = deps.clock.now();
  for (const { purpose, isGranted: granted } of choices) {
    if ((await isGranted(deps, subject, channel, purpose)) === granted) continue;
    const decision = {
      subject,
      channel,
      purpose,
      decision: granted ? ('granted' as const) : ('withdrawn' as const),
      basis: granted ? ('consent' as const) : ('withdrawal' as const),
      evidence: `message ${deliveryId}`,
      decidedAt,
      expiresAt: null,
    };
    await keepDecisions(deps, [decision], origin, null);
  }
}

async function isGranted(deps: SenderDeps, subject: Subject, channel: Channel, purpose: Purpose): Promise<boolean> {
  const [decisions = []] = await decisionsOn(deps, [subject], channel, purpose);
  return consentState(decisions, deps.clock.now()) === 'granted';
}

async function messageOf({ records, secret }: SenderDeps, token: string): Promise<Message> {
  const deliveryId = readPreferenceToken(secret, token);
  type Row = { channel: Channel; purpose: Purpose; kind: Subject['kind']; address: string };
  const [row] =
    deliveryId === undefined
      ? []
      : await records.query<Row>(
          `select channel, purpose, subject_kind as kind, address from act_deliveries
           where delivery_id = $1 and address is not null`,
          [deliveryId],
        );
  if (row === undefined || deliveryId === undefined)
    throw new Failure('request.not-found', { what: 'message', id: '' });
  return { deliveryId, channel: row.channel, purpose: row.purpose, subject: { kind: row.kind, subject: row.address } };
}

/** Enough to recognise one's own address, too little to learn somebody else's. */
export function masked({ kind, subject }: Subject): string {
  if (kind === 'email') return `${[...subject][0] ?? ''}•••${subject.slice(subject.lastIndexOf('@'))}`;
  return kind === 'phone' ? `•••${subject.slice(-4)}` : `•••${subject.slice(-2)}`;
}
