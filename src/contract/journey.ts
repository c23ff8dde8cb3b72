import { z } from 'zod';
import { CampaignContent, CampaignMeasure, Channel, Purpose } from './campaign.ts';
import { Minor } from './common.ts';

/** How large a journey may be. */
export const JOURNEY_LIMITS = { steps: 60, depth: 6 } as const;

/** What can happen to an order. */
export const ORDER_FACTS = ['placed', 'unpaid', 'shipped', 'delivered', 'refunded'] as const;
/** What can happen to somebody inside: `purchase` is another purchase after the entry; the others are of the order it is about. */
export const JOURNEY_FACTS = ['purchase', 'paid', 'shipped', 'delivered', 'refunded', 'cancelled'] as const;
export const JourneyFact = z.enum(JOURNEY_FACTS).meta({ id: 'JourneyFact' });
export type JourneyFact = z.infer<typeof JourneyFact>;

const Where = z.array(z.string().max(20_000)).max(40);
const Hours = z.number().int().min(0).max(8_760);
const Days = z.number().int().min(1).max(365);

/**
 * What lets somebody in. segment: comes into it by the newest scores and was not in it by those looked at before (`existing`: who is in it at
 * the launch comes in too). tier: comes into one of the tiers. rhythm: silent for so many of the customer's own gaps between purchases.
 * order: so many hours after something happened to an order. birthday: so many days before it. complaint, cart: not in any data yet.
 */
export const JourneyTrigger = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('segment'), where: Where, existing: z.boolean() }),
    z.strictObject({
      kind: z.literal('tier'),
      schemeId: z.number().int().min(1).max(999_999_999),
      tiers: z.array(z.number().int().min(0).max(6)).min(1).max(7),
    }),
    z.strictObject({ kind: z.literal('rhythm'), ratio: z.number().min(0.5).max(20) }),
    z.strictObject({ kind: z.literal('order'), fact: z.enum(ORDER_FACTS), afterHours: Hours }),
    z.strictObject({ kind: z.literal('birthday'), daysBefore: z.number().int().min(0).max(30) }),
    z.strictObject({ kind: z.literal('complaint') }),
    z.strictObject({ kind: z.literal('cart') }),
  ])
  .meta({ id: 'JourneyTrigger' });
export type JourneyTrigger = z.infer<typeof JourneyTrigger>;

/** How often one customer may come in: once ever, once in so many days, or with every order or day that lets them in. */
export const JourneyEntry = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('once') }),
    z.strictObject({ kind: z.literal('every'), days: Days }),
    z.strictObject({ kind: z.literal('always') }),
  ])
  .meta({ id: 'JourneyEntry' });
export type JourneyEntry = z.infer<typeof JourneyEntry>;

const StepId = z.string().regex(/^[a-z0-9]{1,12}$/);

/** time: so many hours. fact: until it has happened, at most so many days. clock: until that hour where the customer lives. */
export const JourneyWait = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('time'), hours: Hours.min(1) }),
    z.strictObject({ kind: z.literal('fact'), fact: JourneyFact, days: Days }),
    z.strictObject({ kind: z.literal('clock'), hour: z.number().int().min(0).max(23) }),
  ])
  .meta({ id: 'JourneyWait' });
export type JourneyWait = z.infer<typeof JourneyWait>;

/** Asked at the moment of the branch: do conditions hold by the newest scores, or has something happened since the entry. */
export const JourneyQuestion = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('segment'), where: Where.min(1) }),
    z.strictObject({ kind: z.literal('fact'), fact: JourneyFact }),
  ])
  .meta({ id: 'JourneyQuestion' });
export type JourneyQuestion = z.infer<typeof JourneyQuestion>;

export type JourneyMessage = {
  id: string;
  kind: 'message';
  channel: Channel;
  purpose: Purpose;
  content: CampaignContent | null;
  costMinor: number;
};

