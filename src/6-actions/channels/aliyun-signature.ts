import { createHmac } from 'node:crypto';
import type { Secret } from '#platform/secret';

/**
 * The `Signature` of an Aliyun RPC request.
 *
 *     text      = method & %2F & encode(sorted `encode(name)=encode(value)` joined by &)
 *     signature = base64(HMAC-SHA1(secret + '&', text))
 *
 * Source: Alibaba Cloud, “RPC 机制签名” of the SMS API (SignatureVersion 1.0). Checked: aliyun-signature.test.ts, its two published examples.
 */
export function aliyunSignature(
  method: 'GET' | 'POST',
  params: Readonly<Record<string, string>>,
  accessKeySecret: Secret,
): string {
  const text = `${method}&${encoded('/')}&${encoded(queryOf(params))}`;
  return createHmac('sha1', `${accessKeySecret.reveal()}&`).update(text).digest('base64');
}

/** Parameters sorted by name and encoded, as they are signed and sent. */
export function queryOf(params: Readonly<Record<string, string>>): string {
  return Object.keys(params)
    .sort()
    .map((name) => `${encoded(name)}=${encoded(params[name] ?? '')}`)
    .join('&');
}

/** RFC 3986: everything but letters, digits and `-_.~`. */
function encoded(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
