import fc from 'fast-check';
import { expect, it } from 'vitest';
import { seal, unseal } from './sealed.ts';
import { secretOf } from './secret.ts';

const SECRET = secretOf('0123456789abcdef0123456789abcdef');

it('what is sealed opens at its own place with its own secret, and is never the same twice', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const sealed = seal(SECRET, 'channel:email', text);
      expect(unseal(SECRET, 'channel:email', sealed)?.reveal()).toBe(text);
      expect(seal(SECRET, 'channel:email', text)).not.toBe(sealed);
    }),
  );
});

it('opens nowhere else: another place, another secret, one byte changed, no sealed text at all', () => {
  const sealed = seal(SECRET, 'channel:email', 'password');
  const bytes = Buffer.from(sealed, 'base64');
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  expect(unseal(SECRET, 'channel:webhook', sealed)).toBeUndefined();
  expect(unseal(secretOf('another secret, which is as long 123'), 'channel:email', sealed)).toBeUndefined();
  expect(unseal(SECRET, 'channel:email', bytes.toString('base64'))).toBeUndefined();
  expect(unseal(SECRET, 'channel:email', 'x')).toBeUndefined();
});
