import type { Warehouse } from '#platform/clickhouse';
import type { Log } from '#platform/log';
import { num } from '#platform/num';
import { readSql } from '#platform/read-sql';
import { rebuildTable } from '#platform/rebuild';
import { emptyLabels, LABEL_STATEMENTS, spreadLabels } from './spread-labels.ts';
import { ID_TABLES } from './tables.ts';

const sql = (name: string): string => readSql(new URL(`./linkage/${name}.sql`, import.meta.url));
const SIGHTINGS = sql('sightings');
const SHARED = sql('shared');
const SHARED_VALUES = sql('shared-values');
const LINKS = sql('links');

/** An e-mail address, telephone number or person number on more accounts than this joins nobody. */
export const SHARED_LIMIT = 10;

export type LinkOptions = {
  /** SHARED_LIMIT where it is left out. */
  readonly sharedLimit?: number;
  readonly signal?: AbortSignal | undefined;
};

export type LinkResult = { readonly identifiers: number; readonly blocked: number; readonly rounds: number };

/**
 * Says which accounts are the same customer, by exact keys: whatever was seen on one order or account belongs together, and what belongs
 * with the same thing belongs together (connected components). A customer is named after the smallest identifier of the component, so
 * the result follows from the facts and not from their order of arrival. Fills id_links and id_blocked; any other rule may do so instead.
 */
export async function linkIdentities(
  deps: { readonly warehouse: Warehouse; readonly log: Log },
  options: LinkOptions = {},
): Promise<LinkResult> {
  const { warehouse, log } = deps;
  const { sharedLimit = SHARED_LIMIT, signal } = options;
  const build = (table: keyof typeof ID_TABLES, select: string, params = {}) =>
    rebuildTable(warehouse, { table: ID_TABLES[table], select, params, scope: 'base', signal });
  await build('id_sightings', SIGHTINGS);
  const blocked = await blockShared(warehouse, sharedLimit);
  const rounds = await spreadLabels(warehouse, signal);
  await build('id_links', LINKS, { round: rounds });
  await emptyLabels(warehouse);
  const [links] = await warehouse.rows<{ n: string }>('select count() as n from id_links');
  const result = { identifiers: num(links?.n ?? '0'), blocked, rounds };
  log.info('identity.linked', result);
  return result;
}

/** Values that too many accounts share: a shop's own number, a family of resellers, a placeholder nobody listed. */
async function blockShared(warehouse: Warehouse, limit: number): Promise<number> {
  const rows = await warehouse.rows<{
    identifier: string;
    kind: string;
    value: string;
    accounts: number;
    reason: string;
  }>(SHARED, { limit });
  await warehouse.eachShard((shard) => shard.run('truncate table id_blocked'));
  if (rows.length === 0) return 0;
  const identifiers = rows.map((row) => BigInt(row.identifier));
  const known = await warehouse.rows<{ identifier: string; value: string }>(SHARED_VALUES, { identifiers });
  const values = new Map(known.map((row) => [row.identifier, row.value]));
  const named = rows.map((row) => ({ ...row, value: values.get(row.identifier) ?? '' }));
  await warehouse.insert('id_blocked', named, { format: 'JSONEachRow' });
  return rows.length;
}

/** What the links follow: where it changes, everybody is linked again. */
export const LINK_RULES: readonly string[] = [SIGHTINGS, SHARED, LINKS, String(SHARED_LIMIT), ...LABEL_STATEMENTS];
