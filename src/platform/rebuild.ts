import type { Warehouse } from './clickhouse.ts';
import type { SqlParams } from './clickhouse-node.ts';
import { asWorkingTable, type TableFile } from './clickhouse-tables.ts';

export type Rebuild = {
  readonly table: TableFile;
  /** A plain select whose columns, by name, are the table's. */
  readonly select: string;
  readonly params?: SqlParams;
  /** `shard`: every node makes its own rows from its own tables. `base`: one statement over the whole base, rows go where they belong. */
  readonly scope: 'shard' | 'base';
  readonly settings?: Readonly<Record<string, string | number | boolean>>;
  readonly signal?: AbortSignal | undefined;
  /** Looks at the new rows, in the table of this name, before anybody else sees them; if it throws, the old rows stay. */
  readonly check?: ((next: string) => Promise<void>) | undefined;
};

/**
 * Makes a table anew beside the one in use and swaps the two: readers see the old rows or the new ones, never a part. What a crash left
 * behind is emptied at the next call.
 */
export async function rebuildTable(warehouse: Warehouse, rebuild: Rebuild): Promise<void> {
  const { table, check, signal } = rebuild;
  const next = await fillNext(warehouse, rebuild);
  await check?.(next);
  signal?.throwIfAborted();
  await warehouse.eachShard((shard) => shard.run(`exchange tables ${table.name} and ${next}`));
  await warehouse.eachShard((shard) => shard.run(`truncate table ${next}`));
}

/** As `rebuildTable`, for one partition of a table: the others stay as they are. @param partition its value, as text. */
export async function rebuildPartition(warehouse: Warehouse, partition: string, rebuild: Rebuild): Promise<void> {
  const { table, check, signal } = rebuild;
  const next = await fillNext(warehouse, rebuild);
  await check?.(next);
  signal?.throwIfAborted();
  await warehouse.eachShard(async (shard) => {
    const [rows] = await shard.rows<{ n: string }>(`select count() as n from ${next}`);
    // A partition cannot be replaced by none: a node without rows just has no such partition.
    const change =
      rows?.n === '0' ? 'drop partition {partition:String}' : `replace partition {partition:String} from ${next}`;
    await shard.run(`alter table ${table.name} ${change}`, { partition });
  });
  await warehouse.eachShard((shard) => shard.run(`truncate table ${next}`));
}

/** Fills `<table>__next` and gives its name. */
async function fillNext(
  warehouse: Warehouse,
  { table, select, params, scope, settings, signal }: Rebuild,
): Promise<string> {
  const next = `${table.name}__next`;
  const options = { settings: { ...settings }, signal };
  await emptyWorkingTable(warehouse, table, next);
  const insert = `insert into ${next} (${await columnsOf(warehouse, table.name)}) ${select}`;
  if (scope === 'shard') await warehouse.eachShard((shard) => shard.run(insert, params, options));
  else await warehouse.run(insert, params, options);
  return next;
}

/** A table of the shape of another, with nothing in it. */
export async function emptyWorkingTable(warehouse: Warehouse, table: TableFile, name: string): Promise<void> {
  await warehouse.createTables([asWorkingTable(table, name)]);
  await warehouse.eachShard((shard) => shard.run(`truncate table ${name}`));
}

const COLUMNS =
  'select name from system.columns where database = currentDatabase() and table = {table:String} order by position';

/** The columns of a table as it stands, for statements that name them. */
export async function columnsOf(warehouse: Warehouse, table: string): Promise<string> {
  const rows = await warehouse.rows<{ name: string }>(COLUMNS, { table });
  return rows.map((row) => row.name).join(', ');
}
