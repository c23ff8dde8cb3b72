/**
 * The Pareto/NBD log-likelihood of a whole shop, with its gradient and Hessian, arranged for speed.
 *
 * Source   Fader & Hardie (2005), note 009, section 3; (2007), note 019, for covariates. Symbols as in pareto-nbd.ts.
 * Symbols  θ = (ln r, ln α₀, ln s, ln β₀, γ …, δ …), all derivatives with respect to these;
 *          α = α₀ exp(−Σ γ z) and β = β₀ exp(−Σ δ z) are the same for all customers of a pattern.
 * Method   per pattern one sum of 15 numbers in (ln r, ln α, ln s, ln β), see pareto-nbd-group.ts; then the chain rule,
 *          ∂ ln α/∂γ = −z. Terms in k < x only, Σ_k W_k ln(r+k), are summed over all customers at once.
 */
import type { Objective } from '../numeric/newton.ts';
import type { CompiledGroups } from './pareto-nbd-compiled.ts';
import { addGroup, createStationTables } from './pareto-nbd-group.ts';

/** z of each pattern, k-th covariate: rate[k][pattern], dropout[k][pattern]. */
export type PatternCovariates = { rate: readonly Float64Array[]; dropout: readonly Float64Array[] };

/** The objective for maximiseByNewton over 4 + rate.length + dropout.length variables. */
export function paretoNbdObjective(
  compiled: CompiledGroups,
  covariates: PatternCovariates = { rate: [], dropout: [] },
): Objective {
  const { patternStart, patternPurchases } = compiled;
  const rateEnd = 4 + covariates.rate.length;
  const size = rateEnd + covariates.dropout.length;
  // which of (r, α, s, β) each variable acts through
  const through = Array.from({ length: size }, (_, m) => (m < 4 ? m : m < rateEnd ? 1 : 3));
  const tables = createStationTables(compiled);
  const sums = new Float64Array(15);
  const factors = new Float64Array(size).fill(1);
  return (theta, gradient, hessian) => {
    gradient.fill(0);
    hessian.fill(0);
    let value = 0;
    for (let pattern = 0; pattern + 1 < patternStart.length; pattern++) {
      let logAlpha = theta[1]!;
      let logBeta = theta[3]!;
      for (let m = 4; m < size; m++) {
        const z = m < rateEnd ? covariates.rate[m - 4]![pattern]! : covariates.dropout[m - rateEnd]![pattern]!;
        factors[m] = -z;
        if (m < rateEnd) logAlpha -= theta[m]! * z;
        else logBeta -= theta[m]! * z;
      }
      const rates = {
        r: Math.exp(theta[0]!),
        alpha: Math.exp(logAlpha),
        s: Math.exp(theta[2]!),
        beta: Math.exp(logBeta),
      };
      sums.fill(0);
      // −x ln α of note 009's α^r (α + …)^−(r+x), the rest of which is A(y)
      sums[0] = -patternPurchases[pattern]! * logAlpha;
      sums[2] = -patternPurchases[pattern]!;
      for (let g = patternStart[pattern]!; g < patternStart[pattern + 1]!; g++)
        addGroup(sums, compiled, g, rates, tables);
      value += sums[0]!;
      addByChainRule(gradient, hessian, sums, through, factors);
    }
    return value + addCountTerms(compiled, Math.exp(theta[0]!), gradient, hessian);
  };
}

/** gradient += Jᵀ g and Hessian += Jᵀ H J, J having one entry `factors[m]` in each column m, at row `through[m]`. */
function addByChainRule(
  gradient: Float64Array,
  hessian: Float64Array,
  sums: Float64Array,
  through: readonly number[],
  factors: Float64Array,
): void {
  const size = through.length;
  for (let m = 0; m < size; m++) {
    gradient[m]! += factors[m]! * sums[1 + through[m]!]!;
    for (let k = 0; k < size; k++) {
      const [low, high] = through[m]! < through[k]! ? [through[m]!, through[k]!] : [through[k]!, through[m]!];
      hessian[m * size + k]! += factors[m]! * factors[k]! * sums[TRIANGLE[4 * low + high]!]!;
    }
  }
}

/** Where element (i, j), i ≤ j, of the Hessian stands among the sums: rr rα rs rβ αα αs αβ ss sβ ββ from 5 on. */
const TRIANGLE = [5, 6, 7, 8, 0, 9, 10, 11, 0, 0, 12, 13, 0, 0, 0, 14];

/** Σ_k W_k ln(r+k), k = 0 … max x − 1: ln Γ(r+x) − ln Γ(r) of all customers together, and its derivatives by ln r. */
function addCountTerms(
  { weightAbove }: CompiledGroups,
  r: number,
  gradient: Float64Array,
  hessian: Float64Array,
): number {
  let value = 0;
  for (let k = 0; k < weightAbove.length; k++) {
    const w = weightAbove[k]!;
    const rk = r + k;
    value += w * Math.log(rk);
    gradient[0]! += (w * r) / rk;
    hessian[0]! += (((w * r) / rk) * k) / rk;
  }
  return value;
}
