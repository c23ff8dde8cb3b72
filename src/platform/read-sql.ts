import { readFileSync } from 'node:fs';

/** The text of an SQL file that lies beside the code: `readSql(new URL('./stg_orders.sql', import.meta.url))`. */
export function readSql(url: URL): string {
  return readFileSync(url, 'utf8');
}
