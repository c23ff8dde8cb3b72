import { randomUUID } from 'node:crypto';
import type { SmsChannel } from '#contract/channel';
import type { Clock } from '#platform/clock';
import { type OutgoingAnswer, OutgoingError, postOut } from '#platform/outgoing-http';
import type { Secret } from '#platform/secret';
import { aliyunSignature, queryOf } from './aliyun-signature.ts';
import type { Outcome, Outgoing, Way } from './channel.ts';
import { matchTemplate } from './sms-templates.ts';

const TOGETHER = 10;
const TIMEOUT_MS = 20_000;
const ENDPOINT = 'https://dysmsapi.aliyuncs.com';

type Options = { readonly clock: Clock; readonly endpoint?: string; readonly allowsPrivate?: boolean };

/** Text messages over Aliyun SMS: SendSms of Dysmsapi 2017-05-25, one message a request. */
export function openAliyunSms(channel: SmsChannel, accessKeySecret: Secret | undefined, options: Options): Way {
  const { endpoint = ENDPOINT, allowsPrivate = false, clock } = options;
  const send = async (message: Outgoing): Promise<Outcome> => {
    if (accessKeySecret === undefined) return { kind: 'unreached', reason: 'secret' };
    const params = paramsOf(channel, message, clock.now());
    if (params === undefined) return { kind: 'failed', reason: 'no-template' };
    const body = queryOf({ ...params, Signature: aliyunSignature('POST', params, accessKeySecret) });
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    try {
      return outcomeOf(await postOut(`${endpoint}/`, { headers, body, timeoutMs: TIMEOUT_MS, allowsPrivate }));
    } catch (thrown) {
      if (!(thrown instanceof OutgoingError)) throw thrown;
      return { kind: thrown.kind === 'unanswered' ? 'unknown' : 'unreached', reason: thrown.message };
    }
  };
  return {
    together: TOGETHER,
    check: async () => (accessKeySecret === undefined ? 'secret' : ''),
    send,
    close: () => undefined,
  };
}

function paramsOf(
  { accessKeyId, signName, templates }: SmsChannel,
  { key, to, composed }: Outgoing,
  now: Date,
): Record<string, string> | undefined {
  const matched = matchTemplate(composed.body, templates);
  if (matched === undefined) return undefined;
  return {
    Action: 'SendSms',
    Version: '2017-05-25',
    RegionId: 'cn-hangzhou',
    Format: 'JSON',
    AccessKeyId: accessKeyId,
    SignatureMethod: 'HMAC-SHA1',
    SignatureVersion: '1.0',
    SignatureNonce: randomUUID(),
    Timestamp: `${now.toISOString().slice(0, 19)}Z`,
    // Numbers of the mainland without country code, others with it and without the sign.
    PhoneNumbers: to.replace(/^\+86(?=1\d{10}$)/, '').replace(/^\+/, ''),
    SignName: signName,
    TemplateCode: matched.code,
    TemplateParam: JSON.stringify(matched.values),
    // Comes back with delivery reports.
    OutId: key,
  };
}

/** Refusals of a rate, with the seconds after which it may be tried again. */
const LATER: Readonly<Record<string, number>> = {
  Throttling: 60,
  'Throttling.User': 60,
  'Throttling.Api': 60,
  'isv.BUSINESS_LIMIT_CONTROL': 3_600,
  'isv.DAY_LIMIT_CONTROL': 43_200,
};
/** Refusals of us, not of a message: of the key, the account, the product. */
const OURS =
  /^(InvalidAccessKeyId|SignatureDoesNotMatch|IncompleteSignature|InvalidTimeStamp|Forbidden|NoPermission|isp\.RAM_PERMISSION_DENY|isv\.(AMOUNT_NOT_ENOUGH|OUT_OF_SERVICE|PRODUCT_UN_SUBSCRIPT|PRODUCT_UNSUBSCRIBE|ACCOUNT_NOT_EXISTS|ACCOUNT_ABNORMAL|MONTH_LIMIT_CONTROL))/;

/**
 * `Code: OK` means taken. `isv.…` is a refusal of what was asked, surely not sent. Anything else, the provider's own errors (`isp.…`, 5xx)
 * among it, may have been sent.
 */
function outcomeOf({ status, body }: OutgoingAnswer): Outcome {
  const code = codeOf(body);
  if (code === 'OK') return { kind: 'sent' };
  const reason = (code === '' ? `HTTP ${status}` : code).slice(0, 60);
  const afterSeconds = LATER[code];
  if (afterSeconds !== undefined) return { kind: 'refused-now', reason, afterSeconds };
  if (OURS.test(code)) return { kind: 'unreached', reason };
  if (code === 'isv.MOBILE_NUMBER_ILLEGAL') return { kind: 'gone', reason };
  return { kind: code.startsWith('isv.') ? 'failed' : 'unknown', reason };
}

function codeOf(body: string): string {
  try {
    const answer: unknown = JSON.parse(body);
    return typeof answer === 'object' && answer !== null && 'Code' in answer ? String(answer.Code) : '';
  } catch {
    return '';
  }
}
