/**
 * The averages of bg-nbd-mixture.ts as integrals over the dropout probability, for horizons too long to sum over
 * purchases.
 *
 * Symbols  as in bg-nbd-mixture.ts: N negative binomial (s, τ), ⌊(N+j)/k⌋ purchases to come, p ~ Beta(a, B), q = 1−p
 * Formula  E[S] = ∫ F(q) dBeta(p),  E[C] = ∫ {1 − F(q)}/p dBeta(p),  F(q) = E[ q^⌊(N+j)/k⌋ ]
 *          k = 1: F(q) = (1+pτ)^−s. k > 1: with ω = q^(1/k), q^⌊l/k⌋ is ω^l times a function of l mod k, whose finite
 *          Fourier series makes each term a generating function, φ_h = 2πh/k, i = √−1:
 *            F(q) = Σ_{h<k} c_h (ω e^{iφ_h})^j {1 + τ(1 − ω e^{iφ_h})}^−s,  c_h = 1/k · Σ_{m<k} (ω e^{iφ_h})^−m
 *          For h > 0, c_h = −p/(kq) / (1 − (ω e^{iφ_h})^−1), so that {1 − F(q)}/p divides nothing small by p.
 * Source   Fader, Hardie & Lee (2005), equation 10, for k = 1; p = 1/(1+e^−u) and the nodes of sinh-nodes.ts, halved
 *          until the sum stands still.
 * Error    relative 1e-11; of an E[S] below 1e-15 absolute 1e-20
 */
import { logBetaWeight, type PeakedDensity, sinhNodes } from '../numeric/sinh-nodes.ts';

/** What of a mixture table the integral needs. */
export type Mixture = { s: number; a: number; B: number; k: number; phase: number };

const TOLERANCE = 1e-12;
/** Below it {1 − F(q)}/p has reached its limit. */
const SMALLEST_P = 1e-290;

/** E[C] or E[S] after a time τ·(α+T) of a customer who is alive now. */
export function integralOverDropout(mixture: Mixture, tau: number, what: 'expected' | 'staying'): number {
  const { s, a, B } = mixture;
  if (!Number.isFinite(s * tau)) return Number.NaN;
  const width = 1.5 / Math.sqrt(0.25 + (a * B) / (a + B));
  const density: PeakedDensity = {
    logWeight: (u) => logBetaWeight(u, a, B),
    centre: Math.log(a / B),
    width,
    reachLeft: 45 / a + 10 * width,
    reachRight: 45 / B + 10 * width,
  };
  const valueAt = (u: number): number => {
    const p = Math.max(1 / (1 + Math.exp(-u)), SMALLEST_P);
    const q = 1 / (1 + Math.exp(u));
    return what === 'staying' ? stayingAt(mixture, p, q, tau) : purchasesAt(mixture, p, q, tau);
  };
  let result = Number.NaN;
  for (let step = 0.25; step > 0.0005; step /= 2) {
    const { at, weight } = sinhNodes(density, step);
    let next = 0;
    for (let i = 0; i < at.length; i++) next += weight[i]! * valueAt(at[i]!);
    if (Math.abs(next - result) <= TOLERANCE * Math.abs(next)) return next;
    result = next;
  }
  return result;
}

/** {1 − F(q)}/p */
function purchasesAt(mixture: Mixture, p: number, q: number, tau: number): number {
  const { s, k } = mixture;
  if (k === 1) return -Math.expm1(-s * Math.log1p(p * tau)) / p;
  if (q < 0.5) return (1 - sumAt(mixture, q, tau)) / p;
  const logOmega = Math.log1p(-p) / k;
  return -Math.expm1(logMean(mixture, logOmega, tau)) / p + ripple(mixture, Math.exp(logOmega), tau) / (k * q);
}

/** F(q) */
function stayingAt(mixture: Mixture, p: number, q: number, tau: number): number {
  const { s, k } = mixture;
  if (k === 1) return Math.exp(-s * Math.log1p(p * tau));
  if (q < 0.5) return sumAt(mixture, q, tau);
  const logOmega = Math.log1p(-p) / k;
  return Math.exp(logMean(mixture, logOmega, tau)) - (p * ripple(mixture, Math.exp(logOmega), tau)) / (k * q);
}

/** ln of the term h = 0 of F: ln c_0 + j ln ω − s ln{1 + τ(1−ω)}, c_0 being the mean of ω^−m, m = 0 … k−1. */
function logMean({ s, k, phase }: Mixture, logOmega: number, tau: number): number {
  let excess = 0;
  for (let m = 1; m < k; m++) excess += Math.expm1(-m * logOmega);
  return Math.log1p(excess / k) + phase * logOmega - s * Math.log1p(-tau * Math.expm1(logOmega));
}

/** F(q) as Σ_n q^n P(⌊(N+j)/k⌋ = n): few terms where q is small, where the Fourier series would cancel. */
function sumAt({ s, k, phase }: Mixture, q: number, tau: number): number {
  const z = tau / (1 + tau);
  let probability = Math.exp(-s * Math.log1p(tau));
  let power = 1;
  let sum = 0;
  for (let n = 0; power > 1e-18; n++) {
    if (n > 0 && (n + phase) % k === 0) power *= q;
    sum += power * probability;
    probability *= (z * (s + n)) / (n + 1);
  }
  return sum;
}

/**
 * Σ_{h=1…k−1} Re[ (ω e^{iφ_h})^j {1 + τ(1 − ω e^{iφ_h})}^−s / (1 − (ω e^{iφ_h})^−1) ], by which C is uneven within k
 * events; h and k−h are conjugate.
 */
function ripple({ s, k, phase }: Mixture, omega: number, tau: number): number {
  let sum = 0;
  for (let h = 1; 2 * h <= k; h++) {
    const angle = (2 * Math.PI * h) / k;
    const real = 1 + tau * (1 - omega * Math.cos(angle));
    const imaginary = -tau * omega * Math.sin(angle);
    const size = omega ** phase * Math.exp(-s * Math.log(Math.hypot(real, imaginary)));
    const turn = phase * angle - s * Math.atan2(imaginary, real);
    // 1/(1 − e^{−iφ}/ω) = (1 − e^{iφ}/ω) / |1 − e^{−iφ}/ω|²
    const below = 1 - (2 * Math.cos(angle)) / omega + 1 / (omega * omega);
    const term =
      (size * (Math.cos(turn) * (1 - Math.cos(angle) / omega) + (Math.sin(turn) * Math.sin(angle)) / omega)) / below;
    sum += 2 * h === k ? term : 2 * term;
  }
  return sum;
}
