import { DIMENSIONS, type Dimension, USUAL_DIRECTION } from '#contract/dimensions';
import type { AhpComparison, Judge, Scheme, Weighing, WeightedDefinition } from '#contract/weighted';

/** A yardstick as it stands on the page: a kept one with changes, or a new one. */
export type Draft = { name: string; aim: string; definition: WeightedDefinition };
type Method = Weighing['method'];

const STARTING: readonly (readonly [Dimension, number])[] = [
  ['recency', 0.25],
  ['frequency', 0.25],
  ['money', 0.25],
  ['breadth', 0.15],
  ['returns', 0.1],
];

/** Where a new yardstick begins: RFM and two more, weighed by hand. */
export function startingDraft(): Draft {
  return {
    name: '',
    aim: '',
    definition: {
      scale: 'fifths',
      dimensions: STARTING.map(([dimension, weight]) => ({ dimension, better: USUAL_DIRECTION[dimension], weight })),
      weighing: { method: 'hand' },
      shares: [0.05, 0.15, 0.2, 0.3, 0.3],
    },
  };
}

export function draftOf({ name, aim, definition }: Scheme): Draft {
  return { name, aim, definition };
}

/** Whether nothing has been changed. */
export function isSame(one: Draft, other: Draft): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Whether the shares of the classes can be used: each above nothing, together all. */
export function areSharesSound({ shares }: WeightedDefinition): boolean {
  const sum = shares.reduce((total, share) => total + share, 0);
  return shares.every((share) => share > 0 && share < 1) && Math.abs(sum - 1) < 1e-6;
}

/** Whether the server could compute with it: comparisons have to give weights first, which the server says. */
export function isSound(definition: WeightedDefinition): boolean {
  const { dimensions, weighing } = definition;
  const isWeighed = weighing.method === 'ahp' || dimensions.some(({ weight }) => weight > 0);
  return dimensions.length > 0 && isWeighed && areSharesSound(definition);
}

/** Takes a dimension in or out. One that comes in weighs as much as the mean of the others; the last one stays. */
export function withDimension(
  definition: WeightedDefinition,
  dimension: Dimension,
  counts: boolean,
): WeightedDefinition {
  const others = definition.dimensions.filter((one) => one.dimension !== dimension);
  if (!counts) return others.length === 0 ? definition : { ...definition, dimensions: others };
  const mean = others.reduce((sum, { weight }) => sum + weight, 0) / Math.max(1, others.length);
  const added = { dimension, better: USUAL_DIRECTION[dimension], weight: Number(mean.toFixed(4)) };
  const place = (one: { dimension: Dimension }) => DIMENSIONS.indexOf(one.dimension);
  return { ...definition, dimensions: [...others, added].sort((a, b) => place(a) - place(b)) };
}

export function withPart(
  definition: WeightedDefinition,
  dimension: Dimension,
  part: { better?: 'more' | 'less'; weight?: number },
): WeightedDefinition {
  const dimensions = definition.dimensions.map((one) => (one.dimension === dimension ? { ...one, ...part } : one));
  return { ...definition, dimensions };
}

/** Weights in the order of the dimensions. */
export function withWeights(
  definition: WeightedDefinition,
  weights: readonly number[],
  weighing: Weighing,
): WeightedDefinition {
  const dimensions = definition.dimensions.map((one, at) => ({ ...one, weight: weights[at] ?? 0 }));
  return { ...definition, dimensions, weighing };
}

const ALONE: AhpComparison = {
  isGrouped: false,
  together: 'judgements',
  judges: [{ name: '', weight: 1, judgements: [] }],
};

/** Another source of weights. Those of the data come when they have been looked for; until then the ones at hand stay. */
export function withMethod(definition: WeightedDefinition, method: Method, today: string): WeightedDefinition {
  if (method === 'hand') return { ...definition, weighing: { method } };
  if (method === 'ahp')
    return { ...definition, weighing: { method, ...ALONE, isGrouped: definition.dimensions.length > 5 } };
  return { ...definition, weighing: { method, foundOn: today } };
}

/** The comparisons of a definition that is weighed in pairs. */
export function comparisonOf({ weighing }: WeightedDefinition): AhpComparison | undefined {
  if (weighing.method !== 'ahp') return undefined;
  const { isGrouped, together, judges } = weighing;
  return { isGrouped, together, judges };
}

export function withComparison(definition: WeightedDefinition, comparison: AhpComparison): WeightedDefinition {
  return { ...definition, weighing: { method: 'ahp', ...comparison } };
}

/** How many times the first matters as the second; undefined where this judge has not said. */
export function answerOf({ judgements }: Judge, first: string, second: string): number | undefined {
  const found = judgements.findLast(
    (one) => (one.first === first && one.second === second) || (one.first === second && one.second === first),
  );
  if (found === undefined) return undefined;
  return found.first === first ? found.times : 1 / found.times;
}

/** The judge with another answer about a pair, or with none. */
export function withAnswer(judge: Judge, first: string, second: string, times: number | undefined): Judge {
  const others = judge.judgements.filter(
    (one) => !(one.first === first && one.second === second) && !(one.first === second && one.second === first),
  );
  return { ...judge, judgements: times === undefined ? others : [...others, { first, second, times }] };
}

export function withJudge({ judges, ...rest }: AhpComparison, at: number, judge: Judge): AhpComparison {
  return { ...rest, judges: judges.map((one, place) => (place === at ? judge : one)) };
}

/** Places of a slider from −8 (the first nine times) over 0 (equally) to 8 (the second nine times). */
export function placeOf(times: number): number {
  return times >= 1 ? 1 - Math.round(times) : Math.round(1 / times) - 1;
}

export function timesAt(place: number): number {
  return place <= 0 ? 1 - place : 1 / (1 + place);
}
