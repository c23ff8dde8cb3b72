import type { Settings } from '#contract/settings';
import { readSql } from '#platform/read-sql';
import type { WarehouseDeps } from './build-warehouse.ts';
import { runChecks } from './run-checks.ts';

const PURCHASES = readSql(new URL('../marts/mart_customer_purchases.sql', import.meta.url));
const CHECKS = readSql(new URL('../checks/mart_customer_purchases.sql', import.meta.url));
const INSERT = `insert into mart_customer_purchases__next ${PURCHASES}`;

/**
 * Builds mart_customer_purchases at a day, beside the partition in use, and swaps it in: readers never see half a day.
 * @throws Failure `build.check-red`
 */
export async function buildPurchases(
  deps: WarehouseDeps,
  {
    asOf,
    settings,
    signal,
  }: { readonly asOf: string; readonly settings: Settings; readonly signal?: AbortSignal | undefined },
): Promise<void> {
  await deps.warehouse.eachShard(async (shard) => {
    await shard.run('create table if not exists mart_customer_purchases__next as mart_customer_purchases');
    await shard.run('truncate table mart_customer_purchases__next');
    const { writtenRows } = await shard.run(
      INSERT,
      { as_of: asOf, window_days: settings.rfmWindowDays },
      { settings: { optimize_aggregation_in_order: 1 }, signal },
    );
    // A partition cannot be replaced by none: a node where nobody has bought by that day just has no such partition.
    const swap =
      writtenRows === 0
        ? 'alter table mart_customer_purchases drop partition {day:String}'
        : 'alter table mart_customer_purchases replace partition {day:String} from mart_customer_purchases__next';
    await shard.run(swap, { day: asOf });
    await shard.run('truncate table mart_customer_purchases__next');
  });
  await runChecks(deps, 'mart_customer_purchases', CHECKS, { as_of: asOf });
}
