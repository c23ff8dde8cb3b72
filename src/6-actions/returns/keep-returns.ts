import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Channel } from '#contract/campaign';
import {
  type MessageReturn,
  type MessageReturns,
  RETURN_PROVIDERS,
  type ReturnProvider,
} from '#contract/message-return';
import type { Clock } from '#platform/clock';
import type { Records } from '#platform/postgres';
import type { Secret } from '#platform/secret';
import { keepDecisions } from '../consent/consent-records.ts';
import type { Subject } from '../consent/subjects.ts';
import { standingPolicy } from '../policy/policy-records.ts';
import { masked } from '../preferences/preferences.ts';

type Deps = { readonly records: Records; readonly clock: Clock; readonly secret: Secret };

/** Something a provider told, read. */
export type ToldReturn = {
  readonly toldAs: string;
  readonly kind: MessageReturn['kind'];
  readonly subject: Subject;
  readonly messageKey: string;
  readonly detail: string;
  readonly happenedAt: Date;
};

const ADD = `insert into act_returns (provider, told_as, kind, subject_kind, subject, message_key, detail, happened_at, received_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing returning 1`;
const LATEST = `select return_id::text as "returnId", provider, kind, subject_kind as "subjectKind", subject, message_key as "messageKey", detail,
    happened_at as "happenedAt" from act_returns order by happened_at desc, return_id desc limit 100`;
const CHANNEL: Readonly<Record<ReturnProvider, Channel>> = { 'aliyun-sms': 'sms', ses: 'email' };

/**
 * Keeps what a provider told; told twice it is kept once. Who complains or answers with a word of refusal is written to no more by that way
 * for marketing; an address where nobody lives, not at all.
 * @returns how much of it was new.
 */
export async function keepReturns(
  { records, clock }: Deps,
  provider: ReturnProvider,
  told: readonly ToldReturn[],
): Promise<number> {
  return records.transaction(async (session) => {
    let added = 0;
    for (const { toldAs, kind, subject, messageKey, detail, happenedAt } of told) {
      const now = clock.now();
      const values = [
        provider,
        toldAs,
        kind,
        subject.kind,
        subject.subject,
        messageKey,
        detail.slice(0, 300),
        happenedAt,
        now,
      ];
      if ((await session.query(ADD, values)).length === 0) continue;
      added++;
      if (kind !== 'bounced' && kind !== 'complained' && kind !== 'opted-out') continue;
      const isBounce = kind === 'bounced';
      const decision = {
        subject,
        channel: CHANNEL[provider],
        purpose: isBounce ? ('all' as const) : ('marketing' as const),
        decision: 'withdrawn' as const,
        basis: isBounce ? ('bounce' as const) : ('withdrawal' as const),
        evidence: `${provider} ${kind} ${detail}`.slice(0, 200),
        // A clock that runs ahead over there must not put the refusal off.
        decidedAt: happenedAt < now ? happenedAt : now,
        expiresAt: null,
      };
      await keepDecisions({ records: session, clock }, [decision], 'delivery', null);
    }
    return added;
  });
}

/** Where providers tell it, and what they told last. */
export async function readReturns(deps: Deps): Promise<MessageReturns> {
  const { policy } = await standingPolicy(deps);
  const base = policy.publicUrl.replace(/\/$/, '');
  type Row = Omit<MessageReturn, 'address' | 'happenedAt'> & {
    subjectKind: Subject['kind'];
    subject: string;
    happenedAt: Date;
  };
  const rows = await deps.records.query<Row>(LATEST);
  return {
    addresses: RETURN_PROVIDERS.map((provider) => ({
      provider,
      url: base === '' ? '' : `${base}/in/${provider}/${returnToken(deps.secret, provider)}`,
    })),
    latest: rows.map(({ subjectKind: kind, subject, happenedAt, ...row }) => ({
      ...row,
      address: masked({ kind, subject }),
      happenedAt: happenedAt.toISOString(),
    })),
  };
}

/** The last part of the address at which a provider tells: only this installation can make it. */
export function returnToken(secret: Secret, provider: ReturnProvider): string {
  return createHmac('sha256', secret.reveal()).update(`returns:${provider}`).digest('base64url').slice(0, 32);
}

/** Whether a token is the provider's. */
export function isReturnToken(secret: Secret, provider: ReturnProvider, token: string): boolean {
  const [right, given] = [Buffer.from(returnToken(secret, provider)), Buffer.from(token)];
  return right.length === given.length && timingSafeEqual(right, given);
}
