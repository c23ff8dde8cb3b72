import { performance } from 'node:perf_hooks';
import { Failure } from '#contract/failure';
import type { Settings } from '#contract/settings';
import type { Warehouse } from '#platform/clickhouse';
import type { Clock } from '#platform/clock';
import type { Log } from '#platform/log';
import type { Records } from '#platform/postgres';
import { readSql } from '#platform/read-sql';
import { buildPurchases } from '#warehouse';
import { type BacktestResult, type CalibratedModel, calibrationEndOf, runBacktest } from '../backtest/run-backtest.ts';
import { findCuts } from '../cuts/find-cuts.ts';
import { chooseModel } from '../fit/choose-model.ts';
import { type FittedBase, fitModels, fitWhole, isUsable } from '../fit/fit-models.ts';
import { judge } from '../fit/judge.ts';
import { processNamed } from '../fit/processes.ts';
import { resampleBase } from '../fit/resample-fits.ts';
import { scoreProfits } from '../profit/score-profits.ts';
import { scoreReferrals } from '../referrals/score-referrals.ts';
import { monthsBack, scoreStages } from '../stages/score-stages.ts';
import { baseMargin } from '../values/margin.ts';
import { scoreCandidates } from '../values/score-candidates.ts';
import { scoreValues } from '../values/score-values.ts';
import { addUp } from './add-up.ts';
import { assembleCustomers } from './assemble.ts';
import { monthEnds } from './days.ts';
import { dropRows } from './partitions.ts';
import type { RunBacktest, RunFits } from './run-facts.ts';
import { beginRun, clearUnfinished, dropOldRuns, failRun, publishRun } from './run-record.ts';

const FACTS = readSql(new URL('./facts.sql', import.meta.url));

export type ScoringDeps = {
  readonly warehouse: Warehouse;
  readonly records: Records;
  readonly clock: Clock;
  readonly log: Log;
};

/** What a run is doing. `values` counts customers; the other phases count from 0 to 1. */
export type ScorePhase = 'purchases' | 'fit' | 'backtest' | 'values' | 'stages' | 'assemble' | 'publish';

export type ScoreRequest = {
  /** The day the customers are looked at; later orders are unseen. */
  readonly asOf: string;
  readonly settings: Settings;
  readonly isSample?: boolean;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((phase: ScorePhase, done: number, total: number) => void) | undefined;
};

export type ScoreResult = { readonly runId: number; readonly asOf: string; readonly customers: number };

type Run = { readonly runId: number; readonly asOf: string; readonly settings: Settings };

/**
 * Scores every customer with a purchase by a day and publishes the run in one step: until then no reader sees anything of it, and
 * whatever ends it before leaves the runs before it untouched. The same facts and settings give the same numbers.
 * @throws Failure `score.no-orders` where nobody has bought by that day; the signal's reason when aborted.
 */
export async function scoreRun(deps: ScoringDeps, request: ScoreRequest): Promise<ScoreResult> {
  const started = performance.now();
  const { asOf, settings } = request;
  const runId = await beginRun(deps, asOf, settings);
  try {
    const customers = await workThrough(deps, request, { runId, asOf, settings }, started);
    await dropOldRuns(deps, asOf);
    deps.log.info('score.published', { runId, asOf, customers, ms: Math.round(performance.now() - started) });
    return { runId, asOf, customers };
  } catch (thrown) {
    await failRun(deps, runId);
    throw thrown;
  }
}

/** Removes what runs that never ended left behind; for the start of the process that runs the jobs. Returns how many there were. */
export async function clearUnfinishedRuns(deps: Pick<ScoringDeps, 'warehouse' | 'records'>): Promise<number> {
  return clearUnfinished(deps);
}

async function workThrough(deps: ScoringDeps, request: ScoreRequest, run: Run, started: number): Promise<number> {
  const { warehouse } = deps;
  const { signal } = request;
  const enter = (phase: ScorePhase): void => {
    signal?.throwIfAborted();
    request.onProgress?.(phase, 0, 1);
  };
  const buildAt = (day: string): Promise<void> => buildPurchases(deps, { asOf: day, settings: run.settings, signal });
  enter('purchases');
  await buildAt(run.asOf);
  enter('fit');
  const fitted = await fitModels(warehouse, run.asOf);
  if (fitted.base.customers === 0) throw new Failure('score.no-orders', { asOf: run.asOf });
  enter('backtest');
  const tested = await testOnThePast(deps, run, fitted, buildAt, signal);
  const backtest = tested?.measured;
  const { fits, used } = await settleModel(warehouse, run, fitted, backtest);
  if (used !== undefined) await writeValues(warehouse, run, used, fits, request);
  const hasValues = used !== undefined;
  enter('stages');
  const days = monthEnds(fitted.base.firstOn, run.asOf, monthsBack(fitted.base.customers));
  await scoreStages(warehouse, run, days, signal);
  enter('assemble');
  const cuts = await findCuts(warehouse, run, hasValues);
  await assembleCustomers(warehouse, run, cuts, hasValues, signal);
  await scoreProfits(warehouse, run, hasValues, signal);
  await scoreReferrals(warehouse, run, signal);
  enter('publish');
  const [facts] = await warehouse.rows<{ data_until: string; fingerprint: string }>(FACTS);
  const totals = await addUp(warehouse, run, fits, {
    dataUntil: facts?.data_until ?? run.asOf,
    isSample: request.isSample ?? false,
    stageDays: days,
    orders: fitted.base.orders,
  });
  await dropRows(warehouse, run.runId, ['score_holdout']);
  signal?.throwIfAborted();
  const seconds = (performance.now() - started) / 1000;
  const calibrated = calibratedModel(tested, fits);
  const fingerprint = facts?.fingerprint ?? '';
  const outcome = { fits, backtest: backtest ?? null, calibrated, cuts, totals, fingerprint, seconds };
  await publishRun(deps, run.runId, outcome);
  return totals.customers;
}

