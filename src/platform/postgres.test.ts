import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestStores, testStores } from '../../test/stores.ts';
import { openRecords, type Records } from './postgres.ts';
import { startPostgresEngine } from './postgres-engine.ts';

const own = new URL('./migrations/', import.meta.url);
let stores: TestStores;
let records: Records;
let folder: string;

beforeAll(async () => {
  stores = await testStores('postgres');
  records = stores.records;
  folder = mkdtempSync(path.join(tmpdir(), 'patron-migrations-'));
});
afterAll(async () => {
  await stores.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What must hold on every supported version of PostgreSQL. */
async function behaves(store: Records): Promise<void> {
  await store.migrate(own);
  await store.migrate(own);
  const [row] = await store.query(
    "select 9007199254740993::int8 as big, date '2024-02-29' as day, 1.10::numeric as price, $1::jsonb as j",
    ['{"客户":1}'],
  );
  expect(row).toEqual({ big: '9007199254740993', day: '2024-02-29', price: '1.10', j: { 客户: 1 } });
  expect(await store.query("select current_setting('fsync') as fsync, current_setting('timezone') as zone")).toEqual([
    { fsync: 'on', zone: 'UTC' },
  ]);
}

test('the embedded server: types, migrations, fsync', () => behaves(records));

test('a transaction is all or nothing', async () => {
  await records.query('create table t_points (customer text primary key, points int)');
  const failing = records.transaction(async (session) => {
    await session.query('insert into t_points values ($1, $2)', ['a', 1]);
    await session.query('insert into t_points values ($1, $2)', ['a', 2]);
  });
  await expect(failing).rejects.toThrow(/duplicate key/);
  expect(await records.query('select 1 from t_points')).toEqual([]);
  await records.transaction((session) => session.query('insert into t_points values ($1, $2)', ['a', 1]));
  expect(await records.query('select points from t_points')).toEqual([{ points: 1 }]);
});

describe('migrations', () => {
  const room = () => pathToFileURL(`${path.join(folder, 'room', 'migrations')}/`);
  const write = (name: string, sql: string) => {
    mkdirSync(path.join(folder, 'room', 'migrations'), { recursive: true });
    writeFileSync(path.join(folder, 'room', 'migrations', name), sql);
  };

  test('run once each, in order, also when two processes start at once', async () => {
    write('0001_first.sql', 'create table t_one (a int);');
    write('0002_second.sql', 'alter table t_one add b int;');
    await Promise.all([records.migrate(room()), records.migrate(room())]);
    await records.query('insert into t_one (a, b) values (1, 2)');
    const names = await records.query<{ name: string }>(
      "select name from schema_migrations where name like 'room/%' order by name",
    );
    expect(names.map(({ name }) => name)).toEqual(['room/0001_first.sql', 'room/0002_second.sql']);
  });

  test('a bad file leaves nothing behind', async () => {
    write('0003_bad.sql', 'create table t_two (a int); insert into nowhere values (1);');
    await expect(records.migrate(room())).rejects.toThrow(/nowhere/);
    expect(await records.query("select to_regclass('t_two') as t")).toEqual([{ t: null }]);
    write('0003_bad.sql', 'create table t_two (a int);');
    await records.migrate(room());
  });

  test('a changed old file is refused', async () => {
    write('0001_first.sql', 'create table t_one (a bigint);');
    await expect(records.migrate(room())).rejects.toMatchObject({
      code: 'migration.changed',
      params: { file: 'room/0001_first.sql' },
    });
  });
});

test('nobody there: store.unavailable', async () => {
  const nobody = openRecords('postgres://x:y@127.0.0.1:9/z');
  await expect(nobody.query('select 1')).rejects.toMatchObject({
    code: 'store.unavailable',
    params: { store: 'postgres' },
  });
  await expect(nobody.transaction((session) => session.query('select 1'))).rejects.toMatchObject({
    code: 'store.unavailable',
  });
  await nobody.close();
});

describe('the oldest supported server, PostgreSQL 15', () => {
  const bin = '/usr/lib/postgresql/15/bin';
  const binaries = { initdb: `${bin}/initdb`, postgres: `${bin}/postgres` };
  if (!existsSync(binaries.postgres)) console.warn(`skipped: no PostgreSQL 15 in ${bin}`);

  test.skipIf(!existsSync(binaries.postgres))('behaves alike', async () => {
    const engine = await startPostgresEngine({ directory: path.join(folder, 'pg15'), binaries });
    const old = openRecords(engine.url);
    const [version] = await old.query<{ server_version: string }>('show server_version');
    expect(version?.server_version).toMatch(/^15\./);
    await behaves(old);
    await old.close();
    await engine.stop();
  });
});
