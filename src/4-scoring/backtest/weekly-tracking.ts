import type { Warehouse } from '#platform/clickhouse';
import { num } from '#platform/num';
import { readSql } from '#platform/read-sql';
import type { BgNbdParameters } from '#stats/models/bg-nbd';
import { bgNbdExpectedTransactionsNew } from '#stats/models/bg-nbd-expectation';
import { dayNumber } from '../run/days.ts';

const ACTUAL = readSql(new URL('./weekly-actual.sql', import.meta.url));
const BIRTHS = readSql(new URL('./births.sql', import.meta.url));

export type TrackedWeek = { readonly week: number; readonly actual: number; readonly expected: number };

/**
 * Repeat purchases by week, as they were and as the model expects them of customers of whom it knows the first purchase only. Weeks are
 * counted from the calibration's end: 1, 2 … lie in the holdout, 0, −1 … before it. Only whole weeks.
 */
export async function trackWeeks(
  warehouse: Warehouse,
  calibrationEnd: string,
  asOf: string,
  parameters: BgNbdParameters,
): Promise<TrackedWeek[]> {
  const params = { calibration_end: calibrationEnd, as_of: asOf };
  const actual = await warehouse.rows<{ week: number; orders: string }>(ACTUAL, params);
  const births = await warehouse.rows<{ first_on: string; customers: number }>(BIRTHS, params);
  const end = dayNumber(calibrationEnd);
  const first = dayNumber(births[0]?.first_on ?? calibrationEnd);
  const lastWeek = Math.floor((dayNumber(asOf) - end) / 7);
  const firstWeek = 1 - Math.ceil((end - first) / 7);
  const expectedBy = expectedAtAge(parameters, dayNumber(asOf) - first);
  const ordersOf = new Map(actual.map(({ week, orders }) => [week, num(orders)]));
  const weeks = Array.from({ length: Math.max(0, lastWeek - firstWeek + 1) }, (_, at) => firstWeek + at);
  return weeks.map((week) => {
    const to = end + 7 * week;
    const expected = births.reduce((sum, { first_on, customers }) => {
      const age = to - dayNumber(first_on);
      return age <= 0 ? sum : sum + customers * (expectedBy(age) - expectedBy(age - 7));
    }, 0);
    return { week, actual: ordersOf.get(week) ?? 0, expected };
  });
}

/** E[X(t)] of a new customer for whole days, each computed once; 0 before her first purchase. */
function expectedAtAge(parameters: BgNbdParameters, longest: number): (age: number) => number {
  const known = new Float64Array(longest + 8).fill(Number.NaN);
  return (age) => {
    if (age <= 0) return 0;
    const found = known[age] ?? Number.NaN;
    if (!Number.isNaN(found)) return found;
    const computed = bgNbdExpectedTransactionsNew(parameters, age);
    known[age] = computed;
    return computed;
  };
}
