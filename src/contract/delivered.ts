import { z } from 'zod';
import { Day, Meta, Minor, Probability } from './common.ts';
import { ASSIGNED_BY } from './experiment.ts';
import { PairJudgement, WorstAnswer } from './weighted.ts';

/** What a customer gains and what it costs her (E26), in the order of a study's weights: first the four of value, then the three of cost. */
export const VALUE_PARTS = ['product', 'service', 'personnel', 'image'] as const;
export const COST_PARTS = ['money', 'time', 'energy'] as const;
export const DELIVERED_PARTS = [...VALUE_PARTS, ...COST_PARTS] as const;
const Part = z.enum(DELIVERED_PARTS).meta({ id: 'DeliveredPart' });
export type DeliveredPart = z.infer<typeof Part>;

/** Whether a high answer about a cost means that it is high, or that the customer is content with it. */
export const COSTS_ARE = ['burden', 'ease'] as const;

const Weight = z.number().min(0).max(1000);

/** Where the weights of the parts come from. Each side adds up to 1 by itself. */
export const DeliveredWeighing = z
  .discriminatedUnion('method', [
    z.strictObject({ method: z.literal('hand'), weights: z.array(Weight).length(DELIVERED_PARTS.length) }),
    z.strictObject({ method: z.literal('pairs'), judgements: z.array(PairJudgement).max(40) }),
    z.strictObject({ method: z.literal('entropy') }),
  ])
  .meta({ id: 'DeliveredWeighing' });
export type DeliveredWeighing = z.infer<typeof DeliveredWeighing>;

const Column = z.string().min(1).max(300);

/** An uploaded file: one answer a row, the seven parts in seven columns. */
export const NewStudy = z
  .strictObject({
    name: z.string().trim().min(1).max(80),
    file: z.strictObject({
      uploadId: z.string().max(100),
      /** Null: nobody is named, and answers are compared without customers. */
      customerColumn: Column.nullable(),
      by: z.enum(ASSIGNED_BY),
      /** Null: every answer is about this shop. */
      subjectColumn: Column.nullable(),
      /** How the file calls this shop; an empty cell means it too. */
      own: z.string().trim().max(300),
      groupColumn: Column.nullable(),
      items: z.strictObject(
        Object.fromEntries(DELIVERED_PARTS.map((part) => [part, Column])) as Record<DeliveredPart, typeof Column>,
      ),
    }),
    scale: z
      .strictObject({ lowest: z.number().min(-1000).max(1000), highest: z.number().min(-1000).max(1000) })
      .refine(({ lowest, highest }) => highest > lowest, { error: 'highest must be above lowest' }),
    costsAre: z.enum(COSTS_ARE),
  })
  .meta({ id: 'NewStudy' });
export type NewStudy = z.infer<typeof NewStudy>;

/** What became of the rows: rows = blank + unreadable + outside + repeated + thin + complete + partial. */
export const StudyCounts = z
  .object({
    rows: z.number().int(),
    /** No part answered at all. */
    blank: z.number().int(),
    /** A part is neither a number nor left out. */
    unreadable: z.number().int(),
    /** A number outside of the scale. */
    outside: z.number().int(),
    /** The same customer about the same shop again: the first answer counts. */
    repeated: z.number().int(),
    /** Fewer than two parts of value or of cost answered: kept, but it does not count. */
    thin: z.number().int(),
    complete: z.number().int(),
    /** Counts, with one or more parts left out. */
    partial: z.number().int(),
    /** Of those that count and are about this shop: from customers known here. */
    linked: z.number().int(),
    /** Lines of the file to look at, at most five. */
    examples: z.array(z.object({ line: z.number().int(), column: z.string(), value: z.string() })),
  })
  .meta({ id: 'StudyCounts' });
export type StudyCounts = z.infer<typeof StudyCounts>;

const Share = z.number().nullable();

export const DeliveredStudy = z
  .object({
    studyId: z.number().int(),
    name: z.string(),
    fileName: z.string(),
    own: z.string(),
    askedBy: z.enum(['nobody', ...ASSIGNED_BY]),
    lowest: z.number(),
    highest: z.number(),
    costsAre: z.enum(COSTS_ARE),
    weighing: DeliveredWeighing,
    weights: z.array(Probability).length(DELIVERED_PARTS.length),
    /** Consistency ratios of comparisons in pairs; where one is 0.1 or more, the answer of that side to ask again. */
    consistency: z.object({ value: Share, cost: Share, worst: z.array(WorstAnswer) }).nullable(),
    counts: StudyCounts,
    createdAt: z.iso.datetime(),
    createdBy: z.string(),
  })
  .meta({ id: 'DeliveredStudy' });
export type DeliveredStudy = z.infer<typeof DeliveredStudy>;

