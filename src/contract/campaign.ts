import { z } from 'zod';
import { Day, Minor } from './common.ts';

/** Ways a message leaves the house. `task`: a person calls or visits. `file`: a list for a system that sends by itself. */
export const CHANNELS = ['email', 'sms', 'webhook', 'file', 'task'] as const;
export const Channel = z.enum(CHANNELS).meta({ id: 'Channel' });
export type Channel = z.infer<typeof Channel>;

/** Why somebody is written to: each purpose is consented to by itself. */
export const PURPOSES = ['marketing', 'service'] as const;
export const Purpose = z.enum(PURPOSES).meta({ id: 'Purpose' });
export type Purpose = z.infer<typeof Purpose>;

/** How a campaign is judged: buyers in the window, revenue after refunds, or profit after costs. */
export const CAMPAIGN_MEASURES = ['buyers', 'net', 'profit'] as const;
export const CampaignMeasure = z.enum(CAMPAIGN_MEASURES).meta({ id: 'CampaignMeasure' });
export type CampaignMeasure = z.infer<typeof CampaignMeasure>;

/** The six steps of designing an interaction, in their order. */
export const CAMPAIGN_STEPS = ['who', 'goal', 'content', 'cost', 'delivery', 'judgement'] as const;
export type CampaignStep = (typeof CAMPAIGN_STEPS)[number];

/** 1: everybody who meets all conditions, of whom a share is left alone for comparison. */
export const CampaignWho = z
  .strictObject({
    where: z.array(z.string().max(20_000)).max(40),
    controlShare: z.number().min(0.05).max(0.5).default(0.1),
  })
  .meta({ id: 'CampaignWho' });

/** 2: what it is for, in words and as a measure. */
export const CampaignGoal = z
  .strictObject({ aim: z.string().trim().min(1).max(400), measure: CampaignMeasure, purpose: Purpose })
  .meta({ id: 'CampaignGoal' });

const MessageText = z.strictObject({
  locale: z.enum(['zh-CN', 'en']),
  subject: z.string().trim().max(200),
  body: z.string().min(1).max(200_000),
});

/** 3: what is said, in one or both languages. Liquid in both parts; `mjml` for e-mail only. */
export const CampaignContent = z
  .strictObject({ format: z.enum(['text', 'mjml']), texts: z.array(MessageText).min(1).max(2) })
  .meta({ id: 'CampaignContent' });
export type CampaignContent = z.infer<typeof CampaignContent>;

/** 4: what it costs: once, for each message, and for each buyer who takes the offer; and how much may be spent. */
export const CampaignCost = z
  .strictObject({
    fixedMinor: Minor.min(0),
    messageMinor: Minor.min(0),
    offerMinor: Minor.min(0),
    budgetMinor: Minor.min(0).nullable(),
  })
  .meta({ id: 'CampaignCost' });

/** 5: by which way, when and how often. Times in UTC; `once` without a time begins at the launch. */
export const CampaignDelivery = z
  .strictObject({
    channel: Channel,
    schedule: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('once'), at: z.iso.datetime().nullable() }),
      z.strictObject({
        kind: z.literal('recurring'),
        at: z.iso.datetime().nullable(),
        everyDays: z.number().int().min(1).max(365),
        times: z.number().int().min(2).max(52),
      }),
    ]),
    /** 1 is the most important: it sends first, and so takes what the frequency caps leave. */
    priority: z.number().int().min(1).max(9).default(5),
    perSecond: z.number().min(0.01).max(10_000).nullable(),
  })
  .meta({ id: 'CampaignDelivery' });

/** 6: how long after the assignment orders count, and the relative rise that is expected of the measure. */
export const CampaignJudgement = z
  .strictObject({ days: z.number().int().min(1).max(365), expectedLift: z.number().gt(0).max(10) })
  .meta({ id: 'CampaignJudgement' });

const STEPS = {
  who: CampaignWho,
  goal: CampaignGoal,
  content: CampaignContent,
  cost: CampaignCost,
  delivery: CampaignDelivery,
  judgement: CampaignJudgement,
} as const satisfies Record<CampaignStep, z.ZodType>;

/** All six steps decided: what can be launched. */
export const CampaignDesign = z.strictObject(STEPS).meta({ id: 'CampaignDesign' });
export type CampaignDesign = z.infer<typeof CampaignDesign>;

/** The steps decided so far; null where one is still open. */
export const CampaignDraft = z
  .strictObject({
    who: CampaignWho.nullable(),
    goal: CampaignGoal.nullable(),
    content: CampaignContent.nullable(),
    cost: CampaignCost.nullable(),
    delivery: CampaignDelivery.nullable(),
    judgement: CampaignJudgement.nullable(),
  })
  .meta({ id: 'CampaignDraft' });
export type CampaignDraft = z.infer<typeof CampaignDraft>;

export const CAMPAIGN_STATES = ['draft', 'scheduled', 'sending', 'stopped', 'done'] as const;
export const CampaignState = z.enum(CAMPAIGN_STATES).meta({ id: 'CampaignState' });
export type CampaignState = z.infer<typeof CampaignState>;

const Name = z.string().trim().min(1).max(80);
export const NewCampaign = z.strictObject({ name: Name, steps: CampaignDraft }).meta({ id: 'NewCampaign' });
export type NewCampaign = z.infer<typeof NewCampaign>;
/** `version`: the one that was changed; another one by now means that somebody else was faster. */
export const ChangedCampaign = z
  .strictObject({ name: Name, steps: CampaignDraft, version: z.number().int() })
  .meta({ id: 'ChangedCampaign' });
export type ChangedCampaign = z.infer<typeof ChangedCampaign>;

export const Campaign = z
  .object({
    campaignId: z.number().int(),
    name: Name,
    state: CampaignState,
    steps: CampaignDraft,
    version: z.number().int(),
    /** The account that answers for it. */
    ownerId: z.string(),
    createdAt: z.iso.datetime(),
    launchedAt: z.iso.datetime().nullable(),
    launchedBy: z.string().nullable(),
    endedAt: z.iso.datetime().nullable(),
    /** The last day whose orders count; null before the launch. */
    judgedUntil: Day.nullable(),
    /** The measure it is judged by, fixed at the launch. */
    primaryMeasure: CampaignMeasure.nullable(),
  })
  .meta({ id: 'Campaign' });
export type Campaign = z.infer<typeof Campaign>;
