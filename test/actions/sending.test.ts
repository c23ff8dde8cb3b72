import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  keepDecisions,
  launchCampaign,
  listUnknown,
  prelaunchSheet,
  putContactPolicy,
  readCampaign,
  readProgress,
  resolveUnknown,
  type SenderDeps,
  stopCampaign,
} from '#actions';
import type { Channel } from '#contract/campaign';
import type { RecordsTransaction } from '#platform/postgres';
import type { Way } from '../../src/6-actions/channels/channel.ts';
import { oneSlice } from '../../src/6-actions/sending/sender.ts';
import { type TestStores, testStores } from '../stores.ts';
import {
  campaignShop,
  DESIGN,
  draft,
  fileOf,
  type Mailbox,
  MORNING,
  openMailbox,
  policy,
  seedFor,
  setMailbox,
} from './campaign-shop.ts';
import { clockFrom } from './clock-from.ts';

const CUSTOMERS = 300;
const clock = clockFrom(MORNING);
let stores: TestStores;
let deps: SenderDeps;
let mailbox: Mailbox;
let refused: (to: string) => number | undefined = () => undefined;

beforeAll(async () => {
  stores = await testStores('sending');
  deps = await campaignShop(stores, { customers: CUSTOMERS, clock });
  mailbox = await openMailbox({ refuse: (to) => refused(to) });
  await setMailbox(deps, mailbox.port);
});
afterAll(async () => {
  await mailbox.close();
  await stores.close();
});

const launch = async (campaignId: number, by = 'owner') => {
  const { counts } = await prelaunchSheet(deps, campaignId, by);
  await launchCampaign(deps, campaignId, counts.treated, by);
  return counts;
};
const sendAll = async (own: SenderDeps = deps) => {
  while (await oneSlice(own));
};
const facts = (campaignId: number, table: 'act_assignments' | 'act_sends') =>
  stores.warehouse.rows<Record<string, string>>(
    table === 'act_sends'
      ? 'select state, count() as n from act_sends final where campaign_id = {id:UInt32} group by state order by state'
      : 'select arm, count() as n from act_assignments final where campaign_id = {id:UInt32} group by arm order by arm',
    { id: campaignId },
  );

describe('a campaign by e-mail', () => {
  it('writes to the treated once each, leaves control and holdout alone, and says so as facts', async () => {
    const campaignId = await draft(deps, 'first');
    const counts = await launch(campaignId);
    expect(counts.treated + counts.control + counts.holdout).toBe(CUSTOMERS);
    expect(counts.control).toBeGreaterThan(30);
    expect(counts.holdout).toBeGreaterThan(3);
    await sendAll();
    expect([...mailbox.mails.values()].map((mails) => mails.length)).toEqual(Array(counts.treated).fill(1));
    expect(await readCampaign(deps, campaignId)).toMatchObject({
      state: 'done',
      judgedUntil: '2026-05-31',
      primaryMeasure: 'buyers',
    });
    const { counts: sent, rounds, costMinor } = await readProgress(deps, campaignId);
    expect(sent).toEqual(counts);
    expect(rounds).toMatchObject([{ state: 'done', sent: counts.treated, queued: 0, unknown: 0, audience: CUSTOMERS }]);
    expect(costMinor).toBe(5 * counts.treated);
    const { control, holdout, treated } = counts;
    expect(await facts(campaignId, 'act_assignments')).toEqual(
      Object.entries({ control, holdout, treated }).map(([arm, n]) => ({ arm, n: String(n) })),
    );
    expect(await facts(campaignId, 'act_sends')).toEqual([{ state: 'sent', n: String(treated) }]);
  });

  it('fills in the subject, carries the one-click headers of RFC 8058, and an address below 60 characters', () => {
    const [mail = ''] = [...mailbox.mails.values()][0] ?? [];
    expect(mail).toMatch(/^List-Unsubscribe: <https:\/\/shop\.example\/u\/[\w.-]+>\r?$/m);
    expect(mail).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r?$/m);
    expect(/<(https:\/\/shop\.example\/u\/[^>]+)>/.exec(mail)?.[1]?.length).toBeLessThan(60);
    expect(mail).toMatch(/^Message-ID: <\d+\.1\.\d+@shop\.example>\r?$/m);
  });
});

