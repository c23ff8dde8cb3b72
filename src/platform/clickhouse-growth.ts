import { quoted } from './clickhouse-node.ts';
import type { ColumnShape, TableShape } from './clickhouse-shape.ts';
import type { TableKeeps } from './clickhouse-tables.ts';
import { widens } from './clickhouse-widening.ts';

/**
 * How a table of an earlier version becomes the one this version declares: by `alter` (each entry one statement's commands), by copying its
 * rows into a new table under other keys, or not without losing something.
 */
export type Growth =
  | { readonly kind: 'alter'; readonly statements: readonly string[] }
  | { readonly kind: 'copy'; readonly columns: readonly string[]; readonly added: readonly string[] }
  | { readonly kind: 'impossible'; readonly here: string; readonly wanted: string };

/**
 * Compares a table with its declaration. Columns are added with their default and in their place; a type is changed where every value has
 * its like in the new one. A column that is declared no longer goes to the end and stays, unless the table's columns may go.
 */
export function growthOf(here: TableShape, wanted: TableShape, keeps: TableKeeps): Growth {
  const before = new Map(here.columns.map((column) => [column.name, column]));
  for (const column of wanted.columns) {
    const old = before.get(column.name);
    if (old !== undefined && !widens(old.type, column.type)) {
      const name = column.name;
      return { kind: 'impossible', here: `${name} ${old.type}`, wanted: `${name} ${column.type}` };
    }
  }
  const declared = new Set(wanted.columns.map(({ name }) => name));
  const surplus = here.columns.filter(({ name }) => !declared.has(name));
  const moved = keysDiffer(here, wanted);
  const keyTypeChanged = wanted.columns.some(
    ({ name, type, isKey }) => isKey && before.has(name) && before.get(name)?.type !== type,
  );
  if (moved === undefined && !keyTypeChanged) return { kind: 'alter', statements: alterations(here, wanted, keeps) };
  // Only the plain engine keeps every row whatever the key; the others merge rows that become alike under a new one.
  if (here.engine !== 'MergeTree' || wanted.engine !== 'MergeTree') return { kind: 'impossible', ...difference(moved) };
  const kept = keeps === 'everything' ? surplus : [];
  const stored = (column: ColumnShape) => column.defaultKind === '' || column.defaultKind === 'DEFAULT';
  const columns = here.columns.filter(
    (column) => stored(column) && (declared.has(column.name) || kept.includes(column)),
  );
  return {
    kind: 'copy',
    columns: columns.map(({ name }) => name),
    added: kept.map((column) => `add column ${specification(column)}`),
  };
}

type Difference = { readonly here: string; readonly wanted: string };

function keysDiffer(here: TableShape, wanted: TableShape): Difference | undefined {
  const parts: readonly (readonly [string, string, string])[] = [
    ['engine', here.engine, wanted.engine],
    ['partition by', here.partitionBy, wanted.partitionBy],
    ['order by', here.orderBy, wanted.orderBy],
    ['primary key', here.primaryKey, wanted.primaryKey],
    ['sample by', here.sampleBy, wanted.sampleBy],
    ['index_granularity', here.granularity, wanted.granularity],
  ];
  const found = parts.find(([, a, b]) => a !== b);
  return found && { here: `${found[0]} ${found[1]}`, wanted: `${found[0]} ${found[2]}` };
}

function difference(moved: Difference | undefined): Difference {
  return moved ?? { here: 'key', wanted: 'key' };
}

function alterations(here: TableShape, wanted: TableShape, keeps: TableKeeps): string[] {
  const newIndices = differing(here.indices, wanted.indices);
  const newProjections = differing(here.projections, wanted.projections);
  return [
    // A column cannot change its type under an index; so what goes, goes first.
    ...differing(wanted.indices, here.indices).map((name) => `drop index ${quoted(name)}`),
    ...differing(wanted.projections, here.projections).map((name) => `drop projection ${quoted(name)}`),
    ...statement(columnCommands(here, wanted, keeps)),
    ...newIndices.map((name) => `add index ${wanted.indices.get(name)}`),
    ...newProjections.map((name) => `add projection ${wanted.projections.get(name)}`),
    ...newIndices.map((name) => `materialize index ${quoted(name)}`),
    ...newProjections.map((name) => `materialize projection ${quoted(name)}`),
    ...settingCommands(here, wanted),
  ];
}

const statement = (commands: readonly string[]) => (commands.length === 0 ? [] : [commands.join(', ')]);

/** Names whose definition in `wanted` is not that in `here`. */
function differing(here: ReadonlyMap<string, string>, wanted: ReadonlyMap<string, string>): string[] {
  return [...wanted].filter(([name, definition]) => here.get(name) !== definition).map(([name]) => name);
}

/** Walks the declared columns in order, keeping in `order` what the table will look like after the commands so far. */
function columnCommands(here: TableShape, wanted: TableShape, keeps: TableKeeps): string[] {
  const commands: string[] = [];
  const before = new Map(here.columns.map((column) => [column.name, column]));
  const declared = new Set(wanted.columns.map(({ name }) => name));
  if (keeps !== 'everything')
    for (const { name } of here.columns) if (!declared.has(name)) commands.push(`drop column ${quoted(name)}`);
  const order = here.columns.map(({ name }) => name).filter((name) => keeps === 'everything' || declared.has(name));
  for (const [at, column] of wanted.columns.entries()) {
    const previous = wanted.columns[at - 1];
    const place = previous === undefined ? 'first' : `after ${quoted(previous.name)}`;
    const old = before.get(column.name);
    const from = order.indexOf(column.name);
    if (old !== undefined) commands.push(...removals(old, column));
    if (old === undefined) commands.push(`add column ${specification(column)} ${place}`);
    else if (from !== at || specification(old) !== specification(column))
      commands.push(`modify column ${specification(column)} ${place}`);
    if (from >= 0) order.splice(from, 1);
    order.splice(at, 0, column.name);
  }
  return commands;
}

/** What `modify column` leaves standing unless it is told. */
function removals(old: ColumnShape, column: ColumnShape): string[] {
  const remove = (what: string) => `modify column ${quoted(column.name)} remove ${what}`;
  return [
    ...(old.defaultKind !== '' && column.defaultKind === '' ? [remove(old.defaultKind)] : []),
    ...(old.codec !== '' && column.codec === '' ? [remove('codec')] : []),
  ];
}

function specification({ name, type, defaultKind, defaultExpression, codec }: ColumnShape): string {
  return [quoted(name), type, defaultKind && `${defaultKind} ${defaultExpression}`, codec].filter(Boolean).join(' ');
}

function settingCommands(here: TableShape, wanted: TableShape): string[] {
  const set = [...wanted.settings].filter(([name, value]) => here.settings.get(name) !== value);
  const reset = [...here.settings.keys()].filter((name) => !wanted.settings.has(name));
  return [
    ...set.map(([name, value]) => `modify setting ${name} = ${value}`),
    ...reset.map((name) => `reset setting ${name}`),
  ];
}
