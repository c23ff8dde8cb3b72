import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import net from 'node:net';
import { Failure } from '#contract/failure';

/** How an engine ended: exit code or signal, whichever applies. */
export type EngineExit = { readonly code: number | null; readonly signal: string | null };

export type EngineName = 'clickhouse' | 'postgres';

/** A child process that lives as long as its stdin stays open, with the tail of what it printed. */
export type EngineProcess = {
  readonly pid: number;
  readonly exited: Promise<EngineExit>;
  /** Undefined while it runs. */
  ended(): EngineExit | undefined;
  /** The last 20 000 characters it printed. */
  output(): string;
  /** Asks it to end by closing its stdin; kills it after `graceMs`. */
  stop(graceMs: number): Promise<EngineExit>;
  /** SIGKILL to it and to its process group. */
  kill(): Promise<EngineExit>;
};

/**
 * Starts a program that ends by itself when its stdin closes, which also happens when this process is killed with -9.
 * It is detached, so that Ctrl-C in a terminal reaches only this process, which then ends the engine in order.
 */
export function startEngineProcess(command: string, args: readonly string[], cwd: string): EngineProcess {
  const child: ChildProcess = spawn(command, args, { stdio: ['pipe', 'pipe', 'pipe'], cwd, detached: true });
  let printed = '';
  let end: EngineExit | undefined;
  const keep = (chunk: Buffer) => {
    printed = (printed + chunk.toString()).slice(-20_000);
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  child.stdin?.on('error', () => undefined);
  const exited = new Promise<EngineExit>((resolve) => {
    const finish = (exit: EngineExit) => {
      end ??= exit;
      resolve(end);
    };
    child.on('error', (error) => {
      printed += error.message;
      finish({ code: 1, signal: null });
    });
    child.on('exit', (code, signal) => finish({ code, signal }));
  });
  const pid = child.pid ?? 0;
  const kill = () => {
    signalGroup(pid, 'SIGKILL');
    return exited;
  };
  const stop = async (graceMs: number) => {
    child.stdin?.end();
    const timer = setTimeout(kill, graceMs);
    const exit = await exited;
    clearTimeout(timer);
    return exit;
  };
  return { pid, exited, ended: () => end, output: () => printed, stop, kill };
}

/** The lines of an engine's output that say why it ended, rather than where in its code. */
const TELLING = /exception|error|fatal|panic|terminate|abort|signal|denied|no space|cannot/i;

/** What an engine that ended by itself is reported with: how it ended, and the last it said about why. */
export function engineDied(engine: EngineName, exit: EngineExit | undefined, output: string): Failure<'engine.died'> {
  const how = exit === undefined ? 'no answer in time' : exit.signal === null ? `exit code ${exit.code}` : exit.signal;
  const lines = output.split('\n').map((line) => line.trim());
  const said = lines.filter((line) => TELLING.test(line)).at(-1) ?? lines.filter(Boolean).at(-1) ?? '';
  const reason = said === '' ? how : `${how}: ${said.slice(0, 300)}`;
  return new Failure('engine.died', { engine, reason }, { cause: new Error(output.slice(-2_000)) });
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  if (pid <= 0) return;
  for (const target of [-pid, pid]) {
    try {
      process.kill(target, signal);
    } catch {
      // Already gone.
    }
  }
}

/**
 * A TCP port that was free on the loopback a moment ago. It lies below the ports that systems hand out for outgoing connections: one of
 * those could take the port of an engine that is being restarted.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(15_000, 32_000);
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.on('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

/** Waits `ms` milliseconds. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** True while a process with this id exists (also when it belongs to another user). */
export function isAlive(pid: number): boolean {
  if (pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return !isZombie(pid);
}

/**
 * When a process started, in clock ticks since boot, as /proc reports it: together with the pid it names one process for good,
 * even after the pid is given out again. Undefined where there is no /proc or no such process.
 */
export function startTicks(pid: number): string | undefined {
  return statFields(pid)?.[19];
}

function isZombie(pid: number): boolean {
  return statFields(pid)?.[0] === 'Z';
}

/** The fields of /proc/<pid>/stat from the third on (state first); the second may hold spaces and brackets. */
function statFields(pid: number): string[] | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}
