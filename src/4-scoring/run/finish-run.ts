import type { Settings } from '#contract/settings';
import type { Warehouse } from '#platform/clickhouse';
import type { Clock } from '#platform/clock';
import type { RecordsSession } from '#platform/postgres';
import { readSql } from '#platform/read-sql';
import type { CalibratedModel } from '../backtest/run-backtest.ts';
import { findCuts } from '../cuts/find-cuts.ts';
import { scoreProfits } from '../profit/score-profits.ts';
import { scoreReferrals } from '../referrals/score-referrals.ts';
import { addUp } from './add-up.ts';
import { assembleCustomers } from './assemble.ts';
import { dropRows } from './partitions.ts';
import type { RunBacktest, RunFits } from './run-facts.ts';
import { publishRun, type RunRests } from './run-record.ts';

const FACTS = readSql(new URL('./facts.sql', import.meta.url));

export type Run = { readonly runId: number; readonly asOf: string; readonly settings: Settings };

/** What a run has found before it looks at the base as a whole. */
export type RunFindings = {
  readonly fits: RunFits;
  readonly backtest: RunBacktest | null;
  readonly calibrated: CalibratedModel | null;
  readonly stageDays: readonly string[];
  readonly orders: number;
  readonly isSample: boolean;
  readonly rests: RunRests;
};

type Stores = { readonly warehouse: Warehouse; readonly records: RecordsSession; readonly clock: Clock };

/**
 * What is relative to the whole base: limits and classes, the wide table, profits, referrals and totals, from the mart, score_values and
 * score_stages of a run, whoever wrote these. Then publishes it.
 * @returns the number of customers.
 */
export async function finishRun(
  stores: Stores,
  run: Run,
  findings: RunFindings,
  { started, signal, onPublish }: { started: number; signal?: AbortSignal | undefined; onPublish: () => void },
): Promise<number> {
  const { warehouse } = stores;
  const { fits, backtest, calibrated, rests, ...known } = findings;
  const hasValues = fits.choice !== null;
  const cuts = await findCuts(warehouse, run, hasValues);
  await assembleCustomers(warehouse, run, cuts, hasValues, signal);
  await scoreProfits(warehouse, run, hasValues, signal);
  await scoreReferrals(warehouse, run, signal);
  onPublish();
  const [facts] = await warehouse.rows<{ data_until: string; fingerprint: string }>(FACTS);
  const totals = await addUp(warehouse, run, fits, { ...known, dataUntil: facts?.data_until ?? run.asOf });
  await dropRows(warehouse, run.runId, ['score_holdout']);
  signal?.throwIfAborted();
  const seconds = (performance.now() - started) / 1000;
  const fingerprint = facts?.fingerprint ?? '';
  await publishRun(stores, run.runId, { fits, backtest, calibrated, cuts, totals, fingerprint, seconds, rests });
  return totals.customers;
}
