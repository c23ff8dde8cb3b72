/** A real Patron process on a data directory of its own: started, asked over HTTP, stopped or killed. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const PATRON = fileURLToPath(new URL('../../bin/patron.mjs', import.meta.url));

export type PatronProcess = {
  readonly pid: number;
  /** Answer of the API as JSON; throws with status and body for anything but 2xx. */
  ask<T>(route: string, init?: RequestInit): Promise<T>;
  /** The text of an answer. */
  text(route: string): Promise<string>;
  /** The bytes of an answer that is too large for one text. */
  bytes(route: string): AsyncIterable<Uint8Array>;
  output(): string;
  kill9(): Promise<void>;
  stop(): Promise<void>;
};

/** Starts `patron start` on `directory` and waits until it answers; fails with its output when it ends before. */
export async function startPatron(directory: string, env: Record<string, string> = {}): Promise<PatronProcess> {
  const child = spawn(process.execPath, [PATRON, 'start'], {
    env: { ...process.env, PATRON_DATA: directory, PATRON_PORT: '0', PATRON_SAMPLE: '0', PATRON_LOG: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const keep = (piece: Buffer): void => {
    output = `${output}${piece.toString()}`.slice(-20_000);
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const server = await announced(directory, child, () => output);
  const headers = { authorization: `Bearer ${server.token}`, 'content-type': 'application/json' };
  const fetchRoute = async (route: string, init: RequestInit = {}): Promise<Response> => {
    const answer = await fetch(`${server.url}/api/v1${route}`, {
      ...init,
      headers: { ...headers, ...(init.headers as Record<string, string> | undefined) },
    });
    if (!answer.ok) throw new Error(`${route}: ${answer.status} ${await answer.text()}`);
    return answer;
  };
  return {
    pid: child.pid ?? 0,
    ask: async <T>(route: string, init?: RequestInit) => (await (await fetchRoute(route, init)).json()) as T,
    text: async (route) => (await fetchRoute(route)).text(),
    bytes: async function* (route) {
      for await (const piece of (await fetchRoute(route)).body ?? []) yield piece as Uint8Array;
    },
    output: () => output,
    kill9: async () => {
      child.kill('SIGKILL');
      await ended;
    },
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function announced(
  directory: string,
  child: ChildProcess,
  output: () => string,
): Promise<{ url: string; token: string }> {
  const file = path.join(directory, 'server.json');
  for (let tries = 0; tries < 1200; tries++) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`patron ended before it answered:\n${output()}`);
    if (existsSync(file)) {
      const server = JSON.parse(readFileSync(file, 'utf8')) as { pid: number; url: string; token: string };
      if (
        server.pid === child.pid &&
        (await fetch(`${server.url}/api/v1/status`).then(
          (answer) => answer.ok,
          () => false,
        ))
      )
        return server;
    }
    await sleep(50);
  }
  throw new Error(`patron did not answer in a minute:\n${output()}`);
}
