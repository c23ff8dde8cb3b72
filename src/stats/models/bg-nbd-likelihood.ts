/**
 * The BG/NBD log-likelihood of a whole shop, with its gradient and Hessian, arranged for speed.
 *
 * Source   Fader, Hardie & Lee (2005), equation 6; parameters and symbols as in bg-nbd.ts.
 * Symbols  θ = (ln r, ln α, ln a, ln b): all derivatives are with respect to these.
 * Method   ln L = Σ_k W_k · {terms in k < x only}  +  Σ_i w_i · {terms in x, tx, T}, as compiled-history.ts explains;
 *          the second needs ln(1 + d/α) only once for each distinct duration d. Nothing is allocated while climbing.
 */

import type { Objective } from '../numeric/newton.ts';
import type { CompiledHistory } from './compiled-history.ts';

/** The objective for maximiseByNewton: value, gradient (4) and Hessian (4 · 4) at θ = (ln r, ln α, ln a, ln b). */
export function bgNbdObjective(compiled: CompiledHistory): Objective {
  const size = compiled.durations.length;
  const tables = { log: new Float64Array(size), share: new Float64Array(size) };
  const sums = new Float64Array(15);
  return (theta, gradient, hessian) => {
    const [r, alpha, a, b] = [Math.exp(theta[0]!), Math.exp(theta[1]!), Math.exp(theta[2]!), Math.exp(theta[3]!)];
    // ℓ(d) = ln(1 + d/α);  q(d) = d/(α+d) = −∂ℓ/∂ ln α
    for (let j = 0; j < size; j++) {
      const d = compiled.durations[j]!;
      tables.log[j] = Math.log1p(d / alpha);
      tables.share[j] = d / (alpha + d);
    }
    sums.fill(0);
    addCountTerms(sums, compiled, r, theta[1]!, a, b);
    addRowTerms(sums, compiled, tables, r, theta[2]!, b);
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
 * Σ_k W_k { ln(r+k) − ln α + ln(b+k) − ln(a+b+k) }, k = 0 … max x − 1, and its derivatives: the terms
 * ln Γ(r+x) − ln Γ(r) − x ln α + ln B(a,b+x) − ln B(a,b) of all customers together.
 *
 * `sums`: value, gradient (4), upper triangle of the Hessian (10) in the order rr rα ra rb αα αa αb aa ab bb.
 */
function addCountTerms(
  sums: Float64Array,
  { weightAbove }: CompiledHistory,
  r: number,
  logAlpha: number,
  a: number,
  b: number,
): void {
  for (let k = 0; k < weightAbove.length; k++) {
    const w = weightAbove[k]!;
    const rk = r + k;
    const bk = b + k;
    const abk = a + bk;
    // −ln(1 + a/(b+k)) = ln(b+k) − ln(a+b+k) without cancellation
    sums[0]! += w * (Math.log(rk) - logAlpha - Math.log1p(a / bk));
    sums[1]! += (w * r) / rk;
    sums[2]! -= w;
    sums[3]! -= (w * a) / abk;
    const slopeB = ((a / abk) * b) / bk; // ∂/∂ ln b
    sums[4]! += w * slopeB;
    sums[5]! += (((w * r) / rk) * k) / rk;
    sums[12]! -= (((w * a) / abk) * bk) / abk;
    sums[13]! += (((w * a) / abk) * b) / abk;
    sums[14]! += w * slopeB * (1 - b / bk - b / abk);
  }
}

/**
 * Σ_i w_i ln{ e^u + [x>0] e^v } with u = −(r+x) ℓ(T), v = ln a − ln(b+x−1) − (r+x) ℓ(tx), and its derivatives.
 *
 * With P = e^v / (e^u + e^v), the chance that she left, and D = v′ − u′:
 * gradient u′ + P·D, Hessian (1−P) u″ + P v″ + P(1−P) D Dᵀ.
 */
function addRowTerms(
  sums: Float64Array,
  compiled: CompiledHistory,
  tables: { log: Float64Array; share: Float64Array },
  r: number,
  logA: number,
  b: number,
): void {
  const { frequency, weight, ageAt, recencyAt } = compiled;
  const { log, share } = tables;
  let value = 0;
  let gR = 0,
    gAlpha = 0,
    gA = 0,
    gB = 0;
  let hRAlpha = 0,
    hRA = 0,
    hRB = 0,
    hAlphaAlpha = 0,
    hAlphaA = 0,
    hAlphaB = 0,
    hRR = 0,
    hAA = 0,
    hAB = 0,
    hBB = 0;
  const n = frequency.length;
  for (let i = 0; i < n; i++) {
    const w = weight[i]!;
    const x = frequency[i]!;
    const s = r + x;
    const logT = log[ageAt[i]!]!;
    const shareT = share[ageAt[i]!]!;
    const u = -s * logT;
    gR -= w * r * logT;
    gAlpha += w * s * shareT;
    hRAlpha += w * r * shareT;
    hAlphaAlpha -= w * s * shareT * (1 - shareT);
    if (x === 0) {
      value += w * u;
      continue;
    }
    const logTx = log[recencyAt[i]!]!;
    const shareTx = share[recencyAt[i]!]!;
    const bx = b + (x - 1);
    const v = logA - Math.log(bx) - s * logTx;
    const e = Math.exp(-Math.abs(v - u));
    value += w * (Math.max(u, v) + Math.log1p(e));
    const P = (v > u ? 1 : e) / (1 + e);
    const wP = w * P;
    const wPQ = (w * e) / ((1 + e) * (1 + e));
    const dR = r * (logT - logTx);
    const dAlpha = s * (shareTx - shareT);
    const dB = -b / bx;
    gR += wP * dR;
    gAlpha += wP * dAlpha;
    gA += wP;
    gB += wP * dB;
    // second derivatives: differences v″ − u″ weighed by P, then P(1−P) D Dᵀ
    hRR += wPQ * dR * dR;
    hRAlpha += wP * r * (shareTx - shareT) + wPQ * dR * dAlpha;
    hRA += wPQ * dR;
    hRB += wPQ * dR * dB;
    hAlphaAlpha += wP * s * (shareT * (1 - shareT) - shareTx * (1 - shareTx)) + wPQ * dAlpha * dAlpha;
    hAlphaA += wPQ * dAlpha;
    hAlphaB += wPQ * dAlpha * dB;
    hAA += wPQ;
    hAB += wPQ * dB;
    hBB += wP * dB * (1 + dB) + wPQ * dB * dB;
  }
  // u and v are linear in r, so the second derivative by ln r repeats the first
  const row = [value, gR, gAlpha, gA, gB, hRR + gR, hRAlpha, hRA, hRB, hAlphaAlpha, hAlphaA, hAlphaB, hAA, hAB, hBB];
  for (let k = 0; k < 15; k++) sums[k]! += row[k]!;
}
