import type { Warehouse } from '#platform/clickhouse';
import { num } from '#platform/num';
import { readSql } from '#platform/read-sql';
import type { CandidateFit } from '../fit/fit-models.ts';
import { processNamed } from '../fit/processes.ts';
import { dayNumber } from '../run/days.ts';
import type { RunBacktest } from '../run/run-facts.ts';

const ACTUAL = readSql(new URL('./weekly-actual.sql', import.meta.url));
const BIRTHS = readSql(new URL('./births.sql', import.meta.url));

/**
 * Repeat purchases by week, as they were and as each model expects them of customers of whom it knows the first purchase only. Weeks are
 * counted from the calibration's end: 1, 2 … lie in the holdout, 0, −1 … before it. Only whole weeks.
 */
export async function trackWeeks(
  warehouse: Warehouse,
  { calibrationEnd, asOf, every }: { readonly calibrationEnd: string; readonly asOf: string; readonly every: number },
  fits: readonly CandidateFit[],
): Promise<RunBacktest['weekly']> {
  const params = { calibration_end: calibrationEnd, as_of: asOf, every };
  const actual = await warehouse.rows<{ week: number; orders: string }>(ACTUAL, params);
  const births = await warehouse.rows<{ first_on: string; customers: number }>(BIRTHS, params);
  const end = dayNumber(calibrationEnd);
  const first = dayNumber(births[0]?.first_on ?? calibrationEnd);
  const lastWeek = Math.floor((dayNumber(asOf) - end) / 7);
  const firstWeek = 1 - Math.ceil((end - first) / 7);
  const born = births.map(({ first_on, customers }) => ({ on: dayNumber(first_on), customers }));
  const curves = fits.map((one) => ({ model: one.model, upTo: expectedUpToAge(one, dayNumber(asOf) - first) }));
  const ordersOf = new Map(actual.map(({ week, orders }) => [week, num(orders)]));
  const weeks = Array.from({ length: Math.max(0, lastWeek - firstWeek + 1) }, (_, at) => firstWeek + at);
  return weeks.map((week) => {
    const to = end + 7 * week;
    const expectedIn = (upTo: Float64Array): number =>
      born.reduce((sum, { on, customers }) => {
        const age = to - on;
        return age <= 0 ? sum : sum + customers * ((upTo[age] ?? 0) - (upTo[Math.max(0, age - 7)] ?? 0));
      }, 0);
    const expected = Object.fromEntries(curves.map(({ model, upTo }) => [model, expectedIn(upTo)]));
    return { week, actual: ordersOf.get(week) ?? 0, expected };
  });
}

/** E[X(t)] of a new customer for t = 0 … longest days. */
function expectedUpToAge({ model, fit }: CandidateFit, longest: number): Float64Array {
  const process = processNamed(model);
  return Float64Array.from({ length: longest + 1 }, (_, age) =>
    age === 0 ? 0 : process.expectedTransactionsNew(fit.parameters, age),
  );
}
