/**
 * The log-likelihood of a whole shop under BG/NBD and its relatives, with its gradient and Hessian, arranged for speed.
 *
 * Source   Fader, Hardie & Lee (2005), equation 6; parameters and symbols as in bg-nbd.ts.
 * Symbols  θ = (ln r, ln α, ln a, ln b): all derivatives are with respect to these.
 * Method   ln L = Σ_k W_k · {terms in k < x only}  +  Σ_i w_i · {terms in x, tx, T}, as compiled-history.ts explains;
 *          the second (bg-nbd-row.ts) needs ln(1 + d/α) only once for each distinct duration d. Nothing is allocated
 *          while climbing.
 */
import type { Objective } from '../numeric/newton.ts';
import { addRow, ROW, ROW_INPUTS, ROW_TERMS, SILENCE_TERMS } from './bg-nbd-row.ts';
import type { CompiledHistory } from './compiled-history.ts';

/**
 * Which relative: purchases are every `k`-th event of a Poisson process, and there are `chancesAtFirst` (0 or 1)
 * chances to leave before the first repeat purchase. BG/NBD: 1 and 0.
 */
export type BgNbdFamily = { k: number; chancesAtFirst: 0 | 1 };

const PLAIN: BgNbdFamily = { k: 1, chancesAtFirst: 0 };

/** The objective for maximiseByNewton: value, gradient (4) and Hessian (4 · 4) at θ = (ln r, ln α, ln a, ln b). */
export function bgNbdObjective(compiled: CompiledHistory, family: BgNbdFamily = PLAIN): Objective {
  const size = compiled.durations.length;
  const tables = { log: new Float64Array(size), share: new Float64Array(size) };
  const sums = new Float64Array(ROW_TERMS);
  return (theta, gradient, hessian) => {
    const [r, alpha, a, b] = [Math.exp(theta[0]!), Math.exp(theta[1]!), Math.exp(theta[2]!), Math.exp(theta[3]!)];
    // ℓ(d) = ln(1 + d/α);  q(d) = d/(α+d) = −∂ℓ/∂ ln α
    for (let j = 0; j < size; j++) {
      const d = compiled.durations[j]!;
      tables.log[j] = Math.log1p(d / alpha);
      tables.share[j] = d / (alpha + d);
    }
    sums.fill(0);
    addBuying(sums, compiled.weightAbove, family.k, r, theta[1]!);
    addStaying(sums, compiled, family.chancesAtFirst, a, b);
    addRows(sums, compiled, tables, family, { r, alpha, logA: theta[2]!, b });
    for (let i = 0, at = 5; i < 4; i++) {
      gradient[i] = sums[1 + i]!;
      for (let j = i; j < 4; j++, at++) {
        hessian[i * 4 + j] = sums[at]!;
        hessian[j * 4 + i] = sums[at]!;
      }
    }
    return sums[0]!;
  };
}

/**
 * Σ ln Γ(r+kx) − ln Γ(r) − kx ln α over all customers: Σ_x W_x Σ_{i<k} { ln(r+kx+i) − ln α }, with derivatives by ln r
 * and ln α. `sums` as in bg-nbd-row.ts.
 */
export function addBuying(sums: Float64Array, weightAbove: Float64Array, k: number, r: number, logAlpha: number): void {
  for (let x = 0; x < weightAbove.length; x++) {
    const w = weightAbove[x]!;
    for (let event = k * x; event < k * (x + 1); event++) {
      const slope = r / (r + event);
      sums[0]! += w * (Math.log(r + event) - logAlpha);
      sums[1]! += w * slope;
      sums[5]! += (w * slope * event) / (r + event);
    }
    sums[2]! -= k * w;
  }
}

/**
 * Σ ln B(a,b+c) − ln B(a,b) over all customers, c = chances to leave: Σ_j W_j { ln(b+j) − ln(a+b+j) }, W_j being the
 * weight of customers with c > j, with derivatives by ln a and ln b.
 */
function addStaying(
  sums: Float64Array,
  { weightAbove, totalWeight }: CompiledHistory,
  chancesAtFirst: number,
  a: number,
  b: number,
): void {
  for (let j = 0; j < weightAbove.length + chancesAtFirst; j++) {
    addChance(sums, j < chancesAtFirst ? totalWeight : weightAbove[j - chancesAtFirst]!, j, a, b);
  }
}

/** `weight` customers who stayed at their (j+1)-th chance: weight · { ln(b+j) − ln(a+b+j) }. */
export function addChance(sums: Float64Array, weight: number, j: number, a: number, b: number): void {
  const bj = b + j;
  const abj = a + bj;
  // −ln(1 + a/(b+j)) = ln(b+j) − ln(a+b+j) without cancellation
  sums[0]! -= weight * Math.log1p(a / bj);
  sums[3]! -= (weight * a) / abj;
  const slopeB = ((a / abj) * b) / bj; // ∂/∂ ln b
  sums[4]! += weight * slopeB;
  sums[12]! -= (((weight * a) / abj) * bj) / abj;
  sums[13]! += (((weight * a) / abj) * b) / abj;
  sums[14]! += weight * slopeB * (1 - b / bj - b / abj);
}

/** Σ_i w_i · {the terms of bg-nbd-row.ts}. */
function addRows(
  sums: Float64Array,
  { frequency, weight, durations, ageAt, recencyAt }: CompiledHistory,
  { log, share }: { log: Float64Array; share: Float64Array },
  { k, chancesAtFirst }: BgNbdFamily,
  { r, alpha, logA, b }: { r: number; alpha: number; logA: number; b: number },
): void {
  const silence = new Float64Array(SILENCE_TERMS);
  const row = new Float64Array(ROW_INPUTS);
  row[ROW.r] = r;
  row[ROW.logA] = logA;
  row[ROW.b] = b;
  // rows of one frequency stand together
  let current = Number.NaN;
  for (let i = 0; i < frequency.length; i++) {
    const x = frequency[i]!;
    const [ageIndex, recencyIndex] = [ageAt[i]!, recencyAt[i]!];
    row[ROW.weight] = weight[i]!;
    if (x !== current) {
      current = x;
      row[ROW.s] = r + k * x;
      row[ROW.chances] = x + chancesAtFirst;
      row[ROW.logBc] = Math.log(b + (x + chancesAtFirst - 1));
    }
    row[ROW.logT] = log[ageIndex]!;
    row[ROW.shareT] = share[ageIndex]!;
    row[ROW.logTx] = log[recencyIndex]!;
    row[ROW.shareTx] = share[recencyIndex]!;
    if (k > 1) {
      // (T−tx)/(α+T)
      row[ROW.rho] = ((durations[ageIndex]! - durations[recencyIndex]!) * (1 - share[ageIndex]!)) / alpha;
    }
    addRow(sums, row, k, silence);
  }
}
