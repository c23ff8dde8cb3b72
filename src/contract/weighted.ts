import { z } from 'zod';
import { Day, Meta, Minor, Probability, Stage } from './common.ts';
import { CLASS_COUNT, DIMENSIONS, SCALES } from './dimensions.ts';
import { ModelWord } from './value.ts';

const Dimension = z.enum(DIMENSIONS).meta({ id: 'Dimension' });

/** The value of most of something is better, or the value of least. */
const Direction = z.enum(['more', 'less']).meta({ id: 'Direction' });

const Scale = z.enum(SCALES).meta({ id: 'Scale' });

export const WeightedDimension = z
  .object({ dimension: Dimension, better: Direction, weight: z.number().min(0).max(1000) })
  .meta({ id: 'WeightedDimension' });
export type WeightedDimension = z.infer<typeof WeightedDimension>;

/** `first` matters `times` times as much as `second`: two dimensions, or two groups of them. */
export const PairJudgement = z
  .object({ first: z.string().max(40), second: z.string().max(40), times: z.number().min(0.1).max(10) })
  .meta({ id: 'PairJudgement', description: 'first matters `times` times as much as second: 1/9 … 9' });
export type PairJudgement = z.infer<typeof PairJudgement>;

export const Judge = z
  .object({
    name: z.string().trim().max(60),
    weight: z.number().min(0).max(100),
    judgements: z.array(PairJudgement).max(200),
  })
  .meta({ id: 'Judge' });
export type Judge = z.infer<typeof Judge>;

/** Pairs compared by one or several judges: over single answers or over the weights that follow from them. */
export const AhpComparison = z
  .object({
    isGrouped: z.boolean(),
    together: z.enum(['judgements', 'priorities']),
    judges: z.array(Judge).min(1).max(20),
  })
  .meta({ id: 'AhpComparison' });
export type AhpComparison = z.infer<typeof AhpComparison>;

/** Where the weights come from. Weights taken from data stay as they were found on that day until they are taken again. */
export const Weighing = z
  .discriminatedUnion('method', [
    z.object({ method: z.literal('hand') }),
    AhpComparison.extend({ method: z.literal('ahp') }),
    z.object({ method: z.literal('entropy'), foundOn: Day }),
    z.object({ method: z.literal('outcome'), foundOn: Day }),
  ])
  .meta({ id: 'Weighing' });
export type Weighing = z.infer<typeof Weighing>;

export const WeightedDefinition = z
  .object({
    dimensions: z.array(WeightedDimension).min(1).max(DIMENSIONS.length),
    scale: Scale,
    weighing: Weighing,
    /** Share of customers of each of the five classes, the best first; together 1. */
    shares: z.array(z.number().gt(0).lt(1)).length(CLASS_COUNT),
  })
  .meta({ id: 'WeightedDefinition' });
export type WeightedDefinition = z.infer<typeof WeightedDefinition>;

const Named = { name: z.string().trim().min(1).max(80), aim: z.string().trim().max(400) };
export const NewScheme = z.strictObject({ ...Named, definition: WeightedDefinition }).meta({ id: 'NewScheme' });
export type NewScheme = z.infer<typeof NewScheme>;
/** `version`: the one that was changed; another one by now means that somebody else was faster. */
export const ChangedScheme = z
  .strictObject({ ...Named, definition: WeightedDefinition, version: z.number().int() })
  .meta({ id: 'ChangedScheme' });
export type ChangedScheme = z.infer<typeof ChangedScheme>;

export const Scheme = z
  .object({
    ...Named,
    schemeId: z.number().int(),
    version: z.number().int(),
    definition: WeightedDefinition,
    changedAt: z.iso.datetime(),
  })
  .meta({ id: 'Scheme', description: 'A yardstick for customers, kept under a name' });
export type Scheme = z.infer<typeof Scheme>;

/** Scores are 0 … 100; 100 is who is best in everything. */
const Score = z.number().min(0).max(100);

