/**
 * Fit and 39-week forecast of N customers by BG/NBD or Pareto/NBD, and their expected spend by Gamma-Gamma, in turn with the Python
 * package lifetimes.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bgNbd } from '../../src/stats/models/bg-nbd-process.ts';
import { gammaGammaExpectedSpend } from '../../src/stats/models/gamma-gamma.ts';
import { fitGammaGamma } from '../../src/stats/models/gamma-gamma-fit.ts';
import { paretoNbd } from '../../src/stats/models/pareto-nbd-process.ts';
import type { PurchaseHistory } from '../../src/stats/models/purchase-history.ts';
import type { ProcessParameters, PurchaseProcess } from '../../src/stats/models/purchase-process.ts';
import { drawGamma } from '../../src/stats/numeric/draws.ts';
import { type RandomSource, seededRandom } from '../../src/stats/numeric/random.ts';
import { findPython } from '../harness/peer-python.ts';
import type { BenchRow } from '../harness/row.ts';
import { alternate, median, type Timed } from '../harness/sample-of-runs.ts';
import { PATRON, wholeProcess } from '../harness/whole-process.ts';

const HORIZON = 39;
const peerScript = fileURLToPath(new URL('../peers/lifetimes_fit.py', import.meta.url));

/** How much is spent: customers' mean around 45, a third of it apart from order to order. */
const SPEND = { p: 6.25, q: 3.74, gamma: 15.44 };

/** A model and the parameters of the shop that is made up, CDNOW's or so. */
type Contestant<P extends ProcessParameters> = { process: PurchaseProcess<P>; truth: P };

const bgNbdLikeCdnow = { process: bgNbd, truth: { r: 0.25, alpha: 4.8, a: 0.72, b: 2.16 } };
const paretoNbdLikeCdnow = { process: paretoNbd, truth: { r: 0.55, alpha: 10.6, s: 0.61, beta: 11.7 } };

function writeCustomers<P extends ProcessParameters>(file: string, n: number, { process, truth }: Contestant<P>): void {
  const random = seededRandom(20_051);
  const age = Float64Array.from({ length: n }, () => Math.round((27 + 12 * random()) * 7) / 7);
  const { frequency, recency } = process.simulate(truth, age, random);
  const lines = ['frequency,recency,age,spend'];
  // whole days; who bought again has done so on another day than the first
  for (let i = 0; i < n; i++) {
    const x = frequency[i] ?? 0;
    const days = Math.round((recency[i] ?? 0) * 7);
    lines.push(`${x},${x > 0 ? Math.max(1, days) / 7 : 0},${age[i]},${x > 0 ? meanSpend(x, random).toFixed(2) : 0}`);
  }
  writeFileSync(file, `${lines.join('\n')}\n`);
}

/** Mean of x spends as Gamma-Gamma has them; at least a cent. */
function meanSpend(x: number, random: RandomSource): number {
  const rate = drawGamma(random, SPEND.q, SPEND.gamma);
  return Math.max(0.01, drawGamma(random, SPEND.p * x, rate * x));
}

/** Four digits of the sum of all forecasts: both ends of the same optimum agree in them. */
const digits = (orders: number, spend: number): string => `${orders.toPrecision(4)} ${spend.toPrecision(4)}`;

/** Columns of a file already written, as both sides hold them before their clocks start. */
function columnsOf(file: string): Shop {
  const rows = readFileSync(file, 'utf8').trimEnd().split('\n').slice(1);
  const columns = [0, 1, 2, 3].map(() => new Float64Array(rows.length));
  for (const [i, row] of rows.entries())
    for (const [c, cell] of row.split(',').entries()) (columns[c] as Float64Array)[i] = Number(cell);
  const [frequency, recency, age, spend] = columns as [Float64Array, Float64Array, Float64Array, Float64Array];
  return { frequency, recency, age, spend };
}

type Shop = PurchaseHistory & { readonly spend: Float64Array };
type Theirs = { expectedTotal: number; spendTotal: number; seconds: number };

type Outcome = { figure: string; passed: boolean };

