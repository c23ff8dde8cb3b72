import { Failure } from '#contract/failure';
import { ensureTables, marked, markOf, marksOf, type TableChange } from './clickhouse-create.ts';
import { type ClickHouseNode, quoted } from './clickhouse-node.ts';
import type { TableFile } from './clickhouse-tables.ts';

type Node = Pick<ClickHouseNode, 'rows' | 'run'>;

/** The nodes of a cluster: each one's own part, and each one's sight of the whole base. */
export type ClusterNodes = {
  readonly shards: readonly Node[];
  readonly views: readonly Node[];
  readonly cluster: string;
  readonly shardDatabase: string;
};

/**
 * `ensureTables` on every node, and over it the tables through which the whole base is seen. Those hold no rows, so they are simply made
 * anew when the declaration changes.
 * @throws Failure `schema.incompatible` also where rows would have to move to other nodes.
 */
export async function ensureOnCluster(nodes: ClusterNodes, files: readonly TableFile[]): Promise<TableChange[]> {
  const seen = await Promise.all(nodes.views.map(marksOf));
  const changes: TableChange[] = [];
  for (const file of files) {
    if (seen[0]?.has(file.name)) await assertPlacement(nodes, file);
    const perShard = await Promise.all(nodes.shards.map((shard) => ensureTables(shard, [file])));
    const change = perShard.flat()[0];
    if (change !== undefined) changes.push(change);
    await Promise.all(nodes.views.map((view, index) => ensureSight(nodes, view, file, seen[index]?.get(file.name))));
  }
  return changes;
}

async function ensureSight(nodes: ClusterNodes, view: Node, file: TableFile, mark?: string): Promise<void> {
  if (file.placement.kind === 'view') {
    await ensureTables(view, [file]);
    return;
  }
  const engine = engineOver(nodes, file);
  const wanted = markOf(file, engine);
  if (mark === wanted) return;
  const local = `${quoted(nodes.shardDatabase)}.${quoted(file.name)}`;
  const verb = mark === undefined ? 'create table if not exists' : 'create or replace table';
  await view.run(marked(`${verb} ${quoted(file.name)} as ${local} engine = ${engine}`, wanted));
}

function engineOver({ cluster, shardDatabase }: ClusterNodes, { name, placement }: TableFile): string {
  // A Merge table over the one local table: unlike a view it takes `final`.
  if (placement.kind !== 'by') return `Merge('${shardDatabase}', '^${name}$')`;
  return `Distributed('${cluster}', '${shardDatabase}', '${name}', ${shardingKey(placement.expression)})`;
}

const shardingKey = (expression: string) => `cityHash64(${expression})`;

/** Where a table is spread by another value than before, its rows lie on the wrong nodes: they are made anew, or that is refused. */
async function assertPlacement({ shards, views }: ClusterNodes, file: TableFile): Promise<void> {
  const sql = 'select engine_full from system.tables where database = currentDatabase() and name = {table:String}';
  const [found] = (await views[0]?.rows<{ engine_full: string }>(sql, { table: file.name })) ?? [];
  const here = /(cityHash64\(.*\))\)$/.exec(found?.engine_full ?? '')?.[1] ?? 'copy';
  const wanted = file.placement.kind === 'by' ? shardingKey(file.placement.expression) : 'copy';
  if (file.placement.kind === 'view' || spaceless(here) === spaceless(wanted)) return;
  const name = quoted(file.name);
  if (file.keeps !== 'nothing') {
    const filled = await Promise.all(shards.map((shard) => shard.rows(`select 1 from ${name} limit 1`)));
    if (filled.some((rows) => rows.length > 0))
      throw new Failure('schema.incompatible', { table: file.name, here, wanted });
  }
  await Promise.all(shards.map((shard) => shard.run(`truncate table ${name}`)));
}

const spaceless = (text: string) => text.replace(/\s/g, '');
