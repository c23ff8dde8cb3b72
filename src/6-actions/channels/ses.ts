import type { SesChannel } from '#contract/channel';
import type { Clock } from '#platform/clock';
import { type OutgoingAnswer, OutgoingError, postOut } from '#platform/outgoing-http';
import type { Secret } from '#platform/secret';
import { awsAuthorization, awsTime } from './aws-signature.ts';
import type { Outcome, Outgoing, Way } from './channel.ts';
import { textOf } from './mail-text.ts';

const TOGETHER = 10;
const TIMEOUT_MS = 20_000;
const PATH = '/v2/email/outbound-emails';
/** What Amazon asks to wait after “Maximum sending rate exceeded” and “Daily message quota exceeded”. */
const DEFER_SECONDS = 600;

type Options = { readonly clock: Clock; readonly endpoint?: string; readonly allowsPrivate?: boolean };

/** E-mail over Amazon SES: SendEmail of its API v2, one message a request. */
export function openSes(channel: SesChannel, secretAccessKey: Secret | undefined, options: Options): Way {
  const { region, accessKeyId } = channel;
  const { endpoint = `https://email.${region}.amazonaws.com`, allowsPrivate = false, clock } = options;
  const send = async (message: Outgoing): Promise<Outcome> => {
    if (secretAccessKey === undefined) return { kind: 'unreached', reason: 'secret' };
    const body = JSON.stringify(sendEmailOf(channel, message));
    const plain = {
      host: new URL(endpoint).host,
      'content-type': 'application/json',
      'x-amz-date': awsTime(clock.now()),
    };
    const key = { accessKeyId, secretAccessKey };
    const signed = { method: 'POST', path: PATH, headers: plain, body };
    const headers = { ...plain, authorization: awsAuthorization(signed, { region, service: 'ses' }, key) };
    try {
      return outcomeOf(await postOut(`${endpoint}${PATH}`, { headers, body, timeoutMs: TIMEOUT_MS, allowsPrivate }));
    } catch (thrown) {
      if (!(thrown instanceof OutgoingError)) throw thrown;
      return { kind: thrown.kind === 'unanswered' ? 'unknown' : 'unreached', reason: thrown.message };
    }
  };
  return {
    together: TOGETHER,
    // Looking at the account is another permission than sending; a key that is none shows at the first message, which waits then.
    check: async () => (secretAccessKey === undefined ? 'secret' : ''),
    send,
    close: () => undefined,
  };
}

/** The request: RFC 8058 headers where there is a link; the message's key as a tag, which comes back with bounces and complaints. */
function sendEmailOf(channel: SesChannel, { key, to, composed, links }: Outgoing) {
  const { fromName, fromAddress, replyTo, configurationSet } = channel;
  const part = (Data: string) => ({ Data, Charset: 'UTF-8' });
  const { subject, body, isHtml, locale } = composed;
  const unsubscribe =
    links.unsubscribe === ''
      ? []
      : [
          { Name: 'List-Unsubscribe', Value: `<${links.unsubscribe}>` },
          { Name: 'List-Unsubscribe-Post', Value: 'List-Unsubscribe=One-Click' },
        ];
  return {
    FromEmailAddress: fromName === '' ? fromAddress : `${encodedWord(fromName)} <${fromAddress}>`,
    Destination: { ToAddresses: [to] },
    ...(replyTo !== '' && { ReplyToAddresses: [replyTo] }),
    ...(configurationSet !== '' && { ConfigurationSetName: configurationSet }),
    EmailTags: [{ Name: 'message', Value: key.replace(/[^\w-]/g, '-') }],
    Content: {
      Simple: {
        Subject: part(subject),
        Body: isHtml ? { Html: part(body), Text: part(textOf(body)) } : { Text: part(body) },
        Headers: [...unsubscribe, { Name: 'Content-Language', Value: locale }],
      },
    },
  };
}

/** A name as RFC 2047 wants it in a header; in pieces, because an encoded word has at most 75 characters. */
function encodedWord(name: string): string {
  if (/^[\w .-]*$/.test(name)) return `"${name}"`;
  const pieces = [...name].reduce<string[]>((made, letter) => {
    const last = made.at(-1);
    if (last !== undefined && Buffer.byteLength(last + letter) <= 42) made[made.length - 1] = last + letter;
    else made.push(letter);
    return made;
  }, []);
  return pieces.map((piece) => `=?UTF-8?B?${Buffer.from(piece).toString('base64')}?=`).join(' ');
}

/** Refusals of the rate or the day's quota: Amazon drops the message and says to come again. */
const LATER: ReadonlySet<string> = new Set([
  'TooManyRequestsException',
  'LimitExceededException',
  'ThrottlingException',
  'Throttling',
]);
/** Refusals of us, not of a message: nothing gets through until somebody mends it. */
const OURS: ReadonlySet<string> = new Set([
  'AccountSuspendedException',
  'SendingPausedException',
  'MailFromDomainNotVerifiedException',
  'NotFoundException',
]);

/** A refusal says by its name what it is about. What went wrong inside Amazon (5xx) may have been sent. */
function outcomeOf({ status, headers, body }: OutgoingAnswer): Outcome {
  if (status === 200) return { kind: 'sent' };
  const name = errorName(headers['x-amzn-errortype'], body);
  const reason = (name === '' ? `HTTP ${status}` : name).slice(0, 60);
  if (status >= 500 || status < 400) return { kind: 'unknown', reason };
  if (status === 429 || LATER.has(name)) return { kind: 'refused-now', reason, afterSeconds: DEFER_SECONDS };
  return { kind: status === 403 || OURS.has(name) ? 'unreached' : 'failed', reason };
}

/** `x-amzn-errortype: Name:http://…`, or `__type` in the body. */
function errorName(header: string | undefined, body: string): string {
  if (header !== undefined && header !== '') return header.split(':')[0] ?? '';
  return /"__type"\s*:\s*"(?:[^"#]*#)?([A-Za-z]+)"/.exec(body)?.[1] ?? '';
}
