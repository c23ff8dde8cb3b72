import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type EngineExit,
  type EngineProcess,
  engineDied,
  freePort,
  isAlive,
  pause,
  startEngineProcess,
} from './engine-process.ts';
import {
  embeddedBinaries,
  majorVersion,
  type PostgresBinaries,
  type RunAs,
  runAsOrdinaryUser,
} from './postgres-binaries.ts';

export type PostgresEngineOptions = {
  /** The engine's own folder; created when missing. The database files live in `cluster` in it. */
  readonly directory: string;
  /** Left out: a free port. */
  readonly port?: number;
  /** Left out: the programs npm installed. */
  readonly binaries?: PostgresBinaries;
};

/** A running embedded PostgreSQL. */
export type PostgresEngine = {
  /** With user and password, database `postgres`. Not to be logged. */
  readonly url: string;
  readonly pid: number;
  readonly directory: string;
  readonly exited: Promise<EngineExit>;
  output(): string;
  /** Fast shutdown: open transactions are rolled back, everything acknowledged is on disk. */
  stop(): Promise<EngineExit>;
  kill(): Promise<EngineExit>;
};

const USER = 'patron';
const START_LIMIT_MS = 120_000;
const SHUTDOWN_ORDERS: readonly { afterMs: number; signal: NodeJS.Signals }[] = [
  { afterMs: 2_000, signal: 'SIGINT' },
  { afterMs: 12_000, signal: 'SIGQUIT' },
  { afterMs: 20_000, signal: 'SIGKILL' },
];

/**
 * Starts PostgreSQL on the loopback with a password and fsync on, creating its files at the first start, and waits until it answers.
 * It ends with this process. A server left by a killed process is waited for, then shut down; a lock file of a dead one is removed.
 * @throws Failure `engine.unavailable` where the platform has no programs for it, `engine.died` when it does not start.
 */
export async function startPostgresEngine(options: PostgresEngineOptions): Promise<PostgresEngine> {
  const binaries = options.binaries ?? (await embeddedBinaries());
  const runAs = runAsOrdinaryUser();
  const folder = path.resolve(options.directory);
  const cluster = path.join(folder, 'cluster');
  mkdirSync(folder, { recursive: true });
  if (!existsSync(path.join(cluster, 'PG_VERSION'))) createCluster(folder, cluster, binaries, runAs);
  const password = readFileSync(path.join(folder, 'password'), 'utf8').trim();

  await freeLockFile(cluster);
  for (let attempt = 0; ; attempt++) {
    const port = options.port ?? (await freePort());
    const child = launch(binaries, runAs, cluster, port);
    if (await becomesReady(child)) {
      const url = `postgres://${USER}:${password}@127.0.0.1:${port}/postgres`;
      const kill = async () => {
        const exit = await child.kill();
        await freeLockFile(cluster, [{ afterMs: 0, signal: 'SIGQUIT' }]);
        return exit;
      };
      return {
        url,
        pid: child.pid,
        directory: folder,
        exited: child.exited,
        output: child.output,
        stop: () => child.stop(30_000),
        kill,
      };
    }
    const output = child.output();
    if (
      attempt >= 5 ||
      !/Address already in use|could not bind|lock file .* already exists|still in use/i.test(output)
    ) {
      throw engineDied('postgres', child.ended(), output);
    }
    await freeLockFile(cluster);
    await pause(300);
  }
}

/** Makes the files of an empty server aside and moves them into place at the end: an interrupted first start leaves nothing half made. */
function createCluster(folder: string, cluster: string, binaries: PostgresBinaries, runAs: RunAs): void {
  const fresh = `${cluster}.new`;
  for (const half of [fresh, cluster]) rmSync(half, { recursive: true, force: true });
  mkdirSync(fresh, { mode: 0o700 });
  const passwordFile = path.join(folder, 'password');
  writeFileSync(passwordFile, `${randomBytes(24).toString('hex')}\n`, { mode: 0o600 });
  if (runAs.uid >= 0) for (const file of [fresh, passwordFile]) chownSync(file, runAs.uid, runAs.gid);
  const locale = ['--locale=C'];
  if (majorVersion(binaries.postgres, runAs) >= 17)
    locale.push('--locale-provider=builtin', '--builtin-locale=C.UTF-8');
  const identity = ['-U', USER, '-A', 'scram-sha-256', `--pwfile=${passwordFile}`];
  const [command = '', ...args] = [...runAs.prefix, binaries.initdb, '-D', fresh, ...identity, '-E', 'UTF8', ...locale];
  const owner = runAs.uid >= 0 ? { uid: runAs.uid, gid: runAs.gid } : {};
  const made = spawnSync(command, args, { ...owner, encoding: 'utf8', cwd: '/' });
  if (made.status !== 0) {
    const exit = { code: made.status, signal: made.signal };
    throw engineDied('postgres', exit, made.stderr || (made.error?.message ?? ''));
  }
  renameSync(fresh, cluster);
}

function launch(binaries: PostgresBinaries, runAs: RunAs, cluster: string, port: number): EngineProcess {
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=60',
    'timezone=UTC',
    // The log of a small store need not grow to a gigabyte.
    'max_wal_size=256MB',
    'log_timezone=UTC',
    'recovery_init_sync_method=syncfs',
  ].flatMap((setting) => ['-c', setting]);
  const command = [...runAs.prefix, binaries.postgres, '-D', cluster, '-p', String(port), ...settings];
  const holder = fileURLToPath(new URL('./postgres-child.mjs', import.meta.url));
  return startEngineProcess(
    process.execPath,
    [holder, String(runAs.uid), String(runAs.gid), ...command],
    path.dirname(cluster),
  );
}

async function becomesReady(child: EngineProcess): Promise<boolean> {
  const startedAt = performance.now();
  while (child.ended() === undefined && performance.now() - startedAt < START_LIMIT_MS) {
    if (/ready to accept connections/.test(child.output())) return true;
    await pause(10);
  }
  if (child.ended() === undefined) await child.kill();
  return false;
}

/**
 * Makes `postmaster.pid` true. The caller owns the data directory, so a server that still runs on it was left by a killed process: it
 * gets a moment to end by itself, then the order to shut down (fast, then at once, then by force). A lock file whose process is gone, or
 * is some other program that got its number, is removed.
 * @param orders what to send, and after how many milliseconds
 */
async function freeLockFile(cluster: string, orders = SHUTDOWN_ORDERS): Promise<void> {
  const startedAt = performance.now();
  let next = 0;
  for (;;) {
    const pid = lockFilePid(cluster);
    if (pid === undefined) return;
    if (!isAlive(pid) || !runsOn(pid, cluster)) {
      rmSync(path.join(cluster, 'postmaster.pid'), { force: true });
      return;
    }
    const order = orders[next];
    if (order !== undefined && performance.now() - startedAt >= order.afterMs) {
      process.kill(pid, order.signal);
      next++;
    }
    await pause(50);
  }
}

function lockFilePid(cluster: string): number | undefined {
  try {
    return Number.parseInt(readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8'), 10) || undefined;
  } catch {
    return undefined;
  }
}

/** Whether that process is a PostgreSQL server on this very folder (its working directory is the folder). Without /proc: assume it is. */
function runsOn(pid: number, cluster: string): boolean {
  if (!existsSync('/proc/self')) return true;
  try {
    return path.resolve(readlinkSync(`/proc/${pid}/cwd`)) === path.resolve(cluster);
  } catch {
    return false;
  }
}