async function testOnThePast(
  deps: ScoringDeps,
  run: Run,
  { base, candidates }: FittedBase,
  buildAt: (asOf: string) => Promise<void>,
  signal: AbortSignal | undefined,
): Promise<BacktestResult | undefined> {
  const calibrationEnd = calibrationEndOf(base, run.asOf, run.settings.backtestShare);
  if (candidates.length === 0 || calibrationEnd === undefined) return undefined;
  return runBacktest({ warehouse: deps.warehouse, buildPurchases: buildAt }, run, calibrationEnd, signal);
}

/** The chosen model as it was known at the end of the back-test's calibration. */
function calibratedModel(tested: BacktestResult | undefined, { choice }: RunFits): CalibratedModel | null {
  const chosen = tested?.fits.find(({ model }) => model === choice?.model);
  if (tested === undefined || chosen === undefined) return null;
  const { model, fit } = chosen;
  return { calibrationEnd: tested.measured.calibrationEnd, model, parameters: fit.parameters, spend: tested.spend };
}

/** Chooses the model, fits it to the whole base, and says how far all of them can be believed. `used` is undefined where they cannot. */
async function settleModel(
  warehouse: Warehouse,
  run: Run,
  compared: FittedBase,
  backtest: RunBacktest | undefined,
): Promise<{ fits: RunFits; used: FittedBase | undefined }> {
  const usable = compared.candidates.filter(({ fit }) => isUsable(fit)).map(({ model }) => model);
  const choice = chooseModel(run.settings.model, usable, backtest);
  const candidates = [];
  for (const candidate of compared.candidates) {
    const isChosen = candidate.model === choice?.model;
    candidates.push(isChosen ? { ...candidate, fit: await fitWhole(warehouse, compared, candidate) } : candidate);
  }
  const fitted = { ...compared, candidates };
  const judged = judge(fitted, choice, backtest);
  const uncertainty = await doubtOf(warehouse, fitted, judged);
  const fits = { ...judged, uncertainty, margin: baseMargin(fitted.base) };
  return { fits, used: fits.choice === null ? undefined : fitted };
}

/** How well the models that are used are known. */
async function doubtOf(
  warehouse: Warehouse,
  { asOf, base, candidates, gammaGamma }: FittedBase,
  { choice, spend }: Pick<RunFits, 'choice' | 'spend'>,
): Promise<RunFits['uncertainty']> {
  const chosen = candidates.find(({ model }) => model === choice?.model);
  if (chosen === undefined) return null;
  const used = spend.kind === 'gamma-gamma' ? gammaGamma : undefined;
  const from = { asOf, customers: base.customers, spenders: base.spenders };
  return {
    purchases: [...chosen.fit.covariance],
    spend: [...(used?.covariance ?? [])],
    resampled: await resampleBase(warehouse, from, chosen, used),
  };
}

/** Values of everybody by the chosen model, and of the compared customers by every model that can be used. */
async function writeValues(
  warehouse: Warehouse,
  run: Run,
  { base, candidates, every, gammaGamma }: FittedBase,
  fits: RunFits,
  { signal, onProgress }: ScoreRequest,
): Promise<void> {
  const chosen = candidates.find(({ model }) => model === fits.choice?.model);
  if (chosen === undefined) return;
  let done = 0;
  const spendParameters = fits.spend.kind === 'gamma-gamma' ? gammaGamma?.parameters : undefined;
  const shared = {
    spend: { gammaGamma: spendParameters, meanMinor: fits.spend.meanMinor },
    margin: fits.margin,
    horizonDays: run.settings.horizonDays,
    yearlyDiscount: run.settings.yearlyDiscount,
  };
  onProgress?.('values', 0, base.customers);
  const onRows = (rows: number): void => {
    done += rows;
    onProgress?.('values', done, base.customers);
  };
  const model = { ...shared, process: processNamed(chosen.model), parameters: chosen.fit.parameters };
  await scoreValues(warehouse, run, model, { signal, onRows });
  const compared = candidates.filter(({ model: name }) => fits.candidates.includes(name));
  await scoreCandidates(warehouse, run, { ...shared, fits: compared, every }, signal);
}
