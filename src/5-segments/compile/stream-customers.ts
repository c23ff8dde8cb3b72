import type { ReadDeps } from '#scoring';
import { decimalMoney, headingLine, moneyParams, safeText, textLines } from './csv-lines.ts';
import { customersFilter } from './customers-filter.ts';
import { type CustomersAsk, listConditions, listOrder, listSource } from './read-customers.ts';

/** Columns of the export: heading and expression. Money in units of the currency with its decimals, never in minor units. */
const TEXT_COLUMNS = ['name', 'email', 'country', 'province', 'city', 'first_source', 'first_channel'] as const;
const PLAIN_COLUMNS = ['first_on', 'last_on', 'recency_days', 'orders', 'occasions'] as const;
const MONEY_COLUMNS = ['revenue', 'net', 'profit', 'future_revenue', 'future_profit'] as const;
const GRADE_COLUMNS = ['stage', 'rfm', 'rfm_group', 'abc', 'layer', 'quadrant'] as const;
const MODEL_COLUMNS = ['probability_alive', 'expected_orders'] as const;

/** The headings of the export, in order. */
export const EXPORT_COLUMNS: readonly string[] = [
  'customer_id',
  ...TEXT_COLUMNS,
  ...PLAIN_COLUMNS,
  ...MONEY_COLUMNS,
  ...GRADE_COLUMNS,
  ...MODEL_COLUMNS,
];

/**
 * The same customers in the same order as the list, all of them, as UTF-8 CSV in pieces: a byte-order mark (so that spreadsheets read
 * Chinese), a heading, one line a customer. A text that a spreadsheet would take for a formula gets an apostrophe in front.
 * @throws Failure `segment.*`, `score.not-run` at the first piece.
 */
export async function* streamCustomers(
  deps: ReadDeps,
  ask: CustomersAsk,
  options: { readonly headings?: readonly string[]; readonly signal?: AbortSignal } = {},
): AsyncGenerator<Buffer> {
  const { run, filter } = await customersFilter(deps, { where: listConditions(ask), asOf: ask.asOf });
  const sql =
    `select formatRowNoNewline('CSV', ${expressions(run.settings.rfmMethod).join(', ')}) from ${listSource(ask)} ` +
    `where run_id = {run:UInt32} and (${filter?.sql ?? '1'}) order by ${listOrder(ask)}`;
  const params = { ...filter?.params, run: run.runId, ...moneyParams(run.settings.currency) };
  yield headingLine(options.headings ?? EXPORT_COLUMNS);
  yield* textLines(deps.warehouse.stream(sql, params, { signal: options.signal }));
}

function expressions(method: string): string[] {
  const grade = { stage: 'stage', rfm: `rfm_${method}`, rfm_group: `rfm_${method}_group`, abc: 'abc_net' };
  return [
    'toString(customer_id)',
    ...TEXT_COLUMNS.map(safeText),
    ...PLAIN_COLUMNS,
    ...MONEY_COLUMNS.map((column) => decimalMoney(`${column}_minor`)),
    ...GRADE_COLUMNS.map((column) => (column in grade ? grade[column as keyof typeof grade] : column)),
    ...MODEL_COLUMNS.map((column) => `if(isNull(${column}), '', toString(round(${column}, 6)))`),
  ];
}
