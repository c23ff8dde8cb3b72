import { describe, expect, it } from 'vitest';
import { gaussLegendre, longestPanel, panelRuleFor } from './gauss-legendre.ts';

function integrate({ nodes, weights }: ReturnType<typeof gaussLegendre>, f: (t: number) => number): number {
  return weights.reduce((sum, w, k) => sum + w * f(nodes[k]!), 0);
}

describe('Gauss–Legendre quadrature', () => {
  it('has the nodes of the tables (A&S 25.4.30, n = 4)', () => {
    const { nodes, weights } = gaussLegendre(4);
    expect(2 * nodes[3]! - 1).toBeCloseTo(0.861136311594053, 14);
    expect(2 * nodes[2]! - 1).toBeCloseTo(0.339981043584856, 14);
    expect(2 * weights[3]!).toBeCloseTo(0.347854845137454, 14);
  });
  it('integrates polynomials up to degree 2n − 1 exactly, and no further', () => {
    for (const n of [1, 2, 5, 16]) {
      const rule = gaussLegendre(n);
      expect(integrate(rule, (t) => t ** (2 * n - 1))).toBeCloseTo(1 / (2 * n), 14);
    }
    expect(Math.abs(integrate(gaussLegendre(2), (t) => t ** 4) - 1 / 5)).toBeGreaterThan(1e-3);
  });
  it('holds 1e-14 on panels as long as it allows, for powers and exponentials of any steepness', () => {
    for (const q of [0.01, 1, 3, 30, 5000]) {
      for (const c of [0, 1, 200]) {
        // (1 + t)^−q e^−ct from 0 on
        const rule = panelRuleFor(q + c, 1, Number.POSITIVE_INFINITY);
        const h = longestPanel(rule, q + c, 1);
        const f = (t: number): number => Math.exp(-q * Math.log1p(t) - c * t);
        const whole = h * integrate(rule, (t) => f(h * t));
        const halves =
          (h / 2) * (integrate(rule, (t) => f((h * t) / 2)) + integrate(rule, (t) => f((h * (1 + t)) / 2)));
        expect(Math.abs(whole / halves - 1)).toBeLessThan(2e-14);
        expect(panelRuleFor(q + c, 1, h / 1000).order).toBeLessThan(rule.order);
      }
    }
  });
});
