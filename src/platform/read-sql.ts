import { readdirSync, readFileSync } from 'node:fs';

/** The text of an SQL file that lies beside the code: `readSql(new URL('./stg_orders.sql', import.meta.url))`. */
export function readSql(url: URL): string {
  return readFileSync(url, 'utf8');
}

/**
 * Puts a statement in the places `(select 1 /* name *\/)` of another one, which by itself can be read, parsed and checked.
 * @throws RangeError where there is no such place
 */
export function embedded(sql: string, name: string, inner: string): string {
  const place = `(select 1 /* ${name} */)`;
  if (!sql.includes(place)) throw new RangeError(`no place for ${name}`);
  return sql.replaceAll(place, () => `(${inner})`);
}

/** The texts of all SQL files under a folder, in the order of their names. */
export function readAllSql(folder: URL): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.sql'))
    .toSorted()
    .map((name) => readSql(new URL(name.replaceAll('\\', '/'), folder)));
}
