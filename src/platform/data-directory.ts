import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeSync,
} from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { Failure } from '#contract/failure';
import type { Clock } from './clock.ts';
import { isAlive, startTicks } from './engine-process.ts';
import { ensureFolder, readText, removeAll, writeDurably } from './files.ts';
import { type Secret, secretOf } from './secret.ts';

/** The data directory while this process owns it. */
export type DataDirectory = {
  readonly path: string;
  /** Gives it up. Also the server file goes, so that nobody is sent to a server that is gone. */
  release(): void;
};

/** What a running server leaves for the command line on the same machine. */
export type ServerFacts = { readonly pid: number; readonly port: number; readonly url: string; readonly token: string };

type Holder = {
  readonly pid: number;
  readonly startTicks?: string | undefined;
  readonly host: string;
  readonly nonce: string;
};

const HEARTBEAT_MS = 5_000;
/** A lock from another host (a container that is gone, say) counts as dead when its heartbeat has been silent for so long. */
const SILENCE_MS = 60_000;

/**
 * Makes this process the owner of a data directory, which is created when missing. Only the lock of a process that is dead for certain
 * is taken over: its number is gone, or given to a process that started at another time.
 * @throws Failure `data.locked` when a living process owns it, `data.directory-unusable` when it cannot be written.
 */
export function lockDataDirectory(directory: string, clock: Clock): DataDirectory {
  const folder = path.resolve(directory);
  const lock = path.join(folder, 'lock');
  const me: Holder = {
    pid: process.pid,
    startTicks: startTicks(process.pid),
    host: hostname(),
    nonce: randomBytes(8).toString('hex'),
  };
  const mine = `${lock}.${me.nonce}`;
  try {
    ensureFolder(folder);
    writeSynced(mine, JSON.stringify(me));
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code ?? String(cause);
    throw new Failure('data.directory-unusable', { directory: folder, reason }, { cause });
  }
  try {
    // A link to a finished file either appears whole or fails because there is one already.
    while (!appeared(mine, lock)) removeIfDead(folder, lock, mine);
  } finally {
    rmSync(mine, { force: true });
  }
  const heartbeat = setInterval(() => {
    const now = clock.now();
    try {
      utimesSync(lock, now, now);
    } catch {
      // A disk that is away for a moment: the next beat tries again.
    }
  }, HEARTBEAT_MS);
  heartbeat.unref();
  const release = () => {
    clearInterval(heartbeat);
    if (holderOf(lock)?.nonce !== me.nonce) return;
    rmSync(path.join(folder, 'server.json'), { force: true });
    rmSync(lock, { force: true });
  };
  return { path: folder, release };
}

/** Leaves the address of a running server for the command line; the owner of the directory calls it. */
export async function writeServerFile(directory: string, facts: Omit<ServerFacts, 'pid'>): Promise<void> {
  const content = JSON.stringify({ ...facts, pid: process.pid, startTicks: startTicks(process.pid), host: hostname() });
  await writeDurably(path.join(directory, 'server.json'), content);
}

/** The server that owns a directory, if one is running. */
export function readServerFile(directory: string): ServerFacts | undefined {
  try {
    const found = JSON.parse(readText(path.join(directory, 'server.json')) ?? 'null') as (ServerFacts & Holder) | null;
    if (found === null || !isSameProcess(found)) return undefined;
    const { pid, port, url, token } = found;
    return { pid, port, url, token };
  } catch {
    return undefined;
  }
}

/** The secret that signs sessions: the configured one, or one that is made at the first start and kept in the directory. */
export async function secretFor(directory: string, configured: Secret | undefined): Promise<Secret> {
  if (configured !== undefined) return configured;
  const file = path.join(directory, 'secret');
  const kept = readText(file)?.trim();
  if (kept) return secretOf(kept);
  const made = randomBytes(32).toString('hex');
  await writeDurably(file, `${made}\n`);
  return secretOf(made);
}

function appeared(mine: string, lock: string): boolean {
  try {
    linkSync(mine, lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    // A file system without links: creating the file is exclusive too, only not in one step with its content.
    return createdExclusively(lock, readFileSync(mine, 'utf8'));
  }
}

function createdExclusively(lock: string, content: string): boolean {
  try {
    writeSynced(lock, content);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** @throws Failure `data.locked` unless the lock's holder is dead. */
function removeIfDead(folder: string, lock: string, mine: string): void {
  const holder = holderOf(lock);
  if (holder === undefined) {
    // Given up in this moment, or a torn file on a file system without links.
    if (statSync(lock, { throwIfNoEntry: false }) !== undefined && !isSilent(lock, mine))
      throw new Failure('data.locked', { directory: folder, pid: 0 });
  } else if (isHeld(holder, lock, mine)) {
    throw new Failure('data.locked', { directory: folder, pid: holder.pid });
  }
  // Two processes may find the same dead lock. Each moves it aside; who caught a fresh lock instead puts it back.
  const aside = `${mine}.dead`;
  try {
    renameSync(lock, aside);
  } catch {
    return;
  }
  if (holderOf(aside)?.nonce !== holder?.nonce) appeared(aside, lock);
  removeAll(aside);
}

function isHeld(holder: Holder, lock: string, mine: string): boolean {
  if (holder.host === hostname()) return isSameProcess(holder);
  return !isSilent(lock, mine);
}

/** Compares by the file system's own clock: `mine` was written a moment ago. */
function isSilent(lock: string, mine: string): boolean {
  const beat = statSync(lock, { throwIfNoEntry: false });
  return beat === undefined || statSync(mine).mtimeMs - beat.mtimeMs > SILENCE_MS;
}

function isSameProcess(holder: { readonly pid: number; readonly startTicks?: string | undefined }): boolean {
  if (!isAlive(holder.pid)) return false;
  const ticks = startTicks(holder.pid);
  return ticks === undefined || holder.startTicks === undefined || ticks === holder.startTicks;
}

function holderOf(lock: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(lock, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

function writeSynced(file: string, content: string): void {
  const handle = openSync(file, 'wx', 0o600);
  try {
    writeSync(handle, content);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
