import { z } from 'zod';
import {
  ABC_CLASSES,
  Day,
  Measure,
  Meta,
  Minor,
  Probability,
  PYRAMID_LAYERS,
  QUADRANTS,
  Repeated,
  RfmGroup,
  RfmMethod,
} from './common.ts';

/** What every value and lifecycle page can be asked with. */
export const PageQuery = z.object({
  asOf: Day.optional(),
  compareTo: Day.optional(),
  measure: Measure.default('net'),
  where: Repeated.optional(),
});
export type PageQuery = z.infer<typeof PageQuery>;

/** A sentence a model has to say about itself: a code the words know and its facts. */
export const ModelWord = z
  .object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) })
  .meta({ id: 'ModelWord' });

export const RfmQuery = PageQuery.extend({ method: RfmMethod.default('quantile') });
export const RfmAnswer = z
  .object({
    meta: Meta,
    method: RfmMethod,
    windowDays: z.number().int(),
    /** Four cut points each: score 1 … 5. Recency in days is reversed: fewer days, higher score. */
    cuts: z.object({ recencyDays: z.array(z.number()), orders: z.array(z.number()), moneyMinor: z.array(z.number()) }),
    cells: z.array(
      z.object({
        r: z.number().int(),
        f: z.number().int(),
        customers: z.number().int(),
        moneyMinor: Minor,
        futureMinor: Minor,
        groups: z.array(RfmGroup),
      }),
    ),
    groups: z.array(
      z.object({
        group: RfmGroup,
        customers: z.number().int(),
        moneyMinor: Minor,
        futureMinor: Minor,
        rule: z.string(),
      }),
    ),
    codes: z.array(z.object({ rfm: z.string().length(3), customers: z.number().int(), moneyMinor: Minor })),
  })
  .meta({ id: 'RfmAnswer' });

export const AbcAnswer = z
  .object({
    meta: Meta,
    shares: z.object({ a: Probability, b: Probability }),
    classes: z.array(
      z.object({
        class: z.enum(ABC_CLASSES),
        customers: z.number().int(),
        moneyMinor: Minor,
        moneyShare: z.number(),
        smallestMinor: Minor,
      }),
    ),
    /** Pareto curve: at most 200 points of cumulative share of customers and of money. */
    curve: z.array(z.object({ customers: Probability, money: z.number() })),
    gini: z.number().nullable(),
    movement: z.array(z.object({ from: z.string(), to: z.string(), customers: z.number().int() })).nullable(),
  })
  .meta({ id: 'AbcAnswer' });

export const PyramidAnswer = z
  .object({
    meta: Meta,
    layers: z.array(
      z.object({
        layer: z.enum(PYRAMID_LAYERS),
        customers: z.number().int(),
        moneyMinor: Minor,
        futureMinor: Minor,
        meanMinor: Minor,
        fromMinor: Minor.nullable(),
      }),
    ),
  })
  .meta({ id: 'PyramidAnswer' });

export const PotentialAnswer = z
  .object({
    meta: Meta,
    cuts: z.object({ currentMinor: Minor, potentialMinor: Minor }),
    quadrants: z.array(
      z.object({
        quadrant: z.enum(QUADRANTS),
        customers: z.number().int(),
        currentMinor: Minor,
        potentialMinor: Minor,
      }),
    ),
    /**
     * Density of customers over a log grid, for bases too large for one dot each: the middle of a cell and its bounds
     * [from, to) in whole minor units, null where it is open. The bounds let a click find exactly its customers.
     */
    bins: z.array(
      z.object({
        currentMinor: z.number(),
        potentialMinor: z.number(),
        customers: z.number().int(),
        currentFromMinor: Minor.nullable().optional(),
        currentToMinor: Minor.nullable().optional(),
        potentialFromMinor: Minor.nullable().optional(),
        potentialToMinor: Minor.nullable().optional(),
      }),
    ),
    points: z.array(z.object({ customerId: z.string(), currentMinor: Minor, potentialMinor: Minor })),
    movement: z
      .array(z.object({ from: z.string(), to: z.string(), customers: z.number().int(), potentialMinor: Minor }))
      .nullable(),
    refused: z.array(ModelWord),
  })
  .meta({ id: 'PotentialAnswer' });
