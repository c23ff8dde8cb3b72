/**
 * Kills Patron at random moments while it takes in files and scores, and starts it again without a hand.
 *
 * What must hold after every restart: every import that was reported done is done; the customers shown belong to one whole
 * run (the list is as long as the run says). At the end: a shop that was killed answers exactly like one that was not.
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SAMPLE_DEFAULTS, sampleFiles } from '../../src/1-intake/sample/generate.ts';
import type { Import, Upload } from '../../src/contract/intake.ts';
import type { Job } from '../../src/contract/work.ts';
import { seededRandom } from '../../src/stats/numeric/random.ts';
import { type PatronProcess, startPatron } from './patron-process.ts';

export type KillReport = {
  kills: number;
  duringWork: number;
  imports: number;
  acknowledgedLost: number;
  halfRuns: number;
  equalToUnkilled: boolean;
  secondsToRestart: number[];
};

/** The sample shop cut into `parts` order files, each with whole orders. */
function orderFiles(parts: number, customers: number): string[] {
  const text = [...sampleFiles({ ...SAMPLE_DEFAULTS, customers })['orders.csv']].join('');
  const [header = '', ...lines] = text.trimEnd().split('\n');
  const files = Array.from({ length: parts }, () => [header]);
  for (const line of lines) {
    const order = line.slice(0, line.indexOf(','));
    files[createHash('md5').update(order).digest()[0]! % parts]?.push(line);
  }
  return files.map((rows) => `${rows.join('\n')}\n`);
}

async function importFile(patron: PatronProcess, name: string, text: string): Promise<Import> {
  const upload = await patron.ask<Upload>('/uploads', {
    method: 'POST',
    body: text,
    headers: { 'content-type': 'application/octet-stream', 'x-file-name': name },
  });
  return patron.ask<Import>('/imports', {
    method: 'POST',
    body: JSON.stringify({ uploadId: upload.uploadId, mapping: upload.mapping, reading: upload.reading, run: true }),
  });
}

/** Waits until no job is queued, running or pausing. */
async function idle(patron: PatronProcess): Promise<void> {
  for (let tries = 0; tries < 12_000; tries++) {
    const jobs = await patron.ask<Job[]>('/jobs');
    if (!jobs.some((job) => ['queued', 'running', 'waiting'].includes(job.state))) return;
    await sleep(50);
  }
  throw new Error('work did not end in ten minutes');
}

const USD_RATE = { method: 'PUT', body: JSON.stringify([{ currency: 'USD', on: '2020-01-01', rate: 7.1 }]) };

/** Names of the files of which an import is done. */
async function doneFiles(patron: PatronProcess): Promise<Set<string>> {
  const imports = await patron.ask<Import[]>('/imports');
  return new Set(imports.filter((i) => i.state === 'done').map((i) => i.fileName));
}

async function wholeRunShown(patron: PatronProcess): Promise<boolean> {
  const { asOf } = await patron.ask<{ asOf: string | null }>('/status');
  if (asOf === null) return true;
  const page = await patron.ask<{ total: number; meta: { customers: number } }>('/customers?pageSize=1');
  return page.total === page.meta.customers;
}

/** Digest of all customers with all their facts and scores, in an order that does not depend on the run. */
async function answers(patron: PatronProcess): Promise<string> {
  const csv = await patron.text('/customers.csv?sort=firstOn&order=asc');
  return createHash('sha256').update(csv.trimEnd().split(/\r?\n/).sort().join('\n')).digest('hex');
}

async function unkilled(files: string[]): Promise<string> {
  const directory = mkdtempSync(path.join(tmpdir(), 'patron-calm-'));
  const patron = await startPatron(directory);
  try {
    await patron.ask('/rates', USD_RATE);
    for (const [i, text] of files.entries()) await importFile(patron, `part-${i}.csv`, text);
    await idle(patron);
    return await answers(patron);
  } finally {
    await patron.stop();
    rmSync(directory, { recursive: true, force: true });
  }
}

/** Runs the loop. `kills` ≥ 1; `say` gets one line per kill. */
export async function killLoop(kills: number, seed: number, say: (line: string) => void): Promise<KillReport> {
  const random = seededRandom(seed);
  const files = orderFiles(Math.max(4, Math.ceil(kills / 3)), 1200);
  const directory = mkdtempSync(path.join(tmpdir(), 'patron-kill-'));
  const report: KillReport = {
    kills: 0,
    duringWork: 0,
    imports: files.length,
    acknowledgedLost: 0,
    halfRuns: 0,
    equalToUnkilled: false,
    secondsToRestart: [],
  };
  const acknowledged = new Set<string>();
  let patron = await startPatron(directory);
  try {
    await patron.ask('/rates', USD_RATE);
    while (report.kills < kills) {
      const known = await doneFiles(patron);
      const under = new Set(
        (await patron.ask<Import[]>('/imports'))
          .filter((i) => i.state === 'checking' || i.state === 'checked' || i.state === 'running')
          .map((i) => i.fileName),
      );
      const next = files.findIndex((_, i) => !known.has(`part-${i}.csv`) && !under.has(`part-${i}.csv`));
      if (next >= 0) await importFile(patron, `part-${next}.csv`, files[next] ?? '');
      else await patron.ask('/score-runs', { method: 'POST', body: '{}' });
      // On a slow machine work takes longer too: killed always before its end, a job is given up at the fifth time.
      const slowness = Math.max(1, (report.secondsToRestart.at(-1) ?? 0) / 2);
      const until = performance.now() + 3500 * slowness * random();
      while (performance.now() < until) {
        for (const name of await doneFiles(patron)) acknowledged.add(name);
        await sleep(20 + 60 * random());
      }
      const working = (await patron.ask<Job[]>('/jobs')).some(
        (job) => job.state === 'running' || job.state === 'queued',
      );
      await patron.kill9();
      report.kills++;
      if (working) report.duringWork++;
      const began = performance.now();
      patron = await startPatron(directory);
      report.secondsToRestart.push((performance.now() - began) / 1000);
      const done = await doneFiles(patron);
      for (const name of acknowledged) if (!done.has(name)) report.acknowledgedLost++;
      if (!(await wholeRunShown(patron))) report.halfRuns++;
      say(
        `kill ${report.kills} of ${kills}, ${working ? 'at work' : 'idle'}, ${done.size} of ${files.length} files in`,
      );
    }
    await idle(patron);
    const done = await doneFiles(patron);
    for (const [i, text] of files.entries())
      if (!done.has(`part-${i}.csv`)) await importFile(patron, `part-${i}.csv`, text);
    await idle(patron);
    report.equalToUnkilled = (await answers(patron)) === (await unkilled(files));
    return report;
  } finally {
    await patron.stop();
    rmSync(directory, { recursive: true, force: true });
  }
}
