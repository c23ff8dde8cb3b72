import { CAMPAIGN_STEPS, CampaignDesign, type CampaignMeasure } from '#contract/campaign';
import type { AudienceCounts, PrelaunchSheet } from '#contract/campaign-check';
import { readSettings } from '#platform/settings';
import { type Audience, type AudiencePast, openAudience } from '#segments';
import { smallestEffect } from '#stats/inference/experiment-design';
import { readChannels, smsOf } from '../channels/channel-records.ts';
import { lintContent } from '../content/lint.ts';
import { decide, type GatedCampaign, type Verdict } from '../gate/gate.ts';
import { type StandingPolicy, standingPolicy } from '../policy/policy-records.ts';
import { withinBudget } from '../sending/budget.ts';
import { rateOf, type SenderDeps } from '../sending/open-round.ts';
import { type KeptCampaign, keptCampaign } from './campaign-records.ts';

type Block = PrelaunchSheet['blocks'][number];

const PAGE = 5_000;
const LEVEL = 0.95;
const POWER = 0.8;
/** With fewer buyers the spread of money is not known well enough to say what could be seen. */
const FEWEST_BUYERS = 20;

const NOTHING: PrelaunchSheet = {
  counts: { audience: 0, treated: 0, control: 0, holdout: 0, excluded: [] },
  measure: null,
  baseline: null,
  smallestEffect: null,
  smallestLift: null,
  expectedEffect: null,
  isVisible: null,
  expectedGain: null,
  costMinor: 0,
  budgetMinor: null,
  seconds: null,
  findings: [],
  blocks: [],
  level: LEVEL,
  power: POWER,
};

/**
 * The sheet before the launch. Everybody in the audience goes through the same gate as at the moment of sending, so the groups are those that
 * a launch now would make.
 * @param by who would launch it
 * @throws Failure `request.not-found`, `score.not-run`, `segment.*`
 */
export async function prelaunchSheet(deps: SenderDeps, campaignId: number, by: string): Promise<PrelaunchSheet> {
  const campaign = await keptCampaign(deps, campaignId);
  const parsed = CampaignDesign.safeParse(campaign.steps);
  if (!parsed.success) {
    const open = CAMPAIGN_STEPS.filter((step) => campaign.steps[step] === null);
    return { ...NOTHING, blocks: open.map((detail) => ({ code: 'step-open', detail })) };
  }
  const design = parsed.data;
  const [settings, standing] = await Promise.all([readSettings(deps.records), standingPolicy(deps)]);
  const audience = await openAudience(deps, design.who.where);
  await audience.assertWorkedOut();
  const counts = await countAudience(deps, campaign, design, standing, audience);
  const past = await audience.past(design.judgement.days);
  const findings = await lintContent(design.content, settings, {
    channel: design.delivery.channel,
    purpose: design.goal.purpose,
    hasPublicUrl: standing.policy.publicUrl !== '',
    sms: await smsOf(deps),
  });
  const rate = rateOf(design, standing);
  const sheet: PrelaunchSheet = {
    ...NOTHING,
    ...judged(design, counts, past),
    counts,
    findings,
    costMinor: costOf(design, counts.treated, past.buyers.mean),
    budgetMinor: design.cost.budgetMinor,
    seconds: rate === undefined ? null : counts.treated / rate,
  };
  return { ...sheet, blocks: await blocksOf(deps, { campaign, design, standing, sheet, by }) };
}

