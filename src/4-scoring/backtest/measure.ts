import type { z } from 'zod';
import type { BacktestRow } from '#contract/lifetime';
import { CLASSICAL_METHODS, type PurchaseModel, SIMPLE_RULES } from '#contract/purchase-models';
import type { Warehouse } from '#platform/clickhouse';
import { num } from '#platform/num';
import { readSql } from '#platform/read-sql';
import type { RunBacktest } from '../run/run-facts.ts';
import { type Placing, placeCustomers } from './rankings.ts';

const ERRORS = readSql(new URL('./errors.sql', import.meta.url));
const DIFFERENCES = readSql(new URL('./differences.sql', import.meta.url));
const BY_FREQUENCY = readSql(new URL('./by-frequency.sql', import.meta.url));
const DECILES = readSql(new URL('./deciles.sql', import.meta.url));

/** Mean squared errors that differ by less than this many standard errors of the difference are within chance (one-sided, 5 %). */
const CHANCE = 1.6448536269514722;

type Numbers = Record<string, string | number | null>;
type Row = z.infer<typeof BacktestRow>;
export type Measures = Pick<
  RunBacktest,
  'customers' | 'actualOrders' | 'actualMoneyMinor' | 'rows' | 'perfect' | 'best' | 'calibration' | 'deciles' | 'found'
>;

/**
 * The measures of a back-test from score_holdout. `best` has the smallest root mean square error in orders: it is closest customer by
 * customer without being rewarded for forecasting nothing.
 */
export async function measureBacktest(
  warehouse: Warehouse,
  runId: number,
  models: readonly PurchaseModel[],
): Promise<Measures> {
  const rules = [...SIMPLE_RULES, ...models];
  const errors = await warehouse.rows<Numbers & { rule: string }>(ERRORS, { run: runId, rules });
  const [first] = errors;
  const customers = num(first?.['customers'] ?? 0);
  const actualMoneyMinor = num(first?.['actual_money_sum'] ?? 0);
  const placings = await placeCustomers(warehouse, runId, rules, { customers, actualMoneyMinor });
  const measured = rules.flatMap((rule) => {
    const row = errors.find((one) => one.rule === rule);
    const placing = placings.get(rule);
    return row === undefined || placing === undefined ? [] : [ruleRow(rule, row, placing)];
  });
  const best = measured.toSorted((a, b) => a.ordersRmse - b.ordersRmse)[0]?.rule ?? '';
  const level = await withinChance(warehouse, runId, rules, best);
  return {
    customers,
    actualOrders: num(first?.['actual_orders_sum'] ?? 0),
    actualMoneyMinor,
    rows: measured.map((row) => ({ ...row, level: level.has(row.rule) })),
    perfect: placings.get('perfect')?.found ?? { top5: 0, top10: 0, top20: 0 },
    best,
    calibration: await byFrequency(warehouse, runId, rules, models),
    deciles: await deciles(warehouse, runId, rules),
    found: [...models, ...CLASSICAL_METHODS].flatMap((method) => {
      const placing = placings.get(method);
      return placing === undefined ? [] : [{ method, spearman: placing.spearman, ...placing.found }];
    }),
  };
}

function ruleRow(rule: Row['rule'], row: Numbers, { found, spearman }: Placing): Omit<Row, 'level'> {
  const n = (name: string): number => num(row[name] ?? 0);
  return {
    rule,
    ordersMae: n('orders_mae'),
    ordersRmse: n('orders_rmse'),
    ordersBias: n('orders_bias'),
    totalOrders: n('total_orders'),
    moneyMae: n('money_mae'),
    moneyRmse: n('money_rmse'),
    moneyBias: n('money_bias'),
    totalMoneyMinor: n('total_money'),
    moneyFound: found,
    spearman,
  };
}

/** The rules whose squared error is no worse than the closest one's by more than chance explains; the closest itself among them. */
async function withinChance(
  warehouse: Warehouse,
  runId: number,
  rules: readonly string[],
  best: string,
): Promise<Set<string>> {
  const params = { run: runId, rules, closest: rules.indexOf(best) + 1 };
  const rows = await warehouse.rows<{ rule: string; mean_worse: number; standard_error: number }>(DIFFERENCES, params);
  return new Set(
    rows
      .filter(({ rule, mean_worse, standard_error }) => rule === best || mean_worse <= CHANCE * standard_error)
      .map(({ rule }) => rule),
  );
}

async function byFrequency(
  warehouse: Warehouse,
  runId: number,
  rules: readonly string[],
  models: readonly string[],
): Promise<RunBacktest['calibration']> {
  type Line = { repeats: number; customers: string; actual: number; expected: number[] };
  const rows = await warehouse.rows<Line>(BY_FREQUENCY, { run: runId });
  return rows.map(({ repeats, customers, actual, expected }) => ({
    frequency: num(repeats),
    customers: num(customers),
    actual,
    expected: Object.fromEntries(models.map((model) => [model, expected[rules.indexOf(model)] ?? 0])),
  }));
}

async function deciles(warehouse: Warehouse, runId: number, rules: readonly string[]): Promise<RunBacktest['deciles']> {
  type Line = { rule: string; decile: number; people: string; forecast: number; actual: string };
  const rows = await warehouse.rows<Line>(DECILES, { run: runId, rules });
  return rows.map(({ rule, decile, people, forecast, actual }) => ({
    rule,
    decile,
    customers: num(people),
    forecastMinor: Math.round(forecast),
    actualMinor: num(actual),
  }));
}
