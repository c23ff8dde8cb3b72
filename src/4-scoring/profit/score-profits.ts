import type { AcquisitionCost } from '#contract/profit';
import type { Settings } from '#contract/settings';
import type { Warehouse } from '#platform/clickhouse';
import { readSql } from '#platform/read-sql';

const PROFITS = readSql(new URL('./score-profits.sql', import.meta.url));

/** Before any purchase that can have happened. */
const EVER = '1970-01-01';

/** Writes score_profits of a run, every node its own customers, by the cost model of the run's settings. */
export async function scoreProfits(
  warehouse: Warehouse,
  run: { readonly runId: number; readonly asOf: string; readonly settings: Settings },
  hasValues: boolean,
  signal?: AbortSignal,
): Promise<void> {
  const { costs } = run.settings;
  const rules = inOrder(costs.acquisition);
  const params = {
    run: run.runId,
    as_of: run.asOf,
    has_values: hasValues ? 1 : 0,
    care_cost: costs.careCostMinor,
    care_days: costs.careDays,
    sources: rules.map(({ source }) => source),
    channels: rules.map(({ channel }) => channel),
    since: rules.map(({ from }) => from || EVER),
    costs: rules.map(({ costMinor }) => costMinor),
  };
  // Both sides are stored in the order of customers.
  const settings = { join_algorithm: 'full_sorting_merge' };
  await warehouse.eachShard((shard) => shard.run(PROFITS, params, { signal, settings }));
}

/** What says most about where a customer came from goes first: source and channel, source, channel, neither; of those alike the latest. */
export function inOrder(rules: readonly AcquisitionCost[]): AcquisitionCost[] {
  const says = ({ source, channel }: AcquisitionCost): number => (source === '' ? 0 : 2) + (channel === '' ? 0 : 1);
  return rules.toSorted((a, b) => says(b) - says(a) || b.from.localeCompare(a.from));
}