/** A shop of n customers in a file, removed after `use`. */
async function withShop<P extends ProcessParameters>(
  n: number,
  contestant: Contestant<P>,
  use: (file: string) => Promise<Outcome>,
): Promise<Outcome> {
  const folder = mkdtempSync(path.join(tmpdir(), 'patron-bench-'));
  try {
    const file = path.join(folder, 'customers.csv');
    writeCustomers(file, n, contestant);
    return await use(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Fit and forecast without reading and writing; and the whole command, from file to file, for its memory. */
async function ours<P extends ProcessParameters>(
  { process: model }: Contestant<P>,
  file: string,
  shop: Shop,
): Promise<Timed & { fileToFile: number }> {
  const command = [PATRON, 'model', 'fit', model.name, file, '--predict', String(HORIZON), '--json'];
  const run = await wholeProcess(process.execPath, command);
  const began = performance.now();
  const { parameters } = model.fit(shop);
  model.probabilityAlive(parameters, shop);
  const expected = model.expectedTransactionsAt(parameters, shop, Float64Array.of(HORIZON));
  const again = (_: number, i: number): boolean => (shop.frequency[i] ?? 0) > 0;
  const spends = { frequency: shop.frequency.filter(again), spend: shop.spend.filter(again) };
  const spend = gammaGammaExpectedSpend(fitGammaGamma(spends).parameters, spends);
  const sum = (values: Float64Array): number => values.reduce((total, one) => total + one, 0);
  return {
    seconds: (performance.now() - began) / 1000,
    fileToFile: run.seconds,
    peakBytes: run.peakBytes,
    answer: digits(sum(expected), sum(spend)),
  };
}

/** In turn with lifetimes; the file-to-file seconds of both are printed beside it. */
function compare<P extends ProcessParameters>(n: number, contestant: Contestant<P>, say: (line: string) => void) {
  return withShop(n, contestant, async (file) => {
    const history = columnsOf(file);
    const whole: Record<'ours' | 'theirs', number[]> = { ours: [], theirs: [] };
    const peaks: Record<'ours' | 'theirs', number[]> = { ours: [], theirs: [] };
    const patron = async (): Promise<Timed> => {
      const run = await ours(contestant, file, history);
      whole.ours.push(run.fileToFile);
      peaks.ours.push(run.peakBytes);
      return run;
    };
    const peer = findPython('lifetimes');
    if (peer === undefined) {
      say('lifetimes is not on this machine');
      return { figure: `${(await patron()).seconds.toFixed(2)} s`, passed: true };
    }
    say(`peer: ${peer.found}`);
    const theirs = async (): Promise<Timed> => {
      const command = [peerScript, contestant.process.name, file, String(HORIZON)];
      const run = await wholeProcess(peer.command, command, peer.env);
      whole.theirs.push(run.seconds);
      peaks.theirs.push(run.peakBytes);
      const told = JSON.parse(run.output) as Theirs;
      return { seconds: told.seconds, peakBytes: run.peakBytes, answer: digits(told.expectedTotal, told.spendTotal) };
    };
    const pairs = await alternate(n > 500_000 ? 3 : n > 100_000 ? 5 : 15, patron, theirs);
    const list = (seconds: readonly number[]): string => seconds.map((s) => s.toFixed(2)).join(' ');
    say(
      `fit and forecast: Patron ${list(pairs.a)} s; lifetimes ${list(pairs.b)} s; same forecasts: ${pairs.sameAnswer}`,
    );
    say(`file to file: Patron ${list(whole.ours)} s; lifetimes ${list(whole.theirs)} s`);
    const peak = (bytes: readonly number[]): number => Math.round(Math.max(...bytes) / 2 ** 20);
    say(`peak memory of the command: Patron ${peak(peaks.ours)} MiB; lifetimes ${peak(peaks.theirs)} MiB`);
    const figure = `${pairs.median.toFixed(1)} × (${pairs.lower.toFixed(1)} … ${pairs.upper.toFixed(1)})`;
    return { figure, passed: pairs.sameAnswer && pairs.lower >= 10 };
  });
}

/** Where the peer would take hours: seconds and memory alone, the median of five runs after one to warm up. */
function alone<P extends ProcessParameters>(n: number, contestant: Contestant<P>, say: (line: string) => void) {
  return withShop(n, contestant, async (file) => {
    const history = columnsOf(file);
    await ours(contestant, file, history);
    const runs: Awaited<ReturnType<typeof ours>>[] = [];
    for (let i = 0; i < 5; i++) runs.push(await ours(contestant, file, history));
    const seconds = median(runs.map((run) => run.seconds));
    const mebibytes = Math.max(...runs.map((run) => run.peakBytes)) / 2 ** 20;
    say(`file to file: ${runs.map((run) => run.fileToFile.toFixed(2)).join(' ')} s`);
    return {
      figure: `${seconds.toFixed(2)} s, ${Math.round(mebibytes)} MiB`,
      passed: seconds <= 5 && mebibytes < 1024,
    };
  });
}

const inWords = (n: number): string => n.toLocaleString('en');

export const purchaseProcessRows: BenchRow[] = [
  ...[24_000, 200_000, 1_000_000].map((n) => ({
    name: `bg-nbd-${n}`,
    question: `BG/NBD and Gamma-Gamma, fit and forecast of ${inWords(n)} customers`,
    bar: '≥ 10 × lifetimes, same forecasts',
    run: (say: (line: string) => void) => compare(n, bgNbdLikeCdnow, say),
  })),
  {
    name: 'pareto-nbd-24000',
    question: 'Pareto/NBD and Gamma-Gamma, fit and forecast of 24,000 customers',
    bar: '≥ 10 × lifetimes, same forecasts',
    run: (say) => compare(24_000, paretoNbdLikeCdnow, say),
  },
  ...[200_000, 1_000_000].map((n) => ({
    name: `pareto-nbd-${n}`,
    question: `Pareto/NBD and Gamma-Gamma, fit and forecast of ${inWords(n)} customers`,
    bar: '≤ 5 s, below 1 GiB',
    run: (say: (line: string) => void) => alone(n, paretoNbdLikeCdnow, say),
  })),
];
