import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addCampaign, changeCampaign, listCampaigns, readCampaign, removeCampaign } from '#actions';
import type { CampaignDraft } from '#contract/campaign';
import { clockAt } from '#platform/clock';
import { type TestStores, testStores } from '../../../test/stores.ts';
import { MIGRATIONS } from '../../shop/tables.ts';

const EMPTY: CampaignDraft = { who: null, goal: null, content: null, cost: null, delivery: null, judgement: null };
const who = (...where: string[]) => ({ ...EMPTY, who: { where, controlShare: 0.1 } });

let stores: TestStores;
const clock = clockAt('2026-03-01T02:00:00Z');
const deps = () => ({ records: stores.records, clock });
beforeAll(async () => {
  stores = await testStores('campaigns');
  await stores.records.migrate(MIGRATIONS);
});
afterAll(() => stores.close());

describe('drafts of campaigns', () => {
  it('are kept with the steps decided so far, changed by whoever saw the newest version, and forgotten', async () => {
    const draft = await addCampaign(deps(), { name: '唤醒', steps: who('stage:is:decline') }, 'owner-1');
    expect(draft).toMatchObject({
      state: 'draft',
      version: 1,
      ownerId: 'owner-1',
      launchedAt: null,
      judgedUntil: null,
    });
    const changed = await changeCampaign(deps(), draft.campaignId, { name: '唤醒老客', steps: EMPTY, version: 1 });
    expect(changed).toMatchObject({ name: '唤醒老客', version: 2, steps: { who: null } });
    const late = changeCampaign(deps(), draft.campaignId, { name: 'x', steps: EMPTY, version: 1 });
    await expect(late).rejects.toMatchObject({ code: 'campaign.changed-meanwhile' });
    expect(await listCampaigns(deps())).toEqual([changed]);
    await removeCampaign(deps(), draft.campaignId);
    await expect(readCampaign(deps(), draft.campaignId)).rejects.toMatchObject({ code: 'request.not-found' });
  });

  it('have one name each, and conditions that can be read', async () => {
    const { campaignId } = await addCampaign(deps(), { name: 'a', steps: EMPTY }, 'o');
    const taken = addCampaign(deps(), { name: 'a', steps: EMPTY }, 'o');
    await expect(taken).rejects.toMatchObject({ code: 'campaign.name-taken' });
    const wrong = changeCampaign(deps(), campaignId, { name: 'a', steps: who('height:is:2'), version: 1 });
    await expect(wrong).rejects.toMatchObject({ code: 'segment.unknown-field' });
  });

  it('no longer change once launched', async () => {
    const { campaignId } = await addCampaign(deps(), { name: 'b', steps: EMPTY }, 'o');
    await stores.records.query(
      "update act_campaigns set state = 'sending', launched_at = now(), judged_until = '2026-04-01', primary_measure = 'net' where campaign_id = $1",
      [campaignId],
    );
    const change = changeCampaign(deps(), campaignId, { name: 'b', steps: EMPTY, version: 1 });
    await expect(change).rejects.toMatchObject({ code: 'campaign.wrong-state' });
    await expect(removeCampaign(deps(), campaignId)).rejects.toMatchObject({ code: 'campaign.wrong-state' });
    expect(await readCampaign(deps(), campaignId)).toMatchObject({ judgedUntil: '2026-04-01', primaryMeasure: 'net' });
  });
});
