import type { Warehouse } from './clickhouse.ts';
import type { SqlParams } from './clickhouse-node.ts';
import type { TableFile } from './clickhouse-tables.ts';
import { columnsOf, emptyWorkingTable } from './rebuild.ts';

/** Names of tables, and of the tables to read in their place. */
export type InPlaceOf = Readonly<Record<string, string>>;

/** The same statement over other tables of the same shape: every `from` and `join` of a name reads the table that stands for it. */
export function readingFrom(sql: string, tables: InPlaceOf): string {
  return sql.replace(/\b(from|join)(\s+)([a-z_]\w*)\b/gi, (whole, word: string, gap: string, name: string) => {
    const other = tables[name];
    return other === undefined ? whole : `${word}${gap}${other}`;
  });
}

export type Part = {
  readonly table: TableFile;
  /** The working table to fill. */
  readonly into: string;
  /** A plain select whose columns, by name, are the table's. */
  readonly select: string;
  readonly params?: SqlParams;
  readonly settings?: Readonly<Record<string, string | number | boolean>>;
  readonly signal?: AbortSignal | undefined;
};

/** Fills a working table of the shape of `table` with some of its rows, made anew. For one node. */
export async function fillPart(warehouse: Warehouse, part: Part): Promise<void> {
  const { table, into, select, params, settings = {}, signal } = part;
  await emptyWorkingTable(warehouse, table, into);
  await warehouse.run(`insert into ${into} (${await columnsOf(warehouse, into)}) ${select}`, params, {
    settings,
    signal,
  });
}

export type Some = {
  readonly table: TableFile;
  /** The working table to fill. */
  readonly into: string;
  /** A condition on the table's columns. */
  readonly where: string;
  /** Columns nobody will ask for: they stay empty. */
  readonly without?: readonly string[];
  readonly params?: SqlParams;
  readonly signal?: AbortSignal | undefined;
};

/** Fills a working table of the shape of `table` with some of its rows as they are. For one node. */
export async function fillSome(warehouse: Warehouse, some: Some): Promise<void> {
  const { table, into, where, without = [], params, signal } = some;
  await emptyWorkingTable(warehouse, table, into);
  const all = (await columnsOf(warehouse, into)).split(', ');
  const columns = all.filter((column) => !without.includes(column)).join(', ');
  await warehouse.run(`insert into ${into} (${columns}) select ${columns} from ${table.name} where ${where}`, params, {
    signal,
  });
}

export type Renewal = {
  readonly table: TableFile;
  /** A condition: the rows that go. */
  readonly gone: string;
  /** The working table with the rows that come. */
  readonly from: string;
  readonly params?: SqlParams;
  readonly signal?: AbortSignal | undefined;
  /** Looks at the table as it will be, under this name, before anybody else sees it; if it throws, the table stays as it was. */
  readonly check?: ((next: string) => Promise<void>) | undefined;
};

/**
 * Changes some rows of a table at once: beside it a table is made that shares its files, the rows that go are marked there, those that
 * come are added, and the two are swapped. Readers see the old rows or the new ones, never a part. For one node.
 */
export async function renewTable(warehouse: Warehouse, renewal: Renewal): Promise<void> {
  const { table, signal } = renewal;
  const next = await renewedBeside(warehouse, 'tuple()', renewal);
  signal?.throwIfAborted();
  await warehouse.run(`exchange tables ${table.name} and ${next}`);
  await warehouse.run(`truncate table ${next}`);
}

/** As `renewTable`, for one partition of a table: the others stay as they are. @param partition its value, as text. */
export async function renewPartition(warehouse: Warehouse, partition: string, renewal: Renewal): Promise<void> {
  const { table, signal } = renewal;
  const next = await renewedBeside(warehouse, '{partition:String}', {
    ...renewal,
    params: { ...renewal.params, partition },
  });
  signal?.throwIfAborted();
  const [left] = await warehouse.rows<{ n: string }>(`select count() as n from ${next}`);
  // A partition cannot be replaced by none.
  const change =
    left?.n === '0' ? 'drop partition {partition:String}' : `replace partition {partition:String} from ${next}`;
  await warehouse.run(`alter table ${table.name} ${change}`, { partition });
  await warehouse.run(`truncate table ${next}`);
}

/** Makes `<table>__next` from the files of the table and gives its name. */
async function renewedBeside(warehouse: Warehouse, partition: string, renewal: Renewal): Promise<string> {
  const { table, gone, from, params, signal, check } = renewal;
  const next = `${table.name}__next`;
  await emptyWorkingTable(warehouse, table, next);
  await warehouse.run(`alter table ${next} attach partition ${partition} from ${table.name}`, params, { signal });
  await warehouse.run(`delete from ${next} where ${gone}`, params, {
    signal,
    settings: { lightweight_deletes_sync: 2 },
  });
  const columns = await columnsOf(warehouse, from);
  await warehouse.run(`insert into ${next} (${columns}) select ${columns} from ${from}`, {}, { signal });
  await check?.(next);
  return next;
}
