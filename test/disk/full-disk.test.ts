import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Import } from '../../src/contract/intake.ts';
import type { Job } from '../../src/contract/work.ts';
import { RESERVE_BYTES } from '../../src/platform/disk-room.ts';
import { type PatronProcess, startPatron } from '../crash/patron-process.ts';
import { mountSmallDisk, type SmallDisk } from './small-disk.ts';

const MB = 2 ** 20;
const ORDERS = 60_000;
const PATRON = fileURLToPath(new URL('../../bin/patron.mjs', import.meta.url));
const PATIENT = { timeout: 120_000, interval: 250 };

let small: SmallDisk;
let outside: string;
let patron: PatronProcess | undefined;
const children: ChildProcess[] = [];

beforeEach((context) => {
  const disk = mountSmallDisk(420 * MB);
  if (typeof disk === 'string') context.skip(`no disk can be mounted here: ${disk}`);
  else small = disk;
  outside = mkdtempSync(path.join(tmpdir(), 'patron-file-'));
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await patron?.stop();
  patron = undefined;
  small?.remove();
  rmSync(outside, { recursive: true, force: true });
});

/** About 7 MB of orders of 20 000 customers, each row its own order. */
function ordersFile(folder: string): string {
  const lines = ['order_no,ordered_at,status,currency,customer_no,customer_name,email,total'];
  for (let i = 0; i < ORDERS; i++) {
    const customer = (i * 7919) % 20_000;
    const day = new Date(Date.UTC(2024, 0, 1) + (i % 700) * 86_400_000).toISOString().slice(0, 10);
    // Text that does not compress, so that the room needed does not hang on the engine's compression.
    const noise = Buffer.from(String((i * 2654435761) % 4294967296) + String((i * 40503) % 65536)).toString('base64');
    lines.push(
      `N${i},${day} 10:00:00,completed,CNY,C${customer},${noise}${i},c${customer}@example.com,${20 + (i % 400)}.00`,
    );
  }
  const file = path.join(folder, 'orders.csv');
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}

/** The command line at work; what it says gathers in `text`, its exit code comes last. */
function commandLine(data: string, ...args: string[]) {
  const said = { text: '', code: undefined as number | null | undefined };
  const child = spawn(process.execPath, [PATRON, ...args, '--lang', 'en'], {
    env: { ...process.env, PATRON_DATA: data, PATRON_PORT: '0', PATRON_SAMPLE: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  const keep = (piece: Buffer) => {
    said.text += piece.toString();
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  child.once('close', (code) => {
    said.code = code;
  });
  return { said, child };
}

async function waitingJob(server: PatronProcess, language: string): Promise<Job | undefined> {
  const jobs = await server.ask<Job[]>('/jobs', { headers: { 'accept-language': language } });
  return jobs.find(({ state }) => state === 'waiting');
}

it('an import that fills the disk waits for space, says so everywhere, and ends by itself with every row', async () => {
  const data = path.join(small.folder, 'data');
  mkdirSync(data);
  const file = ordersFile(outside);
  patron = await startPatron(data);
  await patron.ask('/rates', { method: 'PUT', body: JSON.stringify([]) });
  small.fillUpTo(RESERVE_BYTES + 9 * MB);
  const { said } = commandLine(data, 'import', file, '--source', 'shop');

  await expect.poll(() => waitingJob(patron as PatronProcess, 'en'), PATIENT).toBeDefined();
  const english = await waitingJob(patron, 'en');
  expect(english?.waiting?.detail).toMatch(/^Waits for disk space: \d+ MB free, about \d+ MB needed\./);
  expect((await waitingJob(patron, 'zh-CN'))?.waiting?.detail).toMatch(/^等待磁盘空间：剩余 \d+ MB，约需 \d+ MB。/);
  await expect.poll(() => said.text, PATIENT).toContain('Waits for disk space');
  const [found] = await patron.ask<Import[]>('/imports');
  expect(found).toMatchObject({ failure: null });
  expect(['checking', 'running']).toContain(found?.state);
  const status = await patron.ask<{ running: Job[] }>('/status');
  expect(status.running.map(({ state }) => state)).toContain('waiting');

  // Somebody fills the rest too, and PostgreSQL ends: without room it cannot come back.
  small.fillUpTo(0);
  const postmaster = path.join(data, 'postgres', 'cluster', 'postmaster.pid');
  process.kill(Number.parseInt(readFileSync(postmaster, 'utf8'), 10), 'SIGKILL');
  const answer = () =>
    patron?.ask('/jobs').then(
      () => 'answered',
      (thrown: Error) => thrown.message,
    );
  await expect.poll(answer, PATIENT).toContain('disk.full');
  await sleep(3000);
  expect(said.code).toBeUndefined();

  small.clear();
  await expect.poll(() => said.code, { ...PATIENT, timeout: 240_000 }).toBe(0);
  const [done] = await patron.ask<Import[]>('/imports');
  expect(done).toMatchObject({ state: 'done', summary: { counts: { read: ORDERS, created: ORDERS, refused: 0 } } });
  const page = await patron.ask<{ total: number; meta: { orders: number } }>('/customers?pageSize=1');
  expect(page).toMatchObject({ total: 20_000, meta: { orders: ORDERS } });
}, 600_000);

it('a start on a full disk waits for room and goes on by itself', async () => {
  const data = path.join(small.folder, 'data');
  mkdirSync(data);
  small.fillUpTo(10 * MB);
  const { said, child } = commandLine(data, 'start');
  await expect.poll(() => said.text, PATIENT).toContain('is full. Patron starts by itself as soon as');
  small.clear();
  await expect.poll(() => said.text, PATIENT).toContain('Patron runs at');
  child.kill('SIGTERM');
  await expect.poll(() => said.code, PATIENT).toBe(0);
}, 120_000);