export const DELIVERED_BY = ['file', 'stage', 'abc', 'source'] as const;
export type DeliveredBy = (typeof DELIVERED_BY)[number];
/** Where a customer's gain counts as high: at the middle of the answers, or where value just covers cost. */
export const DELIVERED_CUTS = ['middle', 'zero'] as const;

export const DeliveredQuery = z.strictObject({
  asOf: Day.optional(),
  study: z.coerce.number().int().min(1).max(2_147_483_647).optional(),
  by: z.enum(DELIVERED_BY).default('file'),
  cut: z.enum(DELIVERED_CUTS).default('middle'),
});
export type DeliveredQuery = z.output<typeof DeliveredQuery>;

const Bounds = { lower: z.number().nullable(), upper: z.number().nullable() };
const Mean = z.object({ mean: z.number(), ...Bounds });

const Group = z.object({
  /** The shop judged, empty for ours. */
  subject: z.string(),
  group: z.string(),
  answers: z.number().int(),
  partial: z.number().int(),
  /** Answers of customers known here. */
  linked: z.number().int(),
  tcv: Mean,
  tcc: Mean,
  cdv: Mean,
  /** TCV ÷ TCC of the means; null where the scale allows no ratio. */
  relative: z.object({ ratio: z.number(), ...Bounds }).nullable(),
  /** Of those who answered the part. */
  parts: z.array(z.object({ part: Part, answers: z.number().int(), mean: z.number().nullable(), ...Bounds })),
  /** Net revenue an order of the customers who answered: what the shop's own data say about the price paid. */
  paid: z
    .object({
      customers: z.number().int(),
      meanMinor: z.number(),
      lower: z.number().nullable(),
      upper: z.number().nullable(),
    })
    .nullable(),
});
export type DeliveredGroup = z.infer<typeof Group>;

const Difference = z.object({ difference: z.number(), ...Bounds });

export const BALANCE_FIELDS = ['both-high', 'we-gain', 'they-gain', 'both-low'] as const;
export type BalanceField = (typeof BALANCE_FIELDS)[number];

export const DeliveredAnswer = z
  .object({
    meta: Meta,
    studies: z.array(
      z.object({ studyId: z.number().int(), name: z.string(), answers: z.number().int(), createdAt: z.iso.datetime() }),
    ),
    study: DeliveredStudy.nullable(),
    level: Probability,
    by: z.enum(DELIVERED_BY),
    /** Ours; null with fewer than ten answers. */
    own: Group.nullable(),
    ownAnswers: z.number().int(),
    competitors: z.array(Group),
    groups: z.array(Group),
    /** Ours − theirs, for each competitor; `both`: people who answered about both. The parts add up to the whole. */
    against: z.array(
      z.object({
        subject: z.string(),
        both: z.number().int(),
        cdv: Difference,
        parts: z.array(Difference.extend({ part: Part })),
      }),
    ),
    /** Share of each part in the variance of our customers' CDV; null with fewer than forty answers or where all agree. */
    factors: z.array(z.object({ part: Part, share: z.number(), ...Bounds })).nullable(),
    /** Both directions of value, per customer who answered and has a forecast; null without any. */
    balance: z
      .object({
        cut: z.enum(DELIVERED_CUTS),
        cutCdv: z.number(),
        cutMinor: Minor,
        customers: z.number().int(),
        correlation: z.object({ rho: z.number(), ...Bounds }).nullable(),
        fields: z.array(
          z.object({
            field: z.enum(BALANCE_FIELDS),
            customers: z.number().int(),
            potentialMinor: Minor,
            meanCdv: z.number().nullable(),
          }),
        ),
        points: z.array(z.object({ customerId: z.string(), cdv: z.number(), potentialMinor: Minor })),
      })
      .nullable(),
  })
  .meta({ id: 'DeliveredAnswer' });
export type DeliveredAnswer = z.infer<typeof DeliveredAnswer>;

/** What one customer said of delivered value, in each study she answered about this shop, the newest first. */
export const CustomerDelivered = z
  .object({
    studies: z.array(
      z.object({
        studyId: z.number().int(),
        name: z.string(),
        createdAt: z.iso.datetime(),
        lowest: z.number(),
        highest: z.number(),
        tcv: z.number(),
        tcc: z.number(),
        cdv: z.number(),
        /** Answers about this shop that count, and the share of them that gain less. */
        answers: z.number().int(),
        below: Probability,
        /** Null where she left a part out. */
        parts: z.array(z.object({ part: Part, item: z.number().nullable() })),
        /** CDV by her own answers about other shops. */
        others: z.array(z.object({ subject: z.string(), cdv: z.number() })),
      }),
    ),
  })
  .meta({ id: 'CustomerDelivered' });
export type CustomerDelivered = z.infer<typeof CustomerDelivered>;
