import { readTableFile, type TableFile } from '#platform/clickhouse';

const RAW = [
  'raw_imports',
  'raw_orders',
  'raw_order_lines',
  'raw_customers',
  'raw_products',
  'raw_rates',
  'raw_rejects',
];
const STAGED = [
  'raw_staged_orders',
  'raw_staged_lines',
  'raw_staged_customers',
  'raw_staged_products',
  'raw_staged_outcomes',
];

/** The tables of intake in the order to create them: what was taken in, and what a file under check waits in. */
export const createIntakeTables: readonly TableFile[] = [...RAW, ...STAGED].map((name) =>
  readTableFile(new URL(`./tables/${name}.sql`, import.meta.url)),
);

/** Tables with a partition per import under check. */
export const STAGING_TABLES: readonly string[] = STAGED;
