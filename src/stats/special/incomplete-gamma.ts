/**
 * The regularised upper incomplete gamma function Q(a, x), and the chi-square distribution's upper tail.
 *
 * Source   DLMF 8.11.4 (series of P = 1 − Q, for x < a + 1) and 8.9.2 (continued fraction, else).
 * Domain   a > 0, x ≥ 0.
 * Error    relative about 1e-13 for a up to 1e5.
 */
import { logGamma } from './log-gamma.ts';

const LONGEST = 100_000;

/** Q(a, x) = Γ(a, x) / Γ(a); NaN outside the domain. */
export function upperGamma(a: number, x: number): number {
  if (!(a > 0 && x >= 0)) return Number.NaN;
  if (x === 0) return 1;
  if (x === Number.POSITIVE_INFINITY) return 0;
  const front = Math.exp(a * Math.log(x) - x - logGamma(a));
  return x < a + 1 ? 1 - front * series(a, x) : front * fraction(a, x);
}

/** P(χ² with `degrees` degrees of freedom > value). */
export function chiSquareUpper(value: number, degrees: number): number {
  return upperGamma(degrees / 2, value / 2);
}

/** Σ x^n / (a (a+1) … (a+n)) */
function series(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n < LONGEST && term > 1e-17 * sum; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

/** 1/(x+1−a− 1(1−a)/(x+3−a− 2(2−a)/(x+5−a− …))) by Lentz's method */
function fraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let result = d;
  for (let n = 1; n < LONGEST; n++) {
    const an = -n * (n - a);
    b += 2;
    d = 1 / (an * d + b);
    c = b + an / c;
    const step = c * d;
    result *= step;
    if (Math.abs(step - 1) < 1e-15) break;
  }
  return result;
}
