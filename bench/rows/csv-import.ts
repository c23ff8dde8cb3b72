/** A CSV of a million order rows, handed to a running Patron by the command line: file to counted orders. */

import { once } from 'node:events';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Import } from '../../src/contract/intake.ts';
import { seededRandom } from '../../src/stats/numeric/random.ts';
import { startPatron } from '../../test/crash/patron-process.ts';
import type { BenchRow } from '../harness/row.ts';
import { PATRON, peakMemory, wholeProcess } from '../harness/whole-process.ts';

const ROWS = 1_000_000;

async function writeOrders(file: string): Promise<void> {
  const out = createWriteStream(file);
  const random = seededRandom(31);
  out.write(
    'order_no,ordered_at,status,currency,customer_no,customer_name,email,phone,channel,province,shipping,total\n',
  );
  for (let i = 0; i < ROWS; i++) {
    const customer = Math.floor(300_000 * random() * random());
    const day = new Date(Date.UTC(2024, 0, 1) + Math.floor(700 * 86_400_000 * random())).toISOString();
    const at = `${day.slice(0, 10)} ${day.slice(11, 19)}`;
    const row = `N${String(i).padStart(8, '0')},${at},completed,CNY,C${customer},客户${customer},c${customer}@example.com,199${String(customer).padStart(8, '0')},search,浙江省,8.00,${(20 + 400 * random()).toFixed(2)}\n`;
    if (!out.write(row)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
}

export const csvImportRow: BenchRow = {
  name: 'csv-import',
  question: 'CSV of 1,000,000 orders to queryable, dry run and commit together',
  bar: '≥ 60,000 rows/s, memory bounded',
  run: async (say) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'patron-bench-'));
    const file = path.join(folder, 'orders.csv');
    await writeOrders(file);
    const data = path.join(folder, 'data');
    const patron = await startPatron(data);
    try {
      const began = performance.now();
      const run = wholeProcess(process.execPath, [PATRON, 'import', file, '--source', 'bench', '--json'], {
        ...process.env,
        PATRON_DATA: data,
      });
      const done = async () => (await patron.ask<Import[]>('/imports')).some(({ state }) => state === 'done');
      while (!(await done())) await sleep(100);
      const seconds = (performance.now() - began) / 1000;
      const serverBytes = peakMemory(patron.pid);
      const rate = ROWS / seconds;
      say(`committed after ${seconds.toFixed(1)} s; server process peaked at ${(serverBytes / 1e6).toFixed(0)} MB`);
      say(`linked, built and scored after ${(await run).seconds.toFixed(1)} s`);
      return { figure: `${Math.round(rate).toLocaleString('en')} rows/s`, passed: rate >= 60_000 && serverBytes < 1e9 };
    } finally {
      await patron.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
