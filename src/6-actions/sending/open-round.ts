import { CampaignDesign } from '#contract/campaign';
import type { ContactPolicy } from '#contract/contact-policy';
import type { Settings } from '#contract/settings';
import type { Warehouse } from '#platform/clickhouse';
import type { Clock } from '#platform/clock';
import type { Log } from '#platform/log';
import type { Records } from '#platform/postgres';
import type { Secret } from '#platform/secret';
import { readSettings } from '#platform/settings';
import { type KeptCampaign, keptCampaign } from '../campaigns/campaign-records.ts';
import type { Way } from '../channels/channel.ts';
import { openWay, WRITTEN_CHANNELS } from '../channels/channel-records.ts';
import { type Composer, openComposer } from '../content/compose.ts';
import { linksTo } from '../content/message-links.ts';
import type { MessageLinks } from '../content/variables.ts';
import type { GatedCampaign } from '../gate/gate.ts';
import { type StandingPolicy, standingPolicy } from '../policy/policy-records.ts';
import type { RoundFacts } from './deliveries.ts';
import { createPace, type Pace } from './pace.ts';

/** What sending needs. */
export type SenderDeps = {
  readonly warehouse: Warehouse;
  readonly records: Records;
  readonly clock: Clock;
  readonly log: Log;
  /** Of the installation: signs links, opens passwords. */
  readonly secret: Secret;
  /** Tests send by a way of their own. */
  readonly openWay?: typeof openWay;
};

/** A round of a campaign, opened for sending. `way` is undefined for channels whose messages are written down here. */
export type OpenRound = RoundFacts & {
  readonly campaign: KeptCampaign;
  readonly design: CampaignDesign;
  readonly gated: GatedCampaign;
  readonly settings: Settings;
  readonly standing: StandingPolicy;
  readonly compose: Composer;
  readonly way: Way | undefined;
  readonly pace: Pace;
  readonly quietHours: ContactPolicy['quietHours'];
  linksOf(deliveryId: string): MessageLinks;
  close(): void;
};

/** Opens a round. What the policy and the channel are set to now holds until it is closed. */
export async function openRound(deps: SenderDeps, campaignId: number, step: number): Promise<OpenRound> {
  const campaign = await keptCampaign(deps, campaignId);
  const design = CampaignDesign.parse(campaign.steps);
  const [settings, standing] = await Promise.all([readSettings(deps.records), standingPolicy(deps)]);
  const compose = await openComposer(design.content, settings);
  const { channel } = design.delivery;
  const way = WRITTEN_CHANNELS.has(channel) ? undefined : await (deps.openWay ?? openWay)(deps, channel);
  const { publicUrl } = standing.policy;
  const { controlShare } = design.who;
  return {
    campaignId,
    step,
    channel,
    purpose: design.goal.purpose,
    shareTreated: 1 - controlShare,
    shareHeldOut: standing.holdout.share,
    campaign,
    design,
    gated: { seed: campaign.seed, controlShare, channel, purpose: design.goal.purpose },
    settings,
    standing,
    compose,
    way,
    quietHours: channel === 'file' ? NEVER_QUIET : standing.policy.quietHours,
    pace: createPace(deps.clock, rateOf(design, standing)),
    linksOf: (deliveryId) => linksTo(publicUrl, deps.secret, deliveryId),
    close: () => way?.close(),
  };
}

/** A file wakes nobody: whoever sends from it keeps to the hours. */
const NEVER_QUIET: ContactPolicy['quietHours'] = { from: '00:00', to: '00:00' };

/** Messages in a second: what the campaign asks for, at most what the policy allows the channel; undefined where nothing bounds it. */
export function rateOf({ delivery }: CampaignDesign, { policy }: StandingPolicy): number | undefined {
  const allowed: Partial<Record<CampaignDesign['delivery']['channel'], number>> = {
    email: policy.emailPerSecond,
    sms: policy.smsPerSecond,
    webhook: policy.webhookPerSecond,
  };
  const most = Math.min(
    allowed[delivery.channel] ?? Number.POSITIVE_INFINITY,
    delivery.perSecond ?? Number.POSITIVE_INFINITY,
  );
  return Number.isFinite(most) ? most : undefined;
}
