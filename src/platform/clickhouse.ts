import { Failure } from '#contract/failure';
import { ensureOnCluster } from './clickhouse-cluster.ts';
import { ensureTables, type TableChange } from './clickhouse-create.ts';
import { type ClickHouseNode, type InsertSource, openNode, quoted } from './clickhouse-node.ts';
import type { TableFile } from './clickhouse-tables.ts';
import type { ClickHouseAddress } from './config.ts';

export { quoted, type SqlParams, type StatementOptions, tuple } from './clickhouse-node.ts';
export { parseTable, readTableFile, type TableFile } from './clickhouse-tables.ts';

/** One node's own part of the data: bare table names mean the rows that lie there. */
export type Shard = Omit<ClickHouseNode, 'close'> & { readonly index: number };

/**
 * The only door to ClickHouse. Every statement uses bare table names.
 *
 * On one node there is one database. On a cluster every node has two with the same table names: `<database>_shard` holds the tables,
 * `<database>` holds Distributed tables over all of them (and, for a `copy` table, a window on the node's own copy). `rows`, `stream`,
 * `run` and `insert` see the whole base through the entry node; `eachShard` hands out each node's own part.
 *
 * On a cluster therefore:
 * - Joins and `in (select …)` between sharded tables happen on each node alone. Both sides must be sharded by the same value; write
 *   `global join` / `global in` where they are not.
 * - What changes or removes rows or tables (`truncate`, `delete`, `alter`, `drop`, `exchange`) runs in `eachShard`.
 * - `run('insert into x select …')` sends each row to its node; heavy work whose result stays on the node belongs in `eachShard`.
 * - A `copy` table is filled by `insert`, which writes to every node, or in `eachShard`.
 */
export type Warehouse = Omit<ClickHouseNode, 'close'> & {
  /** 1 on a single node. */
  readonly shards: number;
  /** Runs `work` on every node at once and gives the answers in the order of the nodes. The first failure is thrown after all ended. */
  eachShard<T>(work: (shard: Shard) => Promise<T>): Promise<T[]>;
  /**
   * Creates what does not exist yet, in the given order, and brings tables of an earlier version to today's declaration; says what changed.
   * @throws Failure `schema.incompatible` where that would lose rows
   */
  createTables(files: readonly TableFile[]): Promise<TableChange[]>;
  close(): Promise<void>;
};

export type WarehouseOptions = {
  /** One server, or the nodes of a cluster: one a shard, the first is the entry. */
  readonly nodes: readonly ClickHouseAddress[];
  /** The cluster's name in the servers' configuration. Of no meaning with one node. */
  readonly cluster: string;
  readonly database: string;
};

/** How statements over the whole base run on a cluster. */
const ON_CLUSTER = {
  distributed_product_mode: 'local',
  distributed_foreground_insert: 1,
  // Without this, `insert into x select … from y` would leave every row on the node where y had it.
  parallel_distributed_insert_select: 0,
  prefer_localhost_replica: 1,
  optimize_skip_unused_shards: 1,
  optimize_distributed_group_by_sharding_key: 1,
} as const;

/**
 * Opens the warehouse and creates its databases where they are missing.
 * @throws Failure `store.unavailable` when a node does not answer or the cluster's configuration does not match the given nodes.
 */
export async function openWarehouse(options: WarehouseOptions): Promise<Warehouse> {
  const [entryAddress] = options.nodes;
  if (entryAddress === undefined) throw new RangeError('a warehouse needs a node');
  const clustered = options.nodes.length > 1;
  const shardDatabase = clustered ? `${options.database}_shard` : options.database;
  const databases = clustered ? [options.database, shardDatabase] : [options.database];
  await Promise.all(options.nodes.map((address) => createDatabases(address, databases)));

  const shards = options.nodes.map((address, index) => ({ index, ...openNode(address, shardDatabase) }));
  const views = clustered ? options.nodes.map((address) => openNode(address, options.database, ON_CLUSTER)) : [];
  const entry = views[0] ?? shards[0];
  if (entry === undefined) throw new RangeError('a warehouse needs a node');
  const close = async () => {
    await Promise.all([...shards, ...views].map((node) => node.close()));
  };

  const eachShard = async <T>(work: (shard: Shard) => Promise<T>) => {
    const ended = await Promise.allSettled(shards.map(work));
    return ended.map((end) => {
      if (end.status === 'rejected') throw end.reason;
      return end.value;
    });
  };
  if (!clustered) {
    return { ...entry, shards: 1, eachShard, createTables: (files) => ensureTables(entry, files), close };
  }

  await assertCluster(entry, options, close);
  const isCopy = copyTables(entry);
  return {
    ...entry,
    shards: shards.length,
    eachShard,
    insert: async (table, source, own) => {
      if (!(await isCopy(table))) return entry.insert(table, source, own);
      const whole = await collected(source);
      await Promise.all(shards.map((shard) => shard.insert(table, whole(), own)));
    },
    createTables: (files) => ensureOnCluster({ shards, views, cluster: options.cluster, shardDatabase }, files),
    close,
  };
}

async function createDatabases(address: ClickHouseAddress, databases: readonly string[]): Promise<void> {
  const node = openNode(address, 'default');
  try {
    for (const database of databases) await node.run(`create database if not exists ${quoted(database)}`);
  } finally {
    await node.close();
  }
}

/** The servers must know the cluster, with as many shards as nodes were given. */
async function assertCluster(
  entry: ClickHouseNode,
  options: WarehouseOptions,
  close: () => Promise<void>,
): Promise<void> {
  const sql = 'select toUInt32(uniqExact(shard_num)) as shards from system.clusters where cluster = {cluster:String}';
  const [found] = await entry.rows<{ shards: number }>(sql, { cluster: options.cluster });
  if (found?.shards === options.nodes.length) return;
  await close();
  const cause = new Error(
    `cluster ${options.cluster}: ${options.nodes.length} nodes given, ${found?.shards ?? 0} shards configured`,
  );
  throw new Failure('store.unavailable', { store: 'clickhouse' }, { cause });
}

/** Tells copy tables (a window on the node's own copy) from sharded ones, asking the entry node once a table. */
function copyTables(entry: ClickHouseNode): (table: string) => Promise<boolean> {
  const known = new Map<string, boolean>();
  return async (table) => {
    const remembered = known.get(table);
    if (remembered !== undefined) return remembered;
    const sql = 'select engine from system.tables where database = currentDatabase() and name = {table:String}';
    const [found] = await entry.rows<{ engine: string }>(sql, { table });
    if (found !== undefined) known.set(table, found.engine === 'Merge');
    return found?.engine === 'Merge';
  };
}

/** A source that can be read once → a function that gives it again and again. Copy tables are small. */
async function collected(source: InsertSource): Promise<() => InsertSource> {
  if (Array.isArray(source)) return () => source;
  const parts: Uint8Array[] = [];
  for await (const part of source as AsyncIterable<Uint8Array>) parts.push(part);
  return async function* again() {
    yield* parts;
  };
}
