import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { startCluster, type TestCluster } from '../../test/cluster.ts';
import { type TestStores, testStores } from '../../test/stores.ts';
import { parseTable, type TableFile, type Warehouse } from './clickhouse.ts';

const table = (body: string, tail: string, header = ''): TableFile =>
  parseTable(`-- Shard id\n${header}\ncreate table if not exists t (\n${body}\n) engine = ${tail}`, 't.sql');

const ROWS = [
  { id: '1', day: '2026-01-01', kind: 'a', minor: '100', note: '双十一' },
  { id: '2', day: '2026-02-01', kind: 'b', minor: '-5', note: '' },
];
const BODY = "id UInt64, day Date, kind Enum8('a' = 1, 'b' = 2), minor Int64 codec(ZSTD(3)), note String";
const TAIL = 'MergeTree partition by toYYYYMM(day) order by (id, day) settings fsync_after_insert = 1';
const FORMER = table(BODY, TAIL);

const GROWN = table(
  `first_one UInt8 default 7,
   id UInt64,
   doubled Int64 default minor * 2,
   day Date,
   kind Enum8('a' = 1, 'b' = 2, 'c' = 3),
   minor Nullable(Int64),
   note LowCardinality(String) default 'none' codec(LZ4),
   last_one Array(String),
   index by_note note type bloom_filter(0.01) granularity 1`,
  `${TAIL}, max_bytes_to_merge_at_max_space_in_pool = 1000000`,
);

/** The definition without name and comment: equal texts are equal tables. */
async function definition(warehouse: Warehouse, name: string): Promise<string> {
  const sql =
    'select create_table_query as q from system.tables where database = currentDatabase() and name = {name:String}';
  const [found] = await warehouse.rows<{ q: string }>(sql, { name });
  return (found?.q ?? '')
    .replace(/^CREATE TABLE \S+ /, '')
    .replace(/ COMMENT '[^']*'$/, '')
    .replace(', index_granularity = 8192', '');
}

async function make(warehouse: Warehouse, file: TableFile, rows: readonly object[] = ROWS): Promise<void> {
  expect(await warehouse.createTables([file])).toEqual([{ table: 't', how: 'created' }]);
  await warehouse.insert('t', rows, { format: 'JSONEachRow' });
}

describe('on one node', () => {
  let stores: TestStores;
  let warehouse: Warehouse;
  beforeAll(async () => {
    stores = await testStores('create');
    warehouse = stores.warehouse;
  });
  afterEach(async () => {
    for (const name of ['t', 'fresh', 't__copied', 't__declared'])
      await warehouse.run(`drop table if exists ${name} sync`);
  });
  afterAll(() => stores.close());

  test('columns are added in their place with their default, rows stay, and it is as if made today', async () => {
    await make(warehouse, FORMER);
    expect(await warehouse.createTables([GROWN])).toEqual([{ table: 't', how: 'grown' }]);
    expect(await warehouse.rows('select * from t order by id')).toEqual([
      { ...ROWS[0], first_one: 7, doubled: '200', last_one: [] },
      { ...ROWS[1], first_one: 7, doubled: '-10', last_one: [] },
    ]);
    await warehouse.run(GROWN.ddl.replace('exists t', 'exists fresh'));
    expect(await definition(warehouse, 't')).toBe(await definition(warehouse, 'fresh'));
    expect(await warehouse.createTables([GROWN])).toEqual([]);
  });

  test('a table made before declarations were remembered is compared too', async () => {
    await warehouse.run(FORMER.ddl);
    expect(await warehouse.createTables([FORMER])).toEqual([]);
    expect(await warehouse.createTables([GROWN])).toEqual([{ table: 't', how: 'grown' }]);
  });

  test('a column that is declared no longer stays, at the end, unless columns may go', async () => {
    const less = (header = '') => table('id UInt64, day Date, minor Int64 codec(ZSTD(3)), more UInt8', TAIL, header);
    await make(warehouse, FORMER);
    await warehouse.createTables([less()]);
    expect(Object.keys((await warehouse.rows<object>('select * from t limit 1'))[0] ?? {})).toEqual([
      'id',
      'day',
      'minor',
      'more',
      'kind',
      'note',
    ]);
    expect(await warehouse.rows('select note from t order by id')).toEqual([{ note: '双十一' }, { note: '' }]);
    await warehouse.createTables([less('-- Keeps    rows')]);
    // The declaration is the same; only what must be kept is not. So it is looked at again when the declaration changes.
    await warehouse.createTables([table('id UInt64, day Date, minor Int64', TAIL, '-- Keeps    rows')]);
    expect(await warehouse.rows('select * from t order by id')).toEqual(
      ROWS.map(({ id, day, minor }) => ({ id, day, minor })),
    );
  });

  test('another key: the rows are copied, a surplus column with them', async () => {
    await make(warehouse, FORMER);
    const rekeyed = table(
      "id UInt64, kind String default 'z', day Date32, extra UInt8 default 9",
      'MergeTree order by (day, id)',
    );
    await expect(warehouse.createTables([rekeyed])).rejects.toMatchObject({
      params: { here: "kind Enum8('a' = 1, 'b' = 2)", wanted: 'kind String' },
    });
    const copied = table('id UInt64, day Date32, extra UInt8 default 9', 'MergeTree order by (day, id)');
    await warehouse.run('create table t__copied (left_by_a_crash UInt8) engine = MergeTree order by tuple()');
    expect(await warehouse.createTables([copied])).toEqual([{ table: 't', how: 'copied' }]);
    expect(await warehouse.rows('select * from t order by id')).toEqual(ROWS.map((row) => ({ ...row, extra: 9 })));
    expect(
      await warehouse.rows("select name from system.tables where database = currentDatabase() and name like 't%'"),
    ).toEqual([{ name: 't' }]);
  });

  test('another granularity: the rows are copied, for it is fixed when a table is made', async () => {
    await make(warehouse, FORMER);
    const finer = table(BODY, `${TAIL}, index_granularity = 1024`);
    expect(await warehouse.createTables([finer])).toEqual([{ table: 't', how: 'copied' }]);
    expect(await warehouse.rows('select * from t order by id')).toEqual(ROWS);
    expect(await definition(warehouse, 't')).toContain('index_granularity = 1024');
    expect(await warehouse.createTables([finer])).toEqual([]);
  });

  test('what could lose data is refused with both sides named, and nothing is touched', async () => {
    await make(warehouse, FORMER);
    const before = await definition(warehouse, 't');
    const cases: readonly [TableFile, string, string][] = [
      [table(BODY.replace('minor Int64', 'minor UInt32'), TAIL), 'minor Int64', 'minor UInt32'],
      [table(BODY, TAIL.replace('MergeTree', 'ReplacingMergeTree')), 'engine MergeTree', 'engine ReplacingMergeTree'],
    ];
    for (const [wanted, here, there] of cases)
      await expect(warehouse.createTables([wanted])).rejects.toMatchObject({
        code: 'schema.incompatible',
        params: { table: 't', here, wanted: there },
      });
    expect(await definition(warehouse, 't')).toBe(before);
    expect(await warehouse.rows('select * from t order by id')).toEqual(ROWS);
  });

  test('… unless the table is empty, or every build makes it anew', async () => {
    const narrow = 'id UInt32';
    await warehouse.run(FORMER.ddl);
    expect(await warehouse.createTables([table(narrow, 'MergeTree order by id')])).toEqual([
      { table: 't', how: 'emptied' },
    ]);
    await warehouse.run('drop table t sync');
    await make(warehouse, FORMER);
    expect(await warehouse.createTables([table(narrow, 'MergeTree order by id', '-- Keeps    nothing')])).toEqual([
      { table: 't', how: 'emptied' },
    ]);
    expect(await warehouse.rows('select * from t')).toEqual([]);
  });
});

