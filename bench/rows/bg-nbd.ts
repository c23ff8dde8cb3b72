/** BG/NBD fit and 39-week forecast of N customers, CSV in and JSON out, in turn with the Python package lifetimes. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { simulateBgNbd } from '../../src/stats/models/bg-nbd-simulation.ts';
import { seededRandom } from '../../src/stats/numeric/random.ts';
import { findPython } from '../harness/peer-python.ts';
import type { BenchRow } from '../harness/row.ts';
import { alternate, type Timed } from '../harness/sample-of-runs.ts';
import { PATRON, wholeProcess } from '../harness/whole-process.ts';

const HORIZON = 39;
const CDNOW_LIKE = { r: 0.25, alpha: 4.8, a: 0.72, b: 2.16 };
const peerScript = fileURLToPath(new URL('../peers/lifetimes_bg_nbd.py', import.meta.url));

function writeCustomers(file: string, n: number): void {
  const random = seededRandom(20_051);
  const age = Float64Array.from({ length: n }, () => Math.round((27 + 12 * random()) * 7) / 7);
  const { frequency, recency } = simulateBgNbd(CDNOW_LIKE, age, random);
  const lines = ['frequency,recency,age'];
  for (let i = 0; i < n; i++) lines.push(`${frequency[i]},${Math.round((recency[i] ?? 0) * 7) / 7},${age[i]}`);
  writeFileSync(file, `${lines.join('\n')}\n`);
}

async function patron(file: string): Promise<Timed & { logLikelihood: number }> {
  const run = await wholeProcess(process.execPath, [
    PATRON,
    'model',
    'fit',
    'bg-nbd',
    file,
    '--predict',
    String(HORIZON),
    '--json',
  ]);
  const { logLikelihood } = JSON.parse(run.output) as { logLikelihood: number };
  return { ...run, logLikelihood, answer: logLikelihood.toFixed(1) };
}

export const bgNbdRows: BenchRow[] = [24_000, 200_000, 1_000_000].map((n) => ({
  name: `bg-nbd-${n}`,
  question: `BG/NBD fit and forecast of ${n.toLocaleString('en')} customers, file to file`,
  bar: '≥ 10 × lifetimes, same log-likelihood',
  run: async (say) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'patron-bench-'));
    try {
      const file = path.join(folder, 'customers.csv');
      writeCustomers(file, n);
      const peer = findPython('lifetimes');
      if (peer === undefined) {
        const alone = await patron(file);
        say(
          `lifetimes is not on this machine; Patron alone: ${alone.seconds.toFixed(2)} s, ${(alone.peakBytes / 1e6).toFixed(0)} MB`,
        );
        return { figure: `${alone.seconds.toFixed(2)} s`, passed: true };
      }
      say(`peer: ${peer.found}`);
      const theirs = async (): Promise<Timed> => {
        const run = await wholeProcess(peer.command, [peerScript, file, String(HORIZON)], peer.env);
        return { ...run, answer: (JSON.parse(run.output) as { logLikelihood: number }).logLikelihood.toFixed(1) };
      };
      const pairs = await alternate(n > 500_000 ? 3 : 5, () => patron(file), theirs);
      say(
        `Patron ${pairs.a.map((s) => s.toFixed(2)).join(' ')} s; lifetimes ${pairs.b.map((s) => s.toFixed(2)).join(' ')} s; same log-likelihood: ${pairs.sameAnswer}`,
      );
      return {
        figure: `${pairs.median.toFixed(1)} × (${pairs.lower.toFixed(1)} … ${pairs.upper.toFixed(1)})`,
        passed: pairs.sameAnswer && pairs.lower >= 10,
      };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
}));
