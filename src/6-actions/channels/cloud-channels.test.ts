import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SesChannel, SmsChannel } from '#contract/channel';
import { clockAt } from '#platform/clock';
import { secretOf } from '#platform/secret';
import { aliyunSignature } from './aliyun-signature.ts';
import { openAliyunSms } from './aliyun-sms.ts';
import { awsAuthorization } from './aws-signature.ts';
import type { Outgoing } from './channel.ts';
import { openSes } from './ses.ts';
import { matchTemplate } from './sms-templates.ts';

const CLOCK = clockAt('2026-03-02T02:00:00Z');
const SECRET = secretOf('a secret of 40 characters, as they are..');
const SES = SesChannel.parse({
  via: 'ses',
  region: 'eu-central-1',
  accessKeyId: 'AKIDEXAMPLEAKIDEXAMPLE',
  fromName: '茶山小店',
  fromAddress: 'hi@shop.example',
  configurationSet: 'events',
});
const SMS = SmsChannel.parse({
  accessKeyId: 'LTAIexample',
  signName: '茶山',
  templates: [
    { code: 'SMS_1', text: `尊敬的\${name}，春茶上市，拒收请回复R` },
    { code: 'SMS_2', text: `\${any}` },
  ],
});

/** The other side: answers what it is told to, and keeps what it got. */
let server: Server;
let endpoint = '';
let answer = { status: 200, headers: {} as Record<string, string>, body: '{}' };
const got: { url: string; headers: Record<string, string>; body: string }[] = [];
beforeAll(async () => {
  server = createServer((request, reply) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
      got.push({ url: request.url ?? '', headers, body: Buffer.concat(pieces).toString() });
      reply.writeHead(answer.status, answer.headers).end(answer.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  endpoint = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
});
afterAll(() => {
  server.close();
});

const messageOf = (to: string, body: string): Outgoing =>
  ({
    key: '3.1.42',
    to,
    member: { customerId: '42', accounts: ['web/42'] },
    composed: { locale: 'zh-CN', subject: '你好', body, isHtml: false },
    links: { unsubscribe: 'https://shop.example/u/1', preferences: '' },
    campaign: { campaignId: 3, name: 'a', step: 1 },
  }) as unknown as Outgoing;

describe('Amazon SES', () => {
  const open = () => openSes(SES, SECRET, { clock: CLOCK, endpoint, allowsPrivate: true });
  const send = () => open().send(messageOf('lin@example.com', '春茶'));

  it('sends what SendEmail asks for, signed so that the other side can verify it', async () => {
    answer = { status: 200, headers: {}, body: '{"MessageId":"1"}' };
    expect(await send()).toEqual({ kind: 'sent' });
    const { url, headers, body } = got.at(-1) ?? { url: '', headers: {} as Record<string, string>, body: '' };
    expect(url).toBe('/v2/email/outbound-emails');
    const signed = /SignedHeaders=([^,]+)/.exec(headers['authorization'] ?? '')?.[1]?.split(';') ?? [];
    const again = awsAuthorization(
      {
        method: 'POST',
        path: url,
        headers: Object.fromEntries(signed.map((name) => [name, headers[name] ?? ''])),
        body,
      },
      { region: 'eu-central-1', service: 'ses' },
      { accessKeyId: SES.accessKeyId, secretAccessKey: SECRET },
    );
    expect(headers['authorization']).toBe(again);
    expect(signed).toEqual(['content-type', 'host', 'x-amz-date']);
    expect(JSON.parse(body)).toMatchObject({
      FromEmailAddress: `=?UTF-8?B?${Buffer.from('茶山小店').toString('base64')}?= <hi@shop.example>`,
      Destination: { ToAddresses: ['lin@example.com'] },
      ConfigurationSetName: 'events',
      EmailTags: [{ Name: 'message', Value: '3-1-42' }],
      Content: {
        Simple: {
          Subject: { Data: '你好', Charset: 'UTF-8' },
          Body: { Text: { Data: '春茶', Charset: 'UTF-8' } },
          Headers: [
            { Name: 'List-Unsubscribe', Value: '<https://shop.example/u/1>' },
            { Name: 'List-Unsubscribe-Post', Value: 'List-Unsubscribe=One-Click' },
            { Name: 'Content-Language', Value: 'zh-CN' },
          ],
        },
      },
    });
  });

  it.each([
    [429, 'TooManyRequestsException:http://x', '', 'refused-now'],
    [400, 'LimitExceededException', '', 'refused-now'],
    [400, '', '{"__type":"com.amazonaws#ThrottlingException"}', 'refused-now'],
    [400, 'MessageRejected', '', 'failed'],
    [400, 'SendingPausedException', '', 'unreached'],
    [403, 'SignatureDoesNotMatch', '', 'unreached'],
    [500, 'InternalServiceErrorException', '', 'unknown'],
    [503, '', '', 'unknown'],
  ])('an answer %i %s%s is %s', async (status, name, body, kind) => {
    answer = { status, headers: name === '' ? {} : { 'x-amzn-errortype': name }, body };
    expect(await send()).toMatchObject({ kind });
  });

  it('waits for a key where none is kept', async () => {
    const way = openSes(SES, undefined, { clock: CLOCK, endpoint, allowsPrivate: true });
    expect(await way.check()).toBe('secret');
    expect(await way.send(messageOf('lin@example.com', 'x'))).toEqual({ kind: 'unreached', reason: 'secret' });
  });
});

describe('Aliyun SMS', () => {
  const send = (text: string, to = '+8613912345678') =>
    openAliyunSms(SMS, SECRET, { clock: CLOCK, endpoint, allowsPrivate: true }).send(messageOf(to, text));

  it('sends which approved text it is and what stands in its places, signed so that the other side can verify it', async () => {
    answer = { status: 200, headers: {}, body: '{"Code":"OK","BizId":"9"}' };
    expect(await send('【茶山】尊敬的林女士，春茶上市，拒收请回复R')).toEqual({ kind: 'sent' });
    const { Signature, ...params } = Object.fromEntries(new URLSearchParams(got.at(-1)?.body ?? ''));
    expect(Signature).toBe(aliyunSignature('POST', params, SECRET));
    expect(params).toMatchObject({
      Action: 'SendSms',
      Version: '2017-05-25',
      PhoneNumbers: '13912345678',
      SignName: '茶山',
      TemplateCode: 'SMS_1',
      TemplateParam: '{"name":"林女士"}',
      OutId: '3.1.42',
      Timestamp: '2026-03-02T02:00:00Z',
    });
    await send('hello', '+85212345678');
    expect(new URLSearchParams(got.at(-1)?.body ?? '').get('PhoneNumbers')).toBe('85212345678');
  });

  it.each([
    [200, 'isv.BUSINESS_LIMIT_CONTROL', 'refused-now'],
    [400, 'Throttling.User', 'refused-now'],
    [200, 'isv.MOBILE_NUMBER_ILLEGAL', 'gone'],
    [200, 'isv.SMS_TEMPLATE_ILLEGAL', 'failed'],
    [200, 'isv.AMOUNT_NOT_ENOUGH', 'unreached'],
    [400, 'SignatureDoesNotMatch', 'unreached'],
    [404, 'InvalidAccessKeyId.NotFound', 'unreached'],
    [200, 'isp.SYSTEM_ERROR', 'unknown'],
    [500, 'InternalError', 'unknown'],
  ])('an answer %i %s is %s', async (status, code, kind) => {
    answer = { status, headers: {}, body: JSON.stringify({ Code: code, Message: 'no' }) };
    expect(await send('x')).toMatchObject({ kind, reason: code });
  });

  it('an answer nobody can read is unknown, a text nobody approved is not sent', async () => {
    answer = { status: 200, headers: {}, body: '<html>' };
    expect(await send('x')).toMatchObject({ kind: 'unknown' });
    const only = { ...SMS, templates: SMS.templates.slice(0, 1) };
    const before = got.length;
    const way = openAliyunSms(only, SECRET, { clock: CLOCK, endpoint, allowsPrivate: true });
    expect(await way.send(messageOf('+8613912345678', '随便写的'))).toEqual({ kind: 'failed', reason: 'no-template' });
    expect(got.length).toBe(before);
  });
});

describe('approved texts', () => {
  it('finds the one with the most words, takes signs literally, and wants the same name to stand for the same words', () => {
    const templates = [
      { code: 'SMS_1', text: `\${a}` },
      { code: 'SMS_2', text: `【茶山】\${name}您好 (100%)，共\${n}元，\${name}再见` },
    ];
    const text = '【茶山】林您好 (100%)，共3.5元，林再见';
    expect(matchTemplate(text, templates)).toEqual({ code: 'SMS_2', values: { name: '林', n: '3.5' } });
    expect(matchTemplate(text.replace('林再见', '王再见'), templates)?.code).toBe('SMS_1');
    expect(matchTemplate('', templates)).toBeUndefined();
  });
});
