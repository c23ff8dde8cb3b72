import type { z } from 'zod';
import type { Backtest, ModelFit, ModelWord } from '#contract/value';

/** What the judge says of the two models together, and of each. */
export type RunFits = {
  readonly state: 'trusted' | 'weak' | 'refused';
  readonly words: readonly z.infer<typeof ModelWord>[];
  readonly models: readonly z.infer<typeof ModelFit>[];
  /** What expected spend rests on: the Gamma-Gamma model, or the base's mean where that model is refused. */
  readonly spend: { readonly kind: 'gamma-gamma' | 'mean'; readonly meanMinor: number };
  /** Profit ÷ revenue of the base, and the revenue the prior is worth: a customer's margin is shrunk towards the base's. */
  readonly margin: { readonly base: number; readonly priorRevenueMinor: number };
};

export type RunBacktest = z.infer<typeof Backtest> & {
  /** Share of the holdout's money in the top customers of each way to rank them at the calibration's end. */
  readonly found: readonly { method: string; top5: number; top10: number; top20: number }[];
};

/** Four upper bounds a measure: score 1 … 5. */
export type RfmCuts = {
  readonly recencyDays: readonly number[];
  readonly orders: readonly number[];
  readonly moneyMinor: readonly number[];
};

/** Smallest value inside each class; null where nobody is in it. */
export type ClassCuts = { readonly first: number | null; readonly second: number | null };

export type RunCuts = {
  readonly rfm: { readonly quantile: RfmCuts; readonly fixed: RfmCuts; readonly breaks: RfmCuts };
  readonly abc: { readonly revenue: ClassCuts; readonly net: ClassCuts; readonly profit: ClassCuts };
  readonly pyramid: ClassCuts;
  readonly current: number | null;
  readonly potential: number | null;
  /** Expected profit from which a customer is among the first share of the base that ABC calls A. */
  readonly equityTop: number | null;
};

export type RunTotals = {
  readonly customers: number;
  readonly orders: number;
  readonly dataUntil: string;
  readonly isSample: boolean;
  readonly revenueMinor: number;
  readonly netMinor: number;
  readonly profitMinor: number;
  readonly futureRevenueMinor: number | null;
  readonly futureProfitMinor: number | null;
  readonly expectedOrders: number | null;
  readonly aliveCustomers: number | null;
  readonly futureRevenueInterval: { lower: number; upper: number; level: number } | null;
  readonly stageDays: readonly string[];
};
