/**
 * ψ = (ln Γ)′ and ψ′, and their differences, by the asymptotic series after shifting the argument to at least 10.
 *
 * Source   Abramowitz & Stegun (1972), 6.3.5, 6.3.18 (ψ) and 6.4.6, 6.4.12 (ψ′).
 * Domain   arguments > 0; y ≥ 0.
 * Error    ψ: absolute 1e-14 · max(1, |ψ|). ψ′: relative 1e-14. The first left-out terms are below 1e-16.
 */

const SHIFT = 10;

/** ψ(x) − ln x + 1/2x for x ≥ 10: −1/12x² + 1/120x⁴ − 1/252x⁶ + … (A&S 6.3.18). */
function digammaRemainder(x: number): number {
  const y = 1 / (x * x);
  const tail = 1 / 240 - y * (1 / 132 - y * (691 / 32760 - y / 12));
  return -y * (1 / 12 - y * (1 / 120 - y * (1 / 252 - y * tail)));
}

/** ψ′(x) − 1/x − 1/2x² for x ≥ 10: 1/6x³ − 1/30x⁵ + 1/42x⁷ − … (A&S 6.4.12). */
function trigammaRemainder(x: number): number {
  const y = 1 / (x * x);
  const tail = 1 / 30 - y * (5 / 66 - y * (691 / 2730 - y * (7 / 6)));
  return ((1 / 6 - y * (1 / 30 - y * (1 / 42 - y * tail))) * y) / x;
}

/** ψ(x), the derivative of ln Γ, for x > 0. */
export function digamma(x: number): number {
  if (!(x > 0)) return Number.NaN;
  let shifts = 0;
  let shifted = x;
  while (shifted < SHIFT) shifts += 1 / shifted++;
  return Math.log(shifted) - 0.5 / shifted + digammaRemainder(shifted) - shifts;
}

/** ψ′(x), the second derivative of ln Γ, for x > 0. */
export function trigamma(x: number): number {
  if (!(x > 0)) return Number.NaN;
  let shifts = 0;
  let shifted = x;
  while (shifted < SHIFT) shifts += 1 / (shifted++) ** 2;
  return 1 / shifted + 0.5 / shifted ** 2 + trigammaRemainder(shifted) + shifts;
}

/** ψ(q + y) − ψ(q) for q > 0, y ≥ 0, keeping its relative digits when q is large. */
export function digammaDifference(q: number, y: number): number {
  let shifts = 0;
  let shifted = q;
  while (shifted < SHIFT) {
    // 1/q − 1/(q+y)
    shifts += y / (shifted * (shifted + y));
    shifted++;
  }
  const halves = (0.5 * y) / (shifted * (shifted + y));
  return Math.log1p(y / shifted) + halves + digammaRemainder(shifted + y) - digammaRemainder(shifted) + shifts;
}

/** ψ′(q + y) − ψ′(q) for q > 0, y ≥ 0, keeping its relative digits when q is large. */
export function trigammaDifference(q: number, y: number): number {
  let shifts = 0;
  let shifted = q;
  while (shifted < SHIFT) {
    shifts += inverseSquareDifference(shifted, y);
    shifted++;
  }
  const first = -y / (shifted * (shifted + y));
  const second = 0.5 * inverseSquareDifference(shifted, y);
  return first + second + trigammaRemainder(shifted + y) - trigammaRemainder(shifted) + shifts;
}

/** 1/(q+y)² − 1/q² */
function inverseSquareDifference(q: number, y: number): number {
  const product = q * (q + y);
  return (-y * (2 * q + y)) / (product * product);
}
