import type { z } from 'zod';
import type { CohortsAnswer } from '#contract/lifecycle';
import { num } from '#platform/num';
import { readSql } from '#platform/read-sql';
import { findRun, metaOfRun } from '../run/published-runs.ts';
import { filtered, type PageAsk, type ReadDeps } from './ask.ts';

const COHORTS = readSql(new URL('./cohorts.sql', import.meta.url));
const SIZES = readSql(new URL('./cohorts-size.sql', import.meta.url));

type By = 'month' | 'quarter';
type Answer = z.infer<typeof CohortsAnswer>;

/**
 * Customers by the month or quarter of their first purchase: how many of them bought in each period from then on, and what they had
 * brought by its end. A period that has not ended by the as-of day is null.
 * @throws Failure `score.not-run`
 */
export async function readCohorts(deps: ReadDeps, ask: PageAsk & { readonly by?: By | undefined }): Promise<Answer> {
  const run = await findRun(deps, ask.asOf);
  const by = ask.by ?? 'month';
  const params = { ...ask.filter?.params, run: run.runId, by };
  const [sizes, rows] = await Promise.all([
    deps.warehouse.rows<{ cohort: string; customers: string }>(filtered(SIZES, ask.filter), params),
    deps.warehouse.rows<{ cohort: string; period: string; active: string; money: string }>(
      filtered(COHORTS, ask.filter),
      { ...params, as_of: run.asOf, measure: ask.measure ?? 'net' },
    ),
  ]);
  const found = new Map(rows.map((row) => [`${row.cohort} ${row.period}`, row]));
  const cohorts = sizes.map(({ cohort, customers }) => {
    const active: (number | null)[] = [];
    const cumulativeMinor: (number | null)[] = [];
    let sum = 0;
    for (let start = cohort; start <= run.asOf; start = startAfter(start, by)) {
      const row = found.get(`${cohort} ${start}`);
      const hasEnded = lastDayBefore(startAfter(start, by)) <= run.asOf;
      sum += num(row?.money ?? 0);
      active.push(hasEnded ? num(row?.active ?? 0) : null);
      cumulativeMinor.push(hasEnded ? sum : null);
    }
    return { cohort, customers: num(customers), active, cumulativeMinor };
  });
  return { meta: metaOfRun(run), by, cohorts };
}

/** The first day of the period after the one that begins on `start`. */
function startAfter(start: string, by: By): string {
  const [year = 0, month = 1] = start.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + (by === 'quarter' ? 3 : 1), 1)).toISOString().slice(0, 10);
}

function lastDayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
