import { z } from 'zod';
import { Day, Interval, Measure, Meta, Minor, Repeated } from './common.ts';

/** A name in both languages. */
export const BothNames = z
  .object({ zh: z.string().trim().min(1).max(40), en: z.string().trim().min(1).max(40) })
  .meta({ id: 'BothNames' });
export type BothNames = z.infer<typeof BothNames>;

/** What customers are graded by. `rolling`: money of the last so many days; `weighted`: the score under a scheme of weights. */
export const GradeBasis = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('rolling'), measure: Measure, days: z.number().int().min(30).max(1825) }),
    z.object({ kind: z.literal('history'), measure: Measure }),
    z.object({ kind: z.literal('future'), measure: z.enum(['revenue', 'profit']) }),
    z.object({ kind: z.literal('weighted'), schemeId: z.number().int().min(1) }),
  ])
  .meta({ id: 'GradeBasis' });
export type GradeBasis = z.infer<typeof GradeBasis>;

/** Where tiers end, from the top; the last tier takes the rest. `shares` of customers, or the least `values` (minor units; points × 100). */
export const GradeCut = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('shares'), shares: z.array(z.number().gt(0).lt(1)).min(1).max(5) }),
    z.object({ kind: z.literal('values'), from: z.array(z.number().int()).min(1).max(5) }),
  ])
  .meta({ id: 'GradeCut' });
export type GradeCut = z.infer<typeof GradeCut>;

export const GradeTier = z
  .object({ name: BothNames, benefits: z.string().trim().max(400), service: z.string().trim().max(400) })
  .meta({ id: 'GradeTier' });

export const GradeDefinition = z
  .object({
    basis: GradeBasis,
    cut: GradeCut,
    /** From the top. */
    tiers: z.array(GradeTier).min(2).max(6),
    /** Who has not bought for so many days holds no tier; null: everybody holds one. */
    awayDays: z.number().int().min(30).max(3650).nullable(),
    /** Grades are reviewed on `from` and every so many months after it. */
    review: z.object({ everyMonths: z.union([z.literal(1), z.literal(3), z.literal(6), z.literal(12)]), from: Day }),
    /** With grace nobody is graded down before the next review. */
    grace: z.boolean(),
  })
  .meta({ id: 'GradeDefinition' });
export type GradeDefinition = z.infer<typeof GradeDefinition>;

export const NewGradeScheme = z
  .strictObject({ name: BothNames, definition: GradeDefinition })
  .meta({ id: 'NewGradeScheme' });
export type NewGradeScheme = z.infer<typeof NewGradeScheme>;

/** `version`: the one that was changed; another one by now means that somebody else was faster. */
export const ChangedGradeScheme = z
  .strictObject({ name: BothNames, definition: GradeDefinition, version: z.number().int() })
  .meta({ id: 'ChangedGradeScheme' });
export type ChangedGradeScheme = z.infer<typeof ChangedGradeScheme>;

/** What is meant to be done for a tier: an aim and up to three pieces of work. */
export const GradePlan = z
  .strictObject({
    owner: z.string().trim().max(80),
    aim: z.string().trim().max(400),
    work: z.array(z.string().trim().max(400)).length(3),
  })
  .meta({ id: 'GradePlan' });
export type GradePlan = z.infer<typeof GradePlan>;

export const GradeScheme = z
  .object({
    schemeId: z.number().int(),
    name: BothNames,
    version: z.number().int(),
    definition: GradeDefinition,
    changedAt: z.iso.datetime(),
    nextReviewOn: Day,
    /** Plans by tier, from the top; null where nobody has made one. */
    plans: z.array(GradePlan.nullable()),
  })
  .meta({ id: 'GradeScheme' });
export type GradeScheme = z.infer<typeof GradeScheme>;

export const GradesQuery = z.object({ asOf: Day.optional(), compareTo: Day.optional(), where: Repeated.optional() });
export type GradesQuery = z.infer<typeof GradesQuery>;

/** 1 is the highest tier; 0 stands for customers who hold none because they have been away too long. */
export const GradesAnswer = z
  .object({
    meta: Meta,
    schemeId: z.number().int(),
    /** The version these grades follow; null while nothing has been graded under the scheme for this run. */
    version: z.number().int().nullable(),
    gradedAt: z.iso.datetime().nullable(),
    tiers: z.array(
      z.object({
        tier: z.number().int(),
        customers: z.number().int(),
        /** Of what the scheme grades by, all together; minor units, or points × 100. */
        value: z.number(),
        netMinor: Minor,
        futureMinor: Minor,
        /** Least value that reaches the tier by rule; null for the last one, and where nobody reaches it. */
        from: z.number().nullable(),
        /** Hold the tier by grace: by rule they would stand lower. */
        byGrace: z.number().int(),
      }),
    ),
    /** Between the run compared with and this one; `new` were no customers then. Null where that run has no grades of the scheme. */
    movement: z
      .object({
        asOf: Day,
        rows: z.array(z.object({ from: z.string(), to: z.string(), customers: z.number().int() })),
      })
      .nullable(),
    /** Per period and tier held at its start: who fell, left, kept, rose. downgrade = (fell + left) ÷ at start. */
    index: z.array(
      z.object({
        from: Day,
        to: Day,
        tier: z.number().int(),
        atStart: z.number().int(),
        fell: z.number().int(),
        left: z.number().int(),
        kept: z.number().int(),
        rose: z.number().int(),
        downgrade: z.number().nullable(),
        interval: Interval.nullable(),
      }),
    ),
  })
  .meta({ id: 'GradesAnswer' });
export type GradesAnswer = z.infer<typeof GradesAnswer>;

export const GRADE_DIRECTIONS = ['up', 'down', 'left', 'back'] as const;
export const GradeChangesQuery = z.object({
  asOf: Day.optional(),
  direction: z.enum(GRADE_DIRECTIONS).optional(),
  where: Repeated.optional(),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
});
export type GradeChangesQuery = z.infer<typeof GradeChangesQuery>;

/** One change of tier and what it follows from: which value moved from what to what, and across which bound. */
export const GradeChange = z.object({
  customerId: z.string(),
  name: z.string(),
  /** Seen between these two days. */
  after: Day,
  on: Day,
  direction: z.enum(GRADE_DIRECTIONS),
  from: z.number().int(),
  to: z.number().int(),
  valueBefore: z.number(),
  value: z.number(),
  /** Of the tier gained, or of the tier lost, on that day; null where that tier has no bound or nobody reached it. */
  bound: z.number().nullable(),
  silentDays: z.number().int(),
});
export type GradeChange = z.infer<typeof GradeChange>;

export const GradeChangesAnswer = z
  .object({ meta: Meta, total: z.number().int(), pageSize: z.number().int(), changes: z.array(GradeChange) })
  .meta({ id: 'GradeChangesAnswer' });
export type GradeChangesAnswer = z.infer<typeof GradeChangesAnswer>;

/** Grades of one customer under every scheme, over the days looked back to. */
export const CustomerGrades = z
  .object({
    meta: Meta,
    schemes: z.array(
      z.object({
        schemeId: z.number().int(),
        name: BothNames,
        tiers: z.array(BothNames),
        history: z.array(z.object({ on: Day, tier: z.number().int() })),
      }),
    ),
  })
  .meta({ id: 'CustomerGrades' });
export type CustomerGrades = z.infer<typeof CustomerGrades>;
