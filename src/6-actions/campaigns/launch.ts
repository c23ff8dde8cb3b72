import { type Campaign, CampaignDesign } from '#contract/campaign';
import { Failure } from '#contract/failure';
import { dayIn } from '#platform/clock';
import { readSettings } from '#platform/settings';
import type { SenderDeps } from '../sending/open-round.ts';
import { keptCampaign, readCampaign } from './campaign-records.ts';
import { prelaunchSheet } from './prelaunch.ts';

const DAY_MS = 86_400_000;

const LAUNCH = `update act_campaigns set state = 'scheduled', launched_at = $2, launched_by = $3, judged_until = $4, primary_measure = $5,
    version = version + 1
  where campaign_id = $1 and state = 'draft' and version = $6 returning campaign_id`;

/**
 * Launches a draft: its rounds get their times, its measure and the last day that counts are fixed. From here on nothing in it changes.
 * @param confirmed how many customers the launcher says will be written to: the number on the sheet
 * @throws Failure `campaign.wrong-state`, `campaign.not-ready`, `campaign.count-changed`, `campaign.changed-meanwhile`
 */
export async function launchCampaign(
  deps: SenderDeps,
  campaignId: number,
  confirmed: number,
  by: string,
): Promise<Campaign> {
  const { state, version, name } = await keptCampaign(deps, campaignId);
  if (state !== 'draft') throw new Failure('campaign.wrong-state', { state, wanted: 'draft' });
  const { blocks, counts } = await prelaunchSheet(deps, campaignId, by);
  if (blocks.length > 0) throw new Failure('campaign.not-ready', { reasons: blocks.map(({ code }) => code).join(',') });
  if (counts.treated !== confirmed)
    throw new Failure('campaign.count-changed', { here: counts.treated, given: confirmed });
  const design = CampaignDesign.parse((await keptCampaign(deps, campaignId)).steps);
  const { zone } = await readSettings(deps.records);
  const now = deps.clock.now();
  const due = dueTimes(design, now);
  const last = due.at(-1) ?? now;
  const judgedUntil = dayIn(new Date(last.getTime() + design.judgement.days * DAY_MS), zone);
  await deps.records.transaction(async (session) => {
    const values = [campaignId, now, by, judgedUntil, design.goal.measure, version];
    const launched = await session.query(LAUNCH, values);
    if (launched.length === 0) throw new Failure('campaign.changed-meanwhile', { name });
    await session.query(
      `insert into act_rounds (campaign_id, step, due_at)
       select $1, place, at from unnest($2::timestamptz[]) with ordinality as round (at, place)`,
      [campaignId, due],
    );
  });
  return readCampaign(deps, campaignId);
}

/** When each round is due. A time that has passed means now. */
export function dueTimes({ delivery: { schedule } }: CampaignDesign, now: Date): Date[] {
  const asked = schedule.at === null ? now : new Date(schedule.at);
  const first = asked < now ? now : asked;
  if (schedule.kind === 'once') return [first];
  return Array.from({ length: schedule.times }, (_, i) => new Date(first.getTime() + i * schedule.everyDays * DAY_MS));
}

/** Stops a campaign within a second: no message begins any more. @throws Failure `campaign.wrong-state` */
export async function stopCampaign({ records, clock }: SenderDeps, campaignId: number): Promise<Campaign> {
  const { state } = await keptCampaign({ records }, campaignId);
  await records.transaction(async (session) => {
    const stopped = await session.query(
      "update act_campaigns set state = 'stopped', ended_at = $2 where campaign_id = $1 and state in ('scheduled', 'sending') returning 1",
      [campaignId, clock.now()],
    );
    if (stopped.length === 0) throw new Failure('campaign.wrong-state', { state, wanted: 'sending' });
    await session.query(
      "update act_rounds set state = 'stopped', ended_at = $2 where campaign_id = $1 and state in ('waiting', 'sending')",
      [campaignId, clock.now()],
    );
  });
  return readCampaign({ records }, campaignId);
}

/** Lets a stopped campaign go on where it was. @throws Failure `campaign.wrong-state` */
export async function continueCampaign({ records }: SenderDeps, campaignId: number): Promise<Campaign> {
  const { state } = await keptCampaign({ records }, campaignId);
  await records.transaction(async (session) => {
    const going = await session.query(
      "update act_campaigns set state = 'scheduled', ended_at = null where campaign_id = $1 and state = 'stopped' returning 1",
      [campaignId],
    );
    if (going.length === 0) throw new Failure('campaign.wrong-state', { state, wanted: 'stopped' });
    await session.query(
      "update act_rounds set state = 'waiting', ended_at = null where campaign_id = $1 and state = 'stopped'",
      [campaignId],
    );
  });
  return readCampaign({ records }, campaignId);
}
