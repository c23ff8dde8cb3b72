/** What the browser must fetch for the shell and the home page, compressed. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { startPatron } from '../../test/crash/patron-process.ts';
import type { BenchRow } from '../harness/row.ts';

const dist = fileURLToPath(new URL('../../web/dist/', import.meta.url));

export const bundleRow: BenchRow = {
  name: 'bundle',
  question: 'Scripts, styles and page fetched before the first page is complete, gzipped',
  bar: '< 450 KB',
  run: async (say) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'patron-bench-'));
    const patron = await startPatron(folder);
    const browser = await chromium.launch({
      executablePath: '/usr/bin/chromium',
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
    try {
      const page = await browser.newPage();
      const names = new Set<string>();
      page.on('response', (response) => {
        const name = new URL(response.url()).pathname;
        if (!name.startsWith('/api/') && response.ok()) names.add(name);
      });
      const { url, token } = JSON.parse(readFileSync(path.join(folder, 'server.json'), 'utf8')) as {
        url: string;
        token: string;
      };
      await page.setExtraHTTPHeaders({ authorization: `Bearer ${token}` });
      await page.goto(url, { waitUntil: 'networkidle' });
      const all = new Set(readdirSync(dist, { recursive: true, encoding: 'utf8' }));
      let bytes = 0;
      for (const name of names) {
        const file = name === '/' ? 'index.html' : name.slice(1);
        if (all.has(file)) bytes += gzipSync(readFileSync(path.join(dist, file)), { level: 9 }).length;
      }
      say(`${names.size} files`);
      return { figure: `${Math.round(bytes / 1000)} KB`, passed: bytes < 450_000 };
    } finally {
      await browser.close();
      await patron.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
