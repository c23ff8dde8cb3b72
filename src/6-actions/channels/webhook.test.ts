import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { clockAt } from '#platform/clock';
import { secretOf } from '#platform/secret';
import type { Outgoing } from './channel.ts';
import { keyOf, openWebhook, signedHeaders } from './webhook.ts';

const CLOCK = clockAt('2026-03-02T02:00:00Z');
const SECRET = secretOf(`whsec_${Buffer.alloc(32, 7).toString('base64')}`);
let server: Server;
let url = '';
let status = 200;
let retryAfter = '';
const got: { headers: Record<string, unknown>; body: string }[] = [];
beforeAll(async () => {
  server = createServer((request, answer) => {
    let body = '';
    request.on('data', (piece: Buffer) => {
      body += piece.toString();
    });
    request.on('end', () => {
      got.push({ headers: request.headers, body });
      answer.writeHead(status, retryAfter === '' ? {} : { 'retry-after': retryAfter }).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/hook`;
});
afterAll(() => {
  server.close();
});

const message = {
  key: '3.1.42',
  to: 'web/42',
  member: { customerId: '42', accounts: ['web/42'] },
  composed: { locale: 'zh-CN', subject: '你好', body: '春茶', isHtml: false },
  links: { unsubscribe: 'https://shop.example/u/1', preferences: '' },
  campaign: { campaignId: 3, name: 'a', step: 1 },
} as unknown as Outgoing;

/** The example of the Standard Webhooks specification: its secret, message and signature. */
it('signs as the specification’s own example', () => {
  const key = keyOf(secretOf('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'));
  const headers = signedHeaders(
    key ?? Buffer.alloc(0),
    'msg_p5jXN8AQM9LWM0D4loKWxJek',
    new Date(1_614_265_330_000),
    '{"test": 2432232314}',
  );
  expect(headers['webhook-signature']).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
});

it('sends an event that its receiver can verify, under a name that is the same at every attempt', async () => {
  const way = openWebhook(url, SECRET, { clock: CLOCK, allowsPrivate: true });
  expect(await way.send(message)).toEqual({ kind: 'sent' });
  const { headers, body } = got.at(-1) ?? { headers: {}, body: '' };
  const signed = createHmac('sha256', Buffer.alloc(32, 7))
    .update(`3.1.42.${headers['webhook-timestamp']}.${body}`)
    .digest('base64');
  expect(headers).toMatchObject({ 'webhook-id': '3.1.42', 'webhook-signature': `v1,${signed}` });
  expect(JSON.parse(body)).toMatchObject({
    type: 'campaign.message',
    data: { customer: { customer_id: '42', account: 'web/42' }, body: '春茶' },
  });
});

it.each([
  [204, '', { kind: 'sent' }],
  [302, '', { kind: 'failed', reason: 'HTTP 302' }],
  [410, '', { kind: 'failed', reason: 'HTTP 410' }],
  [429, '7', { kind: 'refused-now', reason: 'HTTP 429', afterSeconds: 7 }],
  [503, '', { kind: 'refused-now', reason: 'HTTP 503', afterSeconds: 300 }],
  [500, '', { kind: 'unknown', reason: 'HTTP 500' }],
])('an answer %i means what it says', async (code, after, outcome) => {
  status = code;
  retryAfter = after;
  expect(await openWebhook(url, SECRET, { clock: CLOCK, allowsPrivate: true }).send(message)).toEqual(outcome);
});

it('a private address and a key that is none are not reached', async () => {
  expect(await openWebhook(url, SECRET, { clock: CLOCK }).send(message)).toMatchObject({ kind: 'unreached' });
  expect(await openWebhook(url, secretOf('whsec_short'), { clock: CLOCK }).check()).toBe('secret');
});
