import { longestPanel, panelRuleFor } from '../numeric/gauss-legendre.ts';

/**
 * e^z E_s(z) = ∫_0^∞ (1+v)^−s e^−zv dv, the generalised exponential integral without its vanishing factor.
 *
 * Source   NIST Digital Library of Mathematical Functions, 8.19.2, in w = 1 + v.
 * Domain   s > 0, z ≥ 0; at z = 0 it is 1/(s−1) for s > 1 and Infinity otherwise. Other arguments give NaN.
 * Method   Gauss–Legendre in panels that grow with 1 + v, until the rest no longer counts. Nothing cancels, also where
 *          s is a whole number, at which the usual series divides by zero.
 * Error    relative 1e-14
 */
export function scaledExponentialIntegral(s: number, z: number): number {
  if (!(s > 0 && z >= 0)) return Number.NaN;
  if (z === 0) return s > 1 ? 1 / (s - 1) : Number.POSITIVE_INFINITY;
  let sum = 0;
  let scale = 1; // the integrand at v
  for (let v = 0; ; ) {
    // ∫_v^∞ is below both of these times the integrand at v
    const rest = Math.min(1 / z, s > 1 ? (1 + v) / (s - 1) : Number.POSITIVE_INFINITY);
    if (!(scale * rest > 1e-17 * sum)) return sum;
    const slope = s / (1 + v) + z;
    const rule = panelRuleFor(slope, 1 + v, Number.POSITIVE_INFINITY);
    const length = longestPanel(rule, slope, 1 + v);
    let panel = 0;
    for (let k = 0; k < rule.order; k++) {
      const d = length * rule.nodes[k]!;
      panel += rule.weights[k]! * Math.exp(-s * Math.log1p(d / (1 + v)) - z * d);
    }
    sum += scale * length * panel;
    scale *= Math.exp(-s * Math.log1p(length / (1 + v)) - z * length);
    v += length;
  }
}
