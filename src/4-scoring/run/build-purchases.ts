import type { Settings } from '#contract/settings';
import type { Warehouse } from '#platform/clickhouse';
import { readSql } from '#platform/read-sql';

const P = readSql(new URL('../../3-warehouse/marts/mart_customer_purchases.sql', import.meta.url));

/** Builds mart_customer_purchases at a day. */
export async function buildPurchasesAt(
  { warehouse }: { readonly warehouse: Warehouse },
  asOf: string,
  settings: Settings,
): Promise<void> {
  await warehouse.eachShard(async (shard) => {
    await shard.run('alter table mart_customer_purchases drop partition {d:String}', { d: asOf });
    await shard.run(
      `insert into mart_customer_purchases ${P}`,
      { as_of: asOf, window_days: settings.rfmWindowDays },
      { settings: { optimize_aggregation_in_order: 1 } },
    );
  });
}
