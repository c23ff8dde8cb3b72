import { z } from 'zod';
import { Day, Interval, Measure, Meta, Minor, Probability, Repeated } from './common.ts';

/** What a customer's value is attributed to: where the first purchase came from, or what it was. */
export const TOUCHES = ['product', 'category', 'channel', 'source'] as const;
export const Touch = z.enum(TOUCHES).meta({ id: 'Touch' });
export type Touch = z.infer<typeof Touch>;

export const AttributionQuery = z.object({
  asOf: Day.optional(),
  by: Touch.default('category'),
  measure: Measure.default('net'),
  where: Repeated.optional(),
});
export type AttributionQuery = z.infer<typeof AttributionQuery>;

/** Value of some customers: history by the measure, future as expected (revenue, or profit where that is the measure). */
const Valued = z.object({
  customers: z.number().int(),
  historyMinor: Minor,
  futureMinor: Minor.nullable(),
  /** History and future together, per head; the interval says how far the mean of so many customers may be off. Null: too few. */
  perHeadMinor: z.number(),
  perHeadInterval: Interval.nullable(),
});

export const TouchGroup = Valued.extend({
  group: z.string(),
  /** The product's name and category; the group itself for everything else. */
  name: z.string(),
  category: z.string(),
  /** Of the value of all customers. */
  valueShare: z.number().nullable(),
  /** Customers who have bought on more than one day, and in more than one category. */
  repeaters: z.number().int(),
  multiCategory: z.number().int(),
});
export type TouchGroup = z.infer<typeof TouchGroup>;

/** Customers by the number of categories they have bought; the last row is that many or more. */
export const BreadthRow = z.object({
  categories: z.number().int(),
  customers: z.number().int(),
  historyMinor: Minor,
  perHeadMinor: z.number(),
  perHeadInterval: Interval.nullable(),
});

/** How many times a multi-category buyer is worth a single-category one. */
export const BreadthRatio = z.object({
  multi: z.number().int(),
  single: z.number().int(),
  /** As they are; and among customers with equally many purchase days. Null where there is nobody to compare, or nothing to divide by. */
  ratio: z.number().nullable(),
  interval: Interval.nullable(),
  sameDaysRatio: z.number().nullable(),
  sameDaysInterval: Interval.nullable(),
  /** The claim of the source that is tested, and what the interval says to it. */
  claim: z.number(),
  verdict: z.enum(['holds', 'more', 'less', 'unknown']),
});
export type BreadthRatio = z.infer<typeof BreadthRatio>;

/** Of the buyers of `from` who did not have `to` yet: how many bought it as their next new category. */
export const NextCategory = z.object({
  from: z.string(),
  to: z.string(),
  buyers: z.number().int(),
  couldBuy: z.number().int(),
  bought: z.number().int(),
  /** Buyers of `from` who do not have `to` today: whom to suggest it to. */
  without: z.number().int(),
  share: Probability,
  shareInterval: Interval,
  /** The share over that among buyers of any category; null where nobody buys `to` next. */
  lift: z.number().nullable(),
});
export type NextCategory = z.infer<typeof NextCategory>;

export const Referrer = z.object({
  customerId: z.string(),
  name: z.string(),
  brought: z.number().int(),
  /** Value of those brought, and, never mixed with it, the referrer's own. */
  referredMinor: Minor,
  referredFutureMinor: Minor.nullable(),
  ownMinor: Minor,
  ownFutureMinor: Minor.nullable(),
});

export const AttributionAnswer = z
  .object({
    meta: Meta,
    by: Touch,
    measure: Measure,
    horizonDays: z.number().int(),
    total: Valued,
    /** The sixty most valuable; `more` counts the others and their customers. */
    groups: z.array(TouchGroup),
    more: z.object({ groups: z.number().int(), customers: z.number().int() }),
    breadth: z.object({ known: z.number().int(), rows: z.array(BreadthRow), ratio: BreadthRatio }),
    next: z.object({ categories: z.array(z.string()), pairs: z.array(NextCategory) }),
    referrals: z.object({
      brought: Valued,
      others: Valued,
      /** Customers of whom it is said who brought them, by somebody nobody knows. */
      unknownReferrers: z.number().int(),
      ratio: z.number().nullable(),
      ratioInterval: Interval.nullable(),
      top: z.array(Referrer),
    }),
  })
  .meta({ id: 'AttributionAnswer' });
export type AttributionAnswer = z.infer<typeof AttributionAnswer>;

/** Who brought one customer, and what those she brought are worth: a line of its own, not a part of her value. */
export const CustomerReferrals = z
  .object({
    meta: Meta,
    broughtBy: z.object({ customerId: z.string(), name: z.string() }).nullable(),
    brought: z.number().int(),
    revenueMinor: Minor,
    netMinor: Minor,
    profitMinor: Minor,
    futureRevenueMinor: Minor.nullable(),
    futureProfitMinor: Minor.nullable(),
    /** How far ahead the future looks. */
    horizonDays: z.number().int(),
  })
  .meta({ id: 'CustomerReferrals' });
export type CustomerReferrals = z.infer<typeof CustomerReferrals>;
