import fc from 'fast-check';
import { expect, it } from 'vitest';
import { secretOf } from '#platform/secret';
import { preferenceToken, readPreferenceToken } from './preference-token.ts';

const SECRET = secretOf('0123456789abcdef0123456789abcdef');
const id = fc.bigInt({ min: 1n, max: 2n ** 63n - 1n }).map(String);

it('a token names its message and nobody else’s, and fits a short address', () => {
  fc.assert(
    fc.property(id, (deliveryId) => {
      const token = preferenceToken(SECRET, deliveryId);
      expect(readPreferenceToken(SECRET, token)).toBe(deliveryId);
      expect(token.length).toBeLessThan(31);
      expect(encodeURIComponent(token)).toBe(token);
    }),
  );
});

it('any other text names none: another message’s, another installation’s, one letter changed, a leading zero', () => {
  const token = preferenceToken(SECRET, '1000');
  const [name = '', proof = ''] = token.split('.');
  const last = proof.endsWith('A') ? 'B' : 'A';
  for (const wrong of [
    `${(1001).toString(36)}.${proof}`,
    `0${name}.${proof}`,
    `${name}.${proof.slice(0, -1)}${last}`,
    name,
    '',
    preferenceToken(secretOf('another secret of another shop, 32'), '1000'),
  ])
    expect(readPreferenceToken(SECRET, wrong)).toBeUndefined();
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(readPreferenceToken(SECRET, text)).toBeUndefined();
    }),
  );
});
