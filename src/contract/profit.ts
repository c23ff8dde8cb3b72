import { z } from 'zod';
import { Day, Meta, Minor, Probability, Repeated, RfmMethod } from './common.ts';

const Cost = z.number().int().min(0).max(1_000_000_000);

/**
 * What winning a customer cost, for those who came first from `source` and `channel` (empty: from any) on or after `from` (empty: ever).
 * Of several that fit, the one that says most about where she came from counts; of those alike, the one that begins last.
 */
export const AcquisitionCost = z
  .object({
    source: z.string().trim().max(120).default(''),
    channel: z.string().trim().max(120).default(''),
    from: z.union([Day, z.literal('')]).default(''),
    costMinor: Cost,
  })
  .meta({ id: 'AcquisitionCost' });
export type AcquisitionCost = z.infer<typeof AcquisitionCost>;

/** The cost model beside cost of goods and cost of an order. All nothing by default: then profit is what it was without it. */
export const CostModel = z
  .object({
    /** Share of what was paid that the payment costs; not given back with a refund. */
    paymentFeeShare: z.number().min(0).max(0.5).default(0),
    /** Handling one return or refund. */
    returnCostMinor: Cost.default(0),
    /** Delivering an order for whose delivery the customer paid nothing. */
    shippingCostMinor: Cost.default(0),
    /** Keeping in touch with one customer for a year, from the first purchase until so many days after the last. */
    careCostMinor: Cost.default(0),
    careDays: z.number().int().min(0).max(3650).default(365),
    acquisition: z.array(AcquisitionCost).max(200).default([]),
  })
  .meta({ id: 'CostModel' });
export type CostModel = z.infer<typeof CostModel>;

/** Ways to group customers on the page of profitability. */
export const PROFIT_GROUPS = [
  'stage',
  'channel',
  'source',
  'rfmGroup',
  'category',
  'abc',
  'province',
  'quarter',
] as const;
export const ProfitBy = z.enum(PROFIT_GROUPS).meta({ id: 'ProfitBy' });
export type ProfitBy = z.infer<typeof ProfitBy>;

export const ProfitQuery = z.object({
  asOf: Day.optional(),
  by: ProfitBy.default('stage'),
  where: Repeated.optional(),
});
export type ProfitQuery = z.infer<typeof ProfitQuery>;

/** Where the net revenue of some customers went: net = tax + the seven costs + earned. */
export const ProfitParts = z.object({
  customers: z.number().int(),
  /** Customers who have cost more than they brought. */
  losing: z.number().int(),
  netMinor: Minor,
  taxMinor: Minor,
  goodsMinor: Minor,
  deliveryMinor: Minor,
  feeMinor: Minor,
  serviceMinor: Minor,
  acquisitionMinor: Minor,
  careMinor: Minor,
  /** All seven costs. */
  costMinor: Minor,
  /** What is left after tax and all costs. */
  earnedMinor: Minor,
  /** earned ÷ net revenue, earned ÷ cost; null where there is nothing to divide by. */
  onRevenue: z.number().nullable(),
  onCost: z.number().nullable(),
});
export type ProfitParts = z.infer<typeof ProfitParts>;

/**
 * How acquisition is paid back: `months` counts from the first purchase on; null while what was earned before acquisition has not
 * reached it, as far as there are customers old enough.
 */
export const Payback = z.object({
  group: z.string(),
  customers: z.number().int(),
  acquisitionPerHeadMinor: z.number(),
  months: z.number().int().nullable(),
  /** Earned per head before acquisition up to the n-th month, over the customers old enough for it; index 0 is the first month. */
  earnedPerHeadMinor: z.array(z.number()),
});
export type Payback = z.infer<typeof Payback>;

export const CustomerProfit = z.object({
  customerId: z.string(),
  name: z.string(),
  netMinor: Minor,
  costMinor: Minor,
  earnedMinor: Minor,
});

export const ProfitAnswer = z
  .object({
    meta: Meta,
    by: ProfitBy,
    /** How RFM groups are cut in this run. */
    rfmMethod: RfmMethod,
    total: ProfitParts,
    /** What customers cost that nobody has said yet: parts of the cost model that are still nothing. */
    silent: z.array(
      z.enum(['paymentFeeShare', 'returnCostMinor', 'shippingCostMinor', 'careCostMinor', 'acquisition']),
    ),
    /** Of those who have cost more than they brought: how many are expected to make it good within the horizon; null without a model. */
    losing: z.object({ lossMinor: Minor, expectedBack: z.number().int().nullable() }),
    horizonDays: z.number().int(),
    groups: z.array(ProfitParts.extend({ group: z.string() })),
    /** Customers by what is left of them: [from, to) in minor units, null where open. */
    distribution: z.array(
      z.object({
        fromMinor: Minor.nullable(),
        toMinor: Minor.nullable(),
        customers: z.number().int(),
        earnedMinor: Minor,
      }),
    ),
    /** Customers from the most profitable on: share of customers and what they earned together, as a share of all; at most 200 points. */
    whale: z.array(z.object({ customers: Probability, earned: z.number() })),
    best: z.array(CustomerProfit),
    worst: z.array(CustomerProfit),
    /** By month of the first purchase, and by group. */
    payback: z.object({ cohorts: z.array(Payback), groups: z.array(Payback) }),
  })
  .meta({ id: 'ProfitAnswer' });
export type ProfitAnswer = z.infer<typeof ProfitAnswer>;

/** What one customer cost, and what is left. */
export const CustomerCosts = ProfitParts.omit({ customers: true, losing: true })
  .extend({ meta: Meta })
  .meta({ id: 'CustomerCosts' });
export type CustomerCosts = z.infer<typeof CustomerCosts>;
