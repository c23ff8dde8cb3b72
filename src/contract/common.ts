import { z } from 'zod';

/** A calendar day in the shop's zone, `2026-02-11`. */
export const Day = z.iso.date().meta({ id: 'Day', description: 'A calendar day in the time zone of the shop' });
/** Whole minor units of the report currency (cents, fen, yen). */
export const Minor = z.number().int().meta({ description: 'Whole minor units of the report currency' });
export const Probability = z.number().min(0).max(1);
export const Interval = z
  .object({ lower: z.number(), upper: z.number(), level: Probability })
  .meta({ id: 'Interval', description: 'Lower and upper bound at the stated level' });

/** How a number came about: stands in every answer that carries numbers. */
export const Meta = z
  .object({
    asOf: Day,
    runId: z.number().int(),
    currency: z.string().length(3),
    customers: z.number().int(),
    orders: z.number().int(),
    computedAt: z.iso.datetime(),
    dataUntil: Day,
    isSample: z.boolean(),
    /** Where few customers had changed: the run whose parameters are kept, and how many customers were worked out again. */
    kept: z.object({ fromRun: z.number().int(), reworked: z.number().int() }).nullable(),
  })
  .meta({ id: 'Meta' });
export type Meta = z.infer<typeof Meta>;

export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    code: z.string(),
    params: z.record(z.string(), z.unknown()),
    requestId: z.string(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457 problem details; `detail` is in the language asked for' });

/** Which measure of money a page shows: what came in, what was kept after refunds, what was left after costs. */
export const Measure = z.enum(['revenue', 'net', 'profit']).meta({ id: 'Measure' });
export type Measure = z.infer<typeof Measure>;

/** A repeated query parameter: one value or several. */
export const Repeated = z.union([z.string(), z.array(z.string())]).transform((v) => (Array.isArray(v) ? v : [v]));

export const STAGES = ['exploration', 'formation', 'stability', 'decline', 'lost'] as const;
export const Stage = z.enum(STAGES).meta({ id: 'Stage' });
export type Stage = z.infer<typeof Stage>;

export const RFM_METHODS = ['quantile', 'fixed', 'breaks'] as const;
export const RfmMethod = z.enum(RFM_METHODS).meta({ id: 'RfmMethod' });
export type RfmMethod = z.infer<typeof RfmMethod>;

export const RFM_GROUPS = [
  'champions',
  'loyal',
  'potential',
  'new',
  'promising',
  'attention',
  'about-to-sleep',
  'cannot-lose',
  'at-risk',
  'hibernating',
  'lost',
] as const;
export const RfmGroup = z.enum(RFM_GROUPS).meta({ id: 'RfmGroup' });
export type RfmGroup = z.infer<typeof RfmGroup>;

export const ABC_CLASSES = ['A', 'B', 'C'] as const;
export const QUADRANTS = ['I', 'II', 'III', 'IV'] as const;
export const PYRAMID_LAYERS = ['key', 'ordinary', 'small'] as const;
