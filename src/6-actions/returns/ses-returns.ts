import { z } from 'zod';
import { Failure } from '#contract/failure';
import { getOut } from '#platform/outgoing-http';
import { subjectOf } from '../consent/subjects.ts';
import type { ToldReturn } from './keep-returns.ts';
import { isSignedBy, isSnsAddress } from './sns-signature.ts';

const Envelope = z.object({
  Type: z.string(),
  MessageId: z.string(),
  TopicArn: z.string(),
  Message: z.string(),
  Timestamp: z.string(),
  SignatureVersion: z.string(),
  Signature: z.string(),
  SigningCertURL: z.string(),
  Subject: z.string().optional(),
  SubscribeURL: z.string().optional(),
  Token: z.string().optional(),
});
const Recipients = z.array(z.object({ emailAddress: z.string(), diagnosticCode: z.string().optional() }));
/** What SES tells, as a notification of an identity or an event of a configuration set. */
const Told = z.object({
  notificationType: z.string().optional(),
  eventType: z.string().optional(),
  mail: z.object({ messageId: z.string(), tags: z.record(z.string(), z.array(z.string())).optional() }),
  bounce: z.object({ bounceType: z.string(), timestamp: z.iso.datetime(), bouncedRecipients: Recipients }).optional(),
  complaint: z
    .object({
      timestamp: z.iso.datetime(),
      complaintFeedbackType: z.string().nullish(),
      complainedRecipients: Recipients,
    })
    .optional(),
});

const TIMEOUT_MS = 10_000;
/** Gets what lies at an address; tests have their own. */
export type Fetched = (url: string) => Promise<string>;

const certificates = new Map<string, string>();

/**
 * Reads what Amazon SES told over SNS, after the signature has been checked against the certificate that lies at Amazon. A subscription
 * that was asked for is confirmed.
 * @throws Failure `request.invalid` for what is no such message, or not signed by SNS
 */
export async function readSesReturns(body: string, fetched: Fetched = fetchText): Promise<ToldReturn[]> {
  const envelope = Envelope.safeParse(asJson(body)).data;
  if (envelope === undefined || !isSnsAddress(envelope.SigningCertURL)) throw unsigned();
  const certificate = certificates.get(envelope.SigningCertURL) ?? (await fetched(envelope.SigningCertURL));
  if (!isSignedBy(envelope, certificate)) throw unsigned();
  if (certificates.size < 20) certificates.set(envelope.SigningCertURL, certificate);
  if (envelope.Type === 'SubscriptionConfirmation') {
    if (!isSnsAddress(envelope.SubscribeURL ?? '')) throw unsigned();
    await fetched(envelope.SubscribeURL ?? '');
    return [];
  }
  const told = Told.safeParse(asJson(envelope.Message)).data;
  return told === undefined ? [] : returnsOf(told);
}

function returnsOf({ mail, bounce, complaint }: z.infer<typeof Told>): ToldReturn[] {
  // A tag holds no points: 3-1-42 was 3.1.42.
  const messageKey = (mail.tags?.['message']?.[0] ?? '').replaceAll('-', '.');
  const about = (
    recipients: z.infer<typeof Recipients>,
    kind: ToldReturn['kind'],
    happenedAt: string,
    detail: string,
  ): ToldReturn[] =>
    recipients.flatMap(({ emailAddress, diagnosticCode }) => {
      const subject = subjectOf('email', emailAddress, '');
      if (subject === undefined) return [];
      const toldAs = `${kind} ${mail.messageId} ${subject.subject}`;
      return [
        { toldAs, kind, subject, messageKey, detail: diagnosticCode ?? detail, happenedAt: new Date(happenedAt) },
      ];
    });
  // A full mailbox or a server that is away for now is no address where nobody lives.
  const isPermanent = bounce?.bounceType === 'Permanent';
  return [
    ...(bounce === undefined
      ? []
      : about(bounce.bouncedRecipients, isPermanent ? 'bounced' : 'undelivered', bounce.timestamp, bounce.bounceType)),
    ...(complaint === undefined
      ? []
      : about(
          complaint.complainedRecipients,
          'complained',
          complaint.timestamp,
          complaint.complaintFeedbackType ?? '',
        )),
  ];
}

function unsigned(): Failure {
  return new Failure('request.invalid', { where: 'Signature', reason: 'SNS' });
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function fetchText(url: string): Promise<string> {
  return (await getOut(url, { headers: {}, timeoutMs: TIMEOUT_MS })).body;
}
