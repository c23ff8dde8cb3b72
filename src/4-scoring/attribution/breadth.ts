import type { AttributionAnswer, BreadthRatio } from '#contract/attribution';
import type { Measure } from '#contract/common';
import { num } from '#platform/num';
import { readSql } from '#platform/read-sql';
import type { Moments } from '#stats/inference/mean-difference';
import { meanRatio, momentsOfSums, type Sums } from '#stats/inference/moments';
import { standardisedRatio } from '#stats/inference/standardised-ratio';
import { type CustomerFilter, filtered, type ReadDeps } from '../read/ask.ts';
import type { PublishedRun } from '../run/published-runs.ts';
import { boundsOf, intervalOf, LEVEL, orNull } from './value-per-head.ts';

const BREADTH = readSql(new URL('./breadth.sql', import.meta.url));

/** The claim that is tested: a buyer of several categories is worth twice a buyer of one. */
const CLAIM = 2;
/** Purchase days up to which customers are compared like with like; the last stratum holds so many and more. */
const MOST_DAYS = 10;

type Row = { categories: number; days: number; customers: string; history: string; squares: number };

/** Customers by the number of categories they have bought, and whether buyers of several are worth more. */
export async function readBreadth(
  { warehouse }: ReadDeps,
  run: PublishedRun,
  measure: Measure,
  filter: CustomerFilter | undefined,
): Promise<AttributionAnswer['breadth']> {
  const params = { ...filter?.params, run: run.runId, as_of: run.asOf, measure };
  const rows = await warehouse.rows<Row>(filtered(BREADTH, filter), params);
  const counts = [...new Set(rows.map(({ categories }) => categories))];
  return {
    known: rows.reduce((sum, row) => sum + num(row.customers), 0),
    rows: counts.map((categories) => {
      const sums = sumsOf(rows.filter((row) => row.categories === categories));
      const moments = momentsOfSums(sums);
      return {
        categories,
        customers: sums.n,
        historyMinor: sums.sum,
        perHeadMinor: moments.mean,
        perHeadInterval: intervalOf(moments),
      };
    }),
    ratio: ratioOf(
      rows.filter(({ categories }) => categories > 1),
      rows.filter(({ categories }) => categories === 1),
    ),
  };
}

function ratioOf(multi: readonly Row[], single: readonly Row[]): BreadthRatio {
  const [many, one] = [momentsOfSums(sumsOf(multi)), momentsOfSums(sumsOf(single))];
  const plain = meanRatio(many, one, LEVEL);
  const alike = standardisedRatio(byDays(multi), byDays(single), LEVEL);
  const interval = boundsOf(plain);
  return {
    multi: many.n,
    single: one.n,
    ratio: orNull(plain.ratio),
    interval,
    sameDaysRatio: orNull(alike.ratio),
    sameDaysInterval: boundsOf(alike),
    claim: CLAIM,
    verdict:
      interval === null ? 'unknown' : CLAIM < interval.lower ? 'more' : CLAIM > interval.upper ? 'less' : 'holds',
  };
}

function byDays(rows: readonly Row[]): Moments[] {
  return Array.from({ length: MOST_DAYS }, (_, at) =>
    momentsOfSums(sumsOf(rows.filter(({ days }) => days === at + 1))),
  );
}

function sumsOf(rows: readonly Row[]): Sums {
  return rows.reduce(
    (sums, row) => ({
      n: sums.n + num(row.customers),
      sum: sums.sum + num(row.history),
      squares: sums.squares + row.squares,
    }),
    { n: 0, sum: 0, squares: 0 },
  );
}
