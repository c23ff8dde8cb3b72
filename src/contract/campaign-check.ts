import { z } from 'zod';
import { CampaignMeasure } from './campaign.ts';
import { Minor, Probability } from './common.ts';

export const LINT_CODES = [
  'liquid',
  'mjml',
  'mjml-only-email',
  'no-subject',
  'no-public-url',
  'sms-signature',
  'sms-opt-out',
  'sms-template',
  'sms-parts',
  'clipped',
  'placeholder',
  'plain-http',
  'name-may-be-empty',
  'shouting',
  'other-language',
] as const;
export const LintFinding = z
  .object({
    level: z.enum(['error', 'warning']),
    code: z.enum(LINT_CODES),
    locale: z.enum(['zh-CN', 'en']),
    /** The words it is about, or what the engine says. */
    detail: z.string(),
  })
  .meta({ id: 'LintFinding' });
export type LintFinding = z.infer<typeof LintFinding>;

/** What keeps a campaign from being launched. */
export const LAUNCH_BLOCKS = [
  'step-open',
  'content',
  'nobody',
  'nobody-treated',
  'no-control',
  'channel-unset',
  'over-budget',
  'stopped',
  'second-person',
] as const;

/** How many there are and why some are left out: each customer of the audience counts once. */
export const AudienceCounts = z
  .object({
    audience: z.number().int(),
    treated: z.number().int(),
    control: z.number().int(),
    holdout: z.number().int(),
    excluded: z.array(z.object({ reason: z.string(), customers: z.number().int() })),
  })
  .meta({ id: 'AudienceCounts' });
export type AudienceCounts = z.infer<typeof AudienceCounts>;

/** The sheet before the launch: how large the groups are, what could be seen at all, what it would bring and cost. */
export const PrelaunchSheet = z
  .object({
    counts: AudienceCounts,
    measure: CampaignMeasure.nullable(),
    /** Per head in the days it is judged over, as these customers did in as many days up to now; money in minor units, buyers as a share. */
    baseline: z.number().nullable(),
    /** The smallest true difference per head that such groups show with 80 % power at the 95 % level, and as a share of the baseline. */
    smallestEffect: z.number().nullable(),
    smallestLift: z.number().nullable(),
    expectedEffect: z.number().nullable(),
    /** Whether what is expected could be seen. */
    isVisible: z.boolean().nullable(),
    /** Expected rise × treated: buyers, or money in minor units. */
    expectedGain: z.number().nullable(),
    costMinor: Minor,
    budgetMinor: Minor.nullable(),
    /** Messages would last so long at the allowed rate. */
    seconds: z.number().nullable(),
    findings: z.array(LintFinding),
    blocks: z.array(z.object({ code: z.enum(LAUNCH_BLOCKS), detail: z.string() })),
    /** Level and power the smallest effect is for. */
    level: Probability,
    power: Probability,
  })
  .meta({ id: 'PrelaunchSheet' });
export type PrelaunchSheet = z.infer<typeof PrelaunchSheet>;

/** How far a launched campaign is. */
export const CampaignProgress = z
  .object({
    counts: AudienceCounts,
    rounds: z.array(
      z.object({
        step: z.number().int(),
        state: z.enum(['waiting', 'sending', 'done', 'stopped']),
        reason: z.string(),
        dueAt: z.iso.datetime(),
        audience: z.number().int().nullable(),
        decided: z.number().int(),
        queued: z.number().int(),
        sent: z.number().int(),
        failed: z.number().int(),
        unknown: z.number().int(),
        /** When the first of those still waiting may go. */
        nextAt: z.iso.datetime().nullable(),
      }),
    ),
    failures: z.array(z.object({ state: z.string(), reason: z.string(), messages: z.number().int() })),
    costMinor: Minor,
  })
  .meta({ id: 'CampaignProgress' });
export type CampaignProgress = z.infer<typeof CampaignProgress>;

export const MessagePreview = z
  .object({
    customerId: z.string(),
    name: z.string(),
    locale: z.enum(['zh-CN', 'en']),
    subject: z.string(),
    body: z.string(),
    isHtml: z.boolean(),
    smsParts: z.number().int().nullable(),
    /** What keeps this customer from being written to now; empty where nothing does. */
    excluded: z.string(),
    /** Why it could not be filled in; empty where it could. */
    fault: z.string(),
  })
  .meta({ id: 'MessagePreview' });
export type MessagePreview = z.infer<typeof MessagePreview>;

export const UnknownDelivery = z
  .object({
    deliveryId: z.string(),
    customerId: z.string(),
    step: z.number().int(),
    address: z.string(),
    reason: z.string(),
    attemptedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'UnknownDelivery' });
export type UnknownDelivery = z.infer<typeof UnknownDelivery>;
