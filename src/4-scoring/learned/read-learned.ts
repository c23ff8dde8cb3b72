import type { LearnedAnswer, LearnedName } from '#contract/learned';
import { num } from '#platform/num';
import { readSql } from '#platform/read-sql';
import { filtered, type PageAsk, type ReadDeps } from '../read/ask.ts';
import { dayAfter } from '../run/days.ts';
import { findRun, metaOfRun } from '../run/published-runs.ts';
import { NEWCOMER_DAYS } from './score-learned.ts';

const GROUPS = readSql(new URL('./groups.sql', import.meta.url));

/**
 * What a forecast learned from the past is worth, beside plain means and the model of purchases, on customers it never saw; and where it
 * may be trusted, how today's customers stand by it. `facts` is null until learning has followed the run.
 * @throws Failure `score.not-run`
 */
export async function readLearned(
  deps: ReadDeps,
  ask: PageAsk & { readonly question?: LearnedName | undefined },
): Promise<LearnedAnswer> {
  const run = await findRun(deps, ask.asOf);
  const question = ask.question ?? 'newcomer';
  const facts = run.learned?.find((one) => one.question === question) ?? null;
  const bounds = facts?.bounds ?? [];
  const isScored = facts?.state === 'trusted';
  const rows = isScored
    ? await deps.warehouse.rows<{ part: number; customers: string; total: number }>(filtered(GROUPS, ask.filter), {
        ...ask.filter?.params,
        run: run.runId,
        question,
        bounds,
      })
    : [];
  const found = rows.map(({ part, customers, total }) => ({
    part: num(part),
    customers: num(customers),
    total: num(total),
  }));
  const scored = found.reduce((sum, { customers }) => sum + customers, 0);
  const forecastTotal = found.reduce((sum, { total }) => sum + total, 0);
  return {
    meta: metaOfRun(run),
    facts,
    groups: found.map(({ part, customers, total }) => ({
      from: part === 0 ? null : (bounds[part - 1] ?? null),
      to: bounds[part] ?? null,
      customers,
      forecast: total / customers,
    })),
    since: question === 'newcomer' ? dayAfter(run.asOf, 1 - NEWCOMER_DAYS) : null,
    scored,
    forecastTotal,
  };
}
