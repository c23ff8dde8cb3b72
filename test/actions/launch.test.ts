import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  keepDecisions,
  launchCampaign,
  prelaunchSheet,
  putContactPolicy,
  readContactPolicy,
  readProgress,
  type SenderDeps,
  stopCampaign,
  stopSendingAfterRestore,
  switchSending,
} from '#actions';
import { findRun } from '#scoring';
import { addSegment } from '#segments';
import { oneSlice } from '../../src/6-actions/sending/sender.ts';
import { MIGRATIONS } from '../../src/shop/tables.ts';
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
  setMailbox,
} from './campaign-shop.ts';
import { clockFrom } from './clock-from.ts';
import { journeyCases } from './journeys.cases.ts';
import { planCases } from './plans.cases.ts';

const CUSTOMERS = 300;
const clock = clockFrom(MORNING);
let stores: TestStores;
let deps: SenderDeps;
let mailbox: Mailbox;

beforeAll(async () => {
  stores = await testStores('launch');
  deps = await campaignShop(stores, { customers: CUSTOMERS, clock });
  mailbox = await openMailbox();
  await setMailbox(deps, mailbox.port);
});
afterAll(async () => {
  await mailbox.close();
  await stores.close();
});

const launch = async (campaignId: number) => {
  const { counts } = await prelaunchSheet(deps, campaignId, 'owner');
  await launchCampaign(deps, campaignId, counts.treated, 'owner');
  return counts;
};
const sendAll = async () => {
  while (await oneSlice(deps));
};
describe('what holds before and during a launch', () => {
  it('nothing leaves while the kill switch stands', async () => {
    mailbox.mails.clear();
    const campaignId = await draft(deps, 'killed', { delivery: { ...DESIGN.delivery, perSecond: 20 } });
    const { treated } = await launch(campaignId);
    const sending = sendAll();
    // Stopped at work, however long this machine takes to begin.
    const until = Date.now() + 30_000;
    while (mailbox.mails.size === 0 && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 20));
    await switchSending(deps, true, 'owner');
    await sending;
    const then = mailbox.mails.size;
    expect(then).toBeGreaterThan(0);
    expect(then).toBeLessThan(treated);
    await sendAll();
    expect(mailbox.mails.size).toBe(then);
    const blocked = await prelaunchSheet(deps, await draft(deps, 'while stopped'), 'owner');
    expect(blocked.blocks).toContainEqual({ code: 'stopped', detail: '' });
    await switchSending(deps, false, 'owner');
    await stopCampaign(deps, campaignId);
  });

  it('after a restore with a round under way nothing leaves until a person lets it', async () => {
    mailbox.mails.clear();
    await stopSendingAfterRestore(stores.records, clock);
    expect(await readContactPolicy(deps)).toMatchObject({ stoppedAt: null });
    const campaignId = await draft(deps, 'restored');
    await launch(campaignId);
    await stopSendingAfterRestore(stores.records, clock);
    expect(await readContactPolicy(deps)).toMatchObject({ stoppedBy: 'restore' });
    await sendAll();
    expect(mailbox.mails.size).toBe(0);
    await switchSending(deps, false, 'owner');
    await stopCampaign(deps, campaignId);
  });

  it('conditions that are not answered yet are waited for, and no other campaign waits with them', async () => {
    mailbox.mails.clear();
    const byUplift = await draft(deps, 'uplift', {
      who: { where: ['uplift:is:12/treat'], controlShare: 0.2 },
      delivery: { ...DESIGN.delivery, priority: 1 },
    });
    const open = { code: 'segment.uplift-open', params: { experiment: 12 } };
    await expect(prelaunchSheet(deps, byUplift, 'owner')).rejects.toMatchObject(open);
    const { runId } = await findRun(deps);
    const learn = () =>
      stores.warehouse.run(
        `insert into score_uplift select run_id, 12, customer_id, 100, 0.5, 'treat' from score_customers
         where run_id = ${runId} and customer_id <= 40`,
      );
    await learn();
    const { treated } = await launch(byUplift);
    expect(treated).toBeGreaterThan(0);
    // As after a new scoring: what was learned belongs to the one before.
    await stores.warehouse.run('truncate table score_uplift');
    const plain = await launch(await draft(deps, 'plain'));
    await sendAll();
    expect(mailbox.mails.size).toBe(plain.treated);
    expect((await readProgress(deps, byUplift)).rounds).toMatchObject([
      { state: 'sending', reason: 'segment.uplift-open', decided: 0, sent: 0 },
    ]);
    await learn();
    clock.jump(new Date(clock.now().getTime() + 60_000).toISOString());
    await sendAll();
    expect((await readProgress(deps, byUplift)).rounds).toMatchObject([{ state: 'done', reason: '', sent: treated }]);
    clock.jump(MORNING);
  });

  it('nobody is found by what customers did while that is empty after an update: it is said instead', async () => {
    const did = { act: 'purchase' as const, when: { lastDays: 4000 }, times: { operator: 'gte' as const, count: 2 } };
    const { segmentId } = await addSegment(deps, { name: 'often', aim: '', definition: { did } }, 'owner');
    const where = [`segment:is:${segmentId}`];
    const campaignId = await draft(deps, 'by acts', { who: { where, controlShare: 0.2 } });
    const ask = async () => (await prelaunchSheet(deps, campaignId, 'owner')).counts;
    const { treated } = await ask();
    expect(treated).toBeGreaterThan(0);
    await stores.warehouse.run('rename table mart_customer_acts to acts_kept');
    await stores.warehouse.run('create table mart_customer_acts as acts_kept');
    await expect(ask()).rejects.toMatchObject({ code: 'segment.acts-open' });
    await stores.warehouse.run('exchange tables mart_customer_acts and acts_kept');
    expect((await ask()).treated).toBe(treated);
  });

  it('the number must be confirmed, a large one by a second person, and a faulty text is not sent', async () => {
    const campaignId = await draft(deps, 'confirm');
    const { counts } = await prelaunchSheet(deps, campaignId, 'owner');
    await expect(launchCampaign(deps, campaignId, counts.treated + 1, 'owner')).rejects.toMatchObject({
      code: 'campaign.count-changed',
    });
    await putContactPolicy(deps, policy({ secondPersonAbove: 10 }), 'owner');
    const alone = launchCampaign(deps, campaignId, counts.treated, 'owner');
    await expect(alone).rejects.toMatchObject({ code: 'campaign.not-ready', params: { reasons: 'second-person' } });
    expect(await launchCampaign(deps, campaignId, counts.treated, 'another')).toMatchObject({
      state: 'scheduled',
      launchedBy: 'another',
    });
    await stopCampaign(deps, campaignId);
    await putContactPolicy(deps, policy(), 'owner');
    const texts = [{ locale: 'zh-CN' as const, subject: 'x', body: '{{ customer.height }}' }];
    const faulty = await prelaunchSheet(
      deps,
      await draft(deps, 'faulty', { content: { format: 'text', texts } }),
      'owner',
    );
    expect(faulty.blocks).toContainEqual({ code: 'content', detail: '' });
  });

  it('tasks are written down exactly once, for those who may be called only', async () => {
    const task = {
      delivery: { ...DESIGN.delivery, channel: 'task' as const },
      goal: { ...DESIGN.goal, purpose: 'service' as const },
    };
    const campaignId = await draft(deps, 'call', task);
    // Consent was given for e-mail addresses only: nobody may be called.
    const { counts } = await prelaunchSheet(deps, campaignId, 'owner');
    expect(counts).toMatchObject({ treated: 0, excluded: [{ reason: 'none', customers: CUSTOMERS }] });
    const subjects = Array.from({ length: 40 }, (_, i) => ({ kind: 'account' as const, subject: `web/${i + 1}` }));
    const decision = {
      channel: 'task',
      purpose: 'service',
      decision: 'granted',
      basis: 'contract',
      evidence: 'x',
      expiresAt: null,
    } as const;
    await keepDecisions(
      deps,
      subjects.map((subject) => ({ ...decision, decidedAt: clock.now(), subject })),
      'file',
      'x',
    );
    const { treated } = await launch(campaignId);
    await sendAll();
    const rows = await stores.records.query<{ body: string }>(
      'select body from act_written join act_deliveries using (delivery_id) where campaign_id = $1',
      [campaignId],
    );
    expect(rows).toHaveLength(treated);
    expect(treated).toBeGreaterThan(20);
    expect(rows[0]?.body).toMatch(/^您已下单 \d+ 次。https:/);
  });
});

