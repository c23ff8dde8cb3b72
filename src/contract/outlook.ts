import { z } from 'zod';
import { Day, Interval, Measure, Meta, Minor, Probability, Repeated, Stage } from './common.ts';

/** A share with its interval and the count behind it. */
const Chance = z.object({
  stage: Stage,
  count: z.number().int(),
  probability: Probability,
  lower: Probability,
  upper: Probability,
});

/** A likelihood-ratio test: how surprising, if nothing were amiss. */
const RatioTest = z.object({ statistic: z.number(), degrees: z.number().int(), probability: Probability.nullable() });

/** Whether the present stage is all there is to know: both tests, and how far three months ahead go wrong. */
export const MarkovCheck = z
  .object({
    order: RatioTest,
    constancy: RatioTest,
    monthsAhead: z.number().int(),
    /** Largest difference between a share foreseen by the chain and the share seen, in 0 … 1. */
    largestError: Probability,
    holds: z.boolean(),
  })
  .meta({ id: 'MarkovCheck' });

/** From the month end at which a customer entered a stage until she was first lost; index 0 of surviving = entering. */
export const StageLife = z
  .object({
    stage: Stage,
    entered: z.number().int(),
    atRisk: z.array(z.number().int()),
    surviving: z.array(Probability),
    lower: z.array(Probability),
    upper: z.array(Probability),
    /** Mean months until lost, of the first `horizonMonths`; null with too few. */
    months: z.number().nullable(),
    monthsInterval: Interval.nullable(),
    horizonMonths: z.number().int(),
  })
  .meta({ id: 'StageLife' });

export const S3_STAGES = ['contact', 'growth', 'maturity', 'decline'] as const;

export const StageOutlookQuery = z.object({
  asOf: Day.optional(),
  measure: Measure.default('net'),
  where: Repeated.optional(),
});
export const StageOutlookAnswer = z
  .object({
    meta: Meta,
    /** Moves from month end to month end, pooled over `months` months up to `to`. */
    months: z.number().int(),
    from: Day.nullable(),
    to: Day.nullable(),
    transitions: z.array(z.object({ stage: Stage, customers: z.number().int(), next: z.array(Chance) })),
    check: MarkovCheck.nullable(),
    lives: z.array(StageLife),
    /** Money of the year up to the as-of day by the stage its buyers stood in, beside the source's claim. */
    contribution: z.array(
      z.object({
        s3: z.enum(S3_STAGES),
        stages: z.array(Stage),
        /** Buyers of the year, of all stages. */
        customers: z.number().int(),
        moneyMinor: Minor,
        share: z.number().nullable(),
        interval: Interval.nullable(),
        claimed: Probability,
        /** The claim, scaled so that the four add up to the whole. */
        claimedOfAll: Probability,
      }),
    ),
    contributionFrom: Day.nullable(),
  })
  .meta({ id: 'StageOutlookAnswer' });

export const CustomerOutlookQuery = z.object({ asOf: Day.optional() });
export const CustomerOutlookAnswer = z
  .object({
    meta: Meta,
    stage: Stage,
    /** By the model of purchases; `once`: it lets nobody leave before a second purchase, so it cannot tell. */
    remaining: z.discriminatedUnion('known', [
      z.object({
        known: z.literal(true),
        /** Expected days she still is a customer, of the first `horizonDays`; counts the chance that she has left already. */
        days: z.number(),
        /** How far `days` may be off because the model's parameters are estimates; null where a run kept too few fits. */
        daysInterval: Interval.nullable(),
        horizonDays: z.number().int(),
        aliveNow: Probability,
        /** Days by which she has left with probability ½ and 9/10; null beyond the horizon. */
        medianDays: z.number().nullable(),
        lateDays: z.number().nullable(),
      }),
      z.object({ known: z.literal(false), why: z.enum(['refused', 'once']) }),
    ]),
    /** How long customers lasted who were seen entering her stage; null for those lost. */
    life: StageLife.nullable(),
    next: z.object({ customers: z.number().int(), chances: z.array(Chance) }).nullable(),
    check: MarkovCheck.nullable(),
  })
  .meta({ id: 'CustomerOutlookAnswer' });
