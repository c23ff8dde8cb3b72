import { type ExperimentAnswer, METRICS, type Metric } from '#contract/experiment';
import { num } from '#platform/num';
import type { ReadDeps } from '#scoring';
import { type ArmSums, addSums, ratioMomentsOfSums } from '#stats/inference/arm-sums';
import type { RatioMoments } from '#stats/inference/mean-difference';
import { NO_SUMS, type Pair } from './effects.ts';
import type { Scope } from './experiment-scope.ts';
import { overCustomers } from './statements.ts';

type Row = {
  fate: 'measured' | 'crossed' | 'later' | 'unknown';
  group_name: string;
  in_treated: number;
  n: string;
  complete: string;
  first_on: string;
  last_on: string;
  y: number[];
  yy: number[];
  x: number[];
  xx: number[];
  xy: number[];
  orders_net: number;
};

/** The sums of an experiment by group of customers and arm. */
export type ExperimentSums = {
  readonly groups: readonly string[];
  readonly firstOn: string | null;
  readonly lastOn: string | null;
  readonly complete: number;
  /** Customers who cannot be measured, by the reason. */
  readonly excluded: ExperimentAnswer['excluded'];
  /** Both arms of a metric, in one group or in all together. */
  pairOf(metric: Metric, group?: string): Pair;
  /** Net revenue and orders of an arm, for their ratio. */
  basketOf(arm: 'treated' | 'control'): RatioMoments;
};

/** One pass over the customers of an experiment, added up by the engine. */
export async function readSums({ warehouse }: ReadDeps, { filter, params }: Scope): Promise<ExperimentSums> {
  const all = await warehouse.rows<Row>(overCustomers('moments', filter), params);
  const rows = all.filter(({ fate }) => fate === 'measured');
  const left = (fate: Row['fate']) => num(all.find((row) => row.fate === fate)?.n ?? 0);
  const sumsOf = (row: Row, at: number): ArmSums => ({
    n: num(row.n),
    y: row.y[at] ?? 0,
    yy: row.yy[at] ?? 0,
    x: row.x[at] ?? 0,
    xx: row.xx[at] ?? 0,
    xy: row.xy[at] ?? 0,
  });
  const days = (name: 'first_on' | 'last_on') => rows.map((row) => row[name]).sort();
  return {
    groups: [...new Set(rows.map((row) => row.group_name))].sort(),
    firstOn: days('first_on')[0] ?? null,
    lastOn: days('last_on').at(-1) ?? null,
    complete: rows.reduce((sum, row) => sum + num(row.complete), 0),
    excluded: { crossed: left('crossed'), later: left('later'), unknown: left('unknown') },
    pairOf: (metric, group) => {
      const at = METRICS.indexOf(metric);
      const arm = (isTreated: number): ArmSums =>
        rows
          .filter((row) => row.in_treated === isTreated && (group === undefined || row.group_name === group))
          .map((row) => sumsOf(row, at))
          .reduce(addSums, NO_SUMS);
      return { treated: arm(1), control: arm(0) };
    },
    basketOf: (arm) => {
      const own = rows.filter((row) => row.in_treated === Number(arm === 'treated'));
      const [net, orders] = [METRICS.indexOf('net'), METRICS.indexOf('orders')];
      const sum = (of: (row: Row) => number | undefined) => own.reduce((total, row) => total + (of(row) ?? 0), 0);
      return ratioMomentsOfSums({
        n: own.reduce((total, row) => total + num(row.n), 0),
        y: sum((row) => row.y[net]),
        yy: sum((row) => row.yy[net]),
        x: sum((row) => row.y[orders]),
        xx: sum((row) => row.yy[orders]),
        xy: sum((row) => row.orders_net),
      });
    },
  };
}

type WeekRow = Record<
  'week' | 'is_treated' | 'n' | 'net' | 'net_squares' | 'profit' | 'profit_squares',
  string | number
>;

/** Both arms of each week since assignment that is over for somebody in both. */
export async function readWeeks(
  { warehouse }: ReadDeps,
  { filter, params }: Scope,
  metric: 'net' | 'profit',
  weeks: number,
): Promise<Map<number, Pair>> {
  const rows = await warehouse.rows<WeekRow>(overCustomers('weeks', filter), { ...params, weeks });
  const arm = (week: number, isTreated: number): ArmSums => {
    const row = rows.find((one) => num(one.week) === week && one.is_treated === isTreated);
    if (row === undefined) return NO_SUMS;
    return { ...NO_SUMS, n: num(row.n), y: Number(row[metric]), yy: Number(row[`${metric}_squares`]) };
  };
  const found = [...new Set(rows.map((row) => num(row.week)))];
  const pairs = found.map((week) => [week, { treated: arm(week, 1), control: arm(week, 0) }] as const);
  return new Map(pairs.filter(([, { treated, control }]) => treated.n > 1 && control.n > 1));
}
