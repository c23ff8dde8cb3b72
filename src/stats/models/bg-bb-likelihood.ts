/**
 * The BG/BB log-likelihood of all customers, with its gradient and Hessian, arranged for speed.
 *
 * Source   Fader, Hardie & Shang (2010); parameters and symbols as in bg-bb.ts.
 * Symbols  φ = (ln α, ln β, ln γ, ln δ): all derivatives are with respect to these.
 * Method   x, tx and n are whole numbers, so customers fall into few cells and every ratio of beta functions is a
 *          product of whole steps: ln B(α+x, β+y)/B(α, β) = Σ_{j<x} ln(α+j) + Σ_{j<y} ln(β+j) − Σ_{j<x+y} ln(α+β+j).
 *          The running sums and their two derivatives are tabulated once an evaluation; no Γ is computed.
 *          A cell is the mixture of n − tx + 1 parts (there at n; left after m = tx … n−1):
 *          ∂ ln L = Σ P_m ∂ℓ_m,   ∂² ln L = Σ P_m (∂²ℓ_m + ∂ℓ_m ∂ℓ_mᵀ) − ∂ ln L ∂ ln Lᵀ.
 */
import type { Objective } from '../numeric/newton.ts';
import type { DiscreteData } from './discrete-process.ts';
import { requireSameLength } from './purchase-history.ts';

/** Customers with the same (x, tx, n), counted. */
export type DiscreteCells = {
  x: Uint32Array;
  tx: Uint32Array;
  n: Uint32Array;
  weight: Float64Array;
  longest: number;
  totalWeight: number;
  totalPurchases: number;
  totalOpportunities: number;
};

/** Group rows into cells. Weights default to 1. Throws a RangeError when lengths differ. */
export function groupIntoCells({ frequency, recency, opportunities, weights }: DiscreteData): DiscreteCells {
  const weight = weights ?? new Float64Array(frequency.length).fill(1);
  requireSameLength(frequency, recency, opportunities, weight);
  const cells = new Map<string, [x: number, tx: number, n: number, weight: number]>();
  for (let i = 0; i < frequency.length; i++) {
    const key = `${frequency[i]},${recency[i]},${opportunities[i]}`;
    const cell = cells.get(key);
    if (cell === undefined) cells.set(key, [frequency[i]!, recency[i]!, opportunities[i]!, weight[i]!]);
    else cell[3] += weight[i]!;
  }
  const rows = [...cells.values()];
  const total = (of: (row: (typeof rows)[number]) => number): number => rows.reduce((sum, row) => sum + of(row), 0);
  return {
    x: Uint32Array.from(rows, (row) => row[0]),
    tx: Uint32Array.from(rows, (row) => row[1]),
    n: Uint32Array.from(rows, (row) => row[2]),
    weight: Float64Array.from(rows, (row) => row[3]),
    longest: rows.reduce((most, row) => Math.max(most, row[2]), 0),
    totalWeight: total((row) => row[3]),
    totalPurchases: total((row) => row[3] * row[0]),
    totalOpportunities: total((row) => row[3] * row[2]),
  };
}

/** Running sums over j < k of ln(q+j), 1/(q+j) and −1/(q+j)², k = 0 … longest + 1. */
type Running = { log: Float64Array; first: Float64Array; second: Float64Array };

function running(longest: number): Running {
  const column = (): Float64Array => new Float64Array(longest + 2);
  return { log: column(), first: column(), second: column() };
}

function tabulate({ log, first, second }: Running, q: number): void {
  for (let k = 1; k < log.length; k++) {
    const inverse = 1 / (q + (k - 1));
    log[k] = log[k - 1]! + Math.log(q + (k - 1));
    first[k] = first[k - 1]! + inverse;
    second[k] = second[k - 1]! - inverse * inverse;
  }
}

type Tables = { alpha: Running; beta: Running; both: Running; delta: Running; leave: Running };

