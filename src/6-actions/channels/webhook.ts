import { createHmac } from 'node:crypto';
import type { Clock } from '#platform/clock';
import { OutgoingError, outgoingUrl, postOut } from '#platform/outgoing-http';
import type { Secret } from '#platform/secret';
import type { Outcome, Outgoing, Way } from './channel.ts';

const TOGETHER = 10;
const TIMEOUT_MS = 20_000;
const DEFER_SECONDS = 300;

type Options = { readonly clock: Clock; readonly allowsPrivate?: boolean };

/** Messages as events for another system, signed as Standard Webhooks says. */
export function openWebhook(url: string, secret: Secret | undefined, options: Options): Way {
  const key = keyOf(secret);
  const post = async (message: Outgoing): Promise<Outcome> => {
    if (key === undefined) return { kind: 'unreached', reason: 'secret' };
    const at = options.clock.now();
    const body = JSON.stringify(eventOf(message, at));
    const headers = { ...signedHeaders(key, message.key, at, body), 'content-type': 'application/json' };
    try {
      const { allowsPrivate = false } = options;
      const { status, headers: answered } = await postOut(url, { headers, body, timeoutMs: TIMEOUT_MS, allowsPrivate });
      return outcomeOf(status, answered['retry-after']);
    } catch (thrown) {
      if (!(thrown instanceof OutgoingError)) throw thrown;
      return { kind: thrown.kind === 'unanswered' ? 'unknown' : 'unreached', reason: thrown.message };
    }
  };
  return {
    together: TOGETHER,
    check: async () => {
      if (key === undefined) return 'secret';
      return outgoingUrl(url, options.allowsPrivate) === undefined ? 'address-not-allowed' : '';
    },
    send: post,
    close: () => undefined,
  };
}

/** `whsec_` and base64 of 24 … 64 bytes → the key; undefined for anything else. */
export function keyOf(secret: Secret | undefined): Buffer | undefined {
  const text = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(secret?.reveal() ?? '')?.[1];
  const key = text === undefined ? undefined : Buffer.from(text, 'base64');
  return key !== undefined && key.length >= 24 && key.length <= 64 ? key : undefined;
}

/** webhook-signature: v1,base64( HMAC-SHA256( key, id.timestamp.body ) ), the timestamp in seconds. */
export function signedHeaders(key: Buffer, id: string, at: Date, body: string): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` };
}

function eventOf({ to, member, composed, links, campaign }: Outgoing, at: Date) {
  return {
    type: 'campaign.message',
    timestamp: at.toISOString(),
    data: {
      campaign,
      customer: { customer_id: member.customerId, account: to, accounts: member.accounts },
      locale: composed.locale,
      subject: composed.subject,
      body: composed.body,
      unsubscribe_url: links.unsubscribe,
    },
  };
}

/** 2xx: taken. 429 and 503 ask to come again, 3xx and 4xx say no. Any other 5xx broke off somewhere inside: it may have been taken. */
function outcomeOf(status: number, retryAfter: string | undefined): Outcome {
  const reason = `HTTP ${status}`;
  if (status >= 200 && status < 300) return { kind: 'sent' };
  if (status === 429 || status === 503) {
    const asked = Number(retryAfter);
    const afterSeconds = Number.isFinite(asked) && asked > 0 ? Math.min(asked, 86_400) : DEFER_SECONDS;
    return { kind: 'refused-now', reason, afterSeconds };
  }
  return { kind: status >= 500 ? 'unknown' : 'failed', reason };
}
