import { createHash } from 'node:crypto';
import type { AdPlatform } from '#contract/hashed-audience';

/** An e-mail address and a telephone number in E.164; '' where there is none. */
export type Identifiers = { readonly email: string; readonly phone: string };

/** Networks in China know people by their eleven digits alone. */
const MAINLAND: ReadonlySet<AdPlatform> = new Set(['ocean-engine', 'tencent', 'alimama']);

/** Columns of a network's file. */
export function columnsOf(platform: AdPlatform): readonly string[] {
  if (MAINLAND.has(platform)) return ['phone'];
  return platform === 'google' ? ['Email', 'Phone'] : ['email', 'phone'];
}

/**
 * Identifiers as a network wants them spelt before they are hashed: '' for one it does not take.
 * Google: spaces out, lower case; number with +. Meta: trimmed, lower case; digits alone. TikTok: lower case without `+tag`; number with or
 * without +, as asked. Networks in China: eleven digits of a mainland number, no e-mail.
 */
export function normalisedFor(platform: AdPlatform, { email, phone }: Identifiers, phonePlus: boolean): Identifiers {
  const digits = phone.replace(/^\+/, '');
  const lower = email.replace(/\s+/g, '').toLowerCase();
  if (MAINLAND.has(platform)) return { email: '', phone: /^\+861\d{10}$/.test(phone) ? phone.slice(3) : '' };
  if (platform === 'google') return { email: lower, phone };
  if (platform === 'meta') return { email: lower, phone: digits };
  return { email: lower.replace(/\+[^@]*(?=@)/, ''), phone: phonePlus ? phone : digits };
}

/** The cells of one customer: SHA-256 in lower-case hexadecimal, '' where there is nothing; undefined where there is nothing at all. */
export function hashedFor(platform: AdPlatform, known: Identifiers, phonePlus: boolean): string[] | undefined {
  const { email, phone } = normalisedFor(platform, known, phonePlus);
  if (email === '' && phone === '') return undefined;
  return (MAINLAND.has(platform) ? [phone] : [email, phone]).map((text) => (text === '' ? '' : sha256(text)));
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
