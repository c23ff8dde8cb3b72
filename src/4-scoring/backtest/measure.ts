import type { z } from 'zod';
import type { BacktestRow } from '#contract/value';
import type { Warehouse } from '#platform/clickhouse';
import { num } from '#platform/num';
import { readSql } from '#platform/read-sql';
import type { RunBacktest } from '../run/run-facts.ts';

const ERRORS = readSql(new URL('./errors.sql', import.meta.url));
const RANK_CORRELATION = readSql(new URL('./rank-correlation.sql', import.meta.url));
const MONEY_FOUND = readSql(new URL('./money-found.sql', import.meta.url));
const BY_FREQUENCY = readSql(new URL('./by-frequency.sql', import.meta.url));

/** A rank correlation of that many customers is within 0.01. */
const LARGEST_RANKED = 200_000;

const RULES = ['bg-nbd', 'own-rate', 'last-period'] as const;
/** Places in the list of scores of money-found.sql. */
const RANKINGS = {
  'bg-nbd': 1,
  'own-rate': 2,
  'last-period': 3,
  perfect: 4,
  rfm: 5,
  abc: 6,
  recency: 7,
  frequency: 8,
} as const;

type Found = { readonly top5: number; readonly top10: number; readonly top20: number };
type ErrorRow = Record<string, string | number | null> & { readonly rule: string };
export type Measures = Pick<
  RunBacktest,
  'customers' | 'actualOrders' | 'actualMoneyMinor' | 'rows' | 'perfect' | 'best' | 'calibration' | 'found'
>;

/**
 * The measures of a back-test from score_backtest. `best` is the rule with the smallest root mean square error in orders: the one that is
 * closest customer by customer without being rewarded for forecasting nothing.
 */
export async function measureBacktest(warehouse: Warehouse, runId: number): Promise<Measures> {
  const errors = await warehouse.rows<ErrorRow>(ERRORS, { run: runId });
  const first = errors[0];
  const customers = num(first?.['customers'] ?? 0);
  const actualMoneyMinor = num(first?.['actual_money_sum'] ?? 0);
  const foundBy = async (ranking: keyof typeof RANKINGS): Promise<Found> =>
    moneyFound(warehouse, runId, RANKINGS[ranking], customers, actualMoneyMinor);
  const rows: z.infer<typeof BacktestRow>[] = [];
  for (const rule of RULES) {
    const row = errors.find((one) => one.rule === rule);
    if (row === undefined) continue;
    const spearman = await rankCorrelation(warehouse, runId, RANKINGS[rule], customers);
    rows.push({ ...ruleRow(rule, row), moneyFound: await foundBy(rule), spearman });
  }
  const found = [{ method: 'clv', ...(await foundBy('bg-nbd')) }];
  for (const method of ['rfm', 'abc', 'recency', 'frequency'] as const) {
    found.push({ method, ...(await foundBy(method)) });
  }
  const closest = rows.toSorted((a, b) => a.ordersRmse - b.ordersRmse)[0];
  const calibration = await warehouse.rows<{ repeats: number; customers: string; actual: number; expected: number }>(
    BY_FREQUENCY,
    { run: runId },
  );
  return {
    customers,
    actualOrders: num(first?.['actual_orders_sum'] ?? 0),
    actualMoneyMinor,
    rows,
    perfect: await foundBy('perfect'),
    best: closest?.rule ?? '',
    calibration: calibration.map((row) => ({
      frequency: num(row.repeats),
      customers: num(row.customers),
      actual: row.actual,
      expected: row.expected,
    })),
    found,
  };
}

type Errors = Omit<z.infer<typeof BacktestRow>, 'moneyFound' | 'spearman'>;

function ruleRow(rule: (typeof RULES)[number], row: ErrorRow): Errors {
  const n = (name: string): number => num(row[name] ?? 0);
  return {
    rule,
    ordersMae: n('orders_mae'),
    ordersRmse: n('orders_rmse'),
    ordersBias: n('orders_bias'),
    totalOrders: n('total_orders'),
    moneyMae: n('money_mae'),
    moneyBias: n('money_bias'),
    totalMoneyMinor: n('total_money'),
  };
}

/** Null where nothing varies. */
async function rankCorrelation(
  warehouse: Warehouse,
  runId: number,
  method: number,
  customers: number,
): Promise<number | null> {
  const every = Math.max(1, Math.ceil(customers / LARGEST_RANKED));
  const [row] = await warehouse.rows<{ spearman: number | null }>(RANK_CORRELATION, { run: runId, method, every });
  return typeof row?.spearman === 'number' && Number.isFinite(row.spearman) ? row.spearman : null;
}

/** Share of the holdout's money spent by the first 5, 10 and 20 % of customers (rounded up) of one ranking; 0 where none was spent. */
async function moneyFound(
  warehouse: Warehouse,
  runId: number,
  method: number,
  customers: number,
  total: number,
): Promise<Found> {
  const top = (share: number): number => Math.ceil(Number((share * customers).toFixed(6)));
  const params = { run: runId, method, top5: top(0.05), top10: top(0.1), top20: top(0.2) };
  const [row] = await warehouse.rows<Record<keyof Found, string>>(MONEY_FOUND, params);
  const share = (name: keyof Found): number => (total === 0 ? 0 : num(row?.[name] ?? 0) / total);
  return { top5: share('top5'), top10: share('top10'), top20: share('top20') };
}
