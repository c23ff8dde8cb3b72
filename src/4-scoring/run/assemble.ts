import type { Warehouse } from '#platform/clickhouse';
import { readSql } from '#platform/read-sql';
import { GROUP_TABLE } from '../cuts/group-rules.ts';
import type { RunCuts } from './run-facts.ts';

const ASSEMBLE = readSql(new URL('./assemble.sql', import.meta.url));

/** Writes score_customers of a run, every node its own customers, from the mart, score_stages and (where there are any) score_values. */
export async function assembleCustomers(
  warehouse: Warehouse,
  run: { readonly runId: number; readonly asOf: string },
  cuts: RunCuts,
  hasValues: boolean,
  signal?: AbortSignal,
): Promise<void> {
  const { rfm, abc, pyramid } = cuts;
  const params = {
    run: run.runId,
    as_of: run.asOf,
    has_values: hasValues ? 1 : 0,
    groups: GROUP_TABLE,
    quantile_recency: rfm.quantile.recencyDays,
    quantile_orders: rfm.quantile.orders,
    quantile_money: rfm.quantile.moneyMinor,
    fixed_recency: rfm.fixed.recencyDays,
    fixed_orders: rfm.fixed.orders,
    fixed_money: rfm.fixed.moneyMinor,
    breaks_recency: rfm.breaks.recencyDays,
    breaks_orders: rfm.breaks.orders,
    breaks_money: rfm.breaks.moneyMinor,
    revenue_a: abc.revenue.first,
    revenue_b: abc.revenue.second,
    net_a: abc.net.first,
    net_b: abc.net.second,
    profit_a: abc.profit.first,
    profit_b: abc.profit.second,
    layer_key: pyramid.first,
    layer_ordinary: pyramid.second,
    current_high: cuts.current,
    potential_high: cuts.potential,
  };
  // Every side is stored in the order of customers: merging them needs no table of one side in memory.
  const settings = { join_algorithm: 'full_sorting_merge' };
  await warehouse.eachShard((shard) => shard.run(ASSEMBLE, params, { signal, settings }));
}
