import type { Settings } from '#contract/settings';
import type { Warehouse } from '#platform/clickhouse';
import type { Clock } from '#platform/clock';
import type { Log } from '#platform/log';
import type { Records } from '#platform/postgres';
import { rebuildTable } from '#platform/rebuild';
import { WAREHOUSE_TABLES } from '../tables.ts';
import { forgetBuild, noteBuilt, readBuildFacts } from './built.ts';
import { runChecks } from './run-checks.ts';
import { buildSteps } from './steps.ts';

export type WarehouseDeps = {
  readonly warehouse: Warehouse;
  readonly records: Records;
  readonly clock: Clock;
  readonly log: Log;
};

export type BuildRequest = {
  readonly settings: Settings;
  readonly signal?: AbortSignal | undefined;
  /** Called before each step with its table, its place and how many there are. */
  readonly onProgress?: ((table: string, done: number, total: number) => void) | undefined;
};

/**
 * Makes staging and the month marts anew from what intake holds and identity says. Each table is checked, then swapped in whole.
 * @throws Failure `build.check-red`; the broken table and those after it are left as they were.
 */
export async function buildWarehouse(
  deps: WarehouseDeps,
  { settings, signal, onProgress }: BuildRequest,
): Promise<void> {
  const facts = await readBuildFacts(deps, settings);
  await forgetBuild(deps);
  const steps = buildSteps(settings);
  for (const [at, step] of steps.entries()) {
    signal?.throwIfAborted();
    onProgress?.(step.table, at, steps.length);
    const { select, params, scope, checks } = step;
    await rebuildTable(deps.warehouse, {
      table: WAREHOUSE_TABLES[step.table],
      select,
      params,
      scope,
      settings: step.settings ?? {},
      signal,
      check: checks === undefined ? undefined : (next) => runChecks(deps, step.table, checks, { next }),
    });
    await rememberStep(deps, step.table);
  }
  await deps.warehouse.eachShard((shard) => shard.run('truncate table mart_changed_customers'));
  await noteBuilt(deps, facts, 'from-scratch');
  onProgress?.('', steps.length, steps.length);
}

// The engine's own tally also counts rows that are marked as gone until they are merged away.
const ROWS = 'select count() as n from {table:Identifier}';

/** Keeps when a step ended and how many rows it left. */
export async function rememberStep(deps: WarehouseDeps, step: string): Promise<void> {
  const counts = await deps.warehouse.eachShard((shard) => shard.rows<{ n: string | null }>(ROWS, { table: step }));
  const rows = counts.reduce((sum, [count]) => sum + Number(count?.n ?? 0), 0);
  await deps.records.query(
    `insert into build_steps (step, rows_left, ended_at) values ($1, $2, $3)
     on conflict (step) do update set rows_left = excluded.rows_left, ended_at = excluded.ended_at`,
    [step, rows, deps.clock.now()],
  );
}
