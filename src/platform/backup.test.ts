import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startCluster } from '../../test/cluster.ts';
import { type TestStores, testStores } from '../../test/stores.ts';
import { type BackupPlan, backupTo, restoreFrom } from './backup.ts';
import { parseTable } from './clickhouse.ts';
import { clockAt } from './clock.ts';

const orders = parseTable(
  `-- Shard customer_id
create table if not exists b_orders (
  customer_id UInt64, at DateTime64(3, 'UTC'), amount Decimal(18, 4), city LowCardinality(Nullable(String)), tags Map(String, String),
  ratio Float64, whole UInt64 materialized customer_id * 2
) engine = MergeTree order by customer_id`,
  'b_orders.sql',
);
const settings = parseTable(
  '-- Shard copy\ncreate table if not exists b_settings (name String, value Int64, v UInt32) engine = ReplacingMergeTree(v) order by name',
  'b_settings.sql',
);
const view = parseTable('create view if not exists b_view as select count() as n from b_orders', 'b_view.sql');
const tables = [orders, settings, view];
const schema = `
  create table "Owner" (id uuid primary key default gen_random_uuid(), "fullName" text not null);
  create table b_visits (
    no bigint generated always as identity primary key, owner uuid not null references "Owner", at timestamptz(6), day date, price numeric(30, 12),
    facts jsonb, bytes bytea, words text[], twice numeric generated always as (price * 2) stored
  );`;
const facts = 'select sum(cityHash64(*)) as hash, count() as n from b_orders';
const records = (stores: TestStores) =>
  stores.records.query<{ h: string }>('select md5(string_agg(v::text, chr(10) order by no)) as h from b_visits v');

let source: TestStores;
let target: TestStores;
let folder: string;
const uploads = (name: string) => path.join(folder, name, 'uploads');
const plan = (stores: Pick<TestStores, 'warehouse' | 'records'>, name: string): BackupPlan => ({
  warehouse: stores.warehouse,
  records: stores.records,
  clock: clockAt('2024-05-06T07:08:09Z'),
  tables,
  folders: [{ name: 'uploads', folder: uploads(name) }],
});
const place = (name: string) => path.join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'patron-backup-'));
  [source, target] = await Promise.all([testStores('backup_from'), testStores('backup_to')]);
  for (const { records: store } of [source, target]) {
    await store.migrate(new URL('./migrations/', import.meta.url));
    await store.query(schema);
  }
  await source.warehouse.createTables(tables);
  await source.warehouse.run(
    `insert into b_orders select number % 4000, toDateTime64('2024-01-01 00:00:00.123', 3, 'UTC') + number, number / 7,
     if(number % 3 = 0, null, '上海'), map('k', toString(number)), sqrt(number) from numbers(50000)`,
  );
  await source.warehouse.insert('b_settings', [{ name: '汇率', value: '9007199254740993', v: 1 }], {
    format: 'JSONEachRow',
  });
  await source.records.query(`insert into "Owner" ("fullName") values ('客户三'), ('O''Brien')`);
  await source.records.query(
    `insert into b_visits (owner, at, day, price, facts, bytes, words)
     select o.id, '2024-02-29 23:59:59.123456+08', '2024-02-29', i / 7.0, jsonb_build_object('客户', i, 'big', 12345678901234567890), decode('00ff10', 'hex'), array['a,b', null, '"']
     from "Owner" o, generate_series(1, 2500) i`,
  );
  await source.records.query(
    "insert into jobs (id, kind, params, state, created_at) values (gen_random_uuid(), 'backup', '{}', 'running', now())",
  );
  mkdirSync(uploads('source'), { recursive: true });
  writeFileSync(path.join(uploads('source'), '订单.csv'), 'a,b\n');
});
afterAll(async () => {
  await Promise.all([source.close(), target.close()]);
  rmSync(folder, { recursive: true, force: true });
});

