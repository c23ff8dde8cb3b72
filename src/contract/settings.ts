import { z } from 'zod';
import { RfmMethod } from './common.ts';
import { CostModel } from './profit.ts';
import { PURCHASE_MODELS } from './purchase-models.ts';

/** What the shop decides. One record; every scoring run keeps a copy of the settings it used. */
export const Settings = z
  .object({
    shopName: z.string().min(1).max(80).default('Patron'),
    zone: z.string().default('Asia/Shanghai'),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .default('CNY'),
    weekStart: z.enum(['monday', 'sunday']).default('monday'),
    fiscalYearStart: z.number().int().min(1).max(12).default(1),
    country: z.string().length(2).default('CN'),
    /** Where an order carries no cost: cost of goods as a share of goods value. */
    costShare: z.number().min(0).max(1).default(0.6),
    /** Cost of serving one order (picking, contact), in minor units. */
    orderCostMinor: z.number().int().min(0).default(0),
    /** What customers cost beyond their goods and orders; nothing until somebody says so. */
    costs: CostModel.default(CostModel.parse({})),
    horizonDays: z.number().int().min(30).max(1825).default(365),
    yearlyDiscount: z.number().min(0).max(1).default(0.1),
    rfmWindowDays: z.number().int().min(30).max(3650).default(365),
    rfmMethod: RfmMethod.default('quantile'),
    /** Upper bounds of the fixed cuts: recency in days (ascending), orders and money (ascending, money in minor units). */
    rfmFixed: z
      .object({
        recencyDays: z.array(z.number()).length(4),
        orders: z.array(z.number()).length(4),
        moneyMinor: z.array(z.number()).length(4),
      })
      .default({ recencyDays: [30, 90, 180, 365], orders: [1, 2, 4, 8], moneyMinor: [10000, 30000, 80000, 200000] }),
    abc: z.object({ a: z.number().gt(0).lt(1), b: z.number().gt(0).lt(1) }).default({ a: 0.05, b: 0.15 }),
    /** Pyramid layers by share of customers, from the top: key, ordinary; the rest is small. */
    pyramid: z
      .object({ key: z.number().gt(0).lt(1), ordinary: z.number().gt(0).lt(1) })
      .default({ key: 0.2, ordinary: 0.3 }),
    /** Share of customers that counts as high on either axis of current × potential. */
    potentialShare: z.number().gt(0).lt(1).default(0.3),
    lifecycle: z
      .object({
        /** Orders that end exploration, orders that begin stability, and days a stable relationship has lasted at least. */
        formationOrders: z.number().int().min(2).default(2),
        stabilityOrders: z.number().int().min(3).default(4),
        stabilityDays: z.number().int().min(0).default(90),
        /** Days of stability, from the purchase that began it to the last one, from which a relationship counts as long-lasting. */
        longStabilityDays: z.number().int().min(1).default(365),
        /** Silence ÷ own median gap from which a relationship declines, and is lost. */
        declineFactor: z.number().min(1).default(2),
        lostFactor: z.number().min(1).default(4),
        /** Bounds on an own rhythm, in days, and the rhythm of who has bought once only. */
        minimumGapDays: z.number().int().min(1).default(14),
        maximumGapDays: z.number().int().min(1).default(180),
        fallbackGapDays: z.number().int().min(1).default(90),
      })
      .default({
        formationOrders: 2,
        stabilityOrders: 4,
        stabilityDays: 90,
        longStabilityDays: 365,
        declineFactor: 2,
        lostFactor: 4,
        minimumGapDays: 14,
        maximumGapDays: 180,
        fallbackGapDays: 90,
      }),
    /** The model of purchases values rest on; `auto`: the one closest to the shop's own held-out past. */
    model: z.enum(['auto', ...PURCHASE_MODELS]).default('auto'),
    backtestShare: z.number().min(0.1).max(0.5).default(0.25),
    largeNumbers: z.enum(['plain', 'wan']).default('plain'),
  })
  .meta({ id: 'Settings' });
export type Settings = z.infer<typeof Settings>;

export const Rate = z
  .object({ currency: z.string().regex(/^[A-Z]{3}$/), on: z.iso.date(), rate: z.number().positive() })
  .meta({ id: 'Rate', description: 'Report currency for one unit of `currency`, from this day on' });
export type Rate = z.infer<typeof Rate>;
