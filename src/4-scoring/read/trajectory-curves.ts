import type { z } from 'zod';
import type { Measure } from '#contract/common';
import type { Factor, ValueCurve } from '#contract/trajectory';
import { num } from '#platform/num';
import { readSql } from '#platform/read-sql';
import { type MeanCurve, meanCurve } from '#stats/models/mean-cumulative-function';
import type { PublishedRun } from '../run/published-runs.ts';
import { filtered, type PageAsk, type ReadDeps } from './ask.ts';

const CURVE = readSql(new URL('./trajectories-curve.sql', import.meta.url));

/** Months shown at most, and customers a month must have watched to be shown. */
const MONTHS = 36;
const LEAST_WATCHED = 20;
export const LEVEL = 0.95;

type Row = { name: string; customers: string; at_risk: string[]; sums: number[]; squares: number[] };
export type GroupCurve = {
  readonly name: string;
  readonly customers: number;
  readonly curve: z.infer<typeof ValueCurve>;
};

/**
 * The mean value curve of every group of customers by month since the first purchase, the largest group first: by the kind of life they
 * lead, or by a factor known at the first purchase. Two passes: the curve, then how much each customer moves it.
 */
export async function readCurves(
  deps: ReadDeps,
  run: PublishedRun,
  ask: PageAsk,
  by: Factor | 'life',
): Promise<GroupCurve[]> {
  const measure: Measure = ask.measure ?? 'net';
  const params = { ...ask.filter?.params, run: run.runId, as_of: run.asOf, measure, by, months: MONTHS };
  const pass = (names: string[], means: number[][], risks: number[][]): Promise<Row[]> =>
    deps.warehouse.rows<Row>(filtered(CURVE, ask.filter), { ...params, names, means, risks });
  const first = await pass([], [], []);
  const known = first.map((row) => {
    const atRisk = Float64Array.from(row.at_risk, num);
    return { name: row.name, atRisk, sums: Float64Array.from(row.sums) };
  });
  const means = known.map(({ sums, atRisk }) =>
    Array.from(meanCurve(sums, atRisk, LEVEL).perPeriod, (mean) => (Number.isFinite(mean) ? mean : 0)),
  );
  const names = known.map(({ name }) => name);
  const second = await pass(
    names,
    means,
    known.map(({ atRisk }) => [...atRisk]),
  );
  const squaresOf = new Map(second.map((row) => [row.name, Float64Array.from(row.squares)]));
  return known.map(({ name, atRisk, sums }, at) => ({
    name,
    customers: num(first[at]?.customers ?? 0),
    curve: written(meanCurve(sums, atRisk, LEVEL, squaresOf.get(name)), atRisk),
  }));
}

/** As the contract has it, up to the month in which too few are watched for a mean to say anything. */
function written(curve: MeanCurve, atRisk: Float64Array): z.infer<typeof ValueCurve> {
  const end = atRisk.findIndex((count) => count < LEAST_WATCHED);
  const shown = (values: Float64Array): number[] => [...values.subarray(0, end < 0 ? values.length : end)];
  const money = (values: Float64Array): number[] => shown(values).map(Math.round);
  return {
    atRisk: shown(atRisk),
    perMonthMinor: money(curve.perPeriod),
    cumulativeMinor: money(curve.cumulative),
    lowerMinor: money(curve.low),
    upperMinor: money(curve.high),
    level: LEVEL,
  };
}
