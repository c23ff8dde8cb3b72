import { z } from 'zod';
import {
  ABC_CLASSES,
  Day,
  Interval,
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

export const ModelState = z.enum(['trusted', 'weak', 'refused']).meta({ id: 'ModelState' });

export const ModelFit = z
  .object({
    model: z.enum(['bg-nbd', 'gamma-gamma']),
    state: ModelState,
    words: z.array(ModelWord),
    parameters: z.record(z.string(), z.number()),
    standardErrors: z.record(z.string(), z.number()),
    logLikelihood: z.number().nullable(),
    converged: z.boolean(),
    identified: z.boolean(),
    n: z.number().int(),
  })
  .meta({ id: 'ModelFit' });

export const BacktestRow = z
  .object({
    rule: z.enum(['bg-nbd', 'own-rate', 'last-period']),
    ordersMae: z.number(),
    ordersRmse: z.number(),
    ordersBias: z.number(),
    totalOrders: z.number(),
    moneyMae: z.number(),
    moneyBias: z.number(),
    totalMoneyMinor: z.number(),
    /** Share of the money really spent that the rule's top 5, 10 and 20 % of customers spent. */
    moneyFound: z.object({ top5: z.number(), top10: z.number(), top20: z.number() }),
    spearman: z.number().nullable(),
  })
  .meta({ id: 'BacktestRow' });

export const Backtest = z
  .object({
    calibrationEnd: Day,
    holdoutEnd: Day,
    customers: z.number().int(),
    actualOrders: z.number(),
    actualMoneyMinor: z.number(),
    perfect: z.object({ top5: z.number(), top10: z.number(), top20: z.number() }),
    rows: z.array(BacktestRow),
    best: z.string(),
    weekly: z.array(z.object({ week: z.number().int(), actual: z.number(), expected: z.number() })),
    calibration: z.array(
      z.object({ frequency: z.number().int(), customers: z.number().int(), actual: z.number(), expected: z.number() }),
    ),
    words: z.array(ModelWord),
  })
  .meta({ id: 'Backtest' });

export const LifetimeAnswer = z
  .object({
    meta: Meta,
    state: ModelState,
    words: z.array(ModelWord),
    horizonDays: z.number().int(),
    yearlyDiscount: z.number(),
    totals: z.object({
      historyRevenueMinor: Minor,
      historyProfitMinor: Minor,
      futureRevenueMinor: Minor.nullable(),
      futureProfitMinor: Minor.nullable(),
      futureRevenueInterval: Interval.nullable(),
      expectedOrders: z.number().nullable(),
      aliveCustomers: z.number().nullable(),
    }),
    /** Customers by future revenue; the first bin is "nothing", the others are ranges in minor units. */
    distribution: z.array(
      z.object({ fromMinor: Minor, toMinor: Minor.nullable(), customers: z.number().int(), futureMinor: Minor }),
    ),
    alive: z.array(z.object({ from: Probability, to: Probability, customers: z.number().int(), futureMinor: Minor })),
    fits: z.array(ModelFit),
    backtest: Backtest.nullable(),
  })
  .meta({ id: 'LifetimeAnswer' });

export const ModelsAnswer = z
  .object({
    meta: Meta,
    methods: z.array(z.string()),
    /** Spearman rank correlation and overlap of the top 5 % and 20 %, for each pair of ways to rank the same customers. */
    agreement: z.array(
      z.object({
        a: z.string(),
        b: z.string(),
        spearman: z.number().nullable(),
        top5: Probability,
        top20: Probability,
      }),
    ),
    found: z.array(z.object({ method: z.string(), top5: z.number(), top10: z.number(), top20: z.number() })),
    words: z.array(ModelWord),
  })
  .meta({ id: 'ModelsAnswer' });
