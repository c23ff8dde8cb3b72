import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readServerFile, type ServerFacts } from '#platform/data-directory';
import { runCli } from './main.ts';

const PATRON = fileURLToPath(new URL('../../bin/patron.mjs', import.meta.url));
const LONG = 240_000;
const folder = mkdtempSync(path.join(tmpdir(), 'patron-cli-'));
const data = path.join(folder, 'data');
const file = (name: string) => path.join(folder, name);
const environment = {
  ...process.env,
  LANG: 'en_US.UTF-8',
  LC_ALL: 'en_US.UTF-8',
  PATRON_DATA: data,
  PATRON_PORT: '0',
  PATRON_SAMPLE: '0',
  PATRON_LOG: 'info',
};

type Ended = { status: number | null; stdout: string; stderr: string };

/** A command as a process of its own. */
function spawned(...args: string[]): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PATRON, ...args], {
    encoding: 'utf8',
    cwd: folder,
    env: environment,
  });
  return { status, stdout, stderr };
}

/** A command inside this process, which saves the time to load everything again; paths are seen from the folder. */
async function patron(...args: string[]): Promise<Ended> {
  const said = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    vi.spyOn(process[stream], 'write').mockImplementation((text) => {
      said[stream] += String(text);
      return true;
    });
  }
  const own = args.includes('--data') ? [] : ['--data', data];
  const language = args.includes('--lang') ? [] : ['--lang', 'en'];
  const before = process.cwd();
  process.chdir(folder);
  try {
    return { status: await runCli([...args, ...own, ...language]), ...said };
  } finally {
    process.chdir(before);
    vi.restoreAllMocks();
  }
}

type Server = { child: ChildProcess; facts: ServerFacts; output: () => string; ended: Promise<number | null> };

