import path from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import type { BackedUpFile, BackedUpTable } from './backup-manifest.ts';
import { compression, openFile, writeStream } from './files.ts';
import { num } from './num.ts';
import type { RecordsSession } from './postgres.ts';

const BATCH = 2_000;
/** The list of what has been migrated belongs to the database a backup is restored into, not to the backup. */
const NOT_BACKED_UP = 'schema_migrations';

export type BackedUpSequence = { readonly name: string; readonly value: string };

/** The tables of the database, every table after those it refers to. */
export async function tablesInOrder(session: RecordsSession): Promise<string[]> {
  const tables = await session.query<{ name: string }>(
    "select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> $1 order by 1",
    [NOT_BACKED_UP],
  );
  const references = await session.query<{ from: string; to: string }>(
    `select f.relname as from, t.relname as to from pg_constraint c
     join pg_class f on f.oid = c.conrelid join pg_class t on t.oid = c.confrelid where c.contype = 'f' and f.oid <> t.oid`,
  );
  const left = new Set(tables.map(({ name }) => name));
  const ordered: string[] = [];
  while (left.size > 0) {
    const free = [...left].filter((name) => !references.some((each) => each.from === name && left.has(each.to)));
    // Tables that refer to each other in a circle come in the order of their names.
    const next = free.length > 0 ? free : [...left];
    for (const name of next) {
      ordered.push(name);
      left.delete(name);
    }
  }
  return ordered;
}

/** Exports one table as JSON lines. The session is one snapshot, so that all tables belong together. */
export async function backUpRecords(
  folder: string,
  session: RecordsSession,
  table: string,
  signal?: AbortSignal,
): Promise<{ table: BackedUpTable; file: BackedUpFile }> {
  const relative = `records/${table}.jsonl.gz`;
  let rows = 0;
  async function* lines() {
    await session.query(
      `declare backup_rows no scroll cursor for select row_to_json(t)::text as line from ${named(table)} t`,
    );
    for (;;) {
      signal?.throwIfAborted();
      const batch = await session.query<{ line: string }>(`fetch ${BATCH} from backup_rows`);
      if (batch.length === 0) break;
      rows += batch.length;
      yield Buffer.from(batch.map(({ line }) => `${line}\n`).join(''));
    }
    await session.query('close backup_rows');
  }
  const written = await writeStream(path.join(folder, relative), lines(), compression());
  const columns = await writableColumns(session, table);
  return {
    table: { name: table, columns, rows, shrinks: false, files: [relative] },
    file: { path: relative, ...written },
  };
}

/** Brings the rows of a table back, exactly: PostgreSQL itself reads the JSON it wrote. */
export async function restoreRecords(folder: string, session: RecordsSession, table: BackedUpTable): Promise<void> {
  const columns = table.columns.map(named).join(', ');
  const sql = `insert into ${named(table.name)} (${columns}) overriding system value
    select ${columns} from json_populate_recordset(null::${named(table.name)}, $1::json)`;
  for (const file of table.files) {
    let batch: string[] = [];
    for await (const line of createInterface({
      input: openFile(path.join(folder, file)).pipe(createGunzip()),
      crlfDelay: Number.POSITIVE_INFINITY,
    })) {
      batch.push(line);
      if (batch.length === BATCH) {
        await session.query(sql, [`[${batch.join(',')}]`]);
        batch = [];
      }
    }
    if (batch.length > 0) await session.query(sql, [`[${batch.join(',')}]`]);
  }
}

/** Where every sequence stands; those that have not given a number yet are left out. */
export function backUpSequences(session: RecordsSession): Promise<BackedUpSequence[]> {
  return session.query<BackedUpSequence>(
    "select sequencename as name, last_value::text as value from pg_sequences where schemaname = 'public' and last_value is not null order by 1",
  );
}

export async function restoreSequences(session: RecordsSession, sequences: readonly BackedUpSequence[]): Promise<void> {
  for (const { name, value } of sequences)
    await session.query('select setval($1::regclass, $2::bigint)', [named(name), value]);
}

/** How many rows a table holds. */
export async function countRecords(session: RecordsSession, table: string): Promise<number> {
  const [count] = await session.query<{ n: string }>(`select count(*) as n from ${named(table)}`);
  return num(count?.n ?? 0);
}

async function writableColumns(session: RecordsSession, table: string): Promise<string[]> {
  const columns = await session.query<{ name: string }>(
    `select column_name as name from information_schema.columns
     where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER' order by ordinal_position`,
    [table],
  );
  return columns.map(({ name }) => name);
}

/** A name in double quotes: libraries that keep their tables here write mixed case. */
function named(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
