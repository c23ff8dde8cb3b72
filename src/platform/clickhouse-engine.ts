import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Failure } from '#contract/failure';
import { ENGINE_USER, serverXml, usersXml } from './clickhouse-engine-config.ts';
import {
  type EngineExit,
  type EngineProcess,
  engineDied,
  freePort,
  isAlive,
  pause,
  startEngineProcess,
  startTicks,
} from './engine-process.ts';
import type { Log } from './log.ts';

export type ClickHouseEngineOptions = {
  /** The engine's own folder; created when missing. Data in `db`, backups in `backups`. */
  readonly directory: string;
  readonly memoryBytes: number;
  /** Left out: a free port. */
  readonly httpPort?: number;
  /** The port of the native protocol, which only the nodes of a cluster need among themselves. Left out: not opened. */
  readonly tcpPort?: number;
  /** Left out: a new random one at every start. */
  readonly password?: string;
  readonly remoteServersXml?: string;
  readonly macrosXml?: string;
  /** Where a start that had to be repeated is noted. */
  readonly log?: Log;
};

/** A running embedded ClickHouse. */
export type ClickHouseEngine = {
  readonly url: string;
  readonly username: string;
  readonly password: string;
  readonly pid: number;
  readonly directory: string;
  readonly backupsFolder: string;
  readonly exited: Promise<EngineExit>;
  /** The tail of what it printed, for the log. */
  output(): string;
  /** In order: running queries end, tables are closed. Takes up to 5 s while somebody keeps a connection open. */
  stop(): Promise<EngineExit>;
  kill(): Promise<EngineExit>;
};

const START_LIMIT_MS = 90_000;
/** How long a start waits for an engine of a dead process to let go of the folder, before it ends that engine itself. */
const PATIENCE_MS = 8_000;
/** Starts that may end without a known reason before one gives up. */
const MOST_UNEXPLAINED = 2;

/**
 * Starts ClickHouse on the loopback, reachable with a password only, and waits until it answers. The engine ends with this process,
 * whatever ends this process. An engine left by a killed process is waited for, then ended.
 * @throws Failure `engine.unavailable` where the platform has no library for it, `engine.died` when it does not start.
 */
export async function startClickHouseEngine(options: ClickHouseEngineOptions): Promise<ClickHouseEngine> {
  const library = libraryPath();
  const folder = path.resolve(options.directory);
  const backupsFolder = path.join(folder, 'backups');
  const confFolder = path.join(folder, 'conf');
  for (const each of [folder, backupsFolder]) mkdirSync(each, { recursive: true });
  mkdirSync(confFolder, { recursive: true, mode: 0o700 });
  const password = options.password ?? randomBytes(24).toString('hex');
  const usersFile = path.join(confFolder, 'users.xml');
  const configFile = path.join(confFolder, 'config.xml');
  writeFileSync(
    usersFile,
    usersXml({ password, memoryBytes: options.memoryBytes, bootQueries: options.tcpPort === undefined ? 2 : 3 }),
    { mode: 0o600 },
  );
  writeFileSync(configFile, serverXml({ ...options, usersFile, backupsFolder }), { mode: 0o600 });

  const startedAt = performance.now();
  for (let unexplained = 0; ; ) {
    const httpPort = options.httpPort ?? (await freePort());
    const child = launch(library, folder, configFile, httpPort, options.tcpPort);
    const url = `http://127.0.0.1:${httpPort}`;
    if (await answers(child, url, password, startedAt)) {
      await assertPasswordNeeded(child, url);
      rememberProcess(folder, child.pid);
      const stop = () => child.stop(15_000);
      return {
        url,
        username: ENGINE_USER,
        password,
        pid: child.pid,
        directory: folder,
        backupsFolder,
        exited: child.exited,
        output: child.output,
        stop,
        kill: child.kill,
      };
    }
    if (await recover(child, folder, startedAt, unexplained < MOST_UNEXPLAINED)) continue;
    unexplained++;
    options.log?.warn('engine.start-repeated', { engine: 'clickhouse', ...child.ended(), output: child.output() });
  }
}

function launch(
  library: string,
  folder: string,
  configFile: string,
  httpPort: number,
  tcpPort?: number,
): EngineProcess {
  // Reading the file '-' blocks until the parent's end of the pipe closes: that is what holds the engine up and what ends it.
  const hold = "select count() from file('-', 'LineAsString', 'line String') format Null";
  const args = [
    fileURLToPath(new URL('./clickhouse-child.mjs', import.meta.url)),
    library,
    `--config-file=${configFile}`,
    `--path=${path.join(folder, 'db')}`,
    `--http_port=${httpPort}`,
    ...(tcpPort === undefined ? [] : [`--tcp_port=${tcpPort}`]),
    '--listen_host=127.0.0.1',
    '--query',
    `system start listen http; ${tcpPort === undefined ? '' : 'system start listen tcp; '}${hold}`,
  ];
  return startEngineProcess(process.execPath, args, folder);
}

