import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import type { AdPlatform } from '#contract/hashed-audience';
import { columnsOf, hashedFor, normalisedFor } from './hash-identifiers.ts';

const KNOWN = { email: ' Lin+Tea@Example.com ', phone: '+8613912345678' };

it.each<[AdPlatform, boolean, string, string]>([
  ['google', true, 'lin+tea@example.com', '+8613912345678'],
  ['meta', true, 'lin+tea@example.com', '8613912345678'],
  ['tiktok', true, 'lin@example.com', '+8613912345678'],
  ['tiktok', false, 'lin@example.com', '8613912345678'],
  ['ocean-engine', true, '', '13912345678'],
  ['tencent', true, '', '13912345678'],
  ['alimama', true, '', '13912345678'],
])('%s (plus %s) spells identifiers its own way', (platform, plus, email, phone) => {
  expect(normalisedFor(platform, KNOWN, plus)).toEqual({ email, phone });
  expect(hashedFor(platform, KNOWN, plus)).toHaveLength(columnsOf(platform).length);
});

/** `echo -n test@example.com | sha256sum`: the digest Google and Meta print on their pages about hashing. */
it('is SHA-256 in lower-case hexadecimal', () => {
  const [email] = hashedFor('google', { email: 'Test@Example.com', phone: '' }, true) ?? [];
  expect(email).toBe('973dfe463ec85785f5f95af5ba3906eedb2d931c24e69824a89ea65dba4e813b');
  expect(email).toBe(createHash('sha256').update('test@example.com').digest('hex'));
});

it('nobody without an identifier the network takes is in it', () => {
  expect(hashedFor('google', { email: '', phone: '' }, true)).toBeUndefined();
  expect(hashedFor('tencent', { email: 'a@example.com', phone: '+85212345678' }, true)).toBeUndefined();
  expect(hashedFor('meta', { email: '', phone: '+85212345678' }, true)?.[0]).toBe('');
});