describe('the gate', () => {
  it('asks consent at the moment of sending: who withdraws after the launch gets nothing', async () => {
    mailbox.mails.clear();
    const campaignId = await draft(deps, 'withdrawal');
    const { treated } = await launch(campaignId);
    const everybody = Array.from({ length: CUSTOMERS }, (_, i) => `c${i + 1}@example.com`).slice(0, 100);
    const decision = {
      channel: 'email',
      purpose: 'marketing',
      decision: 'withdrawn',
      basis: 'withdrawal',
      evidence: 'call',
      expiresAt: null,
    } as const;
    const decidedAt = clock.now();
    await keepDecisions(
      deps,
      everybody.map((subject) => ({ ...decision, decidedAt, subject: { kind: 'email', subject } as const })),
      'person',
      'x',
    );
    await sendAll();
    expect(everybody.filter((address) => mailbox.mails.has(address))).toEqual([]);
    const { counts } = await readProgress(deps, campaignId);
    expect(counts.excluded).toEqual([{ reason: 'withdrawn', customers: 100 }]);
    expect(counts.treated).toBe(mailbox.mails.size);
    expect(counts.treated).toBeLessThan(treated);
  });

  it('keeps to the frequency cap over campaigns, and counts what it kept back', async () => {
    mailbox.mails.clear();
    await putContactPolicy(deps, policy({ capPerChannel: { messages: 2, days: 7 } }), 'owner');
    const campaignId = await draft(deps, 'capped');
    const { counts } = await prelaunchSheet(deps, campaignId, 'owner');
    // Who got both of the first two campaigns is at the cap; who withdrew stays out.
    expect(counts.excluded.map(({ reason }) => reason).sort()).toEqual(['capped-channel', 'withdrawn']);
    await putContactPolicy(deps, policy(), 'owner');
  });

  it('is silent in quiet hours and goes on in the morning', async () => {
    mailbox.mails.clear();
    clock.jump('2026-03-05T14:00:00Z');
    const campaignId = await draft(deps, 'night');
    const { treated } = await launch(campaignId);
    await sendAll();
    expect(mailbox.mails.size).toBe(0);
    const { rounds } = await readProgress(deps, campaignId);
    expect(rounds).toMatchObject([{ state: 'sending', queued: treated, nextAt: '2026-03-06T00:00:00.000Z' }]);
    clock.jump('2026-03-06T00:00:01Z');
    await sendAll();
    expect(mailbox.mails.size).toBe(treated);
  });
});

describe('what can go wrong', () => {
  it('a refused address fails, a nonexistent one is never written to again, a refusal for now comes back later', async () => {
    mailbox.mails.clear();
    const codes = new Map([
      ['c200@example.com', 550],
      ['c201@example.com', 451],
      ['c202@example.com', 554],
    ]);
    refused = (to) => codes.get(to);
    const among = Array.from({ length: 21 }, (_, i) => 200 + i);
    const who = { where: [`customerId:in:${among.join()}`], controlShare: 0.1 };
    const name = seedFor(0.1, among, [200, 201, 202]);
    const campaignId = await draft(deps, name, { who });
    await launch(campaignId);
    await sendAll();
    const first = await readProgress(deps, campaignId);
    expect(first.failures.map(({ reason }) => reason).sort()).toEqual(['550 RCPT TO', '554 RCPT TO']);
    expect(first.rounds).toMatchObject([{ queued: 1, state: 'sending' }]);
    refused = () => undefined;
    clock.jump('2026-03-06T00:20:00Z');
    await sendAll();
    expect(mailbox.mails.get('c201@example.com')).toHaveLength(1);
    const again = await prelaunchSheet(deps, await draft(deps, 'after bounce', { who }), 'owner');
    expect(again.counts.excluded).toContainEqual({ reason: 'bounced', customers: 1 });
  });

  it('a server that is away costs nothing: nothing is attempted, the round says why', async () => {
    const campaignId = await draft(deps, 'away');
    await launch(campaignId);
    await setMailbox(deps, 1);
    await sendAll();
    const { rounds } = await readProgress(deps, campaignId);
    expect(rounds).toMatchObject([{ sent: 0, unknown: 0, failed: 0, reason: expect.stringContaining('ESOCKET') }]);
    await setMailbox(deps, mailbox.port);
    await stopCampaign(deps, campaignId);
  });

  it('an outcome nobody knows is listed, and not sent again unless a person says so', async () => {
    let answer: Awaited<ReturnType<Way['send']>> = { kind: 'unknown', reason: 'ETIMEDOUT' };
    const sent: string[] = [];
    const way: Way = {
      together: 10,
      check: async () => '',
      send: async ({ to }) => {
        sent.push(to);
        return answer;
      },
      close: () => undefined,
    };
    const own = { ...deps, openWay: async (_: unknown, __: Channel) => way };
    const among = Array.from({ length: 12 }, (_, i) => 230 + i);
    const who = { where: [`customerId:in:${among.join()}`], controlShare: 0.2 };
    const campaignId = await draft(deps, seedFor(0.2, among, [230, 231, 232]), { who });
    const { treated } = await launch(campaignId);
    await sendAll(own);
    await sendAll(own);
    expect(sent).toHaveLength(treated);
    const unknown = await listUnknown(deps, campaignId);
    expect(unknown.map(({ reason }) => reason)).toEqual(Array(treated).fill('ETIMEDOUT'));
    answer = { kind: 'sent' };
    const [one, other] = unknown;
    await resolveUnknown(deps, campaignId, one?.deliveryId ?? '', 'was-sent');
    await resolveUnknown(deps, campaignId, other?.deliveryId ?? '', 'send-again');
    await sendAll(own);
    expect(sent).toHaveLength(treated + 1);
    expect(await listUnknown(deps, campaignId)).toHaveLength(treated - 2);
    expect(await facts(campaignId, 'act_sends')).toEqual([
      { state: 'sent', n: '2' },
      { state: 'unknown', n: String(treated - 2) },
    ]);
  });
});

