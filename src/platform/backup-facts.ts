import path from 'node:path';
import { createGunzip } from 'node:zlib';
import type { BackedUpFile, BackedUpTable } from './backup-manifest.ts';
import { quoted, type Shard, type TableFile, type Warehouse } from './clickhouse.ts';
import { compression, openFile, writeStream } from './files.ts';
import { num } from './num.ts';

/** Exports one ClickHouse table, each shard's part into a file of its own; of a copy table only the first node's copy. */
export async function backUpFacts(
  folder: string,
  warehouse: Warehouse,
  table: TableFile,
  signal?: AbortSignal,
): Promise<{ table: BackedUpTable; files: BackedUpFile[] }> {
  const parts = await warehouse.eachShard(async (shard) => {
    if (table.placement.kind === 'copy' && shard.index > 0) return undefined;
    const { columns, shrinks } = await shapeOf(shard, table.name);
    const [count] = await shard.rows<{ n: string }>(`select count() as n from ${quoted(table.name)}`);
    const relative = `facts/${table.name}.${shard.index}.rowbinary.gz`;
    const rows = shard.stream(`select ${columns.map(quoted).join(', ')} from ${quoted(table.name)}`, {}, { signal });
    const written = await writeStream(path.join(folder, relative), rows, compression());
    return { columns, shrinks, rows: num(count?.n ?? 0), file: { path: relative, ...written } };
  });
  const kept = parts.filter((part) => part !== undefined);
  const files = kept.map(({ file }) => file);
  return {
    table: {
      name: table.name,
      columns: kept[0]?.columns ?? [],
      rows: kept.reduce((sum, part) => sum + part.rows, 0),
      shrinks: kept[0]?.shrinks ?? false,
      files: files.map((file) => file.path),
    },
    files,
  };
}

/** Brings a table's rows back through the global table, so that a backup of three shards also fits on one or five. */
export async function restoreFacts(
  folder: string,
  warehouse: Warehouse,
  table: BackedUpTable,
  signal?: AbortSignal,
): Promise<void> {
  for (const file of table.files) {
    const rows = openFile(path.join(folder, file)).pipe(createGunzip());
    await warehouse.insert(table.name, rows, { format: 'RowBinary', columns: table.columns, signal });
  }
}

/** How many rows a table holds over all shards. */
export async function countFacts(warehouse: Warehouse, name: string): Promise<number> {
  const [count] = await warehouse.rows<{ n: string }>(`select count() as n from ${quoted(name)}`);
  return num(count?.n ?? 0);
}

/** The columns that can be written, and whether the engine merges rows away. */
async function shapeOf(shard: Shard, table: string): Promise<{ columns: string[]; shrinks: boolean }> {
  const columns = await shard.rows<{ name: string }>(
    `select name from system.columns where database = currentDatabase() and table = {table:String}
     and default_kind not in ('MATERIALIZED', 'ALIAS', 'EPHEMERAL') order by position`,
    { table },
  );
  const [found] = await shard.rows<{ engine: string }>(
    'select engine from system.tables where database = currentDatabase() and name = {table:String}',
    { table },
  );
  return { columns: columns.map(({ name }) => name), shrinks: found?.engine !== 'MergeTree' };
}
