import { createVerify } from 'node:crypto';

/** A message of Amazon SNS as it arrives over HTTP. */
export type SnsMessage = {
  readonly Type: string;
  readonly MessageId: string;
  readonly TopicArn: string;
  readonly Message: string;
  readonly Timestamp: string;
  readonly SignatureVersion: string;
  readonly Signature: string;
  readonly SigningCertURL: string;
  readonly Subject?: string | undefined;
  readonly SubscribeURL?: string | undefined;
  readonly Token?: string | undefined;
};

const OF_NOTIFICATION = ['Message', 'MessageId', 'Subject', 'Timestamp', 'TopicArn', 'Type'] as const;
const OF_SUBSCRIPTION = ['Message', 'MessageId', 'SubscribeURL', 'Timestamp', 'Token', 'TopicArn', 'Type'] as const;

/** The text that is signed: names and values of the fields that are there, a line each, in the order of their names. */
export function snsText(message: SnsMessage): string {
  const names = message.Type === 'Notification' ? OF_NOTIFICATION : OF_SUBSCRIPTION;
  return names.flatMap((name) => (message[name] === undefined ? [] : [`${name}\n${message[name]}\n`])).join('');
}

/** True for an address where SNS itself keeps certificates and confirms subscriptions. */
export function isSnsAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username } = new URL(text);
  return protocol === 'https:' && username === '' && /^sns\.[a-z0-9-]{3,30}\.amazonaws\.com(\.cn)?$/.test(hostname);
}

/**
 * Whether the holder of a certificate signed a message: RSA with SHA-1 in version 1, SHA-256 in version 2.
 * Source: Amazon SNS Developer Guide, “Verifying the signatures of Amazon SNS messages”.
 * @param certificate PEM
 */
export function isSignedBy(message: SnsMessage, certificate: string): boolean {
  const algorithm = { '1': 'RSA-SHA1', '2': 'RSA-SHA256' }[message.SignatureVersion];
  if (algorithm === undefined) return false;
  try {
    return createVerify(algorithm).update(snsText(message), 'utf8').verify(certificate, message.Signature, 'base64');
  } catch {
    return false;
  }
}
