/**
 * AHP — which single answer contradicts the others most, and what would it have to be?
 *
 * Source   Harker (1987), Mathematical Modelling 9(11), 837–848: an answer left out is replaced by what all others
 *          imply, w_i/w_j. Saaty (2003), European Journal of Operational Research 145(1), 85–91, asks for the answer
 *          whose change improves consistency most; here each is tried, which up to n = 15 (105 answers) costs nothing.
 * Symbols  as in ahp.ts
 */
import { ACCEPTABLE_RATIO, ahpPriorities } from './ahp.ts';

/**
 * Between items i < j: `times` was answered, all other answers together imply `implied`, the nearest answer on the
 * scale is `onScale`, and with it the ratio of consistency would be `ratioAfter`.
 */
export type Repair = { i: number; j: number; times: number; implied: number; onScale: number; ratioAfter: number };

/** Ratios of consistency closer than this are the same: only rounding tells them apart. */
const SAME_RATIO = 1e-9;

/**
 * The answer whose replacement helps most; null where the answers agree (CR < 0.1 already counts as agreeing), where
 * weights are not determined, or where no single answer on the scale would improve anything. Of several that help
 * alike, the one that has to move least: in a grid of three, any one of the answers can be the wrong one.
 */
export function worstJudgement(grid: Float64Array, n: number): Repair | null {
  const now = ahpPriorities(grid, n);
  if (!now.determined || now.consistencyRatio < ACCEPTABLE_RATIO) return null;
  let worst: Repair | null = null;
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const repair = repairOf(grid, n, i, j);
      if (repair === null || repair.ratioAfter > now.consistencyRatio - SAME_RATIO) continue;
      if (worst === null || isBetter(repair, worst)) worst = repair;
    }
  }
  return worst;
}

function isBetter(repair: Repair, than: Repair): boolean {
  if (Math.abs(repair.ratioAfter - than.ratioAfter) > SAME_RATIO) return repair.ratioAfter < than.ratioAfter;
  const move = ({ times, onScale }: Repair): number => Math.abs(Math.log(onScale / times));
  return move(repair) < move(than) - SAME_RATIO;
}

function repairOf(grid: Float64Array, n: number, i: number, j: number): Repair | null {
  const times = grid[i * n + j]!;
  if (Number.isNaN(times)) return null;
  const without = withAnswer(grid, n, i, j, Number.NaN);
  const others = ahpPriorities(without, n);
  if (!others.determined) return null;
  const implied = others.weights[i]! / others.weights[j]!;
  const onScale = nearestOnScale(implied);
  const after = ahpPriorities(withAnswer(grid, n, i, j, onScale), n);
  return after.determined ? { i, j, times, implied, onScale, ratioAfter: after.consistencyRatio } : null;
}

function withAnswer(grid: Float64Array, n: number, i: number, j: number, times: number): Float64Array {
  const changed = Float64Array.from(grid);
  changed[i * n + j] = times;
  changed[j * n + i] = 1 / times;
  return changed;
}

/** The nearest of 1/9, 1/8 … 1 … 8, 9, by ratio. */
export function nearestOnScale(times: number): number {
  const steps = [1, 2, 3, 4, 5, 6, 7, 8, 9];
  const size = Math.max(times, 1 / times);
  const nearest = steps.reduce((best, s) =>
    Math.abs(Math.log(s / size)) < Math.abs(Math.log(best / size)) ? s : best,
  );
  return times >= 1 ? nearest : 1 / nearest;
}
