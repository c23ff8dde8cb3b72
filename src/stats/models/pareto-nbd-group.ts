/**
 * The log-likelihood of the Pareto/NBD customers of one frequency, with its derivatives: what pareto-nbd-likelihood.ts
 * adds up.
 *
 * Symbols  A(y), F(y) and p = r + x as in pareto-nbd-departure.ts; derivatives with respect to (ln r, ln α, ln s, ln β).
 *          A bundle is 15 numbers: a value, its gradient (4) and the upper triangle of its Hessian (10), in the order
 *          rr rα rs rβ αα αs αβ ss sβ ββ.
 * Method   with y_0 < y_1 < … the group's stations, the bundle of  M_j = ∫_{y_j}^{y_last} F dy  over A(y_j) follows
 *          from the one after it, all terms positive:
 *            M_j / A_j = ∫_{y_j}^{y_{j+1}} F dy / A_j  +  (A_{j+1}/A_j) · M_{j+1}/A_{j+1}
 *          A customer's likelihood is A(T) + M(tx) − M(T), so that over A(tx)
 *            N = M(tx)/A(tx)  +  A(T)/A(tx) · { 1 − M(T)/A(T) },      0 ≤ M/A < 1.
 *          Its gradient needs five numbers of each station; second derivatives are linear in the stations' bundles
 *          but for the gradient's outer product, so each customer only adds to two coefficients of her stations.
 *          A customer thus costs an exponential and a logarithm, however long ago she came. Nothing is allocated.
 */
import { longestPanel, panelRuleFor } from '../numeric/gauss-legendre.ts';
import type { ParetoNbdParameters } from './pareto-nbd.ts';
import type { CompiledGroups } from './pareto-nbd-compiled.ts';
import { FORGOTTEN } from './pareto-nbd-departure.ts';

/** Room for the stations of the largest group. */
export type StationTables = {
  /** bundles of M/A, 15 for each station */
  left: Float64Array;
  /** 1 − M/A and the gradient of A − M over A, 5 for each station */
  stayed: Float64Array;
  logSilence: Float64Array;
  leftCoefficient: Float64Array;
  stayedCoefficient: Float64Array;
};

export function createStationTables({ stationStart }: CompiledGroups): StationTables {
  let most = 0;
  for (let g = 0; g + 1 < stationStart.length; g++) most = Math.max(most, stationStart[g + 1]! - stationStart[g]!);
  return {
    left: new Float64Array(15 * most),
    stayed: new Float64Array(5 * most),
    logSilence: new Float64Array(most),
    leftCoefficient: new Float64Array(most),
    stayedCoefficient: new Float64Array(most),
  };
}

/** Add group g to `sums`, a bundle. */
export function addGroup(
  sums: Float64Array,
  compiled: CompiledGroups,
  g: number,
  rates: ParetoNbdParameters,
  tables: StationTables,
): void {
  const begin = compiled.stationStart[g]!;
  const count = compiled.stationStart[g + 1]! - begin;
  const p = rates.r + compiled.groupFrequency[g]!;
  fillStations(tables, compiled.stations, begin, count, rates, p);
  addRows(sums, compiled, compiled.rowStart[g]!, compiled.rowStart[g + 1]!, tables);
  addStations(sums, tables, compiled.stations, begin, count, rates, p);
}

