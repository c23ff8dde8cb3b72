import path from 'node:path';
import type { Failure } from '#contract/failure';
import { openWarehouse, type Warehouse } from './clickhouse.ts';
import { type ClickHouseEngine, startClickHouseEngine } from './clickhouse-engine.ts';
import type { Config } from './config.ts';
import { engineDied } from './engine-process.ts';
import type { Log } from './log.ts';
import { openRecords, type Records } from './postgres.ts';
import { type PostgresEngine, startPostgresEngine } from './postgres-engine.ts';
import { secretOf } from './secret.ts';

/** The engines that this process started itself; undefined where a server's address was given. */
export type Engines = {
  readonly clickhouse: ClickHouseEngine | undefined;
  readonly postgres: PostgresEngine | undefined;
};

export type Stores = {
  readonly warehouse: Warehouse;
  readonly records: Records;
  readonly engines: Engines;
  /** Closes the connections, then ends the engines in order. */
  close(): Promise<void>;
};

export type StoresOptions = {
  readonly log: Log;
  /** Called once when an engine ends by itself: the process should say so and exit, for nothing works without it. */
  readonly onEngineDied?: (died: Failure<'engine.died'>) => void;
};

/**
 * Opens both stores: connects to the servers whose addresses are configured and starts an embedded engine for each that is not.
 * The caller holds the lock of the data directory. Where one store fails to open, the other is closed again.
 * @throws Failure `engine.unavailable`, `engine.died`, `store.unavailable`
 */
export async function openStores(config: Config, options: StoresOptions): Promise<Stores> {
  const opened = await Promise.allSettled([openClickHouse(config, options.log), openPostgres(config)] as const);
  const [clickhouse, postgres] = opened;
  if (clickhouse.status === 'rejected' || postgres.status === 'rejected') {
    for (const one of opened) if (one.status === 'fulfilled') await one.value.close();
    throw clickhouse.status === 'rejected' ? clickhouse.reason : (postgres as PromiseRejectedResult).reason;
  }
  let closing = false;
  const engines = { clickhouse: clickhouse.value.engine, postgres: postgres.value.engine };
  for (const name of ['clickhouse', 'postgres'] as const) {
    const engine = engines[name];
    if (engine === undefined) continue;
    options.log.info('engine.started', { engine: name, pid: engine.pid });
    void engine.exited.then((exit) => {
      if (closing) return;
      options.log.error('engine.died', { engine: name, ...exit, output: engine.output().slice(-2_000) });
      options.onEngineDied?.(engineDied(name, exit, engine.output()));
    });
  }
  return {
    warehouse: clickhouse.value.warehouse,
    records: postgres.value.records,
    engines,
    close: async () => {
      closing = true;
      await Promise.all([clickhouse.value.close(), postgres.value.close()]);
    },
  };
}

async function openClickHouse(config: Config, log: Log) {
  const { nodes, cluster, database } = config.clickhouse;
  if (nodes.length > 0) {
    const warehouse = await openWarehouse({ nodes, cluster, database });
    return { warehouse, engine: undefined, close: () => warehouse.close() };
  }
  const directory = path.join(config.dataDirectory, 'clickhouse');
  const engine = await startClickHouseEngine({ directory, memoryBytes: config.engineMemoryBytes, log });
  const address = { url: engine.url, username: engine.username, password: secretOf(engine.password) };
  try {
    const warehouse = await openWarehouse({ nodes: [address], cluster, database });
    const close = async () => {
      await warehouse.close();
      await engine.stop();
    };
    return { warehouse, engine, close };
  } catch (thrown) {
    await engine.stop();
    throw thrown;
  }
}

async function openPostgres(config: Config) {
  if (config.postgresUrl !== undefined) {
    const records = openRecords(config.postgresUrl.reveal());
    try {
      await records.query('select 1');
    } catch (thrown) {
      await records.close();
      throw thrown;
    }
    return { records, engine: undefined, close: () => records.close() };
  }
  const engine = await startPostgresEngine({ directory: path.join(config.dataDirectory, 'postgres') });
  try {
    const records = openRecords(await ownDatabase(engine.url));
    const close = async () => {
      await records.close();
      await engine.stop();
    };
    return { records, engine, close };
  } catch (thrown) {
    await engine.stop();
    throw thrown;
  }
}

/** Makes the database `patron` where it is missing and gives its address. */
async function ownDatabase(serverUrl: string): Promise<string> {
  const server = openRecords(serverUrl, 1);
  try {
    const found = await server.query("select 1 from pg_database where datname = 'patron'");
    if (found.length === 0) await server.query('create database patron');
  } finally {
    await server.close();
  }
  const url = new URL(serverUrl);
  url.pathname = '/patron';
  return url.href;
}
