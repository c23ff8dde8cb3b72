import type { Settings } from '#contract/settings';
import { readSql } from '#platform/read-sql';
import { rebuildPartition } from '#platform/rebuild';
import { WAREHOUSE_TABLES } from '../tables.ts';
import type { WarehouseDeps } from './build-warehouse.ts';
import { runChecks } from './run-checks.ts';

const PURCHASES = readSql(new URL('../marts/mart_customer_purchases.sql', import.meta.url));
const CHECKS = readSql(new URL('../checks/mart_customer_purchases.sql', import.meta.url));

/**
 * Builds mart_customer_purchases at a day, beside the partition in use, checks it and swaps it in: readers never see half a day.
 * @throws Failure `build.check-red`; the day is left as it was.
 */
export async function buildPurchases(
  deps: WarehouseDeps,
  {
    asOf,
    settings,
    signal,
  }: { readonly asOf: string; readonly settings: Settings; readonly signal?: AbortSignal | undefined },
): Promise<void> {
  const table = WAREHOUSE_TABLES.mart_customer_purchases;
  await rebuildPartition(deps.warehouse, asOf, {
    table,
    select: PURCHASES,
    params: { as_of: asOf, window_days: settings.rfmWindowDays },
    scope: 'shard',
    settings: { optimize_aggregation_in_order: 1 },
    signal,
    check: (next) => runChecks(deps, table.name, CHECKS, { next, params: { as_of: asOf } }),
  });
}
