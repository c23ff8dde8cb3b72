import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  hashedFile,
  keepDecisions,
  launchCampaign,
  listHashedAudiences,
  makeHashedAudience,
  prelaunchSheet,
  readCustomerContact,
  readPreferences,
  readReturns,
  type SenderDeps,
  savePreferences,
  tellReturns,
  unsubscribe,
} from '#actions';
import { silentLog } from '#platform/log';
import { preferenceToken } from '../../src/6-actions/consent/preference-token.ts';
import { oneSlice } from '../../src/6-actions/sending/sender.ts';
import { buildApp } from '../../src/api/app.ts';
import { fakeDoors } from '../fake-doors.ts';
import { type TestStores, testStores } from '../stores.ts';
import { campaignShop, draft, openMailbox, SECRET, setMailbox } from './campaign-shop.ts';

let stores: TestStores;
let deps: SenderDeps;
let app: FastifyInstance;
let token = '';
let customerId = '';
beforeAll(async () => {
  stores = await testStores('preferences');
  deps = await campaignShop(stores, { customers: 60 });
  const mailbox = await openMailbox();
  await setMailbox(deps, mailbox.port);
  const campaignId = await draft(deps, 'news');
  const { counts } = await prelaunchSheet(deps, campaignId, 'owner');
  await launchCampaign(deps, campaignId, counts.treated, 'owner');
  while (await oneSlice(deps));
  await mailbox.close();
  const [row] = await stores.records.query<{ id: string; customer: string }>(
    "select delivery_id::text as id, customer_id::text as customer from act_deliveries where state = 'sent' order by delivery_id limit 1",
  );
  token = preferenceToken(SECRET, row?.id ?? '');
  customerId = row?.customer ?? '';
  const { doors } = fakeDoors();
  const preferences = {
    read: (one: string) => readPreferences(deps, one),
    unsubscribe: (one: string) => unsubscribe(deps, one),
    save: (one: string, granted: Parameters<typeof savePreferences>[2]) => savePreferences(deps, one, granted),
  };
  const returns = {
    latest: () => readReturns(deps),
    tell: (...told: [Parameters<typeof tellReturns>[1], string, string]) => tellReturns(deps, ...told),
  };
  app = await buildApp({
    doors: { ...doors, actions: { ...doors.actions, preferences, returns } },
    people: {} as Parameters<typeof buildApp>[0]['people'],
    log: silentLog,
    version: '1',
    webDirectory: undefined,
  });
});
afterAll(async () => {
  await app.close();
  await stores.close();
});

const form = { 'content-type': 'application/x-www-form-urlencoded' };
const stateOf = async () => {
  const { states } = await readCustomerContact(deps, customerId);
  return states.filter(({ channel }) => channel === 'email').map(({ purpose, state }) => `${purpose} ${state}`);
};

