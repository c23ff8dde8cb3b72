import type { z } from 'zod';
import type { ChurnAnswer } from '#contract/lifecycle';
import { num } from '#platform/num';
import { readSql } from '#platform/read-sql';
import { dayAfter } from '../run/days.ts';
import { findRun, metaOfRun, type PublishedRun } from '../run/published-runs.ts';
import { filtered, type PageAsk, type ReadDeps } from './ask.ts';

const CHURN = readSql(new URL('./churn.sql', import.meta.url));
const CHURN_ALL = readSql(new URL('./churn-all.sql', import.meta.url));
const TESTED = readSql(new URL('./churn-tested.sql', import.meta.url));

/** The definition is tested on those called lost about this many days ago: long enough for the slow ones to come back. */
const TEST_DAYS = 180;

type Answer = z.infer<typeof ChurnAnswer>;
export type ChurnGrouping = 'none' | 'abc' | 'source' | 'channel' | 'province' | 'cohort';

/**
 * Customers live at the start of each period between two neighbouring days looked back to, and how many of them were lost by its end, by
 * group; and whether those called lost earlier stayed away. Cohorts are years of first purchase. The group of `none` is ''.
 * @throws Failure `score.not-run`
 */
export async function readChurn(
  deps: ReadDeps,
  ask: PageAsk & { readonly by?: ChurnGrouping | undefined },
): Promise<Answer> {
  const run = await findRun(deps, ask.asOf);
  const by = ask.by ?? 'none';
  const days = run.totals.stageDays;
  const needsPeople = by !== 'none' || ask.filter !== undefined;
  const params = { ...ask.filter?.params, run: run.runId, first: days[0] ?? run.asOf };
  const rows = await deps.warehouse.rows<Record<string, string>>(
    needsPeople ? filtered(CHURN, ask.filter) : CHURN_ALL,
    needsPeople ? { ...params, by } : params,
  );
  const { lifecycle } = run.settings;
  return {
    meta: metaOfRun(run),
    by,
    periods: rows.map((row) => periodOf(row, days)),
    definition: {
      silenceFactor: lifecycle.lostFactor,
      minimumDays: lifecycle.lostFactor * lifecycle.minimumGapDays,
      fallbackDays: lifecycle.lostFactor * lifecycle.fallbackGapDays,
      tested: await testDefinition(deps, run, ask),
    },
  };
}

function periodOf(row: Record<string, string>, days: readonly string[]): Answer['periods'][number] {
  const n = (name: string): number => num(row[name] ?? 0);
  const to = row['on_day'] ?? '';
  const atStart = n('at_start');
  const lost = n('lost');
  const moneyAtStartMinor = n('money_at_start');
  const moneyLostMinor = n('money_lost');
  return {
    from: days[days.indexOf(to) - 1] ?? to,
    to,
    group: row['group_name'] ?? '',
    atStart,
    lost,
    kept: atStart - lost,
    returned: n('returned'),
    churnRate: atStart === 0 ? null : lost / atStart,
    retentionRate: atStart === 0 ? null : (atStart - lost) / atStart,
    moneyAtStartMinor,
    moneyLostMinor,
    moneyChurnRate: moneyAtStartMinor <= 0 ? null : moneyLostMinor / moneyAtStartMinor,
  };
}

/** Of those called lost on a day about half a year back, the share that never came back since, and the share that did. */
async function testDefinition(
  deps: ReadDeps,
  run: PublishedRun,
  ask: PageAsk,
): Promise<Answer['definition']['tested']> {
  const longAgo = dayAfter(run.asOf, -TEST_DAYS);
  const earlier = run.totals.stageDays.filter((day) => day < run.asOf);
  const on = earlier.filter((day) => day <= longAgo).at(-1) ?? earlier[0];
  if (on === undefined) return { precision: null, returnedLater: null, on: null };
  const [row] = await deps.warehouse.rows<{ called_lost: string; came_back: string }>(filtered(TESTED, ask.filter), {
    ...ask.filter?.params,
    run: run.runId,
    on,
  });
  const calledLost = num(row?.called_lost ?? 0);
  if (calledLost === 0) return { precision: null, returnedLater: null, on };
  const returnedLater = num(row?.came_back ?? 0) / calledLost;
  return { precision: 1 - returnedLater, returnedLater, on };
}
