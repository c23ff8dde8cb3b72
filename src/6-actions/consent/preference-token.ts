import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Secret } from '#platform/secret';

/**
 * The last part of a link that stands in a message: which message it is, and 96 bits that only this installation can make. It says nothing
 * about anybody, does not expire, and is short, because long headers are folded and then no longer match their signature.
 */
export function preferenceToken(secret: Secret, deliveryId: string): string {
  return `${BigInt(deliveryId).toString(36)}.${proof(secret, deliveryId)}`;
}

/** The message a token was made for; undefined for any other text. */
export function readPreferenceToken(secret: Secret, token: string): string | undefined {
  const found = /^([0-9a-z]{1,13})\.([\w-]{16})$/.exec(token);
  if (found === null) return undefined;
  const [, name = '', given = ''] = found;
  const deliveryId = String([...name].reduce((sum, digit) => sum * 36n + BigInt(Number.parseInt(digit, 36)), 0n));
  const right = timingSafeEqual(Buffer.from(given), Buffer.from(proof(secret, deliveryId)));
  return right && preferenceToken(secret, deliveryId) === token ? deliveryId : undefined;
}

function proof(secret: Secret, deliveryId: string): string {
  return createHmac('sha256', secret.reveal()).update(`preferences:${deliveryId}`).digest('base64url').slice(0, 16);
}
