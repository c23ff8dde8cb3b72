import { z } from 'zod';
import { Day, Measure, Meta, Minor, Probability, Repeated, Stage } from './common.ts';

export const PATTERNS = ['I', 'II', 'III', 'IV'] as const;
/** I early abortion, II mid-way death, III early exit, IV long-lasting. */
export const Pattern = z.enum(PATTERNS).meta({ id: 'Pattern' });
export type Pattern = z.infer<typeof Pattern>;

/** The four patterns, then relationships still open by the highest stage they have reached. */
export const LIVES = [...PATTERNS, 'open-exploration', 'open-formation', 'open-stability'] as const;
export const Life = z.enum(LIVES).meta({ id: 'Life' });
export type Life = z.infer<typeof Life>;

/** What may have shaped a trajectory, known at the first purchase. */
export const FACTORS = ['channel', 'source', 'category', 'discount', 'refund'] as const;
export const Factor = z.enum(FACTORS).meta({ id: 'Factor' });
export type Factor = z.infer<typeof Factor>;

/** Bands of the discount on the first purchase day: none, up to a tenth, up to a quarter, more; `unknown` without a price. */
export const DISCOUNT_BANDS = ['none', 'low', 'middle', 'high', 'unknown'] as const;

/** Value by month since the first purchase. Month k is counted over those watched through all of it. */
export const ValueCurve = z
  .object({
    atRisk: z.array(z.number().int()),
    perMonthMinor: z.array(z.number()),
    cumulativeMinor: z.array(z.number()),
    lowerMinor: z.array(z.number()),
    upperMinor: z.array(z.number()),
    level: Probability,
  })
  .meta({ id: 'ValueCurve' });

/** A measure in one group and in those it is compared with. `others` is who had come as far and went on. */
export const Evidence = z
  .object({
    indicator: z.string(),
    unit: z.enum(['share', 'minor', 'days', 'count', 'ratio']),
    /** What the cause would make of it in this group. */
    expected: z.enum(['higher', 'lower']),
    group: z.object({ n: z.number().int(), mean: z.number().nullable() }),
    others: z.object({ n: z.number().int(), mean: z.number().nullable() }),
    difference: z.number().nullable(),
    lower: z.number().nullable(),
    upper: z.number().nullable(),
    verdict: z.enum(['for', 'against', 'unclear', 'too-few']),
  })
  .meta({ id: 'Evidence' });

export const TrajectoriesQuery = z.object({
  asOf: Day.optional(),
  measure: Measure.default('net'),
  where: Repeated.optional(),
});
export const TrajectoriesAnswer = z
  .object({
    meta: Meta,
    /** The rule of each life as a formula: n purchase days, d and D days, see the words of trajectories. */
    rules: z.array(z.object({ life: Life, rule: z.string() })),
    lives: z.array(
      z.object({
        life: Life,
        customers: z.number().int(),
        moneyMinor: Minor,
        /** Mean days from the first to the last purchase. */
        meanDays: z.number().nullable(),
        curve: ValueCurve.nullable(),
      }),
    ),
    causes: z.array(
      z.object({
        pattern: Pattern,
        landmark: z.enum(['first', 'formation', 'stability']),
        customers: z.number().int(),
        others: z.number().int(),
        causes: z.array(z.object({ cause: z.string(), evidence: z.array(Evidence) })),
      }),
    ),
    /** Live now, but lost at an earlier day looked back to. */
    returned: z.number().int(),
    level: Probability,
  })
  .meta({ id: 'TrajectoriesAnswer' });

export const TrajectoryFactorsQuery = TrajectoriesQuery.extend({ by: Factor.default('channel') });
export const TrajectoryFactorsAnswer = z
  .object({
    meta: Meta,
    by: Factor,
    /** The largest levels first; what is beyond them is left out of the picture and counted in `leftOut`. */
    levels: z.array(
      z.object({
        level: z.string(),
        customers: z.number().int(),
        patterns: z.array(
          z.object({
            pattern: Pattern,
            customers: z.number().int(),
            share: Probability.nullable(),
            lower: Probability.nullable(),
            upper: Probability.nullable(),
          }),
        ),
        curve: ValueCurve,
      }),
    ),
    leftOut: z.number().int(),
    /** Whether the mix of patterns differs between levels: chi-square, and its strength from 0 to 1 (Cramér's V). */
    test: z
      .object({
        statistic: z.number(),
        degrees: z.number().int(),
        probability: Probability,
        strength: Probability,
      })
      .nullable(),
    level: Probability,
  })
  .meta({ id: 'TrajectoryFactorsAnswer' });

/** The stage a relationship has reached at most. */
export const ReachedStage = Stage.extract(['exploration', 'formation', 'stability']);
