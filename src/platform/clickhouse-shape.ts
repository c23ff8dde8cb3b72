import type { ClickHouseNode } from './clickhouse-node.ts';

/** One column as the engine knows it. Texts are the engine's own spelling, so that two tables of one engine can be compared. */
export type ColumnShape = {
  readonly name: string;
  readonly type: string;
  /** `DEFAULT`, `MATERIALIZED`, `ALIAS`, or empty. */
  readonly defaultKind: string;
  readonly defaultExpression: string;
  /** `CODEC(ZSTD(3))`, or empty. */
  readonly codec: string;
  /** Part of the sorting or partition key: its type cannot be altered. */
  readonly isKey: boolean;
};

/** What a table is made of, apart from its rows. */
export type TableShape = {
  readonly engine: string;
  readonly partitionBy: string;
  readonly orderBy: string;
  readonly primaryKey: string;
  readonly sampleBy: string;
  /** Rows of a granule; fixed when a table is made. */
  readonly granularity: string;
  readonly columns: readonly ColumnShape[];
  /** Definition by name, as it stands behind `add index`. */
  readonly indices: ReadonlyMap<string, string>;
  /** Definition by name, as it stands behind `add projection`. */
  readonly projections: ReadonlyMap<string, string>;
  readonly settings: ReadonlyMap<string, string>;
};

const TABLES = `select name, engine, engine_full, partition_key, sorting_key, primary_key, sampling_key
from system.tables where database = currentDatabase() and name in {tables:Array(String)}`;
const COLUMNS = `select table, name, type, default_kind as defaultKind, default_expression as defaultExpression, compression_codec as codec,
  toBool(is_in_partition_key or is_in_sorting_key) as isKey
from system.columns where database = currentDatabase() and table in {tables:Array(String)} order by table, position`;
const INDICES = `select table, name, concat(name, ' ', expr, ' type ', type_full, ' granularity ', toString(granularity)) as definition
from system.data_skipping_indices where database = currentDatabase() and table in {tables:Array(String)} order by name`;
const PROJECTIONS = `select table, name, concat(name, ' (', query, ')') as definition
from system.projections where database = currentDatabase() and table in {tables:Array(String)} order by name`;

type OfTable = { table: string };
type Named = OfTable & { name: string; definition: string };

/** Reads what these tables of this node's database are made of. One that does not exist is left out. */
export async function readShapes(
  node: Pick<ClickHouseNode, 'rows'>,
  tables: readonly string[],
): Promise<Map<string, TableShape>> {
  const [found, columns, indices, projections] = await Promise.all([
    node.rows<Record<string, string>>(TABLES, { tables }),
    node.rows<ColumnShape & OfTable>(COLUMNS, { tables }),
    node.rows<Named>(INDICES, { tables }),
    node.rows<Named>(PROJECTIONS, { tables }),
  ]);
  const ofOne = (name: string, row: Record<string, string>): TableShape => ({
    // Whether an operator's server replicates a table is the operator's choice, not a difference.
    engine: (row['engine'] ?? '').replace(/^(Replicated|Shared)/, ''),
    partitionBy: row['partition_key'] ?? '',
    orderBy: row['sorting_key'] ?? '',
    primaryKey: row['primary_key'] ?? '',
    sampleBy: row['sampling_key'] ?? '',
    granularity: / index_granularity = (\d+)/.exec(row['engine_full'] ?? '')?.[1] ?? '',
    columns: columns.filter(({ table }) => table === name),
    indices: definitions(indices, name),
    projections: definitions(projections, name),
    settings: settingsOf(row['engine_full'] ?? ''),
  });
  return new Map(found.map((row) => [row['name'] ?? '', ofOne(row['name'] ?? '', row)]));
}

function definitions(rows: readonly Named[], name: string): Map<string, string> {
  return new Map(rows.filter(({ table }) => table === name).map((row) => [row.name, row.definition]));
}

/** `… SETTINGS a = 1, b = 2` → a map, without the granularity: no `alter` changes it. */
function settingsOf(engineFull: string): Map<string, string> {
  const text = / SETTINGS (.*)$/.exec(engineFull)?.[1] ?? '';
  const pairs = text.split(', ').map((pair) => pair.split(' = ') as [string, string]);
  return new Map(pairs.filter(([name, value]) => value !== undefined && name !== 'index_granularity'));
}
