import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  keepDecisions,
  launchCampaign,
  prelaunchSheet,
  putContactPolicy,
  readContactPolicy,
  type SenderDeps,
  stopCampaign,
  stopSendingAfterRestore,
  switchSending,
} from '#actions';
import { oneSlice } from '../../src/6-actions/sending/sender.ts';
import { type TestStores, testStores } from '../stores.ts';
import {
  campaignShop,
  DESIGN,
  draft,
  type Mailbox,
  MORNING,
  openMailbox,
  policy,
  setMailbox,
} from './campaign-shop.ts';
import { clockFrom } from './clock-from.ts';

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
    await new Promise((resolve) => setTimeout(resolve, 1_500));
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
