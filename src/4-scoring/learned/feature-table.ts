import type { z } from 'zod';
import type { LearnedFeature } from '#contract/learned';
import type { Shard, SqlParams, Warehouse } from '#platform/clickhouse';
import { readSql } from '#platform/read-sql';
import type { FeatureColumn } from '#stats/models/feature-bins';
import { rowBlocks } from '../run/binary-rows.ts';

type Feature = z.infer<typeof LearnedFeature>;
/** Features in words, and under which name their known words travel. */
const WORDS = { source: 'source', channel: 'channel', category: 'category', province: 'province', gender: 'gender' };
type Word = keyof typeof WORDS;
export type Levels = Readonly<Record<Word, readonly string[]>>;

/** What is known of customers on a day, in the order of the statement's columns after the customer and what came later. */
export type FeatureSet = { readonly sql: string; readonly features: readonly (Feature | 'firstDayMinor')[] };

const sql = (name: string): string => readSql(new URL(`./${name}.sql`, import.meta.url));
const LEVELS = sql('levels');

export const FIRST_DAY: FeatureSet = {
  sql: sql('first-day'),
  features: [
    'source',
    'channel',
    'category',
    'province',
    'gender',
    'basket',
    'ordersThatDay',
    'lines',
    'discountShare',
    'shippingShare',
    'weekday',
    'registeredDays',
    'ageYears',
    'referred',
  ],
};

export const HISTORY: FeatureSet = {
  sql: sql('history'),
  features: [
    'source',
    'lastChannel',
    'lastCategory',
    'lastProvince',
    'occasions',
    'silentDays',
    'knownDays',
    'meanGap',
    'silenceRatio',
    'gapSpread',
    'lastGap',
    'revenue',
    'perOccasion',
    'lastBasket',
    'revenue90',
    'occasions90',
    'revenue365',
    'discountShare',
    'lastDiscountShare',
    'refundedShare',
    'lastRefunded',
    'categories',
    'firstDayMinor',
  ],
};

const CODED: Partial<Record<Feature | 'firstDayMinor', Word>> = {
  source: 'source',
  channel: 'channel',
  category: 'category',
  province: 'province',
  gender: 'gender',
  lastChannel: 'channel',
  lastCategory: 'category',
  lastProvince: 'province',
};

/** Customers with what was known of them and the revenue that came later. */
export type FeatureTable = {
  readonly rows: number;
  readonly laterMinor: Float64Array;
  /** Every feature as it was read, in the order of the set. */
  readonly read: readonly Float64Array[];
  /** Those that forecasts are learned from. */
  readonly columns: readonly FeatureColumn[];
  /** As read: each row begins with the customer's number, little-endian. */
  readonly bytes: Buffer;
  readonly width: number;
};

/** The most frequent words of each feature in words, among the customers of a run. */
export async function readLevels(warehouse: Warehouse, runId: number): Promise<Levels> {
  const found = await warehouse.rows<{ feature: Word; level: string }>(LEVELS, { run: runId });
  const of = (word: Word): string[] => found.filter(({ feature }) => feature === word).map(({ level }) => level);
  return {
    source: of('source'),
    channel: of('channel'),
    category: of('category'),
    province: of('province'),
    gender: of('gender'),
  };
}

/** The names of the features that forecasts are learned from. */
export const learnedFrom = ({ features }: FeatureSet): Feature[] =>
  features.filter((feature) => feature !== 'firstDayMinor');

/** All rows of a statement in one table, by customer whatever the number of nodes; bounded by the `every` of the parameters. */
export async function readTable(
  warehouse: Warehouse,
  set: FeatureSet,
  levels: Levels,
  params: SqlParams,
): Promise<FeatureTable> {
  const width = widthOf(set);
  const perNode = await warehouse.eachShard(async (shard) => {
    const parts: Buffer[] = [];
    const source = shard.stream(set.sql, { ...levels, ...params });
    for await (const { bytes } of rowBlocks(source, width, ROWS_A_BLOCK)) parts.push(bytes);
    return Buffer.concat(parts);
  });
  const bytes = perNode.length === 1 ? perNode[0] : byCustomer(Buffer.concat(perNode), width);
  return tableOf(bytes ?? Buffer.alloc(0), set, levels);
}

const widthOf = ({ features }: FeatureSet): number => 16 + 8 * features.length;

function byCustomer(bytes: Buffer, width: number): Buffer {
  const ids = Array.from({ length: bytes.length / width }, (_, row) => bytes.readBigUInt64LE(row * width));
  const order = [...ids.keys()].sort((a, b) => ((ids[a] ?? 0n) < (ids[b] ?? 0n) ? -1 : 1));
  return Buffer.concat(order.map((row) => bytes.subarray(row * width, (row + 1) * width)));
}

const ROWS_A_BLOCK = 4_096;

/** A node's rows of a statement, a table at a time: memory does not grow with their number. */
export async function* streamTables(
  shard: Shard,
  set: FeatureSet,
  levels: Levels,
  params: SqlParams,
  signal?: AbortSignal,
): AsyncGenerator<FeatureTable> {
  const source = shard.stream(set.sql, { ...levels, ...params }, { signal });
  for await (const { bytes } of rowBlocks(source, widthOf(set), ROWS_A_BLOCK)) yield tableOf(bytes, set, levels);
}

function tableOf(bytes: Buffer, set: FeatureSet, levels: Levels): FeatureTable {
  const width = widthOf(set);
  const rows = bytes.length / width;
  const column = (at: number): Float64Array =>
    Float64Array.from({ length: rows }, (_, row) => bytes.readDoubleLE(row * width + 8 + 8 * at));
  const read = set.features.map((_, at) => column(at + 1));
  const columns = set.features.flatMap((feature, at) => {
    if (feature === 'firstDayMinor') return [];
    const values = read[at] ?? new Float64Array(0);
    const word = CODED[feature];
    return [word === undefined ? numbers(values) : codes(values, levels[word].length)];
  });
  return { rows, laterMinor: column(0), read, columns, bytes, width };
}

const numbers = (values: Float64Array): FeatureColumn => ({ kind: 'number', values });

/** A word that is not among the known ones has the code after the last. */
function codes(values: Float64Array, levels: number): FeatureColumn {
  const coded = Uint16Array.from(values, (value) => (Number.isNaN(value) ? levels : value));
  return { kind: 'category', codes: coded, levels: Math.max(1, levels) };
}

/** Some rows of a table by their numbers. */
export function pick(columns: readonly FeatureColumn[], rows: Uint32Array): FeatureColumn[] {
  return columns.map((column) =>
    column.kind === 'number'
      ? { kind: 'number', values: Float64Array.from(rows, (row) => column.values[row] ?? Number.NaN) }
      : {
          kind: 'category',
          levels: column.levels,
          codes: Uint16Array.from(rows, (row) => column.codes[row] ?? column.levels),
        },
  );
}