/**
 * Holds once the last boot query keeps the engine up, so that its listeners are there, and the quota of `default` is used up. The quota is
 * counted after the query is listed and planned: to look at the list alone is to leave a gap in which anybody gets in, and in which
 * `assertPasswordNeeded` would use up the query that holds the engine.
 */
const UP = `select count() from system.quotas_usage where quota_name = 'boot' and queries >= max_queries
and (select count() from system.processes where query like '%LineAsString%' and user != currentUser()) > 0`;

/** True once the engine is up; false when it ended first. */
async function answers(child: EngineProcess, url: string, password: string, startedAt: number): Promise<boolean> {
  const headers = { connection: 'close', 'x-clickhouse-user': ENGINE_USER, 'x-clickhouse-key': password };
  while (child.ended() === undefined) {
    if (performance.now() - startedAt > START_LIMIT_MS) {
      await child.kill();
      return false;
    }
    const signal = AbortSignal.timeout(2_000);
    const up = await fetch(url, { method: 'POST', body: UP, headers, signal })
      .then((answer) => answer.text())
      .catch(() => '');
    // Somebody else may have taken the port in between: only an answer while our child lives counts.
    if (up.trim() === '1' && child.ended() === undefined) return true;
    await pause(25);
  }
  return false;
}

/**
 * Decides what to do about an engine that did not start. A taken port or a folder still held: try again. An end nobody can explain: try
 * again while `mayRepeat`, for a crash while opening what a killed engine left is gone at the next start more often than not; else give up.
 * @returns whether the reason is known.
 */
async function recover(child: EngineProcess, folder: string, startedAt: number, mayRepeat: boolean): Promise<boolean> {
  const output = child.output();
  const waited = performance.now() - startedAt;
  if (waited < START_LIMIT_MS) {
    if (/Address already in use/i.test(output)) return true;
    if (/Cannot lock file|Another server instance/i.test(output)) {
      if (waited > PATIENCE_MS) endLeftover(folder);
      await pause(250);
      return true;
    }
    if (mayRepeat) {
      await pause(500);
      return false;
    }
  }
  throw engineDied('clickhouse', child.ended(), output);
}

/** Proves that nobody gets in without the password. `select 1` is exempt from quotas, so the probe is a query that counts. */
async function assertPasswordNeeded(child: EngineProcess, url: string): Promise<void> {
  const body = "select count() from file('/dev/null', 'LineAsString', 'line String')";
  const answer = await fetch(url, { method: 'POST', body, headers: { connection: 'close' } });
  if (!answer.ok && (await answer.text()).includes('QUOTA_EXCEEDED')) return;
  await child.kill();
  throw engineDied('clickhouse', undefined, 'error: the engine answered without a password');
}

function rememberProcess(folder: string, pid: number): void {
  writeFileSync(path.join(folder, 'engine.json'), JSON.stringify({ pid, startTicks: startTicks(pid) }));
}

/** Ends the engine that a former, killed process started on this folder, if it still runs and is that very process. */
function endLeftover(folder: string): void {
  try {
    const left = JSON.parse(readFileSync(path.join(folder, 'engine.json'), 'utf8')) as {
      pid: number;
      startTicks?: string;
    };
    if (left.startTicks !== undefined && isAlive(left.pid) && startTicks(left.pid) === left.startTicks)
      process.kill(left.pid, 'SIGKILL');
  } catch {
    // No note, or already gone: there is nothing to end.
  }
}

/** Where npm put the engine's library for this platform: it is an optional dependency of `chdb`, resolved from there. */
function libraryPath(): string {
  const builds: Record<string, string> = {
    'linux-x64': 'linux-x64-gnu',
    'linux-arm64': 'linux-arm64-gnu',
    'darwin-x64': 'darwin-x64',
    'darwin-arm64': 'darwin-arm64',
  };
  const build = builds[`${process.platform}-${process.arch}`];
  const here = createRequire(import.meta.url);
  try {
    const manifest = createRequire(here.resolve('chdb')).resolve(`@chdb/lib-${build}/package.json`);
    return path.join(path.dirname(manifest), 'libchdb.so');
  } catch (cause) {
    throw new Failure('engine.unavailable', { engine: 'clickhouse', setting: 'PATRON_CLICKHOUSE_URL' }, { cause });
  }
}
