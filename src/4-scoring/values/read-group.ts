import type { Settings } from '#contract/settings';
import type { Warehouse } from '#platform/clickhouse';
import { readSql } from '#platform/read-sql';
import { type CustomerFilter, filtered } from '../read/ask.ts';
import { rowBlocks } from '../run/binary-rows.ts';
import type { RunFits } from '../run/run-facts.ts';
import { futureModelOf } from './future-model.ts';
import { type GroupIntervals, type GroupSample, type GroupTotals, groupIntervals } from './group-intervals.ts';

const SAMPLE = readSql(new URL('./group-sample.sql', import.meta.url));
/** So many customers say how far apart a group's totals may be to within a few percent. */
const SAMPLE_SIZE = 1_000;
const WIDTH = 28;

type ScoredRun = {
  readonly runId: number;
  readonly asOf: string;
  readonly settings: Settings;
  readonly fits: RunFits;
};

/**
 * The intervals of what a group of customers of a run adds up to, from score_values; null where the run has no model or the group nobody.
 * @param totals the group's sums, as they are shown.
 */
export async function readGroupIntervals(
  warehouse: Warehouse,
  run: ScoredRun,
  totals: GroupTotals,
  filter?: CustomerFilter,
): Promise<GroupIntervals | null> {
  const model = futureModelOf(run.fits, run.settings);
  if (model === undefined || totals.customers === 0) return null;
  const sample = await readSample(warehouse, run, filter);
  return sample.age.length === 0 ? null : groupIntervals(sample, totals, model);
}

async function readSample(
  warehouse: Warehouse,
  { runId, asOf }: ScoredRun,
  filter: CustomerFilter | undefined,
): Promise<GroupSample> {
  const params = { ...filter?.params, run: runId, as_of: asOf, size: SAMPLE_SIZE };
  const rows: number[][] = [];
  for await (const { view, rows: count } of rowBlocks(
    warehouse.stream(filtered(SAMPLE, filter), params),
    WIDTH,
    SAMPLE_SIZE,
  )) {
    for (let row = 0; row < count; row++) {
      const at = row * WIDTH;
      const whole = [0, 4, 8].map((offset) => view.getUint32(at + offset, true));
      rows.push([...whole, view.getFloat64(at + 12, true), view.getFloat64(at + 20, true)]);
    }
  }
  const column = (place: number): Float64Array => Float64Array.from(rows, (row) => row[place] ?? 0);
  return { frequency: column(0), recency: column(1), age: column(2), spend: column(3), margin: column(4) };
}