async function countAudience(
  deps: SenderDeps,
  { seed }: KeptCampaign,
  { who, delivery, goal, cost }: CampaignDesign,
  standing: StandingPolicy,
  audience: Audience,
): Promise<AudienceCounts> {
  const gated: GatedCampaign = {
    seed,
    controlShare: who.controlShare,
    channel: delivery.channel,
    purpose: goal.purpose,
  };
  const counts = { audience: 0, treated: 0, control: 0, holdout: 0 };
  const excluded = new Map<string, number>();
  const paid = cost.messageMinor === 0 || cost.budgetMinor === null;
  let left = paid
    ? Number.POSITIVE_INFINITY
    : Math.floor(((cost.budgetMinor ?? 0) - cost.fixedMinor) / cost.messageMinor);
  const addresses = new Set<string>();
  for (let after: string | undefined; ; ) {
    const page = await audience.page(after, PAGE);
    const verdicts = withinBudget(onceEach(await decide(deps, gated, standing, page), addresses), left);
    for (const verdict of verdicts) {
      counts.audience++;
      if (verdict.arm === null) excluded.set(verdict.reason, (excluded.get(verdict.reason) ?? 0) + 1);
      else counts[verdict.arm]++;
      if (verdict.arm === 'treated') left--;
    }
    after = page.at(-1)?.customerId;
    if (page.length < PAGE) break;
  }
  const reasons = [...excluded].map(([reason, customers]) => ({ reason, customers }));
  return { ...counts, excluded: reasons.sort((a, b) => b.customers - a.customers) };
}

/** As the records do while sending: an address that is written to already is not written to again. */
function onceEach(verdicts: readonly Verdict[], addresses: Set<string>): Verdict[] {
  return verdicts.map((verdict) => {
    if (verdict.arm !== 'treated') return verdict;
    const { subject } = verdict.address;
    if (addresses.has(subject)) return { member: verdict.member, arm: null, reason: 'same-address' };
    addresses.add(subject);
    return verdict;
  });
}

/** What the groups could show, and what is expected of them, per head over the days it is judged. */
function judged({ goal, judgement }: CampaignDesign, { treated, control }: AudienceCounts, past: AudiencePast) {
  const measure: CampaignMeasure = goal.measure;
  const { mean, variance } = past[measure];
  const buyers = past.buyers.mean * past.customers;
  const isKnown = treated > 0 && control > 0 && variance > 0 && buyers >= FEWEST_BUYERS;
  const expectedEffect = mean * judgement.expectedLift;
  const smallest = isKnown ? smallestEffect({ treated, control, variance, level: LEVEL, power: POWER }) : null;
  return {
    measure,
    baseline: past.customers === 0 ? null : mean,
    smallestEffect: smallest,
    smallestLift: smallest === null || mean <= 0 ? null : smallest / mean,
    expectedEffect: mean > 0 ? expectedEffect : null,
    isVisible: smallest === null || mean <= 0 ? null : expectedEffect >= smallest,
    expectedGain: mean > 0 ? expectedEffect * treated : null,
  };
}

/** fixed + treated · (message + offer · buyers per head, with the expected rise) */
function costOf({ cost, judgement }: CampaignDesign, treated: number, buyersPerHead: number): number {
  const takers = Math.min(1, buyersPerHead * (1 + judgement.expectedLift));
  return cost.fixedMinor + Math.round(treated * (cost.messageMinor + cost.offerMinor * takers));
}

type Ask = {
  readonly campaign: KeptCampaign;
  readonly design: CampaignDesign;
  readonly standing: StandingPolicy;
  readonly sheet: PrelaunchSheet;
  readonly by: string;
};

async function blocksOf(deps: SenderDeps, { campaign, design, standing, sheet, by }: Ask): Promise<Block[]> {
  const { counts, findings, costMinor, budgetMinor } = sheet;
  const channels = await readChannels(deps);
  const isSet = channels.some(({ channel, isReady }) => channel === design.delivery.channel && isReady);
  const isLarge = counts.treated > standing.policy.secondPersonAbove;
  const blocks: readonly (readonly [boolean, Block['code'], string])[] = [
    [findings.some(({ level }) => level === 'error'), 'content', ''],
    [counts.audience === 0, 'nobody', ''],
    [counts.audience > 0 && counts.treated === 0, 'nobody-treated', ''],
    [counts.treated > 0 && counts.control === 0, 'no-control', ''],
    [!isSet, 'channel-unset', design.delivery.channel],
    [budgetMinor !== null && costMinor > budgetMinor, 'over-budget', ''],
    [standing.stoppedAt !== null, 'stopped', ''],
    [isLarge && by === campaign.ownerId, 'second-person', String(standing.policy.secondPersonAbove)],
  ];
  return blocks.filter(([stands]) => stands).map(([, code, detail]) => ({ code, detail }));
}
