import type { PurchaseModel } from '#contract/purchase-models';
import type { Settings } from '#contract/settings';
import type { Warehouse } from '#platform/clickhouse';
import { readSql } from '#platform/read-sql';
import type { ProcessParameters } from '#stats/models/purchase-process';
import { findQuantileCuts } from '../cuts/find-cuts.ts';
import { type CandidateFit, fitModels, isUsable } from '../fit/fit-models.ts';
import type { BaseFacts } from '../fit/read-histories.ts';
import { dayAfter } from '../run/days.ts';
import type { RunBacktest } from '../run/run-facts.ts';
import type { SpendModel } from '../values/expected-spend.ts';
import { baseMargin } from '../values/margin.ts';
import { scoreCandidates } from '../values/score-candidates.ts';
import { measureBacktest } from './measure.ts';
import { trackWeeks } from './weekly-tracking.ts';

const HOLDOUT = readSql(new URL('./score-holdout.sql', import.meta.url));

/** A shop whose past is shorter than this, or whose calibration holds fewer repeat buyers, cannot be tested on itself. */
const SHORTEST_SPAN_DAYS = 60;
const FEWEST_REPEATERS = 20;

export type BacktestDeps = {
  readonly warehouse: Warehouse;
  /** Builds mart_customer_purchases at an earlier day. */
  readonly buildPurchases: (asOf: string) => Promise<void>;
};

/** A model as it was known at the end of the calibration, without the days after it. */
export type CalibratedModel = {
  readonly calibrationEnd: string;
  readonly model: PurchaseModel;
  readonly parameters: ProcessParameters;
  readonly spend: SpendModel;
};

/** What the back-test measured, and the models it fitted to the calibration. */
export type BacktestResult = {
  readonly measured: RunBacktest;
  readonly fits: readonly CandidateFit[];
  readonly spend: SpendModel;
};

/** The last day of the calibration: `share` of the shop's span, from its first purchase to `asOf`, is held out. */
export function calibrationEndOf(base: BaseFacts, asOf: string, share: number): string | undefined {
  const holdout = Math.round(base.spanDays * share);
  return base.spanDays < SHORTEST_SPAN_DAYS || holdout < 14 ? undefined : dayAfter(asOf, -holdout);
}

/**
 * Holds out the last part of the shop's past, fits every model on what came before, lets each forecast the holdout for the compared
 * customers known then, and measures the forecasts beside two simple rules. Undefined where the past is too short or no model can be
 * fitted to its first part.
 */
export async function runBacktest(
  deps: BacktestDeps,
  run: { readonly runId: number; readonly asOf: string; readonly settings: Settings },
  calibrationEnd: string,
  signal?: AbortSignal,
): Promise<BacktestResult | undefined> {
  const { warehouse } = deps;
  await deps.buildPurchases(calibrationEnd);
  const { base, every, candidates, gammaGamma, meanSpendMinor } = await fitModels(warehouse, calibrationEnd);
  const fits = candidates.filter(({ fit }) => isUsable(fit));
  if (fits.length === 0 || base.repeaters < FEWEST_REPEATERS) return undefined;
  const holdoutDays = Math.round((Date.parse(run.asOf) - Date.parse(calibrationEnd)) / 86_400_000);
  const hasSpend = gammaGamma?.converged === true && gammaGamma.populationMeanExists;
  const spend = { gammaGamma: hasSpend ? gammaGamma.parameters : undefined, meanMinor: meanSpendMinor };
  const compared = fits.map(({ model, fit }) => ({ model, parameters: fit.parameters }));
  await scoreCandidates(
    warehouse,
    { runId: run.runId, asOf: calibrationEnd },
    { fits: compared, every, spend, margin: baseMargin(base), horizonDays: holdoutDays, yearlyDiscount: 0 },
    signal,
  );
  const cuts = await findQuantileCuts(warehouse, calibrationEnd, run.settings);
  const params = {
    run: run.runId,
    calibration_end: calibrationEnd,
    as_of: run.asOf,
    holdout_days: holdoutDays,
    every,
    recency: cuts.recencyDays,
    orders: cuts.orders,
    money: cuts.moneyMinor,
  };
  await warehouse.eachShard((shard) => shard.run(HOLDOUT, params, { signal }));
  const models = fits.map(({ model }) => model);
  const measured = {
    calibrationEnd,
    holdoutEnd: run.asOf,
    baseCustomers: base.customers,
    ...(await measureBacktest(warehouse, run.runId, models)),
    weekly: await trackWeeks(warehouse, { calibrationEnd, asOf: run.asOf, every }, fits),
    words: [],
  };
  return { measured, fits, spend };
}
