import { performance } from 'node:perf_hooks';
import { isDeepStrictEqual } from 'node:util';
import { Settings } from '#contract/settings';
import type { Warehouse } from '#platform/clickhouse';
import type { RecordsSession } from '#platform/postgres';
import { readSql } from '#platform/read-sql';
import {
  builtDay,
  CHANGED_TABLES,
  CHANGES_WORTH,
  type ChangesWorth,
  gatherChanged,
  readBuilt,
  renewPurchases,
} from '#warehouse';
import { comparedEvery } from '../fit/fit-models.ts';
import { type BaseFacts, readBase } from '../fit/read-histories.ts';
import { monthEnds } from '../run/days.ts';
import { finishRun, type Run } from '../run/finish-run.ts';
import { findRun, type PublishedRun } from '../run/published-runs.ts';
import { beginRun, dropOldRuns, failRun, type RunRests } from '../run/run-record.ts';
import { scoreRules } from '../run/run-rules.ts';
import type { ScoreRequest, ScoreResult, ScoringDeps } from '../run/score-run.ts';
import { monthsBack, scoreStages } from '../stages/score-stages.ts';
import { writeValues } from '../values/write-values.ts';

const sql = (name: string): string => readSql(new URL(`./${name}.sql`, import.meta.url));
const CARRIED = [sql('carry-values'), sql('carry-candidates'), sql('carry-stages'), sql('carry-trajectories')];

/** The run that is taken further, what it rests on, and the customers who may have changed since. */
type Plan = {
  readonly base: PublishedRun;
  readonly rests: RunRests;
  readonly changed: number;
  readonly facts: BaseFacts;
};

/**
 * Brings the scores of a day up to date after few customers have changed: a run of its own that keeps the parameters of the run before.
 * The changed customers are worked out again, the rows of all others are carried over, and everything that is relative to the base
 * (limits, classes, ranks, totals) is worked out over all. The same, bit by bit, as a run from scratch with the parameters kept.
 * @returns undefined where a run from scratch is due: another day, other settings or statements, facts built from scratch since, a small
 *   base, or more than `worth.mostShare` of the customers worked out again since the parameters were found.
 */
export async function reworkRun(
  deps: ScoringDeps,
  request: ScoreRequest,
  worth: ChangesWorth = CHANGES_WORTH,
): Promise<ScoreResult | undefined> {
  const started = performance.now();
  const { asOf, settings } = request;
  const plan = await planOf(deps, request, worth);
  if (plan === undefined) return undefined;
  const runId = await beginRun(deps, asOf, settings);
  try {
    const customers = await workThrough(deps, request, { runId, asOf, settings }, plan, started);
    await dropOldRuns(deps, asOf);
    const ms = Math.round(performance.now() - started);
    deps.log.info('score.reworked', { runId, asOf, customers, reworked: plan.changed, ms });
    return { runId, asOf, customers };
  } catch (thrown) {
    await failRun(deps, runId);
    throw thrown;
  }
}

async function planOf(deps: ScoringDeps, request: ScoreRequest, worth: ChangesWorth): Promise<Plan | undefined> {
  const { warehouse } = deps;
  const { asOf, settings, isSample = false, signal } = request;
  const built = await readBuilt(deps);
  const rests = await restsOfNewest(deps, asOf);
  const day = await builtDay(deps, { asOf, settings });
  if (warehouse.shards > 1 || built.imports === null || rests?.buildNo == null || day === undefined) return undefined;
  if (Math.min(rests.buildNo, day) < built.wholeNo || rests.rules !== scoreRules()) return undefined;
  const base = await findRun(deps, asOf);
  const isAlike = isDeepStrictEqual(Settings.parse(base.settings), settings) && base.totals.isSample === isSample;
  if (!isAlike || base.fits.choice === null || base.totals.customers < worth.leastCustomers) return undefined;
  request.onProgress?.('purchases', 0, 1);
  const changed = await gatherChanged(deps, Math.min(rests.buildNo, day), signal);
  const since = rests.reworkedSince + changed;
  if (since > worth.mostShare * base.totals.customers) return undefined;
  await renewPurchases(deps, { asOf, settings, signal });
  const facts = await readBase(warehouse, asOf);
  if (!isOfTheSameSize(base, facts, asOf)) return undefined;
  const keptFrom = rests.keptFrom ?? base.runId;
  return {
    base,
    changed,
    facts,
    rests: { ...rests, buildNo: built.buildNo, keptFrom, reworked: changed, reworkedSince: since },
  };
}

/** The share of compared customers and the days looked back to follow from the size of the base and its first day. */
function isOfTheSameSize(base: PublishedRun, facts: BaseFacts, asOf: string): boolean {
  const days = monthEnds(facts.firstOn, asOf, monthsBack(facts.customers));
  return (
    comparedEvery(facts.customers) === comparedEvery(base.totals.customers) &&
    isDeepStrictEqual(days, base.totals.stageDays)
  );
}

async function workThrough(
  deps: ScoringDeps,
  { signal, onProgress, isSample = false }: ScoreRequest,
  run: Run,
  { base, facts, rests }: Plan,
  started: number,
): Promise<number> {
  const { warehouse } = deps;
  const { fits, backtest, calibrated } = base;
  const { stageDays } = base.totals;
  const every = comparedEvery(facts.customers);
  onProgress?.('values', 0, facts.customers);
  const target = { runId: run.runId, asOf: run.asOf, tables: CHANGED_TABLES };
  await writeValues(warehouse, target, { fits, settings: run.settings, every, signal });
  signal?.throwIfAborted();
  onProgress?.('stages', 0, 1);
  await scoreStages(warehouse, run, stageDays, signal, CHANGED_TABLES);
  await carryOver(warehouse, run, base.runId, signal);
  signal?.throwIfAborted();
  onProgress?.('assemble', 0, 1);
  const findings = { fits, backtest, calibrated, stageDays, orders: facts.orders, isSample, rests };
  return finishRun(deps, run, findings, { started, signal, onPublish: () => onProgress?.('publish', 0, 1) });
}

async function carryOver(
  warehouse: Warehouse,
  { runId, asOf }: Run,
  base: number,
  signal: AbortSignal | undefined,
): Promise<void> {
  for (const text of CARRIED) await warehouse.run(text, { run: runId, base, as_of: asOf }, { signal });
}

/** What the newest published run of a day rests on. */
async function restsOfNewest(
  { records }: { readonly records: RecordsSession },
  asOf: string,
): Promise<RunRests | undefined> {
  const [row] = await records.query<RunRests>(
    `select build_no as "buildNo", rules, kept_from as "keptFrom", reworked, reworked_since as "reworkedSince"
     from score_runs where state = 'published' and has_rows and as_of = $1::date order by run_id desc limit 1`,
    [asOf],
  );
  return row;
}
