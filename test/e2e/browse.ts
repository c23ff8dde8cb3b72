import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type Axe from 'axe-core';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

export const CHROMIUM = process.env.PATRON_CHROMIUM ?? '/usr/bin/chromium';
/** Browser tests need a Chromium and the built pages; without either they are left out. */
export const canBrowse = existsSync(CHROMIUM) && existsSync(new URL('../../web/dist/index.html', import.meta.url));
export const OWNER = { name: '店主', email: 'owner@example.com', password: 'a sentence to keep' };

export type RunningShop = { url: string; setupUrl: string; stop: () => Promise<void> };

/** A whole Patron in a process and a folder of its own, with a small sample shop on its way. */
export async function startShop(customers: number): Promise<RunningShop> {
  const folder = mkdtempSync(path.join(tmpdir(), 'patron-e2e-'));
  const child = spawn(process.execPath, ['bin/patron.mjs', 'start', '--json'], {
    cwd: new URL('../..', import.meta.url),
    env: {
      ...process.env,
      PATRON_DATA: folder,
      PATRON_PORT: '0',
      PATRON_SAMPLE: String(customers),
      PATRON_LOG: 'warn',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const { url, setupUrl } = await firstLine(child);
  const stop = async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  return { url, setupUrl, stop };
}

function firstLine(child: ChildProcess): Promise<{ url: string; setupUrl: string }> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const line = text.split('\n').find((one) => one.startsWith('{'));
      if (line && text.includes('\n')) resolve(JSON.parse(line));
    });
    child.once('exit', (code) => reject(new Error(`the shop ended with ${code}`)));
  });
}

/** Waits until the first load and the first scores are there. */
export async function firstRunEnds(url: string): Promise<void> {
  for (;;) {
    const status = (await (await fetch(`${url}/api/v1/status`)).json()) as { firstRun: boolean };
    if (!status.firstRun) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

export type Visit = {
  page: Page;
  context: BrowserContext /** Requests to another host, errors of the page: both must stay empty. */;
  foreign: string[];
  errors: string[];
};

/** A page of the shop in a language and theme, without motion, watched for foreign requests and errors. */
export async function visit(
  browser: Browser,
  url: string,
  options: Parameters<Browser['newContext']>[0],
): Promise<Visit> {
  const context = await browser.newContext({ baseURL: url, reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  const foreign: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => {
    const asked = new URL(request.url());
    if (/^(https?|wss?):$/.test(asked.protocol) && asked.origin !== url) foreign.push(request.url());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  return { page, context, foreign, errors };
}

/** Source of axe-core: run in the page itself, since the builder for playwright opens a second page for every look. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds against WCAG 2.2 AA in the page and its frames, as readable lines, once no table is dimmed by a question under way. */
export async function axeFaults(page: Page): Promise<string[]> {
  // A function to wait for would be evaluated as a text, which the page's own policy forbids.
  await page.locator('.p-pending').first().waitFor({ state: 'detached' });
  for (const frame of page.frames()) if (!(await frame.evaluate('"axe" in window'))) await frame.evaluate(AXE);
  return page.evaluate(async (values) => {
    const { axe } = window as unknown as { axe: typeof Axe };
    const { violations } = await axe.run({ runOnly: { type: 'tag', values }, resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
  }, WCAG);
}

/** A small shop after its first run, a browser, and what a browser keeps of its signed-in owner. */
export type SignedInShop = {
  shop: RunningShop;
  browser: Browser;
  signedIn: Awaited<ReturnType<BrowserContext['storageState']>>;
};

let shared: Promise<SignedInShop> | undefined;

/** One for all tests of a file: making one takes longer than most of them. `leaveSharedShop` when the last has ended. */
export function sharedShop(): Promise<SignedInShop> {
  shared ??= openSignedIn(1_500);
  return shared;
}

export async function leaveSharedShop(): Promise<void> {
  const opened = await shared;
  await opened?.browser.close();
  await opened?.shop.stop();
}

async function openSignedIn(customers: number): Promise<SignedInShop> {
  const [shop, browser] = await Promise.all([startShop(customers), openBrowser()]);
  const context = await browser.newContext({ baseURL: shop.url });
  const token = new URL(shop.setupUrl).searchParams.get('token');
  const data = { token, ...OWNER };
  const answer = await context.request.post('/api/v1/setup', { data, headers: { origin: shop.url } });
  if (!answer.ok()) throw new Error(`the account was not made: ${answer.status()}`);
  await firstRunEnds(shop.url);
  const signedIn = await context.storageState();
  await context.close();
  return { shop, browser, signedIn };
}
