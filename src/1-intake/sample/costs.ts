import type { CostModel } from '#contract/profit';

/** What the made-up shop says its customers cost, in fen: an order, and the cost model beside it. Invented like everything of it. */
export const SAMPLE_ORDER_COST = 300;
export const SAMPLE_COSTS: CostModel = {
  paymentFeeShare: 0.006,
  returnCostMinor: 1_200,
  shippingCostMinor: 600,
  careCostMinor: 1_200,
  careDays: 365,
  acquisition: [
    { source: 'tmall', channel: '', from: '', costMinor: 12_000 },
    { source: 'tmall', channel: 'campaign', from: '', costMinor: 26_000 },
    { source: 'tmall', channel: 'live', from: '', costMinor: 19_000 },
    { source: 'jd', channel: '', from: '', costMinor: 15_000 },
    { source: 'website', channel: '', from: '', costMinor: 24_000 },
    { source: '', channel: '', from: '', costMinor: 6_000 },
  ],
};
