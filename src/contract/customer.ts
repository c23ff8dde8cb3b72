import { z } from 'zod';
import {
  ABC_CLASSES,
  Day,
  Interval,
  Meta,
  Minor,
  Probability,
  PYRAMID_LAYERS,
  QUADRANTS,
  Repeated,
  RfmGroup,
  Stage,
} from './common.ts';

/** Columns a customer list can be sorted by. */
export const CUSTOMER_SORTS = [
  'futureRevenue',
  'futureProfit',
  'revenue',
  'net',
  'profit',
  'orders',
  'lastOn',
  'firstOn',
  'recencyDays',
  'probabilityAlive',
  'expectedOrders',
  'winbackGain',
  'name',
] as const;

export const CustomersQuery = z.object({
  asOf: Day.optional(),
  /** Conditions `field:operator:value`, all of which must hold; see `#segments`. */
  where: Repeated.optional(),
  /** Name, end of a phone number, e-mail, customer number or order number. */
  q: z.string().max(200).optional(),
  sort: z.enum(CUSTOMER_SORTS).default('futureRevenue'),
  order: z.enum(['asc', 'desc']).default('desc'),
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(200).default(50),
});
export type CustomersQuery = z.infer<typeof CustomersQuery>;

export const CustomerRow = z
  .object({
    customerId: z.string(),
    /** Expected gain of winning her back; only in a list sorted by it, null for who is not silent. */
    winbackGainMinor: Minor.nullable().optional(),
    name: z.string(),
    phoneEnd: z.string(),
    accounts: z.array(z.string()),
    country: z.string(),
    province: z.string(),
    city: z.string(),
    firstSource: z.string(),
    firstChannel: z.string(),
    firstOn: Day,
    lastOn: Day,
    recencyDays: z.number().int(),
    orders: z.number().int(),
    occasions: z.number().int(),
    revenueMinor: Minor,
    netMinor: Minor,
    profitMinor: Minor,
    stage: Stage,
    rfm: z.string().length(3),
    rfmGroup: RfmGroup,
    abc: z.enum(ABC_CLASSES),
    layer: z.enum(PYRAMID_LAYERS),
    quadrant: z.enum(QUADRANTS).nullable(),
    probabilityAlive: Probability.nullable(),
    expectedOrders: z.number().nullable(),
    futureRevenueMinor: Minor.nullable(),
    futureProfitMinor: Minor.nullable(),
  })
  .meta({ id: 'CustomerRow' });
export type CustomerRow = z.infer<typeof CustomerRow>;

export const CustomerSums = z.object({
  revenueMinor: Minor,
  netMinor: Minor,
  profitMinor: Minor,
  futureRevenueMinor: Minor,
  futureProfitMinor: Minor,
});

export const CustomersPage = z
  .object({ meta: Meta, total: z.number().int(), sums: CustomerSums, rows: z.array(CustomerRow) })
  .meta({ id: 'CustomersPage' });

export const TimelineEntry = z
  .object({
    kind: z.enum(['order', 'return', 'cancelled', 'refund', 'stage']),
    on: Day,
    at: z.iso.datetime().nullable(),
    orderNo: z.string(),
    source: z.string(),
    channel: z.string(),
    status: z.string(),
    amountMinor: Minor,
    lines: z.array(
      z.object({
        productNo: z.string(),
        name: z.string(),
        category: z.string(),
        quantity: z.number(),
        totalMinor: Minor,
      }),
    ),
    fromStage: Stage.nullable(),
    toStage: Stage.nullable(),
    importId: z.number().int(),
  })
  .meta({ id: 'TimelineEntry' });

/** One term of "why this number": a label the words know, and its value. */
export const WhyTerm = z.object({
  term: z.string(),
  value: z.number(),
  unit: z.enum(['count', 'days', 'minor', 'probability', 'ratio']),
});

export const CustomerDetail = z
  .object({
    meta: Meta,
    customer: CustomerRow,
    identifiers: z.array(
      z.object({
        kind: z.enum(['person', 'account', 'email', 'phone']),
        source: z.string(),
        value: z.string(),
        firstOn: Day.nullable(),
      }),
    ),
    email: z.string(),
    phone: z.string(),
    value: z.object({
      historyRevenueMinor: Minor,
      historyNetMinor: Minor,
      historyProfitMinor: Minor,
      futureRevenueMinor: Minor.nullable(),
      futureProfitMinor: Minor.nullable(),
      futureRevenueInterval: Interval.nullable(),
      expectedOrdersInterval: Interval.nullable(),
      /** Of what she spends on a purchase day in the long run, in minor units. */
      expectedOrderInterval: Interval.nullable(),
      horizonDays: z.number().int(),
      yearlyDiscount: z.number(),
      expectedOrderMinor: Minor.nullable(),
      nextOrderOn: Day.nullable(),
    }),
    /** The customer's own gaps between purchase days, in days, oldest first. */
    rhythm: z.object({
      gaps: z.array(z.number().int()),
      medianGapDays: z.number().nullable(),
      silenceDays: z.number().int(),
      silenceRatio: z.number().nullable(),
    }),
    stageHistory: z.array(z.object({ on: Day, stage: Stage })),
    gradeHistory: z.array(
      z.object({ asOf: Day, abc: z.enum(ABC_CLASSES), rfmGroup: RfmGroup, futureRevenueMinor: Minor.nullable() }),
    ),
    why: z.array(WhyTerm),
    modelWords: z.array(
      z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) }),
    ),
  })
  .meta({ id: 'CustomerDetail' });

export const Timeline = z
  .object({ entries: z.array(TimelineEntry), next: z.string().nullable() })
  .meta({ id: 'Timeline' });
