import { DIMENSION_GROUP_NAMES, DIMENSION_GROUPS, type Dimension } from '#contract/dimensions';
import type { AhpAnswer, AhpQuestion, Judge } from '#contract/weighted';
import { type AhpPriorities, type AhpUndetermined, ahpPriorities } from '#stats/models/ahp';
import { gridOf, jointGrid, jointPriorities } from '#stats/models/pairwise-judgements';
import { worstAnswer } from './worst-answer.ts';

type Grid = { readonly grid: string; readonly items: readonly string[] };
type GridAnswer = AhpAnswer['grids'][number];

/**
 * Weights from comparisons in pairs, of all dimensions with each other or of groups first and then within each: the weights in the whole
 * are the products along the way. Of each grid it is told how far the answers contradict each other, by judge, and which one does most.
 */
export function compareByAhp({ dimensions, comparison }: AhpQuestion): AhpAnswer {
  const grids = gridsOf(dimensions, comparison.isGrouped).map((grid) => gridAnswer(grid, comparison));
  const weightIn = (grid: string, item: string): number => {
    const found = grids.find((one) => one.grid === grid);
    return found === undefined ? 1 : (found.weights?.[found.items.indexOf(item)] ?? 0);
  };
  const isWhole = grids.every(({ weights }) => weights !== null);
  const isFlat = grids.some(({ grid }) => grid === 'all');
  const weightOf = (dimension: Dimension): number => {
    if (isFlat) return weightIn('all', dimension);
    const group = groupOf(dimension);
    return weightIn('groups', group) * weightIn(group, dimension);
  };
  return {
    weights: isWhole ? dimensions.map((dimension) => ({ dimension, weight: weightOf(dimension) })) : null,
    grids,
  };
}

function groupOf(dimension: Dimension): string {
  return DIMENSION_GROUP_NAMES.find((name) => DIMENSION_GROUPS[name].some((one) => one === dimension)) ?? '';
}

/** The grids to fill in. A group of one, and a single group, need no comparison. */
function gridsOf(dimensions: readonly Dimension[], isGrouped: boolean): Grid[] {
  const groups = DIMENSION_GROUP_NAMES.map((grid) => ({
    grid,
    items: dimensions.filter((dimension) => groupOf(dimension) === grid),
  })).filter(({ items }) => items.length > 0);
  if (!isGrouped || groups.length < 2) return [{ grid: 'all', items: dimensions }];
  return [{ grid: 'groups', items: groups.map(({ grid }) => grid) }, ...groups.filter(({ items }) => items.length > 1)];
}

function gridAnswer({ grid, items }: Grid, { judges, together }: AhpQuestion['comparison']): GridAnswer {
  const n = items.length;
  const own = judges.map((judge) => ownGrid(judge, items));
  const judgeWeights = judges.map(({ weight }) => weight);
  const joint = ahpPriorities(jointGrid(own, judgeWeights, n), n);
  const results = own.map((one) => ahpPriorities(one, n));
  return {
    grid,
    items: [...items],
    weights: together === 'judgements' ? weightsOf(joint) : overPriorities(results, judgeWeights),
    ...consistency(joint, items),
    judges: own.map((one, at) => ({
      ...consistency(results[at] ?? joint, items),
      worst: worstAnswer(one, items),
    })),
  };
}

function ownGrid({ judgements }: Judge, items: readonly string[]): Float64Array {
  const inGrid = judgements.map(({ first, second, times }) => ({
    i: items.indexOf(first),
    j: items.indexOf(second),
    times,
  }));
  return gridOf(
    inGrid.filter(({ i, j }) => i >= 0 && j >= 0 && i !== j),
    items.length,
  );
}

function weightsOf(result: AhpPriorities | AhpUndetermined): number[] | null {
  return result.determined ? [...result.weights] : null;
}

/** Over those judges whose own answers determine weights; null where there is none. */
function overPriorities(
  results: readonly (AhpPriorities | AhpUndetermined)[],
  judgeWeights: readonly number[],
): number[] | null {
  const heard = results.flatMap((result, at) => {
    const weight = judgeWeights[at] ?? 0;
    return result.determined && weight > 0 ? [{ weights: result.weights, weight }] : [];
  });
  if (heard.length === 0) return null;
  return [
    ...jointPriorities(
      heard.map(({ weights }) => weights),
      heard.map(({ weight }) => weight),
    ),
  ];
}

function consistency(result: AhpPriorities | AhpUndetermined, items: readonly string[]) {
  if (result.determined) return { ratio: result.consistencyRatio, missing: result.missing, apart: [] };
  const apart = result.groups.map((group) => group.map((at) => items[at] ?? ''));
  return { ratio: null, missing: 0, apart };
}
