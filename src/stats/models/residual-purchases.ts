/**
 * All purchases that customers will ever make, discounted continuously at a rate δ: the inner engine of DERT
 * (discounted expected residual transactions) for the BG/NBD family.
 *
 * Story    Purchases are every k-th event of a Poisson process with rate λ (k = 1: every event); after each she leaves
 *          with probability p. Waiting for one event leaves φ = λ/(λ+δ) of a unit of worth, so with j events since her
 *          last purchase those to come are worth φ^(k−j) · {1 + (1−p)φ^k + (1−p)²φ^2k + …} to one who is alive.
 * Source   Fader, Hardie & Lee (2005), Journal of Marketing Research 42(4), 415–430, define DERT for the Pareto/NBD;
 *          this is the same expectation under BG/NBD and its relatives, where it has no closed form.
 * Symbols  s = r + k·x, B as in Beta(a, B), the distribution of p given that she is alive; y = δ(α+T);
 *          g = λ(α+T) ~ Gamma(s+j, 1)
 * Formula  E[ φ^(k−j) / (1 − (1−p)φ^k) ], φ = g/(g+y). As E_{s+j}[g^(k−j) f(g)] is (s+j) … (s+k−1) · E_{s+k}[f(g)],
 *          all j share g ~ Gamma(s+k, 1):
 *            E_g[ Π_{i=j…k−1} (s+i)/(g+y)  ·  E_p[ 1 / ((1−φ^k) + φ^k p) ] ]
 *          δ = 0: E[1/p] = (a+B−1)/(a−1) for a > 1; for a ≤ 1 the sum has no end.
 * Error    relative 1e-10; both averages are sums over fixed nodes, all terms positive.
 */
import { logBetaWeight, type Nodes, sinhNodes } from '../numeric/sinh-nodes.ts';
import { eachByFrequency } from './frequency-groups.ts';
import type { PurchaseHistory } from './purchase-history.ts';

/** What customers of one frequency share. */
export type ResidualShape = { s: number; k: number; a: number; B: number };

/** The nodes for g and p. */
type ResidualNodes = { rates: Nodes; dropouts: Nodes };

/** Beyond e^−45 of its peak a density does not count. */
const TAIL = 45;

/**
 * `visit(i, byPhase)` every customer: byPhase[j] = E[discounted purchases to come | alive, j events since her last
 * one], j = 0 … k−1. `rate` is δ, per unit of time.
 */
export function eachResidual(
  { frequency, age }: PurchaseHistory,
  rate: number,
  alpha: number,
  shapeOf: (x: number) => ResidualShape,
  visit: (i: number, byPhase: Float64Array) => void,
): void {
  const [youngest, oldest] = range(age);
  let shape = shapeOf(0);
  let nodes = nodesFor(shape, rate * (alpha + youngest), rate * (alpha + oldest));
  // customers of one frequency and one age share their answer
  const known = new Map<number, Float64Array>();
  eachByFrequency(
    frequency,
    (x) => {
      shape = shapeOf(x);
      nodes = nodesFor(shape, rate * (alpha + youngest), rate * (alpha + oldest));
      known.clear();
    },
    (i) => {
      const T = age[i]!;
      const byPhase = known.get(T) ?? residualByPhase(shape, nodes, rate * (alpha + T));
      known.set(T, byPhase);
      visit(i, byPhase);
    },
  );
}

function range(age: Float64Array): [number, number] {
  let youngest = Number.POSITIVE_INFINITY;
  let oldest = 0;
  for (const T of age) {
    if (T < youngest) youngest = T;
    if (T > oldest) oldest = T;
  }
  return [Math.min(youngest, oldest), oldest];
}

/** Nodes that serve every y between the two; undefined where there is nothing to average over. */
function nodesFor({ s, k, a, B }: ResidualShape, lowest: number, highest: number): ResidualNodes | undefined {
  if (!(lowest > 0 && highest < Number.POSITIVE_INFINITY && s > 0 && a > 0 && B > 0)) return undefined;
  const shape = s + k;
  const rates = sinhNodes(
    {
      logWeight: (u) => shape * u - Math.exp(u),
      centre: Math.log(shape),
      width: 1.5 / Math.sqrt(shape),
      reachLeft: TAIL / shape + 10 / Math.sqrt(shape),
      reachRight: Math.log1p((TAIL + 10 * Math.sqrt(shape)) / shape),
    },
    0.1,
  );
  const centre = Math.log(a / B);
  const width = 1.5 / Math.sqrt(0.25 + (a * B) / (a + B));
  // 1/((1−φ^k) + φ^k p) turns from one limit to the other about p = ky/g: how far from the peak of the Beta that is
  const turn = Math.max(...[lowest, highest].map((y) => Math.abs(Math.log((k * y) / shape) - centre))) + 3;
  const dropouts = sinhNodes(
    {
      logWeight: (u) => logBetaWeight(u, a, B),
      centre,
      width,
      reachLeft: TAIL / a + turn + 10 * width,
      reachRight: TAIL / B + 10 * width,
    },
    Math.min(0.125, 0.6 / Math.hypot(width, turn)),
  );
  return {
    rates: { at: rates.at.map(Math.exp), weight: rates.weight },
    dropouts: { at: dropouts.at.map((u) => 1 / (1 + Math.exp(-u))), weight: dropouts.weight },
  };
}

function residualByPhase({ s, k, a, B }: ResidualShape, nodes: ResidualNodes | undefined, y: number): Float64Array {
  const residual = new Float64Array(k);
  if (y === 0) return residual.fill(a > 1 ? (a + B - 1) / (a - 1) : Number.POSITIVE_INFINITY);
  if (nodes === undefined) return residual.fill(Number.NaN);
  const { rates, dropouts } = nodes;
  for (let n = 0; n < rates.at.length; n++) {
    const g = rates.at[n]!;
    const logFading = -k * Math.log1p(y / g); // ln φ^k
    let worth = rates.weight[n]! * meanOfInverse(dropouts, -Math.expm1(logFading), Math.exp(logFading));
    // Π_{i=j…k−1} (s+i)/(g+y), from j = k−1 down
    for (let j = k - 1; j >= 0; j--) {
      worth *= (s + j) / (g + y);
      residual[j]! += worth;
    }
  }
  return residual;
}

/** E[1/(gap + fading · p)] */
function meanOfInverse({ at, weight }: Nodes, gap: number, fading: number): number {
  let sum = 0;
  for (let i = 0; i < at.length; i++) sum += weight[i]! / (gap + fading * at[i]!);
  return sum;
}