describe('a campaign into a file', () => {
  it('has each line once, though the page breaks off after everything of it was written', async () => {
    const delivery = { ...DESIGN.delivery, channel: 'file' as const };
    const campaignId = await draft(deps, 'into a file', { delivery });
    const { treated, control, holdout } = await launch(campaignId);
    let breaks = 1;
    const broken: SenderDeps = {
      ...deps,
      records: {
        ...deps.records,
        transaction: (work) =>
          deps.records.transaction(async (session) => {
            let wrote = false;
            const watched: RecordsTransaction = {
              ...session,
              query: (sql, params) => {
                wrote ||= sql.startsWith('insert into act_written_slices');
                return session.query(sql, params);
              },
            };
            const done = await work(watched);
            if (wrote && breaks-- > 0) throw new Error('power');
            return done;
          }),
      },
    };
    await expect(oneSlice(broken)).rejects.toThrow('power');
    expect((await fileOf(deps, campaignId)).trim().split('\r\n')).toHaveLength(1);
    await sendAll();
    const lines = (await fileOf(deps, campaignId)).trim().split('\r\n').slice(1);
    expect(new Set(lines.map((line) => line.split(',')[0])).size).toBe(treated);
    expect(lines).toHaveLength(treated);
    expect(new Set(lines.map((line) => /\/u\/[\w.-]+/.exec(line)?.[0])).size).toBe(treated);
    const { rounds, counts } = await readProgress(deps, campaignId);
    expect(rounds).toMatchObject([{ state: 'done', sent: treated, queued: 0, failed: 0 }]);
    expect(counts).toMatchObject({ treated, control, holdout });
    expect(await facts(campaignId, 'act_sends')).toContainEqual({ state: 'sent', n: String(treated) });
  });

  it('has no line for whom this round wrote to already, under this number or at this address', async () => {
    const delivery = { ...DESIGN.delivery, channel: 'file' as const };
    const earlier = await draft(deps, 'the same file before', { delivery });
    await launch(earlier);
    await sendAll();
    const [one, other] = await stores.records.query<{ customer: string; address: string }>(
      `select customer_id::text as customer, address from act_deliveries where campaign_id = $1 and state = 'sent'
       order by customer_id limit 2`,
      [earlier],
    );
    const campaignId = await draft(deps, 'the same file again', { delivery });
    await deps.records.query(
      'update act_campaigns set seed = (select seed from act_campaigns where campaign_id = $2) where campaign_id = $1',
      [campaignId, earlier],
    );
    const { treated } = await launch(campaignId);
    await stores.records.query(
      `insert into act_deliveries (campaign_id, step, customer_id, arm, state, channel, purpose, subject_kind, address, share_treated,
         share_held_out, stage, abc_net, decided_at, not_before)
       values ($1, 1, $2, 'treated', 'sent', 'file', 'marketing', 'account', 'elsewhere/1', 1, 0, '', '', now(), now()),
         ($1, 1, 999999999, 'treated', 'sent', 'file', 'marketing', 'account', $3, 1, 0, '', '', now(), now())`,
      [campaignId, one?.customer, other?.address],
    );
    await sendAll();
    const lines = (await fileOf(deps, campaignId)).trim().split('\r\n').slice(1);
    expect(lines).toHaveLength(treated - 2);
    expect(lines.some((line) => line.startsWith(`${one?.customer},`) || line.startsWith(`${other?.customer},`))).toBe(
      false,
    );
    const { counts } = await readProgress(deps, campaignId);
    expect(counts.excluded).toContainEqual({ reason: 'same-address', customers: 1 });
  });
});
