import type { z } from 'zod';
import type { Meta } from '#contract/common';
import { Failure } from '#contract/failure';
import type { LearnedFacts } from '#contract/learned';
import type { Settings } from '#contract/settings';
import type { WinbackFacts } from '#contract/winback';
import type { ScoreRun } from '#contract/work';
import type { RecordsSession } from '#platform/postgres';
import type { CalibratedModel } from '../backtest/run-backtest.ts';
import type { RunBacktest, RunCuts, RunFits, RunTotals } from './run-facts.ts';

/** A published run with everything it keeps beside its rows. */
export type PublishedRun = {
  readonly runId: number;
  readonly asOf: string;
  readonly settings: Settings;
  readonly fits: RunFits;
  readonly backtest: RunBacktest | null;
  readonly cuts: RunCuts;
  readonly totals: RunTotals;
  /** The chosen model as it was known at the end of the back-test's calibration; null where there was none. */
  readonly calibrated: CalibratedModel | null;
  /** Null until learning has ended, which follows a run. */
  readonly learned: readonly LearnedFacts[] | null;
  readonly winback: WinbackFacts | null;
  /** The run whose parameters it keeps, and how many customers were worked out again for it; null both where the parameters are its own. */
  readonly keptFrom: number | null;
  readonly reworked: number | null;
  readonly computedAt: string;
};

type Records = { readonly records: RecordsSession };

type Row = Omit<PublishedRun, 'computedAt'> & { publishedAt: Date };

/**
 * The newest published run of a day; without a day, the newest run of the latest day.
 * @throws Failure `score.not-run` where there is none.
 */
export async function findRun({ records }: Records, asOf?: string): Promise<PublishedRun> {
  const [row] = await records.query<Row>(
    `select run_id as "runId", as_of as "asOf", settings, fits, backtest, calibrated, cuts, totals, learned, winback,
            kept_from as "keptFrom", reworked, published_at as "publishedAt"
     from score_runs where state = 'published' and has_rows and ($1::date is null or as_of = $1::date)
     order by as_of desc, run_id desc limit 1`,
    [asOf ?? null],
  );
  if (row === undefined) throw new Failure('score.not-run', { asOf: asOf ?? '' });
  return published(row);
}

/** The newest published run of the latest day on or before `notAfter` (before `asOf` where that is left out). */
export async function findRunBefore(
  { records }: Records,
  asOf: string,
  notAfter?: string,
): Promise<PublishedRun | undefined> {
  const [row] = await records.query<Row>(
    `select run_id as "runId", as_of as "asOf", settings, fits, backtest, calibrated, cuts, totals, learned, winback,
            kept_from as "keptFrom", reworked, published_at as "publishedAt"
     from score_runs
     where state = 'published' and has_rows and as_of < $1::date and ($2::date is null or as_of <= $2::date)
     order by as_of desc, run_id desc limit 1`,
    [asOf, notAfter ?? null],
  );
  return row === undefined ? undefined : published(row);
}

/** The newest published run of each day, the latest day first. */
export async function newestRuns({ records }: Records): Promise<{ runId: number; asOf: string }[]> {
  return records.query(
    `select distinct on (as_of) run_id as "runId", as_of as "asOf" from score_runs
     where state = 'published' and has_rows order by as_of desc, run_id desc`,
  );
}

/** All runs, the newest first, at most `limit`. */
export async function listRuns({ records }: Records, limit = 200): Promise<z.infer<typeof ScoreRun>[]> {
  type Line = Omit<z.infer<typeof ScoreRun>, 'createdAt' | 'publishedAt'> & {
    createdAt: Date;
    publishedAt: Date | null;
  };
  const rows = await records.query<Line>(
    `select run_id as "runId", as_of as "asOf", state, coalesce((totals->>'customers')::int, 0) as customers,
            created_at as "createdAt", published_at as "publishedAt", seconds, kept_from as "keptFrom", reworked
     from score_runs order by run_id desc limit $1`,
    [limit],
  );
  return rows.map((row) => ({
    ...row,
    createdAt: row.createdAt.toISOString(),
    publishedAt: row.publishedAt?.toISOString() ?? null,
  }));
}

/** How the numbers of a run came about. */
export function metaOfRun(run: PublishedRun): Meta {
  return {
    asOf: run.asOf,
    runId: run.runId,
    currency: run.settings.currency,
    customers: run.totals.customers,
    orders: run.totals.orders,
    computedAt: run.computedAt,
    dataUntil: run.totals.dataUntil,
    isSample: run.totals.isSample,
    kept: run.keptFrom === null ? null : { fromRun: run.keptFrom, reworked: run.reworked ?? run.totals.customers },
  };
}

/** `metaOfRun` of the newest published run of a day. @throws Failure `score.not-run` */
export async function metaOf(deps: Records, asOf?: string): Promise<Meta> {
  return metaOfRun(await findRun(deps, asOf));
}

function published({ publishedAt, ...run }: Row): PublishedRun {
  return { ...run, computedAt: publishedAt.toISOString() };
}
