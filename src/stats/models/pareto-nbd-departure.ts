/**
 * Pareto/NBD — the weight of all moments at which a customer may have left: the inner engine of the model.
 *
 * Source   Schmittlein, Morrison & Colombo (1987); Fader & Hardie (2005), note 009, section 3, before the integral is
 *          turned into two hypergeometric functions whose difference cancels.
 * Symbols  A(y) = (1 + y/α)^−p · (1 + y/β)^−s, with p = r + x: purchases until then and none up to y, still a
 *          customer at y.   F(y) = A(y) · s/(β + y): the same, and leaving at y.
 * Method   Gauss–Legendre in panels as long as gauss-legendre.ts allows for ln F, whose slope is at most
 *          p/(α+y) + (s+1)/(β+y) and whose nearest singularity lies min(α, β) + y behind. All terms are positive.
 * Error    relative 1e-13 · max(1, p/1000)
 */
import { longestPanel, panelRuleFor } from '../numeric/gauss-legendre.ts';

/** A(y)/A(from) below which the rest of an integral no longer counts. */
export const FORGOTTEN = 1e-18;

/** ln{ A(y + d) / A(y) } = −p ln(1 + d/(α+y)) − s ln(1 + d/(β+y)) */
export function logSilence(p: number, alpha: number, s: number, beta: number, y: number, d: number): number {
  return -p * Math.log1p(d / (alpha + y)) - s * Math.log1p(d / (beta + y));
}

/** ∫_{from}^{to} F(y) dy / A(from): how likely departure between the two is beside having been there at `from`. */
export function departureWithin(p: number, alpha: number, s: number, beta: number, from: number, to: number): number {
  let sum = 0;
  let scale = 1; // A(y)/A(from)
  for (let y = from; y < to && scale >= FORGOTTEN; ) {
    const slope = p / (alpha + y) + (s + 1) / (beta + y);
    const near = Math.min(alpha, beta) + y;
    const rule = panelRuleFor(slope, near, to - y);
    const length = Math.min(to - y, longestPanel(rule, slope, near));
    let panel = 0;
    for (let k = 0; k < rule.order; k++) {
      const d = length * rule.nodes[k]!;
      panel += (rule.weights[k]! * Math.exp(logSilence(p, alpha, s, beta, y, d))) / (beta + y + d);
    }
    sum += scale * length * s * panel;
    scale *= Math.exp(logSilence(p, alpha, s, beta, y, length));
    y += length;
  }
  return sum;
}
