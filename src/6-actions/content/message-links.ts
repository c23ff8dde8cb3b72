import type { Secret } from '#platform/secret';
import { preferenceToken } from '../consent/preference-token.ts';
import type { MessageLinks } from './variables.ts';

/** The addresses of a message's own page; empty where the shop has no public address. */
export function linksTo(publicUrl: string, secret: Secret, deliveryId: string): MessageLinks {
  if (publicUrl === '') return { unsubscribe: '', preferences: '' };
  const url = `${publicUrl.replace(/\/$/, '')}/u/${preferenceToken(secret, deliveryId)}`;
  return { unsubscribe: url, preferences: url };
}
