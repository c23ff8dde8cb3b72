import type { Payback } from '#contract/profit';
import type { SqlParams } from '#platform/clickhouse';
import { num } from '#platform/num';
import { readSql } from '#platform/read-sql';
import { meanCurve } from '#stats/models/mean-cumulative-function';
import { paybackPeriods } from '#stats/models/payback-time';
import type { CustomerFilter } from '../read/ask.ts';
import { filtered, type ReadDeps } from '../read/ask.ts';
import { dayAfter } from '../run/days.ts';
import type { PublishedRun } from '../run/published-runs.ts';
import { type GroupBy, grouped } from './customer-groups.ts';

const PEOPLE = readSql(new URL('./payback-people.sql', import.meta.url));
const MONEY = readSql(new URL('./payback-money.sql', import.meta.url));

/** Months that a curve is followed for; groups that are shown, the largest first. */
const MOST_MONTHS = 36;
const MOST_GROUPS = 24;
/** Of the intervals of a curve, which are not shown here. */
const LEVEL = 0.9;

type People = { group_name: string; age: number; cared: number; customers: string; acquisition: string };
type Money = { group_name: string; step: number; profit: string };

/**
 * How long each group took to earn back its acquisition, over calendar months that have ended: a customer counts for a month if she has
 * lived through it. Customers whose first month has not ended yet are not counted.
 */
export async function readPayback(
  { warehouse }: ReadDeps,
  run: PublishedRun,
  by: GroupBy,
  filter: CustomerFilter | undefined,
): Promise<Payback[]> {
  const { careDays, careCostMinor } = run.settings.costs;
  const params: SqlParams = { ...filter?.params, run: run.runId, ended: lastEndedMonth(run.asOf), care_days: careDays };
  const statement = (sql: string): string => grouped(filtered(sql, filter), by, run.settings.rfmMethod);
  const [people, money] = await Promise.all([
    warehouse.rows<People>(statement(PEOPLE), params),
    warehouse.rows<Money>(statement(MONEY), params),
  ]);
  return [...new Set(people.map(({ group_name: name }) => name))]
    .map((group) =>
      paybackOf(
        group,
        people.filter(({ group_name: name }) => name === group),
        money.filter(({ group_name: name }) => name === group),
        careCostMinor / 12,
      ),
    )
    .sort((a, b) => (by === 'month' ? b.group.localeCompare(a.group) : b.customers - a.customers))
    .slice(0, MOST_GROUPS);
}

function paybackOf(
  group: string,
  people: readonly People[],
  money: readonly Money[],
  carePerMonthMinor: number,
): Payback {
  const months = Math.min(MOST_MONTHS, 1 + Math.max(...people.map(({ age }) => age)));
  const atRisk = new Float64Array(months);
  const earned = new Float64Array(months);
  for (const { age, cared, customers } of people) {
    for (let k = 0; k < months; k++) {
      if (age >= k) atRisk[k] = (atRisk[k] ?? 0) + num(customers);
      if (cared >= k) earned[k] = (earned[k] ?? 0) - carePerMonthMinor * num(customers);
    }
  }
  for (const { step, profit } of money) if (step < months) earned[step] = (earned[step] ?? 0) + num(profit);
  const customers = people.reduce((sum, row) => sum + num(row.customers), 0);
  const acquisition = people.reduce((sum, row) => sum + num(row.acquisition), 0) / customers;
  const { cumulative } = meanCurve(earned, atRisk, LEVEL);
  return {
    group,
    customers,
    acquisitionPerHeadMinor: acquisition,
    months: paybackPeriods(cumulative, acquisition) ?? null,
    earnedPerHeadMinor: [...cumulative].filter((value) => !Number.isNaN(value)),
  };
}

/** The first day of the last month that has ended by the end of `asOf`. */
export function lastEndedMonth(asOf: string): string {
  const isLast = dayAfter(asOf, 1).slice(0, 7) !== asOf.slice(0, 7);
  const [year = 0, month = 1] = asOf.split('-').map(Number);
  return new Date(Date.UTC(year, month - (isLast ? 1 : 2), 1)).toISOString().slice(0, 10);
}
