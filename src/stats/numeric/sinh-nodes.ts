/**
 * Points and weights for averages over a peaked density on the whole line, with tails of whatever length.
 *
 * Source   Takahasi & Mori (1974), Publ. RIMS 9(3): u = centre + width · sinh(v), trapezoidal rule in v.
 * Error    falls like e^(−2π·d/step), d the half-width of the strip of v in which density and integrand are analytic.
 */

/** A density up to a factor: ln weight(u), its peak, the width of the peak, and how far its tails reach from it. */
export type PeakedDensity = {
  logWeight: (u: number) => number;
  centre: number;
  width: number;
  /** both > 0; beyond them nothing counts */
  reachLeft: number;
  reachRight: number;
};

/** Σ weight = 1. */
export type Nodes = { at: Float64Array; weight: Float64Array };

/** The nodes `step` apart in v. */
export function sinhNodes({ logWeight, centre, width, reachLeft, reachRight }: PeakedDensity, step: number): Nodes {
  const first = -Math.ceil(Math.asinh(reachLeft / width) / step);
  const last = Math.ceil(Math.asinh(reachRight / width) / step);
  const at = new Float64Array(last - first + 1);
  const weight = new Float64Array(last - first + 1);
  const atPeak = logWeight(centre);
  let total = 0;
  for (let k = first; k <= last; k++) {
    const u = centre + width * Math.sinh(k * step);
    at[k - first] = u;
    weight[k - first] = Math.exp(logWeight(u) - atPeak) * Math.cosh(k * step);
    total += weight[k - first]!;
  }
  return { at, weight: weight.map((w) => w / total) };
}

/** ln of the Beta(a, b) density of p = 1/(1+e^−u) times dp/du, up to a constant: ln{ p^a (1−p)^b }. */
export function logBetaWeight(u: number, a: number, b: number): number {
  const soft = Math.log1p(Math.exp(-Math.abs(u)));
  return u < 0 ? a * (u - soft) - b * soft : -a * soft - b * (u + soft);
}
