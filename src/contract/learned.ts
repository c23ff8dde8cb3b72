import { z } from 'zod';
import { Day, Interval, Meta, Repeated } from './common.ts';

/** What is forecast: a newcomer's revenue from her first day, a customer's revenue from her history, whether she comes back at all. */
export const LEARNED_QUESTIONS = ['newcomer', 'revenue', 'return'] as const;
export const LearnedName = z.enum(LEARNED_QUESTIONS).meta({ id: 'LearnedName' });
export type LearnedName = z.infer<typeof LearnedName>;

/** Who forecasts. `mean` and `channel` are plain means, `process` is the model of buying and leaving that the run uses. */
export const FORECASTERS = ['mean', 'channel', 'process', 'tree', 'forest', 'boosting', 'bayes'] as const;
export const Forecaster = z.enum(FORECASTERS).meta({ id: 'Forecaster' });
export type Forecaster = z.infer<typeof Forecaster>;

export const LEARNED_FEATURES = [
  'source',
  'channel',
  'category',
  'province',
  'gender',
  'basket',
  'ordersThatDay',
  'lines',
  'discountShare',
  'shippingShare',
  'weekday',
  'registeredDays',
  'ageYears',
  'referred',
  'lastChannel',
  'lastCategory',
  'lastProvince',
  'occasions',
  'silentDays',
  'knownDays',
  'meanGap',
  'silenceRatio',
  'gapSpread',
  'lastGap',
  'revenue',
  'perOccasion',
  'lastBasket',
  'revenue90',
  'occasions90',
  'revenue365',
  'lastDiscountShare',
  'refundedShare',
  'lastRefunded',
  'categories',
] as const;
export const LearnedFeature = z.enum(LEARNED_FEATURES).meta({ id: 'LearnedFeature' });

export const LearnedQuery = z.object({
  asOf: Day.optional(),
  question: LearnedName.default('newcomer'),
  where: Repeated.optional(),
});
export type LearnedQuery = z.infer<typeof LearnedQuery>;

/** One forecaster on customers it never saw. */
export const LearnedRow = z.object({
  forecaster: Forecaster,
  /** Mean loss a customer: Poisson deviance of revenue, or logarithmic loss of a probability. */
  loss: z.number(),
  /** Part of the rival's loss that is saved; below 0 it is worse. Null for the rival itself. */
  saved: z.number().nullable(),
  savedInterval: Interval.nullable(),
  /** Sum of forecasts ÷ sum of what came, less 1. */
  bias: z.number().nullable(),
  /** Rank correlation for revenue, area under the ROC curve for a return. */
  ranking: z.number().nullable(),
  /** Of what came, the share that the fifth with the highest forecasts brought. */
  topFifth: z.number().nullable(),
  isRival: z.boolean(),
  isChosen: z.boolean(),
});
export type LearnedRow = z.infer<typeof LearnedRow>;

/** Whether a learned forecast may be used: `trusted`, or why not. */
export const LEARNED_STATES = ['trusted', 'adds-nothing', 'biased', 'too-short', 'too-few'] as const;

export const LearnedFacts = z.object({
  question: LearnedName,
  state: z.enum(LEARNED_STATES),
  /** Days ahead. */
  windowDays: z.number().int(),
  /** Learned from what was known by the first of these days and came until the second; tested from the second to the third. */
  trainedOn: Day.nullable(),
  cutOn: Day.nullable(),
  testedUntil: Day.nullable(),
  trained: z.number().int(),
  trainedWithLater: z.number().int(),
  tested: z.number().int(),
  testedWithLater: z.number().int(),
  chosen: Forecaster.nullable(),
  rows: z.array(LearnedRow),
  /** Tested customers in equal groups by the chosen forecast: what was said and what came, per head (minor units, or a share). */
  calibration: z.array(
    z.object({ customers: z.number().int(), forecast: z.number(), actual: z.number(), interval: Interval }),
  ),
  /** Share of what the splits of the chosen trees gained. */
  importance: z.array(z.object({ feature: LearnedFeature, share: z.number() })),
  /** Where the groups of scored customers begin, upwards; empty where nothing is scored. */
  bounds: z.array(z.number()),
});
export type LearnedFacts = z.infer<typeof LearnedFacts>;

export const LearnedAnswer = z
  .object({
    meta: Meta,
    /** Null until learning has followed the run. */
    facts: LearnedFacts.nullable(),
    /** Customers with a forecast, by group; a bound of null is open. */
    groups: z.array(
      z.object({
        from: z.number().nullable(),
        to: z.number().nullable(),
        customers: z.number().int(),
        forecast: z.number(),
      }),
    ),
    /** First day of the newcomers who have a forecast; null for the other questions. */
    since: Day.nullable(),
    scored: z.number().int(),
    /** Of all scored: expected revenue together, or expected number who come back. */
    forecastTotal: z.number(),
  })
  .meta({ id: 'LearnedAnswer' });
export type LearnedAnswer = z.infer<typeof LearnedAnswer>;
