import type { ReadDeps } from '#scoring';
import { headingLine, textLines } from './csv-lines.ts';
import { customersFilter } from './customers-filter.ts';
import { type CustomersAsk, listConditions } from './read-customers.ts';

/** What a history counts in: purchase days, or weeks or months with a purchase. */
export type HistoryStep = 'day' | 'week' | 'month';

const STEPS = { week: 'toRelativeWeekNum', month: 'toRelativeMonthNum' } as const;
const DAYS =
  'select customer_id, occasions - 1 as frequency, toUInt32(last_on - first_on) as recency, age_days as until from score_customers' +
  ' where run_id = {run:UInt32}';

/**
 * Purchase histories of the customers of a list, as `patron model` reads them, as UTF-8 CSV in pieces: in days (frequency, recency, age), or
 * in weeks or months, each an opportunity to buy once (frequency, recency, opportunities: x, t_x, n of Fader, Hardie & Shang 2010). The first
 * purchase's period is where counting begins, the last one that was over by the as-of day where it ends.
 * @throws Failure `segment.*`, `score.not-run` at the first piece.
 */
export async function* streamHistories(
  deps: ReadDeps,
  ask: CustomersAsk & { readonly step: HistoryStep },
): AsyncGenerator<Buffer> {
  const { run, filter } = await customersFilter(deps, { where: listConditions(ask), asOf: ask.asOf });
  const { step } = ask;
  const chosen = `select customer_id from score_customers where run_id = {run:UInt32} and (${filter?.sql ?? '1'})`;
  const histories = step === 'day' ? DAYS : inSteps(STEPS[step]);
  const sql =
    "select formatRowNoNewline('CSV', toString(customer_id), toUInt32(frequency), toUInt32(recency), toUInt32(until)) " +
    `from (${histories}) where customer_id in (${chosen}) order by customer_id`;
  const params = { ...filter?.params, run: run.runId, as_of: run.asOf };
  yield headingLine(['customer_id', 'frequency', 'recency', step === 'day' ? 'age' : 'opportunities']);
  yield* textLines(deps.warehouse.stream(sql, params, {}));
}

/** Periods with a purchase after the first one's, up to the last that is over; `number` gives a day's period a number. */
function inSteps(number: (typeof STEPS)['week' | 'month']): string {
  return (
    'select customer_id, length(later) as frequency, if(empty(later), 0, later[-1] - first) as recency, over - first as until from (' +
    `select customer_id, min(${number}(ordered_on)) as first, ${number}({as_of:Date} + 1) - 1 as over,` +
    ` arrayFilter(at -> at > first and at <= over, arraySort(groupUniqArray(${number}(ordered_on)))) as later` +
    ' from stg_orders where customer_id != 0 and is_purchase and ordered_on <= {as_of:Date} group by customer_id) where over > first'
  );
}
