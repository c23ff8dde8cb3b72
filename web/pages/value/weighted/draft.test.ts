import { describe, expect, it } from 'vitest';
import {
  answerOf,
  areSharesSound,
  comparisonOf,
  draftOf,
  isSame,
  isSound,
  placeOf,
  startingDraft,
  timesAt,
  withAnswer,
  withDimension,
  withJudge,
  withMethod,
  withPart,
  withWeights,
} from './draft.ts';

const { definition } = startingDraft();
const names = (one: typeof definition) => one.dimensions.map(({ dimension }) => dimension);

describe('dimensions', () => {
  it('come in at their place with the mean weight and their usual direction, and go out', () => {
    const more = withDimension(definition, 'margin', true);
    expect(names(more)).toEqual(['recency', 'frequency', 'money', 'breadth', 'margin', 'returns']);
    expect(more.dimensions[4]).toEqual({ dimension: 'margin', better: 'more', weight: 0.2 });
    expect(names(withDimension(more, 'margin', false))).toEqual(names(definition));
  });
  it('keep the last one', () => {
    const one = ['frequency', 'money', 'breadth', 'returns'] as const;
    const last = one.reduce((left, name) => withDimension(left, name, false), definition);
    expect(names(withDimension(last, 'recency', false))).toEqual(['recency']);
  });
  it('change direction and weight alone', () => {
    const turned = withPart(definition, 'recency', { better: 'more' });
    expect(turned.dimensions[0]).toEqual({ dimension: 'recency', better: 'more', weight: 0.25 });
    expect(turned.dimensions.slice(1)).toEqual(definition.dimensions.slice(1));
  });
});

describe('soundness', () => {
  it('wants shares that are together all, and a weight', () => {
    expect(isSound(definition)).toBe(true);
    expect(areSharesSound({ ...definition, shares: [0.2, 0.2, 0.2, 0.2, 0.3] })).toBe(false);
    expect(areSharesSound({ ...definition, shares: [0, 0.3, 0.2, 0.2, 0.3] })).toBe(false);
    expect(isSound(withWeights(definition, [0, 0, 0, 0, 0], { method: 'hand' }))).toBe(false);
    expect(isSound(withMethod(withWeights(definition, [0, 0, 0, 0, 0], { method: 'hand' }), 'ahp', ''))).toBe(true);
  });
  it('tells a changed draft from a kept one', () => {
    const kept = { schemeId: 1, version: 1, name: 'a', aim: '', definition, changedAt: '' };
    expect(isSame(draftOf(kept), { name: 'a', aim: '', definition })).toBe(true);
    expect(isSame(draftOf(kept), { name: 'a', aim: 'b', definition })).toBe(false);
  });
});

describe('comparisons', () => {
  const judge = { name: '', weight: 1, judgements: [] };
  it('keep one answer about a pair, read from either side', () => {
    const answered = withAnswer(withAnswer(judge, 'recency', 'money', 3), 'money', 'recency', 5);
    expect(answered.judgements).toHaveLength(1);
    expect(answerOf(answered, 'money', 'recency')).toBe(5);
    expect(answerOf(answered, 'recency', 'money')).toBe(1 / 5);
    expect(answerOf(withAnswer(answered, 'recency', 'money', undefined), 'recency', 'money')).toBeUndefined();
  });
  it('stand on a slider of seventeen places, there and back', () => {
    for (let place = -8; place <= 8; place++) expect(placeOf(timesAt(place))).toBe(place + 0);
    expect([timesAt(-8), timesAt(0), timesAt(8)]).toEqual([9, 1, 1 / 9]);
  });
  it('begin with one judge, in groups where there are many dimensions', () => {
    const few = comparisonOf(withMethod(definition, 'ahp', ''))!;
    expect([few.isGrouped, few.judges.length]).toEqual([false, 1]);
    expect(comparisonOf(withMethod(withDimension(definition, 'margin', true), 'ahp', ''))!.isGrouped).toBe(true);
    expect(withJudge(few, 0, { ...judge, name: 'Lin' }).judges[0]!.name).toBe('Lin');
    expect(comparisonOf(definition)).toBeUndefined();
  });
});
