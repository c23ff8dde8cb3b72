import type { WorstAnswer } from '#contract/weighted';
import { worstJudgement } from '#stats/models/ahp-repair';

/** The answer of a grid to ask again, by the names of its items; null where the answers agree or none alone would mend them. */
export function worstAnswer(grid: Float64Array, items: readonly string[]): WorstAnswer | null {
  const worst = worstJudgement(grid, items.length);
  if (worst === null) return null;
  const { i, j, ...rest } = worst;
  return { first: items[i] ?? '', second: items[j] ?? '', ...rest };
}