describe('on a cluster', () => {
  let cluster: TestCluster;
  let warehouse: Warehouse;
  beforeAll(async () => {
    cluster = await startCluster(2);
    warehouse = cluster.warehouse;
  });
  afterAll(() => cluster.close());

  const many = [...Array(50).keys()].map((id) => ({ id, day: '2026-01-01', kind: 'a', minor: id, note: 'x' }));

  test('every node grows, and the whole base is seen with the new columns', async () => {
    await make(warehouse, FORMER, many);
    expect(await warehouse.createTables([GROWN])).toEqual([{ table: 't', how: 'grown' }]);
    await warehouse.insert('t', [{ id: 50, day: '2026-01-01', kind: 'c', minor: null, doubled: 1 }], {
      format: 'JSONEachRow',
    });
    expect(await warehouse.rows("select count() as n, sum(doubled) as d, countIf(kind = 'c') as c from t")).toEqual([
      { n: '51', d: String(49 * 50 + 1), c: '1' },
    ]);
    const perNode = await warehouse.eachShard((shard) => shard.rows<{ n: string }>('select count() as n from t'));
    expect(perNode.every(([row]) => Number(row?.n) > 0)).toBe(true);
    expect(await warehouse.createTables([GROWN])).toEqual([]);
  });

  test('rows that would have to move to other nodes are refused, or made anew', async () => {
    const spread = (header: string) => parseTable(`-- Shard doubled\n${header}\n${GROWN.ddl}`, 't.sql');
    await expect(warehouse.createTables([spread('')])).rejects.toMatchObject({
      code: 'schema.incompatible',
      params: { table: 't', here: 'cityHash64(id)', wanted: 'cityHash64(doubled)' },
    });
    await warehouse.createTables([spread('-- Keeps    nothing')]);
    expect(await warehouse.rows('select count() as n from t')).toEqual([{ n: '0' }]);
    await warehouse.insert('t', many, { format: 'JSONEachRow' });
    const wrong = await warehouse.eachShard((shard) =>
      shard.rows<{ n: string }>('select countIf(cityHash64(doubled) % 2 != {index:UInt8}) as n from t', {
        index: shard.index,
      }),
    );
    expect(wrong.map(([row]) => row?.n)).toEqual(['0', '0']);
  });
});
