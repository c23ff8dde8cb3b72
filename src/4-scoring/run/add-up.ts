import type { Settings } from '#contract/settings';
import type { Warehouse } from '#platform/clickhouse';
import { num } from '#platform/num';
import { readSql } from '#platform/read-sql';
import { readGroupIntervals } from '../values/read-group.ts';
import type { RunFits, RunTotals } from './run-facts.ts';

const TOTALS = readSql(new URL('./totals.sql', import.meta.url));

/** What a run's customers add up to, with intervals of what is to come. */
export async function addUp(
  warehouse: Warehouse,
  run: { readonly runId: number; readonly asOf: string; readonly settings: Settings },
  fits: RunFits,
  known: Pick<RunTotals, 'dataUntil' | 'isSample' | 'stageDays' | 'orders'>,
): Promise<RunTotals> {
  const [row = {}] = await warehouse.rows<Record<string, string | number | null>>(TOTALS, { run: run.runId });
  const whole = (name: string): number => num(row[name] ?? 0);
  const orNull = (name: string): number | null => (row[name] == null ? null : num(row[name]));
  const future = {
    futureRevenueMinor: orNull('future_revenue_minor'),
    futureProfitMinor: orNull('future_profit_minor'),
    expectedOrders: orNull('expected_orders'),
  };
  const totals = {
    customers: whole('customers'),
    futureRevenueMinor: future.futureRevenueMinor ?? 0,
    futureProfitMinor: future.futureProfitMinor ?? 0,
    expectedOrders: future.expectedOrders ?? 0,
  };
  const intervals = await readGroupIntervals(warehouse, { ...run, fits }, totals);
  return {
    ...known,
    ...future,
    customers: totals.customers,
    revenueMinor: whole('revenue_minor'),
    netMinor: whole('net_minor'),
    profitMinor: whole('profit_minor'),
    aliveCustomers: orNull('alive_customers'),
    futureRevenueInterval: intervals?.revenue.parametric ?? null,
    intervals,
  };
}
