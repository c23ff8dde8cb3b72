import type { Settings } from '#contract/settings';
import type { Warehouse } from '#platform/clickhouse';
import { readSql } from '#platform/read-sql';
import { findQuantileCuts } from '../cuts/find-cuts.ts';
import { fitModels } from '../fit/fit-models.ts';
import type { BaseFacts } from '../fit/read-histories.ts';
import { dayAfter } from '../run/days.ts';
import type { RunBacktest } from '../run/run-facts.ts';
import { baseMargin } from '../values/margin.ts';
import { scoreValues } from '../values/score-values.ts';
import { measureBacktest } from './measure.ts';
import { trackWeeks } from './weekly-tracking.ts';

const BACKTEST_ROWS = readSql(new URL('./score-backtest.sql', import.meta.url));

/** A shop whose past is shorter than this, or whose calibration holds fewer repeat buyers, cannot be tested on itself. */
const SHORTEST_SPAN_DAYS = 60;
const FEWEST_REPEATERS = 20;

export type BacktestDeps = {
  readonly warehouse: Warehouse;
  /** Builds mart_customer_purchases at an earlier day. */
  readonly buildPurchases: (asOf: string) => Promise<void>;
};

/** The last day of the calibration: `share` of the shop's span, from its first purchase to `asOf`, is held out. */
export function calibrationEndOf(base: BaseFacts, asOf: string, share: number): string | undefined {
  const holdout = Math.round(base.spanDays * share);
  return base.spanDays < SHORTEST_SPAN_DAYS || holdout < 14 ? undefined : dayAfter(asOf, -holdout);
}

/**
 * Holds out the last part of the shop's past, fits on what came before, forecasts the holdout for each customer known then, and measures
 * the forecast beside two simple rules. Undefined where the past is too short or nothing can be fitted to its first part.
 */
export async function runBacktest(
  deps: BacktestDeps,
  run: { readonly runId: number; readonly asOf: string; readonly settings: Settings },
  calibrationEnd: string,
  signal?: AbortSignal,
): Promise<RunBacktest | undefined> {
  const { warehouse } = deps;
  await deps.buildPurchases(calibrationEnd);
  const fitted = await fitModels(warehouse, calibrationEnd);
  const { bgNbd, gammaGamma, base } = fitted;
  if (bgNbd === undefined || !bgNbd.converged || base.repeaters < FEWEST_REPEATERS) return undefined;
  const holdoutDays = Math.round((Date.parse(run.asOf) - Date.parse(calibrationEnd)) / 86_400_000);
  const usable = gammaGamma?.converged === true && gammaGamma.populationMeanExists;
  await scoreValues(
    warehouse,
    { runId: run.runId, asOf: calibrationEnd },
    {
      parameters: bgNbd.parameters,
      spend: { gammaGamma: usable ? gammaGamma.parameters : undefined, meanMinor: fitted.meanSpendMinor },
      margin: baseMargin(base),
      horizonDays: holdoutDays,
      yearlyDiscount: 0,
    },
    { signal },
  );
  const cuts = await findQuantileCuts(warehouse, calibrationEnd, run.settings);
  const params = {
    run: run.runId,
    calibration_end: calibrationEnd,
    as_of: run.asOf,
    holdout_days: holdoutDays,
    recency: cuts.recencyDays,
    orders: cuts.orders,
    money: cuts.moneyMinor,
  };
  await warehouse.eachShard((shard) => shard.run(BACKTEST_ROWS, params, { signal }));
  const measures = await measureBacktest(warehouse, run.runId);
  const weekly = await trackWeeks(warehouse, calibrationEnd, run.asOf, bgNbd.parameters);
  return { calibrationEnd, holdoutEnd: run.asOf, ...measures, weekly, words: [] };
}
