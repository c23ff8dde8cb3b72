import { logGamma, logGammaDifference } from './log-gamma.ts';

/**
 * ln B(p, q) = ln Γ(p) + ln Γ(q) − ln Γ(p + q), for p, q > 0.
 *
 * Written as ln Γ(small) − [ln Γ(large + small) − ln Γ(large)], so that one large argument costs no digits.
 * Absolute error about 1e-14 · max(1, |ln B|). Source: Abramowitz & Stegun (1972), 6.2.2.
 */
export function logBeta(p: number, q: number): number {
  const small = Math.min(p, q);
  const large = Math.max(p, q);
  return logGamma(small) - logGammaDifference(large, small);
}
