import { z } from 'zod';
import { Day, Interval, Meta, Minor, Stage } from './common.ts';
import { ModelState } from './lifetime.ts';
import { ModelWord } from './value.ts';

export const HomeAnswer = z
  .object({
    meta: Meta,
    state: ModelState,
    words: z.array(ModelWord),
    /** Customer equity: expected discounted profit (and revenue) of the horizon over all customers of today. */
    equity: z.object({
      profitMinor: Minor.nullable(),
      revenueMinor: Minor.nullable(),
      revenueInterval: Interval.nullable(),
      previousProfitMinor: Minor.nullable(),
      previousAsOf: Day.nullable(),
      horizonDays: z.number().int(),
    }),
    /** What moved equity since the comparison date; the parts add up to the change. */
    bridge: z.array(
      z.object({
        part: z.enum(['new', 'grown', 'faded', 'lost', 'returned', 'unchanged']),
        customers: z.number().int(),
        profitMinor: Minor,
      }),
    ),
    /** `fromMinor`: expected profit from which a customer is one of these few. */
    concentration: z.object({
      customers: z.number().int(),
      share: z.number(),
      equityShare: z.number(),
      slipping: z.number().int(),
      fromMinor: Minor.nullable().optional(),
    }),
    stages: z.array(z.object({ stage: Stage, customers: z.number().int(), futureMinor: Minor })),
    months: z.array(
      z.object({
        month: Day,
        orders: z.number().int(),
        customers: z.number().int(),
        newCustomers: z.number().int(),
        revenueMinor: Minor,
        netMinor: Minor,
        profitMinor: Minor,
      }),
    ),
    chain: z.array(
      z.object({
        verb: z.enum(['identify', 'select', 'acquire', 'keep', 'develop']),
        count: z.number().int(),
        of: z.number().int(),
      }),
    ),
    next: z.array(
      z.object({
        code: z.string(),
        params: z.record(z.string(), z.union([z.string(), z.number()])),
        where: z.array(z.string()),
      }),
    ),
  })
  .meta({ id: 'HomeAnswer' });
