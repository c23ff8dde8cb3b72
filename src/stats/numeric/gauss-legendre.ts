/**
 * Gauss–Legendre quadrature of smooth decaying functions, panel by panel.
 *
 * Source   Abramowitz & Stegun (1972), 25.4.29–25.4.30; nodes are the roots of the Legendre polynomial P_n.
 * Error    of the nodes and weights about 1e-16; of a panel about 1e-15 of its largest value, see PanelRule.
 */
import { logGamma } from '../special/log-gamma.ts';

/** n nodes in (0, 1), ascending, and weights that integrate polynomials up to degree 2n − 1 exactly. */
export type QuadratureRule = { nodes: Float64Array; weights: Float64Array };

/**
 * A rule for panels of length h of a function f whose logarithm changes by at most `slope` a unit and whose nearest
 * singularity lies `near` behind the panel, such as (near + y)^−q e^−cy. Its 2n-th derivative is below
 * (slope + (n−½)/near)^2n f, so the error of n nodes is below (n!)⁴/((2n+1)((2n)!)³) · {(slope + (n−½)/near) h}^2n f
 * (A&S 25.4.30). `reach` is how large the term in braces may be for 1e-15.
 */
export type PanelRule = QuadratureRule & { order: number; reach: number };

const PANEL_RULES: readonly PanelRule[] = [4, 6, 8, 12, 16].map(panelRule);

function panelRule(n: number): PanelRule {
  const logReach = Math.log(1e-15 * (2 * n + 1)) + 3 * logGamma(2 * n + 1) - 4 * logGamma(n + 1);
  return { ...gaussLegendre(n), order: n, reach: Math.exp(logReach / (2 * n)) };
}

/** The smallest rule that carries a panel of length h, or the largest there is. */
export function panelRuleFor(slope: number, near: number, h: number): PanelRule {
  for (const rule of PANEL_RULES) if (h <= longestPanel(rule, slope, near)) return rule;
  return PANEL_RULES.at(-1)!;
}

/** Length of the longest panel that a rule carries. */
export function longestPanel({ order, reach }: PanelRule, slope: number, near: number): number {
  return reach / (slope + (order - 0.5) / near);
}

/** The rule with n nodes. */
export function gaussLegendre(n: number): QuadratureRule {
  const nodes = new Float64Array(n);
  const weights = new Float64Array(n);
  for (let k = 0; k < n; k++) {
    // Newton's method from A&S 22.16.6; the roots of P_n come in descending order
    let z = Math.cos((Math.PI * (k + 0.75)) / (n + 0.5));
    let slope = 0;
    for (let step = 0; step < 6; step++) {
      const { value, derivative } = legendre(n, z);
      slope = derivative;
      z -= value / derivative;
    }
    nodes[n - 1 - k] = (1 + z) / 2;
    weights[n - 1 - k] = 1 / ((1 - z * z) * slope * slope);
  }
  return { nodes, weights };
}

/** P_n(z) and P_n′(z) by the three-term recurrence (A&S 22.7.10 and 22.8.5). */
function legendre(n: number, z: number): { value: number; derivative: number } {
  let before = 1;
  let value = z;
  for (let k = 2; k <= n; k++) [before, value] = [value, ((2 * k - 1) * z * value - (k - 1) * before) / k];
  return { value, derivative: (n * (z * value - before)) / (z * z - 1) };
}
