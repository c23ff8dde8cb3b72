import { COST_PARTS, type DeliveredStudy, type DeliveredWeighing, VALUE_PARTS } from '#contract/delivered';
import { Failure } from '#contract/failure';
import { num } from '#platform/num';
import { ahpPriorities } from '#stats/models/ahp';
import { entropyWeights } from '#stats/models/entropy-weights';
import { gridOf } from '#stats/models/pairwise-judgements';
import type { ReadDeps } from '../read/ask.ts';
import { worstAnswer } from '../weighted/worst-answer.ts';
import { DELIVERED } from './statements.ts';
import { findStudy, keepWeights } from './study-records.ts';

type Settled = Pick<DeliveredStudy, 'weighing' | 'weights' | 'consistency'>;
type Side = readonly string[];

/**
 * Weighs the parts of a study: by hand, in pairs (AHP), or by how far each part tells the answers apart. Value and cost are weighed apart.
 * @throws Failure `request.not-found`, `delivered.weights-open`
 */
export async function weighStudy(
  deps: ReadDeps,
  studyId: number,
  weighing: DeliveredWeighing,
): Promise<DeliveredStudy> {
  const study = await findStudy(deps, studyId);
  await keepWeights(deps, studyId, await settled(deps, study, weighing));
  return findStudy(deps, studyId);
}

async function settled(deps: ReadDeps, study: DeliveredStudy, weighing: DeliveredWeighing): Promise<Settled> {
  if (weighing.method === 'hand') {
    const given = [weighing.weights.slice(0, VALUE_PARTS.length), weighing.weights.slice(VALUE_PARTS.length)];
    return { weighing, weights: given.flatMap(shares), consistency: null };
  }
  if (weighing.method === 'entropy') return { weighing, weights: await byEntropy(deps, study), consistency: null };
  const [value, cost] = [VALUE_PARTS, COST_PARTS].map((side) => inPairs(side, weighing.judgements));
  return {
    weighing,
    weights: [...(value?.weights ?? []), ...(cost?.weights ?? [])],
    consistency: {
      value: value?.ratio ?? null,
      cost: cost?.ratio ?? null,
      worst: [value?.worst, cost?.worst].filter((worst) => worst != null),
    },
  };
}

/** @throws Failure `delivered.weights-open` */
function shares(weights: readonly number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (sum <= 0) throw new Failure('delivered.weights-open', { why: 'all-zero' });
  return weights.map((weight) => weight / sum);
}

/** @throws Failure `delivered.weights-open` where the pairs do not lead from each part to every other. */
function inPairs(side: Side, judgements: readonly { first: string; second: string; times: number }[]) {
  const own = judgements
    .map(({ first, second, times }) => ({ i: side.indexOf(first), j: side.indexOf(second), times }))
    .filter(({ i, j }) => i >= 0 && j >= 0 && i !== j);
  const grid = gridOf(own, side.length);
  const found = ahpPriorities(grid, side.length);
  if (!found.determined) throw new Failure('delivered.weights-open', { why: 'pairs' });
  return { weights: [...found.weights], ratio: found.consistencyRatio, worst: worstAnswer(grid, side) };
}

/**
 * Answers count from the lowest of the scale on: entropy is about shares, and those depend on where one begins to count.
 * @throws Failure `delivered.weights-open` where nothing tells answers apart.
 */
async function byEntropy({ warehouse }: ReadDeps, { studyId, weights, lowest }: DeliveredStudy): Promise<number[]> {
  const [row] = await warehouse.rows<{ n: string; sums: number[]; log_sums: number[] }>(DELIVERED.middle, {
    study: studyId,
    weights,
    lowest,
  });
  return [
    [0, VALUE_PARTS.length],
    [VALUE_PARTS.length, VALUE_PARTS.length + COST_PARTS.length],
  ].flatMap(([from, to]) => {
    const found = entropyWeights({
      count: num(row?.n ?? 0),
      sum: Float64Array.from((row?.sums ?? []).slice(from, to)),
      sumOfLogs: Float64Array.from((row?.log_sums ?? []).slice(from, to)),
    });
    if (found.weights === null) throw new Failure('delivered.weights-open', { why: 'alike' });
    return [...found.weights];
  });
}
