import { z } from 'zod';
import { Day, Meta, Minor, Probability, Repeated, Stage } from './common.ts';

export const StagesAnswer = z
  .object({
    meta: Meta,
    rules: z.array(z.object({ stage: Stage, rule: z.string() })),
    stages: z.array(
      z.object({
        stage: Stage,
        customers: z.number().int(),
        moneyMinor: Minor,
        futureMinor: Minor,
        meanSilenceDays: z.number(),
      }),
    ),
    history: z.array(z.object({ on: Day, stage: Stage, customers: z.number().int() })),
  })
  .meta({ id: 'StagesAnswer' });

export const FlowsQuery = z.object({
  asOf: Day.optional(),
  from: Day.optional(),
  to: Day.optional(),
  where: Repeated.optional(),
});
export const FlowsAnswer = z
  .object({
    meta: Meta,
    dates: z.array(Day),
    from: Day,
    to: Day,
    /** `new` on the left: customers whose first purchase fell between the two dates. */
    flows: z.array(
      z.object({
        from: z.union([Stage, z.literal('new')]),
        to: Stage,
        customers: z.number().int(),
        futureMinor: Minor,
      }),
    ),
  })
  .meta({ id: 'FlowsAnswer' });

export const CohortsQuery = z.object({
  asOf: Day.optional(),
  by: z.enum(['month', 'quarter']).default('month'),
  measure: z.enum(['revenue', 'net', 'profit']).default('net'),
  where: Repeated.optional(),
});
export const CohortsAnswer = z
  .object({
    meta: Meta,
    by: z.enum(['month', 'quarter']),
    cohorts: z.array(
      z.object({
        cohort: Day,
        customers: z.number().int(),
        /** Index 0 is the period of the first purchase. Null where the period has not ended by the as-of date. */
        active: z.array(z.number().int().nullable()),
        cumulativeMinor: z.array(Minor.nullable()),
      }),
    ),
  })
  .meta({ id: 'CohortsAnswer' });

export const ChurnQuery = z.object({
  asOf: Day.optional(),
  by: z.enum(['none', 'abc', 'source', 'channel', 'province', 'cohort']).default('none'),
  where: Repeated.optional(),
});
export const ChurnAnswer = z
  .object({
    meta: Meta,
    by: z.string(),
    /** Per period and group: customers live at the start, of them lost by the end; the same in money of the year before. */
    periods: z.array(
      z.object({
        from: Day,
        to: Day,
        group: z.string(),
        atStart: z.number().int(),
        lost: z.number().int(),
        kept: z.number().int(),
        returned: z.number().int(),
        churnRate: Probability.nullable(),
        retentionRate: Probability.nullable(),
        moneyAtStartMinor: Minor,
        moneyLostMinor: Minor,
        moneyChurnRate: z.number().nullable(),
      }),
    ),
    definition: z.object({
      silenceFactor: z.number(),
      minimumDays: z.number(),
      fallbackDays: z.number(),
      tested: z.object({ precision: z.number().nullable(), returnedLater: z.number().nullable(), on: Day.nullable() }),
    }),
  })
  .meta({ id: 'ChurnAnswer' });
