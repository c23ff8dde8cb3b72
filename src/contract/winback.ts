import { z } from 'zod';
import { Day, Interval, Meta, Minor, Probability, Repeated } from './common.ts';

/** Why customers are lost (N6): of itself, by abuse, to a competitor, by the shop's own fault; unknown where no fact says. */
export const LOSS_KINDS = ['natural', 'malicious', 'competitive', 'fault', 'unknown'] as const;
export const LossKind = z.enum(LOSS_KINDS).meta({ id: 'LossKind' });
export type LossKind = z.infer<typeof LossKind>;

/** Facts about a customer that may go before a loss. */
export const LOSS_SIGNS = ['refundedLast', 'manyRefunds', 'bargains', 'narrowed', 'moved', 'slowing'] as const;
export const LossSign = z.enum(LOSS_SIGNS).meta({ id: 'LossSign' });
export type LossSign = z.infer<typeof LossSign>;

/** Whether a sign means anything in this shop: customers with it against customers with equally many purchase days without it. */
export const TestedSign = z.object({
  sign: LossSign,
  kind: LossKind,
  exposed: z.number().int(),
  exposedLost: z.number().int(),
  others: z.number().int(),
  othersLost: z.number().int(),
  /** How many times as often those with the sign were lost; null where there are too few to say. */
  ratio: z.number().nullable(),
  interval: Interval.nullable(),
  /** The interval lies above 1: the sign counts as evidence. */
  counts: z.boolean(),
  /** Of the losses among customers with the sign, the part that would not have been there without it: 1 − 1 ÷ ratio. */
  part: Probability.nullable(),
});

export const WINBACK_STATES = ['trusted', 'no-model', 'too-short', 'too-few', 'biased'] as const;

export const WinbackFacts = z.object({
  state: z.enum(WINBACK_STATES),
  /** A return is a purchase within so many days. */
  windowDays: z.number().int(),
  /** Silent customers of this day are what the chance of a return was tested on. */
  testedOn: Day.nullable(),
  tested: z.number().int(),
  returned: z.number().int(),
  /** Sum of chances ÷ returns, less 1: as the model said it without having seen these days, and calibrated on the other half. */
  biasBefore: z.number().nullable(),
  bias: z.number().nullable(),
  /** How often the chance puts the right one of two first. */
  area: z.number().nullable(),
  /** Of the money that came back, the share brought by the fifth with the highest chance × money a purchase day. */
  topFifth: z.number().nullable(),
  /** Silence over own rhythm, what the model said, what the calibration on the other half said, and what came. */
  silence: z.array(
    z.object({
      from: z.number(),
      to: z.number().nullable(),
      customers: z.number().int(),
      before: Probability,
      said: Probability,
      came: Probability,
      interval: Interval,
    }),
  ),
  /** Signs of customers live on this day, and who of them was lost by the day of the run. */
  signsOn: Day.nullable(),
  signs: z.array(TestedSign),
});
export type WinbackFacts = z.infer<typeof WinbackFacts>;

/** Lost customers by how close the relation was and how content they were (N5; the source's list is lost, these six are ours). */
export const LOST_TYPES = [
  'strong-discontent',
  'strong-content',
  'strong-unknown',
  'weak-discontent',
  'weak-content',
  'weak-unknown',
] as const;
export const LostType = z.enum(LOST_TYPES).meta({ id: 'LostType' });
export type LostType = z.infer<typeof LostType>;

/** `cost` is what one attempt costs beyond the cost model, in minor units. */
export const WinbackQuery = z.object({
  asOf: Day.optional(),
  capacity: z.coerce.number().int().min(1).max(10_000_000).default(500),
  cost: z.coerce.number().int().min(0).max(1_000_000_000).default(0),
  where: Repeated.optional(),
});
export type WinbackQuery = z.infer<typeof WinbackQuery>;

const Gained = z.object({ customers: z.number().int(), gainMinor: Minor });

export const WinbackAnswer = z
  .object({
    meta: Meta,
    /** Null until it has been worked out, which follows the newest run. */
    facts: WinbackFacts.nullable(),
    /** Silent and lost customers with a chance, and what the mean one of them is expected to bring. */
    silent: z.number().int(),
    meanChance: Probability.nullable(),
    /** Those whose expected gain is above the cost, and the first of them up to the capacity (all that are alike at its end). */
    worth: Gained,
    queue: Gained.extend({ fromGainMinor: Minor.nullable() }),
    /** Expected gain of the first so many of the queue, together, after the cost. */
    curve: z.array(z.object({ customers: z.number().int(), gainMinor: Minor })),
    kinds: z.array(
      z.object({
        kind: LossKind,
        customers: z.number().int(),
        meanChance: Probability.nullable(),
        meanValueMinor: z.number().nullable(),
        worth: z.number().int(),
        gainMinor: Minor,
      }),
    ),
    /** By relation and satisfaction; `study`: whose answers tell satisfaction, null where refunds alone do. */
    types: z.object({
      study: z.object({ studyId: z.number().int(), name: z.string() }).nullable(),
      rows: z.array(
        z.object({
          type: LostType,
          customers: z.number().int(),
          byAnswer: z.number().int(),
          meanChance: Probability,
          meanValueMinor: z.number(),
          worth: z.number().int(),
          gainMinor: Minor,
        }),
      ),
    }),
    /** Customers with each sign that counts: silent or lost ones, and live ones whom it may go before a loss of. */
    watch: z.array(
      z.object({ sign: LossSign, silent: z.number().int(), live: z.number().int(), liveFutureMinor: Minor }),
    ),
  })
  .meta({ id: 'WinbackAnswer' });
export type WinbackAnswer = z.infer<typeof WinbackAnswer>;

export const WinbackQueueAnswer = z
  .object({
    meta: Meta,
    rows: z.array(
      z.object({
        customerId: z.string(),
        name: z.string(),
        lastOn: Day,
        stage: z.string(),
        kind: LossKind,
        sign: LossSign.nullable(),
        confidence: Probability.nullable(),
        chance: Probability,
        valueMinor: Minor,
        costMinor: Minor,
        gainMinor: Minor,
      }),
    ),
  })
  .meta({ id: 'WinbackQueueAnswer' });
export type WinbackQueueAnswer = z.infer<typeof WinbackQueueAnswer>;
