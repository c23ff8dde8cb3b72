import type { ReadDeps } from '#scoring';
import { decimalMoney, headingLine, moneyParams, safeText, textLines } from './csv-lines.ts';
import { customersFilter } from './customers-filter.ts';
import { type CustomersAsk, listConditions } from './read-customers.ts';

/** The headings of the export of orders, in order. Money is in units of the report currency, after conversion. */
export const ORDER_EXPORT_COLUMNS: readonly string[] = [
  'customer_id',
  'order_no',
  'ordered_on',
  'source',
  'shop',
  'channel',
  'status',
  'revenue',
  'refunded',
  'net',
  'profit',
];

/**
 * All orders up to the as-of day of the customers of a list, in the order of customers and days, as UTF-8 CSV in pieces.
 * @throws Failure `segment.*`, `score.not-run` at the first piece.
 */
export async function* streamOrders(
  deps: ReadDeps,
  ask: CustomersAsk,
  options: { readonly headings?: readonly string[]; readonly signal?: AbortSignal } = {},
): AsyncGenerator<Buffer> {
  const { run, filter } = await customersFilter(deps, { where: listConditions(ask), asOf: ask.asOf });
  const text = ['order_no', 'source', 'shop', 'channel', 'status'].map(safeText);
  const [orderNo = '', ...others] = text;
  const money = ['revenue_minor', 'refunded_minor', 'net_minor', 'profit_minor'].map(decimalMoney);
  const columns = ['toString(customer_id)', orderNo, 'ordered_on', ...others, ...money];
  const sql =
    `select formatRowNoNewline('CSV', ${columns.join(', ')}) from stg_orders ` +
    `where ordered_on <= {as_of:Date} and customer_id in (select customer_id from score_customers where run_id = {run:UInt32} ` +
    `and (${filter?.sql ?? '1'})) order by customer_id, ordered_on, order_id`;
  const params = { ...filter?.params, run: run.runId, as_of: run.asOf, ...moneyParams(run.settings.currency) };
  yield headingLine(options.headings ?? ORDER_EXPORT_COLUMNS);
  yield* textLines(deps.warehouse.stream(sql, params, { signal: options.signal }));
}