/** A step. After a branch or a split both ways go on with the step that follows it; nothing leads back, so a journey always ends. */
export type JourneyStep =
  | { id: string; kind: 'wait'; until: JourneyWait }
  | { id: string; kind: 'branch'; on: JourneyQuestion; yes: JourneyStep[]; no: JourneyStep[] }
  | { id: string; kind: 'split'; shareA: number; a: JourneyStep[]; b: JourneyStep[] }
  | JourneyMessage
  | { id: string; kind: 'exit' };

export const JourneyStep: z.ZodType<JourneyStep, JourneyStep> = z
  .union([
    z.strictObject({ id: StepId, kind: z.literal('wait'), until: JourneyWait }),
    z.strictObject({
      id: StepId,
      kind: z.literal('branch'),
      on: JourneyQuestion,
      get yes() {
        return z.array(JourneyStep).max(JOURNEY_LIMITS.steps);
      },
      get no() {
        return z.array(JourneyStep).max(JOURNEY_LIMITS.steps);
      },
    }),
    z.strictObject({
      id: StepId,
      kind: z.literal('split'),
      shareA: z.number().min(0.01).max(0.99),
      get a() {
        return z.array(JourneyStep).max(JOURNEY_LIMITS.steps);
      },
      get b() {
        return z.array(JourneyStep).max(JOURNEY_LIMITS.steps);
      },
    }),
    z.strictObject({
      id: StepId,
      kind: z.literal('message'),
      channel: Channel,
      purpose: Purpose,
      content: CampaignContent.nullable(),
      costMinor: Minor.min(0),
    }),
    z.strictObject({ id: StepId, kind: z.literal('exit') }),
  ])
  .meta({ id: 'JourneyStep' });

export const JourneyDefinition = z
  .strictObject({
    trigger: JourneyTrigger,
    /** Only customers who meet all of these come in. */
    who: Where,
    /** What a passage is about: the customer, or one of their orders. */
    key: z.enum(['customer', 'order']),
    entry: JourneyEntry,
    /** Share of those who come in that is left alone, drawn at the entry. */
    controlShare: z.number().min(0.05).max(0.5),
    /** What it is for. Who has reached it leaves. */
    goal: z.strictObject({ aim: z.string().trim().max(400), fact: JourneyFact, days: Days, measure: CampaignMeasure }),
    /** Who meets one of these leaves, whatever step comes next. */
    exits: z.strictObject({ facts: z.array(JourneyFact).max(JOURNEY_FACTS.length), where: Where }),
    steps: z.array(JourneyStep).max(JOURNEY_LIMITS.steps),
  })
  .meta({ id: 'JourneyDefinition' });
export type JourneyDefinition = z.infer<typeof JourneyDefinition>;

/** So deep only a text made to do harm goes; it is turned away before it is read. */
const DEEPEST_READ = 40;

/** A definition as somebody sends it. */
export const SentJourneyDefinition = z.preprocess((value, context) => {
  if (!isDeeper(value, DEEPEST_READ)) return value;
  context.issues.push({ code: 'custom', message: `nested more than ${DEEPEST_READ} deep`, input: value });
  return z.NEVER;
}, JourneyDefinition);

function isDeeper(value: unknown, most: number): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > most) return true;
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []));
  }
  return false;
}

/** The lists of steps below a step, each with the way that leads into it. */
export function waysOf(step: JourneyStep): readonly (readonly ['yes' | 'no' | 'a' | 'b', JourneyStep[]])[] {
  if (step.kind === 'branch')
    return [
      ['yes', step.yes],
      ['no', step.no],
    ];
  if (step.kind === 'split')
    return [
      ['a', step.a],
      ['b', step.b],
    ];
  return [];
}

/** Every step, each before those below it, with how deep it lies. */
export function allSteps(steps: readonly JourneyStep[], depth = 1): { step: JourneyStep; depth: number }[] {
  return steps.flatMap((step) => [{ step, depth }, ...waysOf(step).flatMap(([, below]) => allSteps(below, depth + 1))]);
}
