import type { z } from 'zod';
import type { Backtest, ModelFit, ModelsAnswer } from '#contract/lifetime';
import type { PurchaseModel } from '#contract/purchase-models';
import type { ModelWord } from '#contract/value';
import type { ResampledFits } from '../fit/resample-fits.ts';
import type { GroupIntervals } from '../values/group-intervals.ts';

/** Which model of purchases a run uses, and why this one. */
export type Choice = { readonly model: PurchaseModel; readonly why: z.infer<typeof ModelWord> };

/** What the judge says of the models together, and of each. */
export type RunFits = {
  readonly state: 'trusted' | 'weak' | 'refused';
  readonly words: readonly z.infer<typeof ModelWord>[];
  /** Null where no model could be used. */
  readonly choice: Choice | null;
  /** One card a model: of purchases in the order in which they were tried, then Gamma-Gamma. */
  readonly models: readonly z.infer<typeof ModelFit>[];
  /** The models whose numbers stand in score_candidates, in that order. */
  readonly candidates: readonly PurchaseModel[];
  /** What expected spend rests on: the Gamma-Gamma model, or the base's mean where that model is refused. */
  readonly spend: { readonly kind: 'gamma-gamma' | 'mean'; readonly meanMinor: number };
  /** How well the chosen models are known: covariances row-major in the order of their parameters; null where none could be used. */
  readonly uncertainty: {
    readonly purchases: readonly number[];
    readonly spend: readonly number[];
    readonly resampled: ResampledFits;
  } | null;
  /** Profit ÷ revenue of the base, and the revenue the prior is worth: a customer's margin is shrunk towards the base's. */
  readonly margin: { readonly base: number; readonly priorRevenueMinor: number };
};

export type RunBacktest = z.infer<typeof Backtest> & {
  /** Share of the holdout's money in the top customers of each way to rank them at the calibration's end. */
  readonly found: z.infer<typeof ModelsAnswer>['found'];
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
  readonly intervals: GroupIntervals | null;
  readonly stageDays: readonly string[];
};
