import type { Settings } from '#contract/settings';
import type { Warehouse } from '#platform/clickhouse';
import { num } from '#platform/num';
import { readSql } from '#platform/read-sql';
import { naturalBreaks } from '#stats/models/natural-breaks';
import type { ClassCuts, RfmCuts, RunCuts } from '../run/run-facts.ts';

const SPREAD = readSql(new URL('./spread.sql', import.meta.url));
const FUTURE_SPREAD = readSql(new URL('./future-spread.sql', import.meta.url));
const HISTOGRAM = readSql(new URL('./histogram.sql', import.meta.url));

type SpreadRow = { readonly dimension: string } & Record<string, string | null>;

const RFM_DIMENSIONS = { recencyDays: 'recency', orders: 'orders', moneyMinor: 'money' } as const;

/** Where RFM scores begin: four fifths of the base as of a day. */
export async function findQuantileCuts(warehouse: Warehouse, asOf: string, settings: Settings): Promise<RfmCuts> {
  return quantileCuts(await spreadOf(warehouse, asOf, settings));
}

/**
 * Every limit of a run: RFM scores three ways, ABC, pyramid, current × potential.
 * @param hasValues whether the run has score_values, without which nothing is known about potential.
 */
export async function findCuts(
  warehouse: Warehouse,
  run: { readonly runId: number; readonly asOf: string; readonly settings: Settings },
  hasValues: boolean,
): Promise<RunCuts> {
  const { settings } = run;
  const rows = await spreadOf(warehouse, run.asOf, settings);
  const classes = (dimension: string, name: string): ClassCuts => ({
    first: cutOf(rows, dimension, `${name}_first`),
    second: cutOf(rows, dimension, `${name}_second`),
  });
  const params = { run: run.runId, as_of: run.asOf, high: settings.potentialShare, a: settings.abc.a };
  const [future] = hasValues ? await warehouse.rows<Record<string, string | null>>(FUTURE_SPREAD, params) : [];
  const numberOrNull = (value: string | null | undefined): number | null => (value == null ? null : num(value));
  return {
    rfm: { quantile: quantileCuts(rows), fixed: settings.rfmFixed, breaks: await breakCuts(warehouse, run.asOf) },
    abc: { revenue: classes('revenue', 'abc'), net: classes('net', 'abc'), profit: classes('profit', 'abc') },
    pyramid: classes('net', 'layer'),
    current: cutOf(rows, 'profit', 'high'),
    potential: numberOrNull(future?.['high']),
    equityTop: numberOrNull(future?.['top']),
  };
}

async function spreadOf(warehouse: Warehouse, asOf: string, settings: Settings): Promise<SpreadRow[]> {
  return warehouse.rows<SpreadRow>(SPREAD, {
    as_of: asOf,
    a: settings.abc.a,
    b: settings.abc.b,
    key: settings.pyramid.key,
    ordinary: settings.pyramid.ordinary,
    high: settings.potentialShare,
  });
}

function cutOf(rows: readonly SpreadRow[], dimension: string, column: string): number | null {
  const value = rows.find((row) => row.dimension === dimension)?.[column];
  return value == null ? null : num(value);
}

function quantileCuts(rows: readonly SpreadRow[]): RfmCuts {
  const fifths = (dimension: string): number[] =>
    [1, 2, 3, 4].map((fifth) => cutOf(rows, dimension, `fifth_${fifth}`) ?? 0);
  return {
    recencyDays: fifths(RFM_DIMENSIONS.recencyDays),
    orders: fifths(RFM_DIMENSIONS.orders),
    moneyMinor: fifths(RFM_DIMENSIONS.moneyMinor),
  };
}

type Bin = { readonly dimension: string; readonly upper: string; readonly people: string; readonly mean: number };

async function breakCuts(warehouse: Warehouse, asOf: string): Promise<RfmCuts> {
  const bins = await warehouse.rows<Bin>(HISTOGRAM, { as_of: asOf });
  const breaks = (dimension: string): number[] => upperBounds(bins.filter((bin) => bin.dimension === dimension));
  return {
    recencyDays: breaks(RFM_DIMENSIONS.recencyDays),
    orders: breaks(RFM_DIMENSIONS.orders),
    moneyMinor: breaks(RFM_DIMENSIONS.moneyMinor),
  };
}

/** Four upper bounds from at most five classes; where there are fewer, the last ones are the largest value, which nobody exceeds. */
function upperBounds(bins: readonly Bin[]): number[] {
  const means = Float64Array.from(bins, (bin) => bin.mean);
  const { cuts } = naturalBreaks(
    means,
    5,
    Float64Array.from(bins, (bin) => num(bin.people)),
  );
  const bounds = Array.from(cuts, (lowest) => {
    const at = means.indexOf(lowest);
    return num(bins[Math.max(0, at - 1)]?.upper ?? 0);
  });
  const largest = num(bins.at(-1)?.upper ?? 0);
  return [0, 1, 2, 3].map((place) => bounds[place] ?? largest);
}
