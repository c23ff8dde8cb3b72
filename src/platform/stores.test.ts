import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readConfig } from './config.ts';
import { isAlive } from './engine-process.ts';
import { silentLog } from './log.ts';
import { openStores, type Stores } from './stores.ts';

type Pids = { app: number; clickhouse: number; postgresHolder: number; postgres: number };

let folder: string;
let opened: Stores | undefined;
let app: ChildProcess | undefined;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'patron-stores-'));
});
afterEach(async () => {
  app?.kill('SIGKILL');
  await opened?.close();
  opened = undefined;
  rmSync(folder, { recursive: true, force: true });
});

const config = () => readConfig({ PATRON_DATA: folder, PATRON_ENGINE_MEMORY: '1500000000' });
const open = async () => {
  opened = await openStores(config(), { log: silentLog });
  return opened;
};
const postmaster = () =>
  Number.parseInt(readFileSync(path.join(folder, 'postgres', 'cluster', 'postmaster.pid'), 'utf8'), 10);

/** Another process that opens the stores on the folder, writes a row into each, and then does `work` for ever. */
async function startApp(work = ''): Promise<Pids> {
  const here = (file: string) => JSON.stringify(new URL(file, import.meta.url).href);
  const script = `
    import { openStores } from ${here('./stores.ts')};
    import { readConfig } from ${here('./config.ts')};
    import { silentLog } from ${here('./log.ts')};
    const stores = await openStores(readConfig({ PATRON_DATA: ${JSON.stringify(folder)}, PATRON_ENGINE_MEMORY: '1500000000' }), { log: silentLog });
    await stores.warehouse.run('create table if not exists t (a UInt8) engine = MergeTree order by a');
    await stores.records.query('create table if not exists t (a int)');
    await stores.warehouse.insert('t', [{ a: 1 }], { format: 'JSONEachRow' });
    await stores.records.query('insert into t values (1)');
    ${work}
    console.log(JSON.stringify({ clickhouse: stores.engines.clickhouse.pid, postgresHolder: stores.engines.postgres.pid }));
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  app = child;
  const line = await new Promise<string>((resolve) => child.stdout.once('data', (text) => resolve(String(text))));
  return { ...JSON.parse(line), app: child.pid, postgres: postmaster() };
}

async function expectRows(count: number): Promise<void> {
  const { warehouse, records } = await open();
  expect(await warehouse.rows('select count() as n from t')).toEqual([{ n: String(count) }]);
  expect(await records.query('select count(*) as n from t')).toEqual([{ n: String(count) }]);
}

test('an empty folder becomes two stores; a second start finds what the first wrote', async () => {
  const first = await open();
  await first.warehouse.run('create table t (a UInt8) engine = MergeTree order by a');
  await first.warehouse.insert('t', [{ a: 1 }], { format: 'JSONEachRow' });
  await first.records.query('create table t (a int)');
  await first.records.query('insert into t values (1)');
  const pids = [first.engines.clickhouse?.pid ?? 0, first.engines.postgres?.pid ?? 0, postmaster()];
  await first.close();
  expect(pids.filter(isAlive)).toEqual([]);
  await expectRows(1);
});

test('kill -9 of the process ends its engines, and the next start needs no hand', async () => {
  const pids = await startApp();
  process.kill(pids.app, 'SIGKILL');
  await expectRows(1);
  expect([pids.clickhouse, pids.postgresHolder, pids.postgres].filter(isAlive)).toEqual([]);
});

test('… also in the middle of long statements', async () => {
  const pids = await startApp(`
    void stores.warehouse.run('select sleepEachRow(1) from numbers(600) settings max_block_size = 1').catch(() => undefined);
    void stores.records.query('select pg_sleep(600)').catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 300));`);
  process.kill(pids.app, 'SIGKILL');
  const gone = () => [pids.clickhouse, pids.postgresHolder, pids.postgres].filter(isAlive);
  await expect.poll(gone, { timeout: 20_000 }).toEqual([]);
  await expectRows(1);
});

test('… also when every helper is killed with it and PostgreSQL is left alone', async () => {
  const pids = await startApp();
  for (const pid of [pids.postgresHolder, pids.app, pids.clickhouse]) process.kill(pid, 'SIGKILL');
  await expectRows(1);
  expect(isAlive(pids.postgres)).toBe(false);
});

test('a lock file that names an unrelated living process does not stop the start', async () => {
  const pids = await startApp();
  process.kill(pids.app, 'SIGKILL');
  await expect.poll(() => isAlive(pids.postgres), { timeout: 20_000 }).toBe(false);
  const cluster = path.join(folder, 'postgres', 'cluster');
  writeFileSync(
    path.join(cluster, 'postmaster.pid'),
    `${process.pid}\n${cluster}\n1700000000\n5432\n\n127.0.0.1\n0 0\nready\n`,
  );
  await expectRows(1);
});

test('an engine that dies is started again where it was, with all it had', async () => {
  const { warehouse, records, engines } = await open();
  await warehouse.run('create table t (a UInt8) engine = MergeTree order by a');
  await warehouse.insert('t', [{ a: 1 }], { format: 'JSONEachRow' });
  await records.query('create table t (a int)');
  await records.query('insert into t values (1)');
  const pids = [engines.clickhouse?.pid, engines.postgres?.pid];
  await Promise.all([engines.clickhouse?.kill(), engines.postgres?.kill()]);
  const again = () => warehouse.rows('select count() as n from t').catch(() => undefined);
  await expect.poll(again, { timeout: 30_000 }).toEqual([{ n: '1' }]);
  const kept = () => records.query('select count(*) as n from t').catch(() => undefined);
  await expect.poll(kept, { timeout: 30_000 }).toEqual([{ n: '1' }]);
  await expect.poll(() => opened?.trouble(), { timeout: 10_000 }).toBeUndefined();
  expect([engines.clickhouse?.pid, engines.postgres?.pid]).not.toEqual(pids);
});

test('an engine that dies again and again is reported once, with its name and how it ended', async () => {
  const died: unknown[] = [];
  opened = await openStores(config(), { log: silentLog, onEngineDied: ({ params }) => died.push(params) });
  const { warehouse, engines, trouble } = opened;
  const runs = () => trouble() === undefined && isAlive(engines.clickhouse?.pid ?? 0);
  for (let time = 0; time < 4; time++) {
    await expect.poll(runs, { timeout: 30_000 }).toBe(true);
    await engines.clickhouse?.kill();
  }
  await expect.poll(() => died, { timeout: 10_000 }).toEqual([{ engine: 'clickhouse', reason: 'SIGKILL' }]);
  await expect(warehouse.rows('select 1')).rejects.toMatchObject({ code: 'store.unavailable' });
});

test('addresses that nobody answers: store.unavailable, and nothing is left running', async () => {
  const env = { PATRON_DATA: folder, PATRON_CLICKHOUSE_URL: 'http://127.0.0.1:9', PATRON_ENGINE_MEMORY: '1500000000' };
  const opening = openStores(readConfig(env), { log: silentLog });
  await expect(opening).rejects.toMatchObject({ code: 'store.unavailable', params: { store: 'clickhouse' } });
  expect(() => postmaster()).toThrow();
});
