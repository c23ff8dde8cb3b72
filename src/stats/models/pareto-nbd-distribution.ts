/**
 * Pareto/NBD — how many purchases customers make in a given time.
 *
 * Source   Fader & Hardie (2006), Deriving an expression for P(X(t) = x) under the Pareto/NBD model, note 012, before
 *          its integral is expanded in hypergeometric functions. Symbols and units as in pareto-nbd.ts.
 * Symbols  N_x(y) = Γ(r+x)/(Γ(r) x!) · (α/(α+y))^r · (y/(α+y))^x: x purchases in a time y by one who stays
 * Method   Gauss–Legendre in panels as gauss-legendre.ts allows for the dropout density, and short enough for N_x: at a
 *          rate λ a Poisson probability grows off the real line like e^(λ b²/2y), b being the distance, which 16 nodes
 *          carry for panels up to 4.3 √(y/λ). Rates above (r + 6√r + 40)/α weigh less than e^−30.
 * Error    absolute 1e-14
 */
import { longestPanel, panelRuleFor } from '../numeric/gauss-legendre.ts';
import { logGammaDifference } from '../special/log-gamma.ts';
import type { ParetoNbdParameters } from './pareto-nbd.ts';

/**
 * P(X(t) = x), x = 0 … largest, repeat purchases of a customer about whom nothing is known:
 *
 *   N_x(t) (1 + t/β)^−s  +  ∫_0^t N_x(y) s/(β+y) (1 + y/β)^−s dy
 *
 * Length largest + 1.
 */
export function paretoNbdTransactionDistribution(
  parameters: ParetoNbdParameters,
  t: number,
  largest: number,
): Float64Array {
  const { r, alpha, s, beta } = parameters;
  const result = new Float64Array(largest + 1);
  if (!(t >= 0 && t < Number.POSITIVE_INFINITY)) return result.fill(Number.NaN);
  const highestRate = (r + 6 * Math.sqrt(r) + 40) / alpha;
  for (let y = 0; y < t; ) {
    const near = Math.min(alpha, beta) + y;
    const slope = (s + 1) / (beta + y);
    const rule = panelRuleFor(slope, near, Number.POSITIVE_INFINITY);
    const forCounts = Math.max(3 / highestRate, 4.3 * Math.sqrt(y / highestRate));
    const length = Math.min(t - y, longestPanel(rule, slope, near), forCounts);
    for (let k = 0; k < rule.order; k++) {
      const moment = y + length * rule.nodes[k]!;
      const leaving = (s / (beta + moment)) * Math.exp(-s * Math.log1p(moment / beta));
      addCounts(result, length * rule.weights[k]! * leaving, r, alpha, moment);
    }
    y += length;
  }
  addCounts(result, Math.exp(-s * Math.log1p(t / beta)), r, alpha, t);
  return result;
}

/** result[x] += weight · N_x(y), from the most likely x both ways, where N_0 may be below the smallest number. */
function addCounts(result: Float64Array, weight: number, r: number, alpha: number, y: number): void {
  const largest = result.length - 1;
  const z = y / (alpha + y);
  const mode = Math.max(0, Math.min(largest, Math.floor(((r - 1) * y) / alpha)));
  const logMode =
    logGammaDifference(r, mode) -
    logGammaDifference(1, mode) -
    r * Math.log1p(y / alpha) +
    (mode > 0 ? mode * Math.log(z) : 0);
  const atMode = weight * Math.exp(logMode);
  let term = atMode;
  for (let x = mode; x <= largest && term > 1e-200; x++) {
    result[x]! += term;
    term *= (z * (r + x)) / (x + 1);
  }
  term = atMode;
  for (let x = mode; x > 0 && term > 1e-200; x--) {
    term *= x / (z * (r + x - 1));
    result[x - 1]! += term;
  }
}