async function start(): Promise<Server> {
  const child = spawn(process.execPath, [PATRON, 'start'], {
    cwd: folder,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (piece: Buffer) => {
      output += piece.toString();
    });
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  for (;;) {
    const facts = readServerFile(data);
    const told = output.includes('Data directory: ');
    if (told && facts !== undefined && facts.pid === child.pid) return { child, facts, output: () => output, ended };
    if (child.exitCode !== null) throw new Error(`patron ended:\n${output}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function ordersFile(): string {
  const rows = Array.from({ length: 300 }, (_, i) => {
    const day = new Date(Date.UTC(2024, 0, 1 + ((i * 37) % 700))).toISOString().slice(0, 10);
    return `A${String(i).padStart(5, '0')},${day} 10:00:00,b${i % 70},${20 + (i % 50)}.50,completed`;
  });
  rows.push('A99998,2026-01-02 10:00:00,b1,abc,completed');
  return ['order_no,ordered_at,customer_no,total,status', ...rows].join('\n');
}

beforeAll(() => {
  writeFileSync(file('orders.csv'), ordersFile());
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('a running server', () => {
  let server: Server;

  beforeAll(async () => {
    server = await start();
  }, LONG);

  afterAll(async () => {
    server?.child.kill('SIGKILL');
    await server?.ended;
  }, LONG);

  it('prints its address, a set-up link that works once, and where the data is', async () => {
    const { url } = server.facts;
    expect(server.output()).toContain(`Patron runs at ${url}\n`);
    expect(server.output()).toContain(`Data directory: ${data}\n`);
    const token = /\/setup\?token=([\w-]{22})\n/.exec(server.output())?.[1];
    const owner = { token, name: 'Lin', email: 'lin@example.com', password: 'correct horse battery' };
    const setUp = () =>
      fetch(`${url}/api/v1/setup`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(owner),
      });
    expect((await setUp()).status).toBe(201);
    expect((await setUp()).status).toBe(409);
    const facts = await (await fetch(`${url}/api/v1/status`)).json();
    expect(facts).toMatchObject({ hasOwner: true, shopName: '', running: [] });
  });

  it(
    'refuses a second start, naming the process that has the directory',
    () => {
      const second = spawned('start');
      expect([second.status, second.stdout]).toEqual([4, '']);
      expect(second.stderr).toContain(`Process ${server.facts.pid} already works with ${data}.`);
      const machine = spawned('start', '--json');
      expect(JSON.parse(machine.stdout)).toMatchObject({ code: 'data.locked', params: { pid: server.facts.pid } });
    },
    LONG,
  );

  it(
    'takes files in, says what they came to, and where the refused rows are',
    async () => {
      const checked = await patron('import', 'orders.csv', '--check', '--source', 'mine', '--currency', 'cny');
      expect([checked.status, checked.stdout.split('\n')[0]]).toEqual([7, 'orders.csv (checked only)']);
      const { status, stdout, stderr } = await patron('import', 'orders.csv', '--source', 'mine', '--currency', 'CNY');
      expect([status, stderr]).toEqual([7, '']);
      expect(stdout).toMatch(
        /^orders\.csv \(import 2\)\n {2}300 orders, ¥ 13,\d{3}\.\d{2}, 2024-01-01 … 2025-11-\d\d, 1 row refused\n {2}Refused rows: patron refused 2 --csv refused-2\.csv/,
      );
      expect((await patron('refused', '2')).stdout).toContain('abc');
      expect((await patron('refused', '2', '--csv', 'refused.csv')).status).toBe(0);
      expect(readFileSync(file('refused.csv'), 'utf8')).toContain('A99998');
    },
    LONG,
  );

  it(
    'lists and exports the customers it has worked out',
    async () => {
      const list = await patron('customers', '--where', 'orders:gte:3', '--limit', '5', '--json');
      const page = JSON.parse(list.stdout) as { total: number; rows: unknown[] };
      expect([list.status, page.rows.length]).toEqual([0, 5]);
      expect((await patron('customers', '--lang', 'zh-CN')).stdout).toMatch(/^客户 /);
      expect((await patron('export', 'customers', '--out', 'customers.csv', '--where', 'orders:gte:3')).status).toBe(0);
      const lines = readFileSync(file('customers.csv'), 'utf8').trim().split('\r\n');
      expect(lines).toHaveLength(page.total + 1);
      expect((await patron('export', 'orders', '--out', 'all.csv')).status).toBe(0);
      expect(readFileSync(file('all.csv'), 'utf8').trim().split('\r\n')).toHaveLength(301);
    },
    LONG,
  );

  it(
    'lists, counts and exports the segments that are kept',
    async () => {
      const { url, token } = readServerFile(data)!;
      const body = JSON.stringify({ name: 'Often', definition: { where: 'orders:gte:3' } });
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
      expect((await fetch(`${url}/api/v1/segments`, { method: 'POST', headers, body })).status).toBe(201);
      const [often] = JSON.parse((await patron('segments', 'list', '--json')).stdout) as {
        size: { customers: number };
      }[];
      const { customers } = JSON.parse((await patron('segments', 'count', 'often', '--json')).stdout);
      const { total } = JSON.parse((await patron('customers', '--where', 'orders:gte:3', '--json')).stdout);
      expect([often!.size.customers, customers]).toEqual([total, total]);
      expect((await patron('segments', 'export', '1', '--out', 'often.csv')).status).toBe(0);
      expect(readFileSync(file('often.csv'), 'utf8').trim().split('\r\n')).toHaveLength(total + 1);
      expect((await patron('segments', 'count', 'nobody')).status).toBe(3);
    },
    LONG,
  );

  it(
    'ends with the code of what went wrong',
    async () => {
      const codes: readonly (readonly [number, readonly string[]])[] = [
        [0, ['status']],
        [0, ['imports', '--json']],
        [2, ['nonsense']],
        [2, ['import']],
        [2, ['export', 'customers']],
        [2, ['customers', '--limit', '0']],
        [3, ['import', 'missing.csv']],
        [3, ['import', 'orders.csv', '--map', 'orders.csv']],
        [3, ['import', 'orders.csv', '--template', 'none']],
        [3, ['customers', '--where', 'colour:is:red']],
        [3, ['refused', '99']],
        [3, ['score', '--as-of', '2001-01-01']],
        [3, ['backup', '.']],
      ];
      for (const [code, args] of codes)
        expect([args.join(' '), (await patron(...args)).status]).toEqual([args.join(' '), code]);
    },
    LONG,
  );

  it(
    'ends in order on SIGTERM and leaves the directory free',
    async () => {
      server.child.kill('SIGTERM');
      expect(await server.ended).toBe(0);
      expect([existsSync(path.join(data, 'lock')), existsSync(path.join(data, 'server.json'))]).toEqual([false, false]);
    },
    LONG,
  );
});

describe('without a server', () => {
  it(
    'opens the stores for itself, and gives them up again',
    async () => {
      const { status, stdout } = await patron('status', '--json');
      expect([status, JSON.parse(stdout)]).toEqual([
        0,
        expect.objectContaining({ url: null, hasOwner: true, dataUntil: expect.stringMatching(/^2025/) }),
      ]);
      expect(existsSync(path.join(data, 'lock'))).toBe(false);
    },
    LONG,
  );

  it(
    'backs up, and brings back into an empty directory what it had',
    async () => {
      expect((await patron('backup', 'saved')).status).toBe(0);
      const other = file('other');
      expect((await patron('restore', 'saved', '--data', other)).status).toBe(0);
      expect((await patron('restore', 'saved', '--data', other)).status).toBe(3);
      const rows = async (directory: string) =>
        (
          JSON.parse((await patron('customers', '--limit', '200', '--json', '--data', directory)).stdout) as {
            rows: unknown;
          }
        ).rows;
      expect(await rows(other)).toEqual(await rows(data));
    },
    LONG,
  );
});

it(
  'starts an engine that dies again by itself, and says so and ends when it dies again and again',
  async () => {
    const server = await start();
    const pids = () =>
      [...server.output().matchAll(/"engine":"clickhouse","pid":(\d+)/g)].map(([, pid]) => Number(pid));
    const alive = () => server.child.exitCode === null;
    for (let deaths = 1; deaths <= 3; deaths++) {
      process.kill(pids().at(-1) ?? 0, 'SIGKILL');
      await vi.waitUntil(() => pids().length > deaths || !alive(), { timeout: 60_000, interval: 100 });
      expect([deaths, pids().length, alive()]).toEqual([deaths, deaths + 1, true]);
    }
    expect(new Set(pids()).size).toBe(4);
    process.kill(pids().at(-1) ?? 0, 'SIGKILL');
    expect(await server.ended).toBe(5);
    expect(server.output()).toMatch(
      /The clickhouse process ended unexpectedly \(SIGKILL.*Start Patron again; the data is safe\./,
    );
  },
  LONG,
);
