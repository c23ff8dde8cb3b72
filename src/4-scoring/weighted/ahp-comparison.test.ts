import { describe, expect, it } from 'vitest';
import type { AhpQuestion, Judge, WeightedDefinition } from '#contract/weighted';
import { compareByAhp } from './ahp-comparison.ts';
import { settledDefinition } from './settled-definition.ts';

const judge = (name: string, weight: number, ...pairs: [string, string, number][]): Judge => ({
  name,
  weight,
  judgements: pairs.map(([first, second, times]) => ({ first, second, times })),
});
const ask = (question: Partial<AhpQuestion['comparison']> & Pick<AhpQuestion, 'dimensions'>): AhpQuestion => ({
  dimensions: question.dimensions,
  comparison: {
    isGrouped: question.isGrouped ?? false,
    together: question.together ?? 'judgements',
    judges: question.judges ?? [],
  },
});
const weightsOf = (question: AhpQuestion): number[] | undefined =>
  compareByAhp(question).weights?.map(({ weight }) => Number(weight.toFixed(6)));

describe('one grid of all dimensions', () => {
  const three = ['recency', 'frequency', 'money'] as const;
  it('gives 4/7, 2/7, 1/7 from two answers of three, whichever way round they are given', () => {
    const forward = judge('', 1, ['recency', 'frequency', 2], ['frequency', 'money', 2]);
    const backward = judge('', 1, ['frequency', 'recency', 1 / 2], ['money', 'frequency', 1 / 2]);
    const wanted = [0.571429, 0.285714, 0.142857];
    expect(weightsOf(ask({ dimensions: [...three], judges: [forward] }))).toEqual(wanted);
    expect(weightsOf(ask({ dimensions: [...three], judges: [backward] }))).toEqual(wanted);
  });
  it('names what stands apart, and the answer that contradicts', () => {
    const apart = compareByAhp(ask({ dimensions: [...three], judges: [judge('', 1, ['recency', 'money', 3])] }));
    expect(apart.weights).toBeNull();
    expect(apart.grids[0]).toMatchObject({ ratio: null, apart: [['recency', 'money'], ['frequency']] });
    const circle = judge('', 1, ['recency', 'frequency', 3], ['frequency', 'money', 3], ['recency', 'money', 1 / 3]);
    const [grid] = compareByAhp(ask({ dimensions: [...three], judges: [circle] })).grids;
    expect(grid!.ratio!).toBeGreaterThan(0.1);
    expect(grid!.judges[0]!.worst!.ratioAfter).toBeLessThan(0.1);
  });
  it('leaves out answers about what is not weighed', () => {
    const wide = judge('', 1, ['recency', 'frequency', 4], ['tenure', 'recency', 9], ['worth', 'manner', 2]);
    expect(weightsOf(ask({ dimensions: ['recency', 'frequency'], judges: [wide] }))).toEqual([0.8, 0.2]);
  });
});

describe('groups first', () => {
  it('multiplies along the way; a group of one needs no grid', () => {
    const answers = judge('', 1, ['activity', 'worth', 1], ['worth', 'manner', 3], ['recency', 'frequency', 3]);
    const answer = compareByAhp(
      ask({ dimensions: ['recency', 'frequency', 'money', 'returns'], isGrouped: true, judges: [answers] }),
    );
    expect(answer.grids.map(({ grid, items }) => [grid, items])).toEqual([
      ['groups', ['activity', 'worth', 'manner']],
      ['activity', ['recency', 'frequency']],
    ]);
    const weight = Object.fromEntries(answer.weights!.map((one) => [one.dimension, one.weight]));
    expect(weight['recency']! / weight['frequency']!).toBeCloseTo(3, 9);
    expect(weight['recency']! + weight['frequency']!).toBeCloseTo(3 / 7, 9);
    expect(weight['money']).toBeCloseTo(3 / 7, 9);
    expect(weight['returns']).toBeCloseTo(1 / 7, 9);
  });
  it('is one grid where all belong to one group', () => {
    const answers = judge('', 1, ['recency', 'frequency', 3]);
    const answer = compareByAhp(ask({ dimensions: ['recency', 'frequency'], isGrouped: true, judges: [answers] }));
    expect(answer.grids.map(({ grid }) => grid)).toEqual(['all']);
  });
});

describe('several judges', () => {
  const [one, other] = [judge('Lin', 1, ['recency', 'money', 4]), judge('Zhao', 1, ['money', 'recency', 4])];
  const dimensions = ['recency', 'money'] as const;
  it('balance each other, over answers as over weights', () => {
    for (const together of ['judgements', 'priorities'] as const) {
      expect(weightsOf(ask({ dimensions: [...dimensions], together, judges: [one, other] }))).toEqual([0.5, 0.5]);
      const silent = { ...other, weight: 0 };
      expect(weightsOf(ask({ dimensions: [...dimensions], together, judges: [one, silent] }))).toEqual([0.8, 0.2]);
    }
  });
  it('are heard over weights only when their own answers suffice', () => {
    const mute = judge('Wu', 5);
    expect(weightsOf(ask({ dimensions: [...dimensions], together: 'priorities', judges: [one, mute] }))).toEqual([
      0.8, 0.2,
    ]);
    expect(weightsOf(ask({ dimensions: [...dimensions], together: 'priorities', judges: [mute] }))).toBeUndefined();
  });
});

describe('a definition', () => {
  const base = {
    scale: 'fifths' as const,
    shares: [0.2, 0.2, 0.2, 0.2, 0.2],
    dimensions: [
      { dimension: 'recency' as const, better: 'less' as const, weight: 3 },
      { dimension: 'money' as const, better: 'more' as const, weight: 1 },
    ],
  };
  it('gets weights that are together 1; compared in pairs, those of the answers', () => {
    const byHand = settledDefinition({ ...base, weighing: { method: 'hand' } });
    expect(byHand.dimensions.map(({ weight }) => weight)).toEqual([0.75, 0.25]);
    const judges = [judge('', 1, ['money', 'recency', 9])];
    const byPairs = settledDefinition({
      ...base,
      weighing: { method: 'ahp', isGrouped: false, together: 'judgements', judges },
    });
    expect(byPairs.dimensions.map(({ weight }) => Number(weight.toFixed(9)))).toEqual([0.1, 0.9]);
  });
  it('is refused where it makes no sense', () => {
    const hand = { method: 'hand' as const };
    const twice = [base.dimensions[0]!, base.dimensions[0]!];
    const nothing = base.dimensions.map((one) => ({ ...one, weight: 0 }));
    const unanswered = {
      method: 'ahp' as const,
      isGrouped: false,
      together: 'judgements' as const,
      judges: [judge('', 1)],
    };
    for (const [definition, code] of [
      [{ ...base, weighing: hand, dimensions: twice }, 'weighted.invalid'],
      [{ ...base, weighing: hand, dimensions: nothing }, 'weighted.invalid'],
      [{ ...base, weighing: hand, shares: [0.3, 0.2, 0.2, 0.2, 0.2] }, 'weighted.invalid'],
      [{ ...base, weighing: unanswered }, 'weighted.undetermined'],
    ] satisfies [WeightedDefinition, string][]) {
      expect(() => settledDefinition(definition)).toThrow(expect.objectContaining({ code }));
    }
  });
});
