import { createHash } from 'node:crypto';
import { Failure } from '#contract/failure';
import { type Growth, growthOf } from './clickhouse-growth.ts';
import { type ClickHouseNode, quoted } from './clickhouse-node.ts';
import { readShapes } from './clickhouse-shape.ts';
import { asWorkingTable, renamed, type TableFile } from './clickhouse-tables.ts';

/**
 * What became of a table whose declaration is not the one it was made with: `created` anew, `grown` in place, its rows `copied` under other
 * keys, or `emptied` because every build makes it anew.
 */
export type TableChange = {
  readonly table: string;
  readonly how: 'created' | 'grown' | 'copied' | 'emptied';
};

type Node = Pick<ClickHouseNode, 'rows' | 'run'>;

/** A change of a type or a setting is finished when the statement is. */
const AT_ONCE = { alter_sync: 2, mutations_sync: 2 } as const;

/**
 * Creates what is missing on one node and brings what an earlier version made to today's declaration. A table remembers in its comment
 * which declaration it was made from, so an unchanged one costs nothing; a crash in between is made good by the next call.
 * @throws Failure `schema.incompatible` where rows would be lost; that table is left as it was.
 */
export async function ensureTables(node: Node, files: readonly TableFile[]): Promise<TableChange[]> {
  const marks = await marksOf(node);
  const stored = files.filter(({ placement }) => placement.kind !== 'view');
  const former = stored.filter((file) => marks.has(file.name) && marks.get(file.name) !== markOf(file));
  for (const file of stored) if (marks.has(copyName(file))) await drop(node, copyName(file));
  const growths = await compared(node, former);
  const changes: TableChange[] = [];
  for (const file of files) {
    const growth = growths.get(file.name);
    if (file.placement.kind === 'view') {
      await node.run(file.ddl.replace(/^create\s+view\s+if\s+not\s+exists/i, 'create or replace view'));
    } else if (!marks.has(file.name)) {
      await node.run(marked(file.ddl, markOf(file)));
      changes.push({ table: file.name, how: 'created' });
    } else if (growth !== undefined) {
      const how = await grow(node, file, growth);
      if (how !== undefined) changes.push({ table: file.name, how });
    }
  }
  return changes;
}

async function grow(node: Node, file: TableFile, growth: Growth): Promise<TableChange['how'] | undefined> {
  const name = quoted(file.name);
  if (growth.kind === 'alter') {
    for (const statement of growth.statements)
      await node.run(`alter table ${name} ${statement}`, {}, { settings: AT_ONCE });
    await node.run(`alter table ${name} modify comment '${markOf(file)}'`);
    return growth.statements.length > 0 ? 'grown' : undefined;
  }
  if (file.keeps === 'nothing' || (await isEmpty(node, file.name))) {
    await drop(node, file.name);
    await node.run(marked(file.ddl, markOf(file)));
    return 'emptied';
  }
  if (growth.kind === 'impossible')
    throw new Failure('schema.incompatible', { table: file.name, here: growth.here, wanted: growth.wanted });
  await copyRows(node, file, growth.columns, growth.added);
  return 'copied';
}

/** Compares tables with empty ones made from their declarations: the engine itself says what a declaration means. */
async function compared(node: Node, files: readonly TableFile[]): Promise<Map<string, Growth>> {
  if (files.length === 0) return new Map();
  const probeName = (name: string) => `${name}__declared`;
  try {
    for (const file of files) {
      await drop(node, probeName(file.name));
      await node.run(asWorkingTable(file, probeName(file.name)).ddl);
    }
    const shapes = await readShapes(
      node,
      files.flatMap(({ name }) => [name, probeName(name)]),
    );
    const growths = files.map(({ name, keeps }) => {
      const [here, wanted] = [shapes.get(name), shapes.get(probeName(name))];
      if (here === undefined || wanted === undefined) throw new RangeError(`no table ${name}`);
      return [name, growthOf(here, wanted, keeps)] as const;
    });
    return new Map(growths);
  } finally {
    for (const { name } of files) await drop(node, probeName(name));
  }
}

/** Readers see the old table or the whole new one. Whatever is left under the working name is dropped at the next start. */
async function copyRows(node: Node, file: TableFile, columns: readonly string[], added: readonly string[]) {
  const copy = copyName(file);
  const list = columns.map(quoted).join(', ');
  await node.run(marked(asWorkingTable(file, copy).ddl, markOf(file)));
  if (added.length > 0) await node.run(`alter table ${quoted(copy)} ${added.join(', ')}`);
  await node.run(`insert into ${quoted(copy)} (${list}) select ${list} from ${quoted(file.name)}`);
  await node.run(`exchange tables ${quoted(file.name)} and ${quoted(copy)}`);
  await drop(node, copy);
}

function copyName(file: TableFile): string {
  return `${file.name}__copied`;
}

async function isEmpty(node: Node, table: string): Promise<boolean> {
  return (await node.rows(`select 1 from ${quoted(table)} limit 1`)).length === 0;
}

async function drop(node: Node, table: string): Promise<void> {
  await node.run(`drop table if exists ${quoted(table)} sync`);
}

/** The comment of every table of the node's database, by name. */
export async function marksOf(node: Pick<ClickHouseNode, 'rows'>): Promise<Map<string, string>> {
  const sql = 'select name, comment from system.tables where database = currentDatabase()';
  const rows = await node.rows<{ name: string; comment: string }>(sql);
  return new Map(rows.map(({ name, comment }) => [name, comment]));
}

/** Names a declaration, whatever the table is called: a table and its working copy change places when it is rebuilt. */
export function markOf(file: TableFile, ...more: readonly string[]): string {
  const text = [renamed(file, ''), ...more].join('\n');
  return `patron ${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;
}

/** A `create table` that leaves the mark behind. */
export function marked(ddl: string, mark: string): string {
  return `${ddl} comment '${mark}'`;
}
