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
import { chooseModel } from '../fit/choose-model.ts';
import { comparedEvery, type FittedBase, fitModels, fitWhole, isUsable } from '../fit/fit-models.ts';
import { judge } from '../fit/judge.ts';
import { type BaseFacts, readBase } from '../fit/read-histories.ts';
import { resampleBase } from '../fit/resample-fits.ts';
import { monthsBack, scoreStages } from '../stages/score-stages.ts';
import { baseMargin } from '../values/margin.ts';
import { writeValues } from '../values/write-values.ts';
import { monthEnds } from './days.ts';
import { finishRun, type Run, type RunFindings } from './finish-run.ts';
import type { PublishedRun } from './published-runs.ts';
import type { RunBacktest, RunFits } from './run-facts.ts';
import { beginRun, clearUnfinished, dropOldRuns, failRun, type RunRests } from './run-record.ts';
import { restsOf } from './run-rules.ts';

const CARRY_BACKTEST = readSql(new URL('../rework/carry-backtest.sql', import.meta.url));

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
  /** A run of the same day whose parameters are kept; left out: they are found anew. */
  readonly keep?: PublishedRun;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((phase: ScorePhase, done: number, total: number) => void) | undefined;
};

export type ScoreResult = { readonly runId: number; readonly asOf: string; readonly customers: number };

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
  const { signal, isSample = false, keep } = request;
  const enter = (phase: ScorePhase): void => {
    signal?.throwIfAborted();
    request.onProgress?.(phase, 0, 1);
  };
  const rests = await restsOf(deps);
  enter('purchases');
  await buildPurchases(deps, { asOf: run.asOf, settings: run.settings, signal });
  enter('fit');
  const { base, ...found } =
    keep === undefined
      ? await findParameters(deps, run, () => enter('backtest'), signal)
      : await keepParameters(warehouse, run, keep);
  if (found.fits.choice !== null) await writeAllValues(warehouse, run, found.fits, base.customers, request);
  enter('stages');
  const stageDays = monthEnds(base.firstOn, run.asOf, monthsBack(base.customers));
  await scoreStages(warehouse, run, stageDays, signal);
  enter('assemble');
  const onPublish = () => enter('publish');
  const findings = { ...found, stageDays, orders: base.orders, isSample, rests: { ...rests, ...keptRests(keep) } };
  return finishRun(deps, run, findings, { started, signal, onPublish });
}

type Found = Pick<RunFindings, 'fits' | 'backtest' | 'calibrated'> & { readonly base: BaseFacts };

/** Fits the models, tests them on the past and chooses. */
async function findParameters(
  deps: ScoringDeps,
  run: Run,
  onBacktest: () => void,
  signal: AbortSignal | undefined,
): Promise<Found> {
  const { warehouse } = deps;
  const fitted = await fitModels(warehouse, run.asOf);
  if (fitted.base.customers === 0) throw new Failure('score.no-orders', { asOf: run.asOf });
  onBacktest();
  const buildAt = (day: string): Promise<void> => buildPurchases(deps, { asOf: day, settings: run.settings, signal });
  const tested = await testOnThePast(deps, run, fitted, buildAt, signal);
  const fits = await settleModel(warehouse, run, fitted, tested?.measured);
  const calibrated = calibratedModel(tested, fits);
  return { base: fitted.base, fits, backtest: tested?.measured ?? null, calibrated };
}

/** Takes the parameters of an earlier run of the day over, with their test on the past. */
async function keepParameters(warehouse: Warehouse, run: Run, keep: PublishedRun): Promise<Found> {
  const params = { run: run.runId, base: keep.runId, as_of: run.asOf };
  await warehouse.eachShard((shard) => shard.run(CARRY_BACKTEST, params));
  const { fits, backtest, calibrated } = keep;
  return { base: await readBase(warehouse, run.asOf), fits, backtest, calibrated };
}

function keptRests(keep: PublishedRun | undefined): Pick<RunRests, 'keptFrom'> {
  return { keptFrom: keep?.runId ?? null };
}

/** Values of everybody, with how many are done. */
async function writeAllValues(
  warehouse: Warehouse,
  run: Run,
  fits: RunFits,
  customers: number,
  { signal, onProgress }: ScoreRequest,
): Promise<void> {
  let done = 0;
  onProgress?.('values', 0, customers);
  const onRows = (rows: number): void => {
    done += rows;
    onProgress?.('values', done, customers);
  };
  const { settings, runId, asOf } = run;
  await writeValues(warehouse, { runId, asOf }, { fits, settings, every: comparedEvery(customers), signal, onRows });
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

/** Chooses the model, fits it to the whole base, and says how far all of them can be believed. */
async function settleModel(
  warehouse: Warehouse,
  run: Run,
  compared: FittedBase,
  backtest: RunBacktest | undefined,
): Promise<RunFits> {
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
  return { ...judged, uncertainty, margin: baseMargin(fitted.base) };
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
