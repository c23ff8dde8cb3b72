import { Failure } from '#contract/failure';
import type { WeightedDefinition } from '#contract/weighted';
import { compareByAhp } from './ahp-comparison.ts';
import { sharesOf } from './score-params.ts';

/**
 * A definition that can be computed with: sound in what the shapes of its parts cannot say, and with weights that are together 1. Where
 * pairs were compared the weights are those that follow from the answers, whatever came along.
 * @throws Failure `weighted.invalid`, `weighted.undetermined`
 */
export function settledDefinition(definition: WeightedDefinition): WeightedDefinition {
  const { dimensions, shares, weighing } = definition;
  const named = new Set(dimensions.map(({ dimension }) => dimension));
  if (named.size < dimensions.length) throw new Failure('weighted.invalid', { reason: 'dimension-twice' });
  if (Math.abs(shares.reduce((sum, share) => sum + share, 0) - 1) > 1e-6) {
    throw new Failure('weighted.invalid', { reason: 'shares' });
  }
  const weights = weighing.method === 'ahp' ? fromPairs(definition, weighing) : fromNumbers(dimensions);
  return { ...definition, dimensions: dimensions.map((one, at) => ({ ...one, weight: weights[at] ?? 0 })) };
}

function fromNumbers(dimensions: WeightedDefinition['dimensions']): number[] {
  if (dimensions.every(({ weight }) => weight === 0)) throw new Failure('weighted.invalid', { reason: 'no-weight' });
  return sharesOf(dimensions);
}

function fromPairs(
  { dimensions }: WeightedDefinition,
  comparison: Extract<WeightedDefinition['weighing'], { method: 'ahp' }>,
): number[] {
  const { weights } = compareByAhp({ dimensions: dimensions.map(({ dimension }) => dimension), comparison });
  if (weights === null) throw new Failure('weighted.undetermined', {});
  return dimensions.map(({ dimension }) => weights.find((one) => one.dimension === dimension)?.weight ?? 0);
}
