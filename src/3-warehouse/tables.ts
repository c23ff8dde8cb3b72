import { readTableFile } from '#platform/clickhouse';

const table = (name: string) => readTableFile(new URL(`./tables/${name}.sql`, import.meta.url));

/** The tables this room writes, by name, in the order of the build. */
export const WAREHOUSE_TABLES = {
  stg_versions: table('stg_versions'),
  stg_kept_lines: table('stg_kept_lines'),
  stg_orders: table('stg_orders'),
  stg_order_lines: table('stg_order_lines'),
  stg_contacts: table('stg_contacts'),
  stg_customers: table('stg_customers'),
  stg_referrals: table('stg_referrals'),
  stg_part_gone: table('stg_part_gone'),
  mart_customer_months: table('mart_customer_months'),
  mart_customer_acts: table('mart_customer_acts'),
  mart_days: table('mart_days'),
  mart_products: table('mart_products'),
  mart_customer_categories: table('mart_customer_categories'),
  mart_customer_purchases: table('mart_customer_purchases'),
  mart_changed_customers: table('mart_changed_customers'),
} as const;

export type WarehouseTable = keyof typeof WAREHOUSE_TABLES;
