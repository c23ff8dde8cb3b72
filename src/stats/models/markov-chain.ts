/**
 * Markov chain of stages — where will a customer who stands here stand next month, and is that all there is to know?
 *
 * Story    Count who went from which stage to which. If the next stage depended on the present one alone, these shares
 *          would tell the whole future. Two tests say whether they do: does it matter where a customer came from, and
 *          are the shares the same from month to month?
 * Source   Anderson & Goodman (1957), Annals of Mathematical Statistics 28(1), 89–110: estimates (eq. 2.15), likelihood
 *          ratio of second against first order (§5) and of changing against constant probabilities (§3.2).
 * Symbols  n_ij = moves from state i to j, n_ijk = from i through j to k, p_ij = n_ij / n_i·
 * Domain   counts ≥ 0. Paths nobody took carry no degrees of freedom.
 * Shapes   m states: m · m row-major, m · m · m with i slowest, periods · m · m with the period slowest.
 * Checked  markov-chain.test.ts: by hand; the level of both tests in simulations; recovery.
 */
import { chiSquareUpper } from '../special/incomplete-gamma.ts';

/** A likelihood ratio: `probability` of one as large when nothing is amiss; NaN without degrees of freedom. */
export type RatioTest = { statistic: number; degrees: number; probability: number };

/** p_ij = n_ij / n_i·; a row nobody left is NaN. */
export function transitionProbabilities(counts: Float64Array, states: number): Float64Array {
  requireSize(counts, states ** 2);
  const leaving = rowSums(counts, states);
  return counts.map((count, at) => count / leaving[Math.floor(at / states)]!);
}

/** P^steps, by repeated multiplication. */
export function stepsAhead(probabilities: Float64Array, states: number, steps: number): Float64Array {
  requireSize(probabilities, states ** 2);
  let result = Float64Array.from(probabilities, (_, at) => (at % (states + 1) === 0 ? 1 : 0));
  for (let step = 0; step < steps; step++) {
    result = Float64Array.from(result, (_, at) => {
      const [i, j] = [Math.floor(at / states), at % states];
      let sum = 0;
      // a state nobody was ever in may not spoil those that never lead to it
      for (let k = 0; k < states; k++) {
        const way = result[i * states + k]!;
        if (way !== 0) sum += way * probabilities[k * states + j]!;
      }
      return sum;
    });
  }
  return result;
}

/**
 * Does it matter where a customer came from? Second against first order:
 *
 *   G² = 2 Σ n_ijk ln{ (n_ijk / n_ij·) / (n_·jk / n_·j·) }
 *
 * For each middle state j this is the test of independence of i and k, with (origins − 1)(goals − 1) degrees.
 */
export function orderTest(triples: Float64Array, states: number): RatioTest {
  requireSize(triples, states ** 3);
  const parts = Array.from({ length: states }, (_, j) =>
    independence(
      Float64Array.from({ length: states ** 2 }, (_unused, at) => {
        const [i, k] = [Math.floor(at / states), at % states];
        return triples[(i * states + j) * states + k]!;
      }),
      states,
      states,
    ),
  );
  return addUp(parts);
}

/**
 * Are the shares the same in every period? Changing against constant probabilities:
 *
 *   G² = 2 Σ_t Σ n_ij(t) ln{ p_ij(t) / p_ij }
 */
export function constancyTest(counts: Float64Array, periods: number, states: number): RatioTest {
  requireSize(counts, periods * states ** 2);
  const parts = Array.from({ length: states }, (_, i) =>
    independence(
      Float64Array.from({ length: periods * states }, (_unused, at) => {
        const [t, j] = [Math.floor(at / states), at % states];
        return counts[(t * states + i) * states + j]!;
      }),
      periods,
      states,
    ),
  );
  return addUp(parts);
}

/** 2 Σ o ln(o/e) of a table and its degrees of freedom over rows and columns that occur. */
function independence(table: Float64Array, rows: number, columns: number): { statistic: number; degrees: number } {
  const across = rowSums(table, columns);
  const down = Float64Array.from({ length: columns }, (_, j) =>
    Array.from({ length: rows }, (_unused, i) => table[i * columns + j]!).reduce((sum, count) => sum + count, 0),
  );
  const n = across.reduce((sum, count) => sum + count, 0);
  let statistic = 0;
  table.forEach((count, at) => {
    if (count === 0) return;
    statistic += 2 * count * Math.log((count * n) / (across[Math.floor(at / columns)]! * down[at % columns]!));
  });
  const [r, c] = [across, down].map((sums) => sums.filter((sum) => sum > 0).length) as [number, number];
  return { statistic, degrees: Math.max(0, r - 1) * Math.max(0, c - 1) };
}

function addUp(parts: readonly { statistic: number; degrees: number }[]): RatioTest {
  const statistic = Math.max(
    0,
    parts.reduce((sum, part) => sum + part.statistic, 0),
  );
  const degrees = parts.reduce((sum, part) => sum + part.degrees, 0);
  return { statistic, degrees, probability: degrees === 0 ? Number.NaN : chiSquareUpper(statistic, degrees) };
}

function rowSums(table: Float64Array, columns: number): Float64Array {
  const sums = new Float64Array(table.length / columns);
  table.forEach((count, at) => {
    sums[Math.floor(at / columns)]! += count;
  });
  return sums;
}

function requireSize(values: Float64Array, size: number): void {
  if (values.length !== size) throw new RangeError(`${size} counts expected, ${values.length} given`);
}
