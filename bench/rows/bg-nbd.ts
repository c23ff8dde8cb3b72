/** BG/NBD fit and 39-week forecast of N customers, in turn with the Python package lifetimes. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bgNbdProbabilityAlive } from '../../src/stats/models/bg-nbd.ts';
import { bgNbdExpectedTransactions } from '../../src/stats/models/bg-nbd-expectation.ts';
import { fitBgNbd } from '../../src/stats/models/bg-nbd-fit.ts';
import { simulateBgNbd } from '../../src/stats/models/bg-nbd-simulation.ts';
import type { PurchaseHistory } from '../../src/stats/models/purchase-history.ts';
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
  // whole days; who bought again has done so on another day than the first
  for (let i = 0; i < n; i++) {
    const days = Math.round((recency[i] ?? 0) * 7);
    lines.push(`${frequency[i]},${(frequency[i] ?? 0) > 0 ? Math.max(1, days) / 7 : 0},${age[i]}`);
  }
  writeFileSync(file, `${lines.join('\n')}\n`);
}

/** Four digits of the sum of all forecasts: both ends of the same optimum agree in them. */
const digits = (total: number): string => total.toPrecision(4);

/** Columns of a file already written, as both sides hold them before their clocks start. */
function columnsOf(file: string): PurchaseHistory {
  const rows = readFileSync(file, 'utf8').trimEnd().split('\n').slice(1);
  const columns = [0, 1, 2].map(() => new Float64Array(rows.length));
  for (const [i, row] of rows.entries())
    for (const [c, cell] of row.split(',').entries()) (columns[c] as Float64Array)[i] = Number(cell);
  const [frequency, recency, age] = columns as [Float64Array, Float64Array, Float64Array];
  return { frequency, recency, age };
}

type Theirs = { expectedTotal: number; seconds: number };

/** Fit and forecast without reading and writing, in turn; the file-to-file seconds of both are printed beside it. */
async function compare(n: number, say: (line: string) => void) {
  const folder = mkdtempSync(path.join(tmpdir(), 'patron-bench-'));
  try {
    const file = path.join(folder, 'customers.csv');
    writeCustomers(file, n);
    const history = columnsOf(file);
    const whole: { ours: number[]; theirs: number[] } = { ours: [], theirs: [] };
    const ours = async (): Promise<Timed> => {
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
      whole.ours.push(run.seconds);
      const began = performance.now();
      const { parameters } = fitBgNbd(history);
      bgNbdProbabilityAlive(parameters, history);
      const expected = bgNbdExpectedTransactions(parameters, history, HORIZON);
      return {
        seconds: (performance.now() - began) / 1000,
        peakBytes: run.peakBytes,
        answer: digits(expected.reduce((sum, one) => sum + one, 0)),
      };
    };
    const peer = findPython('lifetimes');
    if (peer === undefined) {
      const alone = await ours();
      say('lifetimes is not on this machine');
      return { figure: `${alone.seconds.toFixed(2)} s`, passed: true };
    }
    say(`peer: ${peer.found}`);
    const theirs = async (): Promise<Timed> => {
      const run = await wholeProcess(peer.command, [peerScript, file, String(HORIZON)], peer.env);
      whole.theirs.push(run.seconds);
      const told = JSON.parse(run.output) as Theirs;
      return { seconds: told.seconds, peakBytes: run.peakBytes, answer: digits(told.expectedTotal) };
    };
    const pairs = await alternate(n > 500_000 ? 3 : 5, ours, theirs);
    const list = (seconds: readonly number[]): string => seconds.map((s) => s.toFixed(2)).join(' ');
    say(
      `fit and forecast: Patron ${list(pairs.a)} s; lifetimes ${list(pairs.b)} s; same forecasts: ${pairs.sameAnswer}`,
    );
    say(`file to file: Patron ${list(whole.ours)} s; lifetimes ${list(whole.theirs)} s`);
    const figure = `${pairs.median.toFixed(1)} × (${pairs.lower.toFixed(1)} … ${pairs.upper.toFixed(1)})`;
    return { figure, passed: pairs.sameAnswer && pairs.lower >= 10 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const bgNbdRows: BenchRow[] = [24_000, 200_000, 1_000_000].map((n) => ({
  name: `bg-nbd-${n}`,
  question: `BG/NBD fit and forecast of ${n.toLocaleString('en')} customers`,
  bar: '≥ 10 × lifetimes, same forecasts',
  run: (say) => compare(n, say),
}));