export const WeightedAnswer = z
  .object({
    meta: Meta,
    /** The kept scheme this is, null for one on trial. */
    scheme: z.object({ schemeId: z.number().int(), name: z.string(), version: z.number().int() }).nullable(),
    scale: Scale,
    /** Weights together 1. `fifths`: the four limits between the fifths. `tellsApart`: not everybody has the same value. */
    dimensions: z.array(
      z.object({
        dimension: Dimension,
        better: Direction,
        weight: Probability,
        least: z.number(),
        most: z.number(),
        fifths: z.array(z.number()).length(4),
        tellsApart: z.boolean(),
      }),
    ),
    /** `from` and `below`: scores of the class, null where open or where nobody is in it. */
    classes: z.array(
      z.object({
        class: z.number().int().min(1).max(CLASS_COUNT),
        share: Probability,
        customers: z.number().int(),
        moneyMinor: Minor,
        futureMinor: Minor,
        from: Score.nullable(),
        below: Score.nullable(),
      }),
    ),
    /** Customers by score in twenty steps of 5; the last one holds 100 too. */
    histogram: z.array(z.object({ from: Score, to: Score, customers: z.number().int(), moneyMinor: Minor })),
    /** The first customers by score; `parts` 0 … 1 in the order of `dimensions`. */
    top: z.array(
      z.object({
        customerId: z.string(),
        name: z.string(),
        stage: Stage,
        score: Score,
        class: z.number().int(),
        moneyMinor: Minor,
        parts: z.array(Probability),
      }),
    ),
  })
  .meta({ id: 'WeightedAnswer' });
export type WeightedAnswer = z.infer<typeof WeightedAnswer>;

export const WeightsQuestion = z
  .strictObject({
    method: z.enum(['entropy', 'outcome']),
    dimensions: z
      .array(z.object({ dimension: Dimension, better: Direction }))
      .min(1)
      .max(DIMENSIONS.length),
    scale: Scale,
  })
  .meta({ id: 'WeightsQuestion' });
export type WeightsQuestion = z.infer<typeof WeightsQuestion>;

/** Weights found in the data; null with a word that says why there are none. */
export const WeightsAnswer = z
  .object({
    meta: Meta,
    method: z.enum(['entropy', 'outcome']),
    weights: z.array(Probability).nullable(),
    /** Of each dimension: its entropy 0 … 1, or its correlation with later value, null where everybody is alike. */
    evidence: z.array(z.number().nullable()),
    /** Share of the variance of later value that the weights explain. */
    explained: Probability.nullable(),
    customers: z.number().int(),
    calibrationEnd: Day.nullable(),
    holdoutEnd: Day.nullable(),
    words: z.array(ModelWord),
  })
  .meta({ id: 'WeightsAnswer' });
export type WeightsAnswer = z.infer<typeof WeightsAnswer>;

export const AhpQuestion = z
  .strictObject({
    dimensions: z.array(Dimension).min(1).max(DIMENSIONS.length),
    comparison: AhpComparison,
  })
  .meta({ id: 'AhpQuestion' });
export type AhpQuestion = z.infer<typeof AhpQuestion>;

const Consistency = z.object({
  /** Ratio of consistency; null where weights are not determined. Below 0.1 is thought consistent enough. */
  ratio: z.number().nullable(),
  missing: z.number().int(),
  /** Where no chain of answers joins all items: the groups that stand apart. */
  apart: z.array(z.array(z.string())),
});

/** The answer that contradicts the others most: what they imply, the nearest answer on the scale, the ratio then. */
export const WorstAnswer = z.object({
  first: z.string(),
  second: z.string(),
  times: z.number(),
  implied: z.number(),
  onScale: z.number(),
  ratioAfter: z.number(),
});
export type WorstAnswer = z.infer<typeof WorstAnswer>;

export const AhpAnswer = z
  .object({
    weights: z.array(z.object({ dimension: Dimension, weight: Probability })).nullable(),
    grids: z.array(
      Consistency.extend({
        /** `all`, `groups`, or the group whose dimensions are compared. */
        grid: z.string(),
        items: z.array(z.string()),
        weights: z.array(Probability).nullable(),
        judges: z.array(
          Consistency.extend({
            worst: WorstAnswer.nullable(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'AhpAnswer' });
export type AhpAnswer = z.infer<typeof AhpAnswer>;

/** How well one way of weighing ordered customers by what they brought afterwards, on customers no weight was fitted to. */
const PastRanking = z.object({
  way: z.enum(['chosen', 'equal', 'rfm', 'perfect']),
  spearman: z.number().nullable(),
  top5: z.number().nullable(),
  top10: z.number().nullable(),
  top20: z.number().nullable(),
});

export const WeightedTest = z
  .object({
    meta: Meta,
    calibrationEnd: Day.nullable(),
    holdoutEnd: Day.nullable(),
    customers: z.number().int(),
    laterMinor: Minor,
    ways: z.array(PastRanking),
    words: z.array(ModelWord),
  })
  .meta({ id: 'WeightedTest' });
export type WeightedTest = z.infer<typeof WeightedTest>;
