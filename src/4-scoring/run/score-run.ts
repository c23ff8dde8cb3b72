import type { Settings } from '#contract/settings';
import type { Warehouse } from '#platform/clickhouse';
import type { Clock } from '#platform/clock';
import type { Log } from '#platform/log';
import type { Records } from '#platform/postgres';

export type ScoringDeps = {
  readonly warehouse: Warehouse;
  readonly records: Records;
  readonly clock: Clock;
  readonly log: Log;
};

export type ScorePhase = 'purchases' | 'fit' | 'values' | 'stages' | 'backtest' | 'assemble' | 'publish';

export type ScoreRequest = {
  readonly asOf: string;
  readonly settings: Settings;
  readonly isSample?: boolean;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((phase: ScorePhase, done: number, total: number) => void) | undefined;
};

export type ScoreResult = { readonly runId: number; readonly asOf: string; readonly customers: number };

/** Scores every customer as of a day and publishes the run in one step. */
export function scoreRun(_deps: ScoringDeps, _request: ScoreRequest): Promise<ScoreResult> {
  return Promise.reject(new Error('not yet'));
}

/** Removes what runs that never ended left behind; for the start of the process that runs the jobs. */
export function clearUnfinishedRuns(_deps: ScoringDeps): Promise<number> {
  return Promise.reject(new Error('not yet'));
}
