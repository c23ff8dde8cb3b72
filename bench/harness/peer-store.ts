/** A store that is asked in turn with Patron: DuckDB in a Python of this machine, or a PostgreSQL of this machine. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { openRecords } from '../../src/platform/postgres.ts';
import { startPostgresEngine } from '../../src/platform/postgres-engine.ts';
import type { Peer } from './peer-python.ts';

export type PeerStore = {
  readonly name: string;
  /** Runs statements one after another; the rows of each, as lists of values. */
  ask(statements: readonly string[]): Promise<unknown[][][]>;
  close(): Promise<void>;
};

const DUCKDB = fileURLToPath(new URL('../peers/duckdb_ask.py', import.meta.url));

/** A database file of DuckDB, asked with two threads. */
export function openDuckDb({ command, env, found }: Peer, file: string): PeerStore {
  const child = spawn(command, [DUCKDB, file], { env, stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    name: found,
    ask: async (statements) => {
      child.stdin.write(`${JSON.stringify(statements)}\n`);
      const { value, done } = await lines.next();
      if (done === true) throw new Error(`DuckDB ended at: ${statements.join('; ')}`);
      return JSON.parse(value) as unknown[][][];
    },
    close: async () => {
      child.stdin.end();
      await ended;
    },
  };
}

const DEBIAN = '/usr/lib/postgresql';
/** A machine for itself, and two processes at one statement: the leader and a worker. */
const POSTGRES_SETTINGS = {
  shared_buffers: '4GB',
  effective_cache_size: '12GB',
  work_mem: '256MB',
  maintenance_work_mem: '1GB',
  max_wal_size: '8GB',
  random_page_cost: '1.1',
  max_parallel_workers_per_gather: '1',
  jit: 'off',
};

/** The newest PostgreSQL of the machine's own packages; undefined where it has none. */
export function findPostgres(): { initdb: string; postgres: string; found: string } | undefined {
  const version = existsSync(DEBIAN) ? readdirSync(DEBIAN).toSorted((a, b) => Number(b) - Number(a))[0] : undefined;
  if (version === undefined) return undefined;
  const [initdb, postgres] = ['initdb', 'postgres'].map((name) => path.join(DEBIAN, version, 'bin', name));
  if (initdb === undefined || postgres === undefined || !existsSync(postgres)) return undefined;
  const said = spawnSync(postgres, ['--version'], { encoding: 'utf8' }).stdout.trim();
  return { initdb, postgres, found: said };
}

/** A fresh server of its own, set up for this machine. */
export async function openPostgres(
  binaries: NonNullable<ReturnType<typeof findPostgres>>,
  directory: string,
): Promise<PeerStore> {
  const first = await startPostgresEngine({ directory, binaries });
  const setting = openRecords(first.url, 1);
  for (const [name, value] of Object.entries(POSTGRES_SETTINGS))
    await setting.query(`alter system set ${name} = '${value}'`);
  await setting.close();
  await first.stop();
  const engine = await startPostgresEngine({ directory, binaries });
  const records = openRecords(engine.url, 1);
  return {
    name: binaries.found,
    ask: async (statements) => {
      const all: unknown[][][] = [];
      for (const statement of statements)
        all.push((await records.pool.query({ text: statement, rowMode: 'array' })).rows as unknown[][]);
      return all;
    },
    close: async () => {
      await records.close();
      await engine.stop();
    },
  };
}
