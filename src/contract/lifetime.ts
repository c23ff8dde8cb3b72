import { z } from 'zod';
import { Day, Interval, Meta, Minor, Probability } from './common.ts';
import { PURCHASE_MODELS, SIMPLE_RULES } from './purchase-models.ts';
import { ModelWord } from './value.ts';

export const ModelState = z.enum(['trusted', 'weak', 'refused']).meta({ id: 'ModelState' });

export const ModelFit = z
  .object({
    model: z.enum([...PURCHASE_MODELS, 'gamma-gamma']),
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

/** Share of all money that the first 5, 10 and 20 % of customers spent. */
const Found = z.object({ top5: z.number(), top10: z.number(), top20: z.number() });
/** A number for each model, under its name. */
const ByModel = z.record(z.string(), z.number());

export const BacktestRow = z
  .object({
    rule: z.enum([...PURCHASE_MODELS, ...SIMPLE_RULES]),
    ordersMae: z.number(),
    ordersRmse: z.number(),
    ordersBias: z.number(),
    totalOrders: z.number(),
    moneyMae: z.number(),
    moneyRmse: z.number(),
    moneyBias: z.number(),
    totalMoneyMinor: z.number(),
    /** Share of the money really spent that the rule's top 5, 10 and 20 % of customers spent. */
    moneyFound: Found,
    /** Rank correlation of the money forecast with the money spent; null where nothing varies. */
    spearman: z.number().nullable(),
    /** Whether its squared error in orders is within chance of that of the closest row. */
    level: z.boolean(),
  })
  .meta({ id: 'BacktestRow' });

export const Backtest = z
  .object({
    calibrationEnd: Day,
    holdoutEnd: Day,
    /** Customers tested on, and how many the base had then: of large bases a fixed part is tested. */
    customers: z.number().int(),
    baseCustomers: z.number().int(),
    actualOrders: z.number(),
    actualMoneyMinor: z.number(),
    perfect: Found,
    rows: z.array(BacktestRow),
    /** The row with the smallest root mean square error in orders. */
    best: z.string(),
    /** Repeat purchase days by week from the end of the calibration, as they were and as each model expects them. */
    weekly: z.array(z.object({ week: z.number().int(), actual: z.number(), expected: ByModel })),
    /** Mean purchase days of the holdout by repeat purchases before it; the last row stands for all above. */
    calibration: z.array(
      z.object({ frequency: z.number().int(), customers: z.number().int(), actual: z.number(), expected: ByModel }),
    ),
    /** Tenths of customers by the money each row of `rows` forecasts, the highest first: forecast and spent. */
    deciles: z.array(
      z.object({
        rule: z.string(),
        decile: z.number().int(),
        customers: z.number().int(),
        forecastMinor: z.number(),
        actualMinor: z.number(),
      }),
    ),
    words: z.array(ModelWord),
  })
  .meta({ id: 'Backtest' });

/** One interval found two ways: from the covariance of the fit, and from fits to resampled customers. */
export const TwoIntervals = z
  .object({ parametric: Interval.nullable(), bootstrap: Interval.nullable() })
  .meta({ id: 'TwoIntervals' });

export const LifetimeAnswer = z
  .object({
    meta: Meta,
    state: ModelState,
    words: z.array(ModelWord),
    /** The model of purchases the numbers come from, and why this one; null where none could be used. */
    model: z.enum(PURCHASE_MODELS).nullable(),
    choice: ModelWord.nullable(),
    horizonDays: z.number().int(),
    yearlyDiscount: z.number(),
    totals: z.object({
      historyRevenueMinor: Minor,
      historyProfitMinor: Minor,
      futureRevenueMinor: Minor.nullable(),
      futureProfitMinor: Minor.nullable(),
      expectedOrders: z.number().nullable(),
      aliveCustomers: z.number().nullable(),
      /** Of exactly these totals, whatever the filter. */
      intervals: z.object({ orders: TwoIntervals, revenue: TwoIntervals, profit: TwoIntervals }).nullable(),
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
    /** Ways to rank customers: lifetime value by each model of purchases under its name, and the classical ones. */
    methods: z.array(z.string()),
    /** The model the pages use; null where none could be used. */
    model: z.enum(PURCHASE_MODELS).nullable(),
    /** Customers the agreement is measured on: of large bases a fixed part. */
    customers: z.number().int(),
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
    found: z.array(z.object({ method: z.string(), spearman: z.number().nullable(), ...Found.shape })),
    words: z.array(ModelWord),
  })
  .meta({ id: 'ModelsAnswer' });