function fillStations(
  tables: StationTables,
  stations: Float64Array,
  begin: number,
  count: number,
  rates: ParetoNbdParameters,
  p: number,
): void {
  const { left, stayed, logSilence } = tables;
  const { r, alpha, s, beta } = rates;
  tables.leftCoefficient.fill(0, 0, count);
  tables.stayedCoefficient.fill(0, 0, count);
  for (let j = count - 1; j >= 0; j--) {
    const y = stations[begin + j]!;
    const at = 15 * j;
    left.fill(0, at, at + 15);
    if (j < count - 1) {
      const next = stations[begin + j + 1]!;
      addDeparture(left, at, rates, p, y, next);
      const d = next - y;
      const onward = Math.exp(-p * Math.log1p(d / (alpha + y)) - s * Math.log1p(d / (beta + y)));
      for (let k = 0; k < 15; k++) left[at + k]! += onward * left[at + 15 + k]!;
    }
    const logA = Math.log1p(y / alpha);
    const logB = Math.log1p(y / beta);
    logSilence[j] = -p * logA - s * logB;
    const to = 5 * j;
    stayed[to] = 1 - left[at]!;
    stayed[to + 1] = -r * logA - left[at + 1]!;
    stayed[to + 2] = (p * y) / (alpha + y) - left[at + 2]!;
    stayed[to + 3] = -s * logB - left[at + 3]!;
    stayed[to + 4] = (s * y) / (beta + y) - left[at + 4]!;
  }
}

/**
 * Add the bundle of ∫_{from}^{to} F dy / A(from) at bundle[at …]. With f = (ln F)′ and h = (ln F)″ the integrand's is
 * F · (1, f, f fᵀ + h).
 */
function addDeparture(
  bundle: Float64Array,
  at: number,
  { r, alpha, s, beta }: ParetoNbdParameters,
  p: number,
  from: number,
  to: number,
): void {
  let scale = 1; // A(y)/A(from)
  let logA0 = Math.log1p(from / alpha);
  let logB0 = Math.log1p(from / beta);
  for (let y = from; y < to && scale >= FORGOTTEN; ) {
    const slope = p / (alpha + y) + (s + 1) / (beta + y);
    const near = Math.min(alpha, beta) + y;
    const rule = panelRuleFor(slope, near, to - y);
    const length = Math.min(to - y, longestPanel(rule, slope, near));
    const { nodes, weights, order } = rule;
    for (let k = 0; k < order; k++) {
      const d = length * nodes[k]!;
      const stepA = Math.log1p(d / (alpha + y));
      const stepB = Math.log1p(d / (beta + y));
      const logA = logA0 + stepA;
      const logB = logB0 + stepB;
      const w = (scale * length * weights[k]! * s * Math.exp(-p * stepA - s * stepB)) / (beta + y + d);
      const qA = (y + d) / (alpha + y + d);
      const qB = (y + d) / (beta + y + d);
      const fR = -r * logA;
      const fAlpha = p * qA;
      const fS = 1 - s * logB;
      const fBeta = s * qB - (1 - qB);
      bundle[at]! += w;
      bundle[at + 1]! += w * fR;
      bundle[at + 2]! += w * fAlpha;
      bundle[at + 3]! += w * fS;
      bundle[at + 4]! += w * fBeta;
      bundle[at + 5]! += w * (fR * fR + fR);
      bundle[at + 6]! += w * (fR * fAlpha + r * qA);
      bundle[at + 7]! += w * fR * fS;
      bundle[at + 8]! += w * fR * fBeta;
      bundle[at + 9]! += w * (fAlpha * fAlpha - fAlpha * (1 - qA));
      bundle[at + 10]! += w * fAlpha * fS;
      bundle[at + 11]! += w * fAlpha * fBeta;
      bundle[at + 12]! += w * (fS * fS + fS - 1);
      bundle[at + 13]! += w * (fS * fBeta + s * qB);
      bundle[at + 14]! += w * (fBeta * fBeta - (s + 1) * qB * (1 - qB));
    }
    const stepA = Math.log1p(length / (alpha + y));
    const stepB = Math.log1p(length / (beta + y));
    scale *= Math.exp(-p * stepA - s * stepB);
    logA0 += stepA;
    logB0 += stepB;
    y += length;
  }
}

