import { z } from 'zod';
import { Day, Minor } from '#contract/common';

/** One order as it is exported: the amounts in the report currency, beside the amount as the source had it. */
export const OrderRow = z.object({
  orderNo: z.string(),
  source: z.string(),
  shop: z.string(),
  channel: z.string(),
  orderedOn: Day,
  status: z.string(),
  customerId: z.string(),
  currency: z.string().regex(/^[A-Z]{3}$/),
  totalMinor: z.number().int(),
  revenueMinor: Minor,
  refundedMinor: Minor,
  netMinor: Minor,
  profitMinor: Minor,
  discountMinor: Minor,
  shippingMinor: Minor,
  taxMinor: Minor,
  country: z.string(),
  province: z.string(),
  city: z.string(),
});
export type OrderRow = z.infer<typeof OrderRow>;
