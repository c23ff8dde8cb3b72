import { readTableFile, type TableFile } from '#platform/clickhouse';
import { type WireType, wireTypes } from './rows/binary-rows.ts';

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

const BY_NAME = new Map(createIntakeTables.map((table) => [table.name, table.ddl]));

/** How the columns of a staging table travel. @throws SyntaxError for a type that rows are not written in */
export function stagingTypes(table: string): ReadonlyMap<string, WireType> {
  return wireTypes(BY_NAME.get(table) ?? '');
}

/** Tables with a partition per import under check. */
export const STAGING_TABLES: readonly string[] = STAGED;
