import { createHash, createHmac } from 'node:crypto';
import type { Secret } from '#platform/secret';

/** A request to an AWS service, before it is signed. Header names in lower case; `host` and `x-amz-date` among them. */
export type AwsRequest = {
  readonly method: string;
  /** As it goes over the wire: its segments encoded once already. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

export type AwsKey = { readonly accessKeyId: string; readonly secretAccessKey: Secret };
export type AwsScope = { readonly region: string; readonly service: string };

/**
 * The `authorization` header of AWS Signature Version 4, for requests without a query.
 *
 *     canonical = method, path, query, headers (sorted, `name:value`), names of headers, SHA-256 of the body
 *     signature = HMAC(HMAC(HMAC(HMAC(HMAC('AWS4' + key, date), region), service), 'aws4_request'), 'AWS4-HMAC-SHA256', time, scope, SHA-256(canonical))
 *
 * Source: Amazon Web Services, IAM User Guide, “Create a signed AWS API request”. Checked: aws-signature.test.ts, Amazon's own test suite.
 */
export function awsAuthorization(
  { method, path, headers, body }: AwsRequest,
  { region, service }: AwsScope,
  { accessKeyId, secretAccessKey }: AwsKey,
): string {
  const time = headers['x-amz-date'] ?? '';
  const date = time.slice(0, 8);
  const names = Object.keys(headers).sort();
  const signed = names.join(';');
  const lines = names.map((name) => `${name}:${(headers[name] ?? '').trim().replace(/ +/g, ' ')}\n`).join('');
  const canonical = [method, path, '', lines, signed, sha256(body)].join('\n');
  const scope = `${date}/${region}/${service}/aws4_request`;
  const text = ['AWS4-HMAC-SHA256', time, scope, sha256(canonical)].join('\n');
  const key = [date, region, service, 'aws4_request'].reduce<Buffer | string>(
    (above, part) => hmac(above, part),
    `AWS4${secretAccessKey.reveal()}`,
  );
  const signature = hmac(key, text).toString('hex');
  return `AWS4-HMAC-SHA256 Credential=${accessKeyId}/${scope}, SignedHeaders=${signed}, Signature=${signature}`;
}

/** A moment as AWS writes it: `20150830T123600Z`. */
export function awsTime(at: Date): string {
  return `${at.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function hmac(key: Buffer | string, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}
