import { readdirSync, readFileSync } from 'node:fs';

/** The text of an SQL file that lies beside the code: `readSql(new URL('./stg_orders.sql', import.meta.url))`. */
export function readSql(url: URL): string {
  return readFileSync(url, 'utf8');
}

/** The texts of all SQL files under a folder, in the order of their names. */
export function readAllSql(folder: URL): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.sql'))
    .toSorted()
    .map((name) => readSql(new URL(name.replaceAll('\\', '/'), folder)));
}
