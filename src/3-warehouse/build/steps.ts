import type { Settings } from '#contract/settings';
import { currencyExponent } from '#intake';
import type { SqlParams } from '#platform/clickhouse';
import { readSql } from '#platform/read-sql';
import type { WarehouseTable } from '../tables.ts';

export type BuildStep = {
  readonly table: WarehouseTable;
  readonly select: string;
  readonly params: SqlParams;
  /** `shard`: the rows lie where their sources lie. `base`: they move to another node. */
  readonly scope: 'shard' | 'base';
  readonly settings?: Readonly<Record<string, string | number>>;
  readonly checks?: string;
};

const sql = (path: string): string => readSql(new URL(`../${path}.sql`, import.meta.url));
const TEXTS = {
  versions: sql('staging/stg_versions'),
  keptLines: sql('staging/stg_kept_lines'),
  orders: sql('staging/stg_orders'),
  lines: sql('staging/stg_order_lines'),
  contacts: sql('staging/stg_contacts'),
  customers: sql('staging/stg_customers'),
  referrals: sql('staging/stg_referrals'),
  months: sql('marts/mart_customer_months'),
  acts: sql('marts/mart_customer_acts'),
  products: sql('marts/mart_products'),
  categories: sql('marts/mart_customer_categories'),
  days: sql('marts/mart_days'),
};
const CHECKS = {
  orders: sql('checks/stg_orders'),
  lines: sql('checks/stg_order_lines'),
  customers: sql('checks/stg_customers'),
  months: sql('checks/mart_customer_months'),
  acts: sql('checks/mart_customer_acts'),
};

/** Both sides of these joins are sorted by the order: they are merged while reading instead of held in memory. */
const MERGED = { join_algorithm: 'full_sorting_merge,hash' };
/** Groups by the head of a table's key are finished while reading. */
const IN_ORDER = { optimize_aggregation_in_order: 1 };

/** Currencies whose minor unit has other than two decimals, as intake reads their amounts. */
const ODD_CURRENCIES = Intl.supportedValuesOf('currency').filter((code) => currencyExponent(code) !== 2);
const ODD = { odd_currencies: ODD_CURRENCIES, odd_places: ODD_CURRENCIES.map(currencyExponent) };

/** What an order costs, as parameters of stg_orders. */
function costParams({ costShare, orderCostMinor, costs }: Settings): SqlParams {
  return {
    cost_share: costShare,
    order_cost: orderCostMinor,
    return_cost: costs.returnCostMinor,
    shipping_cost: costs.shippingCostMinor,
    fee_share: costs.paymentFeeShare,
  };
}

/** The build from raw rows to month marts, in order. `mart_customer_purchases` depends on a day and is built by the scoring run. */
export function buildSteps(settings: Settings): readonly BuildStep[] {
  const place = { report: settings.currency, zone: settings.zone, ...ODD };
  return [
    { table: 'stg_versions', select: TEXTS.versions, params: place, scope: 'base' },
    { table: 'stg_kept_lines', select: TEXTS.keptLines, params: { report: settings.currency }, scope: 'shard' },
    {
      table: 'stg_orders',
      select: TEXTS.orders,
      params: { zone: settings.zone, ...costParams(settings) },
      scope: 'base',
      settings: MERGED,
      checks: CHECKS.orders,
    },
    { table: 'stg_order_lines', select: TEXTS.lines, params: {}, scope: 'base', checks: CHECKS.lines },
    {
      table: 'stg_contacts',
      select: TEXTS.contacts,
      params: { zone: settings.zone },
      scope: 'base',
      settings: MERGED,
    },
    {
      table: 'stg_customers',
      select: TEXTS.customers,
      params: {},
      scope: 'shard',
      settings: IN_ORDER,
      checks: CHECKS.customers,
    },
    {
      table: 'mart_customer_months',
      select: TEXTS.months,
      params: {},
      scope: 'shard',
      settings: IN_ORDER,
      checks: CHECKS.months,
    },
    {
      table: 'mart_customer_acts',
      select: TEXTS.acts,
      params: {},
      scope: 'shard',
      settings: IN_ORDER,
      checks: CHECKS.acts,
    },
    { table: 'stg_referrals', select: TEXTS.referrals, params: {}, scope: 'base' },
    { table: 'mart_products', select: TEXTS.products, params: {}, scope: 'base' },
    { table: 'mart_customer_categories', select: TEXTS.categories, params: {}, scope: 'shard', settings: MERGED },
    { table: 'mart_days', select: TEXTS.days, params: {}, scope: 'base' },
  ];
}
