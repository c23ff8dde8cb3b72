import type { Warehouse } from '#platform/clickhouse';
import { num } from '#platform/num';
import { readSql } from '#platform/read-sql';
import { rebuildTable } from '#platform/rebuild';
import { ID_TABLES } from './tables.ts';

const sql = (name: string): string => readSql(new URL(`./linkage/${name}.sql`, import.meta.url));
const EDGES = sql('edges');
const FIRST_LABELS = sql('first-labels');
const NEXT_LABELS = sql('next-labels');
const CHANGED = sql('changed');

/** The reach of a label about doubles in a round: far more than any number of accounts needs. */
const MOST_ROUNDS = 60;

/**
 * Spreads the smallest label of every component of id_sightings through it; returns the round of id_labels in which nothing changed any
 * more.
 */
export async function spreadLabels(warehouse: Warehouse, signal: AbortSignal | undefined): Promise<number> {
  await rebuildTable(warehouse, { table: ID_TABLES.id_edges, select: EDGES, scope: 'base', signal });
  const drop = (round: number) =>
    warehouse.eachShard((shard) => shard.run('alter table id_labels drop partition {round:UInt8}', { round }));
  await warehouse.eachShard((shard) => shard.run('truncate table id_labels'));
  await warehouse.run(FIRST_LABELS, {}, { signal });
  for (let round = 0; round < MOST_ROUNDS; round++) {
    await warehouse.run(NEXT_LABELS, { round }, { signal });
    const [answer] = await warehouse.rows<{ changed: string }>(CHANGED, { round });
    await drop(round);
    if (num(answer?.changed ?? '0') === 0) return round + 1;
  }
  throw new RangeError(`identifiers are still joining after ${MOST_ROUNDS} rounds`);
}

/** Empties what labels were spread in. */
export async function emptyLabels(warehouse: Warehouse): Promise<void> {
  await warehouse.eachShard(async (shard) => {
    await shard.run('truncate table id_labels');
    await shard.run('truncate table id_edges');
    await shard.run('truncate table id_sightings');
  });
}

/** The statements that say who belongs together: where they change, everybody is linked again. */
export const LABEL_STATEMENTS: readonly string[] = [EDGES, FIRST_LABELS, NEXT_LABELS];
