import { DIMENSIONS, type Dimension } from '#contract/dimensions';
import { num } from '#platform/num';
import type { ReadDeps } from '../read/ask.ts';
import type { PublishedRun } from '../run/published-runs.ts';
import { SPREAD_NOW, SPREAD_PAST } from './statements.ts';

/** How one dimension is spread over all customers of a day. */
export type DimensionSpread = {
  readonly least: number;
  readonly most: number;
  readonly norm: number;
  /** The 1st and 99th percentile. */
  readonly low: number;
  readonly high: number;
  readonly fifths: readonly number[];
};
export type Spread = { readonly customers: number; readonly of: Readonly<Record<Dimension, DimensionSpread>> };

/** Percentiles of that many customers are within 0.1 percentage points. */
const LARGEST_SAMPLE = 500_000;

/** Every how many-th customer is looked at where not all need to be. */
export const everyOf = (customers: number): number => Math.max(1, Math.ceil(customers / LARGEST_SAMPLE));

/** Of a day the run looked back to: the bounds of a rhythm, as in score_stages. */
export function pastParams(run: PublishedRun, day: string) {
  const { fallbackGapDays, minimumGapDays, maximumGapDays } = run.settings.lifecycle;
  const gaps = { fallback_gap: fallbackGapDays, minimum_gap: minimumGapDays, maximum_gap: maximumGapDays };
  return { run: run.runId, past: day, as_of: run.asOf, ...gaps };
}

/**
 * How all dimensions are spread over the customers of a run, on its own day or on one it looked back to. Worked out once a run and day,
 * and kept: it does not depend on what is weighed how.
 */
export async function readSpread({ warehouse, records }: ReadDeps, run: PublishedRun, day = run.asOf): Promise<Spread> {
  const [kept] = await records.query<{ spread: Spread }>(
    'select spread from weighted_spreads where run_id = $1 and on_day = $2',
    [run.runId, day],
  );
  if (kept !== undefined) return kept.spread;
  const params = { ...pastParams(run, day), every: everyOf(run.totals.customers) };
  type Row = { customers: string; least: number[]; most: number[]; norms: number[]; marks: number[][] };
  const [row] = await warehouse.rows<Row>(day === run.asOf ? SPREAD_NOW : SPREAD_PAST, params);
  const spreadAt = (at: number): DimensionSpread => {
    const [low = 0, first = 0, second = 0, third = 0, fourth = 0, high = 0] = row?.marks[at] ?? [];
    return {
      least: row?.least[at] ?? 0,
      most: row?.most[at] ?? 0,
      norm: row?.norms[at] ?? 0,
      low,
      high,
      fifths: [first, second, third, fourth],
    };
  };
  const of = Object.fromEntries(DIMENSIONS.map((dimension, at) => [dimension, spreadAt(at)]));
  const spread = { customers: num(row?.customers ?? 0), of: of as Spread['of'] };
  await records.query(
    'insert into weighted_spreads (run_id, on_day, spread) values ($1, $2, $3) on conflict (run_id, on_day) do nothing',
    [run.runId, day, JSON.stringify(spread)],
  );
  return spread;
}
