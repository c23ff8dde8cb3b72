import type { Settings } from '#contract/settings';
import type { Warehouse } from '#platform/clickhouse';
import type { Clock } from '#platform/clock';
import type { RecordsSession } from '#platform/postgres';
import type { CalibratedModel } from '../backtest/run-backtest.ts';
import { dropRows } from './partitions.ts';
import type { RunBacktest, RunCuts, RunFits, RunTotals } from './run-facts.ts';

type Records = { readonly records: RecordsSession };

/** Runs of one day whose rows are kept. */
const KEPT_RUNS = 3;

/** Opens a run: a record that nobody reads yet. */
export async function beginRun(
  { records, clock }: Records & { readonly clock: Clock },
  asOf: string,
  settings: Settings,
): Promise<number> {
  const [row] = await records.query<{ run_id: number }>(
    `insert into score_runs (as_of, settings, created_at) values ($1, $2, $3) returning run_id`,
    [asOf, JSON.stringify(settings), clock.now()],
  );
  return row?.run_id ?? 0;
}

export type RunOutcome = {
  readonly fits: RunFits;
  readonly backtest: RunBacktest | null;
  readonly calibrated: CalibratedModel | null;
  readonly cuts: RunCuts;
  readonly totals: RunTotals;
  readonly fingerprint: string;
  readonly seconds: number;
  readonly rests: RunRests;
};

/** What a run rests on, so that a later one can tell whether it may be taken further. */
export type RunRests = {
  /** The build of the warehouse; null where that is not known to be whole. */
  readonly buildNo: number | null;
  readonly rules: string;
  /** The run whose parameters are kept; null: they are its own. */
  readonly keptFrom: number | null;
  /** Customers worked out again for it; null: all. */
  readonly reworked: number | null;
  /** Customers worked out again since the parameters were found, by it and the runs between. */
  readonly reworkedSince: number;
};

/** Makes a run visible: one statement, before which no reader sees anything of it. */
export async function publishRun(
  { records, clock }: Records & { readonly clock: Clock },
  runId: number,
  outcome: RunOutcome,
): Promise<void> {
  const { fits, backtest, calibrated, cuts, totals, rests } = outcome;
  const [fitsText, backtestText, cutsText, totalsText] = [fits, backtest, cuts, totals].map((part) =>
    JSON.stringify(part),
  );
  await records.query(
    `update score_runs set state = 'published', fits = $2, backtest = $3, cuts = $4, totals = $5, facts_fingerprint = $6,
            seconds = $7, published_at = $8, calibrated = $9, build_no = $10, rules = $11, kept_from = $12, reworked = $13,
            reworked_since = $14 where run_id = $1`,
    [
      runId,
      fitsText,
      backtest === null ? null : backtestText,
      cutsText,
      totalsText,
      outcome.fingerprint,
      outcome.seconds,
      clock.now(),
      calibrated === null ? null : JSON.stringify(calibrated),
      rests.buildNo,
      rests.rules,
      rests.keptFrom,
      rests.reworked,
      rests.reworkedSince,
    ],
  );
}

/** Marks a run as failed and removes what it wrote. */
export async function failRun(stores: Records & { readonly warehouse: Warehouse }, runId: number): Promise<void> {
  await stores.records.query(`update score_runs set state = 'failed', has_rows = false where run_id = $1`, [runId]);
  await dropRows(stores.warehouse, runId);
}

/** Of the runs of one day the newest few keep their rows; the others remain as records. */
export async function dropOldRuns(stores: Records & { readonly warehouse: Warehouse }, asOf: string): Promise<void> {
  const old = await stores.records.query<{ run_id: number }>(
    `select run_id from score_runs where as_of = $1 and state = 'published' and has_rows order by run_id desc offset $2`,
    [asOf, KEPT_RUNS],
  );
  for (const { run_id: runId } of old) {
    await stores.records.query('update score_runs set has_rows = false where run_id = $1', [runId]);
    await dropRows(stores.warehouse, runId);
  }
}

/** Runs that never ended: their process died. They are marked failed and their rows removed. Returns how many there were. */
export async function clearUnfinished(stores: Records & { readonly warehouse: Warehouse }): Promise<number> {
  const unfinished = await stores.records.query<{ run_id: number }>(
    `select run_id from score_runs where state = 'running'`,
  );
  for (const { run_id: runId } of unfinished) await failRun(stores, runId);
  return unfinished.length;
}
