import type { z } from 'zod';
import type { CustomersPage, CustomersQuery } from '#contract/customer';
import type { SqlParams } from '#platform/clickhouse';
import { num } from '#platform/num';
import { customerRow, metaOfRun, type PublishedRun, type ReadDeps, type SentCustomerRow } from '#scoring';
import { customersFilter } from './customers-filter.ts';

/** What the list of customers is asked with; everything may be left out. */
export type CustomersAsk = { readonly [K in keyof CustomersQuery]?: CustomersQuery[K] | undefined };

/** The columns of the list, as the contract names them. Money and 64-bit numbers arrive as text. */
const ROW_COLUMNS = `toString(customer_id) as customerId, name, phone_end as phoneEnd, accounts, country, province, city,
  first_source as firstSource, first_channel as firstChannel, first_on as firstOn, last_on as lastOn,
  recency_days as recencyDays, orders, occasions, revenue_minor as revenueMinor, net_minor as netMinor,
  profit_minor as profitMinor, stage, rfm_{method} as rfm, rfm_{method}_group as rfmGroup, abc_net as abc, layer, quadrant,
  probability_alive as probabilityAlive, expected_orders as expectedOrders, future_revenue_minor as futureRevenueMinor,
  future_profit_minor as futureProfitMinor`;

const SORT_COLUMNS = {
  futureRevenue: 'future_revenue_minor',
  futureProfit: 'future_profit_minor',
  revenue: 'revenue_minor',
  net: 'net_minor',
  profit: 'profit_minor',
  orders: 'orders',
  lastOn: 'last_on',
  firstOn: 'first_on',
  recencyDays: 'recency_days',
  probabilityAlive: 'probability_alive',
  expectedOrders: 'expected_orders',
  winbackGain: 'winback_gain',
  name: 'name',
} as const satisfies Record<CustomersQuery['sort'], string>;

/** Only the rows of the page are read whole: the others give the column they are sorted by. */
const LATE_COLUMNS = { query_plan_max_limit_for_lazy_materialization: 1_000 };

/** The order of a list; equal customers by their number, so that a page is the same each time. */
export function listOrder(ask: CustomersAsk): string {
  const direction = ask.order === 'asc' ? 'asc' : 'desc';
  return `${SORT_COLUMNS[ask.sort ?? 'futureRevenue']} ${direction} nulls last, customer_id`;
}

/** The rows of a run; a list sorted by win-back gain has it beside each, null for who is not silent. */
export function listSource(ask: CustomersAsk): string {
  return ask.sort === 'winbackGain' ? WITH_GAIN : 'score_customers';
}

const GAIN_COLUMN = ', winback_gain as winbackGainMinor';
const WITH_GAIN = `score_customers left join (
    select customer_id, toNullable(gain_minor) as winback_gain from score_winback where run_id = {run:UInt32}
  ) as gains using (customer_id)`;

/** Conditions and search of a list together, `q` last. */
export function listConditions(ask: CustomersAsk): string[] {
  const search = ask.q?.trim() ?? '';
  return [...(ask.where ?? []), ...(search === '' ? [] : [`q:is:${search}`])];
}

/** The columns of one customer as the contract's row, scored by the run's own RFM method. */
export function customerColumns(run: PublishedRun): string {
  return ROW_COLUMNS.replaceAll('{method}', run.settings.rfmMethod);
}

/**
 * One page of customers, with how many there are in all and what they add up to.
 * @throws Failure `segment.*`, `score.not-run`
 */
export async function readCustomers(deps: ReadDeps, ask: CustomersAsk): Promise<z.infer<typeof CustomersPage>> {
  const { run, filter } = await customersFilter(deps, { where: listConditions(ask), asOf: ask.asOf });
  const condition = filter?.sql ?? '1';
  const pageSize = ask.pageSize ?? 50;
  const params = { ...filter?.params, run: run.runId, size: pageSize, skip: ((ask.page ?? 1) - 1) * pageSize };
  const where = `where run_id = {run:UInt32} and (${condition})`;
  const [sums, rows] = await Promise.all([
    filter === undefined ? wholeBase(run) : sumsOf(deps, `from score_customers ${where}`, params),
    deps.warehouse.rows<SentCustomerRow>(
      `select ${customerColumns(run)}${ask.sort === 'winbackGain' ? GAIN_COLUMN : ''} from ${listSource(ask)} ${where} order by ${listOrder(ask)} limit {size:UInt32} offset {skip:UInt64}`,
      params,
      { settings: LATE_COLUMNS },
    ),
  ]);
  return { meta: metaOfRun(run), ...sums, rows: rows.map(customerRow) };
}

type Sums = Pick<z.infer<typeof CustomersPage>, 'total' | 'sums'>;

/** Without conditions the run itself knows what everybody adds up to. */
function wholeBase({ totals }: PublishedRun): Sums {
  const { customers, revenueMinor, netMinor, profitMinor } = totals;
  const futureRevenueMinor = totals.futureRevenueMinor ?? 0;
  const futureProfitMinor = totals.futureProfitMinor ?? 0;
  return { total: customers, sums: { revenueMinor, netMinor, profitMinor, futureRevenueMinor, futureProfitMinor } };
}

/** What customers are together, of a run or a part of it; 64-bit numbers arrive as text. */
export const SUM_COLUMNS = `count() as total, sum(revenue_minor) as revenue, sum(net_minor) as net, sum(profit_minor) as profit,
  ifNull(sum(future_revenue_minor), 0) as futureRevenue, ifNull(sum(future_profit_minor), 0) as futureProfit`;

/** A row of `SUM_COLUMNS` as the contract names it. */
export function sumsIn(row: Readonly<Record<string, unknown>> | undefined): Sums {
  const sum = (name: string): number => num((row?.[name] ?? 0) as string | number);
  return {
    total: sum('total'),
    sums: {
      revenueMinor: sum('revenue'),
      netMinor: sum('net'),
      profitMinor: sum('profit'),
      futureRevenueMinor: sum('futureRevenue'),
      futureProfitMinor: sum('futureProfit'),
    },
  };
}

async function sumsOf({ warehouse }: ReadDeps, from: string, params: SqlParams): Promise<Sums> {
  const [row] = await warehouse.rows<Record<string, string>>(`select ${SUM_COLUMNS} ${from}`, params);
  return sumsIn(row);
}
