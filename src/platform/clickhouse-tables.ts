import { basename } from 'node:path';
import { readSql } from './read-sql.ts';

/**
 * How a table lies on a cluster: `by` an expression (all rows with the same value on the same node), as a full `copy` on every node, or
 * as a `view`, which stores nothing and exists wherever the tables under it do.
 */
export type Placement =
  | { readonly kind: 'by'; readonly expression: string }
  | { readonly kind: 'copy' }
  | { readonly kind: 'view' };

/**
 * What must outlive a change of the declaration. `nothing`: every build makes the table anew, so it may be emptied. `rows`: they are kept,
 * but a column that is declared no longer may go. `everything` (facts and records of people's work): neither row nor column ever goes.
 */
export type TableKeeps = 'nothing' | 'rows' | 'everything';

/** One `tables/*.sql` file: the table's bare name, its `create … if not exists`, how it lies on a cluster, and what of it must be kept. */
export type TableFile = {
  readonly name: string;
  readonly ddl: string;
  readonly placement: Placement;
  readonly keeps: TableKeeps;
};

/**
 * Reads a table's file. Its header has the line `-- Shard    customer_id` (any expression over its columns) or `-- Shard    copy`;
 * a `create view` needs none. A line `-- Keeps    nothing` or `-- Keeps    rows` says that less than everything must outlive a change of
 * the declaration. The statement names the table without a database.
 * @throws SyntaxError for a file that lacks one of these: a fault in the program, not in the data.
 */
export function readTableFile(url: URL): TableFile {
  return parseTable(readSql(url), basename(url.pathname));
}

/** `readTableFile` for a text already read; `file` is for the error only. */
export function parseTable(text: string, file: string): TableFile {
  const statement = text
    .replace(/^\s*--.*$/gm, '')
    .trim()
    .replace(/;$/, '');
  const created = /^create\s+(table|view)\s+if\s+not\s+exists\s+([a-z_]\w*)\b(?!\s*\.)/i.exec(statement);
  const name = created?.[2];
  if (name === undefined) throw new SyntaxError(`${file}: "create table if not exists <bare name>" expected`);
  if (created?.[1]?.toLowerCase() === 'view')
    return { name, ddl: statement, placement: { kind: 'view' }, keeps: 'nothing' };
  const shard = /^--\s*Shard\s+(\S.*?)\s*$/im.exec(text)?.[1];
  if (shard === undefined) throw new SyntaxError(`${file}: header line "-- Shard" expected`);
  const placement: Placement = shard.toLowerCase() === 'copy' ? { kind: 'copy' } : { kind: 'by', expression: shard };
  const keeps = /^--\s*Keeps\s+(nothing|rows)\b/im.exec(text)?.[1]?.toLowerCase() as TableKeeps | undefined;
  return { name, ddl: statement, placement, keeps: keeps ?? 'everything' };
}

/** The same table under another name: working tables beside it have its shape, and nothing in them is kept. */
export function asWorkingTable(file: TableFile, name: string): TableFile {
  return { ...file, name, ddl: renamed(file, name), keeps: 'nothing' };
}

/** The statement with another name in it. */
export function renamed({ ddl }: Pick<TableFile, 'ddl'>, name: string): string {
  return ddl.replace(/(?<=\bexists\s+)\w+/i, name);
}
