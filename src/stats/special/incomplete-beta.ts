/**
 * The regularised incomplete beta function I_x(a, b), the distribution function of Beta(a, b).
 *
 * Source   DLMF 8.17.22: continued fraction, evaluated by Lentz's method (Thompson & Barnett 1986); on the far side of
 *          the mean through I_x(a, b) = 1 − I_{1−x}(b, a), DLMF 8.17.4.
 * Domain   a, b > 0; 0 ≤ x ≤ 1. `y` is 1 − x, given apart so that neither side loses digits.
 * Error    relative about 1e-12 of the smaller tail for a, b up to 1e6.
 */
import { logBeta } from './log-beta.ts';

const LONGEST = 100_000;
const TINY = 1e-300;

/** I_x(a, b) with y = 1 − x; NaN outside the domain. */
export function incompleteBeta(a: number, b: number, x: number, y = 1 - x): number {
  if (!(a > 0 && b > 0 && x >= 0 && y >= 0)) return Number.NaN;
  if (x === 0) return 0;
  if (y === 0) return 1;
  return x <= (a + 1) / (a + b + 2) ? lower(a, b, x, y) : 1 - lower(b, a, y, x);
}

/** x^a y^b / (a B(a, b)) · 1/(1 + d₁/(1 + d₂/(1 + …))) */
function lower(a: number, b: number, x: number, y: number): number {
  const front = Math.exp(a * logOf(x, y) + b * logOf(y, x) - logBeta(a, b)) / a;
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m <= LONGEST; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    const step = d * c;
    fraction *= step;
    if (Math.abs(step - 1) < 1e-15) break;
  }
  return front * fraction;
}

/** ln u, by 1 − u where that is the small one. */
function logOf(u: number, rest: number): number {
  return rest < 0.5 ? Math.log1p(-rest) : Math.log(u);
}

function away(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}
