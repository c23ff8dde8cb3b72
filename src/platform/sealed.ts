import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { Secret } from './secret.ts';
import { secretOf } from './secret.ts';

/** AES-256-GCM with a key that follows from the secret of the installation and what it is for. */
const ALGORITHM = 'aes-256-gcm';

/** Encrypts a password or key for keeping in the records. `purpose` binds it to its place: elsewhere it does not open. */
export function seal(secret: Secret, purpose: string, text: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv(ALGORITHM, keyFor(secret, purpose), nonce);
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64');
}

/** Opens what `seal` made; undefined where another installation made it, or it was tampered with. */
export function unseal(secret: Secret, purpose: string, sealed: string): Secret | undefined {
  const bytes = Buffer.from(sealed, 'base64');
  if (bytes.length < 28) return undefined;
  try {
    const decipher = createDecipheriv(ALGORITHM, keyFor(secret, purpose), bytes.subarray(0, 12));
    decipher.setAuthTag(bytes.subarray(12, 28));
    return secretOf(Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8'));
  } catch {
    return undefined;
  }
}

function keyFor(secret: Secret, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret.reveal(), 'patron-sealed', purpose, 32));
}