/** Σ w { ln A(tx) + ln N } and −Σ w N′N′ᵀ/N²; the coefficients of the stations for the rest. */
function addRows(
  sums: Float64Array,
  { weight, recencyAt, ageAt }: CompiledGroups,
  begin: number,
  end: number,
  { left, stayed, logSilence, leftCoefficient, stayedCoefficient }: StationTables,
): void {
  let value = 0;
  let rr = 0,
    rA = 0,
    rS = 0,
    rB = 0,
    aa = 0,
    aS = 0,
    aB = 0,
    ss = 0,
    sB = 0,
    bb = 0;
  for (let i = begin; i < end; i++) {
    const w = weight[i]!;
    const u = 15 * recencyAt[i]!;
    const v = 5 * ageAt[i]!;
    const atRecency = logSilence[recencyAt[i]!]!;
    const onward = Math.exp(logSilence[ageAt[i]!]! - atRecency);
    const N = left[u]! + onward * stayed[v]!;
    value += w * (atRecency + Math.log(N));
    const inverse = 1 / N;
    leftCoefficient[recencyAt[i]!]! += w * inverse;
    stayedCoefficient[ageAt[i]!]! += w * inverse * onward;
    const gR = (left[u + 1]! + onward * stayed[v + 1]!) * inverse;
    const gA = (left[u + 2]! + onward * stayed[v + 2]!) * inverse;
    const gS = (left[u + 3]! + onward * stayed[v + 3]!) * inverse;
    const gB = (left[u + 4]! + onward * stayed[v + 4]!) * inverse;
    rr += w * gR * gR;
    rA += w * gR * gA;
    rS += w * gR * gS;
    rB += w * gR * gB;
    aa += w * gA * gA;
    aS += w * gA * gS;
    aB += w * gA * gB;
    ss += w * gS * gS;
    sB += w * gS * gB;
    bb += w * gB * gB;
  }
  sums[0]! += value;
  const outer = [rr, rA, rS, rB, aa, aS, aB, ss, sB, bb];
  for (let k = 0; k < 10; k++) sums[5 + k]! -= outer[k]!;
}

/**
 * Σ_j leftCoefficient_j · {bundle of M}_j + stayedCoefficient_j · {bundle of A − M}_j, without the values. With a =
 * (ln A)′ and b = (ln A)″ the second derivatives of A over A are a aᵀ + b.
 */
function addStations(
  sums: Float64Array,
  { left, stayed, leftCoefficient, stayedCoefficient }: StationTables,
  stations: Float64Array,
  begin: number,
  count: number,
  { r, alpha, s, beta }: ParetoNbdParameters,
  p: number,
): void {
  for (let j = 0; j < count; j++) {
    const cStayed = stayedCoefficient[j]!;
    const c = leftCoefficient[j]! - cStayed;
    const at = 15 * j;
    for (let k = 1; k < 5; k++) sums[k]! += leftCoefficient[j]! * left[at + k]! + cStayed * stayed[5 * j + k]!;
    for (let k = 5; k < 15; k++) sums[k]! += c * left[at + k]!;
    if (cStayed === 0) continue;
    const y = stations[begin + j]!;
    const qA = y / (alpha + y);
    const qB = y / (beta + y);
    const aR = -r * Math.log1p(y / alpha);
    const aAlpha = p * qA;
    const aS = -s * Math.log1p(y / beta);
    const aBeta = s * qB;
    sums[5]! += cStayed * (aR * aR + aR);
    sums[6]! += cStayed * (aR * aAlpha + r * qA);
    sums[7]! += cStayed * aR * aS;
    sums[8]! += cStayed * aR * aBeta;
    sums[9]! += cStayed * (aAlpha * aAlpha - aAlpha * (1 - qA));
    sums[10]! += cStayed * aAlpha * aS;
    sums[11]! += cStayed * aAlpha * aBeta;
    sums[12]! += cStayed * (aS * aS + aS);
    sums[13]! += cStayed * (aS * aBeta + aBeta);
    sums[14]! += cStayed * (aBeta * aBeta - aBeta * (1 - qB));
  }
}