describe('the link in a message', () => {
  it('shows a page in the reader’s language and changes nothing by being looked at', async () => {
    const page = await app.inject({ url: `/u/${token}`, headers: { 'accept-language': 'zh-CN' } });
    expect([page.statusCode, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(page.body).toContain('c•••@example.com');
    expect(page.body).toContain('不再接收优惠与新品信息');
    expect(page.body).not.toContain('<script');
    expect(await stateOf()).toEqual(['marketing granted', 'service granted']);
  });

  it('takes one click (RFC 8058) without cookies, at once, for the purpose of the message alone; twice is once', async () => {
    for (let times = 0; times < 2; times++) {
      const answer = await app.inject({
        method: 'POST',
        url: `/u/${token}`,
        headers: form,
        payload: 'List-Unsubscribe=One-Click',
      });
      expect(answer.statusCode).toBe(200);
    }
    expect(await stateOf()).toEqual(['marketing withdrawn', 'service granted']);
    const { consents } = await readCustomerContact(deps, customerId);
    expect(consents.filter(({ origin }) => origin === 'one-click')).toHaveLength(1);
    const next = await prelaunchSheet(deps, await draft(deps, 'next'), 'owner');
    expect(next.counts.excluded).toEqual([{ reason: 'withdrawn', customers: 1 }]);
  });

  it('takes a choice, and keeps every decision there was', async () => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    const payload = 'choose=1&granted=marketing';
    const answer = await app.inject({ method: 'POST', url: `/u/${token}`, headers: form, payload });
    expect(answer.body).toContain('Saved.');
    expect(await stateOf()).toEqual(['marketing granted', 'service withdrawn']);
    const { consents } = await readCustomerContact(deps, customerId);
    expect(consents.map(({ origin }) => origin)).toEqual(['preference-page', 'preference-page', 'one-click', 'file']);
    await expect(stores.records.query("update act_consents set decision = 'granted'")).rejects.toThrow(/never changed/);
    await expect(stores.records.query('delete from act_consents')).rejects.toThrow(/never changed/);
  });

  it('means nothing to whoever made it up', async () => {
    for (const wrong of ['1.aaaaaaaaaaaaaaaa', 'x', token.slice(0, -1)]) {
      expect((await app.inject({ url: `/u/${wrong}` })).statusCode).toBe(404);
      expect((await app.inject({ method: 'POST', url: `/u/${wrong}`, headers: form, payload: '' })).statusCode).toBe(
        404,
      );
    }
  });
});

describe('what a provider tells', () => {
  it('an answer “T” withdraws marketing by text message, told twice it is kept once, and nobody else may tell it', async () => {
    const { addresses, latest } = await readReturns(deps);
    expect(latest).toEqual([]);
    const url = new URL(addresses.find(({ provider }) => provider === 'aliyun-sms')?.url ?? '').pathname;
    const answer = { phone_number: '13912345678', content: 'T', send_time: '2026-03-02 09:00:00', sequence_id: 1 };
    const tell = (to: string, payload: unknown) =>
      app.inject({
        method: 'POST',
        url: to,
        headers: { 'content-type': 'application/json' },
        payload: JSON.stringify(payload),
      });
    for (const _ of [1, 2]) expect((await tell(url, [answer])).json()).toEqual({ code: 0, msg: 'OK' });
    expect((await tell(`${url}x`, [answer])).statusCode).toBe(404);
    expect((await tell(url, 'nonsense')).statusCode).toBe(400);
    expect((await readReturns(deps)).latest).toMatchObject([{ kind: 'opted-out', address: '•••5678', detail: 'T' }]);
    const kept = await stores.records.query(
      "select channel, purpose, decision from act_consents where subject = '+8613912345678'",
    );
    expect(kept).toEqual([{ channel: 'sms', purpose: 'marketing', decision: 'withdrawn' }]);
  });
});

describe('hashed identifiers for an advertising network', () => {
  const decide = (from: number, to: number, purpose: 'all' | 'ads:meta', decision: 'granted' | 'withdrawn') =>
    keepDecisions(
      deps,
      Array.from({ length: to - from + 1 }, (_, i) => ({
        subject: { kind: 'email' as const, subject: `c${from + i}@example.com` },
        channel: 'all' as const,
        purpose,
        decision,
        basis: decision === 'granted' ? ('consent' as const) : ('withdrawal' as const),
        evidence: 'form 8',
        decidedAt: deps.clock.now(),
        expiresAt: null,
      })),
      'file',
      'x',
    );
  const sha = (text: string) => createHash('sha256').update(text).digest('hex');

  it('are of those alone who consented to that network, counted, noted, and asked again when the file is taken', async () => {
    const ask = { platform: 'meta' as const, where: [], phonePlus: true };
    // Consent to everything names no network.
    await expect(makeHashedAudience(deps, ask, 'owner', 10)).rejects.toMatchObject({ code: 'request.invalid' });
    await decide(1, 30, 'ads:meta', 'granted');
    await decide(1, 4, 'all', 'withdrawn');
    const made = await makeHashedAudience(deps, ask, 'owner', 10);
    const none = made.excluded.find(({ reason }) => reason === 'none')?.customers ?? 0;
    expect(made).toMatchObject({ customers: 60, hashed: 26, madeBy: 'owner', taken: 0 });
    expect(none + (made.excluded.find(({ reason }) => reason === 'withdrawn')?.customers ?? 0)).toBe(34);
    await decide(5, 5, 'ads:meta', 'withdrawn');
    const pieces: Uint8Array[] = [];
    for await (const piece of hashedFile(deps, made.audienceId, 'another')) pieces.push(piece);
    const [head, ...lines] = Buffer.concat(pieces).toString().trim().split('\n');
    expect(head).toBe('email,phone');
    expect(lines).toHaveLength(25);
    const emails = lines.map((line) => line.split(',')[0]);
    expect(emails).toContain(sha('c6@example.com'));
    for (const refused of ['c1@example.com', 'c5@example.com', 'c31@example.com'])
      expect(emails).not.toContain(sha(refused));
    expect(await listHashedAudiences(deps)).toMatchObject([{ audienceId: made.audienceId, taken: 1 }]);
  });
});
