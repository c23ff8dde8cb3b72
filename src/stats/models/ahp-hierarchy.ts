/**
 * AHP — criteria made of criteria: how much does each of the last ones count for the whole?
 *
 * Source   Saaty (1980), The Analytic Hierarchy Process; Saaty (1990), European Journal of Operational Research 48(1).
 * Method   the weight of a criterion in the whole is the product of the weights along the way down to it. A name that
 *          stands at the bottom of several branches (the alternatives between which is chosen) gets the sum.
 * Shapes   `grid` compares the parts of a node, n · n row-major, as in ahp.ts
 */
import { type AhpPriorities, type AhpUndetermined, ahpPriorities } from './ahp.ts';

/** A criterion; one without parts is at the bottom and needs no grid. */
export type Criterion = { name: string; parts: readonly Criterion[]; grid: Float64Array };

/** One grid of the tree: `path` from the top to the criterion whose parts it compares. */
export type GridResult = { path: string[]; parts: string[]; result: AhpPriorities | AhpUndetermined };

/** `weights` by bottom name, sum 1; null when the grid of some criterion does not determine weights. */
export type HierarchyResult = { weights: Map<string, number> | null; grids: GridResult[] };

/** Work out the whole tree. Throws a RangeError when a grid does not fit its parts. */
export function ahpHierarchy(top: Criterion): HierarchyResult {
  const grids: GridResult[] = [];
  const weights = new Map<string, number>();
  const complete = descend(top, [top.name], 1, weights, grids);
  return { weights: complete ? weights : null, grids };
}

function descend(
  node: Criterion,
  path: string[],
  weight: number,
  weights: Map<string, number>,
  grids: GridResult[],
): boolean {
  if (node.parts.length === 0) {
    weights.set(node.name, (weights.get(node.name) ?? 0) + weight);
    return true;
  }
  const result = ahpPriorities(node.grid, node.parts.length);
  grids.push({ path, parts: node.parts.map((part) => part.name), result });
  // grids further down are worked out in any case: what is wrong in several should be told at once
  return node.parts.reduce((complete, part, i) => {
    const share = result.determined ? result.weights[i]! : 0;
    return descend(part, [...path, part.name], weight * share, weights, grids) && complete;
  }, result.determined);
}