test('a backup holds everything, each file with its checksum', async () => {
  const manifest = await backupTo(place('one'), plan(source, 'source'));
  expect(manifest.createdAt).toBe('2024-05-06T07:08:09.000Z');
  expect(manifest.facts.map(({ name, rows }) => [name, rows])).toEqual([
    ['b_orders', 50_000],
    ['b_settings', 1],
  ]);
  const full = manifest.records.filter(({ rows }) => rows > 0);
  expect(full.map(({ name, rows }) => [name, rows])).toEqual([
    ['Owner', 2],
    ['jobs', 1],
    ['b_visits', 5000],
  ]);
  expect(manifest.files).toHaveLength(manifest.facts.length + manifest.records.length + 1);
  expect(JSON.parse(readFileSync(path.join(place('one'), 'manifest.json'), 'utf8'))).toEqual(manifest);
  await expect(backupTo(place('one'), plan(source, 'source'))).rejects.toMatchObject({
    code: 'backup.target-not-empty',
  });
});

test('a damaged backup is refused before anything is written', async () => {
  await backupTo(place('two'), plan(source, 'source'));
  const file = path.join(place('two'), 'records', 'b_visits.jsonl.gz');
  const bytes = readFileSync(file);
  bytes[bytes.length >> 1]! ^= 1;
  writeFileSync(file, bytes);
  const damaged = { code: 'backup.damaged', params: { file: 'records/b_visits.jsonl.gz' } };
  await expect(restoreFrom(place('two'), 'here', plan(target, 'target'))).rejects.toMatchObject(damaged);
  rmSync(path.join(place('two'), 'facts', 'b_orders.0.rowbinary.gz'));
  await expect(restoreFrom(place('two'), 'here', plan(target, 'target'))).rejects.toMatchObject({
    code: 'backup.damaged',
  });
  appendFileSync(path.join(place('two'), 'manifest.json'), 'x');
  await expect(restoreFrom(place('two'), 'here', plan(target, 'target'))).rejects.toMatchObject({
    params: { file: 'manifest.json' },
  });
  expect(await target.records.query('select 1 from "Owner"')).toEqual([]);
  expect(existsSync(uploads('target'))).toBe(false);
});

test('what is restored equals what was backed up, bit by bit', async () => {
  await restoreFrom(place('one'), 'here', plan(target, 'target'));
  expect(await target.warehouse.rows(facts)).toEqual(await source.warehouse.rows(facts));
  expect(await target.warehouse.rows('select * from b_settings')).toEqual(
    await source.warehouse.rows('select * from b_settings'),
  );
  expect(await records(target)).toEqual(await records(source));
  expect(await target.records.query('select state from jobs')).toEqual([{ state: 'cancelled' }]);
  expect(readFileSync(path.join(uploads('target'), '订单.csv'), 'utf8')).toBe('a,b\n');
  const next = `insert into b_visits (owner) select id from "Owner" limit 1 returning no`;
  expect(await target.records.query(next)).toEqual([{ no: '5001' }]);
  const again = restoreFrom(place('one'), 'here', plan(target, 'target'));
  await expect(again).rejects.toMatchObject({ code: 'backup.target-not-empty', params: { directory: 'here' } });
});

test('a backup of one node fits on a cluster, and back', async () => {
  const cluster = await startCluster(2);
  const third = await testStores('backup_cluster');
  try {
    await third.records.migrate(new URL('./migrations/', import.meta.url));
    await third.records.query(schema);
    const both = { warehouse: cluster.warehouse, records: third.records };
    await restoreFrom(place('one'), 'there', plan(both, 'third'));
    expect(await cluster.warehouse.rows(facts)).toEqual(await source.warehouse.rows(facts));
    const copies = await cluster.warehouse.eachShard((shard) => shard.rows('select name from b_settings'));
    expect(copies).toEqual([[{ name: '汇率' }], [{ name: '汇率' }]]);
    const back = await backupTo(place('back'), plan(both, 'third'));
    expect(back.facts.map(({ rows, files }) => [rows, files.length])).toEqual([
      [50_000, 2],
      [1, 1],
    ]);
  } finally {
    await Promise.all([cluster.close(), third.close()]);
  }
});