describe('a file', () => {
  it('that an earlier version wrote a row each is the same file afterwards, and what it had not told is told', async () => {
    const older = await testStores('older');
    const folder = path.join(mkdtempSync(path.join(tmpdir(), 'older-')), 'platform', 'migrations');
    mkdirSync(folder, { recursive: true });
    for (const name of readdirSync(MIGRATIONS).filter((name) => name < '0067'))
      cpSync(new URL(name, MIGRATIONS), path.join(folder, name));
    try {
      await older.records.migrate(pathToFileURL(`${folder}/`));
      await older.records.query(`insert into act_campaigns (name, steps, seed, owner_id, created_at, changed_at)
        values ('old', '{"who":null,"goal":null,"content":null,"cost":null,"delivery":null,"judgement":null}', 's', 'o', now(), now())`);
      await older.records.query(`insert into act_deliveries (campaign_id, step, customer_id, arm, state, channel, purpose, subject_kind, address,
          share_treated, share_held_out, stage, abc_net, decided_at, not_before, facts)
        select 1, 1, n, 'treated', 'sent', 'file', 'marketing', 'account', 'web/' || n, 0.9, 0.05, '', '', now(), now(), n = 3
        from generate_series(1, 3) n`);
      await older.records.query(`insert into act_written (delivery_id, subject, body) values
        (1, '', 'plain'), (2, '=1+1', 'a "word", and' || chr(10) || 'a line'), (3, '', '-5%')`);
      await older.records.migrate(MIGRATIONS);
      expect(await fileOf(older, 1)).toBe(
        '\uFEFFcustomer_id,address,subject,body\r\n1,web/1,,plain\r\n2,web/2,\'=1+1,"a ""word"", and\na line"\r\n3,web/3,,\'-5%\r\n',
      );
      expect(await older.records.query('select deliveries from act_untold')).toEqual([{ deliveries: ['3'] }]);
    } finally {
      rmSync(path.dirname(path.dirname(folder)), { recursive: true });
      await older.close();
    }
  });
});

describe('journeys', () => journeyCases(() => ({ deps, clock })));
describe('plans and the calendar', () => planCases(() => ({ deps })));
