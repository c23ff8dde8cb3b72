/**
 * The part of the log-likelihood of BG/NBD and its relatives that needs a customer's own tx and T, with its first and
 * second derivatives: the inner engine of bg-nbd-likelihood.ts.
 *
 * Symbols  s = r + k·x; ℓ(d) = ln(1 + d/α), q(d) = d/(α+d) = −∂ℓ/∂ ln α; c = chances she has had to leave: her repeat
 *          purchases and, in the modified models, the first one. θ = (ln r, ln α, ln a, ln b).
 * Formula  ln{ e^u + [c>0] e^v }: alive and silent since tx, or gone at tx, with
 *            u = −s ℓ(T) + ln Σ_{j<k} (s)_j/j! · ρ^j,  ρ = (T−tx)/(α+T)
 *            v = ln a − ln(b+c−1) − s ℓ(tx)
 *          (k = 1: the sum is 1.) With P = e^v / (e^u + e^v), the chance that she left, and D = v′ − u′:
 *          gradient u′ + P·D, Hessian (1−P) u″ + P v″ + P(1−P) D Dᵀ.
 * Source   Fader, Hardie & Lee (2005), equation 6; Platzer & Reutterer (2016), Marketing Science 35(5), for k > 1.
 */

/** Value, gradient (4), upper triangle of the Hessian (10) in the order rr rα ra rb αα αa αb aa ab bb. */
export const ROW_TERMS = 15;

/**
 * The numbers of one row, by place in a Float64Array (ROW_INPUTS), so that handing them over allocates nothing. `chances`
 * = c, `log…` = ℓ, `share…` = q; `rho` = ρ is read only for k > 1, `logBc` = ln(b+c−1) only for c > 0.
 */
export const ROW = {
  weight: 0,
  r: 1,
  s: 2,
  chances: 3,
  logA: 4,
  b: 5,
  logT: 6,
  shareT: 7,
  logTx: 8,
  shareTx: 9,
  rho: 10,
  logBc: 11,
} as const;
export const ROW_INPUTS = 12;

/** u and its derivatives by ln r and ln α: u, r, α, rr, rα, αα. */
export const SILENCE_TERMS = 6;

/** Add the row's weight times all its terms to `sums` (ROW_TERMS); `silence` is room to work in (SILENCE_TERMS). */
export function addRow(sums: Float64Array, row: Float64Array, k: number, silence: Float64Array): void {
  const weight = row[ROW.weight]!;
  const r = row[ROW.r]!;
  const s = row[ROW.s]!;
  const chances = row[ROW.chances]!;
  const logT = row[ROW.logT]!;
  const shareT = row[ROW.shareT]!;
  let u = -s * logT;
  let uR = -r * logT;
  let uAlpha = s * shareT;
  let uRR = uR;
  let uRAlpha = r * shareT;
  let uAlphaAlpha = -uAlpha * (1 - shareT);
  if (k > 1) {
    earlierEvents(silence, r, s, k, shareT, row[ROW.rho]!);
    u += silence[0]!;
    uR += silence[1]!;
    uAlpha += silence[2]!;
    uRR += silence[3]!;
    uRAlpha += silence[4]!;
    uAlphaAlpha += silence[5]!;
  }
  sums[1]! += weight * uR;
  sums[2]! += weight * uAlpha;
  sums[5]! += weight * uRR;
  sums[6]! += weight * uRAlpha;
  sums[9]! += weight * uAlphaAlpha;
  if (chances === 0) {
    sums[0]! += weight * u;
    return;
  }
  const logTx = row[ROW.logTx]!;
  const shareTx = row[ROW.shareTx]!;
  const b = row[ROW.b]!;
  // b + (c − 1), not b + c − 1: at c = 1 a tiny b must survive
  const bc = b + (chances - 1);
  const v = row[ROW.logA]! - row[ROW.logBc]! - s * logTx;
  const e = Math.exp(-Math.abs(v - u));
  sums[0]! += weight * (Math.max(u, v) + Math.log1p(e));
  const P = (weight * (v > u ? 1 : e)) / (1 + e);
  const PQ = (weight * e) / ((1 + e) * (1 + e));
  const dR = -r * logTx - uR;
  const dAlpha = s * shareTx - uAlpha;
  const dB = -b / bc;
  sums[1]! += P * dR;
  sums[2]! += P * dAlpha;
  sums[3]! += P;
  sums[4]! += P * dB;
  // second derivatives: differences v″ − u″ weighed by P, then P(1−P) D Dᵀ
  sums[5]! += P * (-r * logTx - uRR) + PQ * dR * dR;
  sums[6]! += P * (r * shareTx - uRAlpha) + PQ * dR * dAlpha;
  sums[7]! += PQ * dR;
  sums[8]! += PQ * dR * dB;
  sums[9]! += P * (-s * shareTx * (1 - shareTx) - uAlphaAlpha) + PQ * dAlpha * dAlpha;
  sums[10]! += PQ * dAlpha;
  sums[11]! += PQ * dAlpha * dB;
  sums[12]! += PQ;
  sums[13]! += PQ * dB;
  sums[14]! += P * dB * (1 + dB) + PQ * dB * dB;
}

/**
 * The sum over j = 0 … k−1 in u. Its terms, as weights, make j random; H(j) = Σ_{i<j} 1/(s+i) is the derivative of
 * ln (s)_j by s and ln ρ has the derivative −(1 − q(T)) by ln α, so the derivatives are means and covariances of H and j.
 */
function earlierEvents(silence: Float64Array, r: number, s: number, k: number, shareT: number, rho: number): void {
  let term = 1;
  let harmonic = 0; // H(j)
  let squares = 0; // Σ_{i<j} 1/(s+i)² = −H′(j)
  let sum = 1;
  let meanJ = 0,
    meanH = 0,
    meanJJ = 0,
    meanJH = 0,
    meanHH = 0,
    meanSquares = 0;
  for (let j = 1; j < k; j++) {
    const inverse = 1 / (s + j - 1);
    term *= (rho * (s + j - 1)) / j;
    harmonic += inverse;
    squares += inverse * inverse;
    sum += term;
    meanJ += term * j;
    meanH += term * harmonic;
    meanJJ += term * j * j;
    meanJH += term * j * harmonic;
    meanHH += term * harmonic * harmonic;
    meanSquares += term * squares;
  }
  meanJ /= sum;
  meanH /= sum;
  const varianceJ = meanJJ / sum - meanJ * meanJ;
  const covariance = meanJH / sum - meanJ * meanH;
  const varianceH = meanHH / sum - meanH * meanH;
  const away = 1 - shareT;
  silence[0] = Math.log(sum);
  silence[1] = r * meanH;
  silence[2] = -away * meanJ;
  silence[3] = r * meanH + r * r * (varianceH - meanSquares / sum);
  silence[4] = -r * away * covariance;
  silence[5] = away * (away * varianceJ - shareT * meanJ);
}
