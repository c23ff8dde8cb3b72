import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { systemClock } from './clock.ts';
import { lockDataDirectory, readServerFile, secretFor, writeServerFile } from './data-directory.ts';
import { startTicks } from './engine-process.ts';
import { secretOf } from './secret.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'patron-data-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const lock = () => path.join(folder, 'lock');
const leaveLock = (holder: object) =>
  writeFileSync(lock(), JSON.stringify({ host: hostname(), nonce: 'old', ...holder }));
const deadPid = () => spawnSync(process.execPath, ['-e', '']).pid;

test('one owner at a time, by name', () => {
  const owner = lockDataDirectory(folder, systemClock);
  expect(() => lockDataDirectory(folder, systemClock)).toThrowError(
    expect.objectContaining({ code: 'data.locked', params: { directory: folder, pid: process.pid } }),
  );
  owner.release();
  lockDataDirectory(folder, systemClock).release();
  expect(readdirSync(folder)).toEqual([]);
});

test('the lock of a dead process is taken over', () => {
  leaveLock({ pid: deadPid() });
  lockDataDirectory(folder, systemClock).release();
});

test('a number given out again is not taken for the old process', () => {
  leaveLock({ pid: process.ppid, startTicks: '1' });
  if (startTicks(process.ppid) === undefined) return;
  lockDataDirectory(folder, systemClock).release();
});

test('a living process keeps its lock, whatever it does', () => {
  leaveLock({ pid: process.ppid, startTicks: startTicks(process.ppid) });
  expect(() => lockDataDirectory(folder, systemClock)).toThrowError(expect.objectContaining({ code: 'data.locked' }));
  expect(readdirSync(folder)).toEqual(['lock']);
});

test('a lock of another host is taken over only after a minute of silence', () => {
  leaveLock({ pid: 1, host: 'elsewhere' });
  expect(() => lockDataDirectory(folder, systemClock)).toThrowError(expect.objectContaining({ code: 'data.locked' }));
  const longAgo = (systemClock.now().getTime() - 120_000) / 1000;
  utimesSync(lock(), longAgo, longAgo);
  lockDataDirectory(folder, systemClock).release();
});

test('of many processes that find a dead lock exactly one wins, and kill -9 frees it', async () => {
  leaveLock({ pid: deadPid() });
  const script = `
    import { lockDataDirectory } from ${JSON.stringify(new URL('./data-directory.ts', import.meta.url).href)};
    import { systemClock } from ${JSON.stringify(new URL('./clock.ts', import.meta.url).href)};
    try { lockDataDirectory(${JSON.stringify(folder)}, systemClock); console.log('won'); } catch (error) { console.log(error.code); }
    setInterval(() => undefined, 1000);`;
  const racers = [...Array(6).keys()].map(() =>
    spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    }),
  );
  const said = await Promise.all(
    racers.map((each) => new Promise<string>((done) => each.stdout.once('data', (text) => done(String(text).trim())))),
  );
  expect(said.toSorted()).toEqual([...Array(5).fill('data.locked'), 'won']);
  await Promise.all(racers.map((each) => new Promise((done) => each.once('exit', done) && each.kill('SIGKILL'))));
  lockDataDirectory(folder, systemClock).release();
});

test('the server file leads to a living server only, and is not for others to read', async () => {
  const owner = lockDataDirectory(folder, systemClock);
  expect(readServerFile(folder)).toBeUndefined();
  await writeServerFile(folder, { port: 3000, url: 'http://127.0.0.1:3000', token: 'abc' });
  expect(readServerFile(folder)).toEqual({ pid: process.pid, port: 3000, url: 'http://127.0.0.1:3000', token: 'abc' });
  const file = path.join(folder, 'server.json');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), pid: deadPid() }));
  expect(readServerFile(folder)).toBeUndefined();
  owner.release();
  expect(existsSync(file)).toBe(false);
});

test('the secret is the configured one, or made once and kept', async () => {
  expect((await secretFor(folder, secretOf('given'))).reveal()).toBe('given');
  const made = (await secretFor(folder, undefined)).reveal();
  expect(made).toMatch(/^[0-9a-f]{64}$/);
  expect((await secretFor(folder, undefined)).reveal()).toBe(made);
  expect(statSync(path.join(folder, 'secret')).mode & 0o777).toBe(0o600);
});

test('a place that cannot be written is said so', () => {
  writeFileSync(path.join(folder, 'file'), '');
  expect(() => lockDataDirectory(path.join(folder, 'file', 'below'), systemClock)).toThrowError(
    expect.objectContaining({ code: 'data.directory-unusable' }),
  );
});
