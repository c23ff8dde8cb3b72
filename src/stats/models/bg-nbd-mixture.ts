/**
 * Averages over the future of a customer who is alive now, for BG/NBD and its relatives: the inner engine of
 * bg-nbd-expectation.ts and bg-cnbd-k-expectation.ts.
 *
 * Story    Given that she is alive, the events in the time to come, N, are negative binomial. Every k-th event is a
 *          would-be purchase (k = 1: each); j events have passed since her last one. Each purchase she makes carries the
 *          chance of leaving. With n would-be purchases she makes C(n) on average and is still there with probability
 *          S(n), so the answers are E[C(⌊(N+j)/k⌋)] and E[S(⌊(N+j)/k⌋)].
 * Source   Fader, Hardie & Lee (2005), equation 10, rearranged: the hypergeometric function there is the sum below.
 *          All terms are positive, so nothing cancels, and nothing is divided by a − 1: a = 1 needs no special case.
 * Symbols  s = r + k·x + j, τ = t/(α+T), z = τ/(1+τ); p ~ Beta(a, B) given alive (BG/NBD: B = b + x)
 *          N(n) = Γ(s+n)/(Γ(s) n!) · (1−z)^s · z^n
 *          S(n) = E[(1−p)^n] = Π_{k<n} (B+k)/(a+B+k),   C(n) = S(0) + … + S(n−1) = E[(1 − (1−p)^n)/p]
 * Error    relative 1e-11 (truncation 1e-12); long sums go to the integral over p of bg-nbd-dropout-integral.ts
 *          instead, relative 1e-11 (of an E[S] below 1e-15 absolute 1e-20).
 */
import { integralOverDropout } from './bg-nbd-dropout-integral.ts';

const TOLERANCE = 1e-12;
const LONGEST_SUM = 6000;
const FAR_MODE = 60;
const SMALLEST_TABLE = 128;

/** C(⌊(n+j)/k⌋), S(⌊(n+j)/k⌋) and (s+n)/(n+1) for one (s, a, B, k, j), grown on demand. */
export type MixtureTable = {
  s: number;
  a: number;
  B: number;
  k: number;
  phase: number;
  expected: Float64Array;
  staying: Float64Array;
  ratio: Float64Array;
  filled: number;
};

/** Room for one frequency's table; reuse it for the next with `resetTable`. */
export function createTable(): MixtureTable {
  const column = (): Float64Array => new Float64Array(SMALLEST_TABLE);
  const columns = { expected: column(), staying: column(), ratio: column() };
  return { s: 1, a: 1, B: 1, k: 1, phase: 0, ...columns, filled: 0 };
}

/** Point the table at another customer group. `phase` is j, the events since the last purchase, 0 … k−1. */
export function resetTable(table: MixtureTable, s: number, a: number, B: number, k = 1, phase = 0): void {
  table.s = s;
  table.a = a;
  table.B = B;
  table.k = k;
  table.phase = phase;
  table.expected[0] = 0;
  table.staying[0] = 1;
  table.ratio[0] = s;
  table.filled = 1;
}

function fillTable(table: MixtureTable, upTo: number): void {
  if (upTo < table.filled) return;
  if (upTo >= table.ratio.length) enlarge(table, upTo + 1);
  const { s, a, B, k, phase, expected, staying, ratio } = table;
  for (let n = table.filled; n <= upTo; n++) {
    const isPurchase = (n + phase) % k === 0;
    const earlier = isPurchase ? (n + phase) / k - 1 : 0;
    expected[n] = expected[n - 1]! + (isPurchase ? staying[n - 1]! : 0);
    staying[n] = isPurchase ? (staying[n - 1]! * (B + earlier)) / (a + B + earlier) : staying[n - 1]!;
    ratio[n] = (s + n) / (n + 1);
  }
  table.filled = upTo + 1;
}

function enlarge(table: MixtureTable, size: number): void {
  const larger = (column: Float64Array): Float64Array => {
    const room = new Float64Array(Math.max(size, 2 * column.length));
    room.set(column);
    return room;
  };
  table.expected = larger(table.expected);
  table.staying = larger(table.staying);
  table.ratio = larger(table.ratio);
}

/** E[C(N)]: expected purchases in a time τ·(α+T) of a customer who is alive now. */
export function expectedWhileAlive(table: MixtureTable, tau: number): number {
  if (!(tau > 0)) return tau === 0 ? 0 : Number.NaN;
  return mixtureMean(table, tau, 'expected');
}

/** E[S(N)]: probability that a customer alive now is still alive after a time τ·(α+T). */
export function stayingProbability(table: MixtureTable, tau: number): number {
  if (!(tau > 0)) return tau === 0 ? 1 : Number.NaN;
  return mixtureMean(table, tau, 'staying');
}

function mixtureMean(table: MixtureTable, tau: number, what: 'expected' | 'staying'): number {
  const { s } = table;
  // mean + 9 standard deviations + the geometric tail: where the sum will have ended
  const last = s * tau + 9 * Math.sqrt(s * tau * (1 + tau)) + 32 * (1 + tau) + 16;
  if (!(last < LONGEST_SUM)) return integralOverDropout(table, tau, what);
  fillTable(table, Math.ceil(last) + 16);
  const mode = Math.floor((s - 1) * tau);
  const values = table[what];
  return mode > FAR_MODE ? sumFromMode(table, values, tau, mode) : sumFromZero(table, values, tau);
}

/** Σ N(n) · values(n), upward from N(0) = (1−z)^s. */
function sumFromZero(table: MixtureTable, values: Float64Array, tau: number): number {
  const { s, k, ratio, staying, filled } = table;
  const z = tau / (1 + tau);
  let term = Math.exp(-s * Math.log1p(tau));
  let sum = term * values[0]!;
  const end = filled - 8;
  for (let n = 0; n < end; ) {
    for (const stop = n + 8; n < stop; ) {
      term *= z * ratio[n]!;
      n++;
      sum += term * values[n]!;
    }
    // N falls faster than q from here on, and C grows by at most S now and then once every k events:
    // the rest is below term · { (C+S)(q + q² + …) + S/k · (q + 2q² + …) }; that of S, which never grows, is below it
    const q = z * Math.max(1, ratio[n]!);
    const grows = staying[n]! / k;
    if (q < 1 && term * q * (values[n]! + staying[n]! + grows / (1 - q)) <= TOLERANCE * (1 - q) * sum) break;
  }
  return sum;
}

/** The same from the most likely n both ways, where N(0) may be below the smallest number: Σ w·values / Σ w. */
function sumFromMode({ s, ratio, filled }: MixtureTable, values: Float64Array, tau: number, mode: number): number {
  const z = tau / (1 + tau);
  let weight = 1;
  let weights = 1;
  let sum = values[mode]!;
  for (let n = mode; n > 0; ) {
    n--;
    weight /= z * ratio[n]!;
    weights += weight;
    sum += weight * values[n]!;
    // the rest is below n · weight, times the larger of values(n) and values(0): C falls downward, S rises
    const rest = weight * n;
    if (rest < TOLERANCE * weights && rest * Math.max(values[n]!, values[0]!) <= TOLERANCE * sum) break;
  }
  weight = 1;
  const end = filled - 1;
  for (let n = mode; n < end; ) {
    weight *= z * ratio[n]!;
    n++;
    weights += weight;
    sum += weight * values[n]!;
    const q = (z * (s + n)) / n;
    const rest = (weight * q) / (1 - q);
    if (q < 1 && rest <= TOLERANCE * weights && rest * values[n]! <= TOLERANCE * sum) break;
  }
  return sum / weights;
}
