/**
 * Averages over the future of a BG/NBD customer who is alive now: the inner engine of bg-nbd-expectation.ts.
 *
 * Story    Given that she is alive, her would-be purchases in the time to come, N, are negative binomial; each one
 *          she makes carries the chance of leaving. With n would-be purchases she makes C(n) on average and is still
 *          there with probability S(n), so the answers are E[C(N)] and E[S(N)].
 * Source   Fader, Hardie & Lee (2005), equation 10, rearranged: the hypergeometric function there is the sum below.
 *          All terms are positive, so nothing cancels, and nothing is divided by a − 1: a = 1 needs no special case.
 * Symbols  s = r + x, B = b + x, τ = t/(α+T), z = τ/(1+τ); p ~ Beta(a, B) given alive
 *          N(n) = Γ(s+n)/(Γ(s) n!) · (1−z)^s · z^n
 *          S(n) = E[(1−p)^n] = Π_{k<n} (B+k)/(a+B+k),   C(n) = S(0) + … + S(n−1) = E[(1 − (1−p)^n)/p]
 * Error    relative 1e-11 (truncation 1e-12); long sums go to the integral over p instead, relative 1e-11.
 */
import { logBetaWeight } from '../numeric/sinh-nodes.ts';

const TOLERANCE = 1e-12;
const LONGEST_SUM = 6000;
const FAR_MODE = 60;

/** C(n), S(n) and (s+n)/(n+1) for one (s, a, B), grown on demand. */
export type MixtureTable = {
  s: number;
  a: number;
  B: number;
  expected: Float64Array;
  staying: Float64Array;
  ratio: Float64Array;
  filled: number;
};

/** Room for one frequency's table; reuse it for the next with `resetTable`. */
export function createTable(): MixtureTable {
  const size = LONGEST_SUM + 64;
  const column = (): Float64Array => new Float64Array(size);
  return { s: 1, a: 1, B: 1, expected: column(), staying: column(), ratio: column(), filled: 0 };
}

/** Point the table at another customer group. */
export function resetTable(table: MixtureTable, s: number, a: number, B: number): void {
  table.s = s;
  table.a = a;
  table.B = B;
  table.expected[0] = 0;
  table.staying[0] = 1;
  table.ratio[0] = s;
  table.filled = 1;
}

function fillTable(table: MixtureTable, upTo: number): void {
  const { s, a, B, expected, staying, ratio } = table;
  for (let n = table.filled; n <= upTo; n++) {
    expected[n] = expected[n - 1]! + staying[n - 1]!;
    staying[n] = (staying[n - 1]! * (B + (n - 1))) / (a + B + (n - 1));
    ratio[n] = (s + n) / (n + 1);
  }
  table.filled = Math.max(table.filled, upTo + 1);
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
function sumFromZero({ s, ratio, filled }: MixtureTable, values: Float64Array, tau: number): number {
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
    // The rest is below term · value · (q + q² + …), q = z (s+n)/n, because values(n)/n never grows.
    const q = (z * (s + n)) / n;
    if (q < 1 && term * values[n]! * q <= TOLERANCE * (1 - q) * sum) break;
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
    if (weight * n < TOLERANCE * weights) break;
  }
  weight = 1;
  const end = filled - 1;
  for (let n = mode; n < end; ) {
    weight *= z * ratio[n]!;
    n++;
    weights += weight;
    sum += weight * values[n]!;
    const q = (z * (s + n)) / n;
    if (q < 1 && weight * q <= TOLERANCE * (1 - q) * weights) break;
  }
  return sum / weights;
}

/**
 * The same averages as integrals over the dropout probability, for horizons too long to sum over purchases:
 *
 *   E[C(N)] = ∫ { 1 − (1+pτ)^−s } / p  dBeta(p; a, B),     E[S(N)] = ∫ (1+pτ)^−s dBeta(p; a, B)
 *
 * p = 1/(1+e^−u), u = u₀ + σ·sinh(v), trapezoidal in v (Takahasi & Mori 1974), halved until it stands still. The Beta
 * weight is normalised by its own sum, so no Beta function is needed, and is centred on its peak u₀ = ln(a/B).
 */
function integralOverDropout({ s, a, B }: MixtureTable, tau: number, what: 'expected' | 'staying'): number {
  if (!Number.isFinite(s * tau)) return Number.NaN;
  const centre = Math.log(a / B);
  const width = 1.5 / Math.sqrt(0.25 + (a * B) / (a + B));
  const atCentre = logBetaWeight(centre, a, B);
  const low = -Math.asinh(45 / (a * width) + 10);
  const high = Math.asinh(45 / (B * width) + 10);
  const totals = { weight: 0, value: 0 };
  const add = (v: number): void => {
    const u = centre + width * Math.sinh(v);
    const weight = Math.exp(logBetaWeight(u, a, B) - atCentre) * Math.cosh(v);
    totals.weight += weight;
    totals.value += weight * (what === 'expected' ? purchasesAt(u, s, tau) : stayingAt(u, s, tau));
  };
  let step = 0.25;
  for (let k = Math.ceil(low / step); k * step <= high; k++) add(k * step);
  let result = totals.value / totals.weight;
  for (let halving = 0; halving < 8; halving++) {
    for (let k = Math.ceil(low / step - 0.5); (k + 0.5) * step <= high; k++) add((k + 0.5) * step);
    step /= 2;
    const next = totals.value / totals.weight;
    if (Math.abs(next - result) <= 1e-12 * Math.abs(next)) return next;
    result = next;
  }
  return result;
}

function purchasesAt(u: number, s: number, tau: number): number {
  const p = 1 / (1 + Math.exp(-u));
  // below 1e-290 the quotient has reached its limit s τ
  return p < 1e-290 ? s * tau : -Math.expm1(-s * Math.log1p(p * tau)) / p;
}

function stayingAt(u: number, s: number, tau: number): number {
  return Math.exp(-s * Math.log1p(tau / (1 + Math.exp(-u))));
}