/** The objective for maximiseByNewton: value, gradient (4) and Hessian (4 · 4) at φ = (ln α, ln β, ln γ, ln δ). */
export function bgBbObjective(cells: DiscreteCells): Objective {
  const tables: Tables = {
    alpha: running(cells.longest),
    beta: running(cells.longest),
    both: running(cells.longest),
    delta: running(cells.longest),
    leave: running(cells.longest),
  };
  const part = new Float64Array(10);
  const cell = new Float64Array(15);
  return (phi, gradient, hessian) => {
    const q = phi.map(Math.exp);
    tabulate(tables.alpha, q[0]!);
    tabulate(tables.beta, q[1]!);
    tabulate(tables.both, q[0]! + q[1]!);
    tabulate(tables.delta, q[3]!);
    tabulate(tables.leave, q[2]! + q[3]!);
    gradient.fill(0);
    hessian.fill(0);
    let value = 0;
    for (let c = 0; c < cells.x.length; c++) {
      const weight = cells.weight[c]!;
      value += weight * mixCell(cell, part, tables, q, cells.x[c]!, cells.tx[c]!, cells.n[c]!);
      for (let i = 0, at = 4; i < 4; i++) {
        gradient[i]! += weight * cell[i]!;
        for (let j = i; j < 4; j++, at++) hessian[i * 4 + j]! += weight * (cell[at]! - cell[i]! * cell[j]!);
      }
    }
    for (let i = 0; i < 4; i++) for (let j = 0; j < i; j++) hessian[i * 4 + j] = hessian[j * 4 + i]!;
    return value;
  };
}

/**
 * ln L of one cell. Leaves in `cell`: ∂ ln L (4), then Σ P_m (∂²ℓ_m + ∂ℓ_m ∂ℓ_mᵀ), upper triangle in the order
 * αα αβ αγ αδ ββ βγ βδ γγ γδ δδ (10).
 */
function mixCell(
  cell: Float64Array,
  part: Float64Array,
  tables: Tables,
  q: Float64Array,
  x: number,
  tx: number,
  n: number,
): number {
  const logGammaParameter = Math.log(q[2]!);
  let top = partValue(tables, x, n, n);
  for (let m = tx; m < n; m++) top = Math.max(top, logGammaParameter + partValue(tables, x, m, m + 1));
  let mass = 0;
  cell.fill(0);
  for (let m = tx; m <= n; m++) {
    const left = m < n ? 1 : 0;
    const share = Math.exp(left * logGammaParameter + partValue(tables, x, m, m + left) - top);
    mass += share;
    partDerivatives(part, tables, q, x, m, left);
    for (let i = 0, at = 4; i < 4; i++) {
      cell[i]! += share * part[i]!;
      for (let j = i; j < 4; j++, at++) cell[at]! += share * part[i]! * part[j]!;
    }
    cell[4]! += share * part[4]!;
    cell[5]! += share * part[5]!;
    cell[8]! += share * part[6]!;
    cell[11]! += share * part[7]!;
    cell[12]! += share * part[8]!;
    cell[13]! += share * part[9]!;
  }
  for (let i = 0; i < 14; i++) cell[i]! /= mass;
  return top + Math.log(mass);
}

/** ℓ_m without the ln γ of those who left: Σ ln(α+j) + Σ ln(β+j) − Σ ln(α+β+j) + Σ_{j<m} ln(δ+j) − Σ_{j<g} ln(γ+δ+j). */
function partValue({ alpha, beta, both, delta, leave }: Tables, x: number, m: number, g: number): number {
  return alpha.log[x]! + beta.log[m - x]! - both.log[m]! + delta.log[m]! - leave.log[g]!;
}

/**
 * ∂ℓ_m (4) and the second derivatives that are not zero, in the order αα αβ ββ γγ γδ δδ (6), all with respect to φ:
 * ∂/∂ln q = q ∂/∂q, and ∂²/∂ln q ∂ln q′ = q q′ ∂²/∂q∂q′ + [q = q′] q ∂/∂q. ln γ itself adds 1 to the slope, 0 to the curvature.
 */
function partDerivatives(part: Float64Array, tables: Tables, q: Float64Array, x: number, m: number, left: 0 | 1): void {
  const { alpha, beta, both, delta, leave } = tables;
  const [a, b, c, d] = [q[0]!, q[1]!, q[2]!, q[3]!];
  const g = m + left;
  const slopeA = a * (alpha.first[x]! - both.first[m]!);
  const slopeB = b * (beta.first[m - x]! - both.first[m]!);
  const slopeC = -c * leave.first[g]!;
  const slopeD = d * (delta.first[m]! - leave.first[g]!);
  part[0] = slopeA;
  part[1] = slopeB;
  part[2] = left + slopeC;
  part[3] = slopeD;
  part[4] = a * a * (alpha.second[x]! - both.second[m]!) + slopeA;
  part[5] = -a * b * both.second[m]!;
  part[6] = b * b * (beta.second[m - x]! - both.second[m]!) + slopeB;
  part[7] = -c * c * leave.second[g]! + slopeC;
  part[8] = -c * d * leave.second[g]!;
  part[9] = d * d * (delta.second[m]! - leave.second[g]!) + slopeD;
}
