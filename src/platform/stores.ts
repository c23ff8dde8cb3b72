import path from 'node:path';
import type { Failure } from '#contract/failure';
import { openWarehouse, type Warehouse } from './clickhouse.ts';
import { type ClickHouseEngine, startClickHouseEngine } from './clickhouse-engine.ts';
import type { Config } from './config.ts';
import { type DiskRoom, diskRoom, lackOfRoom, START_BYTES } from './disk-room.ts';
import { type KeptEngine, keepEngine, type RunningEngine } from './engine-keeper.ts';
import type { EngineName } from './engine-process.ts';
import type { Log } from './log.ts';
import { openRecords, type Records } from './postgres.ts';
import { type PostgresEngine, startPostgresEngine } from './postgres-engine.ts';
import { secretOf } from './secret.ts';

/** The engines that this process started itself, as they run now; undefined where a server's address was given. */
export type Engines = {
  readonly clickhouse: ClickHouseEngine | undefined;
  readonly postgres: PostgresEngine | undefined;
};

export type Stores = {
  readonly warehouse: Warehouse;
  readonly records: Records;
  readonly engines: Engines;
  readonly room: DiskRoom;
  /** Why a store does not answer, where that is known: an embedded engine that waits for room, or is being started again. */
  trouble(): Failure | undefined;
  /** Closes the connections, then ends the engines in order. */
  close(): Promise<void>;
};

export type StoresOptions = {
  readonly log: Log;
  /** Called once when an engine ends again and again: the process should say so and exit, for nothing works without it. */
  readonly onEngineDied?: (died: Failure<'engine.died'>) => void;
};

/**
 * Opens both stores: connects to the servers whose addresses are configured and starts an embedded engine for each that is not.
 * The caller holds the lock of the data directory. Where one store fails to open, the other is closed again.
 * @throws Failure `engine.unavailable`, `engine.died`, `store.unavailable`, `disk.full` where an engine has no room to start
 */
export async function openStores(config: Config, options: StoresOptions): Promise<Stores> {
  const opened = await Promise.allSettled([openClickHouse(config, options), openPostgres(config, options)] as const);
  const [clickhouse, postgres] = opened;
  if (clickhouse.status === 'rejected' || postgres.status === 'rejected') {
    for (const one of opened) if (one.status === 'fulfilled') await one.value.close();
    throw clickhouse.status === 'rejected' ? clickhouse.reason : (postgres as PromiseRejectedResult).reason;
  }
  const { warehouse, engine: facts } = clickhouse.value;
  const { records, engine: kept } = postgres.value;
  return {
    warehouse,
    records,
    engines: {
      get clickhouse() {
        return facts?.current;
      },
      get postgres() {
        return kept?.current;
      },
    },
    room: diskRoom(config, warehouse),
    trouble: () => facts?.trouble ?? kept?.trouble,
    close: async () => {
      await Promise.all([clickhouse.value.close(), postgres.value.close()]);
    },
  };
}

/** An embedded engine in its own folder of the data directory. */
async function ownEngine<Engine extends RunningEngine>(
  config: Config,
  { log, onEngineDied }: StoresOptions,
  name: EngineName,
  start: (directory: string, before?: Engine) => Promise<Engine>,
): Promise<KeptEngine<Engine>> {
  const lack = await lackOfRoom(config.dataDirectory, START_BYTES);
  if (lack !== undefined) throw lack;
  const directory = path.join(config.dataDirectory, name);
  return keepEngine((before?: Engine) => start(directory, before), {
    name,
    folder: config.dataDirectory,
    log,
    onLost: (died) => onEngineDied?.(died),
  });
}

async function openClickHouse(config: Config, options: StoresOptions) {
  const { nodes, cluster, database } = config.clickhouse;
  if (nodes.length > 0) {
    const warehouse = await openWarehouse({ nodes, cluster, database });
    return { warehouse, engine: undefined, close: () => warehouse.close() };
  }
  const engine = await ownEngine<ClickHouseEngine>(config, options, 'clickhouse', (directory, before) =>
    startClickHouseEngine({
      directory,
      memoryBytes: config.engineMemoryBytes,
      log: options.log,
      ...(before && { httpPort: Number(new URL(before.url).port), password: before.password }),
    }),
  );
  const { url, username, password } = engine.current;
  try {
    const address = { url, username, password: secretOf(password) };
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

async function openPostgres(config: Config, options: StoresOptions) {
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
  const engine = await ownEngine<PostgresEngine>(config, options, 'postgres', (directory, before) =>
    startPostgresEngine({ directory, ...(before && { port: Number(new URL(before.url).port) }) }),
  );
  try {
    const records = openRecords(await ownDatabase(engine.current.url));
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
